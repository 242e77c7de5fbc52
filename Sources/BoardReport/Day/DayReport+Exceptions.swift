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
  mutating func add(_ level: Level, _ area: String, _ text: String) {
    append(ReportException(level: level, area: area, text: DisplayText(text).string))
  }
}

extension DayReport {
  /// The exceptions, worst first; within a level in the order of the report.
  ///
  /// A past open day without any records gets this one exception only: what nobody recorded was not
  /// necessarily missed.
  package var exceptions: [ReportException] {
    if !hasRecords && businessDay.opens != nil && isOver {
      var all: [ReportException] = []
      all.add(
        .red, "record",
        tr("Nothing was recorded on this day: was the store closed, or the board off?"))
      return all
    }
    let all =
      signOffExceptions + dayParts.flatMap(stepExceptions) + tickExceptions + cueExceptions
      + restroomExceptions + looseEndExceptions + queueExceptions + recordExceptions
    return all.enumerated().sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }.map(\.element)
  }

  private var signOffExceptions: [ReportException] {
    guard businessDay.opens != nil else { return [] }
    var all = dayParts.flatMap(signOffExceptions)
    let hasClosed = businessDay.closesOrShiftEnds.map { at > $0 } ?? false
    if businessDay.cleared == nil && hasClosed && !businessDay.isAroundTheClock {
      all.add(
        .red, "closing",
        tr("Nobody recorded that the last customer was out, so locked steps stay locked."))
    }
    if let hoursChangeReason {
      all.add(.amber, "hours", tr("Other hours than planned: {reason}", hoursChangeReason))
    }
    return all
  }

  private func signOffExceptions(of dayPart: DayPart) -> [ReportException] {
    var all: [ReportException] = []
    let shift = dayPart.name.map { tr("{name}: ", $0) } ?? ""
    // A shift ends when its handover time is over; until then a missing signature is normal.
    let end = dayPart.businessDay.shift?.ends ?? dayPart.businessDay.closes
    if dayPart.businessDay.signed == nil, let end,
      at >= min(end, businessDay.ends.adding(seconds: -1))
    {
      let sentence = dayPart.name.map { tr("This shift is not signed: {shift}.", $0) }
      all.add(.red, "sign-off", sentence ?? tr("The day is not signed."))
    }
    if let open = dayPart.signing?.criticalOpen, open > 0 {
      let sentence = trn(
        "Signed with 1 critical step open.", "Signed with {count} critical steps open.", count: open
      )
      all.add(.red, "sign-off", shift + sentence)
    }
    if let reason = dayPart.farewell.bypassReason {
      all.add(.red, "guard", shift + tr("Emergency, all steps were unlocked: {reason}", reason))
    }
    return all
  }

  private func stepExceptions(of dayPart: DayPart) -> [ReportException] {
    var all: [ReportException] = []
    for row in dayPart.farewell.rows {
      // The last customer and the sign-off have exceptions of their own.
      if row.item.automaticSource == .cleared || row.item.automaticSource == .signed { continue }
      let title = (dayPart.name.map { tr("{name}: ", $0) } ?? "") + row.item.title
      let reason = row.excuse ?? row.note
      let why = reason.map { tr(": {reason}", $0) } ?? tr(", no reason given")
      let level: Level = !row.item.isCritical ? .amber : row.excuse == nil ? .critical : .red
      switch row.status {
      case .missed: all.add(level, "checklist", tr("{title}: missed{why}", title, why))
      case .late where !isOver: all.add(level, "checklist", tr("{title}: late{why}", title, why))
      case .failed: all.add(level, "checklist", tr("{title}: failed{why}", title, why))
      case .cannot:
        all.add(level, "checklist", tr("{title}: could not be done{why}", title, why))
      case .done(let at, let by, isLate: true) where row.item.isCritical:
        let share = row.progress.map { tr("{share} in time", ReportFormat.count($0)) }
        let when = share ?? format.stamp(at, by: by, of: day)
        all.add(.amber, "checklist", tr("{title}: done late, {when}", title, when))
      case .ahead, .open, .late, .locked, .notApplicable, .done: break
      }
      if row.wasForced {
        all.add(
          .red, "guard", tr("{title}: done before the last customer was out{why}", title, why))
      }
    }
    return all
  }

  private var tickExceptions: [ReportException] {
    let rows = dayParts.flatMap(\.farewell.rows)
    let burst = rows.count { $0.isBurst }
    let ignored = rows.reduce(0) { $0 + $1.ignored.count }
    var all: [ReportException] = []
    if burst > 0 {
      all.add(
        .red, "checklist",
        tr(
          "{steps} steps were ticked within ten seconds of each other: were they really done?",
          burst))
    }
    if ignored > 0 {
      all.add(
        .amber, "checklist",
        trn(
          "1 step was ticked too early or while locked; this does not count.",
          "{count} steps were ticked too early or while locked; this does not count.",
          count: ignored))
    }
    return all
  }

  private var cueExceptions: [ReportException] {
    var all: [ReportException] = []
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
    return all
  }

  private var queueExceptions: [ReportException] {
    var all: [ReportException] = []
    if queue.redMinutes > 0 {
      all.add(
        .red, "checkout",
        tr(
          "In {count} minutes some till had an estimated wait of {limit} or more; the longest was {worst}.",
          queue.redMinutes, ReportFormat.wait(plan.thresholds.waitRedSeconds),
          ReportFormat.wait(queue.peakWaitSeconds)))
    }
    if let percent = queue.serviceLevel.percent, percent < plan.thresholds.serviceLevelPercent {
      all.add(
        .amber, "checkout",
        tr(
          "{share} customers waited within the limit; the target is {percent}%.",
          ReportFormat.share(queue.serviceLevel), plan.thresholds.serviceLevelPercent))
    }
    if queue.leftCount > 0 {
      all.add(
        .amber, "checkout", tr("{count} walked past the line or gave up waiting.", queue.leftCount))
    }
    return all
  }

  private var recordExceptions: [ReportException] {
    var all: [ReportException] = []
    if origin.faultCount > 0 {
      all.add(
        .red, "record",
        trn(
          "1 line of the event file is invalid; exitboard verify shows it.",
          "{count} lines of the event file are invalid; exitboard verify shows them.",
          count: origin.faultCount))
    }
    if log.gapCount > 0 {
      all.add(
        .amber, "record",
        trn(
          "1 damaged part of the event file, noted in it (log.gap).",
          "{count} damaged parts of the event file, noted in it (log.gap).", count: log.gapCount))
    }
    if log.unknownCount > 0 {
      all.add(
        .amber, "record",
        trn(
          "1 event is of a type that this version does not know.",
          "{count} events are of types that this version does not know.", count: log.unknownCount))
    }
    return all
  }
}
