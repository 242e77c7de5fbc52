package import BoardCanvas
package import BoardText

/// One line of text being typed: what a person calls characters, a cursor between them, and a limit that is kept.
///
/// A mark that is typed after its letter joins it, so that the cursor never stands inside of what is seen as one. Every
/// line end, tab and control becomes a space, and marks that turn the reading direction are left out: what is stored is
/// what was seen.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// 0 = before the first character.
  package private(set) var cursor = 0
  /// Whether the last key or paste did not fit, wholly or in part.
  package private(set) var isCut = false
  /// In bytes of UTF-8, as the event file counts.
  package let limitBytes: Int

  package init(limitBytes: Int, text: String = "") {
    self.limitBytes = limitBytes
    insert(text)
  }

  package var text: String { String(characters) }
  package var bytes: Int { characters.reduce(0) { $0 + $1.utf8.count } }

  /// Takes what fits, from the left, whole characters only.
  package mutating func insert(_ text: String) {
    isCut = false
    var head = String(characters[..<cursor])
    let tail = String(characters[cursor...])
    var left = limitBytes - bytes
    for character in LineEditor.printable(text) {
      guard character.utf8.count <= left else {
        isCut = true
        break
      }
      left -= character.utf8.count
      head.append(character)
    }
    characters = Array(head + tail)
    // What was typed may have become one with what follows it.
    cursor = min(head.count, characters.count)
  }

  private static func printable(_ text: String) -> String {
    var printable = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where wasReturn: continue
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: printable.append(" ")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C, 0xFEFF: continue
      default: printable.append(scalar)
      }
    }
    return String(printable)
  }

  /// - Returns: `false` where the key is not the editor's.
  package mutating func press(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    isCut = false
    switch key {
    case .backspace, .control("h"): if cursor > 0 { remove(cursor - 1..<cursor) }
    case .delete, .control("d"):
      if cursor < characters.count { remove(cursor..<cursor + 1) }
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(wordStart..<cursor)
    default: return false
    }
    return true
  }

  /// The cursor stands where the part was.
  private mutating func remove(_ part: Range<Int>) {
    let head = String(characters[..<part.lowerBound])
    characters = Array(head + String(characters[part.upperBound...]))
    cursor = min(head.count, characters.count)
  }

  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}

extension LineEditor {
  /// What a field of `columns` cells shows: the text around the cursor, with a mark where more of it is hidden.
  package struct Window: Hashable, Sendable {
    package let text: DisplayText
    /// The cell of the cursor, from 0; always within the field.
    package let cursor: Int
    package let hidesBefore: Bool
    package let hidesAfter: Bool
  }

  /// The window for a field; the cursor has at least one cell of its own.
  package func window(columns: Int) -> Window {
    let widths = characters.map { DisplayText(String($0)).width }
    // The mark for what is hidden before takes a cell.
    func room(from start: Int) -> Int { max(1, columns) - (start > 0 ? 1 : 0) }
    var start = 0
    var before = widths[..<cursor].reduce(0, +)
    while start < cursor, before >= room(from: start) {
      before -= widths[start]
      start += 1
    }
    var end = start
    var width = 0
    let isWhole = widths[start...].reduce(0, +) < room(from: start)
    // One cell is left for the mark of what is hidden after, or for the cursor behind the last character.
    while end < characters.count, isWhole || width + widths[end] < room(from: start) {
      width += widths[end]
      end += 1
    }
    let lead = start > 0 ? 1 : 0
    return Window(
      text: DisplayText(String(characters[start..<end])),
      cursor: min(lead + before, max(0, columns - 1)),
      hidesBefore: start > 0, hidesAfter: end < characters.count)
  }
}
