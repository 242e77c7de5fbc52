import CText

/// How many cells a terminal gives a scalar: 0, 1 or 2; `nil` for one that no terminal shows.
///
/// As the C library's `wcwidth` has it in UTF-8, which is the function that ncurses asks.
package func cellWidth(of scalar: Unicode.Scalar) -> Int? {
  let width = text_cell_width(scalar.value)
  return width < 0 ? nil : Int(width)
}
