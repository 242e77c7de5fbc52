import BoardModel
import BoardWords

/// `[[shifts]]`: the shifts of days that are open around the clock.
///
/// Together they must fill the business day. If they do not, all are dropped, and the day is one
/// shift, as in the standard plan.
extension PlanReader {
  mutating func readShifts(_ tables: [TableReader]) {
    var shifts: [Shift] = []
    for table in tables {
      let id = identifier(table, taken: shifts.map(\.id.text), what: Words.PlanFault.shift)
      let name = table.text("name", limitBytes: 20)
      let from = clock("from", table)
      let to = clock("to", table)
      table.finish()
      guard let id, let from, let to else {
        hasBrokenShifts = true
        continue
      }
      places["shift " + id] = table.place
      shifts.append(Shift(id: ID(id), name: name ?? id, from: from, to: to))
    }
    plan.shifts = shifts
  }

  private func clock(_ key: String, _ table: TableReader) -> ClockTime? {
    guard let text = table.text(key, limitBytes: 8) else {
      if !table.has(key) { table.error(Words.PlanFault.needsTime(key)) }
      return nil
    }
    if let time = ClockTime(text: text) { return time }
    table.error(key, Words.PlanFault.noTime(text, such: "06:00"))
    return nil
  }

  /// Checks the shifts; requires that hours and the start of the business day are read.
  mutating func checkShifts() {
    guard !plan.shifts.isEmpty || hasBrokenShifts else { return }
    let fits = !hasBrokenShifts && checkShiftOrder()
    if !plan.hours.values.contains(where: \.isAroundTheClock) {
      faults.warning(
        at: [.key("shifts")],
        Words.PlanFault.noDayForShifts)
    }
    if !fits { plan.shifts = [] }
  }

  /// Whether the shifts follow each other without gap or overlap from the start of the day.
  private func checkShiftOrder() -> Bool {
    let shifts = plan.effectiveShifts
    guard let first = shifts.first, let last = shifts.last else { return true }
    var fits = true
    if first.from != plan.dayStarts {
      addError(
        to: first, key: "from",
        Words.PlanFault.firstShift(
          first.id.text, from: "\(first.from)", dayStarts: "\(plan.dayStarts)"))
      fits = false
    }
    for (shift, next) in zip(shifts, shifts.dropFirst() + [first]) {
      if plan.lengthMinutes(of: shift) <= plan.thresholds.lastHourMinutes {
        addError(
          to: shift, key: "to",
          Words.PlanFault.shortShift(
            shift.id.text, from: "\(shift.from)", to: "\(shift.to)"))
        fits = false
      }
      guard shift.to != next.from else { continue }
      let isLast = shift.id == last.id
      let goesTo = plan.minutesIntoDay(shift.from) + plan.lengthMinutes(of: shift)
      let nextFrom = isLast ? 1440 : plan.minutesIntoDay(next.from)
      let what =
        goesTo > nextFrom
        ? Words.PlanFault.overlap(
          shift.id.text, next.id.text, from: "\(next.from)", to: "\(shift.to)")
        : Words.PlanFault.hole(after: shift.id.text, from: "\(shift.to)", to: "\(next.from)")
      addError(to: shift, key: "to", what + Words.PlanFault.writeTo("\(next.from)"))
      fits = false
    }
    return fits
  }

  private func addError(to shift: Shift, key: String, _ sentence: String) {
    faults.error(at: (places["shift \(shift.id)"] ?? [.key("shifts")]) + [.key(key)], sentence)
  }
}
