/// Everything known of one payment terminal.
package struct PaymentTerminalFloor: Hashable, Sendable, StateValue {
  package struct Payment: Hashable, Sendable {
    package fileprivate(set) var seq: Int
    package fileprivate(set) var at: Timestamp
    package fileprivate(set) var day: Day
    package fileprivate(set) var tookMilliseconds: Int
  }

  package struct FailureChange: Hashable, Sendable {
    package fileprivate(set) var seq: Int
    package fileprivate(set) var at: Timestamp
    /// `nil` if the terminal works again.
    package fileprivate(set) var kind: PaymentFailureKind?
  }

  private static let limit = 64

  package private(set) var id: TerminalID
  /// By time, oldest first; payments in cash are not included.
  package private(set) var payments: [Payment] = []
  /// By time, oldest first.
  package private(set) var failureChanges: [FailureChange] = []
  /// All payments ever, in tenths of a second.
  package private(set) var tenths = Histogram()

  init(id: TerminalID) {
    self.id = id
  }

  /// Adds a payment that was not in cash.
  mutating func addPayment(_ fields: PaymentTimed, of event: EventStamp, on day: Day) {
    tenths.add(fields.tookMilliseconds / 100)
    let payment = Payment(
      seq: event.seq, at: event.at, day: day, tookMilliseconds: fields.tookMilliseconds)
    payments.insert(payment, inOrderOf: \.at, limit: PaymentTerminalFloor.limit)
  }

  mutating func setFailure(_ kind: PaymentFailureKind?, of event: EventStamp) {
    let change = FailureChange(seq: event.seq, at: event.at, kind: kind)
    failureChanges.insert(change, inOrderOf: \.at, limit: PaymentTerminalFloor.limit)
  }

  /// Undoes an event; returns the payment if it was one.
  mutating func void(_ seq: Int) -> Payment? {
    failureChanges.removeAll { $0.seq == seq }
    guard let index = payments.firstIndex(where: { $0.seq == seq }) else { return nil }
    let payment = payments.remove(at: index)
    tenths.remove(payment.tookMilliseconds / 100)
    return payment
  }

  package init() { self.init(id: TerminalID("")) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&id, &payments, &failureChanges, &tenths)
  }
}

extension PaymentTerminalFloor.Payment: StateValue {
  package init() { self.init(seq: 0, at: Timestamp(), day: Day(), tookMilliseconds: 0) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq, &at, &day, &tookMilliseconds)
  }
}

extension PaymentTerminalFloor.FailureChange: StateValue {
  package init() { self.init(seq: 0, at: Timestamp(), kind: nil) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&seq, &at, &kind)
  }
}
