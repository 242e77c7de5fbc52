import BoardText

/// Who is on duty on one business day: the plan's hours, as far as no event says otherwise.
package struct Roster: Hashable, Sendable {
  package struct Duty: Hashable, Sendable {
    package let person: Person
    package let from: Timestamp
    /// `nil` = not known.
    package let to: Timestamp?
    /// Where the person stands; `nil` = nowhere in particular.
    package let post: String?
  }

  /// In order of time, then of the plan.
  package private(set) var duties: [Duty] = []

  package init(day: Day, floor: Floor, plan: Plan) {
    let calendar = floor.calendar
    func time(_ clock: ClockTime, after start: Timestamp? = nil) -> Timestamp {
      let minutes = plan.dayStarts.minutes + plan.minutesIntoDay(clock)
      let time = calendar.zone.timestamp(on: day, minutes: minutes)
      guard let start, time <= start else { return time }
      return calendar.zone.timestamp(on: day, minutes: minutes + 1440)
    }
    for member in plan.people {
      for hours in member.hours where hours.days?.includes(day) ?? true {
        let from = time(hours.from)
        duties.append(
          Duty(person: member.person, from: from, to: time(hours.to, after: from), post: nil))
      }
    }
    for record in floor.days.notVoided(on: day) {
      guard case .duty(let set) = record.content else { continue }
      let planned = duties.filter { $0.person == set.person }
      duties.removeAll { $0.person == set.person }
      if set.isOff { continue }
      let from = set.from.map { time($0) } ?? planned.first?.from ?? record.at
      let to = set.to.map { time($0, after: from) } ?? planned.last?.to
      duties.append(
        Duty(person: set.person, from: from, to: to, post: set.post ?? planned.first?.post))
    }
    let places = plan.people.map(\.person)
    let order = { (duty: Duty) in
      (duty.from, places.firstIndex(of: duty.person) ?? places.count)
    }
    duties.sort { order($0) < order($1) }
  }
}

extension Roster.Duty {
  /// `13:00 to 22:00, Maria Kowalska, manager, service desk`; `clock` writes a time.
  package func text(_ plan: Plan, _ clock: (Timestamp) -> String) -> String {
    let times =
      to.map { tr("{opens} to {closes}", clock(from), clock($0)) }
      ?? tr("from {clock}", clock(from))
    return [times, plan.member(person)?.words ?? "", post ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
