/// When the clock on the shop's wall differs from UTC, and by how much.
///
/// A value: whoever may ask the system for its zone tables makes one, and the model only looks things up in it.
package struct ZoneRules: Hashable, Sendable, Codable {
  package struct Transition: Hashable, Sendable, Codable {
    /// Seconds since 1970 from which `offsetSeconds` holds.
    package let from: Int
    /// Local time minus UTC, in seconds; -86,399 to 86,399.
    package let offsetSeconds: Int

    package init(from: Int, offsetSeconds: Int) {
      self.from = from
      self.offsetSeconds = offsetSeconds
    }
  }

  /// IANA name, such as `Europe/London`; `UTC` when nothing is known.
  package let name: String
  private let firstOffsetSeconds: Int
  /// Rising by `from`.
  private let transitions: [Transition]

  /// The rules of a zone: what holds before the first transition, and the transitions in any order.
  package init(name: String, firstOffsetSeconds: Int, transitions: [Transition]) {
    self.name = name
    self.firstOffsetSeconds = firstOffsetSeconds
    self.transitions = transitions.sorted { $0.from < $1.from }
  }

  package static let utc = ZoneRules(name: "UTC", firstOffsetSeconds: 0, transitions: [])

  /// Local time minus UTC at `moment`, in seconds.
  ///
  /// Cost: logarithmic in the number of transitions.
  package func offsetSeconds(at moment: Timestamp) -> Int {
    offset(atSeconds: moment.seconds)
  }

  package func local(_ moment: Timestamp) -> LocalTime {
    let shifted = moment.seconds + offsetSeconds(at: moment)
    let dayNumber = shifted >= 0 ? shifted / 86_400 : -((86_399 - shifted) / 86_400)
    return LocalTime(day: Day(number: dayNumber), secondOfDay: shifted - dayNumber * 86_400)
  }

  /// The moment at which the wall shows `minutes` after midnight of `day`; `minutes` may pass 1440 or be negative.
  ///
  /// A time that comes twice is its first coming; a time that never comes is the moment the clock jumps over it by as
  /// much as it lies inside the gap.
  package func moment(on day: Day, minutes: Int) -> Timestamp {
    let wall = day.number * 86_400 + minutes * 60
    let before = offset(atSeconds: wall - 86_400)
    let candidate = wall - before
    if offset(atSeconds: candidate) == before { return Timestamp(seconds: candidate) }
    let after = offset(atSeconds: wall + 86_400)
    let second = wall - after
    return Timestamp(seconds: offset(atSeconds: second) == after ? second : candidate)
  }

  package func moment(on day: Day, at time: ClockTime) -> Timestamp {
    moment(on: day, minutes: time.minutes)
  }

  private func offset(atSeconds seconds: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].from <= seconds { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffsetSeconds : transitions[low - 1].offsetSeconds
  }
}

/// What the wall shows: a date and a second of that day, 0 to 86,399.
package struct LocalTime: Hashable, Sendable {
  package let day: Day
  package let secondOfDay: Int

  package init(day: Day, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  package var second: Int { secondOfDay % 60 }
  package var clock: ClockTime { ClockTime(hour: hour, minute: minute) }
}

/// The shop's own days: a business day starts in the small hours, so that a closing past midnight stays on the
/// evening it belongs to.
package struct ShopCalendar: Hashable, Sendable, Codable {
  package let zone: ZoneRules
  /// 04:00 by default: a log book that rolls over at midnight splits one evening in two.
  package let dayStarts: ClockTime

  package init(zone: ZoneRules, dayStarts: ClockTime) {
    self.zone = zone
    self.dayStarts = dayStarts
  }

  package func businessDay(of moment: Timestamp) -> Day {
    let local = zone.local(moment)
    return local.secondOfDay / 60 < dayStarts.minutes ? local.day.adding(days: -1) : local.day
  }

  /// The first moment of a business day; the last is just before the next day's first.
  package func start(of day: Day) -> Timestamp {
    zone.moment(on: day, at: dayStarts)
  }
}
