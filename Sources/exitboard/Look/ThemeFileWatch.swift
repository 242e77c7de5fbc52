import Glibc

/// Detects changes to the file of the current theme, with one stat(2) for each check.
///
/// Cheap enough for once a second, and works on every file system.
struct ThemeFileWatch {
  private var path: String?
  /// Device, inode, size and time of change; `nil` if the file is missing.
  private var state: [Int]?

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

  private static func state(of path: String) -> [Int]? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec,
    ]
  }
}
