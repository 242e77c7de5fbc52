/// The bytes of a checkpoint: a name, for each part its length and checksum, then the parts.
///
/// Lengths are 8 bytes, lowest first; a checksum is the first 16 bytes of the part's SHA-256. A part is read by itself,
/// so that one that is not needed costs nothing.
enum CheckpointParts {
  enum Part: Int, CaseIterable {
    /// A `CheckpointWitness`.
    case witness
    /// The newest `Floor`.
    case floor
    /// A `Milestone` of the morning; may be empty.
    case morning
  }

  private static let name = Array("exitboard checkpoint 1\n".utf8)
  private static let entryBytes = 24
  private static let headBytes = name.count + entryBytes * Part.allCases.count
  /// A floor of years has a megabyte; more is no checkpoint of ours.
  private static let limitBytes = 64 << 20

  /// A whole checkpoint; the parts in their order.
  static func bytes(of parts: [[UInt8]]) -> [UInt8] {
    var bytes = name
    for part in parts {
      for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: part.count >> (8 * index))) }
      bytes += checksum(part)
    }
    for part in parts { bytes += part }
    return bytes
  }

  /// What a part of a file holds; `nil` where that is no checkpoint, not a whole one, or holds something else.
  static func value<Value: Decodable>(
    _ type: Value.Type, of part: Part, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> Value? {
    guard let bytes = try bytes(of: part, in: file) else { return nil }
    do { return try StateDecoder.value(type, of: bytes) } catch { return nil }
  }

  /// The bytes of a part, with a checksum that fits.
  static func bytes(
    of part: Part, in file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> [UInt8]? {
    guard let head = try read(0..<headBytes, of: file), head.starts(with: name) else { return nil }
    let entries = Part.allCases.map { name.count + $0.rawValue * entryBytes }
    let lengths = entries.map { length(at: $0, of: head) }
    guard lengths.allSatisfy({ $0 <= limitBytes }),
      try file.size() == headBytes + lengths.reduce(0, +)
    else { return nil }
    let start = headBytes + lengths[..<part.rawValue].reduce(0, +)
    let entry = entries[part.rawValue]
    guard let content = try read(start..<start + lengths[part.rawValue], of: file),
      checksum(content) == Array(head[entry + 8..<entry + 24])
    else { return nil }
    return content
  }

  private static func length(at entry: Int, of head: [UInt8]) -> Int {
    var length: UInt64 = 0
    for index in (0..<8).reversed() { length = length << 8 | UInt64(head[entry + index]) }
    return Int(clamping: length)
  }

  private static func read(
    _ range: Range<Int>, of file: borrowing some JournalFile & ~Copyable
  ) throws(JournalError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < range.count {
      let offset = range.lowerBound + bytes.count
      let rest = range.count - bytes.count
      guard try file.read(at: offset, count: rest, appendingTo: &bytes) > 0 else { return nil }
    }
    return bytes
  }

  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var sha = Sha256()
    sha.update(bytes.span)
    return Array(sha.digest().prefix(16))
  }
}
