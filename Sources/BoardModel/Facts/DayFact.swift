/// An event about a business day: its hours, its people, the last customer, the sign-off.
package enum DayFact: FactArea, RecordedFact {
  case hours(DayHours)
  case cleared(StoreCleared)
  case reopened(StoreReopened)
  case signed(DaySigned)
  case duty(DutySet)

  package static let kinds = kinds(hours, cleared, reopened, signed, duty)
  package var fact: Fact { .day(self) }

  package init() { self = .reopened(.example) }

  package var fields: any FactFields {
    switch self {
    case .hours(let fields): fields
    case .cleared(let fields): fields
    case .reopened(let fields): fields
    case .signed(let fields): fields
    case .duty(let fields): fields
    }
  }
}

/// A part of the store that was checked for customers.
package enum WalkedArea: String, Word {
  case floor, fitting, restroom, carpark
}

/// How a signature was confirmed beyond the initials.
package enum AuthMethod: String, Word {
  case pin
}

package struct DayHours: FactFields {
  package static let type = "day.hours"
  package static let summary = "the hours of this or a coming business day differ from the plan's"
  package static let example = DayHours(
    closes: ClockTime(hour: 18, minute: 0), reason: "Christmas Eve")

  package var day: Day?
  package var hours: DayOpening?
  package var opens: ClockTime?
  package var closes: ClockTime?
  package var reason: String?

  package init(
    day: Day? = nil, hours: DayOpening? = nil, opens: ClockTime? = nil, closes: ClockTime? = nil,
    reason: String? = nil
  ) {
    (self.day, self.hours) = (day, hours)
    self.opens = opens
    self.closes = closes
    self.reason = reason
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("day", "the business day; absent: that of `at`", &day)
    try coder.field(
      "hours", "all its hours: `closed`, `24h` or `09:00-13:00, 15:00-20:00`", &hours)
    try coder.field("opens", "local opening time; absent: as planned", &opens)
    try coder.field("closes", "local closing time; absent: as planned", &closes)
    try coder.field("reason", "why the hours differ", &reason)
  }
}

package struct StoreCleared: FactFields {
  package static let type = "store.cleared"
  package static let summary = "the last customer is out"
  package static let example = StoreCleared(walked: [.floor, .restroom])

  package var walked: [WalkedArea]

  package init(walked: [WalkedArea] = []) { self.walked = walked }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.list(
      "walked", .choices(WalkedArea.words), "the areas that were checked for customers", &walked)
  }
}

package struct StoreReopened: FactFields {
  package static let type = "store.reopened"
  package static let summary = "a customer was still inside"
  package static let example = StoreReopened(reason: "a customer was in the fitting room")

  package var reason: String?

  package init(reason: String? = nil) { self.reason = reason }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("reason", "who was found, and where", &reason)
  }
}

package struct DaySigned: FactFields {
  package static let type = "day.signed"
  package static let summary = "the day is signed off"
  package static let example = DaySigned(
    second: Person("MK"), done: 21, late: 2, missed: 1, criticalOpen: 0,
    anchor: "48212:9f3a21bc04d1e6f0a1b2c3d4e5f60718")

  package var second: Person?
  package var done: Int
  package var late: Int
  package var missed: Int
  package var criticalOpen: Int
  package var anchor: String
  package var shift: ShiftID?
  package var secondAuth: AuthMethod?

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("second", "the second person who signed, if two did", &second)
    try coder.field("done", .integer(.steps), "steps done in their window", &done)
    try coder.field("late", .integer(.steps), "steps done late", &late)
    try coder.field("missed", .integer(.steps), "steps not done", &missed)
    try coder.field(
      "critical_open", .integer(.steps), "the critical ones of the missed steps", &criticalOpen)
    try coder.field("anchor", "`seq:hash` of the line before; the writer adds it", &anchor)
    try coder.field("shift", "the shift that was handed over, in a store that never closes", &shift)
    try coder.field("second_auth", "how the second person was confirmed", &secondAuth)
  }
}

package struct DutySet: FactFields {
  package static let type = "duty.set"
  package static let summary = "when somebody is on duty on this or a coming business day"
  package static let example = DutySet(
    person: Person("MK"), from: ClockTime(hour: 13, minute: 0), to: ClockTime(hour: 22, minute: 0),
    post: "service desk")

  package var day: Day?
  package var person: Person
  package var from: ClockTime?
  package var to: ClockTime?
  package var post: String?
  package var isOff: Bool

  package init(
    day: Day? = nil, person: Person, from: ClockTime? = nil, to: ClockTime? = nil,
    post: String? = nil, isOff: Bool = false
  ) {
    (self.day, self.person) = (day, person)
    self.from = from
    self.to = to
    self.post = post
    self.isOff = isOff
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("day", "the business day; absent: that of `at`", &day)
    try coder.field("person", "who is on duty", &person)
    try coder.field("from", "local time; absent: as planned, else from the event on", &from)
    try coder.field("to", "local time; absent: as planned", &to)
    try coder.field("post", .text(limitBytes: 80), "where the person stands", &post)
    try coder.flag("off", "the person is not on duty on this day", &isOff)
  }
}
