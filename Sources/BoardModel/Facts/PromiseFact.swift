import BoardText

/// An event about a promise to a customer, or about a gesture.
package enum PromiseFact: Hashable, Sendable {
  case made(PromiseMade)
  case touched(PromiseTouched)
  case changed(PromiseChanged)
  case closed(PromiseClosed)
  case gesture(GestureGiven)
}

extension PromiseFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(PromiseMade.self) { .promise(.made($0)) },
    FactKind(PromiseTouched.self) { .promise(.touched($0)) },
    FactKind(PromiseChanged.self) { .promise(.changed($0)) },
    FactKind(PromiseClosed.self) { .promise(.closed($0)) },
    FactKind(GestureGiven.self) { .promise(.gesture($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .made(let fields): fields
    case .touched(let fields): fields
    case .changed(let fields): fields
    case .closed(let fields): fields
    case .gesture(let fields): fields
    }
  }
}

package enum PromiseKind: String, CaseIterable, Sendable {
  case missing, repair, callback, order, refund, other
}

package enum PromiseOutcome: String, CaseIterable, Sendable {
  case kept, late, broken, withdrawn
}

/// Who bears the cost or the trouble.
package enum Burden: String, CaseIterable, Sendable {
  case store, customer
}

package enum GestureKind: String, CaseIterable, Sendable {
  case extra, coupon, giftcard, refund, carry, apology
}

/// `promise.made`: something was promised to a customer.
package struct PromiseMade: FactFields {
  package static let type = "promise.made"
  package static let summary = tr("something was promised")

  package var promise: ID<Promise> = ""
  package var what: String = ""
  package var kind: PromiseKind = .other
  package var owner: Person?
  /// See `DueDate`.
  package var due: String?
  /// What it means for the customer.
  package var impact: String?
  /// The sale that depends on it, in cents; `nil` = unknown.
  package var saleCents: Int?

  package init() {}

  package init(
    promise: ID<Promise>, what: String, kind: PromiseKind, owner: Person? = nil, due: String? = nil,
    impact: String? = nil, saleCents: Int? = nil
  ) {
    self.promise = promise
    self.what = what
    self.kind = kind
    self.owner = owner
    self.due = due
    self.impact = impact
    self.saleCents = saleCents
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("promise", &promise)
    try coder.text("what", &what)
    try coder.choice("kind", &kind)
    try coder.person("owner", &owner)
    try coder.date("due", &due)
    try coder.text("impact", &impact)
    try coder.integer("sale_cents", 0...1_000_000_000_000, &saleCents)
  }
}

/// `promise.touched`: the customer was contacted.
package struct PromiseTouched: FactFields {
  package static let type = "promise.touched"
  package static let summary = tr("the customer was contacted")

  package var promise: ID<Promise> = ""
  package var channel: String?
  /// When to contact the customer again; see `DueDate`.
  package var next: String?

  package init() {}

  package init(promise: ID<Promise>, channel: String? = nil, next: String? = nil) {
    self.promise = promise
    self.channel = channel
    self.next = next
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("promise", &promise)
    try coder.text("channel", &channel)
    try coder.date("next", &next)
  }
}

/// `promise.changed`: the terms of a promise changed; `nil` fields stay as they were.
package struct PromiseChanged: FactFields {
  package static let type = "promise.changed"
  package static let summary = tr("the promise changed: date, owner, kind or value")

  package var promise: ID<Promise> = ""
  package var what: String?
  package var due: String?
  package var owner: Person?
  package var kind: PromiseKind?
  package var impact: String?
  package var saleCents: Int?
  package var reason: String?
  /// The customer was told something else than before.
  package var isReversal: Bool = false

  package init() {}

  package init(
    promise: ID<Promise>, what: String? = nil, due: String? = nil, owner: Person? = nil,
    kind: PromiseKind? = nil, impact: String? = nil, saleCents: Int? = nil,
    reason: String? = nil, isReversal: Bool = false
  ) {
    self.promise = promise
    self.what = what
    self.due = due
    self.owner = owner
    self.kind = kind
    self.impact = impact
    self.saleCents = saleCents
    self.reason = reason
    self.isReversal = isReversal
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("promise", &promise)
    try coder.text("what", &what)
    try coder.date("due", &due)
    try coder.person("owner", &owner)
    try coder.choice("kind", &kind)
    try coder.text("impact", &impact)
    try coder.integer("sale_cents", 0...1_000_000_000_000, &saleCents)
    try coder.text("reason", &reason)
    try coder.flag("reversal", &isReversal)
  }
}

/// `promise.closed`: how a promise ended.
package struct PromiseClosed: FactFields {
  package static let type = "promise.closed"
  package static let summary = tr("a promise was kept, broken or withdrawn")

  package var promise: ID<Promise> = ""
  package var outcome: PromiseOutcome = .kept
  package var burden: Burden?
  /// What the customer had to pay, in cents.
  package var costCents: Int?

  package init() {}

  package init(
    promise: ID<Promise>, outcome: PromiseOutcome, burden: Burden? = nil, costCents: Int? = nil
  ) {
    self.promise = promise
    self.outcome = outcome
    self.burden = burden
    self.costCents = costCents
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("promise", &promise)
    try coder.choice("outcome", &outcome)
    try coder.choice("burden", &burden)
    try coder.integer("cost_cents", 0...1_000_000_000_000, &costCents)
  }
}

/// `gesture.given`: something was given to a customer, unasked or to make good.
package struct GestureGiven: FactFields {
  package static let type = "gesture.given"
  package static let summary = tr("the customer was given something extra")

  package var promise: ID<Promise>?
  package var kind: GestureKind = .extra
  package var valueCents: Int?
  package var payer: String?
  package var isUnprompted: Bool = false

  package init() {}

  package init(
    promise: ID<Promise>? = nil, kind: GestureKind, valueCents: Int? = nil, payer: String? = nil,
    isUnprompted: Bool = false
  ) {
    self.promise = promise
    self.kind = kind
    self.valueCents = valueCents
    self.payer = payer
    self.isUnprompted = isUnprompted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("promise", &promise)
    try coder.choice("kind", &kind)
    try coder.integer("value_cents", 0...1_000_000_000_000, &valueCents)
    try coder.text("payer", &payer)
    try coder.flag("unprompted", &isUnprompted)
  }
}
