/// The results of one business day that the trend and the week map need.
package struct DayScore: Hashable, Sendable {
  /// A quarter hour in which the store was open.
  package struct Quarter: Hashable, Sendable {
    /// Local hour, 0 to 23.
    package let hour: Int
    package let customers: CustomerCounts
    /// The longest known wait; `nil` = none is known.
    package let waitSeconds: Int?

    package init(hour: Int, customers: CustomerCounts, waitSeconds: Int?) {
      self.hour = hour
      self.customers = customers
      self.waitSeconds = waitSeconds
    }
  }

  package let day: Day
  package let isOpen: Bool
  package let isSigned: Bool
  package let today: CustomerCounts
  /// `nil` = the last hour did not begin.
  package let lastHour: CustomerCounts?
  /// By which days are compared: the share of the last hour, or of all in a store that never closes.
  package let percent: Int?
  package let worst: ImpressionSlot?
  package var quarters: [Quarter]
  /// What went wrong; `nil` = not looked at.
  package var troubles: DayTroubles?

  package init(day: BusinessDay, impression: Impression, zone: TimeZoneRules) {
    self.day = day.day
    isOpen = day.opens != nil
    isSigned = day.signed != nil
    today = impression.today
    lastHour = impression.lastHour
    percent =
      day.isAroundTheClock ? impression.today.percent : impression.lastHourPercent
    worst = impression.worst
    quarters = impression.slots.filter { slot in
      // The store was not open in a break, unless customers were still inside.
      slot.customers.total > 0
        || !day.breaks.contains { $0.lowerBound <= slot.from && slot.to <= $0.upperBound }
    }.map {
      Quarter(
        hour: zone.local($0.from).hour, customers: $0.customers, waitSeconds: $0.waitSeconds)
    }
  }

  /// The results of a past day at its last millisecond; `floor` must still hold its details.
  package init(past day: Day, floor: Floor, plan: Plan) {
    let ends = floor.calendar.start(of: day.adding(days: 1))
    let last = Timestamp(milliseconds: ends.milliseconds - 1)
    let businessDay = BusinessDay(day: day, floor: floor, plan: plan, now: last)
    self.init(
      day: businessDay,
      impression: Impression(day: businessDay, floor: floor, plan: plan, at: last),
      zone: floor.calendar.zone)
  }
}
