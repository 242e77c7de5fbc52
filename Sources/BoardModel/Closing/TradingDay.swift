/// A business day: when it begins, opens, closes, empties and ends, and which part of it `now` is in.
package struct TradingDay: Hashable, Sendable {
  package enum Phase: Int, Hashable, Comparable, Sendable {
    case beforeOpening, day, lastHour, closing, afterLast, signed
    /// The plan has no hours for this weekday and none were set.
    case notOpen

    package static func < (left: Phase, right: Phase) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  package let day: Day
  /// The business day's first moment, and the next one's.
  package let begins: Timestamp
  package let ends: Timestamp
  package let opens: Timestamp?
  /// The posted close, T; `nil` on a day that is not open and in a store that never shuts.
  package let closes: Timestamp?
  /// The last customer out, L.
  package let cleared: Timestamp?
  package let clearedBy: Person?
  package let signed: Timestamp?
  package let signedBy: Person?
  /// The store never shuts: no T, no last customer; its day is handed over where the next one begins.
  package let isAroundTheClock: Bool
  package let phase: Phase
}

extension TradingDay {
  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(day: floor.calendar.businessDay(of: now), floor: floor, plan: plan, now: now)
  }

  /// Any business day, as it stands at `now`.
  package init(day: Day, floor: Floor, plan: Plan, now: Timestamp) {
    self.day = day
    begins = floor.calendar.start(of: day)
    ends = floor.calendar.start(of: day.adding(days: 1))
    let posted = PostedHours(day: day, floor: floor, plan: plan, before: nil)
    isAroundTheClock = posted.isAroundTheClock
    opens = posted.opens
    closes = posted.closes
    let clearing = floor.days.clearing(on: day)
    let signing = floor.days.signing(on: day)
    cleared = posted.isAroundTheClock ? nil : clearing?.at
    clearedBy = clearing?.by
    signed = signing?.at
    signedBy = signing?.by
    phase = TradingDay.phase(
      posted, cleared: cleared, signed: signed, ends: ends, thresholds: plan.thresholds, now: now)
  }

  /// From when a round that nobody made counts as missed: the opening, or the log's first record where it began later.
  ///
  /// A store that starts its log at seven in the evening has missed nothing at noon.
  func countsFrom(_ log: LogFloor, at now: Timestamp) -> Timestamp? {
    opens.map { max($0, min(now, log.earliest ?? now)) }
  }

  /// The moment that stands for T in windows: the posted close, or the handover of a store that never shuts.
  package var closesOrHandsOver: Timestamp? { isAroundTheClock ? ends : closes }

  /// When the store counts as empty: the last customer out, or the handover of a store that never shuts.
  package var clearedOrHandsOver: Timestamp? { isAroundTheClock ? ends : cleared }

  /// When something of the plan falls on this day; `nil` while what anchors it is unknown.
  package func moment(_ moment: Moment) -> Timestamp? {
    let anchor =
      switch moment.anchor {
      case .opens: opens
      case .closes: closesOrHandsOver
      case .cleared: clearedOrHandsOver
      case .end: ends
      }
    return anchor?.adding(minutes: moment.offsetMinutes)
  }

  /// By event first, by clock otherwise: a store with customers inside past T is still closing.
  private static func phase(
    _ posted: PostedHours, cleared: Timestamp?, signed: Timestamp?, ends: Timestamp,
    thresholds: Thresholds, now: Timestamp
  ) -> Phase {
    if signed != nil { return .signed }
    guard let opens = posted.opens else { return .notOpen }
    if cleared != nil { return .afterLast }
    let closes = posted.closes ?? ends
    if now < opens { return .beforeOpening }
    if now < closes.adding(minutes: -thresholds.lastHourMinutes) { return .day }
    // A store that never shuts has a last hour before its handover, and nobody to close for.
    if posted.isAroundTheClock { return .lastHour }
    return now < closes.adding(minutes: -thresholds.closingMinutes) ? .lastHour : .closing
  }
}

/// The hours on the door of one business day: the plan's, or what was set for that day only.
package struct PostedHours: Hashable, Sendable {
  /// `nil` = the store does not open.
  package let opens: Timestamp?
  /// `nil` also where the store never shuts.
  package let closes: Timestamp?
  package let isAroundTheClock: Bool

  /// `seq` leaves only what was known before that event; `nil` = everything.
  package init(day: Day, floor: Floor, plan: Plan, before seq: Int?) {
    let set = floor.days.hours(on: day, before: seq)
    let planned = plan.hours[day.weekday]
    guard let opening = set.opens ?? planned?.opens, let closing = set.closes ?? planned?.closes
    else {
      opens = nil
      closes = nil
      isAroundTheClock = false
      return
    }
    let zone = floor.calendar.zone
    isAroundTheClock = opening == closing
    if opening == closing {
      opens = floor.calendar.start(of: day)
      closes = nil
    } else {
      opens = zone.moment(on: day, at: opening)
      closes = zone.moment(on: closing < opening ? day.adding(days: 1) : day, at: closing)
    }
  }
}
