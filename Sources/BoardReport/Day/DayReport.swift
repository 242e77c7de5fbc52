package import BoardModel
import BoardText

/// The day report: all figures of one business day, as one value.
///
/// It is a pure function of floor, plan, day and moment. The floor may hold only the events that
/// had been recorded by an earlier moment.
package struct DayReport: Sendable {
  /// What only the code that reads the event file knows.
  package struct Origin: Hashable, Sendable {
    /// Only events recorded by this moment were read; `nil` = all events.
    package var knownAt: Timestamp?
    /// The anchor (`seq:hash`) of the last line read; empty if there is none.
    package var anchor: String
    /// The `seq` of the last line read.
    package var seq: Int
    /// The anchors of the lines that signed off, by `seq`, as the board asked to keep them.
    package var signedAnchors: [Int: String]
    package var faultCount: Int
    /// Events behind a break of the file that nobody has accepted; they are not counted.
    package var unconfirmedCount = 0
    /// Whether it was read from a copy, without the lines that a person accepted.
    package var lacksAccepted = false
    package var printedAt: Timestamp
    /// When the plan's file was changed last; `nil` if there is none.
    package var planChangedAt: Timestamp?
    /// How well each signature is known, by `seq` of the sign-off and person; empty if nobody checked.
    package var signatures: [Int: [Person: SignatureState]]

    package init(
      knownAt: Timestamp?, anchor: String, seq: Int, signedAnchors: [Int: String] = [:],
      faultCount: Int, printedAt: Timestamp, signatures: [Int: [Person: SignatureState]] = [:]
    ) {
      self.knownAt = knownAt
      self.anchor = anchor
      self.seq = seq
      self.signedAnchors = signedAnchors
      self.faultCount = faultCount
      self.printedAt = printedAt
      self.signatures = signatures
    }
  }

  package let plan: Plan
  package let origin: Origin
  let format: ReportFormat
  package let businessDay: BusinessDay
  /// The moment of the figures: the end of the day, or now if the day is not over.
  package let at: Timestamp
  package let queue: QueueFigures
  package let farewell: FarewellFigures
  /// The parts of the day that are signed separately, in order of time.
  ///
  /// Usually one, the whole day; in a store that never closes, the shifts that have begun.
  package let dayParts: [DayPart]
  let laneWaits: LaneWaits
  package let restrooms: RestroomFigures
  /// Each room's rounds, in the order of the plan.
  let rooms: [RoomRounds]
  /// How each round that counts came out, by the round's `seq`.
  package let roundResults: [Int: Round.Result]
  package let looseEnds: LooseEndFigures
  let roster: Roster
  package let farewellSummary: FarewellSummary
  package let impression: Impression
  /// What rang, in that order.
  package let alerts: [AlertRow]
  /// How many alerts ended before they rang.
  package let silentAlertCount: Int
  /// The notes of this day, voided ones included.
  package let notes: [FloorRecord<NoteAdded>]
  package let gestures: [FloorRecord<GestureGiven>]
  /// Why the hours differ from the plan; `nil` if they do not.
  package let hoursChangeReason: String?
  /// When the plan that judges this day was noted, if that was on a later day; `nil` otherwise.
  let planNotedOn: Day?
  package let log: LogFloor
  package let troubles: DayTroubles
  /// The days before, as far as they were read, with what went wrong on them.
  package var earlier = History()
  /// Whether a person or a device recorded anything on this day.
  package let hasRecords: Bool

  /// A part of the day with its own checklist and signature.
  package struct DayPart: Sendable {
    package let businessDay: BusinessDay
    package let farewell: FarewellFigures
    /// `nil` = not signed.
    package let signing: DaySigned?
    /// How well each signature is known; empty if nobody checked.
    let signatures: [Person: SignatureState]

    init(
      _ day: BusinessDay, signing: FloorRecord<DayFact>?, floor: Floor, plan: Plan, at: Timestamp,
      origin: Origin
    ) {
      businessDay = day
      farewell = FarewellFigures(day: day, floor: floor, plan: plan, at: at)
      self.signing = if case .signed(let signed) = signing?.content { signed } else { nil }
      signatures = signing.flatMap { origin.signatures[$0.seq] } ?? [:]
    }

    /// Critical steps that were not done, for a reason that was given: they are not open.
    var criticalExcused: Int {
      (farewell.openingRows + farewell.rows).count { row in
        guard row.item.isCritical, row.excuse != nil else { return false }
        return switch row.status {
        case .late, .missed, .failed, .cannot, .open: true
        case .ahead, .beforeLog, .locked, .done, .notApplicable: false
        }
      }
    }

    /// The name of the shift; `nil` if the part is the whole day.
    package var name: String? { businessDay.shift?.shift.name }
  }

  package var day: Day { businessDay.day }
  /// The anchor that the board asked to keep when a part of the day was signed.
  func signedAnchor(_ dayPart: DayPart) -> String? {
    dayPart.businessDay.signing.flatMap { origin.signedAnchors[$0.seq] }
  }

  /// The sum of a checklist figure over all parts of the day.
  func sum(_ figure: (FarewellFigures) -> Int) -> Int {
    dayParts.reduce(0) { $0 + figure($1.farewell) }
  }

  package var isOver: Bool {
    at >= businessDay.ends.adding(seconds: -1)
      || (businessDay.shift == nil && businessDay.signed != nil)
  }

  package init(of floor: Floor, plan: Plan, day: Day, now: Timestamp, origin: Origin) {
    let plan = plan.inForce(on: day)
    let ends = floor.calendar.start(of: day.adding(days: 1))
    let moment = min(origin.knownAt ?? now, now)
    at = min(moment, Timestamp(milliseconds: ends.milliseconds - 1))
    self.plan = plan
    self.origin = origin
    format = ReportFormat(calendar: floor.calendar, style: plan.timeStyle)
    businessDay = BusinessDay(day: day, floor: floor, plan: plan, now: at)
    // A day that is over is judged at its very end, when open steps count as missed.
    let judgedAt = min(moment, ends)
    dayParts = DayReport.dayParts(
      businessDay, floor: floor, plan: plan, judgedAt: judgedAt, at: moment, origin)
    farewell =
      dayParts.last?.farewell
      ?? FarewellFigures(day: businessDay, floor: floor, plan: plan, at: judgedAt)
    // All minutes of the business day, also outside the opening hours.
    let span = max(1, at.minutes(since: businessDay.begins) + 1)
    queue = QueueFigures(of: floor, plan: plan, at: at, spanMinutes: span)
    restrooms = RestroomFigures(day: businessDay, floor: floor, plan: plan, at: at)
    laneWaits = LaneWaits(day: businessDay, floor: floor, plan: plan, at: at)
    rooms = DayRounds(day: businessDay, floor: floor, plan: plan, at: at).rooms
    roundResults = Dictionary(rooms.flatMap(\.rounds).map { ($0.seq, $0.result) }) { $1 }
    looseEnds = LooseEndFigures(day: businessDay, floor: floor, plan: plan, at: at)
    roster = Roster(day: day, floor: floor, plan: plan)
    farewellSummary = FarewellSummary(day: businessDay, floor: floor)
    impression = Impression(day: businessDay, floor: floor, plan: plan, at: at)
    let words = AlertText(restrooms, looseEnds, plan: plan, now: at, columns: 80)
    (alerts, silentAlertCount) = DayReport.alerts(
      on: businessDay, floor: floor, plan: plan, at: at, words)
    troubles = DayTroubles(
      day: businessDay, floor: floor, plan: plan, at: at,
      steps: dayParts.flatMap { $0.farewell.openingRows + $0.farewell.rows }, rounds: rooms,
      rang: alerts.map(\.span))
    let isToday = { (moment: Timestamp) in floor.calendar.businessDay(of: moment) == day }
    notes = floor.log.notes.filter { isToday($0.at) }
    gestures = floor.looseEnds.gestures.all(on: day)
    hoursChangeReason = DayReport.hoursChangeReason(on: day, floor: floor)
    log = floor.log
    hasRecords =
      floor.hasHandRecords(on: day) || floor.queue.detail(of: day) != nil || !notes.isEmpty
      || !gestures.isEmpty
    let notedOn = plan.adopted(on: day)?.from
    if let notedOn, hasRecords, notedOn > day { planNotedOn = notedOn } else { planNotedOn = nil }
  }

  /// The parts of the day; a shift that continues into the next day is judged at its own end.
  private static func dayParts(
    _ businessDay: BusinessDay, floor: Floor, plan: Plan, judgedAt: Timestamp, at moment: Timestamp,
    _ origin: Origin
  ) -> [DayPart] {
    let shifts = ShiftSpan.all(on: businessDay.day, floor: floor, plan: plan)
    guard !shifts.isEmpty else {
      let signing = floor.days.signing(on: businessDay.day)
      return [
        DayPart(
          businessDay, signing: signing, floor: floor, plan: plan, at: judgedAt, origin: origin)
      ]
    }
    return shifts.filter { $0.begins <= moment }.map { shift in
      let now = min(moment, shift.ends)
      let day = BusinessDay(day: shift.day, shift: shift, floor: floor, plan: plan, now: now)
      return DayPart(
        day, signing: shift.signing, floor: floor, plan: plan, at: now, origin: origin)
    }
  }

  private static func hoursChangeReason(on day: Day, floor: Floor) -> String? {
    floor.days.hoursChanges(on: day).last.map { $0.hours.reason ?? tr("no reason given") }
  }
}
