package import BoardModel
import BoardUI

/// A whole simulated business day: the same plan, day and seed give the same events.
package struct SimulatedDay {
  package enum Kind: Hashable, Sendable {
    /// Everything that a demo can show happens in one evening.
    case eventful
    /// A usual day: a late round or a bad cue now and then, and no promises.
    case ordinary
  }

  package let opens: Timestamp
  /// The posted close, T.
  package let closes: Timestamp
  /// When the last customer is out, L.
  package private(set) var cleared: Timestamp
  /// In order of time; events of the same second stay in the order in which they were generated.
  package private(set) var drafts: [Draft] = []

  package init(plan: Plan, calendar: BusinessCalendar, day: Day, seed: UInt64, kind: Kind) {
    let hours = SimulatedDay.hours(of: plan, on: day)
    opens = calendar.zone.timestamp(on: day, at: hours.trading.opens)
    let isOverMidnight = hours.trading.closes <= hours.trading.opens
    closes = calendar.zone.timestamp(
      on: day.adding(days: isOverMidnight ? 1 : 0), at: hours.trading.closes)
    cleared = closes
    if let fact = hours.change { record(.day(.hours(fact)), at: opens.adding(minutes: -120)) }

    var random = SeededRandom(seed: seed)
    // An ordinary day has 50% to 70% of the customers of an eventful day, a Saturday 85%.
    let crowd =
      kind == .eventful ? 100 : day.weekday == .saturday ? 85 : 50 + Int(seed % 5) * 5
    var checkout = Checkout(
      opens: opens, openSeconds: max(0, closes.seconds(since: opens)), crowdPercent: crowd,
      kind: kind, lines: plan.lanes.map { Checkout.CheckoutLine(lane: $0) },
      random: SeededRandom(seed: random.next()), lastPaidAt: closes.adding(minutes: 5))
    checkout.run()
    drafts += checkout.drafts
    cleared = checkout.lastPaidAt.adding(seconds: random.integer(in: 90...240))
    playRestrooms(plan, kind, &random)
    playSweeps(&random)
    playChecks(plan, kind, &random)
    playPeople(plan, kind, &random)
    if kind == .eventful { playPromises(day: day) }
    record(
      .day(.cleared(StoreCleared(walked: [.floor, .fitting, .restroom, .carpark]))),
      at: cleared, by: "MK")
    drafts.sort { $0.at < $1.at }
  }

  /// The evening without the last customer, whom the trainee sees out, and with the work after that.
  func forTraining(_ plan: Plan) -> SimulatedDay {
    var day = self
    day.drafts.removeAll { if case .day(.cleared) = $0.fact { true } else { false } }
    day.playLockUp(plan, from: closes.adding(minutes: TrainingStep.lockUpMinutes))
    day.drafts.sort { $0.at < $1.at }
    return day
  }

  /// The plan's hours; for a day without a closing time 09:00 to 21:00, which `change` sets.
  private static func hours(
    of plan: Plan, on day: Day
  ) -> (trading: OpeningHours, change: DayHours?) {
    if let hours = plan.hours(on: day), !hours.isAroundTheClock, hours.breaks.isEmpty {
      return (hours, nil)
    }
    let (opens, closes) = (ClockTime(hour: 9, minute: 0), ClockTime(hour: 21, minute: 0))
    let hours = OpeningHours(opens: opens, closes: closes)
    return (hours, DayHours(hours: .open(hours), reason: "demonstration"))
  }

  mutating func record(_ fact: Fact, at moment: Timestamp, by initials: String? = nil) {
    drafts.append(Draft(at: moment, by: initials.map { Person($0) }, source: "demo", fact: fact))
  }

  /// A random second of the minute that begins `minutes` before the posted close.
  func beforeClose(_ minutes: Int, _ random: inout SeededRandom) -> Timestamp {
    closes.adding(minutes: -minutes).adding(seconds: random.integer(in: 0...59))
  }

  /// The drafts of the `count` ordinary days before `day`, each locked up and signed, in order.
  static func past(
    before day: Day, count: Int, plan: Plan, calendar: BusinessCalendar, seed: UInt64
  ) -> [Draft] {
    stride(from: count, to: 0, by: -1).flatMap { back in
      var past = SimulatedDay(
        plan: plan, calendar: calendar, day: day.adding(days: -back),
        seed: seed &+ UInt64(back) &* 7919, kind: .ordinary)
      past.playLockUp(plan, from: past.cleared.adding(minutes: 4))
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
  fileprivate func event(seq: Int) -> Event {
    Event(
      seq: seq, at: at, recorded: nil, by: by, isPinConfirmed: false, source: source, id: id,
      fact: fact, unknownMembers: [])
  }
}

/// Hands out the events of a simulated evening when the clock reaches them.
package struct DemoDraftSource {
  private var rest: ArraySlice<Draft>

  package init(_ evening: SimulatedDay) { rest = evening.drafts[...] }

  package mutating func drafts(upTo now: Timestamp) -> [Draft] {
    let due = rest.prefix { $0.at <= now }
    rest = rest.dropFirst(due.count)
    return Array(due)
  }
}

extension [Draft] {
  /// Groups drafts in order of time by stretches of ten minutes, each recorded at its end.
  ///
  /// If the demo's clock jumps an hour, the events must not look as if they were entered late.
  func batches(until end: Timestamp) -> [(drafts: [Draft], recorded: Timestamp)] {
    var batches: [(drafts: [Draft], recorded: Timestamp)] = []
    var rest = self[...]
    while let first = rest.first {
      let limit = first.at.adding(minutes: 10)
      let batch = rest.prefix { $0.at < limit }
      rest = rest.dropFirst(batch.count)
      batches.append((Array(batch), Swift.min(limit, end)))
    }
    return batches
  }
}
