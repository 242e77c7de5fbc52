#pragma once
// A C interface to the TOML parser toml++, which is C++.
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

/// Larger texts are rejected.
#define TOML_LIMIT_BYTES (256 * 1024)
/// Texts with arrays, tables or dotted keys that nest deeper are rejected.
#define TOML_LIMIT_LEVELS 32

typedef enum {
  TOML_TABLE,
  TOML_ARRAY,
  TOML_STRING,
  TOML_INTEGER,
  TOML_FLOAT,
  TOML_BOOLEAN,
  TOML_DATE_TIME,
} toml_kind;

/// A place in the text; both numbers start at 1.
typedef struct {
  uint32_t line;
  uint32_t column;
} toml_position;

/// UTF-8 without a terminating NUL.
typedef struct {
  const char *_Nullable bytes;
  size_t length;
} toml_text;

/// A value and, in a table, its key.
typedef struct {
  toml_kind kind;
  toml_text key;
  /// Where the key begins; the value's position where there is no key.
  toml_position key_position;
  toml_position position;
  /// The number of direct children of a table or array.
  size_t count;
  toml_text string;
  /// An integer, or 1 for `true`.
  int64_t integer;
  double number;
} toml_node;

typedef enum { TOML_OK, TOML_SYNTAX, TOML_TOO_LARGE, TOML_TOO_DEEP } toml_status;

/// A parsed text, or what is wrong with it; owns every string that its nodes point to.
typedef struct {
  toml_status status;
  /// In pre-order: the root table, then each child with its own children; null unless `TOML_OK`.
  const toml_node *_Nullable nodes;
  /// What is wrong, for `TOML_SYNTAX`.
  toml_text message;
  /// Where it is wrong.
  toml_position position;
} toml_document;

/// Parses `length` bytes of UTF-8; free the result with `toml_free`.
toml_document *toml_parse(const char *text, size_t length);

void toml_free(toml_document *document);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
