#pragma once
#include <crypt.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

// One call each, so that libcrypt's 32 KiB of state, which contains what was typed, stays in C and
// is erased there.

/// Writes the hash of `phrase` under `setting` to `out`; returns 0 or an errno.
static inline int ccrypt_hash(const char *phrase, const char *setting, char *out, int size) {
  struct crypt_data *data = (struct crypt_data *)calloc(1, sizeof(struct crypt_data));
  if (!data) return ENOMEM;
  errno = 0;
  const char *hash = crypt_rn(phrase, setting, data, sizeof(struct crypt_data));
  int failure = hash ? 0 : errno ? errno : EINVAL;
  if (hash && (int)strlen(hash) >= size) failure = ERANGE;
  if (!failure) strcpy(out, hash);
  explicit_bzero(data, sizeof(struct crypt_data));
  free(data);
  return failure;
}

/// Writes a new yescrypt setting with a random salt to `out`; returns 0 or an errno.
static inline int ccrypt_setting(char *out, int size) {
  errno = 0;
  if (crypt_gensalt_rn("$y$", 0, NULL, 0, out, size)) return 0;
  return errno ? errno : EINVAL;
}
