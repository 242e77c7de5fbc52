/// On which line of a TOML file each key, table and list element begins.
///
/// The parser gives no positions for what it could read, so this walks the text a second time. It expects text that
/// the parser accepted; on anything else it ends early, but it ends.
struct TomlLines: Sendable {
  private let lines: [[TomlStep]: Int]
  /// The first line with a table's bracket and no name behind it.
  ///
  /// The parser is built to be stopped by a bug of its own there, and would take the board with it.
  let namelessTable: Int?

  init(text: String) {
    var walk = TomlWalk(text: text)
    walk.document()
    lines = walk.lines
    namelessTable = walk.namelessTable
  }

  /// The line of the longest beginning of `place` that stands in the text; 1 where there is none.
  func line(of place: [TomlStep]) -> Int {
    var known = place[...]
    while !known.isEmpty {
      if let line = lines[Array(known)] { return line }
      known = known.dropLast()
    }
    return 1
  }
}

/// One walk over the bytes of a TOML text.
private struct TomlWalk {
  private(set) var lines: [[TomlStep]: Int] = [:]
  private(set) var namelessTable: Int?
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  /// How many elements each `[[list]]` has so far.
  private var counts: [[TomlStep]: Int] = [:]

  init(text: String) {
    bytes = Array(text.utf8)
  }

  mutating func document() {
    var base: [TomlStep] = []
    skipBlank()
    while let byte = peek {
      if byte == UInt8(ascii: "[") {
        base = header()
      } else {
        pair(in: base)
      }
      skipToLineEnd()
      skipBlank()
    }
  }

  /// `[a.b]` or `[[a.b]]`; a key that is a list stands for its newest element.
  private mutating func header() -> [TomlStep] {
    let start = line
    advance()
    let isElement = peek == UInt8(ascii: "[")
    if isElement { advance() }
    skipSpace()
    if let byte = peek, !TomlWalk.beginsName(byte), namelessTable == nil { namelessTable = start }
    let keys = dottedKey()
    var place: [TomlStep] = []
    for (index, key) in keys.enumerated() {
      place.append(.key(key))
      note(place, at: start)
      if isElement && index == keys.count - 1 {
        counts[place, default: 0] += 1
      }
      if let count = counts[place] {
        place.append(.index(count - 1))
        note(place, at: start)
      }
    }
    return place
  }

  /// Whether a key may begin so, or the bracket end, which the parser has words for.
  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "_-\"']".utf8.contains(byte)
    }
  }

  private mutating func pair(in base: [TomlStep]) {
    let start = line
    var place = base
    for key in dottedKey() {
      place.append(.key(key))
      note(place, at: start)
    }
    skipSpace()
    if peek == UInt8(ascii: "=") { advance() }
    skipSpace()
    value(at: place)
  }

  private mutating func value(at place: [TomlStep]) {
    note(place, at: line)
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
    case UInt8(ascii: "["): list(at: place)
    case UInt8(ascii: "{"): table(at: place)
    default:
      while let byte = peek, !",]}#\n".utf8.contains(byte) { advance() }
    }
  }

  private mutating func list(at place: [TomlStep]) {
    advance()
    var count = 0
    skipBlank()
    while let byte = peek, byte != UInt8(ascii: "]") {
      let before = at
      value(at: place + [.index(count)])
      count += 1
      skipBlank()
      if peek == UInt8(ascii: ",") { advance() }
      skipBlank()
      if at == before { advance() }
    }
    advance()
  }

  private mutating func table(at place: [TomlStep]) {
    advance()
    skipBlank()
    while let byte = peek, byte != UInt8(ascii: "}") {
      let before = at
      pair(in: place)
      skipBlank()
      if peek == UInt8(ascii: ",") { advance() }
      skipBlank()
      if at == before { advance() }
    }
    advance()
  }

  private mutating func dottedKey() -> [String] {
    var keys: [String] = []
    while true {
      skipSpace()
      if peek == UInt8(ascii: "\"") || peek == UInt8(ascii: "'") {
        keys.append(string())
      } else {
        let start = at
        while let byte = peek, !" \t\n.=]}".utf8.contains(byte) { advance() }
        keys.append(String(decoding: bytes[start..<at], as: UTF8.self))
      }
      skipSpace()
      guard peek == UInt8(ascii: ".") else { return keys }
      advance()
    }
  }

  /// A string of any of the four kinds; escapes are left as they are written.
  private mutating func string() -> String {
    let quote = bytes[at]
    let hasEscapes = quote == UInt8(ascii: "\"")
    let isLong = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
    let width = isLong ? 3 : 1
    for _ in 0..<width { advance() }
    let start = at
    while let byte = peek {
      if hasEscapes && byte == UInt8(ascii: "\\") {
        advance()
        advance()
        continue
      }
      let end = at
      if byte == quote && closes(quote, width: width) {
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      if byte != quote { advance() }
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Steps over a run of quotes; whether it ended the string.
  ///
  /// A long string may end in up to two quotes of its own.
  private mutating func closes(_ quote: UInt8, width: Int) -> Bool {
    var run = 0
    while peek == quote && run < (width == 1 ? 1 : 5) {
      advance()
      run += 1
    }
    return run >= width
  }

  private var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func advance() {
    guard at < bytes.count else { return }
    if bytes[at] == 10 { line += 1 }
    at += 1
  }

  private mutating func note(_ place: [TomlStep], at line: Int) {
    if lines[place] == nil { lines[place] = line }
  }

  private mutating func skipSpace() {
    while peek == 32 || peek == 9 { advance() }
  }

  private mutating func skipToLineEnd() {
    while let byte = peek, byte != 10 { advance() }
  }

  /// Spaces, line ends and comments.
  private mutating func skipBlank() {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        skipToLineEnd()
      } else if byte == 32 || byte == 9 || byte == 10 || byte == 13 {
        advance()
      } else {
        return
      }
    }
  }
}
