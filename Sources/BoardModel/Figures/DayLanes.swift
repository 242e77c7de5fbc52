/// The checkout lanes of a business day, computed once for several figures.
package struct DayLanes: Sendable {
  let histories: [LaneHistory]
  let minutes: QueueMinutes

  package init(day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp) {
    histories = LaneHistory.all(of: floor, plan: plan, businessDay: day, at: now)
    minutes = QueueMinutes(
      histories: histories, day: floor.queue.detail(of: day.day), businessDay: day, plan: plan,
      calendar: floor.calendar, at: now)
  }
}
