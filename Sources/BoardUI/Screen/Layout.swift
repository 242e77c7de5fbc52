import BoardCanvas
import BoardModel

/// The place of each pane on a screen of a given size.
///
/// The first two rows and the last two never move; the size decides how the rest is divided. Panes
/// that do not fit shrink to a line, then disappear; the rows of the main pane are the last to go.
struct Layout {
  let size: Size
  /// The area between the first two rows and what stands at the bottom.
  let body: Frame
  /// The panes to place, in the plan's order.
  let panes: [PaneID]
  /// The only pane on the smallest screens.
  let focus: PaneID
  let zoomed: PaneID?
  let scene: Scene

  /// The rows of a corner: four lines and a border.
  static let cornerRows = 6

  static func cornerColumns(of frame: Frame) -> Int { min(60, frame.columns / 3) }

  /// The smallest usable screen; on a smaller one the board only says so, and alerts still ring.
  static let minSize = Size(columns: 40, rows: 10)
  /// The smallest screen that shows all panes at once.
  static let minWholeSize = Size(columns: 80, rows: 22)
  /// From this many rows on, a narrow screen stacks its panes.
  static let minStackRows = 30
  /// From this many columns on, a low screen places its panes side by side.
  static let minSideBySideColumns = 120
  /// The smallest screen with three columns, each wide enough for its pane's widest form.
  static let minThreeColumnSize = Size(columns: 180, rows: 44)

  /// The area between the first two rows and the last two.
  static func body(of size: Size) -> Frame {
    Frame(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
  }

  var places: [PaneView] {
    guard let first = panes.first else { return [] }
    if let zoomed, panes.contains(zoomed) { return [PaneView(id: zoomed, frame: body)] }
    let whole = Layout.minWholeSize
    if size.columns < whole.columns, size.rows >= Layout.minStackRows { return stack }
    if size.columns >= Layout.minSideBySideColumns, 14..<whole.rows ~= size.rows {
      return sideBySide
    }
    let wanted = panes.contains(focus) ? focus : first
    if size.columns < 60 || size.rows < 15 { return [PaneView(id: wanted, frame: body)] }
    if !size.holds(whole) { return lines(wanted) }
    if size.holds(Layout.minThreeColumnSize) { return threeColumns }
    if scene.day.phase >= .closing, scene.day.phase < .signed, size.rows < 34, let main {
      return guarding(main)
    }
    return grid
  }

  private var main: PaneID? { among([.main]).first }

  /// The panes that have one of these slots, in the plan's order.
  private func among(_ slots: [PaneSlot]) -> [PaneID] {
    panes.filter { slots.contains($0.pane.slot) }
  }

  /// Rows that the box of the main pane needs; 0 when it is not shown.
  private var minMainRows: Int { main?.pane.minRows(scene) ?? 0 }

  /// The number of rows of the first pane in a slot; `nil` when none is shown.
  private func rowCount(_ slot: PaneSlot) -> Int? { among([slot]).first?.pane.rows(scene).count }

  /// The position in the plan of the first pane of a group.
  private func rank(_ group: [PaneID]) -> Int {
    panes.firstIndex { group.contains($0) } ?? panes.count
  }

  /// Boxes one after another; `part` is the part of a frame from a cell on, with so many cells.
  private func boxes(_ panes: [PaneID], _ counts: [Int], _ part: (Int, Int?) -> Frame) -> [PaneView]
  {
    var start = 0
    return zip(panes, counts).map { pane, count in
      defer { start += count }
      return PaneView(id: pane, frame: part(start, count))
    }
  }

  /// One line for each pane of the top and the sides, and one box below.
  private func lines(_ wanted: PaneID) -> [PaneView] {
    let low = among([.top]) + among([.side])
    let box = low.contains(focus) ? main ?? wanted : wanted
    let lines = low.filter { $0 != box }
    return lines.enumerated().map { index, id in
      PaneView(id: id, frame: body.rows(from: index, count: 1), isBox: false)
    } + [PaneView(id: box, frame: body.rows(from: lines.count))]
  }

  /// From closing to sign-off: the main pane on top, top and side panes in a band of three rows.
  private func guarding(_ main: PaneID) -> [PaneView] {
    let others = among([.top, .side])
    let rest = min(3, body.rows - 8) * (others.isEmpty ? 0 : 1)
    let upper = body.rows(from: 0, count: body.rows - rest)
    let places = [PaneView(id: main, frame: upper)]
    guard rest == 3 else { return places }
    let share = body.columns / others.count
    let columns = others.dropLast().map { _ in share } + [body.columns - share * (others.count - 1)]
    return places + boxes(others, columns, body.rows(from: upper.rows).columns(from:count:))
  }

  /// Three bands in the plan's order: the top, the main pane beside the side panes, the bottom.
  private var grid: [PaneView] {
    let isTall = body.rows >= 34
    let isRoomy = isTall && body.columns >= 110
    var top = 0
    if let lanes = rowCount(.top) {
      top = isRoomy ? max(15, min(lanes, 12) + 11) : min(max(lanes, 4), isTall ? 12 : 4) + 4
      if isTall, !isRoomy { top += 1 }
      top = min(top, body.rows)
    }
    var bottom = 0
    if let rows = rowCount(.bottom) {
      let wanted = rows + (body.rows >= 28 ? 3 : 2)
      bottom = min(max(3, wanted), isTall ? 6 : body.rows >= 28 ? 4 : 3)
    }
    // The current steps are more important than loose ends, which shrink to a count.
    if body.rows - top - bottom < minMainRows { bottom = min(bottom, 1) }
    let middlePanes = among([.main, .side])
    let bottomPanes = Array(among([.bottom]).prefix(1))
    if middlePanes.isEmpty { top = body.rows - bottom }
    let bands: [(panes: [PaneID], rows: Int, places: (Frame) -> [PaneView])] = [
      (among([.top]), top, { topBand($0, isRoomy: isRoomy) }),
      (middlePanes, body.rows - top - bottom, { columns($0, middlePanes) }),
      (
        bottomPanes, bottom,
        { frame in bottomPanes.map { PaneView(id: $0, frame: frame, isBox: frame.rows > 1) } }
      ),
    ]
    var row = 0
    var places: [PaneView] = []
    for band in bands.sorted(by: { rank($0.panes) < rank($1.panes) }) where band.rows > 0 {
      places += band.places(body.rows(from: row, count: band.rows))
      row += band.rows
    }
    return places
  }

  /// The top pane; the corner pane takes its lower right corner if there is room.
  private func topBand(_ frame: Frame, isRoomy: Bool) -> [PaneView] {
    guard let top = among([.top]).first else { return [] }
    guard isRoomy, frame.rows >= 15, let corner = among([.corner]).first else {
      return [PaneView(id: top, frame: frame)]
    }
    let rows = Layout.cornerRows
    let lower = frame.columns(from: frame.columns - Layout.cornerColumns(of: frame))
      .rows(from: frame.rows - rows)
    return [
      PaneView(id: top, frame: frame, cornerRows: rows), PaneView(id: corner, frame: lower),
    ]
  }

  /// Panes side by side; the main pane gets the wider part, the last one what is left.
  private func columns(_ frame: Frame, _ panes: [PaneID]) -> [PaneView] {
    guard !panes.isEmpty, frame.rows > 2 else { return [] }
    let others = panes.count - 1
    let rest =
      others == 0
      ? 0 : min(frame.columns / panes.count, frame.columns >= 110 ? frame.columns * 47 / 100 : 34)
    let columns = panes.dropLast().map { $0 == main ? frame.columns - rest * others : rest }
    let last = frame.columns - columns.reduce(0, +)
    return boxes(panes, columns + [last], frame.columns(from:count:))
  }

  /// Tall and narrow: boxes stacked in the plan's order; the main pane gets the remaining rows.
  private var stack: [PaneView] {
    let others = panes.filter { $0 != main }
    var wanted = Dictionary(uniqueKeysWithValues: others.map { ($0, stackRows($0)) })
    // The main pane keeps its rows to do now and at least a third of all. Other panes shrink, the
    // last ones first.
    let least = main == nil ? 0 : max(minMainRows, body.rows / 3)
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
    return boxes(panes, Array(rows.prefix { $0 >= 3 }), body.rows(from:count:))
  }

  private func stackRows(_ id: PaneID) -> Int {
    let rows = id.pane.rows(scene).count
    return switch id.pane.slot {
    case .top: min(rows, 12) + 4
    case .main, .side: rows + 2 + min(6, max(0, (body.rows - 30) / 4))
    case .bottom: min(max(1, rows), 5) + 2
    case .corner: Layout.cornerRows
    }
  }

  /// Wide and low: boxes side by side, the main pane widest; the bottom pane is one line.
  private var sideBySide: [PaneView] {
    let bottom = among([.bottom]).first
    let shown = Array(panes.filter { $0 != bottom }.prefix(body.columns >= 200 ? 4 : 3))
    guard !shown.isEmpty else { return [] }
    let hasLine = bottom != nil && body.rows >= 10
    let rows = body.rows - (hasLine ? 1 : 0)
    let narrow = 40
    var left = body.columns
    let columns = shown.enumerated().map { index, id in
      let rest = shown.count - index - 1
      let columns =
        rest == 0
        ? left
        : id.pane.slot == .side
          ? narrow : min(left - narrow * rest, body.columns / shown.count + 6)
      left -= columns
      return columns
    }
    let places = boxes(shown, columns, body.rows(from: 0, count: rows).columns(from:count:))
    guard hasLine, let bottom else { return places }
    return places + [PaneView(id: bottom, frame: body.rows(from: rows), isBox: false)]
  }

  /// Three columns with spaced rows: the top and the corner pane, the main pane, and the others.
  private var threeColumns: [PaneView] {
    let columns = [among([.top, .corner]), among([.main]), among([.side, .bottom])]
      .filter { !$0.isEmpty }.sorted { rank($0) < rank($1) }
    var places: [PaneView] = []
    var left = body.columns
    for (index, column) in columns.enumerated() {
      let share = left / (columns.count - index)
      // The top pane is the widest; the other panes read better with short lines.
      let isWidest = columns.count == 3 && among([.top]).contains { column.contains($0) }
      let width = index == columns.count - 1 ? left : isWidest ? max(78, share * 11 / 10) : share
      let frame = body.columns(from: body.columns - left, count: width)
      places += stacked(column, in: frame)
      left -= width
    }
    return places
  }

  /// One column of panes; the first one gets the rows that the others leave.
  private func stacked(_ column: [PaneID], in frame: Frame) -> [PaneView] {
    let heights = column.dropFirst().map { id in
      id.pane.slot == .bottom
        ? min(frame.rows / 3, max(12, id.pane.rows(scene).count * 2 + 5)) : frame.rows / 4
    }
    let rows = [frame.rows - heights.reduce(0, +)] + heights
    return boxes(column, rows, frame.rows(from:count:)).map { place in
      var place = place
      place.isSpaced = true
      return place
    }
  }
}
