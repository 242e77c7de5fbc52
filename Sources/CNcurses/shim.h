#pragma once
// What Swift cannot import from ncurses: macros, and globals that it calls unsafe.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <term.h>

static inline WINDOW *board_screen(void) { return stdscr; }
static inline WINDOW *board_current_screen(void) { return curscr; }
static inline int board_pairs(void) { return COLOR_PAIRS; }

/// Frees the database entry that `setupterm` loaded.
static inline void board_free_terminal(void) { del_curterm(cur_term); }

/// The capability `cup` with its two numbers; valid until the next call.
static inline const char *board_place(const char *capability, int row, int column) {
  return tiparm(capability, row, column);
}

static inline attr_t board_bold(void) { return WA_BOLD; }
static inline attr_t board_dim(void) { return WA_DIM; }
static inline attr_t board_italic(void) { return WA_ITALIC; }
static inline attr_t board_underline(void) { return WA_UNDERLINE; }
static inline attr_t board_reverse(void) { return WA_REVERSE; }

/// Fills a cell with at most five characters, NUL-terminated, and a colour pair of any number.
static inline int board_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// Turns mouse input on or off: the first button, and both directions of the wheel.
static inline void board_enable_mouse(int on) {
  mousemask(on ? (BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED) : 0, (mmask_t *)0);
  mouseinterval(0);
}

/// Reads one mouse event: 1 = click, 4 = wheel up, 5 = wheel down, 0 = none of these.
static inline int board_read_mouse_event(int *column, int *row) {
  MEVENT event;
  if (getmouse(&event) != OK) return 0;
  *column = event.x;
  *row = event.y;
  if (event.bstate & BUTTON1_PRESSED) return 1;
  if (event.bstate & BUTTON4_PRESSED) return 4;
  if (event.bstate & BUTTON5_PRESSED) return 5;
  return 0;
}
