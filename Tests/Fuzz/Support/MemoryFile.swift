import BoardJournal

/// An event file in memory, which other programs may write to while a writer works.
struct MemoryFile: JournalFile {
  let path = "memory"
  var bytes: [UInt8]
  /// What another program appends just before each of the next writes.
  var foreign: [[UInt8]] = []
  /// How many bytes of each of the next writes arrive before it fails; `nil` = all.
  var limitBytes: Int?
  /// Where the last write ended.
  private var end = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes as text, for a person who examines a failure.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func size() -> Int { bytes.count }

  func read(at offset: Int, count: Int, appendingTo buffer: inout [UInt8]) -> Int {
    guard offset < bytes.count else { return 0 }
    let end = min(bytes.count, offset + count)
    buffer += bytes[offset..<end]
    return end - offset
  }

  mutating func append(_ new: [UInt8]) throws(JournalError) {
    if !foreign.isEmpty { bytes += foreign.removeFirst() }
    bytes += new.prefix(limitBytes ?? new.count)
    end = bytes.count
    if let limitBytes, limitBytes < new.count { throw .shortWrite(path: path, errno: nil) }
  }

  func position() -> Int { end }

  func synchronize() {}
}
