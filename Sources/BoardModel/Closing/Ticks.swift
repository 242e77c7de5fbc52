/// One answer to a step of the checklist, from a tap or from elsewhere.
package struct Tick: Hashable, Sendable {
  package let seq: Int
  package let at: Timestamp
  package let by: Person?
  package let result: CheckResult
  package let note: String?
  package let time: ClockTime?
  package let amountCents: Int?
  package let isForced: Bool
  package let isEnteredLater: Bool
}

extension Tick {
  fileprivate init?(_ record: Record<CheckFact>) {
    seq = record.seq
    at = record.at
    by = record.by
    isEnteredLater = record.isEnteredLater
    switch record.content {
    case .done(let done):
      result = done.result
      note = done.note
      time = done.time
      amountCents = done.amountCents
      isForced = false
    case .forced(let forced):
      result = .pass
      note = forced.reason
      time = nil
      amountCents = nil
      isForced = true
    case .bypassed, .excused, .carried: return nil
    }
  }
}

/// All answers to one step on one business day, and which one counts.
package struct Ticks: Hashable, Sendable {
  /// The first answer, unless it was corrected.
  package private(set) var counting: Tick?
  /// Later answers; kept, but they change neither person nor time.
  package private(set) var again: [Tick] = []
  /// Answers while the guard locked the step; kept, but they do not count.
  package private(set) var whileLocked: [Tick] = []
  /// Answers before the window opened; kept, but they do not count.
  package private(set) var early: [Tick] = []

  /// How long the same person may correct an answer, for a problem found right after the tap.
  private static let mendSeconds = 120

  package init(
    of item: FarewellItem, in records: [Record<CheckFact>], guard closingGuard: ClosingGuard,
    opens: (Record<CheckFact>) -> Timestamp?
  ) {
    for record in records {
      guard !record.isVoided, record.content.item == item.id, let tick = Tick(record) else {
        continue
      }
      // A step that does not apply, or cannot be done, does not hurry customers out.
      if tick.isForced || tick.result == .na || tick.result == .cannot {
        take(tick)
      } else if item.isLocked && !closingGuard.wasOpen(for: record) {
        whileLocked.append(tick)
      } else if let opens = opens(record), tick.at < opens {
        early.append(tick)
      } else {
        take(tick)
      }
    }
  }

  /// The answer that counts for a step.
  ///
  /// For a step that the log answers, only `na` and `cannot` count.
  package func counting(of item: FarewellItem) -> Tick? {
    guard item.ticksItself != nil, let counting else { return counting }
    return counting.result == .na || counting.result == .cannot ? counting : nil
  }

  /// Answers that are kept but do not count.
  package func unheeded(of item: FarewellItem) -> [Tick] {
    let said = counting(of: item) == nil ? [counting].compactMap { $0 } : []
    return said + whileLocked + early
  }

  /// Replaces the answer if it was no pass and now is, or if the same person corrects it in time.
  private mutating func take(_ tick: Tick) {
    guard let first = counting else {
      counting = tick
      return
    }
    let isRedone = first.result != .pass && tick.result == .pass
    let isMended =
      first.by == tick.by && first.result != tick.result
      && (0...Ticks.mendSeconds).contains(tick.at.seconds(since: first.at))
    if isRedone || isMended { counting = tick } else { again.append(tick) }
  }
}

extension CheckFact {
  /// The step concerned; `nil` for a bypass, which concerns all steps.
  package var item: ItemID? {
    switch self {
    case .done(let done): done.item
    case .forced(let forced): forced.item
    case .excused(let excused): excused.item
    case .carried(let carried): carried.item
    case .bypassed: nil
    }
  }
}

/// Ten answers within ten seconds, too fast for ten checks.
package enum Burst {
  private static let count = 10
  private static let seconds = 10

  /// The `seq`s of all answers in a burst.
  package static func members(of records: [Record<CheckFact>]) -> Set<Int> {
    let ticks =
      records
      .filter { if case .done = $0.content { !$0.isVoided } else { false } }
      .sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    var members: Set<Int> = []
    guard ticks.count >= count else { return members }
    for first in 0...(ticks.count - count) {
      let last = first + count - 1
      guard ticks[last].at.milliseconds - ticks[first].at.milliseconds <= Int64(seconds) * 1000
      else { continue }
      for tick in ticks[first...last] { members.insert(tick.seq) }
    }
    return members
  }
}
