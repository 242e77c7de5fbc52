import BoardText
import BoardWords

extension DayReport {
  package var title: String {
    let number = plan.storeNumber.isEmpty ? "" : " \(plan.storeNumber)"
    return Words.Report.title(plan.store + number, date: ReportFormat.date(day))
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
      document.addSentence(Words.Report.known(at: format.dateTime(known)))
    }
    if !isOver { document.addSentence(Words.Report.notOver(at: format.clock(at, of: day))) }
    document.add(
      .namedValues(
        [
          .init(Words.ReportLabel.hours, hours),
          .init(Words.ReportLabel.cleared, cleared),
        ]
          + dayParts.map { dayPart in
            let label = dayPart.name.map { Words.ReportLabel.signed(shift: $0) }
            return .init(label ?? Words.ReportLabel.signed, signed(dayPart))
          }))
  }

  private var hours: String {
    if businessDay.isAroundTheClock { return Words.Report.aroundTheClock }
    guard let opens = businessDay.opens, let closes = businessDay.closes else {
      return Words.Report.notOpen
    }
    let changed = hoursChangeReason.map { Words.Report.changed($0) } ?? ""
    return Words.Report.hours(format.clock(opens, of: day), format.clock(closes, of: day)) + changed
  }

  private var cleared: String {
    if businessDay.isAroundTheClock { return Words.Report.neverCleared }
    guard let cleared = businessDay.cleared else { return Words.Report.notCleared }
    let late = businessDay.closes.map { cleared.minutes(since: $0) } ?? 0
    let past =
      late == 0
      ? ""
      : late > 0
        ? Words.Report.pastClose(FigureText.span(minutes: late))
        : Words.Report.beforeClose(FigureText.span(minutes: -late))
    return
      "\(format.clock(cleared, of: day)) \(ReportFormat.initials(businessDay.clearedBy))\(past)"
  }

  private func signed(_ dayPart: DayPart) -> String {
    guard let at = dayPart.businessDay.signed else { return Words.Report.notSigned }
    let second = dayPart.signing?.second.map {
      Words.Report.second("\($0)", byPin: dayPart.signing?.secondAuth == .pin)
    }
    return "\(format.clock(at, of: day)) \(ReportFormat.initials(dayPart.businessDay.signedBy))"
      + (second ?? "")
  }

  private func addExceptions(to document: inout ReportDocument) {
    let bad = exceptions.count { $0.level >= .red }
    document.add(.heading(Words.ReportHeading.exceptions))
    if !exceptions.isEmpty {
      document.addSentence(Words.Report.levels(bad: bad, amber: exceptions.count - bad))
    }
    let rows = exceptions.map {
      ReportDocument.Row(
        [$0.level.reportWord, Words.shown($0.area), $0.text], isStruckThrough: false,
        level: $0.level)
    }
    document.add(
      .init(
        [
          .levelWord(Words.ReportColumn.level), .left(Words.ReportColumn.area),
          .flexible(Words.ReportColumn.what),
        ], rows), ifEmpty: Words.Report.nothing)
  }

  private func addQueue(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.checkout))
    let limit = ReportFormat.wait(plan.thresholds.waitRedSeconds)
    document.add(
      .namedValues([
        .init(Words.ReportLabel.measured, Words.Report.customers(queue.measuredCount)),
        .init(
          Words.ReportLabel.waited(atMost: limit), ReportFormat.share(queue.serviceLevel)),
        .init(
          Words.ReportLabel.onePlusOne,
          Words.Report.laneMinutes(ReportFormat.share(queue.shortLines))),
        .init(
          Words.ReportLabel.wait,
          Words.Report.waits(
            median: ReportFormat.wait(queue.p50WaitSeconds),
            most: ReportFormat.wait(queue.p90WaitSeconds),
            longest: ReportFormat.wait(queue.maxWaitSeconds))),
        .init(
          Words.ReportLabel.minutes,
          Words.Report.minutes(
            green: queue.greenMinutes, amber: queue.amberMinutes, red: queue.redMinutes)),
        .init(
          Words.ReportLabel.left,
          Words.Report.left(
            queue.leftCount, balked: queue.balkCount, reneged: queue.renegeCount)),
      ]))
  }

  private func addAlerts(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.alerts))
    let rows = alerts.map { span in
      let ended = format.clock(span.cleared, of: day, otherwise: Words.Report.stands)
      let answer = alertAnswers[span.key].map { answer in
        let (clock, who) = (format.clock(answer.at, of: day), ReportFormat.initials(answer.by))
        return answer.until == nil
          ? Words.Report.seen(clock, by: who) : Words.Report.shelved(clock, by: who)
      }
      return ReportDocument.Row(
        [
          format.clock(span.raised, of: day), ended, span.level.reportWord, sentence(span),
          answer ?? Words.Report.notAnswered,
        ], isStruckThrough: false, level: span.level)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.from), .left(Words.ReportColumn.to),
          .levelWord(Words.ReportColumn.level), .flexible(Words.ReportColumn.alert),
          .left(Words.ReportColumn.answer),
        ],
        rows),
      ifEmpty: Words.Report.nothing)
  }

  private func addNotes(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.notes))
    let rows = notes.map { note in
      ReportDocument.Row(
        [
          format.clock(note.at, of: day), ReportFormat.initials(note.by),
          Words.shown(note.topic.rawValue),
          note.text + (note.isVoided ? " " + Words.ReportCell.voided : ""),
        ], isStruckThrough: note.isVoided, level: .calm)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.time), .left(Words.ReportColumn.who),
          .left(Words.ReportColumn.about), .flexible(Words.ReportColumn.note),
        ], rows),
      ifEmpty: Words.Report.nothing)
  }

  private func addRecord(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.record))
    document.add(
      .namedValues([
        .init(Words.ReportLabel.linesRead, Words.Report.read(to: origin.seq)),
        .init(Words.ReportLabel.undone, Words.Report.undone(log.voidedCount)),
        .init(
          Words.ReportLabel.notUnderstood,
          Words.Report.notUnderstood(events: log.unknownCount, lines: origin.faultCount)),
        .init(Words.ReportLabel.signedAnchor, signing?.anchor ?? Words.Report.none),
        .init(
          Words.ReportLabel.anchor, origin.anchor.isEmpty ? Words.Report.none : origin.anchor),
        .init(Words.ReportLabel.printed, format.dateTime(origin.printedAt)),
      ]))
    if !origin.anchor.isEmpty {
      document.addSentence(Words.Report.check(origin.anchor))
    }
  }
}
