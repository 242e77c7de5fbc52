import Glibc

/// A file that gets its name only when it is complete; removed by `deinit` before that.
struct PartialFile: ~Copyable {
  private let target: String
  var file: SystemFile
  private var isRenamed = false

  init(_ file: consuming SystemFile, for target: String) {
    self.target = target
    self.file = file
  }

  static func creating(for target: String) throws(JournalError) -> PartialFile {
    let path = "\(target).\(randomUUID().prefix(8)).partial"
    guard let file = try SystemFile.creating(path) else {
      throw .system(.create, path: path, errno: EEXIST)
    }
    return PartialFile(file, for: target)
  }

  deinit {
    if !isRenamed { unsafe unlink(file.path) }
  }

  mutating func rename() throws(JournalError) {
    guard unsafe Glibc.rename(file.path, target) == 0 else {
      throw .system(.create, path: target, errno: errno)
    }
    isRenamed = true
  }

  /// Renames it as soon as its contents are on disk, and returns when its name is too.
  mutating func commit() throws(JournalError) {
    try file.synchronize()
    try rename()
    try Folder.synchronize(Folder.of(target))
  }
}
