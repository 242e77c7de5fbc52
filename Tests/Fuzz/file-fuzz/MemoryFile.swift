import BoardJournal

/// An event file in memory.
struct MemoryFile: JournalFile {
  let path = "memory"
  var bytes: [UInt8]

  /// The bytes as text, for a person who examines a failure.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func size() -> Int { bytes.count }

  func read(at offset: Int, count: Int, appendingTo buffer: inout [UInt8]) -> Int {
    guard offset < bytes.count else { return 0 }
    let end = min(bytes.count, offset + count)
    buffer += bytes[offset..<end]
    return end - offset
  }

  mutating func append(_ new: [UInt8]) { bytes += new }

  func position() -> Int { bytes.count }

  func synchronize() {}
}
