internal import BoardCanvas
internal import CNcurses

/// Converts canvas cells to ncurses cells, in a theme.
@safe struct CellStyler: ~Copyable {
  private typealias NcursesStyle = (attributes: attr_t, pair: Int32)

  private var theme: Theme
  private var pairs: ColourPairs
  private var styles: [Role: NcursesStyle] = [:]
  private var selectedStyles: [Role: NcursesStyle] = [:]
  /// A buffer for what an ncurses cell holds: a base, four marks and a NUL.
  private let characters: UnsafeMutablePointer<wchar_t>
  private static let maxCharacters = 5

  init(theme: Theme, pairs: ColourPairs) {
    self.theme = theme
    self.pairs = pairs
    unsafe characters = .allocate(capacity: Self.maxCharacters + 1)
    unsafe characters.initialize(repeating: 0, count: Self.maxCharacters + 1)
  }

  deinit {
    unsafe characters.deallocate()
  }

  var depth: ColourDepth { pairs.depth }

  mutating func apply(_ theme: Theme) {
    self.theme = theme
    styles = [:]
    selectedStyles = [:]
  }

  /// A cell for `wadd_wch`; `nil` for the right half of a wide character.
  mutating func cell(_ cell: Cell) -> cchar_t? {
    guard !cell.glyph.isEmpty else { return nil }
    var count = 0
    for scalar in cell.glyph.unicodeScalars where count < Self.maxCharacters {
      unsafe characters[count] = wchar_t(scalar.value)
      count += 1
    }
    unsafe characters[count] = 0
    let resolved = ncursesStyle(of: cell)
    var result = cchar_t()
    guard unsafe board_set_cell(&result, characters, resolved.attributes, resolved.pair) == OK
    else {
      return nil
    }
    return result
  }

  private mutating func ncursesStyle(of cell: Cell) -> NcursesStyle {
    let role = cell.role
    if let known = cell.isSelected ? selectedStyles[role] : styles[role] { return known }
    let style =
      cell.isSelected
      ? theme.selectedStyle(of: role, in: depth) : theme.style(of: role, in: depth)
    var attributes = Self.attributes(style.attributes)
    if pairs.needsBold(style) { attributes |= board_bold() }
    let resolved = (attributes, pairs.number(for: style))
    if cell.isSelected {
      selectedStyles[role] = resolved
    } else {
      styles[role] = resolved
    }
    return resolved
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    let bits: [(Attributes, attr_t)] = [
      (.bold, board_bold()), (.dim, board_dim()), (.italic, board_italic()),
      (.underline, board_underline()), (.reverse, board_reverse()),
    ]
    return bits.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
