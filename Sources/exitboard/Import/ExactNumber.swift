/// A decimal number of a table without rounding: `-12.448` is -12448 thousandths.
struct ExactNumber: Hashable {
  private let digits: Int
  /// The digits after the point.
  private let places: Int

  /// Reads an optional sign, digits, and a point with more digits; `nil` for anything else, or more than 15 digits.
  init?(_ text: String) {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, !whole.isEmpty else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty, whole.count + fraction.count <= 15 else {
      return nil
    }
    let all = whole + fraction
    guard all.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(all) else { return nil }
    digits = isNegative ? -number : number
    places = fraction.count
  }

  /// This number times `numerator / denominator`; a result that is not whole is rounded, or `nil`.
  func times(_ numerator: Int, over denominator: Int, isRounded: Bool) -> Int? {
    let (product, overflows) = digits.multipliedReportingOverflow(by: numerator)
    guard !overflows else { return nil }
    let divisor = (0..<places).reduce(denominator) { power, _ in power * 10 }
    if product % divisor == 0 { return product / divisor }
    guard isRounded else { return nil }
    let half = product < 0 ? -divisor / 2 : divisor / 2
    return (product + half) / divisor
  }
}
