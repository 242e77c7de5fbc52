import BoardModel
import BoardText

/// `[hours]`: trading hours, `daily` for all weekdays, or by the name of a weekday.
extension PlanReader {
  mutating func readHours(_ table: TableReader) {
    readHours("daily", of: Weekday.allCases, table)
    for weekday in Weekday.allCases where readHours(weekday.rawValue, of: [weekday], table) {
      places["hours " + weekday.rawValue] = table.place(of: weekday.rawValue)
    }
    table.finish()
  }

  /// Reads `09:00-21:00`, `24h` or `closed`; `false` without the key or, with a fault, for others.
  @discardableResult
  private mutating func readHours(
    _ key: String, of weekdays: [Weekday], _ table: TableReader
  ) -> Bool {
    guard let text = table.text(key, limitBytes: 16) else { return false }
    let times =
      text == "24h"
      ? [plan.dayStarts, plan.dayStarts]
      : text
        .split(separator: "-", omittingEmptySubsequences: false)
        .map { ClockTime(text: $0.filter { $0 != " " }) }
    if times.count == 2, let opens = times[0], let closes = times[1] {
      let hours = OpeningHours(opens: opens, closes: closes)
      if hours.lengthMinutes > 20 * 60 && !hours.isAroundTheClock {
        faults.warning(
          at: table.place(of: key),
          tr(
            "closes at {closes}, before it opens at {opens}: {closes} of the next morning is used",
            "\(closes)", "\(opens)"))
      }
      for weekday in weekdays { plan.hours[weekday] = hours }
    } else if text == "closed" {
      for weekday in weekdays { plan.hours[weekday] = nil }
    } else {
      table.error(key, tr("'{text}'; write \"09:00-21:00\", \"24h\" or \"closed\"", text))
      return false
    }
    return true
  }
}

extension OpeningHours {
  /// From opening to closing: past midnight if closing is earlier, a whole day if they are equal.
  var lengthMinutes: Int {
    let minutes = closes.minutes - opens.minutes
    return minutes > 0 ? minutes : minutes + 1440
  }

  func text(dayStarts: ClockTime) -> String {
    isAroundTheClock && opens == dayStarts ? "24h" : "\(opens)-\(closes)"
  }
}
