import BoardText

/// An event about a business day: its hours, the last customer, the sign-off.
package enum DayFact: Hashable, Sendable {
  case hours(DayHours)
  case cleared(StoreCleared)
  case reopened(StoreReopened)
  case signed(DaySigned)
}

extension DayFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(DayHours.self) { .day(.hours($0)) },
    FactKind(StoreCleared.self) { .day(.cleared($0)) },
    FactKind(StoreReopened.self) { .day(.reopened($0)) },
    FactKind(DaySigned.self) { .day(.signed($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .hours(let fields): fields
    case .cleared(let fields): fields
    case .reopened(let fields): fields
    case .signed(let fields): fields
    }
  }
}

/// A part of the store that was checked for customers.
package enum WalkedArea: String, CaseIterable, Sendable {
  case floor, fitting, restroom, carpark
}

/// How a signature was confirmed beyond the initials.
package enum AuthMethod: String, CaseIterable, Sendable {
  case pin
}

/// `day.hours`: the hours of this business day differ from the plan's.
package struct DayHours: FactFields {
  package static let type = "day.hours"
  package static let summary = tr("this business day's hours differ from the plan's")

  /// `nil` = unchanged; likewise `closes`.
  package var opens: ClockTime?
  package var closes: ClockTime?
  package var reason: String?

  package init() {}

  package init(opens: ClockTime? = nil, closes: ClockTime? = nil, reason: String? = nil) {
    self.opens = opens
    self.closes = closes
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.clock("opens", &opens)
    try coder.clock("closes", &closes)
    try coder.text("reason", &reason)
  }
}

/// `store.cleared`: the last customer has left.
package struct StoreCleared: FactFields {
  package static let type = "store.cleared"
  package static let summary = tr("the last customer is out")

  package var walked: [WalkedArea] = []

  package init() {}

  package init(walked: [WalkedArea] = []) {
    self.walked = walked
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.choices("walked", &walked)
  }
}

/// `store.reopened`: a customer was found inside after `store.cleared`.
package struct StoreReopened: FactFields {
  package static let type = "store.reopened"
  package static let summary = tr("a customer was still inside")

  package var reason: String?

  package init() {}

  package init(reason: String? = nil) {
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("reason", &reason)
  }
}

/// `day.signed`: a business day or a shift was signed off.
package struct DaySigned: FactFields {
  package static let type = "day.signed"
  package static let summary = tr("the day is signed off")

  /// The second person who signed; `nil` if one person signed.
  package var second: Person?
  /// Number of steps done in their window.
  package var done: Int = 0
  /// Number of steps done late.
  package var late: Int = 0
  /// Number of steps not done; `criticalOpen` counts the critical ones of these.
  package var missed: Int = 0
  package var criticalOpen: Int = 0
  /// `seq:hash` of the line before.
  package var anchor: String = ""
  /// The shift that was handed over, in a store that never closes; otherwise `nil`.
  package var shift: ID<Shift>?
  /// How `second` was confirmed; `nil` = not confirmed.
  package var secondAuth: AuthMethod?

  package init() {}

  package init(
    second: Person? = nil, done: Int, late: Int, missed: Int, criticalOpen: Int, anchor: String,
    shift: ID<Shift>? = nil, secondAuth: AuthMethod? = nil
  ) {
    self.second = second
    self.done = done
    self.late = late
    self.missed = missed
    self.criticalOpen = criticalOpen
    self.anchor = anchor
    self.shift = shift
    self.secondAuth = secondAuth
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.person("second", &second)
    try coder.integer("done", 0...10_000, &done)
    try coder.integer("late", 0...10_000, &late)
    try coder.integer("missed", 0...10_000, &missed)
    try coder.integer("critical_open", 0...10_000, &criticalOpen)
    try coder.text("anchor", &anchor)
    try coder.id("shift", &shift)
    try coder.choice("second_auth", &secondAuth)
  }
}
