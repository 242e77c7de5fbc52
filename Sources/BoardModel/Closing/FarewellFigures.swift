/// The checklist at one moment: sections, rows, and three figures that are never rolled into one.
package struct FarewellFigures: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    /// Its window is not open yet; `opens` may be unknown (it waits for the last customer).
    case ahead(opens: Timestamp?)
    case open(due: Timestamp?)
    /// Past due, still to be done.
    case late(minutes: Int)
    case missed
    case locked
    case done(at: Timestamp, by: Person?, isLate: Bool)
    case failed(at: Timestamp, by: Person?)
    case notApplicable(at: Timestamp, by: Person?)
    case cannot(at: Timestamp, by: Person?)
  }

  package struct Row: Hashable, Sendable {
    package var item: FarewellItem
    package var status: Status
    /// When its window opens and is due today; `nil` = not known yet, or open to the end of the day.
    package var opens: Timestamp?
    package var due: Timestamp?
    /// The event that gave it its status; what `u` would void.
    package var seq: Int?
    package var note: String?
    package var time: ClockTime?
    package var amountCents: Int?
    /// Ten ticks in ten seconds: this was one of them.
    package var isBurst: Bool
    package var wasForced: Bool
    /// Entered more than the plan's minutes after it happened.
    package var isLateEntry: Bool
    /// Of an item that ticks itself: how far it is.
    package var progress: Share?
    /// Ticked again by others: kept, told to them, changes nothing.
    package var again: [Tick]
    /// Ticked while locked or before its window: kept, does not count.
    package var unheeded: [Tick]
    /// Why it may stay open tonight.
    package var excuse: String?
    /// The business day it was carried over from.
    package var carriedFrom: Day?

    /// It was answered: passed, failed, not applicable or cannot.
    package var isAnswered: Bool {
      switch status {
      case .done, .failed, .notApplicable, .cannot: true
      case .ahead, .open, .late, .missed, .locked: false
      }
    }

    /// A critical step whose time has come and that is neither done nor excused.
    package var isCriticalOpen: Bool {
      guard item.isCritical, excuse == nil else { return false }
      switch status {
      case .late, .missed, .failed, .cannot: return true
      // A log that ticks itself is open all day; it calls only once a round is late.
      case .open: return item.ticksItself != .restroomRounds && item.ticksItself != .sweeps
      case .ahead, .locked, .done, .notApplicable: return false
      }
    }
  }

  package struct SectionRows: Hashable, Sendable {
    package var section: FarewellItem.Section
    /// When the section begins, where that is known.
    package var from: Timestamp?
    package var rows: [Row]
    package var doneCount: Int
  }

  package var sections: [SectionRows] = []
  /// The section the evening is in; its rows carry the tap keys.
  package var current = FarewellItem.Section.day
  package var doneInWindow = 0
  package var doneLate = 0
  package var missed = 0
  package var notApplicable = 0
  /// Answered, and not well.
  package var failed = 0
  package var cannot = 0
  package var criticalOpen = 0
  /// All steps of the day but those that do not apply.
  package var total = 0
  /// How many steps wait for the last customer.
  package var lockedCount = 0
  package var isBypassed = false
  /// Why everything was unlocked.
  package var bypassReason: String?
  /// Cues seen of each kind; forced steps are counted in `forcedCount`.
  package var cues: [CueKind: Int] = [:]
  /// Steps that were forced past the guard: each counts as a cue.
  package var forcedCount = 0
  package var goodbyes = 0
  /// Of the goodbyes where it was seen or not: thanked.
  package var thanked = Share(count: 0, of: 0)
  /// Yesterday's critical steps that were missed, with the reason if one was given.
  package var carriedOver: [CarriedStep] = []

  package struct CarriedStep: Hashable, Sendable {
    package var item: FarewellItem
    package var from: Day
    package var reason: String?
  }

  package var cueCount: Int { cues.values.reduce(forcedCount, +) }
  package var rows: [Row] { sections.flatMap(\.rows) }

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(
      day: TradingDay(of: floor, plan: plan, at: now), floor: floor, plan: plan, at: now)
  }

  /// Any business day, as it stands at `now`.
  package init(day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    let rounds = DayRounds(day: day, floor: floor, plan: plan, at: now)
    self.init(rounds, day: day, floor: floor, plan: plan, at: now)
  }

  /// Likewise, from rounds that were made for `day` and `now`.
  init(_ rounds: DayRounds, day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    let checklist = Checklist(rounds, day: day, floor: floor, plan: plan, at: now)
    for section in FarewellItem.Section.allCases {
      let rows = checklist.rows(of: section)
      guard !rows.isEmpty else { continue }
      sections.append(
        SectionRows(
          section: section, from: checklist.start(of: section), rows: rows,
          doneCount: rows.count { if case .done = $0.status { true } else { false } }))
    }
    current = FarewellFigures.current(day: day, sections: sections, plan: plan, now: now)
    isBypassed = checklist.closingGuard.bypass != nil
    if case .bypassed(let bypass) = checklist.closingGuard.bypass?.content {
      bypassReason = bypass.reason
    }
    for row in rows { count(row) }
    count(floor.closing.farewells.standing(on: day.day))
    forcedCount = floor.closing.checks.standing(on: day.day).count {
      if case .forced = $0.content { true } else { false }
    }
    carriedOver = Checklist.carriedOver(to: day, floor: floor, plan: plan)
    for index in sections.indices {
      for row in sections[index].rows.indices {
        let id = sections[index].rows[row].item.id
        sections[index].rows[row].carriedFrom = carriedOver.first { $0.item.id == id }?.from
      }
    }
  }

  private mutating func count(_ row: Row) {
    switch row.status {
    case .done(_, _, let isLate): if isLate { doneLate += 1 } else { doneInWindow += 1 }
    case .missed: missed += 1
    case .failed: failed += 1
    case .cannot: cannot += 1
    case .notApplicable: notApplicable += 1
    case .locked: lockedCount += 1
    case .ahead, .open, .late: break
    }
    if case .notApplicable = row.status {} else { total += 1 }
    if row.isCriticalOpen { criticalOpen += 1 }
  }

  private mutating func count(_ records: [Record<FarewellFact>]) {
    var thankedCount = 0
    var thankedOf = 0
    for record in records {
      switch record.content {
      case .cueSeen(let cue): cues[cue.kind, default: 0] += 1
      case .goodbyeSeen(let goodbye):
        goodbyes += 1
        guard let wasThanked = goodbye.thanked else { continue }
        thankedOf += 1
        if wasThanked { thankedCount += 1 }
      case .helpOffered, .voiceHeard: break
      }
    }
    thanked = Share(count: thankedCount, of: thankedOf)
  }

  /// The section whose keys tap: by clock until the last customer, by what is done after.
  private static func current(
    day: TradingDay, sections: [SectionRows], plan: Plan, now: Timestamp
  ) -> FarewellItem.Section {
    let has = { (section: FarewellItem.Section) in sections.first { $0.section == section } }
    if day.cleared != nil || day.signed != nil {
      guard let afterLast = has(.afterLast) else { return .lockUp }
      if day.signed != nil { return .lockUp }
      return afterLast.rows.allSatisfy(\.isAnswered) ? .lockUp : .afterLast
    }
    if day.phase == .closing { return .atClosing }
    guard let from = has(.lastHour)?.from ?? day.closesOrHandsOver?.adding(minutes: -60),
      day.phase != .notOpen, now >= from
    else { return .day }
    if day.isAroundTheClock, has(.lastHour)?.rows.allSatisfy(\.isAnswered) ?? true {
      return has(.afterLast)?.rows.allSatisfy(\.isAnswered) ?? true ? .lockUp : .afterLast
    }
    return .lastHour
  }
}
