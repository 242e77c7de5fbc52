import BoardText

/// What a cell says where a number is expected.
enum CellReading<Number> {
  case number(Number)
  /// It can mean two things, and the map does not say which; the sentence completes "COLUMN is 'TEXT', ".
  case ambiguous(String)
  case none

  func map<Other>(_ change: (Number) -> Other?) -> CellReading<Other> {
    switch self {
    case .number(let number): change(number).map { .number($0) } ?? .none
    case .ambiguous(let sentence): .ambiguous(sentence)
    case .none: .none
    }
  }
}

/// How a table writes numbers: its decimal mark, and marks that only group digits in threes.
struct NumberForm {
  /// "." or ","; `nil` where the map does not say.
  let decimal: Character?
  /// Whether a single point is the decimal mark unless the map says otherwise; else `1.000` is ambiguous.
  let isPointDecimal: Bool

  /// Reads an optional sign, and digits with their marks.
  func reading(of text: some StringProtocol) -> CellReading<ExactNumber> {
    var digits = Substring(text)
    let isNegative = digits.first.map { "-−".contains($0) } ?? false
    if isNegative || digits.first == "+" { digits = digits.dropFirst() }
    return reading(of: digits, isNegative: isNegative)
  }

  private func reading(of text: Substring, isNegative: Bool) -> CellReading<ExactNumber> {
    let marks = text.filter { !$0.isDigit }
    let parts = text.split(omittingEmptySubsequences: false) { !$0.isDigit }
    guard marks.allSatisfy({ ".,'’".contains($0) || $0.isWhitespace }),
      parts.allSatisfy({ !$0.isEmpty })
    else { return .none }
    let last = marks.last
    let isDecimal: Bool
    switch decimal {
    case let mark?: isDecimal = last == mark
    case nil where last != "." && last != ",": isDecimal = false
    case nil where marks.count > 1: isDecimal = marks.first != last
    case nil:
      let isGroup = parts[0].count <= 3 && parts[0].first != "0" && parts[1].count == 3
      isDecimal = isPointDecimal && last == "." || !isGroup
      if !isDecimal {
        return .ambiguous(
          tr(
            "which is {whole} or {grouped}; add decimal = \".\" or decimal = \",\" to the map",
            "\(parts[0])", "\(parts.joined())"))
      }
    }
    let groups = isDecimal ? parts.dropLast() : parts[...]
    let separators = isDecimal ? marks.dropLast() : marks[...]
    let isGrouped =
      groups.count == 1
      || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
        && separators.allSatisfy { $0 == separators.first && $0 != decimal }
    let fraction = isDecimal ? parts[parts.count - 1] : ""
    guard isGrouped,
      let number = ExactNumber(
        whole: groups.joined(), fraction: fraction, isNegative: isNegative)
    else { return .none }
    return .number(number)
  }
}

/// Amounts of money: numbers with a currency and a sign anywhere, or in parentheses if negative.
struct MoneyForm {
  let number: NumberForm
  /// The currencies that may stand in a cell, such as `€` and `EUR`; any if empty.
  let currencies: [String]

  func reading(of text: String) -> CellReading<ExactNumber> {
    var rest = Substring(text)
    var signs: [Character] = []
    if rest.first == "(", rest.last == ")" {
      rest = rest.dropFirst().dropLast()
      signs = ["-"]
    }
    while let mark = MoneyForm.mark(at: \.first, of: rest) ?? MoneyForm.mark(at: \.last, of: rest) {
      let isFirst = rest.hasPrefix(mark)
      rest = isFirst ? rest.dropFirst(mark.count) : rest.dropLast(mark.count)
      if "-−+".contains(mark) {
        signs += mark
      } else if !mark.allSatisfy(\.isWhitespace), !currencies.isEmpty, !currencies.contains(mark) {
        return .none
      }
    }
    guard signs.count <= 1 else { return .none }
    let sign = signs.first.map { $0 == "+" ? "" : "-" } ?? ""
    return number.reading(of: sign + rest)
  }

  /// A sign, space, currency symbol or word of at most three letters at one end.
  private static func mark(
    at end: KeyPath<Substring, Character?>, of text: Substring
  ) -> String? {
    guard let mark = text[keyPath: end] else { return nil }
    if "-−+".contains(mark) || mark.isWhitespace || mark.isCurrencySymbol { return String(mark) }
    guard mark.isLetter else { return nil }
    let isFirst = end == \.first
    let word = isFirst ? text.prefix(while: \.isLetter) : text.suffix { $0.isLetter }
    return word.count <= 3 ? String(word) : nil
  }
}

extension Substring {
  fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isWanted($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}

extension Character {
  var isDigit: Bool { isASCII && isNumber }
}
