import BoardCanvas

extension Layout {
  /// The smallest screen with three columns, each wide enough for its pane's widest form.
  static let minThreeColumnSize = Size(columns: 180, rows: 44)

  /// Three columns with spaced rows: the top and the corner pane, the main pane, and the others.
  static func threeColumns(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    let slots: [[PaneSlot?]] = [[.top, .corner], [.main], [.side, .bottom]]
    let columns = slots.map { slots in panes.filter { slots.contains(Panes.pane($0)?.slot) } }
      .filter { !$0.isEmpty }.sorted { rank($0, panes) < rank($1, panes) }
    var places: [PanePlace] = []
    var left = body.columns
    for (index, column) in columns.enumerated() {
      let share = left / (columns.count - index)
      // The top pane is the widest; the other panes read better with short lines.
      let isWidest = columns.count == 3 && !Panes.among(column, in: .top).isEmpty
      let width = index == columns.count - 1 ? left : isWidest ? max(78, share * 11 / 10) : share
      let frame = body.columns(from: body.columns - left, count: width)
      places += stacked(column, in: frame, scene)
      left -= width
    }
    return places
  }

  /// One column of panes; the first one gets the rows that the others leave.
  private static func stacked(_ panes: [PaneID], in frame: Frame, _ scene: Scene) -> [PanePlace] {
    let least = 12
    let followers = panes.dropFirst()
    let heights = followers.map { pane in
      rowCount(.bottom, [pane], scene).map { min(frame.rows / 3, max(least, $0 * 2 + 5)) }
        ?? frame.rows / 4
    }
    let rows = [frame.rows - heights.reduce(0, +)] + heights
    return boxes(panes, rows: rows, in: frame).map { place in
      PanePlace(pane: place.pane, frame: place.frame, isBox: true, isSpaced: true)
    }
  }
}
