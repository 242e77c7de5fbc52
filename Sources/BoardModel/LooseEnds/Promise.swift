/// Something a customer was promised, in its current state.
package struct Promise: Hashable, Sendable {
  package let id: PromiseID
  package var what: String
  package var kind: PromiseKind
  package var owner: Person?
  /// What was agreed; `nil` if no date was agreed.
  package var due: DueDate?
  package var impact: String?
  package var saleCents: Int?
  package let made: EventStamp
  /// How often the customer was told something different from before.
  package var reversals = 0
  package var lastReversedAt: Timestamp?
  /// Number of changes, reversals included.
  package var changes = 0
  package var touches = 0
  package var lastTouchedAt: Timestamp?
  package var nextContact: DueDate?
  package var outcome: PromiseOutcome?
  package var closed: EventStamp?
  /// Who bore the cost or effort in the end: the store or the customer.
  package var burden: Burden?
  /// What the customer had to pay.
  package var costCents: Int?

  package var isOpen: Bool { outcome == nil }

  fileprivate init(_ made: PromiseMade, of record: FloorRecord<PromiseFact>) {
    id = made.promise
    what = made.what
    kind = made.kind
    owner = made.owner
    due = made.due.flatMap { DueDate(text: $0) }
    impact = made.impact
    saleCents = made.saleCents
    self.made = record.stamp
  }

  /// - Returns: `nil` if `promise.made` was undone or never recorded.
  package init?(of history: [FloorRecord<PromiseFact>]) {
    var promise: Promise?
    for record in history where !record.isVoided {
      if case .made(let made) = record.content, promise == nil {
        promise = Promise(made, of: record)
      } else {
        promise?.apply(record)
      }
    }
    guard let promise else { return nil }
    self = promise
  }

  private mutating func apply(_ record: FloorRecord<PromiseFact>) {
    switch record.content {
    case .made(let made):
      // A second `promise.made` with the same id changes the promise and reopens it.
      what = made.what
      owner = made.owner ?? owner
      kind = made.kind
      impact = made.impact ?? impact
      saleCents = made.saleCents ?? saleCents
      due = made.due.flatMap { DueDate(text: $0) } ?? due
      changes += 1
      outcome = nil
      closed = nil
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
      closed = record.stamp
      burden = closing.burden
      costCents = closing.costCents
    case .gesture: break
    }
  }
}
