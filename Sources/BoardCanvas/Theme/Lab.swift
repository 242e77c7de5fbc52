import Glibc

/// A colour in CIE L*a*b* (D65), where distances approximate perceived differences.
package struct Lab: Hashable, Sendable {
  package let lightness, a, b: Double

  /// `nil` for a colour whose value only the terminal knows.
  package init?(_ colour: Colour) {
    guard let light = LinearRGB(colour) else { return nil }
    self.init(light)
  }

  package init(_ light: LinearRGB) {
    // IEC 61966-2-1, white point D65.
    let x = (0.4124564 * light.red + 0.3575761 * light.green + 0.1804375 * light.blue) / 0.95047
    let y = 0.2126729 * light.red + 0.7151522 * light.green + 0.0721750 * light.blue
    let z = (0.0193339 * light.red + 0.1191920 * light.green + 0.9503041 * light.blue) / 1.08883
    let (fx, fy, fz) = (Self.curve(x), Self.curve(y), Self.curve(z))
    lightness = 116 * fy - 16
    a = 500 * (fx - fy)
    b = 200 * (fy - fz)
  }

  package init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  private static func curve(_ value: Double) -> Double {
    value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
  }

  func squaredDistance(to other: Lab) -> Double {
    let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
    return l * l + a * a + b * b
  }

  /// The CIEDE2000 difference: about 1 is just noticeable, 12 is obvious at a glance.
  ///
  /// After Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", 2005.
  package func difference(to other: Lab) -> Double {
    let meanChroma = (chroma(a, b) + chroma(other.a, other.b)) / 2
    let chroma7 = power7(meanChroma)
    let stretch = 1 + 0.5 * (1 - (chroma7 / (chroma7 + power7(25))).squareRoot())
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (c1, c2) = (chroma(a1, b), chroma(a2, other.b))
    let (h1, h2) = (hue(a1, b), hue(a2, other.b))

    let hueStep = c1 * c2 == 0 ? 0 : wrapped(h2 - h1)
    let (dL, dC) = (other.lightness - lightness, c2 - c1)
    let dH = 2 * (c1 * c2).squareRoot() * sin(radians(hueStep / 2))

    let l = (lightness + other.lightness) / 2
    let c = (c1 + c2) / 2
    let h = c1 * c2 == 0 ? h1 + h2 : meanHue(h1, h2)
    let t =
      1 - 0.17 * cos(radians(h - 30)) + 0.24 * cos(radians(2 * h))
      + 0.32 * cos(radians(3 * h + 6)) - 0.20 * cos(radians(4 * h - 63))
    let off = (h - 275) / 25
    let turn = 30 * exp(-off * off)
    let c7 = power7(c)
    let turning = -2 * (c7 / (c7 + power7(25))).squareRoot() * sin(radians(2 * turn))
    let square = (l - 50) * (l - 50)
    let sL = 1 + 0.015 * square / (20 + square).squareRoot()
    let (sC, sH) = (1 + 0.045 * c, 1 + 0.015 * c * t)
    let (fL, fC, fH) = (dL / sL, dC / sC, dH / sH)
    return (fL * fL + fC * fC + fH * fH + turning * fC * fH).squareRoot()
  }

  private func chroma(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  private func power7(_ value: Double) -> Double {
    let cube = value * value * value
    return cube * cube * value
  }

  private func hue(_ a: Double, _ b: Double) -> Double {
    if a == 0, b == 0 { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private func wrapped(_ step: Double) -> Double {
    step > 180 ? step - 360 : step < -180 ? step + 360 : step
  }

  private func meanHue(_ first: Double, _ second: Double) -> Double {
    let sum = first + second
    if (first - second).magnitude <= 180 { return sum / 2 }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
  }
}

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

  /// Black at 0, white at 1.
  package init(grey: Double) { self.init(red: grey, green: grey, blue: grey) }

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
