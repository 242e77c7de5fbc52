/// The position of a row on the screen now; a key acts only on a row that has one.
package struct RowSpot: Hashable, Sendable {
  package let id: RowID
  package let column: Int
  package let row: Int
  /// The width of the row.
  package let columns: Int
}
