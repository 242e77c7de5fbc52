import BoardText

extension Canvas {
  /// Clears a frame and draws its border with texts in it; focus is visible without colour.
  ///
  /// Texts that do not fit are clipped, the note first; fewer than two rows or four columns get no
  /// border.
  package mutating func box(
    _ frame: Frame, number: Int? = nil, title: String, note: String = "", footer: String = "",
    isFocused: Bool = false
  ) {
    let (title, note, footer) = (DisplayText(title), DisplayText(note), DisplayText(footer))
    fill(frame, role: .bg)
    guard frame.columns >= 4, frame.rows >= 2 else { return }
    drawBorder(of: frame, isFocused: isFocused)
    let end = frame.endColumn - 2
    inset(footer, endColumn: end, row: frame.endRow - 1, room: frame.columns - 6)
    let label = self.label(number)
    let minTitleWidth = min(label.width + title.width, 12)
    let noteEnd = inset(
      note, endColumn: end, row: frame.row, room: frame.columns - 8 - minTitleWidth)
    var column = frame.column + 2
    let room = noteEnd - column
    guard room >= 3, !title.isEmpty || !label.isEmpty else { return }
    put(" ", column: column, row: frame.row, width: 1, role: .border)
    column += 1
    column += put(label, column: column, row: frame.row, width: room - 2, role: .key)
    let left = max(0, noteEnd - (noteEnd < end ? 2 : 1) - column)
    column += put(
      title.clipped(to: left), column: column, row: frame.row, width: left, role: .title)
    put(" ", column: column, row: frame.row, width: 1, role: .border)
  }

  /// Writes text into a border so that it ends before `endColumn`; returns where it begins.
  @discardableResult
  private mutating func inset(_ text: DisplayText, endColumn: Int, row: Int, room: Int) -> Int {
    guard !text.isEmpty, room >= min(4, text.width) else { return endColumn }
    let shown = " " + text.clipped(to: room) + " "
    put(shown, column: endColumn - shown.width, row: row, width: shown.width, role: .muted)
    return endColumn - shown.width
  }

  /// The pane's number as a superscript, or a digit and a space where the font lacks superscripts.
  private func label(_ number: Int?) -> DisplayText {
    guard let number else { return "" }
    guard glyphs.isUnicode, (0...9).contains(number) else { return "\(number) " }
    return DisplayText(String(Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[number]))
  }

  private mutating func drawBorder(of frame: Frame, isFocused: Bool) {
    let role: Role = isFocused ? .borderFocus : .border
    let lines = borderLines(isFocused: isFocused)
    let (top, bottom) = (frame.row, frame.endRow - 1)
    let (left, right) = (frame.column, frame.endColumn - 1)
    for column in clipped(left..<right, to: size.columns) {
      put(decoration: lines[0], column: column, row: top, role: role)
      put(decoration: lines[0], column: column, row: bottom, role: role)
    }
    for row in clipped(top..<bottom, to: size.rows) {
      put(decoration: lines[1], column: left, row: row, role: role)
      put(decoration: lines[1], column: right, row: row, role: role)
    }
    for (line, (column, row)) in zip(
      lines[2...], [(left, top), (right, top), (left, bottom), (right, bottom)])
    {
      put(decoration: line, column: column, row: row, role: role)
    }
    // Elsewhere the lines of the focused box have another weight.
    if isFocused, !glyphs.isUnicode { put(decoration: "*", column: left + 1, row: top, role: role) }
  }

  /// Horizontal, vertical, and the corners: top left, top right, bottom left, bottom right.
  private func borderLines(isFocused: Bool) -> [Unicode.Scalar] {
    let own = isFocused ? themeGlyphs.focus : themeGlyphs.box
    if glyphs.isUnicode, own.count == ThemeGlyphs.boxGlyphCount { return own }
    return switch (glyphs, isFocused) {
    case (.braille, false): ["─", "│", "╭", "╮", "╰", "╯"]
    case (.braille, true): ["━", "┃", "┏", "┓", "┗", "┛"]
    case (.blocks, true): ["═", "║", "╔", "╗", "╚", "╝"]
    case (.blocks, false), (.console, _): ["─", "│", "┌", "┐", "└", "┘"]
    case (.ascii, false): ["-", "|", "+", "+", "+", "+"]
    case (.ascii, true): ["=", "|", "+", "+", "+", "+"]
    }
  }
}
