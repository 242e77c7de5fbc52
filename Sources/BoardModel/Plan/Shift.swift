/// A stretch of duty in a store that never shuts: it ends in a hand-over and a signature of its own.
package struct Shift: Hashable, Sendable {
  package let id: ShiftID
  package var name: String
  package var from: ClockTime
  /// At or before `from` it is the next calendar day's.
  package var to: ClockTime

  package init(id: ShiftID, name: String, from: ClockTime, to: ClockTime) {
    self.id = id
    self.name = name
    self.from = from
    self.to = to
  }
}

extension Plan {
  /// The shifts of a day around the clock in their order; without any in the plan the whole day is one.
  package var duties: [Shift] {
    if shifts.isEmpty { return [Shift(id: "day", name: "day", from: dayStarts, to: dayStarts)] }
    return shifts.sorted { minutesIntoDay($0.from) < minutesIntoDay($1.from) }
  }

  /// Minutes from the start of the business day to a time on the wall: 0 to 1439.
  package func minutesIntoDay(_ time: ClockTime) -> Int {
    (time.minutes - dayStarts.minutes + 1440) % 1440
  }

  /// From its beginning to its end, 1 to 1440.
  package func lengthMinutes(of shift: Shift) -> Int {
    let length = (shift.to.minutes - shift.from.minutes + 1440) % 1440
    return length == 0 ? 1440 : length
  }
}
