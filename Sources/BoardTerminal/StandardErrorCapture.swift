internal import CTerminal
internal import Glibc

/// Holds standard error, if it is a terminal, back while the board is up, and prints it later.
struct StandardErrorCapture: ~Copyable {
  /// The file that holds the messages; -1 while nothing is held back.
  private(set) var captured: Int32 = -1
  /// The real standard error; -1 while nothing is held back.
  private(set) var original: Int32 = -1

  mutating func capture() {
    guard captured < 0, isatty(2) == 1 else { return }
    let file = unsafe board_memory_file("exitboard-stderr")
    let copy = fcntl(2, F_DUPFD_CLOEXEC, 3)
    guard file >= 0, copy >= 0, dup2(file, 2) == 2 else {
      if file >= 0 { close(file) }
      if copy >= 0 { close(copy) }
      return
    }
    (captured, original) = (file, copy)
  }

  mutating func release() {
    guard captured >= 0 else { return }
    dup2(original, 2)
    board_copy_all(captured, 2)
    close(captured)
    close(original)
    (captured, original) = (-1, -1)
  }
}
