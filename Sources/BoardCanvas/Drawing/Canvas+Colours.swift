extension Canvas {
  /// The screen as lines with colour sequences (SGR); each line ends with the default colours.
  package func coloured(in theme: Theme, depth: ColourDepth) -> String {
    var text = ""
    for row in 0..<size.rows {
      var current = ""
      for cell in cells[row * size.columns..<(row + 1) * size.columns] {
        let style =
          cell.isSelected
          ? theme.selectedStyle(of: cell.role, in: depth) : theme.style(of: cell.role, in: depth)
        let sequence = style.sequence(in: depth)
        if sequence != current {
          text += sequence
          current = sequence
        }
        text += cell.glyph
      }
      text += current == "\u{1B}[0m" ? "\n" : "\u{1B}[0m\n"
    }
    return text
  }
}

extension Style {
  fileprivate func sequence(in depth: ColourDepth) -> String {
    var codes = ["0"] + Attributes.names.filter { attributes.contains($0.attribute) }.map(\.code)
    if depth != .mono {
      codes += Self.codes(foreground, depth, plain: 30, bright: 90, many: 38)
      codes += Self.codes(background, depth, plain: 40, bright: 100, many: 48)
    }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func codes(
    _ colour: Colour?, _ depth: ColourDepth, plain: Int, bright: Int, many: Int
  ) -> [String] {
    switch (colour ?? .terminalDefault, depth) {
    case (.terminalDefault, _): []
    case (.indexed(let index), _) where index < 8: ["\(plain + index)"]
    case (.indexed(let index), .eight) where index < 16: ["\(plain + index - 8)"]
    case (.indexed(let index), _) where index < 16: ["\(bright + index - 8)"]
    case (.indexed(let index), .indexed), (.indexed(let index), .direct):
      ["\(many)", "5", "\(index)"]
    case (.rgb(let red, let green, let blue), .direct):
      ["\(many)", "2", "\(red)", "\(green)", "\(blue)"]
    case (.rgb, .indexed):
      ["\(many)", "5", "\(Palette.closestIndex(to: colour ?? .terminalDefault))"]
    case (_, .mono), (_, .eight), (_, .sixteen): []
    }
  }
}
