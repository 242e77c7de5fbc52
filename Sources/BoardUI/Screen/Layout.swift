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

  static func cornerColumns(of frame: Frame) -> Int { min(60, frame.columns / 3) }

  /// The smallest usable screen; on a smaller one the board only says so, and alerts still ring.
  static let minSize = Size(columns: 40, rows: 10)

  /// The smallest screen that shows all panes at once.
  static let minWholeSize = Size(columns: 80, rows: 22)

  /// The area between the first two rows and the last two.
  static func body(of size: Size) -> Frame {
    Frame(column: 0, row: 2, columns: size.columns, rows: size.rows - 4)
  }

  let places: [PanePlace]

  /// Divides `size` among `panes`, in the plan's order; the smallest shows only the pane in `focus`.
  init(size: Size, panes: [PaneID], focus: PaneID, zoomed: PaneID?, scene: Scene) {
    let body = Layout.body(of: size)
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

  /// Boxes from left to right, each with its columns.
  static func boxes(_ panes: [PaneID], columns: [Int], in frame: Frame) -> [PanePlace] {
    var start = 0
    return zip(panes, columns).map { pane, columns in
      defer { start += columns }
      return PanePlace(pane: pane, frame: frame.columns(from: start, count: columns), isBox: true)
    }
  }

  /// Boxes from top to bottom, each with its rows.
  static func boxes(_ panes: [PaneID], rows: [Int], in frame: Frame) -> [PanePlace] {
    var start = 0
    return zip(panes, rows).map { pane, rows in
      defer { start += rows }
      return PanePlace(pane: pane, frame: frame.rows(from: start, count: rows), isBox: true)
    }
  }

  /// The position in the plan of the first pane of a group.
  static func rank(_ group: [PaneID], _ panes: [PaneID]) -> Int {
    panes.firstIndex { group.contains($0) } ?? panes.count
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
    let lines = low.filter { $0 != box }
    return lines.enumerated().map { index, id in
      PanePlace(pane: id, frame: body.rows(from: index, count: 1), isBox: false)
    } + [PanePlace(pane: box, frame: body.rows(from: lines.count), isBox: true)]
  }

  /// From closing to sign-off: the main pane on top, top and side panes in a band of three rows.
  private static func guarding(_ body: Frame, _ panes: [PaneID], _ main: PaneID) -> [PanePlace] {
    let others = panes.filter { [.top, .side].contains(Panes.pane($0)?.slot) }
    let rest = min(3, body.rows - 8) * (others.isEmpty ? 0 : 1)
    let upper = body.rows(from: 0, count: body.rows - rest)
    let places = [PanePlace(pane: main, frame: upper, isBox: true)]
    guard rest == 3 else { return places }
    let share = body.columns / others.count
    let columns =
      others.dropLast().map { _ in share } + [body.columns - share * (others.count - 1)]
    return places + boxes(others, columns: columns, in: body.rows(from: upper.rows))
  }

  /// Three bands in the plan's order: the top, the main pane beside the side panes, the bottom.
  private static func grid(_ body: Frame, _ panes: [PaneID], _ scene: Scene) -> [PanePlace] {
    let isTall = body.rows >= 34
    let isRoomy = isTall && body.columns >= 110
    var top = 0
    if let lanes = rowCount(.top, panes, scene) {
      top = isRoomy ? max(15, min(lanes, 12) + 11) : min(max(lanes, 4), isTall ? 12 : 4) + 4
      if isTall, !isRoomy { top += 1 }
      top = min(top, body.rows)
    }
    var bottom = 0
    if let rows = rowCount(.bottom, panes, scene) {
      let wanted = rows + (body.rows >= 28 ? 3 : 2)
      bottom = min(max(3, wanted), isTall ? 6 : body.rows >= 28 ? 4 : 3)
    }
    // The current steps are more important than loose ends, which shrink to a count.
    if body.rows - top - bottom < minMainRows(panes, scene) { bottom = min(bottom, 1) }
    let middlePanes = panes.filter { [.main, .side].contains(Panes.pane($0)?.slot) }
    let bottomPanes = Panes.among(panes, in: .bottom)
    if middlePanes.isEmpty { top = body.rows - bottom }
    let bands: [(panes: [PaneID], rows: Int, places: (Frame) -> [PanePlace])] = [
      (Panes.among(panes, in: .top), top, { topBand($0, panes, isRoomy: isRoomy) }),
      (middlePanes, body.rows - top - bottom, { columns($0, middlePanes) }),
      (
        bottomPanes, bottom,
        { frame in
          bottomPanes.prefix(1).map { PanePlace(pane: $0, frame: frame, isBox: frame.rows > 1) }
        }
      ),
    ]
    var row = 0
    var places: [PanePlace] = []
    for band in bands.sorted(by: { rank($0.panes, panes) < rank($1.panes, panes) })
    where band.rows > 0 {
      places += band.places(body.rows(from: row, count: band.rows))
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
    let lower = frame.columns(from: frame.columns - cornerColumns(of: frame))
      .rows(from: frame.rows - cornerRows)
    return [
      PanePlace(pane: top, frame: frame, isBox: true, cornerRows: cornerRows),
      PanePlace(pane: corner, frame: lower, isBox: true),
    ]
  }

  /// Panes side by side; the main pane gets the wider part, the last one what is left.
  private static func columns(_ frame: Frame, _ panes: [PaneID]) -> [PanePlace] {
    guard !panes.isEmpty, frame.rows > 2 else { return [] }
    let others = panes.count - 1
    let rest =
      others == 0
      ? 0 : min(frame.columns / panes.count, frame.columns >= 110 ? frame.columns * 47 / 100 : 34)
    let columns = panes.dropLast().map { pane in
      Panes.pane(pane)?.slot == .main ? frame.columns - rest * others : rest
    }
    return boxes(panes, columns: columns + [frame.columns - columns.reduce(0, +)], in: frame)
  }
}
