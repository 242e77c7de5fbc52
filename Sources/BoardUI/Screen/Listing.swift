import BoardCanvas
import BoardText

/// The lines of a pane; the window shown contains the selected row and moves only for that.
struct Listing {
  /// A line without a row is a heading or a remark, which cannot be selected.
  private(set) var lines: [(row: RowID?, draw: (inout Canvas, Frame) -> Void)] = []

  mutating func addText(_ text: String, _ role: Role = .muted) {
    add(nil) { canvas, frame in canvas.put(text, at: 1, in: frame, width: frame.columns - 2, role) }
  }

  mutating func addBlank() { add(nil) { _, _ in } }

  mutating func add(_ row: RowID?, draw: @escaping (inout Canvas, Frame) -> Void) {
    lines.append((row, draw))
  }

  /// Adds a blank line after each row, group by group, as long as all lines fit into `rows`.
  mutating func addSpacing(in rows: Int) {
    var spare = rows - lines.count
    var rest = lines[...]
    lines = []
    while let first = rest.first {
      let group = rest.prefix { ($0.row == nil) == (first.row == nil) }
      rest = rest.dropFirst(group.count)
      let isSpread = first.row != nil && spare >= group.count
      for line in group {
        lines.append(line)
        if isSpread { addBlank() }
      }
      if isSpread { spare -= group.count }
    }
  }

  /// The box of a pane and the lines in it, spaced if the view says so.
  func boxed(in view: PaneView, _ drawBox: @escaping (inout Canvas) -> Void) -> Arrangement {
    var listing = self
    if view.isSpaced { listing.addSpacing(in: view.frame.inside.rows) }
    var arrangement = Arrangement(drawBox)
    arrangement += listing.arranged(in: view.frame.inside, view)
    return arrangement
  }

  /// The window in `frame`, one line per row, with the selected row marked.
  func arranged(in frame: Frame, _ view: PaneView) -> Arrangement {
    let first = firstLine(height: frame.rows, selected: view.selected)
    var arrangement = Arrangement()
    for (offset, line) in lines.dropFirst(first).prefix(frame.rows).enumerated() {
      let place = frame.rows(from: offset, count: 1)
      arrangement.draw { line.draw(&$0, place) }
      guard let id = line.row else { continue }
      arrangement.add(RowSpot(id: id, frame: place))
      if view.isFocused, id == view.selected { arrangement.draw { $0.select(place) } }
    }
    let below = lines.count - first - frame.rows
    if below > 0 || first > 0, frame.rows > 0 {
      // Drawn in the border below the frame, where it covers no row.
      let arrows = (first > 0 ? "↑" : "") + (below > 0 ? "↓" : "")
      let text = DisplayText(" " + tr("{lines} more {arrows}", first + max(0, below), arrows) + " ")
      let border = frame.rows(from: frame.rows, count: 1)
      arrangement.draw { $0.put(text, at: 1, in: border, upTo: min(16, frame.columns - 2), .muted) }
    }
    return arrangement
  }

  private func firstLine(height: Int, selected: RowID?) -> Int {
    guard height > 0, lines.count > height,
      let at = lines.firstIndex(where: { $0.row != nil && $0.row == selected })
    else { return 0 }
    // Shows one more line after the selected one, if there is room for more than one.
    return min(max(0, at - height + 2), lines.count - height, at)
  }
}

/// A pane in one line: texts from left to right, some of which are rows.
struct LineForm {
  private let frame: Frame
  private let view: PaneView
  private(set) var column: Int
  private(set) var arrangement = Arrangement()

  init(in frame: Frame, _ view: PaneView) {
    (self.frame, self.view) = (frame, view)
    column = frame.column + 1
  }

  mutating func put(_ text: DisplayText, width: Int, role: Role) {
    let (column, row) = (column, frame.row)
    arrangement.draw { $0.put(text, column: column, row: row, width: width, role: role) }
    self.column += text.columns(within: width)
  }

  mutating func put(_ mark: Mark) {
    let (column, row) = (column, frame.row)
    arrangement.draw { $0.put(mark, column: column, row: row) }
    self.column += 1
  }

  mutating func skip(_ columns: Int) { column += columns }

  /// Makes a row of the cells from `start` to here, and a gap after it.
  mutating func endRow(_ id: RowID, from start: Int) {
    let width = column - start
    let place = Frame(column: start, row: frame.row, columns: width, rows: 1)
    arrangement.add(RowSpot(id: id, frame: place))
    if view.isFocused, view.selected == id {
      let marked = Frame(column: start - 1, row: frame.row, columns: width + 2, rows: 1)
      arrangement.draw { $0.select(marked) }
    }
    column += 1
  }

  /// Adds a text at the end, if `gap` cells stay free before it; returns where the line then ends.
  mutating func putAtEnd(_ text: DisplayText, gap: Int, role: Role) -> Int? {
    guard column + text.width + gap < frame.endColumn else { return nil }
    let (end, row) = (frame.endColumn - 1, frame.row)
    arrangement.draw { $0.put(text, endColumn: end, row: row, width: text.width, role: role) }
    return end - text.width
  }
}
