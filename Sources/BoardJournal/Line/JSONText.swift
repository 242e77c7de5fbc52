import BoardText

/// Reads a JSON string strictly.
///
/// Strict UTF-8; all escapes of RFC 8259; no raw control characters, no NUL, no lone surrogates.
enum JSONText {
  /// Reads the string that begins at `position` and moves `position` past its closing quote.
  static func read(_ bytes: Span<UInt8>, at position: inout Int) throws(LineProblem) -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw .syntax(tr("a text is missing"), at: position)
    }
    position += 1
    let start = position
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
        try escape(bytes, at: &position, to: &text)
        decoded = text
      case 0..<0x20: throw .syntax(tr("a raw control character"), at: position - 1)
      default: decoded?.append(byte)
      }
    }
    throw .syntax(tr("a text that does not end"), at: start)
  }

  private static func escape(
    _ bytes: Span<UInt8>, at position: inout Int, to decoded: inout [UInt8]
  ) throws(LineProblem) {
    guard position < bytes.count else { throw .syntax(tr("the line ends too early"), at: position) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try scalar(bytes, at: &position)
      guard scalar.value != 0 else { throw .nul }
      decoded.append(contentsOf: String(scalar).utf8)
    default: throw .syntax(tr("an unknown escape"), at: position - 1)
    }
  }

  private static func scalar(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(LineProblem) -> Unicode.Scalar {
    let first = try hex(bytes, at: &position)
    guard (0xD800...0xDFFF).contains(first) else {
      return try scalar(first)
    }
    guard first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw .loneSurrogate }
    position += 2
    let second = try hex(bytes, at: &position)
    guard (0xDC00...0xDFFF).contains(second) else { throw .loneSurrogate }
    return try scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func scalar(_ value: UInt32) throws(LineProblem) -> Unicode.Scalar {
    guard let scalar = Unicode.Scalar(value) else { throw .loneSurrogate }
    return scalar
  }

  private static func hex(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(LineProblem) -> UInt32 {
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

  private static func string(_ bytes: Span<UInt8>) throws(LineProblem) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes))
    } catch {
      throw .encoding
    }
  }
}
