/// One tap, or one line from elsewhere, that says a step of the checklist was answered.
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

/// Everything that was said of one step on one business day, and which of it counts.
package struct Ticks: Hashable, Sendable {
  /// What counts: the first answer, unless it was mended.
  package private(set) var counting: Tick?
  /// Said again by somebody else: kept, and changes neither who nor when.
  package private(set) var again: [Tick] = []
  /// Said while the guard held it and nobody forced it: kept, does not count.
  package private(set) var whileLocked: [Tick] = []
  /// Said before its window opened: kept, does not count.
  package private(set) var early: [Tick] = []

  /// How long the same person may mend an answer: a problem found right after the tap.
  private static let mendSeconds = 120

  package init(
    of item: FarewellItem, in records: [Record<CheckFact>], guard closingGuard: ClosingGuard,
    opens: (Record<CheckFact>) -> Timestamp?
  ) {
    for record in records {
      guard !record.isVoided, record.content.item == item.id, let tick = Tick(record) else {
        continue
      }
      // A step that does not apply, or cannot be done, hurries nobody out.
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

  /// What counts of a step: one that ticks itself is not done by saying so, only where it does not apply or cannot be.
  package func counting(of item: FarewellItem) -> Tick? {
    guard item.ticksItself != nil, let counting else { return counting }
    return counting.result == .na || counting.result == .cannot ? counting : nil
  }

  /// Kept, and does not count.
  package func unheeded(of item: FarewellItem) -> [Tick] {
    let said = counting(of: item) == nil ? [counting].compactMap { $0 } : []
    return said + whileLocked + early
  }

  /// A failed step that was done after all is done; the same person may mend an answer at once; all else came second.
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
  /// The step it speaks of; `nil` for the bypass, which speaks of all.
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

/// Ten ticks within ten seconds: nobody looked at ten things in that time.
package enum Burst {
  private static let count = 10
  private static let seconds = 10

  /// The `seq`s of all ticks that were part of one.
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
