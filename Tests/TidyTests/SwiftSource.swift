/// A Swift source, split into code and string literals.
struct SwiftSource {
  struct Literal {
    /// Counted from 1.
    let line: Int
    /// Without quotation marks; `#` for each interpolation and escape.
    var text: String
    /// The end of the code before it, without blanks.
    let before: String
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var codeBytes: [UInt8] = []
  private(set) var literals: [Literal] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode()
  }

  /// Everything except comments and string literals.
  var code: String { String(decoding: codeBytes, as: UTF8.self) }

  /// Reads up to the bracket that closes an interpolation, or to the end.
  private mutating func readCode() {
    var depth = 0
    while position < bytes.count {
      if starts(with: "//") {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      } else if starts(with: "\"") || starts(with: "#\"") {
        readLiteral()
      } else {
        if bytes[position] == UInt8(ascii: "(") { depth += 1 }
        if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
        codeBytes.append(bytes[position])
        advance()
        if depth < 0 { return }
      }
    }
  }

  private mutating func readLiteral() {
    let isRaw = starts(with: "#")
    let quote = (isRaw ? "#" : "") + (starts(with: isRaw ? "#\"\"\"" : "\"\"\"") ? "\"\"\"" : "\"")
    let end = isRaw ? String(quote.reversed()) : quote
    let index = literals.count
    let before = codeBytes.suffix(60).filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    literals.append(
      Literal(line: line, text: "", before: String(decoding: before, as: UTF8.self)))
    position += quote.utf8.count
    var text: [UInt8] = []
    while position < bytes.count, !starts(with: end) {
      if !isRaw, starts(with: "\\(") {
        position += 2
        readCode()
        text.append(UInt8(ascii: "#"))
      } else if !isRaw, starts(with: "\\") {
        advance()
        advance()
        text.append(UInt8(ascii: "#"))
      } else {
        text.append(bytes[position])
        advance()
      }
    }
    position += end.utf8.count
    literals[index].text = String(decoding: text, as: UTF8.self)
    codeBytes.append(contentsOf: "\"\"".utf8)
  }

  private mutating func advance() {
    if bytes[position] == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private func starts(with text: String) -> Bool {
    bytes[position...].starts(with: text.utf8)
  }
}
