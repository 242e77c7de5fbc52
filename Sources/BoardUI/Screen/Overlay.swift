import BoardCanvas
import BoardModel
import BoardText

/// A page over the panes; the first two rows and the last two stay as they are.
enum Overlay: Hashable, Sendable {
  case help(HelpPage)
  /// Drawn by `Board.drawPalette`.
  case palette(Palette)
  case details(RowID, first: Int)
  case signOff(first: Int)
  case morning(MorningPage, first: Int)

  var first: Int {
    switch self {
    case .help(let page): page.first
    case .palette: 0
    case .details(_, let first), .signOff(let first), .morning(_, let first): first
    }
  }

  func scrolled(to first: Int) -> Overlay {
    switch self {
    case .help(let page): .help(HelpPage(first: first, search: page.search))
    case .palette: self
    case .details(let row, _): .details(row, first: first)
    case .signOff: .signOff(first: first)
    case .morning(let page, _): .morning(page, first: first)
    }
  }

  func title(_ scene: Scene) -> String {
    switch self {
    case .help: tr("Keys")
    case .palette: tr("Commands")
    case .details(let row, _): scene.name(of: row)
    case .signOff: SignOffPage.title(scene)
    case .morning(let page, _): page.title
    }
  }

  /// The lines of the page for a width; a long line continues in the next one.
  func lines(_ scene: Scene, columns: Int) -> [PageLine] {
    lines(scene).flatMap { line -> [PageLine] in
      guard !line.isHeading else { return [line] }
      let whole = DisplayText(scene.keys.expand(line.text))
      let room = max(20, columns - 3 - line.indent)
      let parts =
        whole.width <= room ? [whole.string] : whole.wrapped(to: room).map(\.string)
      return parts.enumerated().map { index, part -> PageLine in
        var next = PageLine(index == 0 ? line.key : "", part)
        next.isContinued = index > 0 && !line.key.isEmpty
        return next
      }
    }
  }

  func lines(_ scene: Scene) -> [PageLine] {
    switch self {
    case .help(let page): page.lines(scene.keys)
    case .palette: []
    case .details(let row, _): Panes.pane(of: row)?.details(of: row, scene) ?? []
    case .signOff: SignOffPage.lines(scene)
    case .morning(let page, _): page.lines
    }
  }

  func draw(_ scene: Scene, in frame: Frame, on canvas: inout Canvas) {
    canvas.fill(frame, role: .bg)
    let lines = lines(scene, columns: frame.columns)
    let inside = frame.inside
    let first = min(first, max(0, lines.count - inside.rows))
    let below = lines.count - first - inside.rows
    canvas.box(
      frame, number: nil, title: DisplayText(title(scene)), note: DisplayText(tr("Esc closes")),
      footer: below > 0 ? DisplayText(tr("{lines} more: ↓", below)) : "", isFocused: true)
    for (offset, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
      let row = inside.row + offset
      if line.isHeading {
        canvas.put(
          DisplayText(line.text), column: inside.column + 1, row: row, width: inside.columns - 2,
          role: .title)
        continue
      }
      canvas.put(
        DisplayText(line.key), column: inside.column + 2, row: row, width: HelpPage.keyColumns,
        role: .key)
      let start = line.indent
      canvas.put(
        DisplayText(line.text), column: inside.column + start, row: row,
        width: max(0, inside.columns - start - 1), role: .fg)
    }
  }
}
