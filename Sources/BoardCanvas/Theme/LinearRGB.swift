import Glibc

/// A colour as linear light, 0 to 1 a channel.
package struct LinearRGB: Hashable, Sendable {
  package let red, green, blue: Double

  /// `nil` for a colour whose value only the terminal knows.
  package init?(_ colour: Colour) {
    switch colour {
    case .terminalDefault: return nil
    case .indexed(let index) where index < 16: return nil
    case .indexed(let index): self.init(Palette.rgb(index))
    case .rgb(let red, let green, let blue):
      self.init(red: Self.light(red), green: Self.light(green), blue: Self.light(blue))
    }
  }

  init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// WCAG's relative luminance.
  package var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// WCAG's contrast ratio, 1 to 21.
  package func contrast(to other: LinearRGB) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The sRGB transfer curve of IEC 61966-2-1.
  private static func light(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    return pow((value + 0.055) / 1.055, 2.4)
  }
}
