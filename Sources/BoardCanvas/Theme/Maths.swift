/// The functions that colour needs; this module imports no system library.
enum Maths {
  /// The root of a number of 0 or more, by Newton's method, to full precision.
  static func root(_ degree: Int, of value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = max(1, value)
    for _ in 0..<100 {
      var power = 1.0
      for _ in 1..<degree { power *= root }
      let next = (Double(degree - 1) * root + value / power) / Double(degree)
      if (next - root).magnitude <= root * 1e-15 { return next }
      root = next
    }
    return root
  }

  static func sine(degrees: Double) -> Double {
    let turned = degrees.truncatingRemainder(dividingBy: 360)
    let x = turned * .pi / 180
    var term = x
    var sum = x
    for step in 1..<22 {
      term *= -x * x / Double((2 * step) * (2 * step + 1))
      sum += term
    }
    return sum
  }

  static func cosine(degrees: Double) -> Double {
    sine(degrees: degrees + 90)
  }

  /// e to the power of `value`, for values from about -750 to 0.
  static func exponential(_ value: Double) -> Double {
    var halvings = 0
    var x = value
    while x.magnitude > 0.5, halvings < 12 {
      x /= 2
      halvings += 1
    }
    var term = 1.0
    var sum = 1.0
    for step in 1..<20 {
      term *= x / Double(step)
      sum += term
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }

  /// The angle of the point (`x`, `y`), in degrees from -180 to 180.
  static func arcTangent(_ y: Double, _ x: Double) -> Double {
    if x == 0, y == 0 { return 0 }
    // Halving the angle three times makes the series converge quickly.
    var (px, py) = (x, y)
    for _ in 0..<3 {
      let length = (px * px + py * py).squareRoot()
      if px < 0, py.magnitude < length * 1e-12 { return py < 0 ? -180 : 180 }
      px += length
    }
    let ratio = py / px
    var power = ratio
    var sum = ratio
    for step in 1..<40 {
      power *= -ratio * ratio
      sum += power / Double(2 * step + 1)
    }
    return 8 * sum * 180 / .pi
  }
}
