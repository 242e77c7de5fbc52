#define _GNU_SOURCE
#include "CTerminal.h"
#include <errno.h>
#include <stdlib.h>

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
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigaddset(&held, SIGTERM);
  sigaddset(&held, SIGHUP);
  sigaddset(&held, SIGQUIT);
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
