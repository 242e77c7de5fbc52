import BoardCanvas
import BoardText

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
      arrangement.draw { $0.select(row: place.row, from: start - 1, width: width + 2) }
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
