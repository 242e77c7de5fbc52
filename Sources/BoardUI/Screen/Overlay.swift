import BoardCanvas
import BoardModel
import BoardText

/// The command table as a page, with the keys in force; typed text narrows it.
struct HelpPage: Hashable, Sendable {
  static let keyColumns = 10

  var search = LineEditor(limitBytes: 60)

  func lines(_ table: CommandTable) -> [PageLine] {
    let isWhole = search.text.isEmpty
    let letters = tr("in front of a row taps it: done and saved; {key:undo} undoes it.")
    var lines = isWhole ? [PageLine(tr("a letter"), letters)] : []
    let allFound = Set(found(table))
    for chapter in Command.chapters {
      let found = chapter.commands.filter(allFound.contains)
      guard !found.isEmpty else { continue }
      lines.append(.heading(chapter.title))
      for command in found {
        let keys = table.keysText(command, columns: HelpPage.keyColumns)
        lines.append(PageLine(keys.isEmpty ? table.keyText(command) : keys, command.help))
      }
    }
    guard isWhole else {
      return lines.isEmpty ? [PageLine("", tr("No command found with this text."))] : lines
    }
    let marks = [
      tr("✓ done  · to do  ! late or due  ✗ bad  # locked  ~ estimated"),
      tr("* critical step: if it is open at sign-off, you give a reason"),
      tr("open? the counts of this lane are doubtful; Enter on the row: why"),
      tr("short lines: one customer served and at most one waiting"),
    ]
    return lines + [.heading(tr("Marks"))] + marks.map { PageLine("", $0) }
  }

  /// The commands that contain every typed word in their keys, name, hint or help.
  func found(_ table: CommandTable) -> [Command] {
    let words = search.text.split(separator: " ").map(String.init)
    return Command.allCases.filter { command in
      words.allSatisfy { word in
        // For keys the case is significant.
        table.keys(of: command).contains { $0.spelling == word || $0.label == word }
          || word.count > 1 && text(of: command).contains(word.lowercased())
          || word.count == 1
            && text(of: command).split { !$0.isLetter && !$0.isNumber }.contains {
              $0.hasPrefix(word.lowercased())
            }
      }
    }
  }

  private func text(of command: Command) -> String {
    "\(command.name) \(command.hint) \(command.help)".lowercased()
  }
}

/// A page over the panes; the first two rows and the last two stay as they are.
enum Overlay: Hashable, Sendable {
  case help(HelpPage)
  /// Drawn by `Board.drawPalette`.
  case palette(Palette)
  case details(RowID)
  case signOff
  case morning(MorningPage)
  case alerts(AlertPage)
  case people

  func title(_ scene: Scene) -> String {
    switch self {
    case .help: tr("Keys")
    case .palette: tr("Commands")
    case .details(let row): scene.name(of: row)
    case .signOff: scene.signOff.title(scene)
    case .morning(let page): page.title
    case .alerts: tr("Alerts")
    case .people: tr("People {date}", scene.date(scene.day.day))
    }
  }

  func lines(_ scene: Scene) -> [PageLine] {
    switch self {
    case .help(let page): page.lines(scene.keys)
    case .palette: []
    case .details(let row): scene.recurrenceLines(of: row) + (scene.row(row)?.details() ?? [])
    case .signOff: scene.signOff.lines(scene)
    case .morning(let page): page.lines
    case .alerts(let page): page.lines(scene)
    case .people: scene.figures.roster.lines(scene)
    }
  }

  /// The lines of the page for a width; a long line continues in the next one.
  func lines(_ scene: Scene, columns: Int) -> [PageLine] {
    lines(scene).wrapped(to: columns, scene.keys.expand)
  }

  /// Draws the page from a line on, or from a line before it to fill the frame.
  func draw(_ scene: Scene, from line: Int, in frame: Frame, on canvas: inout Canvas) {
    canvas.page(
      frame, title: title(scene), lines: lines(scene, columns: frame.columns), from: line)
  }
}

/// One line of a page: a key or label, and a text.
package struct PageLine: Hashable, Sendable {
  let key: String
  let text: String
  let isHeading: Bool
  /// Whether the line continues the one before, which was too long.
  var isContinued = false
  /// Whether the keys of the page act on it.
  var isChosen = false

  init(_ key: String, _ text: String, isHeading: Bool = false) {
    self.key = key
    self.text = text
    self.isHeading = isHeading
  }

  static func heading(_ text: String) -> PageLine { PageLine("", text, isHeading: true) }

  /// The column of the text inside the frame.
  var indent: Int { key.isEmpty && !isContinued ? 2 : 12 }
}

extension [PageLine] {
  /// The lines for a width, with the keys in force; a long line continues in the next one.
  func wrapped(to columns: Int, _ expand: (String) -> String) -> [PageLine] {
    flatMap { line -> [PageLine] in
      guard !line.isHeading else { return [line] }
      let whole = DisplayText(expand(line.text))
      let room = Swift.max(20, columns - 3 - line.indent)
      let parts = whole.width <= room ? [whole] : whole.wrapped(to: room)
      return parts.enumerated().map { index, part in
        var next = PageLine(index == 0 ? line.key : "", part.string)
        next.isContinued = line.isContinued || index > 0 && !line.key.isEmpty
        next.isChosen = line.isChosen
        return next
      }
    }
  }
}

extension Canvas {
  /// Clears a frame for a page, and draws its border with how many lines are hidden below.
  mutating func page(_ frame: Frame, title: String, hiddenLines: Int) {
    box(
      frame, title: title, note: tr("Esc closes"),
      footer: hiddenLines > 0 ? tr("{lines} more: ↓", hiddenLines) : "", isFocused: true)
  }

  /// Draws a page from a line on, or from a line before it to fill the frame.
  mutating func page(_ frame: Frame, title: String, lines: [PageLine], from line: Int) {
    let inside = frame.inside
    let first = min(line, max(0, lines.count - inside.rows))
    page(frame, title: title, hiddenLines: lines.count - first - inside.rows)
    for (offset, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
      put(line, in: inside.rows(from: offset))
    }
  }

  mutating func put(_ line: PageLine, in row: Frame) {
    let text = DisplayText(line.text)
    if line.isHeading {
      put(text, at: 1, in: row, upTo: row.columns - 2, .title)
      return
    }
    put(DisplayText(line.key), at: 2, in: row, upTo: HelpPage.keyColumns, .key)
    put(text, at: line.indent, in: row, upTo: row.columns - line.indent - 1, .fg)
    if line.isChosen { select(row) }
  }
}

extension SignOff {
  fileprivate func title(_ scene: Scene) -> String {
    let date = scene.date(scene.day.shift?.day ?? scene.day.day)
    return shift.map { tr("Sign-off {date} · {shift}", date, $0.name) }
      ?? tr("Sign-off {date}", date)
  }

  /// What the signature covers: figures, unfinished steps with their reasons, open promises.
  fileprivate func lines(_ scene: Scene) -> [PageLine] {
    let (queue, rooms) = (scene.queue, scene.restrooms)
    let short = tr(
      "short lines in {kept} of {count} lane-minutes, {red_minutes} red minutes",
      queue.shortLines.percentText, queue.shortLines.of, queue.redMinutesToday)
    let steps = unfinished.map { row in
      PageLine(
        row.item.isCritical ? "*" : "·", row.item.title + (row.excuse.map { ": \($0)" } ?? ""))
    }
    let ticked = contradicted.map { row in
      PageLine(
        "!",
        [row.item.title, row.shortfall?.sentence, row.reason].compactMap(\.self).joined(
          separator: ": "))
    }
    let promises = looseEnds.map { PageLine("·", LooseEndRow.line($0.promise, scene)) }
    return [
      PageLine(tr("done"), tr("{in_time} in time, {late} late", doneInWindow, doneLate)),
      PageLine(tr("not done"), "\(missed)"),
    ] + steps + (ticked.isEmpty ? [] : [.heading(tr("Ticked, but the records say otherwise"))])
      + ticked + (promises.isEmpty ? [] : [.heading(tr("Before you go"))]) + promises + [
        .heading(tr("Today")),
        PageLine(tr("cues"), "\(scene.farewell.cueCount)"),
        PageLine(tr("queue"), short),
        PageLine(
          scene.plan.rooms.contains { $0.kind == .room } ? tr("rooms") : tr("restrooms"),
          tr("{count} rounds, {late} late", rooms.rounds, rooms.lateRounds)),
      ]
  }
}
