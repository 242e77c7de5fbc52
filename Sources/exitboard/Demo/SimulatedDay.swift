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
  /// The posted close, T; in a store that never closes, the start of its last shift.
  package let closes: Timestamp
  /// The close, or the end of a business day that has none.
  let tradingEnds: Timestamp
  /// The times between two openings.
  let breaks: [Range<Timestamp>]
  /// What is signed off: the day, or each of its shifts.
  let duties: [BusinessDay]
  /// When the last customer is out, L.
  package private(set) var cleared: Timestamp
  /// In order of time; events of the same second stay in the order in which they were generated.
  package private(set) var drafts: [Draft] = []

  package init(plan: Plan, calendar: BusinessCalendar, day: Day, seed: UInt64, kind: Kind) {
    // A day on which the store does not open has hours for the demonstration.
    let isOpen = plan.hours(on: day) != nil
    let demonstration = OpeningHours(
      opens: ClockTime(hour: 9, minute: 0), closes: ClockTime(hour: 21, minute: 0))
    var open = plan
    if !isOpen { open.hours[day.weekday] = demonstration }
    if !isOpen { open.datedHours = [] }
    let floor = Floor(calendar: calendar)
    let shifts = ShiftSpan.all(on: day, floor: floor, plan: open)
    let spans: [ShiftSpan?] = shifts.isEmpty ? [nil] : shifts
    duties = spans.map {
      BusinessDay(day: day, shift: $0, floor: floor, plan: open, now: calendar.start(of: day))
    }
    opens = duties[0].opens ?? duties[0].begins
    tradingEnds = duties[0].closes ?? duties[0].ends
    closes = shifts.count > 1 ? shifts[shifts.count - 1].from : tradingEnds
    breaks = duties[0].breaks
    cleared = closes
    if !isOpen {
      let fact = DayHours(hours: .open(demonstration), reason: "demonstration")
      record(.day(.hours(fact)), at: opens.adding(minutes: -120))
    }

    var random = SeededRandom(seed: seed)
    // An ordinary day has 50% to 70% of the customers of an eventful day, a Saturday 85%.
    let crowd =
      kind == .eventful ? 100 : day.weekday == .saturday ? 85 : 50 + Int(seed % 5) * 5
    var checkout = Checkout(
      opens: opens, openSeconds: max(0, closes.seconds(since: opens)),
      endSecond: shifts.isEmpty ? nil : tradingEnds.seconds(since: opens),
      breaks: breaks.map { [opens] in
        $0.lowerBound.seconds(since: opens)..<$0.upperBound.seconds(since: opens)
      },
      crowdPercent: crowd, kind: kind, thresholds: plan.thresholds,
      lines: plan.lanes.map { Checkout.CheckoutLine(lane: $0) },
      random: SeededRandom(seed: random.next()), lastPaidAt: closes.adding(minutes: 5))
    checkout.run()
    drafts += checkout.drafts
    cleared = checkout.lastPaidAt.adding(seconds: random.integer(in: 90...240))
    playRestrooms(plan, kind, &random)
    playSweeps(&random)
    for duty in duties { playChecks(plan, kind, duty, &random) }
    playPeople(plan, kind, &random)
    if kind == .eventful { playPromises(plan, day: day) }
    if shifts.isEmpty {
      record(
        .day(.cleared(StoreCleared(walked: plan.walkedAreas))), at: cleared, by: "MK")
    }
    drafts.sort { $0.at < $1.at }
  }

  /// Whether the store is between two openings.
  func isBreak(_ moment: Timestamp) -> Bool { breaks.contains { $0.contains(moment) } }

  /// The evening without the last customer, whom the trainee sees out, and with the work after that.
  func forTraining(_ plan: Plan) -> SimulatedDay {
    var day = self
    day.drafts.removeAll { if case .day(.cleared) = $0.fact { true } else { false } }
    day.playLockUp(
      plan, duties[0], from: closes.adding(minutes: TrainingStep.lockUpMinutes))
    day.drafts.sort { $0.at < $1.at }
    return day
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
    stride(from: count, to: 0, by: -1).flatMap { back -> [Draft] in
      let past = day.adding(days: -back)
      guard plan.hours(on: past) != nil || plan.hours.isEmpty else { return [] }
      return SimulatedDay(
        plan: plan, calendar: calendar, day: past, seed: seed &+ UInt64(back) &* 7919,
        kind: .ordinary
      ).signedOff(plan, calendar)
    }
  }

  /// The drafts with the lock-up and the sign-off of the day, or of each of its shifts.
  package func signedOff(_ plan: Plan, _ calendar: BusinessCalendar) -> [Draft] {
    var day = self
    for duty in duties {
      let at = day.playLockUp(plan, duty).adding(minutes: duty.shift == nil ? 2 : 1)
      day.drafts.sort { $0.at < $1.at }
      day.sign(at: at, plan, calendar)
    }
    // A shift ends a little after it was signed.
    day.drafts.sort { $0.at < $1.at }
    return day.drafts
  }

  /// A reason for each critical step that is open, and the sign-off.
  private mutating func sign(at moment: Timestamp, _ plan: Plan, _ calendar: BusinessCalendar) {
    var floor = Floor(calendar: calendar)
    for (index, draft) in drafts.enumerated() where draft.at <= moment {
      floor.apply(draft.event(seq: index + 1))
    }
    let signOff = SignOff(of: floor, plan: plan, at: moment)
    for row in signOff.stepsNeedingReason {
      record(
        .check(.excused(CheckExcused(item: row.item.id, reason: "short of staff"))), at: moment,
        by: "MK")
    }
    record(
      .day(.signed(signOff.fact(second: Person("AL"), anchor: ""))), at: moment, by: "MK")
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
