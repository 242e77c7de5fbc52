import BoardText

extension FarewellFigures {
  package struct Row: Hashable, Sendable {
    package var item: ChecklistStep
    package var status: Status
    /// When the window opens and when it is due; `nil` = unknown, or open to the end of the day.
    package var opens: Timestamp?
    package var due: Timestamp?
    /// `seq` of the event that gave the status, which an undo would void.
    package var seq: Int?
    /// The answer that counts.
    var answer: StepAnswer?
    package var note: String? { answer?.done.note }
    package var time: ClockTime? { answer?.done.time }
    package var amountCents: Int? { answer?.done.amountCents }
    package var varianceCents: Int? { answer?.done.varianceCents }
    package var second: Person? { answer?.done.second }
    package var secondAuth: AuthMethod? { answer?.done.secondAuth }
    /// What the money of the step is compared with; `nil` for other steps.
    package var money: MoneyRule?
    /// How much money it must find, or had to find when it was counted.
    package var expectedCents: Int? { answer?.done.expectedCents ?? money?.expectedCents }
    /// The money differs so much that it needs a reason and a second person.
    package var isVarianceOverLimit: Bool {
      guard let money, let done = answer?.done else { return false }
      return money.isOverLimit(done)
    }
    package var person: Person? { answer?.done.person }
    package var numberHundredths: Int? { answer?.done.numberHundredths }
    package var reference: String? { answer?.done.reference }
    /// A number outside the limits, or money that does not add up, failed it; another count puts it
    /// right.
    package var isOutsideLimits: Bool {
      guard case .failed = status else { return false }
      if isVarianceOverLimit { return true }
      guard let number = numberHundredths, let limits = item.limits else { return false }
      return !limits.include(number)
    }
    package var wasForced: Bool { answer?.isForced ?? false }
    /// One of ten answers within ten seconds; see `Burst`.
    package var isBurst = false
    /// Recorded more than `Thresholds.lateEntryMinutes` after it happened.
    package var isLateEntry = false
    /// Rounds or sweeps on time, of those due, or what else is counted; `nil` for other steps.
    package var progress: Share?
    /// What the log lacks for the step to be done; `nil` = nothing, or the log does not know.
    package var shortfall: Shortfall?
    /// It never applies at this store, as somebody said on an earlier day.
    package var isNever = false
    /// Later answers; kept, but they change nothing.
    package var repeats: [StepAnswer]
    /// Answers while locked or before the window; kept, but they do not count.
    package var ignored: [StepAnswer]
    /// Failures that the answer put right.
    package var replaced: [StepAnswer] = []
    /// The reason given for leaving it open; `nil` = none.
    package var excuse: String?
    /// The letter that taps it now; `nil` = none.
    package internal(set) var key: Character?
    /// Of a section before the current one, and not answered when that began.
    package internal(set) var isLeftOver = false
    package var carriedFrom: Day?
    /// The business day it was carried to by hand.
    package var carriedTo: Day?
    /// Who is to do it; `nil` = nobody in particular.
    package var assignee: Person?

    /// Answered as passed, failed, not applicable or cannot be done.
    package var isAnswered: Bool {
      switch status {
      case .done, .failed, .notApplicable, .cannot: true
      case .ahead, .open, .late, .missed, .beforeLog, .locked: false
      }
    }

    var answeredAt: Timestamp? {
      switch status {
      case .done(let at, _, _), .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
        at
      case .ahead, .open, .late, .missed, .beforeLog, .locked: nil
      }
    }

    /// A person should still answer it: open, late, or critical and missed.
    var isPending: Bool {
      switch status {
      case .open, .late: !item.isOnlyAutomatic
      case .missed: item.isCritical && !item.isOnlyAutomatic
      case .failed: isOutsideLimits
      case .ahead, .beforeLog, .locked, .done, .notApplicable, .cannot: false
      }
    }

    /// A person ticked it, and the log says otherwise.
    package var isContradicted: Bool {
      if case .done = status { answer != nil && shortfall != nil } else { false }
    }

    /// The reason given for a step that is open or contradicted.
    package var reason: String? { excuse ?? note }

    /// A critical step whose window has opened and that is neither done nor excused.
    package var isCriticalOpen: Bool {
      guard item.isCritical, excuse == nil else { return false }
      switch status {
      case .late, .missed, .failed, .cannot: return true
      // Rounds and sweeps are open all day; they count only once one is late.
      case .open: return item.automaticSource != .restroomRounds && item.automaticSource != .sweeps
      case .ahead, .beforeLog, .locked, .done, .notApplicable: return false
      }
    }
  }
}

extension FarewellFigures.Row {
  /// What was measured, with its unit, or how far the money is wrong; `nil` for other steps.
  package var numberText: String? {
    if isVarianceOverLimit { return varianceCents.map { FigureText.variance(cents: $0) } }
    guard let number = numberHundredths else { return nil }
    return item.limits?.text(of: number) ?? FigureText.decimal(hundredths: number)
  }

  /// Each failure that was put right: what was measured or said, and the person's note.
  package func text(of failure: StepAnswer) -> String {
    var parts: [String] = []
    if let number = failure.done.numberHundredths {
      parts.append(item.limits?.text(of: number) ?? FigureText.decimal(hundredths: number))
    }
    if let variance = failure.done.varianceCents {
      parts.append(FigureText.variance(cents: variance))
    }
    if let note = failure.done.note { parts.append(note) }
    return parts.joined(separator: ", ")
  }
}
