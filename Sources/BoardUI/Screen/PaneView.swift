package import BoardCanvas
import BoardModel
import BoardText

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

extension Canvas {
  /// Draws the box of a pane, in its whole frame or in a part of it.
  mutating func box(
    _ view: PaneView, _ frame: Frame? = nil, title: String, note: String = "", footer: String = ""
  ) {
    box(
      frame ?? view.frame, number: view.number, title: title, note: note, footer: footer,
      isFocused: view.isFocused)
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
