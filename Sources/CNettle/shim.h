#pragma once
#include <dlfcn.h>
#include <nettle/sha2.h>
#include <stddef.h>
#include <stdint.h>
// `statfs`, for the type of a file system, which Glibc's Swift module lacks.
#include <sys/statfs.h>

// Ed25519 of libhogweed, nettle's library of public-key methods. It is loaded at the first
// signature that is made or checked, because no other run of the program needs it.
// Every function returns 0, or -1 if the library is not installed.

/// Returns a function of libhogweed, or NULL.
static inline void *cnettle_hogweed(const char *name) {
  void *library = dlopen("libhogweed.so.6", RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

/// Writes the 32 bytes of the public key of `seed`, which has 32 bytes.
static inline int cnettle_ed25519_public_key(uint8_t *key, const uint8_t *seed) {
  void (*make)(uint8_t *, const uint8_t *) = cnettle_hogweed("nettle_ed25519_sha512_public_key");
  if (!make) return -1;
  make(key, seed);
  return 0;
}

/// Writes the 64 bytes of the signature of `length` bytes.
static inline int cnettle_ed25519_sign(const uint8_t *key, const uint8_t *seed, size_t length,
                                       const uint8_t *bytes, uint8_t *signature) {
  void (*sign)(const uint8_t *, const uint8_t *, size_t, const uint8_t *, uint8_t *) =
      cnettle_hogweed("nettle_ed25519_sha512_sign");
  if (!sign) return -1;
  sign(key, seed, length, bytes, signature);
  return 0;
}

/// Sets `*is_right` to whether `signature` is one of `length` bytes by the owner of `key`.
static inline int cnettle_ed25519_verify(const uint8_t *key, size_t length, const uint8_t *bytes,
                                         const uint8_t *signature, int *is_right) {
  int (*verify)(const uint8_t *, size_t, const uint8_t *, const uint8_t *) =
      cnettle_hogweed("nettle_ed25519_sha512_verify");
  if (!verify) return -1;
  *is_right = verify(key, length, bytes, signature);
  return 0;
}
