import BoardCanvas
import BoardModel
import BoardText

/// The palette: every command by name, with its key and, if it can do nothing now, the reason.
extension Board {
  private func rejection(of invocation: Invocation, _ context: CommandContext) -> String? {
    let result = invocation.command.result(invocation.argument, context)
    return if case .rejected(let sentence) = result { sentence } else { nil }
  }

  private func chosen(_ palette: Palette, _ entries: [Invocation]) -> Invocation? {
    entries.isEmpty ? nil : entries[min(palette.chosenIndex, entries.count - 1)]
  }

  mutating func pressPalette(_ key: Key) {
    guard case .palette(var palette) = overlay else { return }
    let entries = palette.entries
    let last = max(0, entries.count - 1)
    let at = min(palette.chosenIndex, last)
    palette.rejection = nil
    switch key {
    case .escape:
      overlay = nil
      return
    case .enter:
      choose(chosen(palette, entries), in: palette)
      return
    case .up, .backTab, .wheelUp: palette.chosenIndex = max(0, at - 1)
    case .down, .wheelDown: palette.chosenIndex = min(last, at + 1)
    case .pageUp: palette.chosenIndex = max(0, at - pageRows)
    case .pageDown: palette.chosenIndex = min(last, at + pageRows)
    case .tab:
      if let entry = chosen(palette, entries) { complete(entry, in: &palette) }
    default:
      if palette.editor.press(key) { palette.chosenIndex = 0 }
    }
    overlay = .palette(palette)
  }

  mutating func pasteIntoPalette(_ text: String) {
    guard case .palette(var palette) = overlay else { return }
    palette.editor.insert(text)
    palette.chosenIndex = 0
    palette.rejection = nil
    overlay = .palette(palette)
  }

  private func complete(_ entry: Invocation, in palette: inout Palette) {
    guard entry.argument.isEmpty else { return }
    let text = entry.command.name + (entry.command.argument == nil ? "" : " ")
    palette.editor = LineEditor(limitBytes: palette.editor.limitBytes, text: text)
    palette.chosenIndex = 0
  }

  /// Closes the palette and performs the entry; if that is not possible, stays open and shows why.
  mutating func choose(
    _ entry: Invocation?, in palette: Palette
  ) {
    let sentence =
      entry.map { rejection(of: $0) }
      ?? tr("No command has this name; Backspace deletes, Esc closes")
    guard let entry, sentence.isEmpty else {
      var palette = palette
      palette.rejection = sentence
      overlay = .palette(palette)
      return
    }
    overlay = nil
    perform(entry)
  }

  /// Why the chosen entry cannot be performed; empty when it can.
  private func rejection(of entry: Invocation) -> String {
    if let argument = entry.command.argument, argument.isRequired, entry.argument.isEmpty {
      return argument.usage
    }
    return rejection(of: entry, context(scene)) ?? ""
  }

  /// The entry at a row of the screen; `nil` outside the list.
  func entry(at row: Int, in palette: Palette) -> Invocation? {
    let entries = palette.entries
    let inside = body.inside
    let index = first(palette, entries, rows: inside.rows) + row - inside.row
    guard inside.row..<inside.endRow ~= row, entries.indices.contains(index) else { return nil }
    return entries[index]
  }

  private func first(_ palette: Palette, _ entries: [Invocation], rows: Int) -> Int {
    let at = min(palette.chosenIndex, max(0, entries.count - 1))
    return min(max(0, at - rows + 1), max(0, entries.count - rows))
  }

  func drawPalette(_ palette: Palette, _ scene: Scene, on canvas: inout Canvas) {
    canvas.fill(body, role: .bg)
    let entries = palette.entries
    let inside = body.inside
    let first = first(palette, entries, rows: inside.rows)
    let context = context(scene)
    let below = entries.count - first - inside.rows
    canvas.box(
      body, number: nil, title: DisplayText(tr("Commands")),
      note: DisplayText(tr("Esc closes")),
      footer: below > 0 ? DisplayText(tr("{lines} more: ↓", below)) : "", isFocused: true)
    for (offset, entry) in entries.dropFirst(first).prefix(inside.rows).enumerated() {
      let row = inside.row + offset
      draw(entry, context, in: inside, row: row, on: &canvas)
      if first + offset == min(palette.chosenIndex, entries.count - 1) {
        canvas.select(row: row, from: inside.column, width: inside.columns)
      }
    }
  }

  private func draw(
    _ entry: Invocation, _ context: CommandContext, in inside: Frame, row: Int,
    on canvas: inout Canvas
  ) {
    let isNarrow = inside.columns < 56
    let keyColumns = isNarrow ? 5 : 9
    let nameColumns = isNarrow ? 14 : 15
    let key = DisplayText(keys.keysText(entry.command, columns: keyColumns))
    let reason = rejection(of: entry, context)
    var column = inside.column + 1
    canvas.put(key, column: column, row: row, width: keyColumns, role: .key)
    column += keyColumns + 1
    canvas.put(
      DisplayText(entry.command.name), column: column, row: row, width: nameColumns,
      role: reason == nil ? .fg : .off)
    column += nameColumns + 1
    let typed = entry.argument.isEmpty ? nil : entry.command.argument?.usage
    let text = reason.map { "# " + $0 } ?? typed ?? entry.command.help
    let room = max(0, inside.endColumn - column - 1)
    canvas.put(
      DisplayText(keys.expand(text)).clipped(to: room), column: column, row: row, width: room,
      role: reason == nil ? .muted : .off)
  }

  /// Draws the input row of the palette, or until the next key why an entry was rejected.
  func drawPaletteInput(_ palette: Palette, _ scene: Scene, row: Int, on canvas: inout Canvas) {
    if let rejection = palette.rejection {
      canvas.fill(Frame(column: 0, row: row, columns: size.columns, rows: 1), role: .input)
      let text = DisplayText("! " + keys.expand(rejection)).clipped(to: size.columns - 2)
      canvas.put(text, column: 1, row: row, width: size.columns - 2, role: .toastError)
      return
    }
    let key = DisplayText(keys.keyText(.palette))
    let usage = palette.entries.first.flatMap { first in
      palette.editor.text.hasPrefix(first.command.name) ? first.command.argument?.usage : nil
    }
    palette.editor.draw(label: key, note: DisplayText(usage ?? ""), row: row, on: &canvas)
  }

  /// The chosen entry as one line, for the plain output.
  func paletteLine(_ palette: Palette, _ scene: Scene) -> String {
    if let rejection = palette.rejection { return "! " + keys.expand(rejection) }
    guard let entry = chosen(palette, palette.entries) else {
      return tr("No command has this name; Backspace deletes, Esc closes")
    }
    let text = rejection(of: entry, context(scene)).map { "# " + $0 } ?? entry.command.help
    return keys.expand("> \(keys.keyText(entry.command)) \(entry.command.name): \(text)")
  }
}
