package import BoardText

/// The configuration of the store: lanes, restrooms, checklist, hours and thresholds.
///
/// `Plan.standard` applies if there is no plan file.
package struct Plan: Hashable, Sendable {
  package var store: String
  /// Short name or number, shown beside the name; may be empty.
  package var storeNumber: String
  /// How head office knows the store; `nil` = it is not in a fleet.
  package var storeID: StoreID?
  /// IANA name of the time zone; `nil` = the machine's own.
  package var timeZoneName: String?
  package var dayStarts: ClockTime
  /// Hours by weekday; the store does not open on a missing weekday.
  package var hours: [Weekday: OpeningHours]
  /// Exceptions by date, in order of time; of two ranges of one kind at most one covers a day.
  package var datedHours: [DatedHours] = []
  /// Shifts on days around the clock; empty = the whole day is one shift.
  package var shifts: [Shift] = []
  package var lanes: [Lane]
  package var rooms: [Room]
  /// Who works here; empty = the plan has no list, and all initials are accepted.
  package var people: [StaffMember] = []
  package var items: [ChecklistStep]
  package var thresholds: Thresholds
  package var needsSecondSignature: Bool
  /// Sign-off requires the PIN of each person who signs, unless the list of people says otherwise.
  package var needsPin = false
  package var needsHandoverNote: Bool
  /// Pane ids in layout order; see `PaneID`.
  package var panes: [String]
  package var hiddenPanes: [String]
  package var theme: String
  package var alerts = AlertRoute()
  /// Whether the board sets the title of the terminal's window.
  package var setsTitle = true
  /// Where head office is reached; read by `exitboard publish`.
  package var fleet = FleetServer()
  /// Keys that replace the defaults: a command's name and its keys as the plan spells them.
  ///
  /// Only valid keys that no other command and no row uses.
  package var keyBindings: [String: [String]] = [:]
  /// The language of the sentences, as in `LANGUAGE`; `nil` = as in the environment.
  package var language: String?
  /// Clock and date style of the store; `nil` = as in the locale.
  package var clock: TimeStyle.ClockFormat?
  /// The words of the trade and the currency, which are in use before the plan is read.
  package var words = TradeWords()
  package var dates: TimeStyle.DateOrder?
  /// What judges the days before `presentFrom`, in order of time; not part of the plan.
  package var earlier: [AdoptedPlan] = []
  package var presentFrom: Day?
  /// Style of the locale where the plan is read; not part of the plan.
  package var localeStyle = TimeStyle.standard

  package var timeStyle: TimeStyle {
    TimeStyle(clock: clock ?? localeStyle.clock, dates: dates ?? localeStyle.dates)
  }

  package func lane(_ id: LaneID) -> Lane? { lanes.first { $0.id == id } }
  package func room(_ id: RoomID) -> Room? { rooms.first { $0.id == id } }
  package func item(_ id: StepID) -> ChecklistStep? { items.first { $0.id == id } }
}

/// The plan by which the days from one day on are judged, as it was adopted then.
package struct AdoptedPlan: Hashable, Sendable {
  package let from: Day
  package let plan: Plan

  package init(from: Day, plan: Plan) {
    self.from = from
    self.plan = plan
  }
}

extension Plan {
  /// Whether hours end before the next business day starts.
  package func fits(_ hours: OpeningHours) -> Bool {
    hours.isAroundTheClock || minutesIntoDay(hours.opens) + hours.lengthMinutes <= 1440
  }

  /// Why hours do not fit, as a sentence; `day` is the name of a weekday or a date.
  package func misfit(_ hours: OpeningHours, on day: String) -> String {
    tr(
      "{weekday} is open from {opens} to {closes}, but the next business day starts at {day_starts}; write a later day_starts in [store]",
      day, "\(hours.opens)", "\(hours.closes)", "\(dayStarts)")
  }

  /// The dated hours that count on a day: those of this year before those of every year, and of a
  /// single date before those of a range.
  package func datedHours(on day: Day) -> DatedHours? {
    let all = datedHours.filter { $0.contains(day) }
    return all.first { !$0.isYearly && $0.isSingle } ?? all.first { !$0.isYearly }
      ?? all.first { $0.isSingle } ?? all.first
  }

  /// The hours that the plan has for a day; `nil` = closed.
  package func hours(on day: Day) -> OpeningHours? {
    if let adopted = adopted(on: day) { return adopted.plan.hours(on: day) }
    if let dated = datedHours(on: day) { return dated.opening.hours }
    return hours[day.weekday]
  }

  /// The plan by which a day is judged: this one from `presentFrom` on, before that the last one adopted by then.
  ///
  /// Days before the first adoption are judged by the plan of that adoption, which later ones do not change.
  package func inForce(on day: Day) -> Plan {
    guard let adopted = adopted(on: day) else { return self }
    var plan = adopted.plan
    (plan.earlier, plan.presentFrom, plan.localeStyle) = (earlier, presentFrom, localeStyle)
    return plan
  }

  /// The adopted plan by which a day is judged; `nil` = this plan.
  package func adopted(on day: Day) -> AdoptedPlan? {
    guard let presentFrom, day < presentFrom else { return nil }
    return earlier.last { $0.from <= day } ?? earlier.first
  }
}

/// A checkout lane, or a bank of self-service tills under one id.
package struct Lane: Hashable, Sendable {
  package let id: LaneID
  package var name: String
  package var kind: LaneKind
  /// Tills or counters that can serve this one line.
  package var servers: Int

  /// The id of a counter behind this line, numbered from 1: `desk-2`.
  package func counter(_ number: Int) -> LaneID { LaneID("\(id.text)-\(number)") }

  /// The number of the counter behind this line that has an id; `nil` if it is none of them.
  package func number(ofCounter id: LaneID) -> Int? {
    guard servers > 1, id.text.hasPrefix(self.id.text + "-"),
      let number = Int(id.text.dropFirst(self.id.text.count + 1)), (1...servers).contains(number)
    else { return nil }
    return number
  }

  package init(id: LaneID, name: String, kind: LaneKind, servers: Int) {
    self.id = id
    self.name = name
    self.kind = kind
    self.servers = servers
  }
}

/// A restroom, or another room that is checked at an interval.
package struct Room: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case restroom
    /// It needs no closing clean, and its own interval never becomes tighter.
    case room
  }

  package let id: RoomID
  package var name: String
  /// The letter on its row; `nil` = reached by selection and search.
  package var key: Character?
  package var kind = Kind.restroom
  /// The floor of the building as people call it, such as `2` or `Basement`; may be empty.
  package var floor = ""
  /// The part of the floor; may be empty.
  package var zone = ""
  /// Interval between rounds; `nil` = the plan's general interval.
  package var intervalMinutes: Int?
  /// Its own times, within one business day; `nil` = open when the store is.
  ///
  /// It stays closed on a missing weekday.
  package var hours: [Weekday: OpeningHours]?
  package var items: [InspectionItem]

  package init(
    id: RoomID, name: String, key: Character?, intervalMinutes: Int?, items: [InspectionItem]
  ) {
    self.id = id
    self.name = name
    self.key = key
    self.intervalMinutes = intervalMinutes
    self.items = items
  }
}

/// One thing that an inspector checks in a room.
package struct InspectionItem: Hashable, Sendable {
  package let id: InspectionItemID
  package var name: String
  /// Weight in the room's score; above 0.
  package var weight: Int
  /// A failure fails the room by itself and sets the safety flag.
  package var isSafety: Bool
  /// A failure fails the room, whatever the score.
  package var failsRoom: Bool

  package init(
    id: InspectionItemID, name: String, weight: Int, isSafety: Bool = false, failsRoom: Bool = false
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.isSafety = isSafety
    self.failsRoom = failsRoom
  }
}

/// A time of the business day, relative to a reference point such as the posted close.
package struct RelativeTime: Hashable, Sendable {
  package enum Reference: String, Sendable, CaseIterable {
    /// The opening; for a shift, its start.
    case opens
    /// The posted close, T; for a shift, its end.
    case closes
    /// The last customer out, L, unknown until it happens; for a shift, the start of its handover.
    case cleared
    /// The end of the business day or of the shift; a step due then is never late.
    case end
    /// A local time of the business day.
    case clock
  }

  package let reference: Reference
  /// For a local time, the minutes after midnight.
  package let offsetMinutes: Int

  package init(_ reference: Reference, _ offsetMinutes: Int) {
    self.reference = reference
    self.offsetMinutes = offsetMinutes
  }
}
