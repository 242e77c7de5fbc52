internal import BoardCanvas
internal import CNcurses

/// Converts canvas cells to ncurses cells, in a theme.
@safe struct Ink: ~Copyable {
  private struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  private var theme: Theme
  private var pairs: Pairs
  private var looks: [Role: Look] = [:]
  private var selectedLooks: [Role: Look] = [:]
  /// A buffer for what an ncurses cell holds: a base, four marks and a NUL.
  private let characters: UnsafeMutablePointer<wchar_t>
  private static let most = 5

  init(theme: Theme, pairs: Pairs) {
    self.theme = theme
    self.pairs = pairs
    unsafe characters = .allocate(capacity: Self.most + 1)
    unsafe characters.initialize(repeating: 0, count: Self.most + 1)
  }

  deinit {
    unsafe characters.deallocate()
  }

  var depth: ColourDepth { pairs.depth }

  /// Changes the theme; existing colour pairs are kept.
  mutating func wear(_ theme: Theme) {
    self.theme = theme
    looks = [:]
    selectedLooks = [:]
  }

  /// A cell for `wadd_wch`; `nil` for the right half of a wide character.
  mutating func cell(_ cell: Cell) -> cchar_t? {
    guard !cell.glyph.isEmpty else { return nil }
    var count = 0
    for scalar in cell.glyph.unicodeScalars where count < Self.most {
      unsafe characters[count] = wchar_t(scalar.value)
      count += 1
    }
    unsafe characters[count] = 0
    let look = look(of: cell)
    var made = cchar_t()
    guard unsafe board_set_cell(&made, characters, look.attributes, look.pair) == OK else {
      return nil
    }
    return made
  }

  private mutating func look(of cell: Cell) -> Look {
    let role = cell.role
    if let known = cell.isSelected ? selectedLooks[role] : looks[role] { return known }
    let style =
      cell.isSelected
      ? theme.selectedStyle(of: role, in: depth) : theme.style(of: role, in: depth)
    var attributes = Self.attributes(style.attributes)
    if pairs.needsBold(style) { attributes |= board_bold() }
    let look = Look(attributes: attributes, pair: pairs.number(for: style))
    if cell.isSelected {
      selectedLooks[role] = look
    } else {
      looks[role] = look
    }
    return look
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    var made: attr_t = 0
    if attributes.contains(.bold) { made |= board_bold() }
    if attributes.contains(.dim) { made |= board_dim() }
    if attributes.contains(.italic) { made |= board_italic() }
    if attributes.contains(.underline) { made |= board_underline() }
    if attributes.contains(.reverse) { made |= board_reverse() }
    return made
  }
}
