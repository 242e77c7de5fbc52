/// What several figures of one moment ask of the rounds of a business day, made once.
package struct DayRounds: Sendable {
  let pace: RoundPace
  /// In the plan's order.
  let rooms: [RoomRounds]
  let sweeps: Sweeps

  package init(day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    pace = RoundPace(day: day, floor: floor, plan: plan)
    rooms = RoomRounds.all(pace, day: day, floor: floor, plan: plan, at: now)
    sweeps = Sweeps(day: day, floor: floor, plan: plan, at: now)
  }
}
