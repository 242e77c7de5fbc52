#pragma once
// A C interface to the TOML parser toml++, which is C++.
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

/// Larger texts are rejected.
#define TOML_LIMIT_BYTES (2048 * 1024)
/// Texts with arrays, tables or dotted keys that nest deeper are rejected.
#define TOML_LIMIT_LEVELS 32

/// Texts with more values are rejected, since each takes several hundred bytes; a fleet of ten thousand stores has half
/// as many.
#define TOML_LIMIT_VALUES 100000

typedef enum {
  TOML_TABLE,
  TOML_ARRAY,
  TOML_STRING,
  TOML_INTEGER,
  TOML_FLOAT,
  TOML_BOOLEAN,
  TOML_DATE_TIME,
} toml_kind;

/// UTF-8 without a terminating NUL.
typedef struct {
  const char *_Nullable bytes;
  size_t length;
} toml_text;

/// A value and, in a table, its key.
typedef struct {
  toml_kind kind;
  toml_text key;
  /// The line, from 1, of the key, or of the value where there is no key.
  uint32_t line;
  /// The number of direct children of a table or array.
  size_t count;
  toml_text string;
  /// An integer, or 1 for `true`.
  int64_t integer;
} toml_node;

typedef enum { TOML_OK, TOML_SYNTAX, TOML_TOO_LARGE, TOML_TOO_DEEP, TOML_TOO_MANY } toml_status;

/// A parsed text, or what is wrong with it; owns every string that its nodes point to.
typedef struct {
  toml_status status;
  /// In pre-order: the root table, then each child with its own children; null unless `TOML_OK`.
  const toml_node *_Nullable nodes;
  /// What is wrong, for `TOML_SYNTAX`.
  toml_text message;
  /// The line, from 1, where it is wrong.
  uint32_t line;
} toml_document;

/// Parses `length` bytes of UTF-8; free the result with `toml_free`.
toml_document *toml_parse(const char *text, size_t length);

void toml_free(toml_document *document);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
