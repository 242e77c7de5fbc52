/// An event about a promise to a customer, or about a gesture.
package enum PromiseFact: FactArea, RecordedFact {
  case made(PromiseMade)
  case touched(PromiseTouched)
  case changed(PromiseChanged)
  case closed(PromiseClosed)
  case gesture(GestureGiven)

  package static let kinds = kinds(made, touched, changed, closed, gesture)
  package var fact: Fact { .promise(self) }

  package init() { self = .made(.example) }

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

package enum PromiseKind: String, Word {
  case missing, repair, callback, order, refund, other
}

package enum PromiseOutcome: String, Word {
  case kept, late, broken, withdrawn
}

/// Who bears the cost or the trouble.
package enum Burden: String, Word {
  case store, customer
}

package enum GestureKind: String, Word {
  case extra, coupon, giftcard, refund, carry, apology
}

package struct PromiseMade: FactFields {
  package static let type = "promise.made"
  package static let summary = "something was promised"
  package static let example = PromiseMade(
    promise: "p-17", what: "call back about the oven", kind: .callback, owner: Person("JP"),
    due: "2026-11-21T12:00")

  package var promise: PromiseID
  package var what: String
  package var kind: PromiseKind
  package var owner: Person?
  package var due: String?
  package var impact: String?
  package var saleCents: Int?

  package init(
    promise: PromiseID, what: String, kind: PromiseKind, owner: Person? = nil, due: String? = nil,
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
    try coder.field("promise", "id of the promise", &promise)
    try coder.field("what", "what was promised", &what)
    try coder.field("kind", "what kind of promise", &kind)
    try coder.field("owner", "who keeps it", &owner)
    try coder.field("due", .date, "when it is due", &due)
    try coder.field("impact", "what it means for the customer", &impact)
    try coder.field("sale_cents", .integer(.cents), "the sale that depends on it", &saleCents)
  }
}

package struct PromiseTouched: FactFields {
  package static let type = "promise.touched"
  package static let summary = "the customer was contacted"
  package static let example = PromiseTouched(promise: "p-17", channel: "phone", next: "2026-11-23")

  package var promise: PromiseID
  package var channel: String?
  package var next: String?

  package init(promise: PromiseID, channel: String? = nil, next: String? = nil) {
    self.promise = promise
    self.channel = channel
    self.next = next
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("promise", "id of the promise", &promise)
    try coder.field("channel", "how the customer was contacted", &channel)
    try coder.field("next", .date, "when to contact the customer again", &next)
  }
}

package struct PromiseChanged: FactFields {
  package static let type = "promise.changed"
  package static let summary = "the promise changed: date, owner, kind or value"
  package static let example = PromiseChanged(
    promise: "p-17", due: "2026-11-24", reason: "the part is late", isReversal: true)

  package var promise: PromiseID
  package var what: String?
  package var due: String?
  package var owner: Person?
  package var kind: PromiseKind?
  package var impact: String?
  package var saleCents: Int?
  package var reason: String?
  package var isReversal: Bool
  package var burden: Burden?
  package var costCents: Int?
  package var blockedBy: String?

  package init(
    promise: PromiseID, what: String? = nil, due: String? = nil, owner: Person? = nil,
    kind: PromiseKind? = nil, impact: String? = nil, saleCents: Int? = nil,
    reason: String? = nil, isReversal: Bool = false, burden: Burden? = nil, costCents: Int? = nil,
    blockedBy: String? = nil
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
    self.burden = burden
    self.costCents = costCents
    self.blockedBy = blockedBy
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "promise", "id of the promise; other absent members stay as they were", &promise)
    try coder.field("what", "what is promised now", &what)
    try coder.field("due", .date, "when it is due now", &due)
    try coder.field("owner", "who keeps it now", &owner)
    try coder.field("kind", "what kind of promise it is now", &kind)
    try coder.field("impact", "what it means for the customer now", &impact)
    try coder.field("sale_cents", .integer(.cents), "the sale that depends on it now", &saleCents)
    try coder.field("reason", "why it changed", &reason)
    try coder.flag("reversal", "this contradicts what the customer was told before", &isReversal)
    try coder.field("burden", "who bears the cost or the trouble so far", &burden)
    try coder.field(
      "cost_cents", .integer(.cents), "what the customer has had to pay so far", &costCents)
    try coder.field("blocked_by", "what it waits for; empty: nothing any more", &blockedBy)
  }
}

package struct PromiseClosed: FactFields {
  package static let type = "promise.closed"
  package static let summary = "a promise was kept, broken or withdrawn"
  package static let example = PromiseClosed(promise: "p-17", outcome: .kept, burden: .store)

  package var promise: PromiseID
  package var outcome: PromiseOutcome
  package var burden: Burden?
  package var costCents: Int?

  package init(
    promise: PromiseID, outcome: PromiseOutcome, burden: Burden? = nil, costCents: Int? = nil
  ) {
    self.promise = promise
    self.outcome = outcome
    self.burden = burden
    self.costCents = costCents
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("promise", "id of the promise", &promise)
    try coder.field("outcome", "how it ended", &outcome)
    try coder.field("burden", "who bore the cost or the trouble", &burden)
    try coder.field("cost_cents", .integer(.cents), "what the customer had to pay", &costCents)
  }
}

package struct GestureGiven: FactFields, RecordedFact {
  package static let type = "gesture.given"
  package static let summary = "the customer was given something extra"
  package static let example = GestureGiven(
    promise: "p-17", kind: .coupon, valueCents: 500, payer: "store", isUnprompted: true)

  package var promise: PromiseID?
  package var kind: GestureKind
  package var valueCents: Int?
  package var payer: String?
  package var isUnprompted: Bool

  package var fact: Fact { .promise(.gesture(self)) }

  package init(
    promise: PromiseID? = nil, kind: GestureKind, valueCents: Int? = nil, payer: String? = nil,
    isUnprompted: Bool = false
  ) {
    self.promise = promise
    self.kind = kind
    self.valueCents = valueCents
    self.payer = payer
    self.isUnprompted = isUnprompted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("promise", "id of the promise it makes good, if any", &promise)
    try coder.field("kind", "what was given", &kind)
    try coder.field("value_cents", .integer(.cents), "its value", &valueCents)
    try coder.field("payer", "who pays for it", &payer)
    try coder.flag("unprompted", "the customer had not asked", &isUnprompted)
  }
}
