#pragma once
#include <nettle/sha2.h>
// The kind of a file system, which Glibc's Swift module lacks.
#include <sys/statfs.h>
