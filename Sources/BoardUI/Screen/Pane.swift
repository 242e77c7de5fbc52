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
  /// Whether rows of this kind belong to the pane, even when `row` no longer exists.
  func owns(_ row: RowID) -> Bool
  func name(of row: RowID, _ scene: Scene) -> String
  /// The letter that taps a row now; `nil` when it has none.
  func key(of row: RowID, _ scene: Scene) -> Character?
  /// Everything known about a row, in words.
  func details(of row: RowID, _ scene: Scene) -> [PageLine]
  /// The row as a line of text, which the filter also searches; `nil` when it has none.
  func plainRow(_ row: RowID, _ scene: Scene) -> PlainRow?

  /// The positions of the rows in `view.frame`, and how they are drawn there.
  func arranged(_ scene: Scene, in view: PaneView) -> Arrangement
}

/// What holds for a pane of plain lines: a title, then the name and the text of each row.
extension Pane {
  package func minRows(_ scene: Scene) -> Int { 3 }
  package func key(of row: RowID, _ scene: Scene) -> Character? { nil }
  package func plainRow(_ row: RowID, _ scene: Scene) -> PlainRow? { nil }

  package func arranged(_ scene: Scene, in view: PaneView) -> Arrangement {
    guard view.number != nil else {
      var line = LineForm(in: view)
      line.put(DisplayText(name), width: view.frame.columns - 2, role: .title)
      return line.arrangement
    }
    var arrangement = Arrangement { canvas in canvas.box(view, title: name) }
    var listing = Listing()
    for row in rows(scene) {
      let text = plainRow(row, scene)?.text ?? name(of: row, scene)
      listing.add(row) { canvas, frame in
        canvas.put(text, at: 1, in: frame, width: frame.columns - 2, .fg)
      }
    }
    arrangement += listing.arranged(in: view.frame.inside, view)
    return arrangement
  }
}
