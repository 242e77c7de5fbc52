/// The rounds and sweeps of a business day, computed once for several figures.
package struct DayRounds: Sendable {
  let schedule: RoundSchedule
  /// In the order of the plan.
  package let rooms: [RoomRounds]
  let sweeps: Sweeps

  package init(day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp) {
    schedule = RoundSchedule(day: day, floor: floor, plan: plan)
    rooms = RoomRounds.all(schedule, day: day, floor: floor, plan: plan, at: now)
    sweeps = Sweeps(day: day, floor: floor, plan: plan, at: now)
  }
}
