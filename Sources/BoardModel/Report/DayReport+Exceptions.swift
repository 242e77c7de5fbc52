import BoardText
import BoardWords

/// Something that a manager must know about the day before anything else.
package struct ReportException: Hashable, Sendable {
  package let level: Level
  /// The area as one word, the same in CSV and JSON; people read another word for it.
  package let area: String
  package let text: String

  package init(_ level: Level, _ area: String, _ text: String) {
    self.level = level
    self.area = area
    self.text = DisplayText(text).string
  }
}

extension DayReport {
  /// The exceptions, worst first; within a level in the order of the report.
  ///
  /// A past open day without any records gets this one exception only: what nobody recorded was not
  /// necessarily missed.
  package var exceptions: [ReportException] {
    if !hasRecords && businessDay.opens != nil && isOver {
      return [
        ReportException(.red, "record", Words.ReportException.noRecords)
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
    guard businessDay.opens != nil else { return [] }
    var all = dayParts.flatMap { signOffExceptions(of: $0) }
    let hasClosed = businessDay.closesOrShiftEnds.map { at > $0 } ?? false
    if businessDay.cleared == nil && hasClosed && !businessDay.isAroundTheClock {
      all.append(
        ReportException(.red, "closing", Words.ReportException.notCleared))
    }
    if let hoursChangeReason {
      all.append(
        ReportException(.amber, "hours", Words.ReportException.otherHours(hoursChangeReason)))
    }
    return all
  }

  private func signOffExceptions(of dayPart: DayPart) -> [ReportException] {
    var all: [ReportException] = []
    let shift = dayPart.name.map { Words.ReportException.inShift($0) } ?? ""
    // A shift ends when its handover time is over; until then a missing signature is normal.
    let end = dayPart.businessDay.shift?.ends ?? dayPart.businessDay.closes
    if dayPart.businessDay.signed == nil, let end,
      at >= min(end, businessDay.ends.adding(seconds: -1))
    {
      let sentence = dayPart.name.map { Words.ReportException.notSigned(shift: $0) }
      all.append(
        ReportException(.red, "sign-off", sentence ?? Words.ReportException.dayNotSigned))
    }
    if let open = dayPart.signing?.criticalOpen, open > 0 {
      let sentence = Words.ReportException.signedOpen(critical: open)
      all.append(ReportException(.red, "sign-off", shift + sentence))
    }
    if let reason = dayPart.farewell.bypassReason {
      all.append(
        ReportException(.red, "guard", shift + Words.ReportException.unlocked(reason)))
    }
    return all
  }

  private var farewellExceptions: [ReportException] {
    dayParts.flatMap { farewellExceptions(of: $0) } + burstExceptions
  }

  private func farewellExceptions(of dayPart: DayPart) -> [ReportException] {
    dayPart.farewell.rows.flatMap { row -> [ReportException] in
      var all: [ReportException] = []
      // The last customer and the sign-off have exceptions of their own.
      if row.item.automaticSource == .cleared || row.item.automaticSource == .signed { return [] }
      let title =
        (dayPart.name.map { Words.ReportException.inShift($0) } ?? "") + row.item.title
      let reason = row.excuse ?? row.note
      let why =
        reason.map { Words.ReportException.because($0) } ?? Words.ReportException.withoutReason
      let level: Level = !row.item.isCritical ? .amber : row.excuse == nil ? .critical : .red
      switch row.status {
      case .missed:
        all.append(
          ReportException(level, "checklist", Words.ReportException.missed(title, why: why)))
      case .late where !isOver:
        all.append(
          ReportException(level, "checklist", Words.ReportException.late(title, why: why)))
      case .failed:
        all.append(
          ReportException(level, "checklist", Words.ReportException.failed(title, why: why)))
      case .cannot:
        all.append(
          ReportException(level, "checklist", Words.ReportException.cannot(title, why: why)))
      case .done(let at, let by, let isLate):
        if isLate && row.item.isCritical {
          let when =
            row.progress.map { Words.ReportException.inTime(ReportFormat.count($0)) }
            ?? "\(format.clock(at, of: day)) \(ReportFormat.initials(by))"
          all.append(
            ReportException(
              .amber, "checklist", Words.ReportException.doneLate(title, when: when)))
        }
      case .ahead, .open, .late, .locked, .notApplicable: break
      }
      if row.wasForced {
        all.append(
          ReportException(.red, "guard", Words.ReportException.forced(title, why: why)))
      }
      return all
    }
  }

  private var burstExceptions: [ReportException] {
    let rows = dayParts.flatMap(\.farewell.rows)
    let burst = rows.count { $0.isBurst }
    let unheeded = rows.reduce(0) { $0 + $1.ignored.count }
    var all: [ReportException] = []
    if burst > 0 {
      all.append(ReportException(.red, "checklist", Words.ReportException.burst(burst)))
    }
    if unheeded > 0 {
      all.append(
        ReportException(.amber, "checklist", Words.ReportException.unheeded(unheeded)))
    }
    return all
  }

  private var cueExceptions: [ReportException] {
    farewellSummary.cues.compactMap { cue in
      guard case .seen(let kind) = cue.source else { return nil }
      let before = cue.minutesBeforeClear.map {
        Words.ReportException.beforeCleared(FigureText.span(minutes: $0))
      }
      return ReportException(
        .amber, "cue",
        Words.ReportException.cue(
          format.clock(cue.at, of: day), Words.shown(kind.rawValue), before: before ?? "",
          note: cue.note.map { Words.ReportException.because($0) } ?? ""))
    }
  }

  private var restroomExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in restrooms.rows {
      let name = row.room.name
      if row.hasSafetyFault {
        all.append(
          ReportException(.critical, "restroom", Words.ReportException.safetyFault(room: name)))
      } else if !row.openFaults.isEmpty {
        let faults = row.openFaults.map { id in
          row.room.items.first { $0.id == id }?.name ?? id.text
        }
        all.append(
          ReportException(
            .amber, "restroom",
            Words.ReportException.openFaults(room: name, faults.joined(separator: ", "))))
      }
      if case .closed(let at, let reason) = row.state {
        all.append(
          ReportException(
            .amber, "restroom",
            Words.ReportException.outOfService(
              room: name, since: format.dateTime(at),
              why: reason.map { Words.ReportException.because($0) } ?? "")))
      }
    }
    for low in restrooms.lowSupplies {
      all.append(
        ReportException(
          .amber, "restroom",
          Words.ReportException.restock(
            room: low.room.name, Words.shown(low.supply.item.rawValue),
            percent: low.supply.level)))
    }
    let missed = restrooms.onTime.of - restrooms.onTime.count
    if missed > 0 {
      all.append(
        ReportException(
          .red, "restroom",
          Words.ReportException.rounds(missed: missed, of: restrooms.onTime.of)))
    }
    if let gap = restrooms.pristineGap, gap < -5 {
      all.append(
        ReportException(.amber, "restroom", Words.ReportException.gap(-gap)))
    }
    let sweeps = restrooms.sweeps
    if sweeps.onTime.of > sweeps.onTime.count {
      let late = sweeps.onTime.of - sweeps.onTime.count
      all.append(
        ReportException(
          .red, "floor", Words.ReportException.sweeps(missed: late, of: sweeps.onTime.of)))
    }
    if sweeps.openHazardCount > 0 {
      all.append(
        ReportException(
          .critical, "floor", Words.ReportException.hazards(sweeps.openHazardCount)))
    }
    return all
  }

  private var looseEndExceptions: [ReportException] {
    var all: [ReportException] = []
    for row in looseEnds.rows {
      let what = row.promise.what
      if let minutes = row.overdueMinutes {
        let owner = ReportFormat.initials(row.promise.owner)
        all.append(
          ReportException(
            .red, "promise",
            Words.ReportException.overdue(
              what, by: FigureText.span(minutes: minutes), owner: owner)))
      }
      if row.isFlagged {
        all.append(
          ReportException(
            .amber, "promise",
            !row.isDueAssumed
              ? Words.ReportException.hasNoOwner(what)
              : row.hasNoOwner
                ? Words.ReportException.hasNeither(what) : Words.ReportException.hasNoDate(what)))
      }
      if row.promise.reversals > 0 {
        all.append(
          ReportException(
            row.promise.reversals > 1 ? .red : .amber, "promise",
            Words.ReportException.reversed(what, times: row.promise.reversals)))
      }
    }
    for promise in looseEnds.closedToday {
      if let cost = promise.costCents, cost > 0 {
        all.append(
          ReportException(
            .red, "promise",
            Words.ReportException.cost(promise.what, FigureText.money(cents: cost))))
      }
      if promise.outcome == .broken {
        all.append(
          ReportException(.red, "promise", Words.ReportException.broken(promise.what)))
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
          Words.ReportException.redMinutes(
            queue.redMinutes, limit: ReportFormat.wait(plan.thresholds.waitRedSeconds),
            worst: ReportFormat.wait(queue.peakWaitSeconds))))
    }
    if let percent = queue.serviceLevel.percent, percent < plan.thresholds.serviceLevelPercent {
      all.append(
        ReportException(
          .amber, "checkout",
          Words.ReportException.serviceLevel(
            ReportFormat.share(queue.serviceLevel), target: plan.thresholds.serviceLevelPercent)))
    }
    if queue.leftCount > 0 {
      all.append(
        ReportException(.amber, "checkout", Words.ReportException.left(queue.leftCount)))
    }
    return all
  }

  private var recordExceptions: [ReportException] {
    var all: [ReportException] = []
    if origin.faultCount > 0 {
      all.append(
        ReportException(.red, "record", Words.ReportException.faults(origin.faultCount)))
    }
    if log.gapCount > 0 {
      all.append(
        ReportException(.amber, "record", Words.ReportException.gaps(log.gapCount)))
    }
    if log.unknownCount > 0 {
      all.append(
        ReportException(.amber, "record", Words.ReportException.unknown(log.unknownCount)))
    }
    return all
  }
}
