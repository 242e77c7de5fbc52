#pragma once
#include <nettle/sha2.h>
// `statfs`, for the type of a file system, which Glibc's Swift module lacks.
#include <sys/statfs.h>
