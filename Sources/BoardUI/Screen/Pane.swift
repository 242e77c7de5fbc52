package import BoardCanvas
import BoardModel

/// The name of a pane, as the plan's `panes` and `hide` spell it.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(_ text: String) {
    self.text = text
  }
}

/// One box of the board: says which rows it has and draws them; holds no state of its own.
///
/// A new pane is one file with one of these and one line in `Pane.all`.
package protocol Pane: Sendable {
  var id: PaneID { get }
  var name: String { get }
  /// Its rows in their fixed order; sorting never moves a row that can be tapped.
  func rows(_ scene: Scene) -> [RowID]
  /// Draws into `view.frame` and returns where its rows came to stand.
  func draw(_ scene: Scene, in view: PaneView, on canvas: inout Canvas) -> [RowSpot]
}

/// How a pane is asked to draw itself.
package struct PaneView: Hashable, Sendable {
  package let frame: Frame
  /// From 1, as the key that shows and hides it; `nil` where it has no box of its own.
  package let number: Int?
  package let isFocused: Bool
  package let selected: RowID?
  /// Rows at the lower right of `frame` that another pane takes; 0 = none.
  package let cornerRows: Int
  /// Rows may stand apart where all of them still fit, to be read from afar.
  package let isAiry: Bool
}

/// Where a row stands on the screen now; a key may act on it only while it does.
package struct RowSpot: Hashable, Sendable {
  package let id: RowID
  package let column: Int
  package let row: Int
  /// How wide it is.
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
