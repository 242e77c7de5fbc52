/// Hours, clearing and sign-off of each business day.
package struct DayFloor: Hashable, Sendable, Codable {
  /// A year and a bit: a few records a day, and a signed day's counts are its summary.
  package private(set) var records = Records<DayFact>(keptDays: 400)

  package init() {}

  package mutating func apply(_ fact: DayFact, of event: EventStamp, on day: Day) {
    records.append(fact, of: event, on: day)
  }

  /// Undoes the event `seq`, if it was one of these.
  package mutating func void(_ seq: Int) {
    records.void(seq)
  }

  /// The record that says the last customer is out, or `nil` while somebody is or may be inside.
  package func clearing(on day: Day) -> Record<DayFact>? {
    for record in records.standing(on: day).reversed() {
      switch record.content {
      case .cleared: return record
      case .reopened: return nil
      case .hours, .signed: continue
      }
    }
    return nil
  }

  /// The first sign-off of a day; of two boards that race, one wins.
  package func signing(on day: Day) -> Record<DayFact>? {
    records.standing(on: day).first { if case .signed = $0.content { true } else { false } }
  }

  /// What was set for this business day only.
  ///
  /// `seq` leaves only what was known before that event; `nil` = everything.
  package func hours(on day: Day, before seq: Int?) -> (opens: ClockTime?, closes: ClockTime?) {
    var opens: ClockTime?
    var closes: ClockTime?
    for record in records.standing(on: day) where record.seq < seq ?? .max {
      guard case .hours(let hours) = record.content else { continue }
      opens = hours.opens ?? opens
      closes = hours.closes ?? closes
    }
    return (opens, closes)
  }
}
