/// A colour as a theme names it.
package enum Colour: Hashable, Sendable {
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

/// xterm's 256 colours: 16 basic ones, a cube of six steps a channel from 16, greys from 232.
package enum Palette {
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The value of an index in xterm; users may have changed the first sixteen.
  package static func rgb(_ index: Int) -> Colour {
    switch index {
    case 16..<232:
      let cube = index - 16
      return .rgb(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    case 232..<256:
      let grey = UInt8(8 + 10 * (index - 232))
      return .rgb(red: grey, green: grey, blue: grey)
    default:
      let value = first[min(15, max(0, index))]
      return .rgb(
        red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
    }
  }

  private static let first: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The index from 16 to 255 that looks most like a colour, by CIEDE2000.
  ///
  /// The candidates are the twelve colours with the smallest plain distance in L*a*b*.
  package static func closestIndex(to colour: Colour) -> Int {
    if case .indexed(let index) = colour { return index }
    guard let wanted = Lab(colour) else { return 16 }
    let candidates = (16..<256).compactMap { index in
      Lab(rgb(index)).map { (index, $0, $0.squaredDistance(to: wanted)) }
    }.sorted { $0.2 < $1.2 }.prefix(12)
    return candidates.min { $0.1.difference(to: wanted) < $1.1.difference(to: wanted) }?.0 ?? 16
  }
}
