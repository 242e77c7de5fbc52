/// The rounds and sweeps of a business day, computed once for several figures.
package struct DayRounds: Sendable {
  let pace: RoundPace
  /// In the order of the plan.
  let rooms: [RoomRounds]
  let sweeps: Sweeps

  package init(day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    pace = RoundPace(day: day, floor: floor, plan: plan)
    rooms = RoomRounds.all(pace, day: day, floor: floor, plan: plan, at: now)
    sweeps = Sweeps(day: day, floor: floor, plan: plan, at: now)
  }
}
