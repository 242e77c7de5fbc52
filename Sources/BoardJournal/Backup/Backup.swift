import BoardWords
import Glibc

/// A copy of an event file up to its newest whole line, verified before it takes its name.
package struct Backup: Hashable, Sendable {
  package let bytes: Int
  /// Of the whole copy, as `sha256sum` prints it.
  package let sha256: String
  /// What verifying the copy found; never `.unexplained`.
  package let found: Verification
}

extension Backup {
  /// Copies the event file at `path` to `target`, with a manifest beside it.
  ///
  /// What stands under `target` is replaced only where it is an earlier state of the same file, byte by byte. The copy
  /// takes its name before the manifest: of a backup that a crash cut in between, the old manifest still describes the
  /// beginning.
  ///
  /// - Parameters:
  ///   - path: the event file; writers may go on meanwhile.
  ///   - target: a new file, or an earlier backup.
  ///   - manifest: the text of the manifest, which becomes `target` + `.manifest.json`.
  /// - Returns: what was written.
  /// - Throws: `.refused` where the one is no later state of the other, or the copy does not verify; then nothing under
  ///   `target` was changed.
  package static func write(
    _ path: String, to target: String, manifest: (Backup) -> String
  ) throws(JournalError) -> Backup {
    // A file size limit is to be an error like any other, not the end of the program.
    _ = signal(SIGXFSZ, SIG_IGN)
    guard let source = try SystemFile.reading(path) else {
      throw .system(.open, path: path, errno: ENOENT)
    }
    let end = try wholeLines(of: source)
    guard end > 0 else {
      throw .refused(Words.Journal.Backup.nothing(in: path))
    }
    try check(target, against: source, end: end)
    var copy = try PartialFile(for: target)
    try fill(&copy.file, from: source, end: end)
    let found = try Verifier.verify(copy.file, anchor: nil) { _, _ in }
    guard found.verdict != .unexplained else {
      throw .refused(
        Words.Journal.Backup.damaged(path))
    }
    let backup = Backup(
      bytes: end, sha256: try Sha256.hex(of: 0..<end, in: copy.file), found: found)
    try copy.takeName()
    var note = try PartialFile(for: manifestPath(of: target))
    try note.file.append(Array(manifest(backup).utf8))
    try note.takeName()
    return backup
  }

  package static func manifestPath(of target: String) -> String { target + ".manifest.json" }

  /// Where the newest whole line ends.
  private static func wholeLines(of file: borrowing SystemFile) throws(JournalError) -> Int {
    var end = try file.size()
    while end > 0 {
      var bytes: [UInt8] = []
      let start = max(0, end - LineSplitter.chunkBytes)
      _ = try file.read(at: start, count: end - start, appendingTo: &bytes)
      if let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) { return start + newline + 1 }
      end = start
    }
    return 0
  }

  private static func fill(
    _ copy: inout SystemFile, from source: borrowing SystemFile, end: Int
  ) throws(JournalError) {
    var offset = 0
    var bytes: [UInt8] = []
    while offset < end {
      bytes.removeAll(keepingCapacity: true)
      let count = min(end - offset, LineSplitter.chunkBytes)
      let got = try source.read(at: offset, count: count, appendingTo: &bytes)
      guard got > 0 else {
        throw .refused(Words.Journal.Backup.shorter(source.path))
      }
      try copy.append(bytes)
      offset += got
    }
  }

  /// Refuses to put the file in the place of anything but an earlier state of it.
  private static func check(
    _ target: String, against source: borrowing SystemFile, end: Int
  ) throws(JournalError) {
    let file: SystemFile
    do {
      guard let earlier = try SystemFile.reading(target) else { return }
      file = earlier
    } catch .unsuitable(_, let reason) {
      throw .refused(Words.Journal.Backup.cannot(target, reason))
    }
    let (own, other) = (try source.status(), try file.status())
    guard own.st_ino != other.st_ino || own.st_dev != other.st_dev else {
      throw .refused(Words.Journal.Backup.itself(target))
    }
    let size = try file.size()
    guard try isSame(source, file, end: min(end, size)) else {
      throw .refused(
        Words.Journal.Backup.stranger(target, to: source.path))
    }
    guard size <= end else {
      throw .refused(
        Words.Journal.Backup.newer(target, bytes: size - end, than: source.path))
    }
  }

  private static func isSame(
    _ one: borrowing SystemFile, _ other: borrowing SystemFile, end: Int
  ) throws(JournalError) -> Bool {
    var offset = 0
    var (left, right): ([UInt8], [UInt8]) = ([], [])
    while offset < end {
      left.removeAll(keepingCapacity: true)
      right.removeAll(keepingCapacity: true)
      let count = min(end - offset, LineSplitter.chunkBytes)
      let got = try one.read(at: offset, count: count, appendingTo: &left)
      _ = try other.read(at: offset, count: count, appendingTo: &right)
      guard got > 0, left == right else { return false }
      offset += got
    }
    return true
  }
}
