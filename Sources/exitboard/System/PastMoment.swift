import BoardModel
import BoardText

enum PastMoment {
  /// Parses RFC 3339, local `YYYY-MM-DDTHH:MM[:SS]`, or `HH:MM` of today; throws for the future and anything else.
  ///
  /// Of an hour that comes twice it is the latest one that has passed.
  static func read(_ text: String, zone: TimeZoneRules, now: Timestamp) throws(Failure) -> Timestamp
  {
    let today = ClockTime(text: text).map {
      WrittenTime.local(zone.local(now).day, millisecond: $0.minutes * 60_000)
    }
    guard let time = today ?? WrittenTime(iso8601: text) else {
      throw Failure.usage(
        tr(
          "'{text}' is not a time; write 2026-11-20T20:15, 20:15 or 2026-11-20T20:15:00+01:00", text
        ))
    }
    let moment: Timestamp
    switch time.reading(in: zone) {
    case .once(let only): moment = only
    case .twice(let first, let second): moment = second <= now ? second : first
    case .never:
      throw Failure.usage(
        tr("{text} never was: the clocks were set forward; choose another time", text))
    }
    guard moment <= now else {
      throw Failure.usage(tr("{text} is in the future; choose an earlier time", text))
    }
    return moment
  }
}
