import BoardModel
import BoardText

/// How typed text is read; `nil` when it is not accepted.
extension Person {
  /// Initials, with or without spaces between them.
  init?(typed text: String) {
    self.init(text.split(separator: " ").joined())
    if !isWellFormed { return nil }
  }
}

extension Int {
  init?(typedCount text: String) {
    guard let count = Int(text), (0...100_000).contains(count) else { return nil }
    self = count
  }

  /// An amount such as `123` or `-123.45`, in hundredths; where the currency has three decimals also `1.250`.
  init?(typedCents text: String) {
    let text = FigureText.moneyDecimals == 3 ? text.replacing(/(\.\d\d)0$/) { $0.1 } : text
    let decimals = text.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
    guard !text.contains(","), decimals.allSatisfy({ $0.utf8.count == 2 }),
      let cents = Int(hundredths: text)
    else { return nil }
    self = cents
  }

  /// An amount that is not negative, in hundredths.
  init?(typedPrice text: String) {
    guard let cents = Int(typedCents: text), cents >= 0 else { return nil }
    self = cents
  }
}

extension String {
  var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension DueDate {
  /// The date a number of days after the business day, such as `3`, or a date as typed.
  static func text(typed text: String, _ scene: Scene) -> String? {
    if let days = Int(text), (0...999).contains(days) {
      return scene.day.day.adding(days: days).description
    }
    return DueDate(text: text)?.description
  }
}
