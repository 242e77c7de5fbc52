import BoardModel

/// The notation of days in a plan: `mon-fri`, `first mon`, `last fri`, `day 15`, `last day`,
/// `2026-12-24`, `2026-12-20..2026-12-24`.
extension DayRule {
  static let example = "\"mon-fri\", \"first mon\", \"day 15\", \"last day\", \"2026-12-24\""

  init?(planText: String) {
    let words = planText.lowercased().split(separator: " ").map(String.init)
    switch words.count {
    case 1:
      if let dates = DayRule.range(words[0], separator: "..", { Day(text: $0) }) {
        guard dates.0 <= dates.1 else { return nil }
        self = .dates(dates.0, through: dates.1)
      } else if let days = DayRule.range(words[0], separator: "-", { Weekday(planText: $0) }) {
        self = .weekdays(days.0, through: days.1)
      } else {
        return nil
      }
    case 2:
      if words == ["last", "day"] {
        self = .dayOfMonth(nil)
      } else if words[0] == "day", let number = Int(words[1]), (1...31).contains(number) {
        self = .dayOfMonth(number)
      } else if let place = DayRule.ordinals.firstIndex(of: words[0]),
        let weekday = Weekday(planText: words[1])
      {
        self = .nth(place == 5 ? nil : place + 1, weekday)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static let ordinals = ["first", "second", "third", "fourth", "fifth", "last"]

  /// One value, or two with a separator between them.
  private static func range<Value>(
    _ text: String, separator: String, _ read: (String) -> Value?
  ) -> (Value, Value)? {
    if let value = read(text) { return (value, value) }
    guard let place = text.firstRange(of: separator),
      let first = read(String(text[..<place.lowerBound])),
      let last = read(String(text[place.upperBound...]))
    else { return nil }
    return (first, last)
  }

  /// The text from which `init(planText:)` makes the same days.
  var planText: String {
    switch self {
    case .weekdays(let first, let last):
      first == last ? first.planText : "\(first.planText)-\(last.planText)"
    case .nth(let number, let weekday):
      "\(DayRule.ordinals[(number ?? 6) - 1]) \(weekday.planText)"
    case .dayOfMonth(let number): number.map { "day \($0)" } ?? "last day"
    case .dates(let first, let last): first == last ? "\(first)" : "\(first)..\(last)"
    }
  }
}

extension Weekday {
  /// A weekday, whole or its first three letters.
  init?(planText: String) {
    let found = Weekday.allCases.first { $0.rawValue == planText || $0.planText == planText }
    guard let found else { return nil }
    self = found
  }

  var planText: String { String(rawValue.prefix(3)) }
}
