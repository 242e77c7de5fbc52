import BoardModel
import BoardText

/// `[[shifts]]` of days open around the clock; dropped if they do not fill the business day.
extension PlanReader {
  mutating func readShifts(_ tables: [TableReader]) {
    var shifts: [Shift] = []
    for table in tables {
      let id = identifier(table, taken: shifts.map(\.id.text), what: tr("shift"))
      let name = table.text("name", limitCharacters: 20)
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
    if !table.has(key) { table.error(tr("a shift needs {key} = \"HH:MM\"", key)) }
    return table.clock(key, example: "06:00")
  }

  /// Checks the shifts; requires that hours and the start of the business day are read.
  mutating func checkShifts() {
    guard !plan.shifts.isEmpty || hasBrokenShifts else { return }
    let fits = !hasBrokenShifts && checkShiftOrder()
    if !plan.hours.values.contains(where: \.isAroundTheClock) {
      faults.warning(
        at: [.key("shifts")],
        tr("shifts work only on days of \"24h\", and [hours] has none"))
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
        "shift", first.id.text, key: "from",
        tr(
          "the first shift '{id}' starts at {from}, but the business day at {day_starts}; write day_starts = \"{from}\" in [store]",
          first.id.text, "\(first.from)", "\(plan.dayStarts)"))
      fits = false
    }
    for (shift, next) in zip(shifts, shifts.dropFirst() + [first]) {
      if plan.lengthMinutes(of: shift) <= plan.thresholds.lastHourMinutes {
        addError(
          "shift", shift.id.text, key: "to",
          tr(
            "shift '{id}' is not longer than its last hour ({from} to {to})", shift.id.text,
            "\(shift.from)", "\(shift.to)"))
        fits = false
      }
      guard shift.to != next.from else { continue }
      let isLast = shift.id == last.id
      let goesTo = plan.minutesIntoDay(shift.from) + plan.lengthMinutes(of: shift)
      let nextFrom = isLast ? 1440 : plan.minutesIntoDay(next.from)
      let what =
        goesTo > nextFrom
        ? tr(
          "shifts '{id}' and '{next}' overlap from {from} to {to}", shift.id.text, next.id.text,
          "\(next.from)", "\(shift.to)")
        : tr(
          "nobody is on duty from {from} to {to}, after shift '{id}'", "\(shift.to)",
          "\(next.from)", shift.id.text)
      addError(
        "shift", shift.id.text, key: "to", what + tr("; write to = \"{clock}\"", "\(next.from)"))
      fits = false
    }
    return fits
  }
}
