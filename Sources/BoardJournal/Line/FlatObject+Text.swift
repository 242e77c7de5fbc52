import BoardText

/// Texts: strict UTF-8, all escapes of RFC 8259, no raw control characters, no NUL, no lone surrogates.
extension FlatObject {
  /// Reads the text that begins at `position`, of at most `maxTextBytes`.
  mutating func text(_ bytes: Span<UInt8>) throws(LineProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw .syntax(tr("a text is missing"), at: position)
    }
    position += 1
    let start = position
    // Plain characters are passed eight at once.
    while position + 8 <= bytes.count {
      let plainCount = firstSpecial(in: unsafe bytes.bytes.word(at: position))
      position += plainCount
      if plainCount < 8 { break }
    }
    // Most texts have no escape and are not copied.
    var decoded: [UInt8]?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        if let decoded { return try string(decoded.span) }
        return try string(bytes.extracting(start..<position - 1))
      case UInt8(ascii: "\\"):
        var text = decoded ?? (start..<position - 1).map { bytes[$0] }
        decoded = nil
        try escape(bytes, to: &text)
        decoded = text
      case 0..<0x20: throw .syntax(tr("a raw control character"), at: position - 1)
      default: decoded?.append(byte)
      }
    }
    throw .syntax(tr("a text that does not end"), at: start)
  }

  private mutating func escape(
    _ bytes: Span<UInt8>, to decoded: inout [UInt8]
  ) throws(LineProblem) {
    let byte = try next(bytes)
    position += 1
    if let meaning = FlatObject.escapes[Unicode.Scalar(byte)] { return decoded.append(meaning) }
    guard byte == UInt8(ascii: "u") else {
      throw .syntax(tr("an unknown escape"), at: position - 1)
    }
    let scalar = try scalar(bytes)
    guard scalar.value != 0 else { throw .nul }
    decoded.append(contentsOf: String(scalar).utf8)
  }

  private static let escapes: [Unicode.Scalar: UInt8] = [
    "\"": 0x22, "\\": 0x5C, "/": 0x2F, "b": 0x08, "f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09,
  ]

  private mutating func scalar(_ bytes: Span<UInt8>) throws(LineProblem) -> Unicode.Scalar {
    var value = try hex(bytes)
    if (0xD800..<0xDC00).contains(value), position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
    {
      position += 2
      let second = try hex(bytes)
      guard (0xDC00...0xDFFF).contains(second) else { throw .loneSurrogate }
      value = 0x10000 + (value - 0xD800) << 10 + (second - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate }
    return scalar
  }

  private mutating func hex(_ bytes: Span<UInt8>) throws(LineProblem) -> UInt32 {
    guard position + 4 <= bytes.count else {
      throw .syntax(tr("an incomplete \\u escape"), at: position)
    }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let nibble = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw .syntax(tr("a character that is not a hex digit"), at: position)
      }
      value = value << 4 | UInt32(nibble)
      position += 1
    }
    return value
  }

  private func string(_ bytes: Span<UInt8>) throws(LineProblem) -> String {
    let text: String
    do { text = String(copying: try UTF8Span(validating: bytes)) } catch { throw .encoding }
    guard text.utf8.count <= maxTextBytes else { throw .textTooLong(member: name) }
    return text
  }
}
