/// Everything known of one payment terminal.
package struct TerminalFloor: Hashable, Sendable, Codable {
  package struct Payment: Hashable, Sendable, Codable {
    package let seq: Int
    package let at: Timestamp
    package let day: Day
    package let tookMilliseconds: Int
  }

  package struct Trouble: Hashable, Sendable, Codable {
    package let seq: Int
    package let at: Timestamp
    /// `nil` if the terminal works again.
    package let kind: PaymentTrouble?
  }

  private static let limit = 64

  package let id: TerminalID
  /// By time, oldest first; payments in cash are not included.
  package private(set) var payments: [Payment] = []
  /// By time, oldest first.
  package private(set) var troubles: [Trouble] = []
  /// All payments ever, in tenths of a second.
  package private(set) var tenths = Histogram()

  init(id: TerminalID) {
    self.id = id
  }

  /// Adds a payment that was not in cash.
  mutating func time(_ fields: PaymentTimed, of event: EventStamp, on day: Day) {
    tenths.add(fields.tookMilliseconds / 100)
    let payment = Payment(
      seq: event.seq, at: event.at, day: day, tookMilliseconds: fields.tookMilliseconds)
    let place = payments.lastIndex { $0.at <= payment.at }.map { $0 + 1 } ?? 0
    payments.insert(payment, at: place)
    if payments.count > TerminalFloor.limit { payments.removeFirst() }
  }

  mutating func turn(_ kind: PaymentTrouble?, of event: EventStamp) {
    let trouble = Trouble(seq: event.seq, at: event.at, kind: kind)
    let place = troubles.lastIndex { $0.at <= trouble.at }.map { $0 + 1 } ?? 0
    troubles.insert(trouble, at: place)
    if troubles.count > TerminalFloor.limit { troubles.removeFirst() }
  }

  /// Undoes an event; returns the payment if it was one.
  mutating func void(_ seq: Int) -> Payment? {
    troubles.removeAll { $0.seq == seq }
    guard let index = payments.firstIndex(where: { $0.seq == seq }) else { return nil }
    let payment = payments.remove(at: index)
    tenths.remove(payment.tookMilliseconds / 100)
    return payment
  }
}
