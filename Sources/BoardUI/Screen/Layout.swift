import BoardCanvas
import BoardModel

/// The place of each pane on a screen of a given size.
///
/// The first two rows and the last two never move; the size decides how the rest is divided. Panes
/// that do not fit shrink to a line, then disappear; the rows of the checklist are the last to go.
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

  /// The rows of the last impression in a corner: four lines and a border.
  private static let cornerRows = 6

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
      panes.contains("farewell")
    {
      places = Layout.guarding(body, panes)
    } else {
      places = Layout.grid(body, panes, scene)
    }
  }

  /// Rows that the checklist's box needs for its current section; 0 when it is not shown.
  static func minChecklistRows(_ panes: [PaneID], _ scene: Scene) -> Int {
    guard panes.contains("farewell") else { return 0 }
    let current = scene.farewell.sections.first { $0.section == scene.farewell.currentSection }
    return (current?.rows.count ?? 0) + 2
  }

  /// Queue and restrooms one line each, and one box below.
  private static func lines(_ body: Frame, _ panes: [PaneID], _ focus: PaneID) -> [PanePlace] {
    var places: [PanePlace] = []
    var row = body.row
    let box =
      panes.contains("farewell") && (focus == "queue" || focus == "restrooms")
      ? PaneID("farewell") : panes.contains(focus) ? focus : panes.first ?? "farewell"
    for id in ["queue", "restrooms"] as [PaneID] where panes.contains(id) && id != box {
      places.append(
        PanePlace(
          pane: id, frame: Frame(column: 0, row: row, columns: body.columns, rows: 1), isBox: false)
      )
      row += 1
    }
    let frame = Frame(column: 0, row: row, columns: body.columns, rows: body.endRow - row)
    places.append(PanePlace(pane: box, frame: frame, isBox: true))
    return places
  }

  /// From closing to sign-off: the checklist on top, the other panes in a band of three rows.
  private static func guarding(_ body: Frame, _ panes: [PaneID]) -> [PanePlace] {
    let others = panes.filter {
      $0 != "farewell" && $0 != "loose-ends" && $0 != .impression
    }
    let rest = min(3, body.rows - 8) * (others.isEmpty ? 0 : 1)
    let farewell = Frame(
      column: body.column, row: body.row, columns: body.columns, rows: body.rows - rest)
    var places = [PanePlace(pane: "farewell", frame: farewell, isBox: true)]
    guard rest == 3 else { return places }
    let share = body.columns / others.count
    for (index, id) in others.enumerated() {
      let column = index * share
      let columns = index == others.count - 1 ? body.columns - column : share
      let frame = Frame(column: column, row: farewell.endRow, columns: columns, rows: 3)
      places.append(PanePlace(pane: id, frame: frame, isBox: true))
    }
    return places
  }

  /// Three bands in the plan's order: the queue, the checklist beside restrooms, the loose ends.
  private static func grid(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    let isTall = body.rows >= 34
    let isWide = body.columns >= 110
    var top = 0
    if panes.contains("queue") {
      let lanes = scene.plan.lanes.count
      top =
        isTall && isWide ? max(15, min(lanes, 12) + 11) : min(max(lanes, 4), isTall ? 12 : 4) + 4
      if isTall, !isWide { top += 1 }
      top = min(top, body.rows)
    }
    var bottom = 0
    if panes.contains("loose-ends") {
      let wanted = scene.looseEnds.rows.count + (body.rows >= 28 ? 3 : 2)
      bottom = min(max(3, wanted), body.rows >= 34 ? 6 : body.rows >= 28 ? 4 : 3)
    }
    // The current steps are more important than loose ends, which shrink to a count.
    let needed = minChecklistRows(panes, scene)
    let isShort = body.rows - top - bottom < needed
    if isShort { bottom = min(bottom, 1) }
    let middlePanes = panes.filter {
      $0 != "queue" && $0 != "loose-ends" && $0 != .impression
    }
    if middlePanes.isEmpty { top = body.rows - bottom }
    let isRoomy = isTall && isWide
    let bands: [(panes: [PaneID], rows: Int, places: (Frame) -> [PanePlace])] = [
      (["queue"], top, { queue($0, panes, isRoomy: isRoomy) }),
      (middlePanes, body.rows - top - bottom, { columns($0, middlePanes) }),
      (["loose-ends"], bottom, { [PanePlace(pane: "loose-ends", frame: $0, isBox: $0.rows > 1)] }),
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

  /// The queue; the last impression takes its lower right corner if there is room.
  private static func queue(_ frame: Frame, _ panes: [PaneID], isRoomy: Bool) -> [PanePlace] {
    let hasCorner = isRoomy && frame.rows >= 15 && panes.contains(.impression)
    let corner = hasCorner ? cornerRows : 0
    let queue = PanePlace(pane: "queue", frame: frame, isBox: true, cornerRows: corner)
    guard hasCorner else { return [queue] }
    let columns = QueuePane.graphColumns(of: frame)
    let lower = Frame(
      column: frame.endColumn - columns, row: frame.endRow - corner, columns: columns, rows: corner)
    return [queue, PanePlace(pane: .impression, frame: lower, isBox: true)]
  }

  /// Panes side by side; the checklist gets the wider part.
  private static func columns(_ frame: Frame, _ panes: [PaneID]) -> [PanePlace] {
    guard !panes.isEmpty, frame.rows > 2 else { return [] }
    var places: [PanePlace] = []
    var column = frame.column
    let restColumns =
      panes.count == 1 ? 0 : frame.columns >= 110 ? frame.columns * 47 / 100 : 34
    for (index, id) in panes.enumerated() {
      let isLast = index == panes.count - 1
      let columns =
        isLast
        ? frame.endColumn - column
        : id == "farewell"
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
