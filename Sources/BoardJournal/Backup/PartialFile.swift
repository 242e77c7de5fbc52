import Glibc

/// A file that gets its name only when it is complete; removed by `deinit` before that.
///
/// It is locked until then. So what a killed program left behind is known, and the next one removes it.
struct PartialFile: ~Copyable {
  private let target: String
  var file: SystemFile
  private var isRenamed = false

  private init(_ file: consuming SystemFile, for target: String) {
    self.target = target
    self.file = file
  }

  /// Returns `nil` while another program writes the same file.
  static func creating(for target: String) throws(JournalError) -> PartialFile? {
    let path = target + ".partial"
    if let left = try SystemFile.reading(path) {
      guard left.isLockedHere else { return nil }
      unsafe unlink(path)
    }
    guard let file = try SystemFile.creating(path), file.isLockedHere else { return nil }
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

extension SystemFile {
  /// Takes the lock, unless another program has it.
  fileprivate var isLockedHere: Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }
}
