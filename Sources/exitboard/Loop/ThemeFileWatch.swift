import Glibc

/// Detects changes to the file of the current theme, with one stat(2) for each check.
///
/// Cheap enough for once a second, and works on every file system.
struct ThemeFileWatch {
  private struct State: Equatable {
    let device: UInt
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private var path: String?
  private var state: State?

  /// Watches the file at `path`; `nil` = none.
  mutating func watch(_ path: String?) {
    self.path = path
    state = path.flatMap(Self.state)
  }

  /// Whether the file has changed since the last call; a missing file counts as unchanged.
  mutating func hasChanged() -> Bool {
    guard let path, let now = Self.state(of: path), now != state else { return false }
    state = now
    return true
  }

  private static func state(of path: String) -> State? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return State(
      device: UInt(status.st_dev), inode: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
