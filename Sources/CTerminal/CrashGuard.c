#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

static const int guarded_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { guarded_count = sizeof guarded_signals / sizeof guarded_signals[0] };

static struct {
  int terminal;
  int errors;
  int real_errors;
  size_t length;
  char restore[512];
  struct termios modes;
  struct sigaction before[guarded_count];
} guard;

static volatile sig_atomic_t is_armed;
// Stack overflow is one of the crashes, so the handler has its own stack.
static char stack[16 * 1024];

static int has_room(int file, int milliseconds) {
  struct pollfd state = {.fd = file, .events = POLLOUT};
  return poll(&state, 1, milliseconds) > 0;
}

static void write_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(file, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN && has_room(file, 1000)) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

void board_copy_all(int from, int to) {
  char part[512];
  ssize_t length;
  if (from < 0 || lseek(from, 0, SEEK_SET) != 0) return;
  while ((length = read(from, part, sizeof part)) > 0) write_all(to, part, (size_t)length);
}

static void handle_crash(int signal_number) {
  if (is_armed) {
    is_armed = 0;
    // Unread output must not keep the process from ending.
    if (!has_room(guard.terminal, 0)) tcflush(guard.terminal, TCOFLUSH);
    write_all(guard.terminal, guard.restore, guard.length);
    tcsetattr(guard.terminal, TCSANOW, &guard.modes);
    board_copy_all(guard.errors, guard.real_errors);
  }
  // SA_RESETHAND has restored the default action; the signal stays pending until the handler
  // returns.
  raise(signal_number);
}

void board_arm_crash_guard(int terminal, const char *restore, size_t length, const struct termios *modes,
                     int errors, int real_errors) {
  int was_armed = is_armed;
  is_armed = 0;
  guard.terminal = terminal;
  guard.errors = errors;
  guard.real_errors = real_errors;
  guard.modes = *modes;
  guard.length = length < sizeof guard.restore ? length : sizeof guard.restore;
  memcpy(guard.restore, restore, guard.length);
  if (!was_armed) {
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
    struct sigaction action = {.sa_handler = handle_crash, .sa_flags = SA_ONSTACK | SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    // A background process, too, restores the terminal instead of stopping.
    sigaddset(&action.sa_mask, SIGTTOU);
    for (int i = 0; i < guarded_count; i++) sigaction(guarded_signals[i], &action, &guard.before[i]);
  }
  is_armed = 1;
}

void board_disarm_crash_guard(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < guarded_count; i++) sigaction(guarded_signals[i], &guard.before[i], NULL);
}
