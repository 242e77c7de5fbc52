/// The string literals of Swift code, each without its interpolations, which are read as code of their own.
struct StringLiterals {
  struct Literal {
    /// From 1; where the literal begins.
    let line: Int
    /// What was interpolated stands as U+FFFC.
    let text: String
    /// The argument it is given for, such as `help`; `nil` where it stands for none.
    let label: String?
  }

  private(set) var all: [Literal] = []
  private let code: [Character]
  private var at = 0
  private var line = 1

  init(of text: String) {
    code = Array(text)
    readCode(untilParenthesis: false)
  }

  private func follows(_ text: String) -> Bool {
    at + text.count <= code.count && String(code[at..<at + text.count]) == text
  }

  private mutating func advance(_ count: Int) {
    for character in code[at..<min(at + count, code.count)] where character == "\n" { line += 1 }
    at += count
  }

  private mutating func skip(past end: String) {
    while at < code.count, !follows(end) { advance(1) }
    advance(end.count)
  }

  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while at < code.count {
      if follows("//") {
        skip(past: "\n")
      } else if follows("/*") {
        skip(past: "*/")
      } else if follows("\"\"\"") {
        readString(end: "\"\"\"")
      } else if follows("\"") {
        readString(end: "\"")
      } else {
        if code[at] == "(" { depth += 1 }
        if code[at] == ")" { depth -= 1 }
        advance(1)
        if untilParenthesis, depth < 0 { return }
      }
    }
  }

  /// The word and colon before where reading stands.
  private var label: String? {
    let before = code[..<at].reversed().drop { $0.isWhitespace }
    guard before.first == ":" else { return nil }
    let word = before.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    return word.isEmpty ? nil : String(word.reversed())
  }

  private mutating func readString(end: String) {
    let start = line
    let argument = label
    var text = ""
    advance(end.count)
    while at < code.count, !follows(end) {
      if follows("\\(") {
        advance(2)
        readCode(untilParenthesis: true)
        text.append("\u{FFFC}")
      } else if code[at] == "\\" {
        advance(2)
      } else {
        text.append(code[at])
        advance(1)
      }
    }
    advance(end.count)
    all.append(Literal(line: start, text: text, label: argument))
  }
}
