/// What stands between the day and its signature.
package struct SignOff: Hashable, Sendable {
  package enum Refusal: Hashable, Sendable {
    case alreadySigned(at: Timestamp, by: Person?)
    /// Customers are inside, or nobody said that the last one left.
    case notCleared
    /// Critical steps that are neither done nor excused.
    case criticalOpen([ItemID])
    case noHandoverNote
    case noSecondSignature
    /// The second signature must be another person's.
    case sameSignature
  }

  /// Steps that are not done, in the order of the checklist.
  package let undone: [FarewellFigures.Row]
  /// Of those, the critical ones that still need a reason each.
  package let needsReason: [FarewellFigures.Row]
  /// The open promises that are due or nobody's.
  package let looseEnds: [LooseEndFigures.Row]
  package let hasHandoverNote: Bool
  package let needsSecondSignature: Bool
  package let doneInWindow: Int
  package let doneLate: Int
  package let missed: Int
  private let standing: [Refusal]

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    let day = TradingDay(of: floor, plan: plan, at: now)
    self.init(
      FarewellFigures(day: day, floor: floor, plan: plan, at: now),
      LooseEndFigures(day: day, floor: floor, plan: plan, at: now), day: day, floor: floor,
      plan: plan)
  }

  /// Likewise, from figures that were made for `day`.
  init(
    _ figures: FarewellFigures, _ ends: LooseEndFigures, day: TradingDay, floor: Floor, plan: Plan
  ) {
    undone = figures.rows.filter { row in
      guard row.item.ticksItself != .signed else { return false }
      switch row.status {
      case .done, .notApplicable: return false
      // The log's own rounds: late ones are told in the figures, a round that is not due yet is nothing undone.
      case .open, .ahead: return row.item.ticksItself == nil || row.item.ticksItself == .cleared
      case .late, .missed, .locked, .failed, .cannot: return true
      }
    }
    needsReason = undone.filter { $0.item.isCritical && $0.excuse == nil }
    looseEnds = ends.beforeYouGo
    hasHandoverNote = floor.log.notes.contains {
      $0.topic == .handover && !$0.isVoided && floor.calendar.businessDay(of: $0.at) == day.day
    }
    needsSecondSignature = plan.needsSecondSignature
    doneInWindow = figures.doneInWindow
    doneLate = figures.doneLate
    missed = undone.count
    var standing: [Refusal] = []
    if let signed = day.signed { standing.append(.alreadySigned(at: signed, by: day.signedBy)) }
    if day.cleared == nil, day.opens != nil, !day.isAroundTheClock, !figures.isBypassed {
      standing.append(.notCleared)
    }
    if !needsReason.isEmpty { standing.append(.criticalOpen(needsReason.map(\.item.id))) }
    if plan.needsHandoverNote && !hasHandoverNote { standing.append(.noHandoverNote) }
    self.standing = standing
  }

  /// Everything that forbids signing now; empty = it may be signed.
  package func refusals(first: Person?, second: Person?) -> [Refusal] {
    var all = standing
    guard needsSecondSignature else { return all }
    if second == nil {
      all.append(.noSecondSignature)
    } else if second == first {
      all.append(.sameSignature)
    }
    return all
  }

  /// The line that signs the day; `anchor` is `seq:hash` of the line before.
  package func fact(second: Person?, anchor: String) -> DaySigned {
    DaySigned(
      second: second, done: doneInWindow, late: doneLate, missed: missed,
      criticalOpen: undone.count { $0.item.isCritical }, anchor: anchor)
  }
}
