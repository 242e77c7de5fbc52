/// How a store stands: the figures of its board at one moment, in one flat object.
///
/// The store folds its own events, so these are the very figures its manager sees. A figure that is
/// absent is unknown, never 0.
package struct Standing: WireFields {
  package static let type = "fleet.standing"
  package static let summary = "the figures of a store's board at one moment"
  package static let needed = [
    "seq", "hash", "app", "state", "zone", "at", "name", "phase", "level", "red", "amber",
  ]
  package static let example = Standing(
    seq: 48_213, hash: "9f3a0c", app: "exitboard 0.1.0", state: Floor.version,
    zone: "Europe/London",
    at: Timestamp(seconds: 1_795_208_520), name: "Riverside")

  package var version = 1
  package var seq: Int
  package var hash: String
  package var app: String
  package var stateVersion: Int
  package var zone: String
  package var at: Timestamp
  package var name: String
  package var number: String?
  package var source: String?
  package var plan: String?
  package var faults: Int?
  package var notice: String?

  package var phase = "notOpen"
  package var opens: Timestamp?
  package var closes: Timestamp?
  package var nextOpening: Timestamp?
  package var cleared: Timestamp?
  package var signed: Timestamp?
  package var signedBy: Person?
  package var unsignedDays = 0
  package var onDuty: [Person] = []

  package var level = Level.calm.word
  package var red = 0
  package var amber = 0
  package var redSince: Timestamp?
  package var alert: String?
  package var alertText: String?

  package var waitSeconds: Int?
  package var waitBasis: String?
  package var waitLane: LaneID?
  package var hour: String?
  package var lanesOpen: Int?
  package var lanesNeeded: Int?
  package var lanesStale = 0
  package var short = Share()
  package var inTime = Share()
  package var left = 0

  package var rooms = 0
  package var roomsLate = 0
  package var roomsUnsafe = 0
  package var roomDue: Timestamp?
  package var rounds = Share()

  package var steps = Share()
  package var missed = 0
  package var criticalOpen = 0
  package var criticalDue: Timestamp?
  package var isBypassed = false

  package var ends = 0
  package var endsOverdue = 0
  package var endsDue: Timestamp?
  package var broken = 0
  package var leftWellPercent: Int?
  package var lastHourPercent: Int?

  // Constants, as each standing is checked against them.
  private static let phases = BusinessDay.Phase.allCases.map { "\($0)" }
  private static let levels = Level.allCases.map(\.word)
  private static let bases = QueueFigures.Basis.allCases.map(\.rawValue)

  /// `notice` of a store whose publisher found that head office has other lines.
  package static let forkedNotice = "forked"

  package init(
    seq: Int, hash: String, app: String, state: Int, zone: String, at: Timestamp, name: String
  ) {
    (self.seq, self.hash, self.app, stateVersion) = (seq, hash, app, state)
    (self.zone, self.at, self.name) = (zone, at, name)
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try visitFile(&coder)
    try visitDay(&coder)
    try visitAlerts(&coder)
    try visitCheckout(&coder)
    try visitWork(&coder)
  }

  private mutating func visitFile(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("v", .integer(.formatVersion), "version of the protocol", &version)
    try coder.field("seq", .integer(.seq), "`seq` of the newest event in the figures", &seq)
    try coder.field("hash", "its hash", &hash)
    try coder.field("app", "program and version", &app)
    try coder.field(
      "state", .integer(.formatVersion), "version of the fold; another may count differently",
      &stateVersion)
    try coder.field("zone", "IANA name of the store's time zone", &zone)
    try coder.field("at", .integer(.moment), "the moment of the figures, by the store's clock", &at)
    try coder.field("name", "the store's name", &name)
    try coder.field("number", "its short name or number", &number)
    try coder.field("source", "the computer that sent this", &source)
    try coder.field("plan", "SHA-256 of the plan", &plan)
    try coder.field("faults", .integer(.seq), "lines of the event file that are no events", &faults)
    try coder.field("notice", "what is wrong with the event file; absent: nothing", &notice)
  }

  private mutating func visitDay(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("phase", .choice(Standing.phases), "the part of the business day", &phase)
    try coder.field("opens", .integer(.moment), "opening of this business day", &opens)
    try coder.field("closes", .integer(.moment), "the posted close", &closes)
    try coder.field("next_opening", .integer(.moment), "while it is not open", &nextOpening)
    try coder.field("cleared", .integer(.moment), "the last customer out", &cleared)
    try coder.field("signed", .integer(.moment), "the day was signed off", &signed)
    try coder.field("signed_by", "who signed", &signedBy)
    try coder.field(
      "unsigned_days", .integer(.steps), "of the two business days before, those nobody signed",
      &unsignedDays)
    try coder.list("on_duty", .texts, "initials of those on duty now", &onDuty)
  }

  private mutating func visitAlerts(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "level", .choice(Standing.levels), "the worst alert that nobody answered", &level)
    try coder.field("red", .integer(.steps), "red and critical alerts nobody answered", &red)
    try coder.field("amber", .integer(.steps), "amber alerts nobody answered", &amber)
    try coder.field("red_since", .integer(.moment), "the oldest of the red ones", &redSince)
    try coder.field("alert", "rule and subject of the worst", &alert)
    try coder.field("alert_text", "the board's sentence, in the store's language", &alertText)
  }

  private mutating func visitCheckout(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "wait_s", .integer(.seconds), "the worst wait of the next to join", &waitSeconds)
    try coder.field("wait_basis", .choice(Standing.bases), "whether that was measured", &waitBasis)
    try coder.field("wait_lane", "where", &waitLane)
    try coder.field(
      "hour", "the worst wait of each five minutes of the last hour, in seconds, `-` unknown", &hour
    )
    try coder.field("lanes_open", .integer(.people), "open lanes with a cashier", &lanesOpen)
    try coder.field("lanes_needed", .integer(.people), "lanes needed now", &lanesNeeded)
    try coder.field("lanes_stale", .integer(.people), "lanes whose feed is late", &lanesStale)
    try coder.share("short", "lane minutes with a short line", &short)
    try coder.share("in_time", "measured waits within the limit", &inTime)
    try coder.field("left", .integer(.people), "customers who gave up", &left)
  }

  private mutating func visitWork(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("rooms", .integer(.people), "rooms that are checked", &rooms)
    try coder.field("rooms_late", .integer(.people), "of those, overdue", &roomsLate)
    try coder.field(
      "rooms_unsafe", .integer(.people), "of those, with a safety fault", &roomsUnsafe)
    try coder.field("room_due", .integer(.moment), "when the next is due", &roomDue)
    try coder.share("rounds", "rounds made in time", &rounds)
    try coder.share("steps", "steps of the checklist that are done", &steps)
    try coder.field("missed", .integer(.steps), "steps that were missed", &missed)
    try coder.field(
      "critical_open", .integer(.steps), "critical steps that are open", &criticalOpen)
    try coder.field("critical_due", .integer(.moment), "when the first is due", &criticalDue)
    try coder.flag("bypassed", "the closing guard was bypassed", &isBypassed)
    try coder.field("ends", .integer(.steps), "promises that are open", &ends)
    try coder.field("ends_overdue", .integer(.steps), "of those, past their date", &endsOverdue)
    try coder.field("ends_due", .integer(.moment), "when the next is due", &endsDue)
    try coder.field("broken", .integer(.steps), "promises closed as broken today", &broken)
    try coder.field(
      "left_well_percent", .integer(.percent), "customers who left well, of the known ones",
      &leftWellPercent)
    try coder.field(
      "last_hour_percent", .integer(.percent), "the same in the last hour", &lastHourPercent)
  }
}

extension FieldCoder {
  /// A share as two numbers, `NAME` and `NAME_of`; the second is its denominator.
  fileprivate mutating func share(
    _ name: String, _ meaning: String, _ share: inout Share
  ) throws(FactError) {
    var (count, of) = (share.count, share.of)
    try field(name, .integer(.visits), meaning, &count)
    try field(name + "_of", .integer(.visits), "of so many", &of)
    share = Share(count: count, of: of)
  }
}
