package import BoardModel

/// The ordinary business days before a simulated evening, each locked up and signed.
///
/// They are data for the trend and the week by hour.
package struct PastDays {
  /// In order of time.
  package private(set) var drafts: [Draft] = []

  /// Simulates the `count` days before `day`, without `day` itself.
  package init(
    before day: Day, count: Int, plan: Plan, calendar: BusinessCalendar, seed: UInt64
  ) {
    for back in stride(from: count, to: 0, by: -1) {
      let past = day.adding(days: -back)
      var evening = SimulatedDay(
        plan: plan, calendar: calendar, day: past, seed: seed &+ UInt64(back) &* 7919,
        kind: .ordinary)
      evening.playLockUp(plan)
      drafts += evening.drafts
      drafts += PastDays.signing(evening.drafts, plan: plan, calendar: calendar)
    }
  }

  /// A reason for each critical step that is open, and the sign-off.
  private static func signing(_ drafts: [Draft], plan: Plan, calendar: BusinessCalendar) -> [Draft]
  {
    guard let last = drafts.last else { return [] }
    var floor = Floor(calendar: calendar)
    for (index, draft) in drafts.enumerated() { floor.apply(draft.event(seq: index + 1)) }
    let at = last.at.adding(minutes: 2)
    let signOff = SignOff(of: floor, plan: plan, at: at)
    let excuses = signOff.stepsNeedingReason.map { row in
      Fact.check(.excused(CheckExcused(item: row.item.id, reason: "short of staff")))
    }
    let signed = Fact.day(.signed(signOff.fact(second: Person("AL"), anchor: "")))
    return (excuses + [signed]).map { Draft(at: at, by: Person("MK"), source: "demo", fact: $0) }
  }
}

extension Draft {
  /// The event that the draft becomes, with the members that the floor reads.
  fileprivate func event(seq: Int) -> Event {
    Event(
      seq: seq, at: at, recorded: nil, by: by, isPinConfirmed: false, source: source, id: id,
      fact: fact, unknownMembers: [])
  }
}
