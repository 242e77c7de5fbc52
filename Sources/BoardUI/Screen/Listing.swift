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
  func boxed(
    in view: PaneView, keeping kept: RowID? = nil, _ drawBox: @escaping (inout Canvas) -> Void
  ) -> Arrangement {
    var listing = self
    if view.isSpaced { listing.addSpacing(in: view.frame.inside.rows) }
    var arrangement = Arrangement(drawBox)
    arrangement += listing.arranged(in: view.frame.inside, view, keeping: kept)
    return arrangement
  }

  /// The window in `frame`, one line per row, with the selected row marked.
  ///
  /// The row `kept` is always in it: where the window cannot hold it and the selected row, it takes
  /// the first or the last line.
  /// The border that says how many lines are hidden is below `frame` unless given.
  func arranged(
    in frame: Frame, _ view: PaneView, keeping kept: RowID? = nil, border: Frame? = nil
  ) -> Arrangement {
    let window = window(height: frame.rows, selected: view.selected, kept: kept)
    var arrangement = Arrangement()
    for (offset, line) in window.map({ lines[$0] }).enumerated() {
      let place = frame.rows(from: offset, count: 1)
      arrangement.draw { line.draw(&$0, place) }
      guard let id = line.row else { continue }
      arrangement.add(RowSpot(id: id, frame: place))
      if view.isFocused, id == view.selected { arrangement.draw { $0.select(place) } }
    }
    let hidden = lines.count - window.count
    if hidden > 0, let middle = window.dropFirst().first ?? window.first {
      let above = (0..<middle).count { !window.contains($0) }
      // Drawn in the border below the frame, where it covers no row.
      let more =
        above == 0 || above == hidden
        ? tr("{lines} more {arrows}", hidden, above == 0 ? "↓" : "↑")
        : tr("{above}↑ {below}↓ more", above, hidden - above)
      let border = border ?? frame.rows(from: frame.rows, count: 1)
      arrangement.draw {
        $0.put(
          DisplayText(" \(more) "), at: 1, in: border, upTo: min(16, frame.columns - 2), .muted)
      }
    }
    return arrangement
  }

  /// The lines shown, by their index: around the selected row, or from the first one on.
  private func window(height: Int, selected: RowID?, kept: RowID?) -> [Int] {
    guard height > 0, lines.count > height else { return height > 0 ? Array(lines.indices) : [] }
    func index(of row: RowID?) -> Int? {
      row.flatMap { row in lines.firstIndex { $0.row == row } }
    }
    let at = index(of: selected)
    // Shows one more line after the selected one, if there is room for more than one.
    let first = at.map { min(max(0, $0 - height + 2), lines.count - height, $0) } ?? 0
    let shown = Array(first..<first + height)
    guard let kept = index(of: kept), !shown.contains(kept) else { return shown }
    guard let at else { return shown.dropLast() + [kept] }
    guard height > 1 else { return shown }
    if kept > at {
      if kept - at < height { return Array(kept - height + 1...kept) }
      return (at == shown.last ? shown.dropFirst() : shown.dropLast()) + [kept]
    }
    if at - kept < height { return Array(kept..<kept + height) }
    return [kept] + (at == first ? shown.dropLast() : shown.dropFirst())
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

  /// A row of the line, measured before it is placed; the higher ranks are the last to go.
  struct Item {
    let id: RowID
    let columns: Int
    let rank: Int
    let draw: (inout LineForm) -> Void
  }

  /// Places the rows that fit before `end`, in their order, and how many more there are.
  mutating func put(_ items: [Item], before end: Int) {
    let moreColumns = "+\(items.count)".count + 1
    var room = end - column
    if items.reduce(0, { $0 + $1.columns + 1 }) > room { room -= moreColumns }
    var shown: Set<Int> = []
    let byRank = items.indices.sorted { (-items[$0].rank, $0) < (-items[$1].rank, $1) }
    for index in byRank {
      guard items[index].columns < room else { break }
      room -= items[index].columns + 1
      shown.insert(index)
    }
    for index in items.indices where shown.contains(index) {
      let start = column
      items[index].draw(&self)
      endRow(items[index].id, from: start)
    }
    guard shown.count < items.count else { return }
    put(DisplayText("+\(items.count - shown.count)"), width: moreColumns, role: .muted)
    skip(1)
  }

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
