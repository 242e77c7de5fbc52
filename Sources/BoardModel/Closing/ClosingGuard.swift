/// The closing guard, which locks closing work until the last customer is out.
package struct ClosingGuard: Sendable {
  /// Records that open or close it, in the order of `seq`.
  private let changes: [FloorRecord<DayFact>]
  /// The event by which an emergency unlocked everything; `nil` = none.
  package let bypass: FloorRecord<CheckFact>?
  private let isAroundTheClock: Bool

  init(day: BusinessDay, floor: Floor) {
    changes = floor.days.notVoided(on: day.day).filter { $0.content.opensGuard != nil }
    bypass = day.notVoided(in: floor.checks).first {
      if case .bypassed = $0.content { true } else { false }
    }
    isAroundTheClock = day.isAroundTheClock
  }

  /// Nothing is locked now.
  package var isOpen: Bool { isAroundTheClock || bypass != nil || isOpen(after: changes.last) }

  /// Whether the guard was open when a step was answered.
  ///
  /// A live tap is judged by the order of the file, because two clocks may differ. A late entry is
  /// judged by the time at which it says it happened.
  package func wasOpen(for answer: FloorRecord<CheckFact>) -> Bool {
    if isAroundTheClock { return true }
    if answer.isEnteredLater {
      if let bypass, bypass.at <= answer.at { return true }
      return isOpen(after: changes.last { $0.at <= answer.at })
    }
    if let bypass, bypass.seq < answer.seq { return true }
    return isOpen(after: changes.last { $0.seq < answer.seq })
  }

  private func isOpen(after change: FloorRecord<DayFact>?) -> Bool {
    change?.content.opensGuard ?? false
  }
}
