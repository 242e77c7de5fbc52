import BoardCanvas
import BoardText

/// A pane: everything the board knows about one kind of rows; it has no state.
///
/// A new pane is one file with one conforming type and one line in `Panes.all`.
package protocol Pane: Sendable {
  var id: PaneID { get }
  var name: String { get }
  /// Where the layout puts the pane.
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

/// A row in words.
package struct PaneRow {
  let name: String
  /// The letter that taps the row now; `nil` when it has none.
  var key: Character?
  /// Everything known about the row.
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

/// The name of a pane, as in the plan's `panes` and `hide`.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(stringLiteral text: String) { self.text = text }

  package static let queue: PaneID = "queue"
  package static let farewell: PaneID = "farewell"
  package static let restrooms: PaneID = "restrooms"
  package static let looseEnds: PaneID = "loose-ends"
  package static let impression: PaneID = "impression"
}

/// All panes, in the order of their numbers.
package enum Panes {
  package static let all: [any Pane] = [
    QueuePane(),
    FarewellPane(),
    RestroomPane(),
    LooseEndPane(),
    ImpressionPane(),
  ]

  package static func pane(_ id: PaneID) -> (any Pane)? { all.first { $0.id == id } }

  /// The names of the panes of `ids` that have a slot, in the same order.
  static func among(_ ids: [PaneID], in slot: PaneSlot) -> [PaneID] {
    ids.filter { pane($0)?.slot == slot }
  }
}
