import BoardModel

/// File format of a checkpoint: length and checksum of each part, then the parts.
///
/// A length is 8 bytes, lowest byte first. A checksum is the first 16 bytes of the part's SHA-256.
enum CheckpointParts {
  enum Part: Int, CaseIterable {
    case header
    /// The newest `Floor`, at the line that the header names.
    case floor
    /// A `FloorSnapshot` from near the beginning of the business day; may be empty.
    case dayStart
  }

  private static let magic = Array("exitboard checkpoint 2\n".utf8)
  private static let entryBytes = 24
  private static let headerBytes = magic.count + entryBytes * Part.allCases.count
  /// Maximum length of a part in bytes; a floor of years of events has about a megabyte.
  private static let limitBytes = 64 << 20

  /// Returns a whole checkpoint; `parts` in the order of `Part`.
  static func bytes(of parts: [[UInt8]]) -> [UInt8] {
    var bytes = magic
    for part in parts {
      for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: part.count >> (8 * index))) }
      bytes += checksum(part)
    }
    for part in parts { bytes += part }
    return bytes
  }

  /// Decodes a part; `nil` if the file is not a whole checkpoint or the part is another value.
  static func value<Value: StateValue>(
    _ type: Value.Type, of part: Part, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Value? {
    guard let bytes = try bytes(of: part, in: file) else { return nil }
    do { return try StateDecoder.value(type, of: bytes) } catch { return nil }
  }

  /// The same for the newest floor.
  static func floor(in file: borrowing some JournalFile & ~Copyable) throws(JournalError) -> Floor?
  {
    guard let bytes = try bytes(of: .floor, in: file) else { return nil }
    do { return try Floor(decoding: bytes) } catch { return nil }
  }

  /// Reads the bytes of a part; `nil` if the format, the length or the checksum is wrong.
  static func bytes(
    of part: Part, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> [UInt8]? {
    let head = try file.bytes(at: 0..<headerBytes)
    guard head.count == headerBytes, head.starts(with: magic) else { return nil }
    let entries = Part.allCases.map { magic.count + $0.rawValue * entryBytes }
    let lengths = entries.map { length(at: $0, of: head) }
    guard lengths.allSatisfy({ $0 <= limitBytes }),
      try file.size() == headerBytes + lengths.reduce(0, +)
    else { return nil }
    let start = headerBytes + lengths[..<part.rawValue].reduce(0, +)
    let entry = entries[part.rawValue]
    let content = try file.bytes(at: start..<start + lengths[part.rawValue])
    return checksum(content) == Array(head[entry + 8..<entry + 24]) ? content : nil
  }

  private static func length(at entry: Int, of head: [UInt8]) -> Int {
    var length: UInt64 = 0
    for index in (0..<8).reversed() { length = length << 8 | UInt64(head[entry + index]) }
    return Int(clamping: length)
  }

  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var sha = Sha256()
    sha.update(bytes.span)
    return Array(sha.digest().prefix(16))
  }
}
