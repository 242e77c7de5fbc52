/// The closing guard, which locks closing work until the last customer is out.
///
/// In a store that never closes it locks steps until the handover of the shift.
package struct ClosingGuard: Sendable {
  /// Records that open or close it, in the order of `seq`.
  private let changes: [FloorRecord<DayFact>]
  /// The event by which an emergency unlocked everything; `nil` = none.
  package let bypass: FloorRecord<CheckFact>?
  /// The start of the handover, in a store that never closes.
  private let handoverStart: Timestamp?
  private let now: Timestamp

  init(day: BusinessDay, floor: Floor, now: Timestamp) {
    changes = floor.days.notVoided(on: day.day).filter { $0.content.opensGuard != nil }
    bypass = day.notVoided(in: floor.checks).first {
      if case .bypassed = $0.content { true } else { false }
    }
    handoverStart = day.shift?.handoverStart
    self.now = now
  }

  /// Nothing is locked now.
  package var isOpen: Bool {
    bypass != nil || handoverStart.map { now >= $0 } ?? isOpen(after: changes.last)
  }

  /// Whether the guard was open when a step was answered.
  ///
  /// A live tap is judged by the order of the file, because two clocks may differ. A late entry is
  /// judged by the time at which it says it happened.
  package func wasOpen<Content>(for answer: FloorRecord<Content>) -> Bool {
    if let handoverStart, answer.at >= handoverStart { return true }
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
