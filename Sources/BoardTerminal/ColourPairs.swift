internal import BoardCanvas
internal import CNcurses

/// ncurses colour pairs, created when first needed, never more than the terminal has.
struct ColourPairs {
  let depth: ColourDepth
  /// Whether -1 means the terminal's default colour.
  private let hasDefaultColours: Bool
  private let maxNumber: Int32
  private var numbers: [SIMD2<Int32>: Int32] = [:]

  init(depth: ColourDepth) {
    self.depth = depth
    guard depth != .mono else {
      (hasDefaultColours, maxNumber) = (false, 0)
      return
    }
    start_color()
    hasDefaultColours = use_default_colors() == OK
    maxNumber = max(0, board_pairs() - 1)
  }

  /// The pair of a style's colours; 0 (the terminal's defaults) when no pair is left.
  mutating func number(for style: Style) -> Int32 {
    guard depth != .mono else { return 0 }
    let foreground = value(style.foreground, standard: hasDefaultColours ? -1 : 7)
    let background = value(style.background, standard: hasDefaultColours ? -1 : 0)
    if foreground == -1, background == -1 { return 0 }
    let colours = SIMD2(foreground, background)
    if let number = numbers[colours] { return number }
    let number = Int32(numbers.count + 1)
    guard number <= maxNumber, init_extended_pair(number, foreground, background) == OK else {
      return 0
    }
    numbers[colours] = number
    return number
  }

  /// Whether the foreground is one of the bright eight and the terminal has those only as bold.
  func needsBold(_ style: Style) -> Bool {
    guard depth == .eight, case .indexed(let index)? = style.foreground else { return false }
    return (8...15).contains(index)
  }

  private func value(_ colour: Colour?, standard: Int32) -> Int32 {
    switch (colour ?? .terminalDefault, depth) {
    case (.terminalDefault, _): standard
    case (.indexed(let index), .eight): Int32(index % 8)
    case (.indexed(let index), .sixteen): Int32(index % 16)
    case (.indexed(let index), .direct) where index >= 8: value(Palette.rgb(index), standard: -1)
    case (.indexed(let index), _): Int32(index)
    case (.rgb(let red, let green, let blue), .direct):
      // A direct-colour terminal takes numbers below 8 for its palette.
      max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    case (.rgb, .indexed): Int32(Palette.closestIndex(to: colour ?? .terminalDefault))
    case (.rgb, _): standard
    }
  }
}
