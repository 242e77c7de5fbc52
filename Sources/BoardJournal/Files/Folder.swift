import Glibc

package enum Folder {
  package static func of(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Creates the folder and its missing parents, accessible only to the owner.
  package static func create(_ path: String) throws(JournalError) {
    var isCreated = unsafe mkdir(path, S_IRWXU) == 0
    if !isCreated, errno == ENOENT, of(path) != path {
      try create(of(path))
      isCreated = unsafe mkdir(path, S_IRWXU) == 0 || errno == EEXIST
    }
    guard isCreated || errno == EEXIST else { throw .system(.create, path: path, errno: errno) }
    if isCreated { try synchronize(of(path)) }
  }

  /// The names of what is in a folder, in no order; none if it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      names.append(name)
    }
    return names
  }

  /// Calls fsync(2) on the folder, so that a new file name in it survives a loss of power.
  static func synchronize(_ path: String) throws(JournalError) {
    guard let descriptor = openAboveStandardStreams(path, O_RDONLY | O_DIRECTORY) else {
      throw .system(.open, path: path, errno: errno)
    }
    defer { close(descriptor) }
    // Some network file systems cannot synchronize a folder and return EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .system(.synchronize, path: path, errno: errno)
    }
  }
}
