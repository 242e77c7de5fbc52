import BoardText
import Glibc

/// A copy of an event file up to its newest complete line, verified before it gets its name.
package struct Backup: Hashable, Sendable {
  package let bytes: Int
  /// SHA-256 of the whole copy, as `sha256sum` prints it.
  package let sha256: String
  /// Result of verifying the copy; its verdict is never `.unexplained`.
  package let found: Verification

  /// Copies the event file at `path` to `target`, with a manifest beside it.
  ///
  /// Throws `.rejected` and changes nothing if `target` is anything but an earlier state of the file,
  /// or the copy does not verify. The manifest comes last: the old one describes the beginning.
  package static func write(
    _ path: String, to target: String, manifest: (Backup) -> String
  ) throws(JournalError) -> Backup {
    // A file size limit must be an error like any other, not end the program with SIGXFSZ.
    _ = signal(SIGXFSZ, SIG_IGN)
    let source = try SystemFile.existing(path)
    let end = try wholeLines(of: source)
    guard end > 0 else {
      throw .rejected(tr("{path} has no complete line yet, so there is nothing to back up", path))
    }
    try check(target, against: source, end: end)
    var copy = try partialFile(for: target)
    try fill(&copy.file, from: source, end: end)
    let found = try Verifier.verify(copy.file, anchor: nil) { _, _ in }
    guard found.verdict != .unexplained else {
      throw .rejected(
        tr(
          "{path} was changed after it was written ('exitboard verify' shows where); nothing was backed up",
          path))
    }
    let backup = Backup(
      bytes: end, sha256: try Sha256.hex(of: 0..<end, in: copy.file), found: found)
    try copy.commit()
    var manifestFile = try partialFile(for: manifestPath(of: target))
    try manifestFile.file.append(Array(manifest(backup).utf8))
    try manifestFile.commit()
    return backup
  }

  private static func partialFile(for target: String) throws(JournalError) -> PartialFile {
    guard let file = try PartialFile.creating(for: target) else {
      throw .rejected(tr("another backup to {target} is running; try again later", target))
    }
    return file
  }

  package static func manifestPath(of target: String) -> String { target + ".manifest.json" }

  /// File offset of the end of the newest complete line.
  private static func wholeLines(of file: borrowing SystemFile) throws(JournalError) -> Int {
    var end = try file.size()
    while end > 0 {
      let start = max(0, end - LineSplitter.chunkBytes)
      let bytes = try file.bytes(at: start..<end)
      if let newline = bytes.lastIndex(of: UInt8(ascii: "\n")) { return start + newline + 1 }
      end = start
    }
    return 0
  }

  private static func fill(
    _ copy: inout SystemFile, from source: borrowing SystemFile, end: Int
  ) throws(JournalError) {
    var rest = 0..<end
    while case let bytes = try source.chunk(of: rest), !bytes.isEmpty {
      try copy.append(bytes)
      rest = rest.dropFirst(bytes.count)
    }
    guard rest.isEmpty else {
      throw .rejected(
        tr("{path} became shorter during the copy; nothing was backed up", source.path))
    }
  }

  /// Throws unless `target` does not exist or is an earlier state of the event file.
  private static func check(
    _ target: String, against source: borrowing SystemFile, end: Int
  ) throws(JournalError) {
    let file: SystemFile
    do {
      guard let earlier = try SystemFile.reading(target) else { return }
      file = earlier
    } catch .unsuitable(_, let reason) {
      throw .rejected(tr("cannot back up to {target}: {reason}", target, reason))
    }
    guard try !source.status().isSameFile(as: file.status()) else {
      throw .rejected(tr("{target} is the event file itself; name another file", target))
    }
    let size = try file.size()
    var rest = 0..<min(end, size)
    while case let bytes = try source.chunk(of: rest), !bytes.isEmpty,
      try file.bytes(at: rest.prefix(bytes.count)) == bytes
    {
      rest = rest.dropFirst(bytes.count)
    }
    guard rest.isEmpty else {
      throw .rejected(
        tr(
          "{target} is not an earlier copy of {path}; it was not changed. Name another file",
          target, source.path))
    }
    guard size <= end else {
      throw .rejected(
        tr(
          "{target} is newer: it has {bytes} bytes more than {path}. Was the event file cut or restored? The backup was not changed",
          target, size - end, source.path))
    }
  }
}
