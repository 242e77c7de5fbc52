#pragma once
// What Glibc's Swift module lacks, and what must be async-signal-safe and so cannot be Swift.
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <termios.h>

/// Opens a file that lives in memory only and is closed on exec; -1 and errno where it cannot.
int board_memory_file(const char *name);

/// Makes `number` another name of `file`, closed on exec; 0, or -1 and errno.
int board_replace(int file, int number);

/// Blocks in this thread, and in those it starts, the signals that the board takes from a file.
void board_block_signals(void);

/// A non-blocking file that those signals are read from; -1 and errno where it cannot be made.
int board_signal_file(void);

/// Stops this process as ^Z does, and returns when it is continued.
void board_stop_self(void);

/// Stops this process again, which was continued where it may not have the terminal.
void board_stop_again(void);

/// Whether a blocked signal waits that ends the board.
int board_is_end_pending(void);

/// Has writing to a terminal that is another's for the moment go ahead, or stop this process again.
void board_hold_output_stops(int on);

/// Ends this process by a signal, so that who waits for it sees that signal.
void board_end_by(int signal);

/// Whether a terminal is a program's, not a line with a speed of its own.
int board_is_pseudo_terminal(int file);

/// Waits until something can be read, at most so long; whether it can.
int board_wait_readable(int file, long microseconds);

/// Writes all of it, through interruptions; gives up where nothing can be written for a second.
void board_write_all(int file, const char *bytes, size_t length);

/// Has a program that is to be started begin without any descriptor from 3 on; an errno, or 0.
int board_close_from_3(posix_spawn_file_actions_t *actions);

/// Arms the crash guard: after a trap or fault the terminal comes back, then the process dies.
///
/// `restore` is written to `terminal`, `modes` are set on it, and what `errors` (or -1) holds is
/// copied to `real_errors`. Everything is copied or only borrowed as a descriptor. Nothing in the
/// guard allocates or locks.
void board_arm_guard(int terminal, const char *restore, size_t length, const struct termios *modes,
                     int errors, int real_errors);

/// Gives the signals of the crash guard back to whoever had them.
void board_disarm_guard(void);
