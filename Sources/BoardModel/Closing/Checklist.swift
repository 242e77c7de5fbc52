/// How the steps of one business day stand at one moment.
package struct Checklist {
  private let day: TradingDay
  private let floor: Floor
  private let plan: Plan
  private let now: Timestamp
  package let closingGuard: ClosingGuard
  private let records: [Record<CheckFact>]
  private let bursts: Set<Int>
  /// `nil` where no step that ticks itself is asked for.
  private let rounds: DayRounds?

  init(_ rounds: DayRounds?, day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    self.rounds = rounds
    self.day = day
    self.floor = floor
    self.plan = plan
    self.now = now
    closingGuard = ClosingGuard(day: day, floor: floor)
    records = floor.closing.checks.standing(on: day.day)
    bursts = Burst.members(of: records)
  }

  package func rows(of section: FarewellItem.Section) -> [FarewellFigures.Row] {
    // Where nobody is ever the last, there is no closing.
    if day.isAroundTheClock && section == .atClosing { return [] }
    return plan.items.filter { $0.section == section }.map { row(of: $0) }
  }

  /// The first window of a section, where that is known.
  package func start(of section: FarewellItem.Section) -> Timestamp? {
    plan.items.filter { $0.section == section }.compactMap { day.moment($0.opens) }.min()
  }

  private func row(of item: FarewellItem) -> FarewellFigures.Row {
    let ticks = Ticks(of: item, in: records, guard: closingGuard) { opening(of: item, for: $0) }
    let due = item.due.anchor == .end ? nil : day.moment(item.due)
    var row = FarewellFigures.Row(
      item: item, status: .missed, opens: day.moment(item.opens), due: due, seq: nil, note: nil,
      time: nil, amountCents: nil, isBurst: false, wasForced: false, isLateEntry: false,
      progress: nil, again: ticks.again, unheeded: ticks.whileLocked + ticks.early,
      excuse: excuse(of: item), carriedFrom: nil)
    if let tick = ticks.counting {
      row.status = status(of: tick, due: due)
      row.seq = tick.seq
      row.note = tick.note
      row.time = tick.time
      row.amountCents = tick.amountCents
      row.isBurst = bursts.contains(tick.seq)
      row.wasForced = tick.isForced
      row.isLateEntry = isLateEntry(tick)
    } else if let ticksItself = item.ticksItself {
      answer(&row, ticksItself)
    } else {
      row.status = unanswered(item)
    }
    return row
  }

  private func status(of tick: Tick, due: Timestamp?) -> FarewellFigures.Status {
    switch tick.result {
    case .pass: .done(at: tick.at, by: tick.by, isLate: isLate(tick, due: due))
    case .fail: .failed(at: tick.at, by: tick.by)
    case .na: .notApplicable(at: tick.at, by: tick.by)
    case .cannot: .cannot(at: tick.at, by: tick.by)
    }
  }

  /// Where the hours changed meanwhile, the later of the two due times holds.
  private func isLate(_ tick: Tick, due: Timestamp?) -> Bool {
    guard let due, tick.at > due else { return false }
    guard let item = records.first(where: { $0.seq == tick.seq })?.content.item,
      let then = plan.item(item).flatMap({ self.moment($0.due, before: tick.seq) })
    else { return true }
    return tick.at > then
  }

  /// When an item's window opened for a tick: where the hours changed meanwhile, the earlier of the two.
  ///
  /// What waits for the last customer was open when the guard was, whatever two clocks say.
  private func opening(of item: FarewellItem, for tick: Record<CheckFact>) -> Timestamp? {
    if item.opens.anchor == .cleared {
      return closingGuard.wasOpen(for: tick) ? nil : Timestamp(milliseconds: .max)
    }
    guard let opens = day.moment(item.opens) else { return nil }
    guard let then = moment(item.opens, before: tick.seq) else { return opens }
    return min(opens, then)
  }

  /// The moment as the posted hours stood before an event.
  private func moment(_ moment: Moment, before seq: Int) -> Timestamp? {
    let posted = PostedHours(day: day.day, floor: floor, plan: plan, before: seq)
    return switch moment.anchor {
    case .opens: posted.opens?.adding(minutes: moment.offsetMinutes)
    case .closes: posted.closes?.adding(minutes: moment.offsetMinutes)
    case .cleared, .end: day.moment(moment)
    }
  }

  private func unanswered(_ item: FarewellItem) -> FarewellFigures.Status {
    if day.phase == .notOpen { return .ahead(opens: nil) }
    if now >= day.ends || day.signed != nil { return .missed }
    if item.isLocked && !closingGuard.isOpen { return .locked }
    let due = item.due.anchor == .end ? nil : day.moment(item.due)
    // A bypassed guard opens what waits for the last customer.
    if item.opens.anchor != .cleared || closingGuard.bypass == nil {
      guard let opens = day.moment(item.opens) else { return .ahead(opens: nil) }
      // On a day cut short a window may open after it is due: then it opens when it is due.
      if now < min(opens, due ?? opens) { return .ahead(opens: opens) }
    }
    guard let due, now > due else { return .open(due: due) }
    let late = now.minutes(since: due)
    return late <= plan.thresholds.windowGraceMinutes ? .late(minutes: late) : .missed
  }

  private func excuse(of item: FarewellItem) -> String? {
    for record in records.reversed() {
      if case .excused(let excused) = record.content, excused.item == item.id {
        return excused.reason
      }
    }
    return nil
  }

  private func isLateEntry(_ tick: Tick) -> Bool {
    guard let record = records.first(where: { $0.seq == tick.seq }) else { return false }
    return record.delaySeconds > plan.thresholds.lateEntryMinutes * 60
  }

  /// The log's own answer for a step that nobody taps.
  private func answer(_ row: inout FarewellFigures.Row, _ ticksItself: FarewellItem.TicksItself) {
    switch ticksItself {
    case .cleared:
      row.seq = floor.days.clearing(on: day.day)?.seq
      row.status =
        day.cleared.map { .done(at: $0, by: day.clearedBy, isLate: false) }
        ?? unanswered(row.item)
    case .signed:
      row.seq = floor.days.signing(on: day.day)?.seq
      row.status =
        day.signed.map { .done(at: $0, by: day.signedBy, isLate: false) } ?? unanswered(row.item)
    case .restroomRounds:
      let rounds = rounds?.rooms ?? []
      row.progress = Share(
        count: rounds.reduce(0) { $0 + $1.onTime }, of: rounds.reduce(0) { $0 + $1.expected })
      row.status = status(
        of: row,
        last: rounds.compactMap(\.rounds.last).max { $0.at < $1.at }.map { ($0.at, $0.by) },
        due: rounds.compactMap(\.due).min(), isComplete: rounds.isEmpty)
    case .sweeps:
      guard let sweeps = rounds?.sweeps else { return }
      row.progress = Share(count: sweeps.onTime, of: sweeps.expected)
      row.status = status(
        of: row, last: sweeps.all.last.map { ($0.at, $0.by) }, due: sweeps.due, isComplete: false)
    }
  }

  /// A step that runs all day: open while it is on time, late while one is overdue, done when the store is empty.
  private func status(
    of row: FarewellFigures.Row, last: (at: Timestamp, by: Person?)?, due: Timestamp?,
    isComplete: Bool
  ) -> FarewellFigures.Status {
    guard let opens = day.opens, now >= opens, !isComplete else { return .ahead(opens: day.opens) }
    let isOver = day.cleared != nil || day.signed != nil || now >= day.ends
    if isOver {
      guard let last else { return row.progress?.of == 0 ? .ahead(opens: nil) : .missed }
      return .done(at: last.at, by: last.by, isLate: row.progress?.count != row.progress?.of)
    }
    guard let due, now > due else { return .open(due: due) }
    return .late(minutes: now.minutes(since: due))
  }

  /// Critical steps of the business day before that stayed open, and what was carried here by hand.
  package static func carriedOver(
    to day: TradingDay, floor: Floor, plan: Plan
  ) -> [FarewellFigures.CarriedStep] {
    let from = day.day.adding(days: -1)
    let records = floor.closing.checks.standing(on: from)
    // A day of which nothing was recorded was not missed: the store, or the log, was not there.
    guard !records.isEmpty || !floor.days.records.standing(on: from).isEmpty else { return [] }
    let yesterday = TradingDay(day: from, floor: floor, plan: plan, now: day.begins)
    guard yesterday.phase != .notOpen else { return [] }
    let carried = Set(
      records.compactMap { record -> ItemID? in
        if case .carried(let carried) = record.content, carried.to == day.day.description {
          carried.item
        } else {
          nil
        }
      })
    let checklist = Checklist(nil, day: yesterday, floor: floor, plan: plan, at: day.begins)
    // Yesterday's rounds cannot be made up for; what stands of them is in yesterday's sheet.
    let items = plan.items.filter {
      ($0.isCritical || carried.contains($0.id))
        && $0.ticksItself != .restroomRounds && $0.ticksItself != .sweeps
        && !(yesterday.isAroundTheClock && $0.section == .atClosing)
    }
    return items.map { checklist.row(of: $0) }.compactMap { row in
      let isOpen: Bool =
        switch row.status {
        case .missed, .failed, .cannot: row.item.isCritical
        default: false
        }
      guard isOpen || (carried.contains(row.item.id) && !row.isAnswered) else { return nil }
      return FarewellFigures.CarriedStep(
        item: row.item, from: from, reason: row.excuse ?? row.note)
    }
  }
}
