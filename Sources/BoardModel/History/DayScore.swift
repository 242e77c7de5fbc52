/// What a business day came to, as the trend and the heat maps need it: a few numbers a quarter of an hour.
package struct DayScore: Hashable, Sendable {
  /// A quarter of an hour of the open store.
  package struct Quarter: Hashable, Sendable {
    /// 0-23, on the shop's clock.
    package let hour: Int
    /// What it was worth; `nil` = nothing was observed.
    package let percent: Int?
    /// The longest wait that was known in it; `nil` = none was.
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
  /// `nil` = nothing was seen in the last open hour.
  package let score: Int?
  package let end: Int?
  package let worst: Impression.Slot?
  package let seen: Share
  package var quarters: [Quarter]

  package init(day: TradingDay, impression: Impression, zone: ZoneRules) {
    self.day = day.day
    isOpen = day.opens != nil
    isSigned = day.signed != nil
    score = impression.score
    end = impression.end
    worst = impression.worst
    seen = impression.seen
    quarters = impression.slots.map {
      Quarter(hour: zone.local($0.from).hour, percent: $0.percent, waitSeconds: $0.waitSeconds)
    }
  }

  /// A day that is over, seen from its last moment; `floor` still holds it in detail.
  package init(past day: Day, floor: Floor, plan: Plan) {
    let ends = floor.calendar.start(of: day.adding(days: 1))
    let last = Timestamp(milliseconds: ends.milliseconds - 1)
    let trading = TradingDay(day: day, floor: floor, plan: plan, now: last)
    self.init(
      day: trading, impression: Impression(day: trading, floor: floor, plan: plan, at: last),
      zone: floor.calendar.zone)
  }
}
