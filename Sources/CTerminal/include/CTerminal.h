#pragma once
// What Glibc's Swift module lacks, and what must be async-signal-safe and so cannot be Swift.
#include <sys/signalfd.h>
#include <sys/timerfd.h>
