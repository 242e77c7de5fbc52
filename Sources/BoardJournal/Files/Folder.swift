import Glibc

/// Operations on the folder of a file.
enum Folder {
  static func of(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Creates the folder and its missing parents, accessible only to the owner.
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

  /// Calls fsync(2) on the folder, so that a new file name in it survives a loss of power.
  static func synchronize(_ path: String) throws(JournalError) {
    guard let descriptor = openAboveStandardStreams(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    else {
      throw .system(.open, path: path, errno: errno)
    }
    defer { close(descriptor) }
    // Some network file systems cannot synchronize a folder and return EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .system(.synchronize, path: path, errno: errno)
    }
  }
}
