/// Something a manager must know of a day before anything else.
package struct ReportException: Hashable, Sendable {
  package let level: Level
  /// The area it belongs to, in one word.
  package let area: String
  package let text: String

  package init(_ level: Level, _ area: String, _ text: String) {
    self.level = level
    self.area = area
    self.text = ReportText.cleaned(text)
  }
}

extension DayReport {
  /// The worst first; within a level in the order of the sheet.
  ///
  /// Of an open day without a single record that is all there is to say: what nobody wrote down was not missed one by
  /// one.
  package var exceptions: [ReportException] {
    if !hasRecords && trading.opens != nil && isOver {
      return [
        ReportException(
          .red, "record", "Nothing was recorded on this day: the store, or the log, was not there.")
      ]
    }
    let all =
      signOffExceptions + farewellExceptions + cueExceptions + restroomExceptions
      + looseEndExceptions + queueExceptions + recordExceptions
    return all.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  private var signOffExceptions: [ReportException] {
    guard trading.opens != nil else { return [] }
    var all = duties.flatMap { signOffExceptions(of: $0) }
    let hasClosed = trading.closesOrHandsOver.map { at > $0 } ?? false
    if trading.cleared == nil && hasClosed && !trading.isAroundTheClock {
      all.append(
        ReportException(
          .red, "closing", "Nobody recorded that the last customer was out; locked steps wait."))
    }
    if let hoursReason {
      all.append(ReportException(.amber, "hours", "Other hours than planned: \(hoursReason)"))
    }
    return all
  }

  private func signOffExceptions(of duty: Duty) -> [ReportException] {
    var all: [ReportException] = []
    let shift = duty.name.map { "\($0): " } ?? ""
    // A shift that is still being handed over is not unsigned yet.
    let end = duty.trading.shift?.ends ?? duty.trading.closes
    if duty.trading.signed == nil, let end, at >= min(end, trading.ends.adding(seconds: -1)) {
      let what = duty.name.map { "The \($0) shift" } ?? "The day"
      all.append(ReportException(.red, "sign-off", "\(what) is not signed."))
    }
    if let open = duty.signing?.criticalOpen, open > 0 {
      let steps = open == 1 ? "1 critical step" : "\(open) critical steps"
      all.append(ReportException(.red, "sign-off", "\(shift)Signed with \(steps) open."))
    }
    if let reason = duty.farewell.bypassReason {
      all.append(ReportException(.red, "guard", "\(shift)Everything was unlocked: \(reason)"))
    }
    return all
  }

  private var farewellExceptions: [ReportException] {
    duties.flatMap { farewellExceptions(of: $0) } + burstExceptions
  }

  private func farewellExceptions(of duty: Duty) -> [ReportException] {
    duty.farewell.rows.flatMap { row -> [ReportException] in
      var all: [ReportException] = []
      // That nobody left or signed is told on its own.
      if row.item.ticksItself == .cleared || row.item.ticksItself == .signed { return [] }
      let title = (duty.name.map { "\($0): " } ?? "") + row.item.title
      let reason = row.excuse ?? row.note
      let why = reason.map { ": \($0)" } ?? ", no reason given"
      let level: Level = !row.item.isCritical ? .amber : row.excuse == nil ? .critical : .red
      switch row.status {
      case .missed: all.append(ReportException(level, "checklist", "\(title): missed\(why)"))
      case .late where !isOver:
        all.append(ReportException(level, "checklist", "\(title): late\(why)"))
      case .failed: all.append(ReportException(level, "checklist", "\(title): failed\(why)"))
      case .cannot:
        all.append(ReportException(level, "checklist", "\(title): could not be done\(why)"))
      case .done(let at, let by, let isLate):
        if isLate && row.item.isCritical {
          let when =
            row.progress.map { "in time \(ReportWords.count($0))" }
            ?? "\(words.clock(at, of: day)) \(ReportWords.initials(by))"
          all.append(ReportException(.amber, "checklist", "\(title): done late, \(when)"))
        }
      case .ahead, .open, .late, .locked, .notApplicable: break
      }
      if row.wasForced {
        all.append(
          ReportException(
            .red, "guard", "\(title) was forced before the last customer was out\(why)"))
      }
      return all
    }
  }

  private var burstExceptions: [ReportException] {
    let rows = duties.flatMap(\.farewell.rows)
    let burst = rows.count { $0.isBurst }
    let unheeded = rows.reduce(0) { $0 + $1.unheeded.count }
    var all: [ReportException] = []
    if burst > 0 {
      all.append(
        ReportException(.red, "checklist", "\(burst) steps were ticked within ten seconds."))
    }
    if unheeded > 0 {
      all.append(
        ReportException(
          .amber, "checklist",
          "\(unheeded) ticks came before their time or past the guard and do not count."))
    }
    return all
  }

  private var cueExceptions: [ReportException] {
    ledger.cues.compactMap { cue in
      guard case .seen(let kind) = cue.source else { return nil }
      let before = cue.minutesBeforeClear.map { ", \($0)m before the last customer was out" } ?? ""
      let note = cue.note.map { ": \($0)" } ?? ""
      return ReportException(
        .amber, "cue", "\(words.clock(cue.at, of: day)) \(kind.rawValue)\(before)\(note)")
    }
  }

  private var restroomExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in restrooms.rows {
      let name = row.room.name
      if row.hasSafetyFault {
        all.append(ReportException(.critical, "restroom", "\(name): a safety fault stands open."))
      } else if !row.openFaults.isEmpty {
        let faults = row.openFaults.map { id in
          row.room.items.first { $0.id == id }?.name ?? id.text
        }
        all.append(
          ReportException(.amber, "restroom", "\(name): open: \(faults.joined(separator: ", "))"))
      }
      if case .closed(let at, let reason) = row.state {
        all.append(
          ReportException(
            .amber, "restroom",
            "\(name): out of service since \(words.moment(at))\(reason.map { ": \($0)" } ?? "")"))
      }
    }
    for low in restrooms.low {
      all.append(
        ReportException(
          .amber, "restroom",
          "\(low.room.name): \(low.supply.item.rawValue) at \(low.supply.level)%: restock"))
    }
    let missed = restrooms.onTime.of - restrooms.onTime.count
    if missed > 0 {
      all.append(
        ReportException(
          .red, "restroom",
          "\(missed) of \(restrooms.onTime.of) rounds that were due came late or not at all."))
    }
    if let gap = restrooms.gap, gap < -5 {
      all.append(
        ReportException(
          .amber, "restroom", "The last two hours scored \(-gap) less than the morning."))
    }
    let sweeps = restrooms.sweeps
    if sweeps.onTime.of > sweeps.onTime.count {
      let late = sweeps.onTime.of - sweeps.onTime.count
      all.append(
        ReportException(
          .red, "floor",
          "\(late) of \(sweeps.onTime.of) sweeps that were due came late or not at all."))
    }
    if sweeps.unanswered > 0 {
      all.append(
        ReportException(
          .critical, "floor", "\(sweeps.unanswered) hazards found without an action on record."))
    }
    return all
  }

  private var looseEndExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in looseEnds.rows {
      let what = row.promise.what
      if let minutes = row.overdueMinutes {
        let owner = ReportWords.initials(row.promise.owner)
        all.append(
          ReportException(
            .red, "promise",
            "\(what): overdue by \(ReportWords.span(minutes: minutes)), owner \(owner)"))
      }
      if row.isFlagged {
        let lacks =
          row.isDueAssumed && row.hasNoOwner
          ? "neither owner nor date" : row.isDueAssumed ? "no date" : "no owner"
        all.append(ReportException(.amber, "promise", "\(what): \(lacks)"))
      }
      if row.promise.reversals > 0 {
        all.append(
          ReportException(
            row.promise.reversals > 1 ? .red : .amber, "promise",
            "\(what): the customer was told something else \(row.promise.reversals)x"))
      }
    }
    for promise in looseEnds.closedToday {
      if let cost = promise.costCents, cost > 0 {
        all.append(
          ReportException(
            .red, "promise", "\(promise.what): the customer paid \(ReportWords.money(cents: cost))")
        )
      }
      if promise.outcome == .broken {
        all.append(ReportException(.red, "promise", "\(promise.what): broken"))
      }
    }
    return all
  }

  private var queueExceptions: [ReportException] {
    var all: [ReportException] = []
    if queue.redMinutes > 0 {
      all.append(
        ReportException(
          .red, "checkout",
          "\(queue.redMinutes) minutes in which whoever joined would have waited \(ReportWords.wait(plan.thresholds.waitRedSeconds)) or more; at worst \(ReportWords.wait(queue.peakSeconds))."
        ))
    }
    if let percent = queue.serviceLevel.percent, percent < plan.thresholds.serviceLevelPercent {
      all.append(
        ReportException(
          .amber, "checkout",
          "\(ReportWords.share(queue.serviceLevel)) waited no longer than the limit; the target is \(plan.thresholds.serviceLevelPercent)%."
        ))
    }
    if queue.leftCount > 0 {
      all.append(ReportException(.amber, "checkout", "\(queue.leftCount) left without buying."))
    }
    return all
  }

  private var recordExceptions: [ReportException] {
    var all: [ReportException] = []
    if origin.faultCount > 0 {
      all.append(
        ReportException(
          .red, "record",
          "\(origin.faultCount) lines of the file are no events; exitboard verify tells."))
    }
    if log.gapCount > 0 {
      all.append(
        ReportException(
          .amber, "record", "\(log.gapCount) stretches of the file are no events and accounted for."
        ))
    }
    if log.unknownCount > 0 {
      all.append(
        ReportException(
          .amber, "record", "\(log.unknownCount) events of a kind this version does not know."))
    }
    return all
  }
}
