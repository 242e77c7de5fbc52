import BoardJournal

/// The newest message of a stream whose effects are written, and the beginning of the SHA-256 of its bytes.
///
/// A hint: without it, or where the server has another message there, all lines are read again.
struct KeeperCursor {
  /// 0 = none.
  private(set) var sequence = 0
  private var mark = ""

  init() {}

  init(sequence: Int, body: [UInt8]) {
    (self.sequence, mark) = (sequence, KeeperCursor.mark(body))
  }

  init(at path: String) {
    guard let file = try? SystemFile.reading(path), let bytes = try? file.bytes(at: 0..<4096),
      bytes.last == 10
    else { return }
    let parts = String(decoding: bytes.dropLast(), as: UTF8.self).split(
      separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let sequence = Int(parts[0]), sequence > 0 else { return }
    (self.sequence, mark) = (sequence, String(parts[1]))
  }

  /// Whether the message there has these bytes.
  func isAt(_ body: [UInt8]) -> Bool { KeeperCursor.mark(body) == mark }

  func write(to path: String) throws(JournalError) {
    try KeptFolder.replace(path, with: Array("\(sequence) \(mark)\n".utf8))
  }

  private static func mark(_ body: [UInt8]) -> String { String(Sha256.hex(of: body).prefix(16)) }
}

/// What a keeper does in its session.
enum KeeperStep {
  case idle
  case inspecting(token: Int)
  /// Comparing the message at the cursor with the one that was there.
  case comparing(token: Int)
  case beginning(token: Int)
  case reading
}
