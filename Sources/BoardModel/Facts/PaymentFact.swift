/// An event about payments at a terminal.
package enum PaymentFact: FactArea {
  case timed(PaymentTimed)
  case failed(PaymentFailed)
  case restored(PaymentRestored)

  package static let kinds = kinds(timed, failed, restored)
  package var fact: Fact { .payment(self) }

  package var fields: any FactFields {
    switch self {
    case .timed(let fields): fields
    case .failed(let fields): fields
    case .restored(let fields): fields
    }
  }
}

package enum PaymentMethod: String, Word {
  case chip, tap, swipe, cash
  package static let words = allCases.map(\.rawValue)
}

package enum PaymentFailureKind: String, Word {
  case slow, offline, declined, link
}

package struct PaymentTimed: FactFields {
  package static let type = "payment.timed"
  package static let summary = "one payment took this long"
  package static let example = PaymentTimed(
    terminal: "till-3", tookMilliseconds: 2400, method: .chip)

  package var terminal: TerminalID
  package var tookMilliseconds: Int
  package var method: PaymentMethod?

  package init(terminal: TerminalID, tookMilliseconds: Int, method: PaymentMethod? = nil) {
    self.terminal = terminal
    self.tookMilliseconds = tookMilliseconds
    self.method = method
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("terminal", "the payment terminal", &terminal)
    try coder.field(
      "took_ms", .integer(.dayMilliseconds), "how long the payment took", &tookMilliseconds)
    try coder.field("method", "how the customer paid", &method)
  }
}

package struct PaymentFailed: FactFields {
  package static let type = "payment.failed"
  package static let summary = "a payment terminal does not work"
  package static let example = PaymentFailed(terminal: "till-3", kind: .offline)
  /// The terminal that stands for those of all tills.
  package static let everyTill = TerminalID("all")

  package var terminal: TerminalID
  package var kind: PaymentFailureKind

  package init(terminal: TerminalID, kind: PaymentFailureKind) {
    self.terminal = terminal
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("terminal", "the payment terminal", &terminal)
    try coder.field("kind", "what is wrong", &kind)
  }
}

package struct PaymentRestored: FactFields {
  package static let type = "payment.restored"
  package static let summary = "a payment terminal works again"
  package static let example = PaymentRestored(terminal: "till-3", kind: .offline)

  package var terminal: TerminalID
  package var kind: PaymentFailureKind?

  package init(terminal: TerminalID, kind: PaymentFailureKind? = nil) {
    self.terminal = terminal
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("terminal", "the payment terminal", &terminal)
    try coder.field("kind", "what was wrong", &kind)
  }
}
