/// One character cell of a screen.
package struct Cell: Hashable, Sendable {
  /// A base and at most four combining marks; empty in the right half of a wide character.
  package var glyph: String
  package var role: Role
  /// Whether the cell is on the selected row, which changes the look of its role.
  package var isSelected: Bool

  package init(glyph: String, role: Role, isSelected: Bool = false) {
    self.glyph = glyph
    self.role = role
    self.isSelected = isSelected
  }

  package static let blank = Cell(glyph: " ", role: .bg)
}
