import BoardModel

/// One evening of the test store, a Friday in UTC.
///
/// Events are numbered and folded in the order in which they are added.
package struct Evening {
  /// 2026-11-20.
  package static let friday = Day(number: 20_777)

  package var plan: Plan
  package private(set) var floor: Floor
  package private(set) var events: [Event] = []

  package init(zone: TimeZoneRules = .utc, plan: Plan = .standard) {
    self.plan = plan
    floor = Floor(calendar: BusinessCalendar(zone: zone, dayStarts: plan.dayStarts))
  }

  /// The moment `H:MM` or `H:MM:SS` of a day; 24:00 and later are on the next calendar day.
  package static func at(_ clock: String, day: Day = friday) -> Timestamp {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return TimeZoneRules.utc.timestamp(on: day, minutes: 0).adding(seconds: seconds)
  }

  /// Adds an event, by JP unless given, and returns its `seq`.
  @discardableResult
  package mutating func add(
    _ clock: String, _ fact: Fact, by person: String? = "JP", recorded: String? = nil,
    day: Day = friday
  ) -> Int {
    add(
      fact, at: Evening.at(clock, day: day), by: person.map { Person($0) },
      recorded: recorded.map { Evening.at($0, day: day) })
  }

  /// Adds an event, without a person unless given, and returns its `seq`.
  @discardableResult
  package mutating func add(
    _ fact: Fact, at clock: String, by person: Person? = nil, day: Day = friday
  ) -> Int {
    add(fact, at: Evening.at(clock, day: day), by: person)
  }

  @discardableResult
  package mutating func add(
    _ fact: Fact, at moment: Timestamp, by person: Person? = nil, recorded: Timestamp? = nil
  ) -> Int {
    let event = Event(
      seq: events.count + 1, at: moment, recorded: recorded, by: person, isPinConfirmed: false,
      source: nil, id: nil, fact: fact, unknownMembers: [])
    events.append(event)
    floor.apply(event)
    return event.seq
  }
}
