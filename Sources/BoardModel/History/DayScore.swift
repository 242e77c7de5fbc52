/// The results of one business day that the trend and the week map need.
package struct DayScore: Hashable, Sendable {
  /// A quarter hour in which the store was open.
  package struct Quarter: Hashable, Sendable {
    /// Local hour, 0 to 23.
    package let hour: Int
    /// Score in percent; `nil` = nothing was observed.
    package let percent: Int?
    /// The longest known wait; `nil` = none is known.
    package let waitSeconds: Int?

    package init(hour: Int, percent: Int?, waitSeconds: Int?) {
      self.hour = hour
      self.percent = percent
      self.waitSeconds = waitSeconds
    }
  }

  package let day: Day
  package let isOpen: Bool
  package let isSigned: Bool
  /// Last-impression score; `nil` = nothing was observed in the last open hour.
  package let score: Int?
  package let end: Int?
  package let worst: Impression.Slot?
  package let coverage: Share
  package var quarters: [Quarter]

  package init(day: BusinessDay, impression: Impression, zone: TimeZoneRules) {
    self.day = day.day
    isOpen = day.opens != nil
    isSigned = day.signed != nil
    score = impression.score
    end = impression.end
    worst = impression.worst
    coverage = impression.coverage
    quarters = impression.slots.map {
      Quarter(hour: zone.local($0.from).hour, percent: $0.percent, waitSeconds: $0.waitSeconds)
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
