import BoardModel
import BoardText

extension DayReport {
  /// Exceptions first, then figures and lists, then the event file; the anchor is last.
  package var document: ReportDocument {
    let work =
      glance + impressionBlocks + queueBlocks + farewellBlocks + dutyBlocks + goodbyeBlocks
      + restroomBlocks
    return ReportDocument(
      title: tr("Day report · {store} · {date}", plan.storeTitle, ReportFormat.date(day)),
      blocks: head + exceptionBlocks + recurrenceBlocks + (isClosedDay ? [] : work) + promiseBlocks
        + alertBlocks + noteBlocks + recordBlocks)
  }

  /// The store did not open, and nobody worked at what belongs to an open day.
  private var isClosedDay: Bool {
    businessDay.opens == nil && businessDay.clearing == nil && restrooms.log.isEmpty
      && laneWaits.rows.allSatisfy { $0.longest == nil } && farewellSummary.cues.isEmpty
      && farewellSummary.voices.isEmpty && farewellSummary.goodbyes.count == 0
      && dayParts.allSatisfy { part in
        part.businessDay.signed == nil
          && (part.farewell.openingRows + part.farewell.rows).allSatisfy { !$0.isAnswered }
      }
  }

  private var head: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    if let known = origin.knownAt {
      let moment = format.dateTime(known)
      blocks.append(.sentence(tr("As known at {moment}; later records are not included.", moment)))
    }
    if !isOver {
      let clock = format.clock(at, of: day)
      blocks.append(.sentence(tr("The day is not over; this is how it stands at {clock}.", clock)))
    }
    guard !isClosedDay else { return blocks + [.namedValues([tr("Hours"): hours])] }
    var values: ReportDocument.NamedValues = [
      tr("Hours"): hours, tr("Last customer out"): cleared,
    ]
    for dayPart in dayParts {
      let name = dayPart.name.map { tr("Signed, {shift}", $0) } ?? tr("Signed")
      values.pairs.append((name, signed(dayPart)))
    }
    return blocks + [.namedValues(values)]
  }

  private var hours: String {
    if businessDay.isAroundTheClock { return tr("around the clock") }
    let planned = plan.datedHours(on: day)?.reason.map { tr(" ({word})", $0) }
    let changed = hoursChangeReason.map { tr(" (changed: {reason})", $0) } ?? planned ?? ""
    guard let opens = businessDay.opens, let closes = businessDay.closes else {
      return tr("not open") + changed
    }
    let edges = [opens] + businessDay.breaks.flatMap { [$0.lowerBound, $0.upperBound] } + [closes]
    let openings = stride(from: 0, to: edges.count, by: 2).map {
      tr(
        "{opens} to {closes}", format.clock(edges[$0], of: day),
        format.clock(edges[$0 + 1], of: day))
    }
    return openings.joined(separator: ", ") + changed
  }

  private var cleared: String {
    if businessDay.isAroundTheClock { return tr("never: the store does not close") }
    guard let clearing = businessDay.clearing else { return tr("not recorded") }
    let late = businessDay.closes.map { clearing.at.minutes(since: $0) } ?? 0
    let span = FigureText.span(minutes: abs(late))
    let past =
      late == 0
      ? "" : late > 0 ? tr(", {span} after closing", span) : tr(", {span} before closing", span)
    return format.stamp(clearing.at, by: clearing.by, of: day) + past
  }

  private func signed(_ dayPart: DayPart) -> String {
    guard let stamp = dayPart.businessDay.signing else { return tr("NOT SIGNED") }
    func known(_ person: Person?) -> String {
      person.flatMap { dayPart.signatures[$0] }.map { " (\($0.phrase))" } ?? ""
    }
    let second = dayPart.signing?.second.map { tr(" and {who}", $0) + known($0) }
    return format.stamp(stamp.at, by: stamp.by, of: day) + known(stamp.by) + (second ?? "")
  }

  private var exceptionBlocks: [ReportDocument.Block] {
    let bad = exceptions.count { $0.level >= .red }
    let count = tr("{bad} red or critical, {amber} amber.", bad, exceptions.count - bad)
    let rows = exceptions.map {
      ReportDocument.Row(
        cells: [$0.level.reportWord, shownWord($0.area), $0.text], level: $0.level)
    }
    return [.heading(tr("Exceptions"))] + (exceptions.isEmpty ? [] : [.sentence(count)]) + [
      .table(
        [.levelWord(tr("level")), .left(tr("about")), .flexible(tr("what"))], rows,
        ifEmpty: tr("None."))
    ]
  }

  private var queueBlocks: [ReportDocument.Block] {
    let limit = ReportFormat.wait(plan.thresholds.waitRedSeconds)
    return [
      .heading(tr("Checkout")),
      .namedValues([
        tr("Measured"): tr("{count} waits, by the tills and by hand", queue.measuredCount),
        tr("Waited at most {limit}", limit): tr(
          "{share} measured waits", ReportFormat.share(queue.serviceLevel)),
        tr("Short lines"): tr(
          "{share} lane-minutes (1 served, at most 1 waiting)",
          ReportFormat.share(queue.shortLines)),
        tr("Wait"): tr(
          "half within {median}, 90% within {most}, longest {longest} (rounded up to a measured wait, whole seconds)",
          ReportFormat.wait(queue.p50WaitSeconds), ReportFormat.wait(queue.p90WaitSeconds),
          ReportFormat.wait(queue.maxWaitSeconds)),
        tr("Minutes by longest wait"): tr(
          "green {green}, amber {amber}, red {red}: in each, of the till where the next customer would wait longest",
          queue.greenMinutes, queue.amberMinutes, queue.redMinutes),
        tr("Left without buying"): tr(
          "{count} ({balked} walked past, {reneged} gave up waiting)", queue.leftCount,
          queue.balkCount, queue.renegeCount),
      ]),
    ] + waitBlocks
  }

  private var noteBlocks: [ReportDocument.Block] {
    let rows = notes.map { note in
      ReportDocument.Row(
        cells: [
          format.clock(note.at, of: day), note.by?.initials, shownWord(note.content.topic.rawValue),
          note.content.text
            + (Wording.undone(note.isVoided, reason: note.voidReason).map { " " + $0.shown } ?? ""),
        ], isStruckThrough: note.isVoided)
    }
    return [
      .heading(tr("Notes")),
      .table(
        [.left(tr("time")), .left(tr("who")), .left(tr("about")), .flexible(tr("note"))], rows,
        ifEmpty: tr("None.")),
    ]
  }

  /// What to know of the plan that judges this day, if that may be another one than was in force.
  private var planNote: String? {
    if let planNotedOn {
      return tr(
        "the plan of {date}, the first in the event file; this day was before it",
        ReportFormat.date(planNotedOn))
    }
    guard plan.earlier.isEmpty, hasRecords, let changed = origin.planChangedAt,
      changed >= businessDay.ends
    else { return nil }
    return tr(
      "the present plan, changed {moment}; the event file has no plan of this day",
      format.dateTime(changed))
  }

  private var recordBlocks: [ReportDocument.Block] {
    let anchor = origin.anchor
    let signed = dayParts.compactMap(signedAnchor).joined(separator: " ")
    let check = tr(
      "To check the event file against this report: exitboard verify --anchor {anchor}", anchor)
    var values: ReportDocument.NamedValues = [
      tr("Events read"): tr("1 to {seq}, of all days", origin.seq),
      tr("Undone"): tr(
        "{count}; undone lines stay in the file and are shown crossed out", log.voidedCount),
      tr("Not used"): tr(
        "{events} events of unknown types, {lines} invalid lines", log.unknownCount,
        origin.faultCount),
      tr("Signed anchor"): signed.isEmpty ? tr("none") : signed,
      tr("Anchor"): anchor.isEmpty ? tr("none") : anchor,
      tr("Printed"): format.dateTime(origin.printedAt),
    ]
    if let planNote { values.pairs.append((tr("Plan"), planNote)) }
    return [.heading(tr("The event file")), .namedValues(values)]
      + (anchor.isEmpty ? [] : [.sentence(check)])
  }
}
