#define _GNU_SOURCE
#include "CTerminal.h"
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>

int board_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int board_duplicate(int file, int number) { return dup3(file, number, O_CLOEXEC) == number ? 0 : -1; }

int board_close_from_3(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addclosefrom_np(actions, 3);
}

int board_is_pseudo_terminal(int file) {
  // Unix98 pseudo-terminals have the major numbers 136 to 143.
  unsigned int device = 0;
  return ioctl(file, TIOCGDEV, &device) == 0 && major(device) >= 136 && major(device) <= 143;
}

int board_wait_readable(int file, long microseconds) {
  struct pollfd state = {.fd = file, .events = POLLIN};
  struct timespec timeout = {microseconds / 1000000, microseconds % 1000000 * 1000};
  return ppoll(&state, 1, &timeout, NULL) > 0;
}

static void board_signals(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGWINCH);
  sigaddset(set, SIGTSTP);
  sigaddset(set, SIGCONT);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGTERM);
  sigaddset(set, SIGHUP);
  sigaddset(set, SIGQUIT);
}

void board_block_signals(void) {
  sigset_t set;
  board_signals(&set);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

int board_signal_file(void) {
  sigset_t set;
  board_signals(&set);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

static void raise_with_default_action(int signal_number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(signal_number, &standard, NULL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
}

// Drops a SIGCONT that is already handled; the loop would paint everything again.
static void drop_pending_continue(void) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCONT);
  struct timespec now = {0};
  while (sigtimedwait(&set, NULL, &now) == SIGCONT) continue;
}

void board_stop_self(void) {
  raise_with_default_action(SIGTSTP);
  board_block_signals();
  drop_pending_continue();
}

void board_stop_again(void) {
  raise(SIGSTOP);
  drop_pending_continue();
}

int board_is_end_pending(void) {
  sigset_t pending;
  return sigpending(&pending) == 0 &&
         (sigismember(&pending, SIGTERM) || sigismember(&pending, SIGHUP) ||
          sigismember(&pending, SIGINT) || sigismember(&pending, SIGQUIT));
}

void board_allow_background_output(int on) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(on ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void board_end_by_signal(int signal_number) {
  raise_with_default_action(signal_number);
  _exit(128 + signal_number);
}
