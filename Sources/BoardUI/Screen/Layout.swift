import BoardCanvas
import BoardModel

/// The place of each pane on a screen of a given size.
///
/// The first two rows and the last two never move; the size decides how the rest is divided. Panes
/// that do not fit shrink to a line, then disappear; the rows of the main pane are the last to go.
struct Layout: Hashable, Sendable {
  struct PanePlace: Hashable, Sendable {
    let pane: PaneID
    let frame: Frame
    /// Whether the place is a box with a number, otherwise one line without a border.
    let isBox: Bool
    /// Rows at the lower right of `frame` that another pane uses.
    var cornerRows = 0
    /// Whether rows are spaced, as long as all of them still fit.
    var isSpaced = false
  }

  /// The rows of a corner: four lines and a border.
  static let cornerRows = 6

  /// The width of a corner of `frame`.
  static func cornerColumns(of frame: Frame) -> Int { min(60, frame.columns / 3) }

  /// The smallest usable screen; on a smaller one the board only says so, and alerts still ring.
  static let minSize = Size(columns: 40, rows: 10)

  /// The smallest screen that shows all panes at once.
  static let minWholeSize = Size(columns: 80, rows: 22)

  let places: [PanePlace]

  /// Divides `size` among `panes`, in the plan's order.
  ///
  /// On the smallest screens only the pane in `focus` is shown.
  init(size: Size, panes: [PaneID], focus: PaneID, zoomed: PaneID?, scene: Scene) {
    let body = Frame(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
    if panes.isEmpty {
      places = []
    } else if let zoomed, panes.contains(zoomed) {
      places = [PanePlace(pane: zoomed, frame: body, isBox: true)]
    } else if size.columns < Layout.minWholeSize.columns, size.rows >= Layout.minStackRows {
      places = Layout.stack(body, panes, scene)
    } else if size.columns >= Layout.minSideBySideColumns, size.rows >= 14,
      size.rows < Layout.minWholeSize.rows
    {
      places = Layout.sideBySide(body, panes)
    } else if size.columns < 60 || size.rows < 15 {
      let only = panes.contains(focus) ? focus : panes.first
      places = only.map { [PanePlace(pane: $0, frame: body, isBox: true)] } ?? []
    } else if size.columns < Layout.minWholeSize.columns || size.rows < Layout.minWholeSize.rows {
      places = Layout.lines(body, panes, focus)
    } else if size.columns >= Layout.minThreeColumnSize.columns,
      size.rows >= Layout.minThreeColumnSize.rows
    {
      places = Layout.threeColumns(body, panes, scene)
    } else if scene.day.phase >= .closing, scene.day.phase < .signed, size.rows < 34,
      let main = Panes.among(panes, in: .main).first
    {
      places = Layout.guarding(body, panes, main)
    } else {
      places = Layout.grid(body, panes, scene)
    }
  }

  /// Rows that the box of the main pane needs; 0 when it is not shown.
  static func minMainRows(_ panes: [PaneID], _ scene: Scene) -> Int {
    Panes.among(panes, in: .main).first.flatMap { Panes.pane($0) }?.minRows(scene) ?? 0
  }

  /// The number of rows of the first pane in a slot; `nil` when none is shown.
  static func rowCount(_ slot: PaneSlot, _ panes: [PaneID], _ scene: Scene) -> Int? {
    Panes.among(panes, in: slot).first.flatMap { Panes.pane($0) }?.rows(scene).count
  }

  /// One line for each pane of the top and the sides, and one box below.
  private static func lines(_ body: Frame, _ panes: [PaneID], _ focus: PaneID) -> [PanePlace] {
    let low = Panes.among(panes, in: .top) + Panes.among(panes, in: .side)
    let main = Panes.among(panes, in: .main).first
    let wanted = panes.contains(focus) ? focus : panes.first
    guard let box = low.contains(focus) || wanted == nil ? main ?? wanted : wanted else {
      return []
    }
    var places = low.filter { $0 != box }.enumerated().map { index, id in
      PanePlace(
        pane: id, frame: Frame(column: 0, row: body.row + index, columns: body.columns, rows: 1),
        isBox: false)
    }
    let row = body.row + places.count
    let frame = Frame(column: 0, row: row, columns: body.columns, rows: body.endRow - row)
    places.append(PanePlace(pane: box, frame: frame, isBox: true))
    return places
  }

  /// From closing to sign-off: the main pane on top, top and side panes in a band of three rows.
  private static func guarding(
    _ body: Frame, _ panes: [PaneID], _ main: PaneID
  ) -> [PanePlace] {
    let others = panes.filter { [.top, .side].contains(Panes.pane($0)?.slot) }
    let rest = min(3, body.rows - 8) * (others.isEmpty ? 0 : 1)
    let upper = Frame(
      column: body.column, row: body.row, columns: body.columns, rows: body.rows - rest)
    var places = [PanePlace(pane: main, frame: upper, isBox: true)]
    guard rest == 3 else { return places }
    let share = body.columns / others.count
    for (index, id) in others.enumerated() {
      let column = index * share
      let columns = index == others.count - 1 ? body.columns - column : share
      let frame = Frame(column: column, row: upper.endRow, columns: columns, rows: 3)
      places.append(PanePlace(pane: id, frame: frame, isBox: true))
    }
    return places
  }

  /// Three bands in the plan's order: the top, the main pane beside the side panes, the bottom.
  private static func grid(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    let isTall = body.rows >= 34
    let isWide = body.columns >= 110
    var top = 0
    if let lanes = rowCount(.top, panes, scene) {
      top =
        isTall && isWide ? max(15, min(lanes, 12) + 11) : min(max(lanes, 4), isTall ? 12 : 4) + 4
      if isTall, !isWide { top += 1 }
      top = min(top, body.rows)
    }
    var bottom = 0
    if let rows = rowCount(.bottom, panes, scene) {
      let wanted = rows + (body.rows >= 28 ? 3 : 2)
      bottom = min(max(3, wanted), body.rows >= 34 ? 6 : body.rows >= 28 ? 4 : 3)
    }
    // The current steps are more important than loose ends, which shrink to a count.
    let needed = minMainRows(panes, scene)
    let isShort = body.rows - top - bottom < needed
    if isShort { bottom = min(bottom, 1) }
    let middlePanes = panes.filter { [.main, .side].contains(Panes.pane($0)?.slot) }
    let topPanes = Panes.among(panes, in: .top)
    let bottomPanes = Panes.among(panes, in: .bottom)
    if middlePanes.isEmpty { top = body.rows - bottom }
    let isRoomy = isTall && isWide
    let bands: [(panes: [PaneID], rows: Int, places: (Frame) -> [PanePlace])] = [
      (topPanes, top, { topBand($0, panes, isRoomy: isRoomy) }),
      (middlePanes, body.rows - top - bottom, { columns($0, middlePanes) }),
      (
        bottomPanes, bottom,
        { frame in
          bottomPanes.prefix(1).map { PanePlace(pane: $0, frame: frame, isBox: frame.rows > 1) }
        }
      ),
    ]
    func rank(_ band: [PaneID]) -> Int { panes.firstIndex { band.contains($0) } ?? panes.count }
    var row = body.row
    var places: [PanePlace] = []
    for band in bands.sorted(by: { rank($0.panes) < rank($1.panes) }) where band.rows > 0 {
      places += band.places(
        Frame(column: 0, row: row, columns: body.columns, rows: band.rows))
      row += band.rows
    }
    return places
  }

  /// The top pane; the corner pane takes its lower right corner if there is room.
  private static func topBand(_ frame: Frame, _ panes: [PaneID], isRoomy: Bool) -> [PanePlace] {
    guard let top = Panes.among(panes, in: .top).first else { return [] }
    guard isRoomy, frame.rows >= 15, let corner = Panes.among(panes, in: .corner).first else {
      return [PanePlace(pane: top, frame: frame, isBox: true)]
    }
    let columns = cornerColumns(of: frame)
    let lower = Frame(
      column: frame.endColumn - columns, row: frame.endRow - cornerRows, columns: columns,
      rows: cornerRows)
    return [
      PanePlace(pane: top, frame: frame, isBox: true, cornerRows: cornerRows),
      PanePlace(pane: corner, frame: lower, isBox: true),
    ]
  }

  /// Panes side by side; the main pane gets the wider part.
  private static func columns(_ frame: Frame, _ panes: [PaneID]) -> [PanePlace] {
    guard !panes.isEmpty, frame.rows > 2 else { return [] }
    var places: [PanePlace] = []
    var column = frame.column
    let restColumns =
      panes.count == 1
      ? 0 : min(frame.columns / panes.count, frame.columns >= 110 ? frame.columns * 47 / 100 : 34)
    for (index, id) in panes.enumerated() {
      let isLast = index == panes.count - 1
      let columns =
        isLast
        ? frame.endColumn - column
        : Panes.pane(id)?.slot == .main
          ? frame.columns - restColumns * (panes.count - 1) : restColumns
      places.append(
        PanePlace(
          pane: id,
          frame: Frame(column: column, row: frame.row, columns: columns, rows: frame.rows),
          isBox: true))
      column += columns
    }
    return places
  }
}
