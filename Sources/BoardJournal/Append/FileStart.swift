import BoardModel

/// What the first bytes of a file say about it.
enum FileStart {
  /// Format version in `log.opened`; `nil` if the file does not begin with that line.
  static func version(of bytes: [UInt8]) -> Int? {
    guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let record = JournalRecord.ifValid(bytes.span.extracting(0..<newline)),
      case .log(.opened(let opened)) = record.event.fact
    else { return nil }
    return opened.version
  }

  /// Minimum length to judge; fewer bytes can look like text by chance.
  private static let minTextBytes = 24

  /// Whether a file without an accepted line is another program's text, which must not be changed.
  ///
  /// A crash leaves the beginning of a first line, or bytes that are not text.
  static func isForeignText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= minTextBytes else { return false }
    // A writer may have continued after the remains of an earlier crash.
    if String(decoding: bytes, as: UTF8.self).contains("{\"seq\":") { return false }
    let isPlain = !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    // The last bytes may be the beginning of a character.
    return isPlain && String(validating: bytes.dropLast(4), as: UTF8.self) != nil
  }
}
