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
  package var reversals: Int { reversedAt.count }
  /// When, in the order of the file.
  package private(set) var reversedAt: [Timestamp] = []
  /// Reasons given for changes, and what the customer was given for it, in the order of the file.
  package private(set) var remarks: [Remark] = []
  /// Number of changes, reversals included.
  package var changes = 0
  package var touches = 0
  package var lastTouchedAt: Timestamp?
  package private(set) var lastChangedAt: Timestamp?
  package var nextContact: DueDate?
  package var outcome: PromiseOutcome?
  package var closed: EventStamp?
  /// Who bears the cost or effort: the store or the customer.
  package var burden: Burden?
  /// What the customer had to pay so far.
  package var costCents: Int?
  /// What it waits for.
  package private(set) var blockedBy: String?

  package var isOpen: Bool { outcome == nil }

  package struct Remark: Hashable, Sendable, Stamped {
    package enum Content: Hashable, Sendable {
      case reason(String, isReversal: Bool)
      case gesture(GestureGiven)
    }

    package let stamp: EventStamp
    package let content: Content
  }

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
    for record in history { Promise.advance(&promise, by: record) }
    guard let promise else { return nil }
    self = promise
  }

  /// Adds the next record of a promise.
  static func advance(_ promise: inout Promise?, by record: FloorRecord<PromiseFact>) {
    if record.isVoided { return }
    if case .made(let made) = record.content, promise == nil {
      promise = Promise(made, of: record)
    } else {
      promise?.apply(record)
    }
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
      burden = change.burden ?? burden
      costCents = change.costCents ?? costCents
      if let blocked = change.blockedBy { blockedBy = blocked.isEmpty ? nil : blocked }
      changes += 1
      lastChangedAt = record.at
      if change.isReversal { reversedAt.append(record.at) }
      if let reason = change.reason ?? (change.isReversal ? "" : nil) {
        remarks.append(
          Remark(stamp: record.stamp, content: .reason(reason, isReversal: change.isReversal)))
      }
    case .closed(let closing):
      guard isOpen else { return }
      outcome = closing.outcome
      closed = record.stamp
      burden = closing.burden ?? burden
      costCents = closing.costCents ?? costCents
    case .gesture(let gesture):
      remarks.append(Remark(stamp: record.stamp, content: .gesture(gesture)))
    }
  }
}
