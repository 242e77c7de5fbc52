/// The checkout lanes of a business day, computed once for several figures.
package struct DayLines: Sendable {
  let tracks: [LaneTrack]
  let minutes: QueueMinutes

  package init(day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    tracks = LaneTrack.all(of: floor, plan: plan, trading: day, at: now)
    minutes = QueueMinutes(
      tracks: tracks, day: floor.queue.detail(of: day.day), trading: day, plan: plan,
      calendar: floor.calendar, at: now)
  }
}
