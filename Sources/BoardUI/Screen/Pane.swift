package import BoardCanvas
package import BoardModel
import BoardText

/// A pane: everything the board knows about one kind of rows; it has no state.
///
/// A new pane is one file with one conforming type and one case of `PaneID`.
package protocol Pane: Sendable {
  var name: String { get }
  var slot: PaneSlot { get }
  /// The fewest rows of its box, with the border, that show what must be done now.
  func minRows(_ scene: Scene) -> Int

  /// The rows in a fixed order; a row that can be tapped never moves.
  func rows(_ scene: Scene) -> [RowID]
  /// What the pane knows about a row of its kind, even when `row` no longer exists; otherwise `nil`.
  func row(_ row: RowID, _ scene: Scene) -> PaneRow?

  /// The positions of the rows in `view.frame`, and how they are drawn there.
  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement
}

package struct PaneRow {
  let name: String
  /// The letter that taps the row now; `nil` when it has none.
  var key: Character?
  var details: () -> [PageLine] = { [] }
  /// The row as a line of text, which the filter also searches; `nil` when it has none.
  var plain: () -> PlainRow? = { nil }
}

/// One row of the board as a line of text, with the state that decides when to repeat the line.
package struct PlainRow: Hashable, Sendable {
  /// When a change of the row is not worth a line.
  enum Silence: Hashable, Sendable {
    case never, whenNew, always
  }

  /// The line is written again when this changes; it does not contain passing minutes.
  let state: String
  let text: String
  var silence = Silence.never
  /// The line to write when the row is gone; `nil` writes none.
  var goneText: String?
}

extension Pane {
  package func minRows(_ scene: Scene) -> Int { 3 }
}

/// Where the layout puts a pane; one pane each is `.top`, `.main`, `.bottom` and `.corner`.
package enum PaneSlot: Sendable {
  /// A band over the whole width.
  case top
  /// The pane that gets the rows the others leave.
  case main
  /// Beside the main pane; on a small screen one line.
  case side
  /// A low band at the bottom, which shrinks to a line.
  case bottom
  /// The lower right corner of the top band, if there is room.
  case corner
}

/// A pane by its name in the plan's `panes` and `hide`; all panes, in the order of their numbers.
package enum PaneID: String, CaseIterable, Sendable {
  case queue, farewell, restrooms
  case looseEnds = "loose-ends"
  case impression

  var pane: any Pane {
    switch self {
    case .queue: QueuePane()
    case .farewell: FarewellPane()
    case .restrooms: RestroomPane()
    case .looseEnds: LooseEndPane()
    case .impression: ImpressionPane()
    }
  }

  /// The position among all panes, from 0.
  var index: Int { PaneID.allCases.firstIndex(of: self) ?? 0 }
}

/// The place of a pane on the screen, and how the pane must draw itself there.
package struct PaneView: Sendable {
  let id: PaneID
  let frame: Frame
  /// Whether the place is a box with a number, otherwise one line without a border.
  var isBox = true
  /// Rows at the lower right of `frame` that another pane uses.
  var cornerRows = 0
  /// Whether rows may be spaced, as long as all of them fit, to be read from a distance.
  var isSpaced = false
  var isFocused = false
  var selected: RowID?
}

extension Canvas {
  mutating func box(
    _ view: PaneView, _ frame: Frame? = nil, title: String, note: String = "", footer: String = ""
  ) {
    box(
      frame ?? view.frame, number: view.id.index + 1, title: title, note: note,
      footer: footer, isFocused: view.isFocused)
  }

  /// Draws the mark of a row, or that its record is being written or was not saved.
  mutating func put(_ mark: Mark, of id: RowID, _ scene: Scene, column: Int, row: Int) {
    if scene.writing.contains(id) {
      put("…", column: column, row: row, width: 1, role: .warn)
    } else {
      put(scene.refused.contains(id) ? .bad : mark, column: column, row: row)
    }
  }
}

extension Level {
  /// The roles of a figure and of a graph column; the mark shows the level without colour.
  private var look: (role: Role, graphRole: Role, mark: Mark?) {
    switch self {
    case .calm: (.fg, .graphLow, nil)
    case .amber: (.warn, .graphMid, .due)
    case .red: (.alert, .graphHigh, .due)
    case .critical: (.alert, .graphHigh, .bad)
    }
  }

  var role: Role { look.role }
  var graphRole: Role { look.graphRole }
  var mark: Mark? { look.mark }
}

/// Where the rows of a pane stand, and how the pane is drawn; the rows are known without drawing.
package struct Arrangement {
  package private(set) var spots: [RowSpot] = []
  private var steps: [(inout Canvas) -> Void] = []

  init(_ step: @escaping (inout Canvas) -> Void) { steps = [step] }

  init() {}

  mutating func add(_ spot: RowSpot) { spots.append(spot) }

  mutating func draw(_ step: @escaping (inout Canvas) -> Void) { steps.append(step) }

  static func += (left: inout Arrangement, right: Arrangement) {
    left.spots += right.spots
    left.steps += right.steps
  }

  package func draw(on canvas: inout Canvas) { for step in steps { step(&canvas) } }
}

/// The position of a row on the screen now; a key acts only on a row that has one.
package struct RowSpot: Hashable, Sendable {
  package let id: RowID
  package let frame: Frame
}

/// What a row on the screen stands for; selections and taps keep this, never a position.
package enum RowID: Hashable, Sendable {
  case lane(LaneID)
  case item(StepID)
  case room(RoomID)
  case promise(PromiseID)
  /// A row that opens details and records nothing.
  case impression(ImpressionRow)

  /// The pane that shows rows of this kind.
  var paneID: PaneID {
    switch self {
    case .lane: .queue
    case .item: .farewell
    case .room: .restrooms
    case .promise: .looseEnds
    case .impression: .impression
    }
  }
}

package enum ImpressionRow: Hashable, Sendable {
  case worst, end, today, trend
  case part(Impression.Part)
  case week(WeekMap.Measure, Weekday)
  case day(Day)
}
