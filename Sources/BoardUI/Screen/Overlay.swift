import BoardCanvas
import BoardModel
import BoardWords

/// A page over the panes; the first two and the last two rows stay as they are.
enum Overlay: Hashable, Sendable {
  case help(first: Int)
  case details(RowID, first: Int)
  case signOff(first: Int)

  var first: Int {
    switch self {
    case .help(let first), .details(_, let first), .signOff(let first): first
    }
  }

  func scrolled(to first: Int) -> Overlay {
    switch self {
    case .help: .help(first: first)
    case .details(let row, _): .details(row, first: first)
    case .signOff: .signOff(first: first)
    }
  }

  func title(_ scene: Scene) -> String {
    switch self {
    case .help: Words.Help.title
    case .details(let row, _): scene.name(of: row)
    case .signOff: Words.SignOff.title(scene.date(scene.day.day))
    }
  }

  struct Line {
    let key: String
    let text: String
    let isHeading: Bool
  }

  func lines(_ scene: Scene) -> [Line] {
    switch self {
    case .help: HelpPage.lines(scene)
    case .details(let row, _): DetailsPage(scene: scene).lines(of: row)
    case .signOff: SignOffPage.lines(scene)
    }
  }

  func draw(_ scene: Scene, in frame: Frame, on canvas: inout Canvas) {
    canvas.fill(frame, role: .bg)
    let lines = lines(scene)
    let inside = frame.inside
    let first = min(first, max(0, lines.count - inside.rows))
    let below = lines.count - first - inside.rows
    canvas.box(
      frame, number: nil, title: DisplayText(title(scene)), note: DisplayText(Words.Page.closes),
      footer: below > 0 ? DisplayText(Words.Page.more(below)) : "", isFocused: true)
    for (offset, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
      let row = inside.row + offset
      if line.isHeading {
        canvas.put(
          DisplayText(line.text), column: inside.column + 1, row: row, width: inside.columns - 2,
          role: .title)
        continue
      }
      canvas.put(
        DisplayText(line.key), column: inside.column + 2, row: row, width: 10, role: .key)
      let start = line.key.isEmpty ? 2 : 12
      canvas.put(
        DisplayText(line.text), column: inside.column + start, row: row,
        width: max(0, inside.columns - start - 1), role: .fg)
    }
  }
}

/// The key table as a page.
enum HelpPage {
  static func lines(_ scene: Scene) -> [Overlay.Line] {
    var lines = [
      Overlay.Line(
        key: Words.Help.letter, text: Words.Help.letterTaps, isHeading: false)
    ]
    for group in Binding.Group.allCases {
      lines.append(Overlay.Line(key: "", text: group.title, isHeading: true))
      for binding in KeyTable.bindings where binding.group == group && !binding.help.isEmpty {
        lines.append(Overlay.Line(key: binding.shown, text: binding.help, isHeading: false))
      }
    }
    lines.append(Overlay.Line(key: "", text: Words.Help.marks, isHeading: true))
    lines.append(
      Overlay.Line(key: "", text: Words.Help.marksLegend, isHeading: false))
    lines.append(Overlay.Line(key: "", text: Words.Help.critical, isHeading: false))
    return lines
  }
}
