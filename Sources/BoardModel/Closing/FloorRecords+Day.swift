extension FloorRecords<DayFact> {
  /// The event that cleared the store; `nil` while a customer is or may be inside.
  package func clearing(on day: Day) -> FloorRecord<DayFact>? {
    let last = notVoided(on: day).last { $0.content.opensGuard != nil }
    return last?.content.opensGuard == true ? last : nil
  }

  /// The first sign-off of a day; it counts if two boards sign at once.
  package func signing(on day: Day) -> FloorRecord<DayFact>? {
    notVoided(on: day).first { if case .signed = $0.content { true } else { false } }
  }

  /// The hours set for this business day only, by events before `seq`; `nil` = by all events.
  package func hours(on day: Day, before seq: Int?) -> (opens: ClockTime?, closes: ClockTime?) {
    var opens: ClockTime?
    var closes: ClockTime?
    for record in notVoided(on: day) where record.seq < seq ?? .max {
      guard case .hours(let hours) = record.content else { continue }
      opens = hours.opens ?? opens
      closes = hours.closes ?? closes
    }
    return (opens, closes)
  }
}

extension DayFact {
  /// The last customer is out, or one is still inside; `nil` if it says neither.
  var opensGuard: Bool? {
    switch self {
    case .cleared: true
    case .reopened: false
    case .hours, .signed, .duty: nil
    }
  }
}
