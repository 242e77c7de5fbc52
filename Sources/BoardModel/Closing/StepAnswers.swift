/// One answer to a step of the checklist, from a tap or from elsewhere.
package struct StepAnswer: Hashable, Sendable, Stamped {
  package let stamp: EventStamp
  /// A forced step counts as passed; its note is the reason.
  package private(set) var done: CheckDone
  let isForced: Bool

  /// A number outside the limits is a failure, whatever the event says, and so is money that does not
  /// add up without a reason and a second person.
  init?(_ record: FloorRecord<CheckFact>, limits: ChecklistStep.Limits?, money: MoneyRule?) {
    self.init(record)
    guard done.result == .pass else { return }
    if let number = done.numberHundredths, let limits, !limits.include(number) {
      done.result = .fail
    }
    if let money {
      done.expectedCents = done.expectedCents ?? money.expectedCents
      if money.lack(of: done, by: by) != nil { done.result = .fail }
    }
  }

  init?(_ record: FloorRecord<CheckFact>) {
    stamp = record.stamp
    switch record.content {
    case .done(let done):
      self.done = done
      isForced = false
    case .forced(let forced):
      done = CheckDone(item: forced.item, result: .pass, note: forced.reason)
      isForced = true
    case .bypassed, .excused, .carried, .assigned, .expected: return nil
    }
  }
}

/// All answers to one step on one business day, and which one counts.
package struct StepAnswers: Hashable, Sendable {
  /// The first answer, unless it was corrected.
  package private(set) var effective: StepAnswer?
  /// Failures before the answer that counts: they were put right.
  package private(set) var replaced: [StepAnswer] = []
  /// Later answers; kept, but they change neither person nor time.
  package private(set) var repeats: [StepAnswer] = []
  /// Answers while the guard locked the step; kept, but they do not count.
  package private(set) var whileLocked: [StepAnswer] = []
  /// Answers before the window opened; kept, but they do not count.
  package private(set) var beforeWindow: [StepAnswer] = []

  /// How long the same person may correct an answer, for a problem found right after the tap.
  private static let correctionSeconds = 120

  package init(
    of item: ChecklistStep, in records: [FloorRecord<CheckFact>], guard closingGuard: ClosingGuard,
    money: MoneyRule?, opens: (FloorRecord<CheckFact>) -> Timestamp?
  ) {
    for record in records {
      guard !record.isVoided, let id = record.content.item,
        let answer = StepAnswer(record, limits: item.limits, money: money)
      else { continue }
      // A good reading at a later time of the day puts a failed one right.
      let isLaterReading =
        item.occurrence?.isBefore(id) ?? false && answer.done.result == .pass
        && answer.done.numberHundredths != nil && effective?.done.result == .fail
        && effective?.done.numberHundredths != nil
      guard id == item.id || isLaterReading else { continue }
      // A step that does not apply, or cannot be done, does not hurry customers out.
      if answer.isForced || answer.done.result == .na || answer.done.result == .cannot {
        add(answer)
      } else if item.isGuarded && !closingGuard.wasOpen(for: record) {
        whileLocked.append(answer)
      } else if let opens = opens(record), answer.at < opens {
        beforeWindow.append(answer)
      } else {
        add(answer)
      }
    }
  }

  /// The answer that counts; for a step that only the log answers, `na` and `cannot` count.
  package func effective(of item: ChecklistStep) -> StepAnswer? {
    guard item.isOnlyAutomatic, let effective else { return effective }
    return effective.done.result == .na || effective.done.result == .cannot ? effective : nil
  }

  /// Answers that are kept but do not count.
  package func ignored(of item: ChecklistStep) -> [StepAnswer] {
    let ineffective = effective(of: item) == nil ? [effective].compactMap { $0 } : []
    return ineffective + whileLocked + beforeWindow
  }

  /// Replaces the answer if it was no pass and now is, or if the same person corrects it in time.
  private mutating func add(_ answer: StepAnswer) {
    guard let first = effective else {
      effective = answer
      return
    }
    let isRedone = first.done.result != .pass && answer.done.result == .pass
    let isCorrected =
      first.by == answer.by && first.done.result != answer.done.result
      && (0...StepAnswers.correctionSeconds).contains(answer.at.seconds(since: first.at))
    if isRedone, !isCorrected, first.done.result == .fail {
      replaced = [first] + repeats.filter { $0.done.result == .fail }
      repeats.removeAll { $0.done.result == .fail }
    }
    if isRedone || isCorrected { effective = answer } else { repeats.append(answer) }
  }
}

extension CheckFact {
  /// The step concerned; `nil` for a bypass, which concerns all steps.
  package var item: StepID? {
    switch self {
    case .done(let done): done.item
    case .forced(let forced): forced.item
    case .excused(let excused): excused.item
    case .carried(let carried): carried.item
    case .assigned(let assigned): assigned.item
    case .expected(let expected): expected.item
    case .bypassed: nil
    }
  }

  /// Whether it answers a step, or says what becomes of it; who does it, and how much money it must
  /// find, answers nothing.
  func answers(_ step: StepID) -> Bool {
    switch self {
    case .assigned, .expected: false
    case .done, .forced, .bypassed, .excused, .carried: item == step
    }
  }
}

/// Ten answers within ten seconds, too fast for ten checks.
package enum Burst {
  private static let count = 10
  private static let seconds = 10

  /// The `seq`s of all answers in a burst.
  package static func members(of records: [FloorRecord<CheckFact>]) -> Set<Int> {
    let answers = records.filter { if case .done = $0.content { !$0.isVoided } else { false } }
      .sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    var members: Set<Int> = []
    guard answers.count >= count else { return members }
    for first in 0...(answers.count - count) {
      let last = first + count - 1
      guard answers[last].at.milliseconds - answers[first].at.milliseconds <= Int64(seconds) * 1000
      else { continue }
      for answer in answers[first...last] { members.insert(answer.seq) }
    }
    return members
  }
}
