/// A colour as a theme names it.
package enum Colour: Hashable, Sendable {
  /// The terminal's default foreground or background.
  case terminalDefault
  /// 0-15: the terminal's own palette; 16-255: xterm's colour cube and greys.
  case indexed(Int)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)

  /// Parses `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let value = UInt32(hex.dropFirst(), radix: 16),
      !hex.contains("+"), !hex.contains("-")
    else { return nil }
    self = .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// Parses `black` to `white` and `bright_black` to `bright_white`; `nil` for other names.
  package init?(ansiName: String) {
    let isBright = ansiName.hasPrefix("bright_")
    let name = isBright ? String(ansiName.dropFirst(7)) : ansiName
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    guard let index = names.firstIndex(of: name) else { return nil }
    self = .indexed(index + (isBright ? 8 : 0))
  }
}

/// How many colours a terminal shows, in ascending order.
package enum ColourDepth: Int, Hashable, Sendable, CaseIterable, Comparable {
  case mono, eight, sixteen, indexed, direct

  package static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The value of the option `--color`.
package enum ColourChoice: String, Hashable, Sendable, CaseIterable {
  case auto, always, never
}
