/// A JSON answer of the server, as far as it matters; bounded in size and depth.
indirect enum WireJSON: Equatable {
  case object([String: WireJSON])
  case list([WireJSON])
  case text(String)
  case number(Int)
  case flag(Bool)
  /// `null`, or a number that is not whole.
  case other

  private static let maxBytes = 1 << 20
  private static let maxDepth = 32

  /// - Returns: `nil` if it is not JSON.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= WireJSON.maxBytes else { return nil }
    var reader = Reader(bytes: bytes)
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = value
  }

  subscript(_ name: String) -> WireJSON? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Int? { if case .number(let number) = self { number } else { nil } }
  var flag: Bool { self == .flag(true) }
  var list: [WireJSON] { if case .list(let values) = self { values } else { [] } }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool {
      mutating get {
        skipSpace()
        return position == bytes.count
      }
    }

    mutating func skipSpace() {
      while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
        position += 1
      }
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
      position += 1
      return true
    }

    mutating func value(depth: Int) -> WireJSON? {
      guard depth < WireJSON.maxDepth else { return nil }
      skipSpace()
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return list(depth: depth)
      case UInt8(ascii: "\""): return text().map { .text($0) }
      default: return word()
      }
    }

    private mutating func object(depth: Int) -> WireJSON? {
      var members: [String: WireJSON] = [:]
      guard skip("{") else { return nil }
      if skip("}") { return .object([:]) }
      repeat {
        skipSpace()
        guard let name = text(), skip(":"), let value = value(depth: depth + 1) else { return nil }
        members[name] = value
      } while skip(",")
      return skip("}") ? .object(members) : nil
    }

    private mutating func list(depth: Int) -> WireJSON? {
      var values: [WireJSON] = []
      guard skip("[") else { return nil }
      if skip("]") { return .list([]) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        values.append(value)
      } while skip(",")
      return skip("]") ? .list(values) : nil
    }

    /// Escapes other than those of ASCII characters stay as they are: nobody compares such a text.
    private mutating func text() -> String? {
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
      position += 1
      var decoded: [UInt8] = []
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\"") { return String(decoding: decoded, as: UTF8.self) }
        guard byte == UInt8(ascii: "\\") else {
          decoded.append(byte)
          continue
        }
        guard position < bytes.count else { return nil }
        let escaped = bytes[position]
        position += 1
        if escaped == UInt8(ascii: "u"), let character = printableEscape() {
          decoded.append(character)
          position += 4
          continue
        }
        if !"\"\\/".utf8.contains(escaped) { decoded.append(byte) }
        decoded.append(escaped)
      }
      return nil
    }

    /// The character of four hexadecimal digits from here on, such as `<` of `003c`; `nil` = another one.
    private func printableEscape() -> UInt8? {
      guard position + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      return UInt8(digits, radix: 16).flatMap { (0x20..<0x7F).contains($0) ? $0 : nil }
    }

    private mutating func word() -> WireJSON? {
      let start = position
      while position < bytes.count, !",]} \t\r\n".utf8.contains(bytes[position]) { position += 1 }
      let word = String(decoding: bytes[start..<position], as: UTF8.self)
      switch word {
      case "true": return .flag(true)
      case "false": return .flag(false)
      case "null": return .other
      default: return Int(word).map { .number($0) } ?? Double(word).map { _ in .other }
      }
    }
  }
}
