package import BoardModel
import BoardText

/// Something that a manager must know about the day before anything else.
package struct ReportException: Hashable, Sendable {
  package let level: Level
  /// The area as one word, the same in CSV and JSON; people read another word for it.
  package let area: String
  package let text: String
}

extension [ReportException] {
  mutating func add(
    _ level: Level, _ area: String, if isTrue: Bool = true, _ text: @autoclosure () -> String
  ) {
    guard isTrue else { return }
    append(ReportException(level: level, area: area, text: DisplayText(text()).string))
  }
}

extension DayReport {
  /// The exceptions, worst first; within a level in the order of the report.
  ///
  /// A past open day without any records gets this one exception only: what nobody recorded was not
  /// necessarily missed.
  package var exceptions: [ReportException] {
    var all: [ReportException] = []
    if !hasRecords && businessDay.opens != nil && isOver {
      all.add(
        .red, "record",
        tr("Nothing was recorded on this day: was the store closed, or the board off?"))
      return all
    }
    addSignOffExceptions(to: &all)
    for dayPart in dayParts { addStepExceptions(of: dayPart, to: &all) }
    addTickExceptions(to: &all)
    addCueExceptions(to: &all)
    addRestroomExceptions(to: &all)
    addLooseEndExceptions(to: &all)
    addQueueExceptions(to: &all)
    addRecordExceptions(to: &all)
    return all.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  private func addSignOffExceptions(to all: inout [ReportException]) {
    guard businessDay.opens != nil else { return }
    for dayPart in dayParts { addSignOffExceptions(of: dayPart, to: &all) }
    let hasClosed =
      businessDay.closesOrShiftEnds.map { at > $0 && businessDay.recordsFrom < $0 } ?? false
    all.add(
      .red, "closing", if: businessDay.cleared == nil && hasClosed && !businessDay.isAroundTheClock,
      tr("Nobody recorded that the last customer was out, so locked steps stay locked."))
    if let hoursChangeReason {
      all.add(.amber, "hours", tr("Other hours than planned: {reason}", hoursChangeReason))
    }
  }

  private func addSignOffExceptions(of dayPart: DayPart, to all: inout [ReportException]) {
    let shift = dayPart.name.map { tr("{name}: ", $0) } ?? ""
    // A shift ends when its handover time is over; until then a missing signature is normal.
    let end = dayPart.businessDay.shift?.ends ?? dayPart.businessDay.closes
    let isDue = end.map { at >= min($0, businessDay.ends.adding(seconds: -1)) } ?? false
    let sentence = dayPart.name.map { tr("This shift is not signed: {shift}.", $0) }
    all.add(
      .red, "sign-off", if: dayPart.businessDay.signed == nil && isDue,
      sentence ?? tr("The day is not signed."))
    let open = dayPart.signing?.criticalOpen ?? 0
    all.add(
      .red, "sign-off", if: open > 0,
      shift
        + trn(
          "When it was signed, 1 critical step was not done.",
          "When it was signed, {count} critical steps were not done.", count: open))
    if let reason = dayPart.farewell.bypassReason {
      all.add(.red, "guard", shift + tr("Emergency, all steps were unlocked: {reason}", reason))
    }
  }

  private func addStepExceptions(of dayPart: DayPart, to all: inout [ReportException]) {
    for row in dayPart.farewell.openingRows + dayPart.farewell.rows {
      // The last customer and the sign-off have exceptions of their own.
      if row.item.automaticSource == .cleared || row.item.automaticSource == .signed { continue }
      let title = (dayPart.name.map { tr("{name}: ", $0) } ?? "") + row.item.title
      let reason = row.excuse ?? row.note
      let why = reason.map { tr(": {reason}", $0) } ?? tr(", no reason given")
      let level: Level = !row.item.isCritical ? .amber : row.excuse == nil ? .critical : .red
      switch row.status {
      case .missed: all.add(level, "checklist", tr("{title}: missed{why}", title, why))
      case .late where !isOver: all.add(level, "checklist", tr("{title}: late{why}", title, why))
      case .failed:
        let number = row.numberText.map { " (\($0))" } ?? ""
        all.add(level, "checklist", tr("{title}: failed{why}", title, number + why))
      case .cannot:
        all.add(level, "checklist", tr("{title}: could not be done{why}", title, why))
      case .done(let at, let by, isLate: true) where row.item.isCritical:
        let share = row.progress.map { tr("{share} in time", ReportFormat.count($0)) }
        let when = share ?? format.stamp(at, by: by, of: day)
        all.add(.amber, "checklist", tr("{title}: done late, {when}", title, when))
      case .ahead, .open, .late, .beforeLog, .locked, .notApplicable, .done: break
      }
      addMoneyException(of: row, title, to: &all)
      for failure in row.replaced
      where failure.done.numberHundredths ?? failure.done.varianceCents != nil {
        all.add(
          .amber, "checklist",
          tr(
            "{title}: outside the limits at first, {text}, {when}", title, row.text(of: failure),
            format.stamp(failure.at, by: failure.by, of: day)))
      }
      if row.isContradicted, let shortfall = row.shortfall {
        all.add(
          row.item.isCritical ? .red : .amber, "checklist",
          tr("{title}: ticked, but {shortfall}{why}", title, shortfall.sentence, why))
      }
      all.add(
        .red, "guard", if: row.wasForced,
        tr("{title}: done before the last customer was out{why}", title, why))
    }
  }

  /// Money that differs by more than the limit, with a reason and counted by two persons.
  private func addMoneyException(
    of row: FarewellFigures.Row, _ title: String, to all: inout [ReportException]
  ) {
    guard case .done(_, let by, _) = row.status, row.isVarianceOverLimit,
      let counted = row.amountCents, let expected = row.expectedCents
    else { return }
    all.add(
      row.item.isCritical ? .red : .amber, "checklist",
      tr(
        "{title}: {variance}, {counted} counted and {expected} expected, by {first} and {second}: {reason}",
        title, FigureText.variance(cents: counted - expected), FigureText.money(cents: counted),
        FigureText.money(cents: expected), ReportFormat.initials(by),
        ReportFormat.initials(row.second), row.note ?? ""))
  }

  private func addTickExceptions(to all: inout [ReportException]) {
    let rows = dayParts.flatMap { $0.farewell.openingRows + $0.farewell.rows }
    let burst = rows.count { $0.isBurst }
    let ignored = rows.reduce(0) { $0 + $1.ignored.count }
    all.add(
      .red, "checklist", if: burst > 0,
      tr(
        "{steps} steps were ticked within ten seconds of each other: were they really done?",
        burst))
    all.add(
      .amber, "checklist", if: ignored > 0,
      trn(
        "1 step was ticked too early or while locked; this does not count.",
        "{count} steps were ticked too early or while locked; this does not count.",
        count: ignored))
  }

  private func addCueExceptions(to all: inout [ReportException]) {
    for cue in farewellSummary.cues {
      guard case .seen(let kind) = cue.source else { continue }
      let before = cue.minutesBeforeClear.map {
        tr(", {span} before the last customer left", FigureText.span(minutes: $0))
      }
      all.add(
        .amber, "cue",
        tr(
          "{clock} {kind}{before}{note}", format.clock(cue.at, of: day), shownWord(kind.rawValue),
          before ?? "", cue.note.map { tr(": {reason}", $0) } ?? ""))
    }
  }

  private func addQueueExceptions(to all: inout [ReportException]) {
    all.add(
      .red, "checkout", if: queue.redMinutes > 0,
      tr(
        "In {count} minutes some till had an estimated wait of {limit} or more; the longest was {worst}.",
        queue.redMinutes, ReportFormat.wait(plan.thresholds.waitRedSeconds),
        ReportFormat.wait(queue.peakWaitSeconds)))
    if let percent = queue.serviceLevel.percent, percent < plan.thresholds.serviceLevelPercent {
      all.add(
        .amber, "checkout",
        tr(
          "{share} customers waited within the limit; the target is {percent}%.",
          ReportFormat.share(queue.serviceLevel), plan.thresholds.serviceLevelPercent))
    }
    for row in queue.lanes {
      if let fault = row.fault {
        all.add(.amber, "checkout", tr("{lane} is broken: {fault}", row.lane.name, fault))
      }
    }
    all.add(
      .amber, "checkout", if: queue.leftCount > 0,
      tr("{count} walked past the line or gave up waiting.", queue.leftCount))
  }

  private func addRecordExceptions(to all: inout [ReportException]) {
    all.add(
      .red, "record", if: origin.unconfirmedCount > 0,
      trn(
        "1 event behind a break of the event file is unconfirmed and does not count; a person decides on the board.",
        "{count} events behind a break of the event file are unconfirmed and do not count; a person decides on the board.",
        count: origin.unconfirmedCount))
    for acceptance in log.acceptances {
      all.add(
        .red, "record",
        tr(
          "{who} accepted the lines behind a break of the event file, from event {seq} on: {reason}",
          acceptance.by?.initials ?? tr("somebody"), acceptance.content.from,
          acceptance.content.reason))
    }
    all.add(
      .red, "record", if: origin.lacksAccepted,
      tr("This is head office's copy: the accepted events are only in the store's own file."))
    all.add(
      .red, "record", if: origin.faultCount > 0,
      trn(
        "1 line of the event file is invalid; exitboard verify shows it.",
        "{count} lines of the event file are invalid; exitboard verify shows them.",
        count: origin.faultCount))
    all.add(
      .amber, "record", if: log.gapCount > 0,
      trn(
        "1 damaged part of the event file, noted in it (log.gap).",
        "{count} damaged parts of the event file, noted in it (log.gap).", count: log.gapCount))
    all.add(
      .amber, "record", if: log.unknownCount > 0,
      trn(
        "1 event is of a type that this version does not know.",
        "{count} events are of types that this version does not know.", count: log.unknownCount))
  }
}
