import Glibc

extension stat {
  /// Status of an open file; `nil` with `errno` set if fstat(2) fails.
  init?(descriptor: Int32) {
    self.init()
    guard unsafe fstat(descriptor, &self) == 0 else { return nil }
  }

  /// Status of what the path itself names; `nil` with `errno` set if lstat(2) fails.
  init?(path: String) {
    self.init()
    guard unsafe lstat(path, &self) == 0 else { return nil }
  }

  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }

  func isSameFile(as other: stat) -> Bool { st_ino == other.st_ino && st_dev == other.st_dev }
}
