import BoardModel
import BoardText

/// `[hours]`: trading hours, `daily` for all weekdays, or by the name of a weekday, and by date.
extension DatedHours {
  /// The dates as a plan has them: `2026-12-24 to 2026-12-26`, or `12-25` for every year.
  var planText: String {
    let ends = isSingle ? [days.lowerBound] : [days.lowerBound, days.upperBound]
    return ends.map { isYearly ? String("\($0)".dropFirst(5)) : "\($0)" }
      .joined(separator: " to ")
  }
}

extension PlanReader {
  private static let limitBytes = 200
  /// Hours as long as `00:00-23:59` mean a store that never closes.
  private static let aroundTheClockMinutes = 24 * 60 - 5

  mutating func readHours(_ table: TableReader) {
    if let opening = opening("daily", in: table) {
      for weekday in Weekday.allCases { plan.hours[weekday] = opening.hours }
    }
    for weekday in Weekday.allCases {
      guard let opening = opening(weekday.rawValue, in: table) else { continue }
      plan.hours[weekday] = opening.hours
      places["hours " + weekday.rawValue] = table.place(of: weekday.rawValue)
    }
    if let dates = table.table("dates") { readDates(dates) }
    table.finish()
  }

  /// Reads `[hours.dates]`: hours, or hours and a reason, by a date or two, of one year or of every year.
  private mutating func readDates(_ table: TableReader) {
    for key in table.names {
      let isTable = if case .table = table.value(key) { true } else { false }
      guard let (days, isYearly) = days(key, in: table) else { continue }
      var (opening, reason): (DayOpening?, String?)
      if isTable, let inner = table.table(key) {
        if !inner.has("hours") {
          inner.error(tr("the hours of {date} are missing; write hours = \"closed\"", key))
        }
        opening = self.opening("hours", in: inner)
        reason = inner.text("reason", limitCharacters: 200)
        inner.finish()
      } else {
        opening = self.opening(key, in: table)
      }
      guard let opening else { continue }
      places["date \(days.lowerBound)"] = table.place(of: key)
      add(
        DatedHours(days: days, isYearly: isYearly, opening: opening, reason: reason),
        table.place(of: key))
    }
    plan.datedHours.sort {
      ($0.days.lowerBound, $0.days.upperBound) < ($1.days.lowerBound, $1.days.upperBound)
    }
  }

  /// Adds hours of dates; a single date may stand inside a range, otherwise no two may overlap.
  private mutating func add(_ dated: DatedHours, _ place: [TomlStep]) {
    let other = plan.datedHours.first {
      $0.isYearly == dated.isYearly && $0.isSingle == dated.isSingle
        && ($0.contains(dated.days.lowerBound) || dated.contains($0.days.lowerBound))
    }
    guard let other else { return plan.datedHours.append(dated) }
    faults.error(
      at: place,
      tr(
        "{dates} overlaps {other}; the second one counts; write each date once", dated.planText,
        other.planText))
  }

  /// The days of a key such as `2026-12-25`, `2026-12-24 to 2026-12-26` or `12-25`; `nil`, with a fault, for others.
  private func days(
    _ key: String, in table: TableReader
  ) -> (days: ClosedRange<Day>, isYearly: Bool)? {
    let words = key.split(separator: " ")
    let ends = words.count == 3 && words[1] == "to" ? [words[0], words[2]] : words
    let isYearly = ends.allSatisfy { $0.utf8.count == 5 }
    var days = ends.compactMap { Day(text: isYearly ? "2000-\($0)" : "\($0)") }
    if isYearly, days.count == 2, days[0] > days[1] {
      days[0] = Day(text: "1999-\(ends[0])") ?? days[0]
    }
    guard days.count == ends.count, let first = days.first, let last = days.last, days.count < 3
    else {
      table.error(
        key,
        tr(
          "'{text}' is not a date; write \"2026-12-25\", \"2026-12-24 to 2026-12-26\", or \"12-25\" for every year",
          key))
      return nil
    }
    guard first <= last else {
      table.error(
        key,
        tr(
          "{first} is after {last}; give the earlier day first", first.description,
          last.description))
      return nil
    }
    return (first...last, isYearly)
  }

  /// The hours of a key; `nil` without the key or, with a fault, for a text that says no hours.
  private func opening(_ key: String, in table: TableReader) -> DayOpening? {
    guard let text = table.text(key, limitBytes: PlanReader.limitBytes) else { return nil }
    do throws(HoursError) {
      let opening = try DayOpening(text: text)
      guard let hours = opening.hours, !hours.isAroundTheClock else { return opening }
      let place = table.place(of: key)
      if hours.lengthMinutes >= PlanReader.aroundTheClockMinutes {
        faults.warning(
          at: place, tr("'{text}' is read as \"24h\": the store never closes", text))
        return .open(.aroundTheClock)
      }
      if hours.lengthMinutes > 20 * 60, hours.closes < hours.opens {
        faults.warning(
          at: place,
          tr(
            "closes at {closes}, before it opens at {opens}: {closes} of the next morning is used",
            "\(hours.closes)", "\(hours.opens)"))
      }
      return opening
    } catch {
      table.error(key, error.description + suggestion(for: text, among: ["closed"]))
      return nil
    }
  }
}
