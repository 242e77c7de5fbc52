/// One shift of one business day, from its start to its handover.
///
/// A shift lasts to its posted end, or until it is signed off later, but no longer than
/// `Thresholds.windowGraceMinutes` beyond its end. What happens in that time belongs to it, and the
/// next shift begins with the signature. In a store that never closes, the handover takes the place
/// of the last customer.
package struct ShiftSpan: Hashable, Sendable {
  package let shift: Shift
  /// The business day it belongs to; the last shift may reach a little into the next day.
  package let day: Day
  /// Posted start and end.
  package let from: Timestamp
  package let to: Timestamp
  /// Events from here on belong to this shift.
  package let begins: Timestamp
  /// Events from here on belong to the next shift.
  package let ends: Timestamp
  /// Start of the handover, which opens steps that elsewhere wait for the last customer.
  package let handoverStart: Timestamp
  package let signing: FloorRecord<DayFact>?

  /// The shifts of a business day, in order; empty if the store is not open around the clock.
  package static func all(on day: Day, floor: Floor, plan: Plan) -> [ShiftSpan] {
    guard isAroundTheClock(day, floor, plan) else { return [] }
    let before = day.adding(days: -1)
    let begins =
      isAroundTheClock(before, floor, plan)
      ? chain(on: before, begins: nil, floor, plan).last?.ends : nil
    return chain(on: day, begins: begins, floor, plan)
  }

  /// The shift on duty at `now`; it may be the last one of the day before.
  package static func current(
    on day: Day, floor: Floor, plan: Plan, at now: Timestamp
  ) -> ShiftSpan? {
    let all = all(on: day, floor: floor, plan: plan)
    let first = all.first
    // The next shift begins when the last one of the day before ends; before a closed day nobody
    // takes over, and its time of grace is still its own.
    if first.map({ now < $0.begins }) ?? true,
      let last = self.all(on: day.adding(days: -1), floor: floor, plan: plan).last,
      first != nil || now < last.ends
    {
      return last
    }
    return all.last { $0.begins <= now } ?? first
  }

  /// The shift before this one; `nil` if the store was closed then.
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
    let plan = plan.inForce(on: day)
    var all: [ShiftSpan] = []
    var begins = first
    var signings = floor.days.signings(from: day, to: day.adding(days: 1))
    for shift in plan.effectiveShifts {
      let minutes = plan.dayStarts.minutes + plan.minutesIntoDay(shift.from)
      let from = floor.calendar.zone.timestamp(on: day, minutes: minutes)
      let to = floor.calendar.zone.timestamp(
        on: day, minutes: minutes + plan.lengthMinutes(of: shift))
      let start = max(begins ?? from, from)
      let latest = to.adding(minutes: plan.thresholds.windowGraceMinutes)
      let signing = signings.firstIndex { signs(shift, $0, from: start, latest: latest) }
        .map { signings.remove(at: $0) }
      // A shift signed off early stays on duty to its posted end.
      let ends = min(signing.map { max($0.at, to) } ?? latest, latest)
      all.append(
        ShiftSpan(
          shift: shift, day: day, from: from, to: to, begins: start, ends: ends,
          handoverStart: max(from, to.adding(minutes: -plan.thresholds.closingMinutes)),
          signing: signing))
      begins = ends
    }
    return all
  }

  /// A signature that names no shift belongs to the shift on duty.
  private static func signs(
    _ shift: Shift, _ record: FloorRecord<DayFact>, from: Timestamp, latest: Timestamp
  ) -> Bool {
    guard case .signed(let signed) = record.content, record.at >= from else { return false }
    if let named = signed.shift {
      return named == shift.id && record.at < from.adding(minutes: 1440)
    }
    return record.at <= latest
  }
}

extension FloorRecords<DayFact> {
  /// The sign-offs of a range of business days, without voided ones, in order of time.
  fileprivate func signings(from first: Day, to last: Day) -> [FloorRecord<DayFact>] {
    days.filter { $0.day >= first && $0.day <= last }.flatMap(\.all).filter { record in
      if case .signed = record.content { !record.isVoided } else { false }
    }.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
  }
}
