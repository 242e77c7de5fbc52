import Glibc

/// The folder a file stands in.
enum Folder {
  static func of(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Creates the folder and those above it, for its owner alone.
  static func create(_ path: String) throws(JournalError) {
    if unsafe mkdir(path, S_IRWXU) == 0 { return try synchronize(of(path)) }
    if errno == EEXIST { return }
    guard errno == ENOENT, of(path) != path else {
      throw .system(.create, path: path, errno: errno)
    }
    try create(of(path))
    guard unsafe mkdir(path, S_IRWXU) == 0 || errno == EEXIST else {
      throw .system(.create, path: path, errno: errno)
    }
    try synchronize(of(path))
  }

  /// Makes a new name in the folder survive a loss of power.
  static func synchronize(_ path: String) throws(JournalError) {
    guard let descriptor = openedAboveStandard(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) else {
      throw .system(.open, path: path, errno: errno)
    }
    defer { close(descriptor) }
    // Some network file systems cannot synchronise a folder and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .system(.synchronize, path: path, errno: errno)
    }
  }
}
