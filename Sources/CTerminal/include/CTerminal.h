#pragma once
// What Glibc's Swift module lacks, and what must be async-signal-safe and so cannot be Swift.
#include <signal.h>
#include <spawn.h>
#include <stddef.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <termios.h>

/// Opens a file in memory, closed on exec; returns -1 and sets errno on failure.
int board_memory_file(const char *name);

/// Makes `number` a duplicate of `file`, closed on exec; returns 0, or -1 and sets errno.
int board_duplicate(int file, int number);

/// Number of processors that this process may use; 1 if the system does not say.
int board_processor_count(void);

/// The environment of this process, for a program that it starts.
char **board_environment(void);

/// Blocks the signals that the board reads from a file, in this thread and those it starts.
void board_block_signals(void);

/// Opens a non-blocking file to read those signals from; returns -1 and sets errno on failure.
int board_signal_file(void);

/// Stops this process as ^Z does; returns when it is continued.
void board_stop_self(void);

/// Stops this process again after it was continued in the background.
void board_stop_again(void);

/// Whether a blocked signal that ends the board is pending.
int board_is_end_pending(void);

/// With 1, a background process may write to the terminal; with 0, writing stops it again.
void board_allow_background_output(int on);

/// Ends this process by a signal, so that its parent sees that signal.
void board_end_by_signal(int signal);

/// Waits until there is something to read, at most `microseconds`; returns whether there is.
int board_wait_readable(int file, long microseconds);

/// Writes the contents of the file `from`, unless it is -1, to `to`; gives up after a second of no room.
void board_copy_all(int from, int to);

/// Gives back the memory of the program's own code; what is used again comes back page by page.
void board_drop_code(void);

/// Makes a program to be spawned start without descriptors from 3 on; returns 0 or an errno.
int board_close_from_3(posix_spawn_file_actions_t *actions);

/// Makes this process the parent of what its children leave behind; returns 0 or -1.
int board_adopt_orphans(void);

/// Gives a program to be spawned a session of its own, away from the terminal; returns 0 or an errno.
int board_own_session(posix_spawnattr_t *attributes);

/// Sends this process, and the program that replaces it, a signal when its parent ends; returns 0 or -1.
int board_end_with_parent(int signal);

/// Lets this process open as many files as its user may.
void board_allow_many_files(void);

/// Arms the crash guard: a trap or fault restores the terminal, then the process ends.
///
/// `restore` is written to `terminal`, `modes` are set on it, and the contents of `errors` (or -1)
/// are copied to `real_errors`. `restore` and `modes` are copied; the descriptors are only
/// borrowed. Nothing in the guard allocates or locks.
void board_arm_crash_guard(int terminal, const char *restore, size_t length, const struct termios *modes,
                     int errors, int real_errors);

/// Disarms the crash guard and restores the earlier signal actions.
void board_disarm_crash_guard(void);

struct board_input_state;

/// Makes a terminal echo nothing and pass single bytes, until `board_restore_input` is called.
///
/// Signals that would leave the terminal like that are blocked. Returns 0, or -1 and sets errno.
int board_hide_input(int terminal, struct board_input_state **before);

/// Restores the terminal and the signal mask, and frees `before`.
void board_restore_input(int terminal, struct board_input_state *before);
