import BoardWords

extension DayReport {
  package var title: String {
    let number = plan.storeNumber.isEmpty ? "" : " \(plan.storeNumber)"
    return Words.Report.title(plan.store + number, date: ReportWords.long(day))
  }

  /// Exceptions first, then figures, lists and the record's own state, the anchor last.
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
      document.say(Words.Report.known(at: words.moment(known)))
    }
    if !isOver { document.say(Words.Report.notOver(at: words.clock(at, of: day))) }
    document.add(
      .facts(
        [
          .init(Words.ReportLabel.hours, hours),
          .init(Words.ReportLabel.cleared, cleared),
        ]
          + duties.map { duty in
            let label = duty.name.map { Words.ReportLabel.signed(shift: $0) }
            return .init(label ?? Words.ReportLabel.signed, signed(duty))
          }))
  }

  private var hours: String {
    if trading.isAroundTheClock { return Words.Report.aroundTheClock }
    guard let opens = trading.opens, let closes = trading.closes else {
      return Words.Report.notOpen
    }
    let changed = hoursReason.map { Words.Report.changed($0) } ?? ""
    return Words.Report.hours(words.clock(opens, of: day), words.clock(closes, of: day)) + changed
  }

  private var cleared: String {
    if trading.isAroundTheClock { return Words.Report.neverCleared }
    guard let cleared = trading.cleared else { return Words.Report.notCleared }
    let late = trading.closes.map { cleared.minutes(since: $0) } ?? 0
    let past =
      late == 0
      ? ""
      : late > 0
        ? Words.Report.pastClose(ReportWords.span(minutes: late))
        : Words.Report.beforeClose(ReportWords.span(minutes: -late))
    return "\(words.clock(cleared, of: day)) \(ReportWords.initials(trading.clearedBy))\(past)"
  }

  private func signed(_ duty: Duty) -> String {
    guard let at = duty.trading.signed else { return Words.Report.notSigned }
    let second = duty.signing?.second.map {
      Words.Report.second("\($0)", byPin: duty.signing?.secondAuth == .pin)
    }
    return "\(words.clock(at, of: day)) \(ReportWords.initials(duty.trading.signedBy))"
      + (second ?? "")
  }

  private func addExceptions(to document: inout ReportDocument) {
    let bad = exceptions.count { $0.level >= .red }
    document.add(.heading(Words.ReportHeading.exceptions))
    if !exceptions.isEmpty {
      document.say(Words.Report.levels(bad: bad, amber: exceptions.count - bad))
    }
    let rows = exceptions.map {
      ReportDocument.Row(
        [$0.level.reportWord, Words.shown($0.area), $0.text], isStruck: false, level: $0.level)
    }
    document.add(
      .init(
        [
          .verdict(Words.ReportColumn.level), .left(Words.ReportColumn.area),
          .flexible(Words.ReportColumn.what),
        ], rows), orSay: Words.Report.nothing)
  }

  private func addQueue(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.checkout))
    let limit = ReportWords.wait(plan.thresholds.waitRedSeconds)
    document.add(
      .facts([
        .init(Words.ReportLabel.measured, Words.Report.customers(queue.measuredCount)),
        .init(
          Words.ReportLabel.waited(atMost: limit), ReportWords.share(queue.serviceLevel)),
        .init(
          Words.ReportLabel.onePlusOne,
          Words.Report.laneMinutes(ReportWords.share(queue.onePlusOne))),
        .init(
          Words.ReportLabel.wait,
          Words.Report.waits(
            median: ReportWords.wait(queue.p50Seconds), most: ReportWords.wait(queue.p90Seconds),
            longest: ReportWords.wait(queue.maxSeconds))),
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
      let ended = words.clock(span.cleared, of: day, otherwise: Words.Report.stands)
      let answer = answers[span.key].map { answer in
        let (clock, who) = (words.clock(answer.at, of: day), ReportWords.initials(answer.by))
        return answer.until == nil
          ? Words.Report.seen(clock, by: who) : Words.Report.shelved(clock, by: who)
      }
      return ReportDocument.Row(
        [
          words.clock(span.raised, of: day), ended, span.level.reportWord, sentence(span),
          answer ?? Words.Report.notAnswered,
        ], isStruck: false, level: span.level)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.from), .left(Words.ReportColumn.to),
          .verdict(Words.ReportColumn.level), .flexible(Words.ReportColumn.alert),
          .left(Words.ReportColumn.answer),
        ],
        rows),
      orSay: Words.Report.nothing)
  }

  private func addNotes(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.notes))
    let rows = notes.map { note in
      ReportDocument.Row(
        [
          words.clock(note.at, of: day), ReportWords.initials(note.by),
          Words.shown(note.topic.rawValue),
          note.text + (note.isVoided ? " " + Words.ReportCell.voided : ""),
        ], isStruck: note.isVoided, level: .calm)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.time), .left(Words.ReportColumn.who),
          .left(Words.ReportColumn.about), .flexible(Words.ReportColumn.note),
        ], rows),
      orSay: Words.Report.nothing)
  }

  private func addRecord(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.record))
    document.add(
      .facts([
        .init(Words.ReportLabel.linesRead, Words.Report.read(to: origin.seq)),
        .init(Words.ReportLabel.undone, Words.Report.undone(log.voidedCount)),
        .init(
          Words.ReportLabel.notUnderstood,
          Words.Report.notUnderstood(events: log.unknownCount, lines: origin.faultCount)),
        .init(Words.ReportLabel.signedAnchor, signing?.anchor ?? Words.Report.none),
        .init(
          Words.ReportLabel.anchor, origin.anchor.isEmpty ? Words.Report.none : origin.anchor),
        .init(Words.ReportLabel.printed, words.moment(origin.printedAt)),
      ]))
    if !origin.anchor.isEmpty {
      document.say(Words.Report.check(origin.anchor))
    }
  }
}
