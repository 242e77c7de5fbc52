import Glibc

/// A file that gets its name only when it is complete and on disk; removed by `deinit` before that.
struct PartialFile: ~Copyable {
  private let target: String
  private let path: String
  var file: SystemFile
  private var isCommitted = false

  init(for target: String) throws(JournalError) {
    self.target = target
    path = "\(target).\(randomUUID().prefix(8)).partial"
    guard let file = try SystemFile.creating(path) else {
      throw .system(.create, path: path, errno: EEXIST)
    }
    self.file = file
  }

  deinit {
    if !isCommitted { unsafe unlink(path) }
  }

  /// Synchronizes the file and renames it to `target`, replacing an existing file.
  mutating func commit() throws(JournalError) {
    try file.synchronize()
    guard unsafe rename(path, target) == 0 else {
      throw .system(.create, path: target, errno: errno)
    }
    isCommitted = true
    try Folder.synchronize(Folder.of(target))
  }
}
