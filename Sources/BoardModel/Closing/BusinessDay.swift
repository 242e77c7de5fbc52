/// A business day: when it begins, opens, closes, is cleared and ends; its phase at `now`.
package struct BusinessDay: Hashable, Sendable {
  package enum Phase: Comparable, CaseIterable, Sendable {
    /// `pause`: between two openings of the day.
    case beforeOpening, pause, day, lastHour, closing, afterLast
    /// A shift of a store that never closes is being handed over.
    case handOver
    case signed
    /// The plan has no hours for this weekday and none were set.
    case notOpen
  }

  package let day: Day
  /// Start of this business day and of the next one.
  package let begins: Timestamp
  package let ends: Timestamp
  package let opens: Timestamp?
  /// The posted close, T; `nil` if the store does not open that day or never closes.
  package let closes: Timestamp?
  /// When the last customer left, L; `nil` = not yet.
  package var cleared: Timestamp? { clearing?.at }
  package let clearing: EventStamp?
  package var signed: Timestamp? { signing?.at }
  package let signing: EventStamp?
  /// The times between two openings; in them nothing falls due and no interval runs.
  package let breaks: [Range<Timestamp>]
  /// The store never closes: no T and no last customer; its shifts are handed over.
  package let isAroundTheClock: Bool
  /// The shift on duty, in a store that never closes; otherwise `nil`.
  package let shift: ShiftSpan?
  package let phase: Phase
  private let calendar: BusinessCalendar
  /// Until when customers may be inside.
  ///
  /// The last customer out; without that record, an hour after the posted close, or after somebody
  /// was found inside later than that. From then on no round falls due and no queue alert rings.
  package let customersUntil: Timestamp
  /// Rounds that were due up to here and not made were missed.
  ///
  /// `customersUntil`; once that is over without a record of the last customer, the posted close,
  /// because nobody knows who was inside after it.
  let roundsCountUntil: Timestamp
  /// Customers may be inside at `now`: from the opening to `customersUntil`, and always in a store that never closes.
  package let isTrading: Bool
  /// When the board begins to wait for `L`; `nil` if the store does not close that day.
  let lastOutExpected: Timestamp?
  /// When the store opens next, before opening, in a break and on a day on which it does not open.
  package let nextOpening: Timestamp?
  /// The log begins here: nothing that was due before was missed.
  package let recordsFrom: Timestamp

  /// Minutes after the posted close after which customers are no longer expected to be inside.
  private static let minutesAfterClose = 60

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(day: floor.calendar.businessDay(of: now), floor: floor, plan: plan, now: now)
  }

  /// Any business day at `now`.
  package init(day: Day, floor: Floor, plan: Plan, now: Timestamp) {
    let shift = ShiftSpan.current(on: day, floor: floor, plan: plan, at: now)
    // On a closed day the last shift of the day before is handed over.
    let isClosed = PostedHours(day: day, floor: floor, plan: plan, before: nil).opens == nil
    self.init(
      day: isClosed ? shift?.day ?? day : day, shift: shift, floor: floor, plan: plan, now: now)
  }

  /// A business day, or one of its shifts, at `now`.
  package init(day: Day, shift: ShiftSpan?, floor: Floor, plan: Plan, now: Timestamp) {
    let plan = plan.inForce(on: day)
    self.day = day
    self.shift = shift
    calendar = floor.calendar
    begins = floor.calendar.start(of: day)
    ends = floor.calendar.start(of: day.adding(days: 1))
    let posted = PostedHours(day: day, floor: floor, plan: plan, before: nil)
    isAroundTheClock = posted.isAroundTheClock
    opens = posted.opens
    closes = posted.closes
    breaks = posted.breaks
    clearing = posted.isAroundTheClock ? nil : floor.days.clearing(on: day)?.stamp
    let daySigning = floor.days.signing(on: day)
    // On a closed day the last shift of the day before may sign.
    let isOfShift = posted.opens == nil && daySigning?.content.signedShift != nil
    signing = (shift == nil ? isOfShift ? nil : daySigning : shift?.signing)?.stamp
    phase = BusinessDay.phase(
      posted, cleared: clearing?.at, signed: signing?.at, shift: shift, thresholds: plan.thresholds,
      now: now)
    let foundInside = floor.days.notVoided(on: day).last { $0.content.opensGuard == false }?.at
    lastOutExpected = posted.closes.map { max($0, foundInside ?? $0) }
    let noLater = lastOutExpected?.adding(minutes: BusinessDay.minutesAfterClose) ?? ends
    customersUntil = min(clearing?.at ?? noLater, noLater, ends)
    roundsCountUntil =
      clearing == nil && now >= customersUntil ? lastOutExpected ?? customersUntil : customersUntil
    recordsFrom = min(now, floor.log.earliest ?? now)
    nextOpening =
      switch phase {
      case .beforeOpening: posted.opens
      case .pause: posted.breaks.movedOut(now)
      case .notOpen: BusinessDay.opening(after: day, floor: floor, plan: plan)
      case .day, .lastHour, .closing, .afterLast, .handOver, .signed: nil
      }
    let isOpenPhase = phase == .day || phase == .lastHour || phase == .closing
    isTrading = posted.isAroundTheClock || (isOpenPhase && now < customersUntil)
  }

  /// The opening of the next of the coming 14 days on which the store opens.
  static func opening(after day: Day, floor: Floor, plan: Plan) -> Timestamp? {
    (1...14).lazy.compactMap {
      PostedHours(day: day.adding(days: $0), floor: floor, plan: plan, before: nil).opens
    }.first
  }

  /// When missed rounds begin to count: the opening, or the first event of a log that began later.
  var missedRoundsCountFrom: Timestamp? { opens.map { max($0, recordsFrom) } }

  /// T for the windows of steps: the posted end of the shift, or the posted close.
  package var closesOrShiftEnds: Timestamp? { shift?.to ?? closes }

  /// Start of what is signed off: of the shift, or the opening of the day.
  package var dutyBegins: Timestamp? { shift?.begins ?? opens }
  /// End of what is signed off; steps still open then are missed.
  package var dutyEnds: Timestamp { shift?.ends ?? ends }

  /// The records of the day or its shift, without voided ones, in the order of the file.
  package func notVoided<Content>(in records: FloorRecords<Content>) -> [FloorRecord<Content>] {
    guard let shift else { return records.notVoided(on: day) }
    let near = records.notVoided(on: shift.day) + records.notVoided(on: shift.day.adding(days: 1))
    return near.filter { shift.begins <= $0.at && $0.at < shift.ends }
  }

  /// The timestamp of a time in the plan; `nil` while its reference point is unknown.
  package func timestamp(of moment: RelativeTime) -> Timestamp? {
    let reference: Timestamp? =
      switch moment.reference {
      case .opens: shift?.from ?? opens
      case .closes: closesOrShiftEnds
      case .cleared: shift?.handoverStart ?? cleared
      case .end: dutyEnds
      case .clock: nil
      }
    let time =
      moment.reference == .clock
      ? localTime(minutes: moment.offsetMinutes) : reference?.adding(minutes: moment.offsetMinutes)
    return time.map { breaks.movedOut($0) }
  }

  /// A local time before the start of the business day is on the next calendar day.
  private func localTime(minutes: Int) -> Timestamp {
    let day = shift?.day ?? day
    return calendar.zone.timestamp(
      on: minutes < calendar.dayStarts.minutes ? day.adding(days: 1) : day, minutes: minutes)
  }

  /// Events come before the clock: with customers inside after T, the store is still closing.
  private static func phase(
    _ posted: PostedHours, cleared: Timestamp?, signed: Timestamp?, shift: ShiftSpan?,
    thresholds: Thresholds, now: Timestamp
  ) -> Phase {
    if signed != nil { return .signed }
    guard let opens = posted.opens, let closes = shift?.to ?? posted.closes else { return .notOpen }
    if cleared != nil { return .afterLast }
    if let shift, now >= shift.handoverStart { return .handOver }
    if now < opens { return .beforeOpening }
    if posted.breaks.contains(where: { $0.contains(now) }) { return .pause }
    if now < closes.adding(minutes: -thresholds.lastHourMinutes) { return .day }
    if shift != nil { return .lastHour }
    return now < closes.adding(minutes: -thresholds.closingMinutes) ? .lastHour : .closing
  }
}

extension [Range<Timestamp>] {
  /// The moment, or the next opening if it falls into a break.
  func movedOut(_ moment: Timestamp) -> Timestamp {
    first { $0.contains(moment) }?.upperBound ?? moment
  }

  /// The moment `seconds` of open time after `start`.
  func moment(_ seconds: Int, after start: Timestamp) -> Timestamp {
    var moment = start.adding(seconds: seconds)
    for pause in self where pause.upperBound > start {
      let from = Swift.max(start, pause.lowerBound)
      if moment <= from { break }
      moment = moment.adding(seconds: pause.upperBound.seconds(since: from))
    }
    return moment
  }

  /// Seconds from `start` to `end` without the breaks; negative if `end` is earlier.
  func openSeconds(from start: Timestamp, to end: Timestamp) -> Int {
    let whole = end.seconds(since: start)
    guard whole > 0 else { return whole }
    return reduce(whole) { $0 - $1.clamped(to: start..<end).seconds }
  }
}

extension Range<Timestamp> {
  var seconds: Int { upperBound.seconds(since: lowerBound) }
}

/// The posted hours of one business day: the plan's, or those set for that day only.
package struct PostedHours: Hashable, Sendable {
  /// `nil` = the store does not open.
  package let opens: Timestamp?
  /// `nil` also if the store never closes.
  package let closes: Timestamp?
  package let isAroundTheClock: Bool

  /// The times between two openings, in order.
  package let breaks: [Range<Timestamp>]

  /// Only events before `seq` count; `nil` = all.
  package init(day: Day, floor: Floor, plan: Plan, before seq: Int?) {
    var hours = plan.hours(on: day)
    var (opens, closes): (ClockTime?, ClockTime?)
    for change in floor.days.hoursChanges(on: day) where change.record.seq < seq ?? .max {
      if let set = change.hours.hours { (hours, opens, closes) = (set.hours, nil, nil) }
      opens = change.hours.opens ?? opens
      closes = change.hours.closes ?? closes
    }
    guard let opening = opens ?? hours?.opens, let closing = closes ?? hours?.closes else {
      (self.opens, self.closes, breaks, isAroundTheClock) = (nil, nil, [], false)
      return
    }
    let zone = floor.calendar.zone
    let all = hours?.breaks ?? []
    isAroundTheClock = opening == closing && all.isEmpty
    if isAroundTheClock {
      (self.opens, self.closes, breaks) = (floor.calendar.start(of: day), nil, [])
      return
    }
    let from = zone.timestamp(on: day, at: opening)
    let nextDay = closing <= opening ? day.adding(days: 1) : day
    // Clocks that are set forward may leave nothing between.
    var to = max(from, zone.timestamp(on: nextDay, at: closing))
    let pauses = all.compactMap { minutes -> Range<Timestamp>? in
      let start = zone.timestamp(on: day, minutes: minutes.lowerBound)
      let end = zone.timestamp(on: day, minutes: minutes.upperBound)
      return from < start && start < end ? start..<end : nil
    }
    // A closing time set since may fall into a break, or before it.
    if let last = pauses.first(where: { $0.lowerBound < to && to <= $0.upperBound }) {
      to = last.lowerBound
    }
    (self.opens, self.closes) = (from, to)
    breaks = pauses.filter { $0.upperBound < to }
  }
}
