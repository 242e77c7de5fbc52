/// The closing guard, which locks closing work until the last customer is out.
package struct ClosingGuard: Hashable, Sendable {
  private struct Step: Hashable, Sendable {
    let seq: Int
    let at: Timestamp
    let opens: Bool
  }

  /// In the order of `seq`.
  private let steps: [Step]
  /// The event by which an emergency unlocked everything; `nil` = none.
  package let bypass: Record<CheckFact>?
  private let neverShuts: Bool

  package init(day: TradingDay, floor: Floor) {
    steps = floor.days.records.standing(on: day.day).compactMap { record in
      switch record.content {
      case .cleared: Step(seq: record.seq, at: record.at, opens: true)
      case .reopened: Step(seq: record.seq, at: record.at, opens: false)
      case .hours, .signed: nil
      }
    }
    bypass = day.standing(in: floor.closing.checks).first {
      if case .bypassed = $0.content { true } else { false }
    }
    neverShuts = day.isAroundTheClock
  }

  /// Nothing is locked now.
  package var isOpen: Bool { neverShuts || bypass != nil || steps.last?.opens == true }

  /// Whether the guard was open when a step was answered.
  ///
  /// A live tap is judged by the order of the file, because two clocks may differ. A late entry is
  /// judged by the time at which it says it happened.
  package func wasOpen(for tick: Record<CheckFact>) -> Bool {
    if neverShuts { return true }
    if tick.isEnteredLater {
      if let bypass, bypass.at <= tick.at { return true }
      return steps.last { $0.at <= tick.at }?.opens ?? false
    }
    if let bypass, bypass.seq < tick.seq { return true }
    return steps.last { $0.seq < tick.seq }?.opens ?? false
  }
}
