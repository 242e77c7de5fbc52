import BoardText

/// An event about the farewell checklist or its closing guard.
package enum CheckFact: Hashable, Sendable {
  case done(CheckDone)
  case forced(CheckForced)
  case bypassed(GuardBypassed)
  case excused(CheckExcused)
  case carried(CheckCarried)
}

extension CheckFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(CheckDone.self) { .check(.done($0)) },
    FactKind(CheckForced.self) { .check(.forced($0)) },
    FactKind(GuardBypassed.self) { .check(.bypassed($0)) },
    FactKind(CheckExcused.self) { .check(.excused($0)) },
    FactKind(CheckCarried.self) { .check(.carried($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .done(let fields): fields
    case .forced(let fields): fields
    case .bypassed(let fields): fields
    case .excused(let fields): fields
    case .carried(let fields): fields
    }
  }
}

/// The answer to a step; `na` = it does not apply today, `cannot` = it cannot be done.
package enum CheckResult: String, CaseIterable, Sendable {
  case pass, fail, na, cannot
}

/// `check.done`: one step of the checklist was answered.
package struct CheckDone: FactFields {
  package static let type = "check.done"
  package static let summary = tr("a step of the checklist was done, failed or does not apply")

  package var item: ID<ChecklistStep> = ""
  package var result: CheckResult = .pass
  package var note: String?
  /// Local time, if the step asks for one; likewise `amountCents`.
  package var time: ClockTime?
  package var amountCents: Int?

  package init() {}

  package init(
    item: ID<ChecklistStep>, result: CheckResult, note: String? = nil, time: ClockTime? = nil,
    amountCents: Int? = nil
  ) {
    self.item = item
    self.result = result
    self.note = note
    self.time = time
    self.amountCents = amountCents
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("item", &item)
    try coder.choice("result", &result)
    try coder.text("note", &note)
    try coder.clock("time", &time)
    try coder.integer("amount_cents", -1_000_000_000...1_000_000_000, &amountCents)
  }
}

/// `check.forced`: a step was done although the closing guard held it.
package struct CheckForced: FactFields {
  package static let type = "check.forced"
  package static let summary = tr("a locked step was done although customers were inside")

  package var item: ID<ChecklistStep> = ""
  package var reason: String = ""

  package init() {}

  package init(item: ID<ChecklistStep>, reason: String) {
    self.item = item
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("item", &item)
    try coder.text("reason", &reason)
  }
}

/// `guard.bypassed`: an emergency unlocked every step.
package struct GuardBypassed: FactFields {
  package static let type = "guard.bypassed"
  package static let summary = tr("emergency: every step is unlocked")

  package var reason: String = ""

  package init() {}

  package init(reason: String) {
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("reason", &reason)
  }
}

/// `check.excused`: a reason was given for a critical step that stays open.
package struct CheckExcused: FactFields {
  package static let type = "check.excused"
  package static let summary = tr("the reason why a critical step is open")

  package var item: ID<ChecklistStep> = ""
  package var reason: String = ""

  package init() {}

  package init(item: ID<ChecklistStep>, reason: String) {
    self.item = item
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("item", &item)
    try coder.text("reason", &reason)
  }
}

/// `check.carried`: a step was moved to another business day.
package struct CheckCarried: FactFields {
  package static let type = "check.carried"
  package static let summary = tr("a step moves to another business day")

  package var item: ID<ChecklistStep> = ""
  package var to: String = ""

  package init() {}

  package init(item: ID<ChecklistStep>, to: String) {
    self.item = item
    self.to = to
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.id("item", &item)
    try coder.date("to", &to)
  }
}
