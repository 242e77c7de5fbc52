import BoardCanvas
import BoardModel
import BoardText

/// The lines of a pane, of which a window is shown.
///
/// The window always contains the selected row and moves only for that.
struct Listing {
  struct ListingLine {
    /// `nil` is a heading or a remark, which cannot be selected.
    let row: RowID?
    let draw: (inout Canvas, Frame) -> Void
  }

  private(set) var lines: [ListingLine] = []

  mutating func add(_ row: RowID?, draw: @escaping (inout Canvas, Frame) -> Void) {
    lines.append(ListingLine(row: row, draw: draw))
  }

  /// Adds a blank line after each row, group by group, as long as all lines fit into `rows`.
  mutating func addSpacing(in rows: Int) {
    var spare = rows - lines.count
    var spaced: [ListingLine] = []
    var at = 0
    while at < lines.count {
      let group = lines[at...].prefix { ($0.row == nil) == (lines[at].row == nil) }
      at += group.count
      let isSpread = group.first?.row != nil && spare >= group.count
      for line in group {
        spaced.append(line)
        if isSpread { spaced.append(ListingLine(row: nil, draw: { _, _ in })) }
      }
      if isSpread { spare -= group.count }
    }
    lines = spaced
  }

  /// Draws the window into `frame`, one line per row, and marks the selected row.
  func draw(in frame: Frame, selected: RowID?, isFocused: Bool, on canvas: inout Canvas)
    -> [RowSpot]
  {
    let first = firstLine(height: frame.rows, selected: selected)
    var spots: [RowSpot] = []
    for (offset, line) in lines.dropFirst(first).prefix(frame.rows).enumerated() {
      let row = frame.row + offset
      line.draw(&canvas, Frame(column: frame.column, row: row, columns: frame.columns, rows: 1))
      guard let id = line.row else { continue }
      spots.append(RowSpot(id: id, column: frame.column, row: row, columns: frame.columns))
      if isFocused, id == selected {
        canvas.select(row: row, from: frame.column, width: frame.columns)
      }
    }
    let below = lines.count - first - frame.rows
    if below > 0 || first > 0, frame.rows > 0 {
      // Drawn in the border below the frame, where it covers no row.
      let arrows = (first > 0 ? "↑" : "") + (below > 0 ? "↓" : "")
      canvas.put(
        DisplayText(" " + tr("{lines} more {arrows}", first + max(0, below), arrows) + " "),
        column: frame.column + 1, row: frame.endRow, width: min(16, frame.columns - 2), role: .muted
      )
    }
    return spots
  }

  private func firstLine(height: Int, selected: RowID?) -> Int {
    guard height > 0, lines.count > height,
      let at = lines.firstIndex(where: { $0.row != nil && $0.row == selected })
    else { return 0 }
    // Shows one more line after the selected one, if there is room for more than one.
    return min(max(0, at - height + 2), lines.count - height, at)
  }
}
