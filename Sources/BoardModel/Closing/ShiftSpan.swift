/// One shift of one business day, from when it was taken over to when it was handed on.
///
/// A shift lasts until it is signed, but no longer than the plan's grace beyond its end: who is still handing over at five
/// past answers for the shift that ends, not for the one that begins. What happened in that time belongs to it, and the
/// next begins with the signature. In a store that never shuts, the hand-over stands where others have the last customer.
package struct ShiftSpan: Hashable, Sendable {
  package let shift: Shift
  /// The business day it belongs to; the last one may reach a little into the next day.
  package let day: Day
  /// As posted.
  package let from: Timestamp
  package let to: Timestamp
  /// What happened from here on belongs to it.
  package let begins: Timestamp
  /// What happened from here on belongs to the next.
  package let ends: Timestamp
  /// From here on it is handed over: what waits for the last customer elsewhere opens.
  package let handsOver: Timestamp
  package let signing: Record<DayFact>?
}

extension ShiftSpan {
  /// The shifts of a business day in their order; empty where the store does not trade around the clock.
  package static func all(on day: Day, floor: Floor, plan: Plan) -> [ShiftSpan] {
    guard isAroundTheClock(day, floor, plan) else { return [] }
    let before = day.adding(days: -1)
    let begins =
      isAroundTheClock(before, floor, plan)
      ? chain(on: before, begins: nil, floor, plan).last?.ends : nil
    return chain(on: day, begins: begins, floor, plan)
  }

  /// The shift that is on duty at a moment of a business day, which may be the last one of the day before.
  package static func current(
    on day: Day, floor: Floor, plan: Plan, at now: Timestamp
  ) -> ShiftSpan? {
    let all = all(on: day, floor: floor, plan: plan)
    guard let first = all.first else { return nil }
    if now < first.begins,
      let last = self.all(on: day.adding(days: -1), floor: floor, plan: plan).last
    {
      return last
    }
    return all.last { $0.begins <= now } ?? first
  }

  /// The shift before this one; `nil` where the store was shut then.
  package func previous(floor: Floor, plan: Plan) -> ShiftSpan? {
    let todays = ShiftSpan.all(on: day, floor: floor, plan: plan)
    if let earlier = todays.last(where: { $0.from < from }) { return earlier }
    return ShiftSpan.all(on: day.adding(days: -1), floor: floor, plan: plan).last
  }

  private static func isAroundTheClock(_ day: Day, _ floor: Floor, _ plan: Plan) -> Bool {
    PostedHours(day: day, floor: floor, plan: plan, before: nil).isAroundTheClock
  }

  private static func chain(
    on day: Day, begins first: Timestamp?, _ floor: Floor, _ plan: Plan
  ) -> [ShiftSpan] {
    var all: [ShiftSpan] = []
    var begins = first
    var signings = floor.days.signings(from: day, to: day.adding(days: 1))
    for shift in plan.duties {
      let minutes = plan.dayStarts.minutes + plan.minutesIntoDay(shift.from)
      let from = floor.calendar.zone.moment(on: day, minutes: minutes)
      let to = floor.calendar.zone.moment(
        on: day, minutes: minutes + plan.lengthMinutes(of: shift))
      let start = max(begins ?? from, from)
      let latest = to.adding(minutes: plan.thresholds.windowGraceMinutes)
      let signing = signings.firstIndex { signs(shift, $0, from: start, latest: latest) }
        .map { signings.remove(at: $0) }
      // Signed before its end it stays on duty to its end.
      let ends = min(signing.map { max($0.at, to) } ?? latest, latest)
      all.append(
        ShiftSpan(
          shift: shift, day: day, from: from, to: to, begins: start, ends: ends,
          handsOver: max(from, to.adding(minutes: -plan.thresholds.closingMinutes)),
          signing: signing))
      begins = ends
    }
    return all
  }

  /// A signature that names no shift is that of the one on duty.
  private static func signs(
    _ shift: Shift, _ record: Record<DayFact>, from: Timestamp, latest: Timestamp
  ) -> Bool {
    guard case .signed(let signed) = record.content, record.at >= from else { return false }
    if let named = signed.shift {
      return named == shift.id && record.at < from.adding(minutes: 1440)
    }
    return record.at <= latest
  }
}

extension DayFloor {
  /// The signatures that stand of a span of business days, in the order of time.
  fileprivate func signings(from first: Day, to last: Day) -> [Record<DayFact>] {
    records.days.filter { $0.day >= first && $0.day <= last }.flatMap(\.all).filter { record in
      if case .signed = record.content { !record.isVoided } else { false }
    }.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
  }
}
