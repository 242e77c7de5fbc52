extension Checklist {
  /// Critical steps that the previous day left open, and steps carried to this day by hand.
  ///
  /// In a store that never closes, the previous shift takes the place of the previous business day.
  static func carriedOver(_ inputs: DayInputs) -> [FarewellFigures.CarriedStep] {
    let (day, floor, plan) = (inputs.day, inputs.floor, inputs.plan)
    let (left, seen) = dutyBefore(day, floor: floor, plan: plan)
    var steps: [FarewellFigures.CarriedStep] = []
    // A day without any record was not missed: the store, or the log, did not exist.
    if left.phase != .notOpen, hasRecords(left, floor) {
      let plan = plan.inForce(on: left.day)
      let checklist = Checklist(DayInputs(day: left, floor: floor, plan: plan, now: seen), nil)
      steps = plan.items.filter { isCarried($0, from: left) }.compactMap { item in
        let row = checklist.row(of: item)
        let isOpen = isStillOpen(row)
        guard isOpen || (row.carriedTo == day.day && !row.isAnswered) else { return nil }
        return FarewellFigures.CarriedStep(
          item: item, from: left.day, shift: plan.shifts.isEmpty ? nil : left.shift?.shift,
          reason: row.excuse ?? row.note)
      }
    }
    let known = Set(steps.map(\.item.id))
    return steps
      + carriedFromEarlier(to: day, before: left.day, floor, plan).filter {
        !known.contains($0.item.id)
      }
  }

  private static func dutyBefore(
    _ day: BusinessDay, floor: Floor, plan: Plan
  ) -> (day: BusinessDay, seen: Timestamp) {
    if let before = day.shift?.previous(floor: floor, plan: plan) {
      let end = before.ends
      return (BusinessDay(day: before.day, shift: before, floor: floor, plan: plan, now: end), end)
    }
    // Closed days between leave nothing, and take nothing away.
    let before = (1...7).map { day.day.adding(days: -$0) }
    let from = before.first {
      PostedHours(day: $0, floor: floor, plan: plan, before: nil).opens != nil
    }
    let left = BusinessDay(
      day: from ?? before[0], floor: floor, plan: plan, now: day.begins)
    return (left, max(day.begins, left.dutyEnds))
  }

  private static func hasRecords(_ day: BusinessDay, _ floor: Floor) -> Bool {
    !day.notVoided(in: floor.checks).isEmpty || !day.notVoided(in: floor.days).isEmpty
  }

  /// Rounds and sweeps are not carried over: they cannot be made later, and their day shows them.
  ///
  /// Every morning has its own opening steps.
  private static func isCarried(_ item: ChecklistStep, from day: BusinessDay) -> Bool {
    item.automaticSource != .restroomRounds && item.automaticSource != .sweeps
      && item.section != .opening && item.exists(on: day)
  }

  private static func isStillOpen(_ row: FarewellFigures.Row) -> Bool {
    switch row.status {
    case .missed, .failed, .cannot: row.item.isCritical
    default: false
    }
  }

  /// Steps that a day before the previous one carried to this day.
  private static func carriedFromEarlier(
    to day: BusinessDay, before: Day, _ floor: Floor, _ plan: Plan
  ) -> [FarewellFigures.CarriedStep] {
    floor.checks.days.filter { $0.day < before }.flatMap { earlier in
      earlier.all.compactMap { record -> FarewellFigures.CarriedStep? in
        guard case .carried(let carried) = record.content, !record.isVoided,
          carried.to == day.day.description, let item = plan.item(carried.item)
        else { return nil }
        return FarewellFigures.CarriedStep(item: item, from: earlier.day, shift: nil, reason: nil)
      }
    }
  }
}
