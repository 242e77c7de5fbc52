package import BoardCanvas
import BoardModel

/// The name of a pane, as in the plan's `panes` and `hide`.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(_ text: String) {
    self.text = text
  }
}

extension PaneID {
  package static let queue: PaneID = "queue"
  package static let farewell: PaneID = "farewell"
  package static let restrooms: PaneID = "restrooms"
  package static let looseEnds: PaneID = "loose-ends"
  package static let impression: PaneID = "impression"
}

/// A pane: names its rows and draws them; it has no state.
///
/// A new pane is one file with one conforming type and one line in `Panes.all`.
package protocol Pane: Sendable {
  var id: PaneID { get }
  var name: String { get }
  /// The rows in a fixed order; a row that can be tapped never moves.
  func rows(_ scene: Scene) -> [RowID]
  /// Draws into `view.frame` and returns the positions of the rows.
  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot]
}

/// How a pane must draw itself.
package struct PaneView: Hashable, Sendable {
  package let frame: Frame
  /// The pane's number from 1, as on its key; `nil` when it has no box of its own.
  package let number: Int?
  package let isFocused: Bool
  package let selected: RowID?
  /// Rows at the lower right of `frame` that another pane uses; 0 means none.
  package let cornerRows: Int
  /// Whether rows may be spaced, as long as all of them fit, to be read from a distance.
  package let isSpaced: Bool
}

/// The position of a row on the screen now; a key acts only on a row that has one.
package struct RowSpot: Hashable, Sendable {
  package let id: RowID
  package let column: Int
  package let row: Int
  /// The width of the row.
  package let columns: Int
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

  package static func pane(_ id: PaneID) -> (any Pane)? {
    all.first { $0.id == id }
  }
}
