import BoardCanvas

/// The backgrounds that terminals commonly have, for themes that leave the background to the terminal.
enum TerminalBackground {
  private static let dark: [(name: String, colour: UInt32)] = [
    ("xterm and kitty (black)", 0x000000), ("Windows Terminal", 0x0C0C0C), ("GNOME", 0x171421),
    ("Alacritty", 0x181818), ("macOS and VS Code", 0x1E1E1E), ("KDE", 0x232627),
    ("Ubuntu", 0x300A24), ("Solarized dark", 0x002B36), ("Gruvbox", 0x282828),
    ("Dracula", 0x282A36), ("One Dark", 0x282C34), ("Nord", 0x2E3440),
  ]
  private static let light: [(name: String, colour: UInt32)] = [
    ("rxvt and macOS (white)", 0xFFFFFF), ("KDE", 0xFCFCFC), ("One Light", 0xFAFAFA),
    ("Solarized light", 0xFDF6E3), ("Gruvbox light", 0xFBF1C7), ("Catppuccin Latte", 0xEFF1F5),
  ]

  /// Those that a theme of this kind is made for, with their names.
  static func all(for variant: Theme.Variant) -> [(String, LinearRGB)] {
    let all =
      switch variant {
      case .dark: dark
      case .light: light
      case .any: dark + light
      }
    return all.compactMap { name, value in
      LinearRGB(
        .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
      )
      .map { (name, $0) }
    }
  }
}
