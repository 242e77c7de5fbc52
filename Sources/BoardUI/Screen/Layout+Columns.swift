import BoardCanvas

extension Layout {
  /// From this many rows on, a narrow screen stacks its panes.
  static let minStackRows = 30
  /// From this many columns on, a low screen places its panes side by side.
  static let minSideBySideColumns = 120

  /// Tall and narrow: boxes stacked in the plan's order; the main pane gets the remaining rows.
  static func stack(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    let main = Panes.among(panes, in: .main).first
    let others = panes.filter { $0 != main }
    var wanted = Dictionary(
      uniqueKeysWithValues: others.map { ($0, stackRows($0, body.rows, scene)) })
    // The main pane keeps its rows to do now and at least a third of all. Other panes shrink, the
    // last ones first.
    let least = main == nil ? 0 : max(minMainRows(panes, scene), body.rows / 3)
    for pane in others.reversed() {
      let taken = wanted.values.reduce(0, +)
      guard taken + least > body.rows else { break }
      wanted[pane] = max(3, wanted[pane, default: 3] - (taken + least - body.rows))
    }
    let spare = max(0, body.rows - wanted.values.reduce(0, +))
    if let largest = main ?? panes.first { wanted[largest, default: 0] += spare }
    var left = body.rows
    let rows = panes.map { pane in
      let rows = min(wanted[pane, default: 0], left)
      left -= rows
      return rows
    }
    // A pane that gets fewer than three rows, and those after it, have no place.
    let shown = zip(panes, rows).prefix { $0.1 >= 3 }
    return boxes(shown.map(\.0), rows: shown.map(\.1), in: body)
  }

  /// The rows that a box wants in a stack of `all` rows.
  private static func stackRows(_ id: PaneID, _ all: Int, _ scene: Scene) -> Int {
    guard let pane = Panes.pane(id) else { return 0 }
    let rows = pane.rows(scene).count
    return switch pane.slot {
    case .top: min(rows, 12) + 4
    case .main, .side: rows + 2 + min(6, max(0, (all - 30) / 4))
    case .bottom: min(max(1, rows), 5) + 2
    case .corner: cornerRows
    }
  }

  /// Wide and low: boxes side by side, the main pane widest; the bottom pane is one line.
  static func sideBySide(_ body: Frame, _ panes: [PaneID]) -> [PanePlace] {
    let bottom = Panes.among(panes, in: .bottom).first
    let boxes = Array(panes.filter { $0 != bottom }.prefix(body.columns >= 200 ? 4 : 3))
    guard !boxes.isEmpty else { return [] }
    let hasLine = bottom != nil && body.rows >= 10
    let rows = body.rows - (hasLine ? 1 : 0)
    let narrow = 40
    var left = body.columns
    let columns = boxes.enumerated().map { index, pane in
      let rest = boxes.count - index - 1
      let columns =
        rest == 0
        ? left
        : Panes.pane(pane)?.slot == .side
          ? narrow : min(left - narrow * rest, body.columns / boxes.count + 6)
      left -= columns
      return columns
    }
    let places = Layout.boxes(boxes, columns: columns, in: body.rows(from: 0, count: rows))
    guard hasLine, let bottom else { return places }
    return places + [PanePlace(pane: bottom, frame: body.rows(from: rows), isBox: false)]
  }

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
