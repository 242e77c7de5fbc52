extension GlyphSet {
  /// From least to full, left to right.
  var barSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    case .console: ["█"]
    case .ascii: ["#"]
    }
  }

  /// From the least that is more than nothing to full, bottom to top.
  var columnSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["░", "▒", "█"]
    case .ascii: [".", ":", "*", "#"]
    }
  }

  /// Levels 0 to 4; 0 is drawn too, since nothing at all would read as closed.
  var heatSteps: [Unicode.Scalar] {
    switch self {
    case .braille, .blocks: ["▁", "░", "▒", "▓", "█"]
    case .console: ["_", "·", "░", "▒", "█"]
    case .ascii: ["_", ".", ":", "*", "#"]
    }
  }

  /// A level that nobody knows, where an empty cell would read as zero.
  var unknown: Unicode.Scalar {
    self == .braille || self == .blocks ? "·" : "?"
  }
}
