/// What the figures of a business day are computed from.
package struct DayInputs: Sendable {
  package let day: BusinessDay
  package let floor: Floor
  package let plan: Plan
  package let now: Timestamp

  /// The business day of `now`.
  init(of floor: Floor, plan: Plan, at now: Timestamp) {
    let day = BusinessDay(of: floor, plan: plan, at: now)
    self.init(day: day, floor: floor, plan: plan, now: now)
  }

  init(day: BusinessDay, floor: Floor, plan: Plan, now: Timestamp) {
    (self.day, self.floor, self.plan, self.now) = (day, floor, plan.inForce(on: day.day), now)
  }

  func at(_ moment: Timestamp) -> DayInputs {
    DayInputs(day: day, floor: floor, plan: plan, now: moment)
  }
}

/// Figures of one business day at one time.
package protocol DayFigures {
  init(_ inputs: DayInputs)
}

extension DayFigures {
  /// The figures of the business day of `now`.
  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(DayInputs(of: floor, plan: plan, at: now))
  }

  /// The figures of any business day, seen at `now`.
  package init(day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(DayInputs(day: day, floor: floor, plan: plan, now: now))
  }
}

/// The checkout lanes of a business day, computed once for several figures.
struct DayLanes: DayFigures {
  let histories: [LaneHistory]
  let minutes: QueueMinutes

  init(_ inputs: DayInputs) {
    histories = LaneHistory.all(inputs)
    minutes = QueueMinutes(inputs, histories)
  }
}

/// The rounds and sweeps of a business day, computed once for several figures.
package struct DayRounds: DayFigures {
  let schedule: RoundSchedule
  /// In the order of the plan.
  package let rooms: [RoomRounds]
  let sweeps: Sweeps

  package init(_ inputs: DayInputs) {
    let schedule = RoundSchedule(inputs)
    self.schedule = schedule
    rooms = inputs.plan.rooms.map { RoomRounds($0, inputs, schedule) }
    sweeps = Sweeps(inputs)
  }

  /// Rounds made in time, of those that were due.
  var onTime: Share { rooms.map(\.onTime).reduce(Share(), +) }
}
