import BoardModel

extension SimulatedDay {
  /// The drafts of the `count` ordinary days before `day`, each locked up and signed, in order.
  static func past(
    before day: Day, count: Int, plan: Plan, calendar: BusinessCalendar, seed: UInt64
  ) -> [Draft] {
    stride(from: count, to: 0, by: -1).flatMap { back in
      var past = SimulatedDay(
        plan: plan, calendar: calendar, day: day.adding(days: -back),
        seed: seed &+ UInt64(back) &* 7919, kind: .ordinary)
      past.playLockUp(plan)
      return past.drafts + signing(past.drafts, plan: plan, calendar: calendar)
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
