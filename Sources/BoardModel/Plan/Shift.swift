/// A shift in a store that never closes; it ends with its own handover and sign-off.
package struct Shift: Hashable, Sendable {
  package let id: ShiftID
  package var name: String
  package var from: ClockTime
  /// End of the shift; on the next calendar day if at or before `from`.
  package var to: ClockTime

  package init(id: ShiftID, name: String, from: ClockTime, to: ClockTime) {
    self.id = id
    self.name = name
    self.from = from
    self.to = to
  }
}

extension Plan {
  /// The shifts of a day around the clock, in order; one for the whole day if the plan has none.
  package var effectiveShifts: [Shift] {
    if shifts.isEmpty { return [Shift(id: "day", name: "day", from: dayStarts, to: dayStarts)] }
    return shifts.sorted { minutesIntoDay($0.from) < minutesIntoDay($1.from) }
  }

  /// Minutes from the start of the business day to a local time: 0 to 1439.
  package func minutesIntoDay(_ time: ClockTime) -> Int {
    (time.minutes - dayStarts.minutes + 1440) % 1440
  }

  /// Length of a shift: 1 to 1440.
  package func lengthMinutes(of shift: Shift) -> Int {
    let length = (shift.to.minutes - shift.from.minutes + 1440) % 1440
    return length == 0 ? 1440 : length
  }
}
