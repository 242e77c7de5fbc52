/// What is still missing before a business day or shift can be signed off.
package struct SignOff: DayFigures, Hashable, Sendable {
  package enum Rejection: Hashable, Sendable {
    case alreadySigned(at: Timestamp, by: Person?)
    /// Customers are inside, or nobody logged that the last one left.
    case notCleared
    case handoverNotBegun(from: Timestamp)
    /// Critical steps that are neither done nor excused.
    case criticalOpen([StepID])
    /// Steps that somebody ticked although the log says otherwise, without a reason.
    case contradicted([StepID])
    case noHandoverNote
    case noSecondSignature
    case sameSignature
    /// The plan requires a PIN, and the initials of the first person are missing.
    case noInitials
    /// The plan requires the PIN of this person.
    case notConfirmed(Person)
  }

  /// Steps that are not done, in the order of the checklist.
  package let unfinished: [FarewellFigures.Row]
  /// Critical steps of `unfinished` that still need a reason.
  package let stepsNeedingReason: [FarewellFigures.Row]
  /// Steps that somebody ticked although the log says otherwise.
  package let contradicted: [FarewellFigures.Row]
  /// Open promises that are due or lack an owner or date.
  package let looseEnds: [LooseEndFigures.PromiseRow]
  /// A handover note of the last two hours.
  package let hasHandoverNote: Bool
  package let needsSecondSignature: Bool
  package let needsPin: Bool
  /// The people for whom the plan says something else than `needsPin`.
  private let pinExceptions: [Person: Bool]
  package let doneInWindow: Int
  package let doneLate: Int
  package let missed: Int
  /// The shift that is signed off; `nil` = the business day.
  package let shift: Shift?
  private let baseRejections: [Rejection]

  static let handoverNoteMinutes = 120

  package init(_ inputs: DayInputs) {
    self.init(inputs, FarewellFigures(inputs), LooseEndFigures(inputs))
  }

  init(_ inputs: DayInputs, _ figures: FarewellFigures, _ ends: LooseEndFigures) {
    let (day, floor, plan) = (inputs.day, inputs.floor, inputs.plan)
    unfinished = (figures.openingRows + figures.rows).filter { row in
      guard row.item.automaticSource != .signed else { return false }
      switch row.status {
      case .done, .notApplicable, .beforeLog: return false
      // Rounds and sweeps not due yet are not missing; late ones are counted in the figures.
      case .open, .ahead:
        return !row.item.isOnlyAutomatic || row.item.automaticSource == .cleared
      case .late, .missed, .locked, .failed, .cannot: return true
      }
    }
    stepsNeedingReason = unfinished.filter { $0.item.isCritical && $0.excuse == nil }
    contradicted = figures.rows.filter(\.isContradicted)
    looseEnds = ends.dueBeforeLeaving
    let oldest = inputs.now.adding(minutes: -SignOff.handoverNoteMinutes)
    hasHandoverNote = floor.log.notes.contains { note in
      note.content.topic == .handover && !note.isVoided && note.at >= oldest
        && (day.shift.map { $0.begins <= note.at && note.at < $0.ends }
          ?? (floor.calendar.businessDay(of: note.at) == day.day))
    }
    shift = plan.shifts.isEmpty ? nil : day.shift?.shift
    needsSecondSignature = plan.needsSecondSignature
    needsPin = plan.needsPin
    pinExceptions = Dictionary(
      plan.people.compactMap { member in member.needsPin.map { (member.person, $0) } },
      uniquingKeysWith: { $1 })
    let opened = figures.openingRows.compactMap {
      if case .done(_, _, let isLate) = $0.status { isLate } else { nil }
    }
    doneInWindow = figures.doneInWindow + opened.count { !$0 }
    doneLate = figures.doneLate + opened.count { $0 }
    missed = unfinished.count
    var baseRejections: [Rejection] = []
    if let signed = day.signed {
      baseRejections.append(.alreadySigned(at: signed, by: day.signing?.by))
    }
    if day.cleared == nil, day.opens != nil, !day.isAroundTheClock, !figures.isBypassed {
      baseRejections.append(.notCleared)
    }
    if let shift = day.shift, inputs.now < shift.handoverStart {
      baseRejections.append(.handoverNotBegun(from: shift.handoverStart))
    }
    if !stepsNeedingReason.isEmpty {
      baseRejections.append(.criticalOpen(stepsNeedingReason.map(\.item.id)))
    }
    let unexplained = contradicted.filter { $0.reason == nil }.map(\.item.id)
    if !unexplained.isEmpty { baseRejections.append(.contradicted(unexplained)) }
    if plan.needsHandoverNote && !hasHandoverNote { baseRejections.append(.noHandoverNote) }
    self.baseRejections = baseRejections
  }

  /// What prevents signing now, or nothing; `confirmed` holds the people whose PIN was right.
  package func rejections(first: Person?, second: Person?, confirmed: Set<Person>) -> [Rejection] {
    var all = baseRejections
    if needsSecondSignature {
      if second == nil {
        all.append(.noSecondSignature)
      } else if second == first {
        all.append(.sameSignature)
      }
    }
    if needsPin, first == nil { all.append(.noInitials) }
    for person in [first, second] {
      if let person, pinExceptions[person] ?? needsPin, !confirmed.contains(person) {
        all.append(.notConfirmed(person))
      }
    }
    return all
  }

  /// The fact that signs off the day or shift; `anchor` is `seq:hash` of the line before.
  package func fact(second: Person?, secondAuth: AuthMethod? = nil, anchor: String) -> DaySigned {
    DaySigned(
      second: second, done: doneInWindow, late: doneLate, missed: missed,
      criticalOpen: unfinished.count { $0.item.isCritical }, anchor: anchor, shift: shift?.id,
      secondAuth: secondAuth)
  }
}
