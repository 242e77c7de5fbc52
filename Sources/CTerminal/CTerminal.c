#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

int board_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int board_processor_count(void) {
  cpu_set_t processors;
  return sched_getaffinity(0, sizeof processors, &processors) ? 1 : CPU_COUNT(&processors);
}

char **board_environment(void) { return environ; }

int board_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int board_own_session(posix_spawnattr_t *attributes) {
  return posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSID);
}

int board_end_with_parent(int signal) { return prctl(PR_SET_PDEATHSIG, signal, 0, 0, 0); }

void board_allow_many_files(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

int board_duplicate(int file, int number) { return dup3(file, number, O_CLOEXEC) == number ? 0 : -1; }

int board_close_from_3(posix_spawn_file_actions_t *actions) {
  return posix_spawn_file_actions_addclosefrom_np(actions, 3);
}

void board_drop_code(void) {
  // The bounds that the linker gives to a program; its code is never written to.
  extern char __executable_start[], etext[];
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE), from = (uintptr_t)__executable_start & -page;
  madvise((void *)from, ((uintptr_t)etext & -page) - from, MADV_DONTNEED);
}

int board_wait_readable(int file, long microseconds) {
  struct pollfd state = {.fd = file, .events = POLLIN};
  struct timespec timeout = {microseconds / 1000000, microseconds % 1000000 * 1000};
  return ppoll(&state, 1, &timeout, NULL) > 0;
}

// The signals up to the final 0.
static sigset_t signal_set(const int *signals) {
  sigset_t set;
  sigemptyset(&set);
  for (; *signals != 0; signals++) sigaddset(&set, *signals);
  return set;
}

// All signals that end a process by default, but KILL, PIPE, XFSZ and those of crashes.
static sigset_t ending_signals(void) {
  sigset_t set = signal_set((int[]){SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM,
                                    SIGSTKFLT, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, 0});
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) sigaddset(&set, number);
  return set;
}

static sigset_t board_signals(void) {
  sigset_t set = ending_signals();
  sigaddset(&set, SIGWINCH);
  sigaddset(&set, SIGTSTP);
  sigaddset(&set, SIGCONT);
  return set;
}

void board_block_signals(void) {
  sigset_t set = board_signals();
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

int board_signal_file(void) {
  sigset_t set = board_signals();
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

static void raise_with_default_action(int signal_number) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(signal_number, &standard, NULL);
  sigset_t set = signal_set((int[]){signal_number, 0});
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  raise(signal_number);
}

// Drops a SIGCONT that is already handled; the loop would paint everything again.
static void drop_pending_continue(void) {
  sigset_t set = signal_set((int[]){SIGCONT, 0});
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
  sigset_t pending, ending = ending_signals(), both;
  return sigpending(&pending) == 0 && sigandset(&both, &pending, &ending) == 0 && !sigisemptyset(&both);
}

void board_allow_background_output(int on) {
  sigset_t set = signal_set((int[]){SIGTTOU, 0});
  pthread_sigmask(on ? SIG_BLOCK : SIG_UNBLOCK, &set, NULL);
}

void board_end_by_signal(int signal_number) {
  raise_with_default_action(signal_number);
  _exit(128 + signal_number);
}

// An opaque type: two modules that both show `struct termios` to Swift conflict.
struct board_input_state {
  struct termios modes;
  sigset_t signals;
};

int board_hide_input(int terminal, struct board_input_state **before) {
  struct board_input_state *hidden = malloc(sizeof *hidden);
  if (!hidden) return -1;
  if (tcgetattr(terminal, &hidden->modes) != 0) {
    free(hidden);
    return -1;
  }
  sigset_t held = ending_signals();
  sigaddset(&held, SIGTSTP);
  pthread_sigmask(SIG_BLOCK, &held, &hidden->signals);
  struct termios modes = hidden->modes;
  modes.c_lflag &= ~(tcflag_t)(ECHO | ICANON | ISIG);
  if (tcsetattr(terminal, TCSAFLUSH, &modes) != 0) {
    int number = errno;
    board_restore_input(terminal, hidden);
    errno = number;
    return -1;
  }
  *before = hidden;
  return 0;
}

void board_restore_input(int terminal, struct board_input_state *before) {
  tcsetattr(terminal, TCSAFLUSH, &before->modes);
  pthread_sigmask(SIG_SETMASK, &before->signals, NULL);
  free(before);
}
