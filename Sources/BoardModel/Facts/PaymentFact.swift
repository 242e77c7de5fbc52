import BoardText

/// An event about payments at a terminal.
package enum PaymentFact: Hashable, Sendable {
  case timed(PaymentTimed)
  case failed(PaymentFailed)
  case restored(PaymentRestored)
}

extension PaymentFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(PaymentTimed.self) { .payment(.timed($0)) },
    FactKind(PaymentFailed.self) { .payment(.failed($0)) },
    FactKind(PaymentRestored.self) { .payment(.restored($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .timed(let fields): fields
    case .failed(let fields): fields
    case .restored(let fields): fields
    }
  }
}

package enum PaymentMethod: String, CaseIterable, Sendable {
  case chip, tap, swipe, cash
}

package enum PaymentFailureKind: String, CaseIterable, Sendable {
  case slow, offline, declined, link
}

/// `payment.timed`: the duration of one payment.
package struct PaymentTimed: FactFields {
  package static let type = "payment.timed"
  package static let summary = tr("one payment took this long")

  package var terminal: ID<PaymentFact> = ""
  package var tookMilliseconds: Int = 0
  package var method: PaymentMethod?

  package init() {}

  package init(terminal: ID<PaymentFact>, tookMilliseconds: Int, method: PaymentMethod? = nil) {
    self.terminal = terminal
    self.tookMilliseconds = tookMilliseconds
    self.method = method
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("terminal", &terminal)
    try coder.integer("took_ms", 0...86_400_000, &tookMilliseconds)
    try coder.choice("method", &method)
  }
}

/// `payment.failed`: a payment terminal does not work as it should.
package struct PaymentFailed: FactFields {
  package static let type = "payment.failed"
  package static let summary = tr("a payment terminal does not work")

  package var terminal: ID<PaymentFact> = ""
  package var kind: PaymentFailureKind = .slow

  package init() {}

  package init(terminal: ID<PaymentFact>, kind: PaymentFailureKind) {
    self.terminal = terminal
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("terminal", &terminal)
    try coder.choice("kind", &kind)
  }
}

/// `payment.restored`: a payment terminal works again.
package struct PaymentRestored: FactFields {
  package static let type = "payment.restored"
  package static let summary = tr("a payment terminal works again")

  package var terminal: ID<PaymentFact> = ""
  package var kind: PaymentFailureKind?

  package init() {}

  package init(terminal: ID<PaymentFact>, kind: PaymentFailureKind? = nil) {
    self.terminal = terminal
    self.kind = kind
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("terminal", &terminal)
    try coder.choice("kind", &kind)
  }
}
