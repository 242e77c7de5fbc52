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

  /// The records that set hours for this business day only, without voided ones.
  package func hoursChanges(on day: Day) -> [(record: FloorRecord<DayFact>, hours: DayHours)] {
    notVoided(on: day).compactMap { record in
      if case .hours(let hours) = record.content { (record, hours) } else { nil }
    }
  }
}

extension Fact {
  /// The business day that it names; `nil` = the day on which it happened.
  var namedDay: Day? { if case .day(let fact) = self { fact.day } else { nil } }
}

extension DayFact {
  /// The business day that it names; `nil` = the day on which it happened.
  package var day: Day? {
    switch self {
    case .hours(let hours): hours.day
    case .duty(let duty): duty.day
    case .cleared, .reopened, .signed: nil
    }
  }

  /// The shift that a sign-off names; `nil` = none.
  var signedShift: ShiftID? { if case .signed(let signed) = self { signed.shift } else { nil } }

  /// The last customer is out, or one is still inside; `nil` if it says neither.
  var opensGuard: Bool? {
    switch self {
    case .cleared: true
    case .reopened: false
    case .hours, .signed, .duty: nil
    }
  }
}
