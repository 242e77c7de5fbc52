import BoardModel

/// What the first bytes of a file tell of it.
enum Beginning {
  /// The format that `log.opened` names, if the file begins with that line.
  static func version(of bytes: [UInt8]) -> Int? {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let record: Record
    do { record = try Record.scanning(bytes.span.extracting(0..<newline)) } catch { return nil }
    guard case .log(.opened(let opened)) = record.event.fact else { return nil }
    return opened.version
  }

  /// Of fewer bytes, chance can make what looks like a text.
  private static let telling = 24

  /// Whether a file without a single valid line is a text of another kind, which is not ours to write into.
  ///
  /// What a crash leaves of a first line is the beginning of one, or no text at all.
  static func isSomebodyElses(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= telling else { return false }
    // A writer may have begun behind what an earlier crash had left.
    if String(decoding: bytes, as: UTF8.self).contains("{\"seq\":") { return false }
    let isPlain = !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    // The last bytes may be the beginning of a character.
    return isPlain && String(validating: bytes.dropLast(4), as: UTF8.self) != nil
  }
}
