/// Something a customer was promised, as it stands now.
package struct Promise: Hashable, Sendable, Codable {
  package let id: PromiseID
  package var what: String
  package var kind: PromiseKind
  package var owner: Person?
  /// What was agreed; `nil` = nobody said when.
  package var due: DueDate?
  package var impact: String?
  package var saleCents: Int?
  package let madeAt: Timestamp
  package let madeBy: Person?
  /// The `seq` of `promise.made`.
  package let seq: Int
  /// How often the customer was told something else than before.
  package var reversals = 0
  package var lastReversedAt: Timestamp?
  /// How often it was changed at all.
  package var changes = 0
  package var touches = 0
  package var lastTouchedAt: Timestamp?
  package var nextContact: DueDate?
  package var outcome: PromiseOutcome?
  package var closedAt: Timestamp?
  package var closedBy: Person?
  /// Who carried it in the end.
  package var burden: Burden?
  /// What the customer had to pay.
  package var costCents: Int?

  package var isOpen: Bool { outcome == nil }

  fileprivate init(_ made: PromiseMade, of record: Record<PromiseFact>) {
    id = made.promise
    what = made.what
    kind = made.kind
    owner = made.owner
    due = made.due.flatMap { DueDate(text: $0) }
    impact = made.impact
    saleCents = made.saleCents
    madeAt = record.at
    madeBy = record.by
    seq = record.seq
  }

  /// - Returns: `nil` where nothing that stands says it was made: it was undone, or never made.
  package init?(of history: [Record<PromiseFact>]) {
    var promise: Promise?
    for record in history where !record.isVoided {
      if case .made(let made) = record.content, promise == nil {
        promise = Promise(made, of: record)
      } else {
        promise?.take(record)
      }
    }
    guard let promise else { return nil }
    self = promise
  }

  private mutating func take(_ record: Record<PromiseFact>) {
    switch record.content {
    case .made(let made):
      // Made twice under one id: the later word counts, and a closed one is open again.
      what = made.what
      owner = made.owner ?? owner
      kind = made.kind
      impact = made.impact ?? impact
      saleCents = made.saleCents ?? saleCents
      due = made.due.flatMap { DueDate(text: $0) } ?? due
      changes += 1
      outcome = nil
      closedAt = nil
    case .touched(let touch):
      touches += 1
      lastTouchedAt = record.at
      nextContact = touch.next.flatMap { DueDate(text: $0) }
    case .changed(let change):
      what = change.what ?? what
      owner = change.owner ?? owner
      due = change.due.flatMap { DueDate(text: $0) } ?? due
      kind = change.kind ?? kind
      impact = change.impact ?? impact
      saleCents = change.saleCents ?? saleCents
      changes += 1
      guard change.isReversal else { return }
      reversals += 1
      lastReversedAt = record.at
    case .closed(let closing):
      guard isOpen else { return }
      outcome = closing.outcome
      closedAt = record.at
      closedBy = record.by
      burden = closing.burden
      costCents = closing.costCents
    case .gesture: break
    }
  }
}
