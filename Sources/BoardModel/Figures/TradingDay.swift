/// The business day that `now` is in: when it opens, closes and empties.
package struct TradingDay: Hashable, Sendable {
  package enum Phase: Int, Hashable, Comparable, Sendable {
    case beforeOpening, day, lastHour, closing, afterLast, signed
    /// The plan has no hours for this weekday and none were set.
    case notOpen

    package static func < (left: Phase, right: Phase) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package let day: Day
  package let opens: Timestamp?
  /// The posted close, T.
  package let closes: Timestamp?
  /// The last customer out, L.
  package let cleared: Timestamp?
  package let signed: Timestamp?
  package let phase: Phase
}

extension TradingDay {
  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(day: floor.calendar.businessDay(of: now), floor: floor, plan: plan, now: now)
  }

  /// Any business day, as it stands at `now`.
  package init(day: Day, floor: Floor, plan: Plan, now: Timestamp) {
    self.day = day
    let hours = plan.hours[day.weekday]
    let zone = floor.calendar.zone
    opens = hours.map { zone.moment(on: day, at: $0.opens) }
    closes = hours.map {
      zone.moment(on: $0.closes <= $0.opens ? day.adding(days: 1) : day, at: $0.closes)
    }
    cleared = nil
    signed = nil
    guard let opens, let closes else {
      phase = .notOpen
      return
    }
    let lastHour = closes.adding(minutes: -plan.thresholds.lastHourMinutes)
    let closing = closes.adding(minutes: -plan.thresholds.closingMinutes)
    phase =
      now < opens ? .beforeOpening : now < lastHour ? .day : now < closing ? .lastHour : .closing
  }
}
