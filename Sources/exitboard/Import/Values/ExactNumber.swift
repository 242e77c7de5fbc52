/// A decimal number of a table without rounding: `-12.448` is -12448 thousandths.
struct ExactNumber {
  private let digits: Int
  /// The digits after the point.
  private let places: Int

  /// A number of ASCII digits, at most 15 with those after the point; `nil` for anything else.
  init?(whole: some StringProtocol, fraction: some StringProtocol, isNegative: Bool) {
    let all = String(whole) + String(fraction)
    guard !whole.isEmpty, all.utf8.count <= 15, all.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(all)
    else { return nil }
    digits = isNegative ? -number : number
    places = fraction.utf8.count
  }

  init(_ number: Int) {
    digits = number
    places = 0
  }

  /// This number times `numerator / denominator`; a result that is not whole is rounded, or `nil`.
  func times(_ numerator: Int, over denominator: Int, isRounded: Bool) -> Int? {
    let product = Int128(digits) * Int128(numerator)
    let divisor = ExactNumber.power(places) * Int128(denominator)
    if product % divisor == 0 { return Int(exactly: product / divisor) }
    guard isRounded else { return nil }
    let half = product < 0 ? -divisor / 2 : divisor / 2
    return Int(exactly: (product + half) / divisor)
  }

  /// As a whole number over a power of ten; `nil` with more than nine digits.
  var fraction: (numerator: Int, denominator: Int)? {
    guard abs(digits) < 1_000_000_000, places <= 9 else { return nil }
    return (digits, Int(ExactNumber.power(places)))
  }

  private static func power(_ places: Int) -> Int128 {
    (0..<places).reduce(1) { power, _ in power * 10 }
  }
}

extension ExactNumber: Comparable {
  static func < (left: ExactNumber, right: ExactNumber) -> Bool {
    Int128(left.digits) * power(right.places) < Int128(right.digits) * power(left.places)
  }

  static func == (left: ExactNumber, right: ExactNumber) -> Bool { !(left < right || right < left) }
}
