import BoardModel

/// The format of dates and times in a foreign table.
///
/// `yyyy`, `yy` (2000 to 2099), `MM`/`M`, `MMM` (Jan), `dd`/`d`, `HH`/`H`, `hh`/`h` with `a` (AM, PM), `mm`, `ss`/`s`,
/// `SSS`; any other character stands for itself. One letter takes one or two digits.
struct TimeFormat: Hashable {
  private enum Step: Hashable {
    case digits(Field, ClosedRange<Int>)
    case monthName
    case dayHalf
    case literal(Character)
  }

  private enum Field: Hashable {
    case year, month, day, hour, halfDayHour, minute, second, millisecond
  }

  /// What a text says; `millisecond` is after midnight in local time.
  typealias Parts = (day: Day?, millisecond: Int?)

  private let steps: [Step]

  /// `nil` where `text` has no part of a date or time.
  init?(_ text: String) {
    var steps: [Step] = []
    var rest = Substring(text)
    while let letter = rest.first {
      let run = rest.prefix { $0 == letter }
      rest = rest.dropFirst(run.count)
      steps += TimeFormat.steps(of: letter, count: run.count)
    }
    self.steps = steps
    let hasField = steps.contains { if case .digits = $0 { true } else { false } }
    guard hasField else { return nil }
  }

  private static let fields: [Character: Field] = [
    "y": .year, "M": .month, "d": .day, "H": .hour, "h": .halfDayHour, "m": .minute,
    "s": .second, "S": .millisecond,
  ]

  private static func steps(of letter: Character, count: Int) -> [Step] {
    if letter == "M" && count == 3 { return [.monthName] }
    if letter == "a" && count == 1 { return [.dayHalf] }
    let counts = letter == "y" ? [2, 4] : letter == "S" ? [3] : [1, 2]
    guard let field = fields[letter], counts.contains(count) else {
      return Array(repeating: .literal(letter), count: count)
    }
    return [.digits(field, count == 1 ? 1...2 : count...count)]
  }

  /// `nil` where `text` does not follow the format, or the date or time does not exist.
  func read(_ text: String) -> Parts? {
    var rest = Substring(text)
    var numbers: [Field: Int] = [:]
    var isAfternoon: Bool?
    for step in steps {
      switch step {
      case .literal(let character):
        // Some programs put a narrow or a no-break space before PM.
        guard let next = rest.first,
          next == character || next.isWhitespace && character.isWhitespace
        else { return nil }
        rest = rest.dropFirst()
      case .digits(let field, let width):
        let digits = rest.prefix(width.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard digits.count >= width.lowerBound, let number = Int(digits) else { return nil }
        numbers[field] = field == .year && width == 2...2 ? 2000 + number : number
        rest = rest.dropFirst(digits.count)
      case .monthName:
        let name = rest.prefix(3).lowercased()
        guard let month = TimeFormat.months.firstIndex(of: name) else { return nil }
        numbers[.month] = month + 1
        rest = rest.dropFirst(3)
      case .dayHalf:
        let mark = rest.prefix(2).lowercased()
        guard mark == "am" || mark == "pm" else { return nil }
        isAfternoon = mark == "pm"
        rest = rest.dropFirst(2)
      }
    }
    return rest.isEmpty ? parts(numbers, isAfternoon: isAfternoon) : nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private func parts(_ numbers: [Field: Int], isAfternoon: Bool?) -> Parts? {
    var parts: Parts = (nil, nil)
    if let year = numbers[.year], let month = numbers[.month], let day = numbers[.day] {
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      parts.day = day
    }
    var hour = numbers[.hour]
    if let half = numbers[.halfDayHour] {
      guard let isAfternoon, (1...12).contains(half) else { return nil }
      hour = half % 12 + (isAfternoon ? 12 : 0)
    }
    guard let hour else { return parts }
    let minute = numbers[.minute] ?? 0
    let second = numbers[.second] ?? 0
    // A leap second, 60, counts as 59.
    guard hour < 24, minute < 60, second <= 60 else { return nil }
    parts.millisecond =
      ((hour * 60 + minute) * 60 + min(second, 59)) * 1000 + (numbers[.millisecond] ?? 0)
    return parts
  }
}
