import BoardModel

extension DaySigned {
  /// The program takes a signature from `SignOff.fact`; tests write their own.
  package init(
    second: Person? = nil, done: Int, late: Int, missed: Int, criticalOpen: Int, anchor: String,
    shift: ShiftID? = nil
  ) {
    self = .example
    self.second = second
    self.done = done
    self.late = late
    self.missed = missed
    self.criticalOpen = criticalOpen
    self.anchor = anchor
    self.shift = shift
    secondAuth = nil
  }
}
