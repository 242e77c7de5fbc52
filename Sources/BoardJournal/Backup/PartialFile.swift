import Glibc

/// A file that takes its name only when it is whole and on the disk; until then it goes when this goes.
struct PartialFile: ~Copyable {
  private let target: String
  private let path: String
  var file: SystemFile
  private var isNamed = false

  init(for target: String) throws(JournalError) {
    self.target = target
    path = "\(target).\(randomUUID().prefix(8)).partial"
    guard let file = try SystemFile.creating(path) else {
      throw .system(.create, path: path, errno: EEXIST)
    }
    self.file = file
  }

  deinit {
    if !isNamed { unsafe unlink(path) }
  }

  /// Makes it safe and gives it its name, in the place of what had it.
  mutating func takeName() throws(JournalError) {
    try file.synchronize()
    guard unsafe rename(path, target) == 0 else {
      throw .system(.create, path: target, errno: errno)
    }
    isNamed = true
    try Folder.synchronize(Folder.of(target))
  }
}
