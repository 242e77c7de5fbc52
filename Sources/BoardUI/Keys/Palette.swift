import BoardCanvas
import BoardText

struct Palette: Hashable, Sendable {
  static let nothingFound = tr("No command has this name; Backspace deletes, Esc closes")

  var editor = LineEditor(limitBytes: 120)
  /// The position among the entries that match; a position past the end means the last entry.
  var chosenIndex = 0
  /// Why the chosen entry was not performed; `nil` until that happens.
  var rejection: String?

  /// The commands that match the typed text, the best first; only one if it has an argument.
  var entries: [Invocation] {
    let words = editor.text.split(separator: " ", maxSplits: 1).map(String.init)
    if let name = words.first, let command = Command.named(name), command.argument != nil,
      editor.text.contains(" ")
    {
      let argument = words.dropFirst().joined().split(separator: " ").joined(separator: " ")
      return [Invocation(command: command, argument: argument)]
    }
    let ranked = Command.allCases.enumerated().compactMap { place, command in
      Palette.matchScore(
        editor.text, name: command.name, words: command.hint + " " + command.help
      ).map { (score: $0, place: place, command: command) }
    }
    return ranked.sorted { ($0.score, $1.place) > ($1.score, $0.place) }
      .map { Invocation(command: $0.command) }
  }

  var chosen: Invocation? {
    let entries = entries
    return entries.isEmpty ? nil : entries[min(chosenIndex, entries.count - 1)]
  }

  /// The position of the first entry shown in a list of `rows` rows.
  func first(rows: Int) -> Int {
    let count = entries.count
    return min(max(0, min(chosenIndex, max(0, count - 1)) - rows + 1), max(0, count - rows))
  }

  mutating func complete() {
    guard let chosen, chosen.argument.isEmpty else { return }
    let text = chosen.command.name + (chosen.command.argument == nil ? "" : " ")
    editor = LineEditor(limitBytes: editor.limitBytes, text: text)
    chosenIndex = 0
  }

  /// How well text matches the name, words of the help, or letters of the name; otherwise `nil`.
  static func matchScore(_ typed: String, name: String, words help: String) -> Int? {
    let typed = typed.lowercased()
    let words = typed.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return 0 }
    let wanted = words.joined(separator: "-")
    if name == wanted { return 1000 }
    if name.hasPrefix(wanted) { return 900 }
    if name.split(separator: "-").contains(where: { $0.hasPrefix(wanted) }) { return 800 }
    if name.contains(wanted) { return 700 }
    let help = help.lowercased().split { !$0.isLetter && !$0.isNumber }
    if words.allSatisfy({ word in help.contains { $0.hasPrefix(word) } }) { return 500 }
    return span(of: words.joined(), in: name).map { 300 - $0 }
  }

  /// The distance between the first and the last letter of `typed`, if `name` has them in order.
  private static func span(of typed: String, in name: String) -> Int? {
    var rest = Array(name)[...]
    var first: Int?
    var last = 0
    for letter in typed {
      guard let place = rest.firstIndex(of: letter) else { return nil }
      first = first ?? place
      last = place
      rest = rest[(place + 1)...]
    }
    return first.map { last - $0 }
  }
}

extension Board {
  private func rejection(of invocation: Invocation, _ context: CommandContext) -> String? {
    let result = invocation.command.result(invocation.argument, context)
    return if case .rejected(let sentence) = result { sentence } else { nil }
  }

  mutating func pressPalette(_ palette: Palette, _ key: Key) {
    var palette = palette
    let last = max(0, palette.entries.count - 1)
    let at = min(palette.chosenIndex, last)
    palette.rejection = nil
    switch key {
    case .escape:
      overlay = nil
      return
    case .enter:
      choose(palette.chosen, in: palette)
      return
    case .up, .backTab, .wheelUp: palette.chosenIndex = max(0, at - 1)
    case .down, .wheelDown: palette.chosenIndex = min(last, at + 1)
    case .pageUp: palette.chosenIndex = max(0, at - pageRows)
    case .pageDown: palette.chosenIndex = min(last, at + pageRows)
    case .tab: palette.complete()
    default: if palette.editor.press(key) { palette.chosenIndex = 0 }
    }
    overlay = .palette(palette)
  }

  /// Closes the palette and performs the entry; if that is not possible, stays open and shows why.
  mutating func choose(_ entry: Invocation?, in palette: Palette) {
    var palette = palette
    if let entry {
      let argument = entry.command.argument
      palette.rejection =
        argument?.isRequired == true && entry.argument.isEmpty
        ? argument?.usage : rejection(of: entry, context(scene))
    } else {
      palette.rejection = Palette.nothingFound
    }
    guard let entry, palette.rejection == nil else {
      overlay = .palette(palette)
      return
    }
    overlay = nil
    perform(entry)
  }

  func entry(at row: Int, in palette: Palette) -> Invocation? {
    let inside = body.inside
    let index = palette.first(rows: inside.rows) + row - inside.row
    guard inside.row..<inside.endRow ~= row, palette.entries.indices.contains(index) else {
      return nil
    }
    return palette.entries[index]
  }

  func drawPalette(_ palette: Palette, _ scene: Scene, on canvas: inout Canvas) {
    let (entries, chosen) = (palette.entries, palette.chosen)
    let inside = body.inside
    let first = palette.first(rows: inside.rows)
    let context = context(scene)
    canvas.page(body, title: tr("Commands"), hiddenLines: entries.count - first - inside.rows)
    for (offset, entry) in entries.dropFirst(first).prefix(inside.rows).enumerated() {
      let line = inside.rows(from: offset)
      draw(entry, context, in: line, on: &canvas)
      if entry == chosen { canvas.select(line) }
    }
  }

  private func draw(
    _ entry: Invocation, _ context: CommandContext, in line: Frame, on canvas: inout Canvas
  ) {
    let (keyColumns, nameColumns) = line.columns < 56 ? (5, 14) : (9, 15)
    let key = keys.keysText(entry.command, columns: keyColumns)
    let reason = rejection(of: entry, context)
    canvas.put(DisplayText(key), at: 1, in: line, upTo: keyColumns, .key)
    canvas.put(
      DisplayText(entry.command.name), at: keyColumns + 2, in: line, upTo: nameColumns,
      reason == nil ? .fg : .off)
    let typed = entry.argument.isEmpty ? nil : entry.command.argument?.usage
    let text = reason.map { "# " + $0 } ?? typed ?? entry.command.help
    canvas.put(
      keys.expand(text), at: keyColumns + nameColumns + 3, in: line, reason == nil ? .muted : .off)
  }

  func drawPaletteInput(_ palette: Palette, in line: Frame, on canvas: inout Canvas) {
    if let rejection = palette.rejection {
      canvas.fill(line, role: .input)
      canvas.put("! " + keys.expand(rejection), at: 1, in: line, .toastError)
      return
    }
    let usage = palette.entries.first.flatMap { first in
      palette.editor.text.hasPrefix(first.command.name) ? first.command.argument?.usage : nil
    }
    palette.editor.draw(label: keys.keyText(.palette), note: usage ?? "", in: line, on: &canvas)
  }

  func paletteLine(_ palette: Palette, _ scene: Scene) -> String {
    if let rejection = palette.rejection { return "! " + keys.expand(rejection) }
    guard let entry = palette.chosen else { return Palette.nothingFound }
    let text = rejection(of: entry, context(scene)).map { "# " + $0 } ?? entry.command.help
    return keys.expand("> \(keys.keyText(entry.command)) \(entry.command.name): \(text)")
  }
}
