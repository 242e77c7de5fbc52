extension GlyphSet {
  /// Partly filled cells, from the narrowest to full; they fill from the left.
  var barSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    case .console: ["█"]
    case .ascii: ["#"]
    }
  }

  /// Partly filled cells, from the lowest above zero to full; they fill from the bottom.
  var columnSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["░", "▒", "█"]
    case .ascii: [".", ":", "*", "#"]
    }
  }

  /// Glyphs for levels 0 to 4; level 0 is visible, because an empty cell would mean closed.
  var heatSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "░", "▒", "▓", "█"]
    case .console: ["_", ":", "░", "▒", "█"]
    case .ascii: ["_", ".", ":", "*", "#"]
    }
  }

  /// The glyph of an unknown value, where an empty cell would mean zero.
  var unknown: Unicode.Scalar { self == .ascii ? "-" : "·" }
}
