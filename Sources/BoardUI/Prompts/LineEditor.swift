package import BoardCanvas
package import BoardText

/// An editor for one line of text with a cursor and a limit of bytes.
///
/// The cursor never stands inside a character as a person sees it. Line ends, tabs and control
/// characters become spaces, and marks that change the reading direction are removed.
package struct LineEditor: Hashable, Sendable {
  package private(set) var characters: [Character] = []
  /// The number of characters before the cursor.
  package private(set) var cursor = 0
  /// Whether the last key or paste did not fit completely.
  package private(set) var hasOverflow = false
  /// The limit in bytes of UTF-8, as in the event file.
  package let limitBytes: Int

  package init(limitBytes: Int, text: String = "") {
    self.limitBytes = limitBytes
    insert(text)
  }

  package var text: String { String(characters) }
  package var byteCount: Int { characters.reduce(0) { $0 + $1.utf8.count } }

  /// Inserts whole characters from the left until the limit is reached.
  package mutating func insert(_ text: String) {
    hasOverflow = false
    var head = String(characters[..<cursor])
    let tail = String(characters[cursor...])
    var left = limitBytes - byteCount
    for character in LineEditor.printable(text) {
      guard character.utf8.count <= left else {
        hasOverflow = true
        break
      }
      left -= character.utf8.count
      head.append(character)
    }
    characters = Array(head + tail)
    // The typed text may have joined the character after it.
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

  /// - Returns: `false` when the editor does not use the key.
  package mutating func press(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    hasOverflow = false
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

  /// What a field of `columns` cells shows: the text around the cursor, and where more is hidden.
  package struct Window: Hashable, Sendable {
    package let text: DisplayText
    /// The cell of the cursor, from 0; always inside the field.
    package let cursor: Int
    package let hidesBefore: Bool
    package let hidesAfter: Bool
  }

  /// Computes the window of a field; the cursor has at least one cell of its own.
  package func window(columns: Int) -> Window {
    let widths = characters.map { DisplayText(String($0)).width }
    // The mark for hidden text before the window takes one cell.
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
    // One cell is left for the mark for hidden text after, or for the cursor at the end.
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

  func draw(label: String, note: String, in line: Frame, on canvas: inout Canvas) {
    let width = line.columns
    canvas.fill(line, role: .input)
    let room = max(0, width / 2 - 2)
    let label = DisplayText(label).clipped(to: room)
    let column = 2 + canvas.put(label, at: 1, in: line, upTo: room, .input)
    let note = DisplayText(note).clipped(to: max(0, width - 1 - column - 4))
    canvas.put(note.string, in: line, .input)
    draw(in: line.columns(from: column, count: width - note.width - 2 - column), on: &canvas)
  }

  /// Draws the text around the cursor; the field is at least one cell wide.
  func draw(in frame: Frame, on canvas: inout Canvas) {
    let columns = max(1, frame.columns)
    let window = window(columns: columns)
    let field = frame.columns(from: 0, count: columns)
    if window.hidesBefore { canvas.put("‹", at: 0, in: field, upTo: 1, .key) }
    canvas.put(window.text, at: window.hidesBefore ? 1 : 0, in: field, upTo: columns, .input)
    if window.hidesAfter { canvas.put("›", at: columns - 1, in: field, upTo: 1, .key) }
    canvas.cursor = (column: field.column + window.cursor, row: field.row)
  }
}
