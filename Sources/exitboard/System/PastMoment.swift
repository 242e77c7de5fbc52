import BoardModel
import BoardText

enum PastMoment {
  /// Parses RFC 3339, local `YYYY-MM-DDTHH:MM[:SS]`, or `HH:MM` of today; throws for the future and anything else.
  static func read(_ text: String, zone: TimeZoneRules, now: Timestamp) throws(Failure) -> Timestamp
  {
    guard let moment = moment(text, zone: zone, now: now) else {
      throw Failure.usage(
        tr(
          "'{text}' is not a time; write 2026-11-20T20:15, 20:15 or 2026-11-20T20:15:00+01:00", text
        ))
    }
    guard moment <= now else {
      throw Failure.usage(tr("{text} is in the future; choose an earlier time", text))
    }
    return moment
  }

  private static func moment(_ text: String, zone: TimeZoneRules, now: Timestamp) -> Timestamp? {
    if let exact = Timestamp(rfc3339: text) { return exact }
    if let clock = ClockTime(text: text) {
      return zone.timestamp(on: zone.local(now).day, at: clock)
    }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(text: parts[0]) else { return nil }
    let times = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(times.count),
      let clock = ClockTime(text: times[0..<2].joined(separator: ":"))
    else { return nil }
    let start = zone.timestamp(on: day, at: clock)
    guard times.count == 3 else { return start }
    guard times[2].utf8.count == 2, let seconds = Int(times[2]), (0...59).contains(seconds) else {
      return nil
    }
    return start.adding(seconds: seconds)
  }
}
