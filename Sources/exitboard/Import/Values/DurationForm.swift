import BoardText

/// How a table writes durations: `h:mm:ss`, or two numbers whose meaning the map states.
enum DurationForm: String, CaseIterable {
  case hoursMinutesSeconds = "h:mm:ss"
  case hoursMinutes = "h:mm"
  case minutesSeconds = "m:ss"

  /// Milliseconds of a text such as `1:02:45` or `2:45.5`; the last part may have a fraction.
  static func milliseconds(
    of text: String, form: DurationForm?, _ number: NumberForm
  ) -> CellReading<Int> {
    let isNegative = text.first == "-"
    let parts = text.dropFirst(isNegative ? 1 : 0).split(
      separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.dropFirst().allSatisfy({ $0.prefix(while: \.isDigit).count == 2 }),
      (1...4).contains(parts[0].count), let first = Int(parts[0]), parts[0].allSatisfy(\.isDigit),
      case .number(let last) = number.reading(of: parts[parts.count - 1]),
      let milliseconds = last.times(1000, over: 1, isRounded: true), milliseconds < 60_000
    else { return .none }
    guard parts.count == 2 else {
      guard parts[1].count == 2, let minutes = Int(parts[1]), minutes < 60 else { return .none }
      return value((first * 60 + minutes) * 60_000 + milliseconds, isNegative)
    }
    let isWhole = parts[1].count == 2
    switch form ?? (isWhole ? nil : .minutesSeconds) {
    case .hoursMinutes where isWhole: return value((first * 60_000 + milliseconds) * 60, isNegative)
    case .minutesSeconds: return value(first * 60_000 + milliseconds, isNegative)
    case .hoursMinutes, .hoursMinutesSeconds: return .none
    case nil:
      return .ambiguous(
        tr("minutes and seconds, or hours and minutes; add duration = \"m:ss\" or \"h:mm\""))
    }
  }

  private static func value(_ milliseconds: Int, _ isNegative: Bool) -> CellReading<Int> {
    .number(isNegative ? -milliseconds : milliseconds)
  }
}
