import BoardModel

/// The bytes of a checkpoint: a name, for each part its length and checksum, then the parts.
///
/// Lengths are 8 bytes, lowest first; a checksum is the first 16 bytes of the part's SHA-256. Parts are read one by one,
/// so that one that is not needed costs nothing.
struct CheckpointParts {
  enum Part: Int, CaseIterable {
    /// A `CheckpointWitness`.
    case witness
    /// A `Floor`.
    case floor
  }

  private static let name = Array("exitboard checkpoint 1\n".utf8)
  private static let entryBytes = 24
  private static let headBytes = name.count + entryBytes * Part.allCases.count
  /// A floor of years has a megabyte; more is no checkpoint of ours.
  private static let limitBytes = 256 << 20

  private var parts: [[UInt8]]

  init(witness: CheckpointWitness, floor: Floor) throws {
    parts = [try StateEncoder.bytes(of: witness), try StateEncoder.bytes(of: floor)]
  }

  /// Reads what stands in a file; `nil` where that is no checkpoint, or not a whole one.
  init?(of file: borrowing some JournalFile & ~Copyable) throws(JournalError) {
    var bytes: [UInt8] = []
    let size = try file.size()
    guard size >= CheckpointParts.headBytes, size <= CheckpointParts.limitBytes else { return nil }
    while bytes.count < size {
      let count = size - bytes.count
      guard try file.read(at: bytes.count, count: count, appendingTo: &bytes) > 0 else {
        return nil
      }
    }
    guard bytes.starts(with: CheckpointParts.name) else { return nil }
    parts = []
    var start = CheckpointParts.headBytes
    for part in Part.allCases {
      let entry = CheckpointParts.name.count + part.rawValue * CheckpointParts.entryBytes
      var length = 0
      for index in (0..<7).reversed() { length = length << 8 | Int(bytes[entry + index]) }
      guard bytes[entry + 7] == 0, length <= bytes.count - start else { return nil }
      let content = Array(bytes[start..<start + length])
      guard CheckpointParts.checksum(content) == Array(bytes[entry + 8..<entry + 24]) else {
        return nil
      }
      parts.append(content)
      start += length
    }
    guard start == bytes.count else { return nil }
  }

  /// What a part holds; `nil` where that is something else.
  func value<Value: Decodable>(_ type: Value.Type, of part: Part) -> Value? {
    do { return try StateDecoder.value(type, of: parts[part.rawValue]) } catch { return nil }
  }

  var bytes: [UInt8] {
    var bytes = CheckpointParts.name
    for part in parts {
      for index in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: part.count >> (8 * index))) }
      bytes += CheckpointParts.checksum(part)
    }
    for part in parts { bytes += part }
    return bytes
  }

  private static func checksum(_ bytes: [UInt8]) -> [UInt8] {
    var sha = Sha256()
    sha.update(bytes.span)
    return Array(sha.digest().prefix(16))
  }
}
