/// Acknowledgements and shelvings of alerts up to `now`.
struct AlertAnswers {
  private let acknowledgements: [FloorRecord<AlertFact>]
  private let shelvings: [(key: String, from: Timestamp, until: Timestamp, by: Person?)]

  init(of floor: Floor, at now: Timestamp) {
    let answers = floor.alerts.answers.filter { $0.at <= now }
    acknowledgements = answers.filter { $0.until == nil }
    shelvings = answers.compactMap { answer in
      guard let text = answer.until else { return nil }
      let until = AlertAnswers.end(of: text, from: answer.at, calendar: floor.calendar)
      return (answer.key, answer.at, until, answer.by)
    }
  }

  /// The newest acknowledgement, up to `moment`, of the alert at its level then.
  func acknowledgement(of span: AlertSpan, at moment: Timestamp) -> FloorRecord<AlertFact>? {
    let change = span.levelChanges.last { $0.at <= moment } ?? span.levelChanges[0]
    return acknowledgements.filter { $0.key == span.key && $0.at >= change.at && $0.at <= moment }
      .max { $0.at < $1.at }
  }

  /// When each shelving ends.
  var shelvingEnds: [Timestamp] { shelvings.map(\.until) }

  /// When the shelving in force at `moment` ends; `nil` = not shelved.
  func shelvingEnd(of key: String, at moment: Timestamp) -> Timestamp? {
    shelving(of: key, at: moment)?.until
  }

  private func shelving(of key: String, at moment: Timestamp) -> (until: Timestamp, by: Person?)? {
    shelvings.filter { $0.key == key && $0.from <= moment && moment < $0.until }
      .max { $0.until < $1.until }.map { ($0.until, $0.by) }
  }

  func state(of span: AlertSpan, at now: Timestamp) -> Alert.State {
    if let shelving = shelving(of: span.key, at: now) {
      return .shelved(until: shelving.until, by: shelving.by)
    }
    if let ack = acknowledgement(of: span, at: now) { return .acknowledged(by: ack.by, at: ack.at) }
    return .raised
  }

  /// Parses the end of a shelving that began at `from`.
  ///
  /// Accepts `2026-11-20T20:45:00.000+00:00` and, in local time, `2026-11-20T20:45`, `2026-11-20`
  /// (the end of the business day) and `20:45`. The result is never after the end of the business
  /// day, so that no alert stays silent because it was forgotten. Other text means one hour.
  private static func end(
    of text: String, from: Timestamp, calendar: BusinessCalendar
  ) -> Timestamp {
    let day = calendar.businessDay(of: from)
    let limit = calendar.start(of: day.adding(days: 1))
    if let until = Timestamp(rfc3339: text) { return min(limit, until) }
    if let due = DueDate(text: text) {
      let until = due.time.map { calendar.zone.timestamp(on: due.day, at: $0) }
      return min(limit, until ?? limit)
    }
    guard let time = ClockTime(text: text) else { return min(limit, from.adding(minutes: 60)) }
    let today = calendar.zone.local(from).day
    let until = calendar.zone.timestamp(on: today, at: time)
    let isPast = until <= from
    return min(limit, isPast ? calendar.zone.timestamp(on: today.adding(days: 1), at: time) : until)
  }
}
