/// An event about the farewell checklist or its closing guard.
package enum CheckFact: FactArea, RecordedFact {
  case done(CheckDone)
  case forced(CheckForced)
  case bypassed(GuardBypassed)
  case excused(CheckExcused)
  case carried(CheckCarried)
  case assigned(CheckAssigned)
  case expected(CheckExpected)

  package static let kinds = kinds(done, forced, bypassed, excused, carried, assigned, expected)
  package var fact: Fact { .check(self) }

  package init() { self = .done(.example) }

  package var fields: any FactFields {
    switch self {
    case .done(let fields): fields
    case .forced(let fields): fields
    case .bypassed(let fields): fields
    case .excused(let fields): fields
    case .carried(let fields): fields
    case .assigned(let fields): fields
    case .expected(let fields): fields
    }
  }
}

/// The answer to a step; `na` = it does not apply today, `cannot` = it cannot be done.
package enum CheckResult: String, Word {
  case pass, fail, na, cannot
  package static let words = allCases.map(\.rawValue)
}

package struct CheckDone: FactFields {
  package static let type = "check.done"
  package static let summary = "a step of the checklist was done, failed or does not apply"
  package static let example = CheckDone(
    item: "float-counted", result: .pass, time: ClockTime(hour: 20, minute: 15), amountCents: 20_000
  )

  package var item: StepID
  package var result: CheckResult
  package var note: String?
  package var time: ClockTime?
  package var amountCents: Int?
  /// What the amount was compared with.
  package var expectedCents: Int?
  /// It never applies at this store, until somebody answers the step again.
  package var isNever: Bool
  package var person: Person?
  package var numberHundredths: Int?
  package var reference: String?
  /// Who counted the money again, because too much or too little was there.
  package var second: Person?
  package var secondAuth: AuthMethod?

  package init(
    item: StepID, result: CheckResult, note: String? = nil, time: ClockTime? = nil,
    amountCents: Int? = nil, expectedCents: Int? = nil, isNever: Bool = false,
    person: Person? = nil,
    numberHundredths: Int? = nil, reference: String? = nil, second: Person? = nil
  ) {
    self.item = item
    self.result = result
    self.note = note
    self.time = time
    self.amountCents = amountCents
    self.expectedCents = expectedCents
    self.isNever = isNever
    self.person = person
    self.numberHundredths = numberHundredths
    self.reference = reference
    self.second = second
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the step", &item)
    try coder.field("result", "na: it does not apply today; cannot: it cannot be done", &result)
    try coder.field("note", "anything worth knowing", &note)
    try coder.field("time", "local time, where the step asks for one", &time)
    try coder.field(
      "amount_cents", .integer(.signedCents), "amount, where the step asks for one", &amountCents)
    try coder.field(
      "expected_cents", .integer(.signedCents), "what should have been counted", &expectedCents)
    try coder.flag(
      "never", "with `na`: on no day, until somebody answers the step again", &isNever)
    try coder.field("person", "who was named, where the step asks for a person", &person)
    try coder.field(
      "number_hundredths", .integer(.hundredths),
      "what was measured, in hundredths of the step's unit; outside its limits the step failed",
      &numberHundredths)
    try coder.field("reference", "path or URL of a photo or document", &reference)
    try coder.field(
      "second", "who counted the money again, where it differs from `expected_cents`", &second)
    try coder.field(
      "second_auth", "how the second person was confirmed; the writer adds it", &secondAuth)
  }
}

package struct CheckForced: FactFields {
  package static let type = "check.forced"
  package static let summary = "a locked step was done although customers were inside"
  package static let example = CheckForced(item: "lights", reason: "the owner asked")

  package var item: StepID
  package var reason: String

  package init(item: StepID, reason: String) {
    self.item = item
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the locked step", &item)
    try coder.field("reason", "why it could not wait for the last customer", &reason)
  }
}

package struct GuardBypassed: FactFields {
  package static let type = "guard.bypassed"
  package static let summary = "emergency: every step is unlocked"
  package static let example = GuardBypassed(reason: "fire alarm")

  package var reason: String

  package init(reason: String) { self.reason = reason }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("reason", "the emergency", &reason)
  }
}

package struct CheckExcused: FactFields {
  package static let type = "check.excused"
  package static let summary = "the reason why a critical step is open"
  package static let example = CheckExcused(item: "safe-locked", reason: "the lock is broken")

  package var item: StepID
  package var reason: String

  package init(item: StepID, reason: String) {
    self.item = item
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the critical step that stays open", &item)
    try coder.field("reason", "why it stays open", &reason)
  }
}

package struct CheckCarried: FactFields {
  package static let type = "check.carried"
  package static let summary = "a step moves to another business day"
  package static let example = CheckCarried(item: "windows", to: "2026-11-21")

  package var item: StepID
  package var to: String

  package init(item: StepID, to: String) {
    self.item = item
    self.to = to
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the step", &item)
    try coder.field("to", .date, "the business day that it moves to", &to)
  }
}

package struct CheckAssigned: FactFields {
  package static let type = "check.assigned"
  package static let summary = "somebody is to do a step today"
  package static let example = CheckAssigned(item: "door-person", person: Person("MK"))

  package var item: StepID
  package var person: Person?

  package init(item: StepID, person: Person?) {
    self.item = item
    self.person = person
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the step", &item)
    try coder.field("person", "who is to do it; absent: nobody in particular", &person)
  }
}

package struct CheckExpected: FactFields {
  package static let type = "check.expected"
  package static let summary = "how much money a step must find on this business day"
  package static let example = CheckExpected(item: "tills-counted", amountCents: 184_250)

  package var item: StepID
  package var amountCents: Int

  package init(item: StepID, amountCents: Int) {
    self.item = item
    self.amountCents = amountCents
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.step("the step that counts the money", &item)
    try coder.field(
      "amount_cents", .integer(.signedCents), "what should be there, as the tills say", &amountCents
    )
  }
}
