import BoardModel
import BoardText

/// `[hours]`: trading hours, `daily` for all weekdays, or by the name of a weekday.
extension PlanReader {
  mutating func readHours(_ table: TableReader) {
    if let text = table.text("daily", limitBytes: 16),
      let hours = tradingHours(text, at: table.place(of: "daily"))
    {
      for weekday in Weekday.allCases { plan.hours[weekday] = hours.whenOpen }
    }
    for weekday in Weekday.allCases {
      if let text = table.text(weekday.rawValue, limitBytes: 16),
        let hours = tradingHours(text, at: table.place(of: weekday.rawValue))
      {
        plan.hours[weekday] = hours.whenOpen
        places["hours " + weekday.rawValue] = table.place(of: weekday.rawValue)
      }
    }
    table.finish()
  }

  private enum Trading {
    case closed
    case open(OpeningHours)

    var whenOpen: OpeningHours? {
      if case .open(let hours) = self { hours } else { nil }
    }
  }

  /// Reads `09:00-21:00`, `24h` or `closed`.
  private func tradingHours(_ text: String, at place: [TomlStep]) -> Trading? {
    if text == "closed" { return .closed }
    if text == "24h" { return .open(OpeningHours(opens: plan.dayStarts, closes: plan.dayStarts)) }
    let times = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { ClockTime(text: $0.filter { $0 != " " }) }
    guard times.count == 2, let opens = times[0], let closes = times[1] else {
      faults.error(at: place, tr("'{text}'; write \"09:00-21:00\", \"24h\" or \"closed\"", text))
      return nil
    }
    let hours = OpeningHours(opens: opens, closes: closes)
    if hours.lengthMinutes > 20 * 60 && !hours.isAroundTheClock {
      faults.warning(
        at: place,
        tr(
          "closes at {closes}, before it opens at {opens}: {closes} of the next morning is used",
          "\(closes)", "\(opens)"))
    }
    return .open(hours)
  }
}

extension OpeningHours {
  /// From opening to closing: past midnight if closing is earlier, a whole day if they are equal.
  var lengthMinutes: Int {
    let minutes = closes.minutes - opens.minutes
    return minutes > 0 ? minutes : minutes + 1440
  }

  /// Its notation in a plan.
  func text(dayStarts: ClockTime) -> String {
    isAroundTheClock && opens == dayStarts ? "24h" : "\(opens)-\(closes)"
  }
}
