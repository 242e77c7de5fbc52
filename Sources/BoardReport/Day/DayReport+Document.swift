import BoardModel
import BoardText

extension DayReport {
  package var title: String {
    let number = plan.storeNumber.isEmpty ? "" : " \(plan.storeNumber)"
    return tr("Day report · {store} · {date}", plan.store + number, ReportFormat.date(day))
  }

  /// Exceptions first, then figures and lists, then the event file; the anchor is last.
  package var document: ReportDocument {
    var document = ReportDocument(title: title)
    addHead(to: &document)
    addExceptions(to: &document)
    addFigures(to: &document)
    addImpression(to: &document)
    addQueue(to: &document)
    addFarewell(to: &document)
    addGoodbyes(to: &document)
    addRestrooms(to: &document)
    addLooseEnds(to: &document)
    addAlerts(to: &document)
    addNotes(to: &document)
    addRecord(to: &document)
    return document
  }

  private func addHead(to document: inout ReportDocument) {
    if let known = origin.knownAt {
      document.addSentence(
        tr("As known at {moment}; later records are not included.", format.dateTime(known)))
    }
    if !isOver {
      document.addSentence(
        tr("The day is not over; this is how it stands at {clock}.", format.clock(at, of: day)))
    }
    document.add(
      .namedValues(
        [
          .init(tr("Hours"), hours),
          .init(tr("Last customer out"), cleared),
        ]
          + dayParts.map { dayPart in
            let label = dayPart.name.map { tr("Signed, {shift}", $0) }
            return .init(label ?? tr("Signed"), signed(dayPart))
          }))
  }

  private var hours: String {
    if businessDay.isAroundTheClock { return tr("around the clock") }
    guard let opens = businessDay.opens, let closes = businessDay.closes else {
      return tr("not open")
    }
    let changed = hoursChangeReason.map { tr(" (changed: {reason})", $0) } ?? ""
    return tr("{opens} to {closes}", format.clock(opens, of: day), format.clock(closes, of: day))
      + changed
  }

  private var cleared: String {
    if businessDay.isAroundTheClock { return tr("never: the store does not close") }
    guard let cleared = businessDay.cleared else { return tr("not recorded") }
    let late = businessDay.closes.map { cleared.minutes(since: $0) } ?? 0
    let past =
      late == 0
      ? ""
      : late > 0
        ? tr(", {span} after closing", FigureText.span(minutes: late))
        : tr(", {span} before closing", FigureText.span(minutes: -late))
    return
      "\(format.clock(cleared, of: day)) \(ReportFormat.initials(businessDay.clearing?.by))\(past)"
  }

  private func signed(_ dayPart: DayPart) -> String {
    guard let at = dayPart.businessDay.signed else { return tr("NOT SIGNED") }
    let second = dayPart.signing?.second.map {
      dayPart.signing?.secondAuth == .pin ? tr(" and {who} (PIN)", $0) : tr(" and {who}", $0)
    }
    return "\(format.clock(at, of: day)) \(ReportFormat.initials(dayPart.businessDay.signing?.by))"
      + (second ?? "")
  }

  private func addExceptions(to document: inout ReportDocument) {
    let bad = exceptions.count { $0.level >= .red }
    document.add(.heading(tr("Exceptions")))
    if !exceptions.isEmpty {
      document.addSentence(tr("{bad} red or critical, {amber} amber.", bad, exceptions.count - bad))
    }
    let rows = exceptions.map {
      ReportDocument.Row(
        [$0.level.reportWord, shownWord($0.area), $0.text], isStruckThrough: false,
        level: $0.level)
    }
    document.add(
      .init(
        [
          .levelWord(tr("level")), .left(tr("area")),
          .flexible(tr("what")),
        ], rows), ifEmpty: tr("None."))
  }

  private func addQueue(to document: inout ReportDocument) {
    document.add(.heading(tr("Checkout")))
    let limit = ReportFormat.wait(plan.thresholds.waitRedSeconds)
    document.add(
      .namedValues([
        .init(tr("Measured"), tr("{count} customers", queue.measuredCount)),
        .init(
          tr("Waited at most {limit}", limit), ReportFormat.share(queue.serviceLevel)),
        .init(
          tr("Short lines"),
          tr(
            "{share} lane-minutes (1 served, at most 1 waiting)",
            ReportFormat.share(queue.shortLines))),
        .init(
          tr("Wait"),
          tr(
            "half within {median}, 90% within {most}, longest {longest} (rounded up to a measured wait, whole seconds)",
            ReportFormat.wait(queue.p50WaitSeconds), ReportFormat.wait(queue.p90WaitSeconds),
            ReportFormat.wait(queue.maxWaitSeconds))),
        .init(
          tr("Minutes by longest wait"),
          tr(
            "green {green}, amber {amber}, red {red}", queue.greenMinutes, queue.amberMinutes,
            queue.redMinutes)),
        .init(
          tr("Left without buying"),
          tr(
            "{count} ({balked} walked past, {reneged} gave up waiting)", queue.leftCount,
            queue.balkCount, queue.renegeCount)),
      ]))
  }

  private func addAlerts(to document: inout ReportDocument) {
    document.add(.heading(tr("Alerts")))
    let rows = alerts.map { span in
      let ended = format.clock(span.cleared, of: day, otherwise: tr("still on"))
      let answer = alertAnswers[span.key].map { answer in
        let (clock, who) = (format.clock(answer.at, of: day), ReportFormat.initials(answer.by))
        return answer.until == nil
          ? tr("seen {clock} {who}", clock, who) : tr("kept quiet {clock} {who}", clock, who)
      }
      return ReportDocument.Row(
        [
          format.clock(span.raised, of: day), ended, span.level.reportWord, sentence(span),
          answer ?? tr("nobody answered"),
        ], isStruckThrough: false, level: span.level)
    }
    document.add(
      .init(
        [
          .left(tr("from")), .left(tr("to")),
          .levelWord(tr("level")), .flexible(tr("alert")),
          .left(tr("answer")),
        ],
        rows),
      ifEmpty: tr("None."))
  }

  private func addNotes(to document: inout ReportDocument) {
    document.add(.heading(tr("Notes")))
    let rows = notes.map { note in
      ReportDocument.Row(
        [
          format.clock(note.at, of: day), ReportFormat.initials(note.by),
          shownWord(note.content.topic.rawValue),
          note.content.text + (note.isVoided ? " " + tr("UNDONE") : ""),
        ], isStruckThrough: note.isVoided, level: .calm)
    }
    document.add(
      .init(
        [
          .left(tr("time")), .left(tr("who")),
          .left(tr("about")), .flexible(tr("note")),
        ], rows),
      ifEmpty: tr("None."))
  }

  private func addRecord(to document: inout ReportDocument) {
    document.add(.heading(tr("The event file")))
    document.add(
      .namedValues([
        .init(tr("Events read"), tr("1 to {seq}, of all days", origin.seq)),
        .init(
          tr("Undone"),
          tr("{count}; undone lines stay in the file and are shown crossed out", log.voidedCount)),
        .init(
          tr("Not used"),
          tr(
            "{events} events of unknown types, {lines} invalid lines", log.unknownCount,
            origin.faultCount)),
        .init(tr("Signed anchor"), signing?.anchor ?? tr("none")),
        .init(
          tr("Anchor"), origin.anchor.isEmpty ? tr("none") : origin.anchor),
        .init(tr("Printed"), format.dateTime(origin.printedAt)),
      ]))
    if !origin.anchor.isEmpty {
      document.addSentence(
        tr(
          "To check the event file against this report: exitboard verify --anchor {anchor}",
          origin.anchor)
      )
    }
  }
}
