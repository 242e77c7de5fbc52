/// The offset of a zone from UTC at any time; the model never reads the system's zone tables.
package struct TimeZoneRules: Hashable, Sendable, StateValue {
  package struct Transition: Hashable, Sendable, StateValue {
    /// Seconds since 1970 from which `offsetSeconds` holds.
    package private(set) var from: Int
    /// Local time minus UTC, in seconds; -86,399 to 86,399.
    package private(set) var offsetSeconds: Int

    package init(from: Int, offsetSeconds: Int) {
      self.from = from
      self.offsetSeconds = offsetSeconds
    }

    package init() { self.init(from: 0, offsetSeconds: 0) }

    package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      try visitor.visit(&from, &offsetSeconds)
    }
  }

  /// IANA name, such as `Europe/London`; `UTC` if unknown.
  package private(set) var name: String
  private var firstOffsetSeconds: Int
  /// In rising order of `from`.
  private var transitions: [Transition]

  /// `firstOffsetSeconds` holds before the first transition; `transitions` may be in any order.
  package init(name: String, firstOffsetSeconds: Int, transitions: [Transition]) {
    self.name = name
    self.firstOffsetSeconds = firstOffsetSeconds
    self.transitions = transitions.sorted { $0.from < $1.from }
  }

  package static let utc = TimeZoneRules(name: "UTC", firstOffsetSeconds: 0, transitions: [])

  /// Local time minus UTC at `moment`, in seconds; logarithmic in the number of transitions.
  package func offsetSeconds(at moment: Timestamp) -> Int { offset(atSeconds: moment.seconds) }

  package func local(_ moment: Timestamp) -> LocalTime {
    let shifted = moment.seconds + offsetSeconds(at: moment)
    let dayNumber = shifted.dividedDown(by: 86_400)
    return LocalTime(day: Day(number: dayNumber), secondOfDay: shifted - dayNumber * 86_400)
  }

  /// What a local time means: clocks that are set back show an hour twice, those set forward leave one out.
  package enum Reading: Hashable, Sendable {
    case once(Timestamp)
    case twice(Timestamp, Timestamp)
    /// It never existed; the moment is that of the offset before the change.
    case never(Timestamp)

    /// The only, the first, or the closest moment.
    package var first: Timestamp {
      switch self {
      case .once(let moment), .twice(let moment, _), .never(let moment): moment
      }
    }
  }

  /// The moments of the local time `seconds` after midnight of `day`, which may be negative or above 86,400.
  package func reading(on day: Day, seconds: Int) -> Reading {
    let wall = day.number * 86_400 + seconds
    let before = offset(atSeconds: wall - 86_400)
    let after = offset(atSeconds: wall + 86_400)
    let earlier = Timestamp(seconds: wall - before)
    let isEarlier = offset(atSeconds: wall - before) == before
    guard before != after else { return .once(earlier) }
    let later = Timestamp(seconds: wall - after)
    switch (isEarlier, offset(atSeconds: wall - after) == after) {
    case (true, true): return .twice(earlier, later)
    case (true, false): return .once(earlier)
    case (false, true): return .once(later)
    case (false, false): return .never(earlier)
    }
  }

  /// The timestamp of the local time `minutes` after midnight of `day`.
  ///
  /// `minutes` may be negative or above 1440. A local time that occurs twice means its first
  /// occurrence. A local time that is skipped is read with the offset before the change.
  package func timestamp(on day: Day, minutes: Int) -> Timestamp {
    reading(on: day, seconds: minutes * 60).first
  }

  package func timestamp(on day: Day, at time: ClockTime) -> Timestamp {
    timestamp(on: day, minutes: time.minutes)
  }

  private func offset(atSeconds seconds: Int) -> Int {
    let next = transitions.partitioningIndex { $0.from > seconds }
    return next == 0 ? firstOffsetSeconds : transitions[next - 1].offsetSeconds
  }

  package init() { self = .utc }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&name, &firstOffsetSeconds, &transitions)
  }
}

/// A local date and a second of that day, 0 to 86,399.
package struct LocalTime: Hashable, Sendable {
  package let day: Day
  package let secondOfDay: Int

  package var hour: Int { secondOfDay / 3600 }
  package var minute: Int { secondOfDay / 60 % 60 }
  package var second: Int { secondOfDay % 60 }
  package var clock: ClockTime { ClockTime(hour: hour, minute: minute) }
}

/// Assigns timestamps to business days, so that a close after midnight belongs to the evening.
package struct BusinessCalendar: Hashable, Sendable, StateValue {
  package private(set) var zone: TimeZoneRules
  /// Local start of a business day; 04:00 by default, because midnight would split an evening.
  package private(set) var dayStarts: ClockTime

  package init(zone: TimeZoneRules, dayStarts: ClockTime) {
    self.zone = zone
    self.dayStarts = dayStarts
  }

  package func businessDay(of moment: Timestamp) -> Day {
    let local = zone.local(moment)
    return local.secondOfDay / 60 < dayStarts.minutes ? local.day.adding(days: -1) : local.day
  }

  /// The start of a business day, which lasts until the start of the next one.
  package func start(of day: Day) -> Timestamp { zone.timestamp(on: day, at: dayStarts) }

  package init() { self.init(zone: .utc, dayStarts: ClockTime()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&zone, &dayStarts)
  }
}
