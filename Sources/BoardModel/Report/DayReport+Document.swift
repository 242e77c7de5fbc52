extension DayReport {
  package var title: String {
    let number = plan.storeNumber.isEmpty ? "" : " \(plan.storeNumber)"
    return "Day sheet · \(plan.store)\(number) · \(ReportWords.long(day))"
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
      document.say(
        "As it was known at \(words.moment(known)); what was recorded later is not in it.")
    }
    if !isOver { document.say("The day is not over: as of \(words.clock(at, of: day)).") }
    document.add(
      .facts(
        [
          .init("Hours", hours),
          .init("Last customer out", cleared),
        ] + duties.map { .init($0.name.map { "Signed, \($0)" } ?? "Signed", signed($0)) }))
  }

  private var hours: String {
    if trading.isAroundTheClock { return "around the clock" }
    guard let opens = trading.opens, let closes = trading.closes else { return "not open" }
    let changed = hoursReason.map { " (changed: \($0))" } ?? ""
    return "\(words.clock(opens, of: day)) to \(words.clock(closes, of: day))\(changed)"
  }

  private var cleared: String {
    if trading.isAroundTheClock { return "never: the store does not shut" }
    guard let cleared = trading.cleared else { return "not recorded" }
    let late = trading.closes.map { cleared.minutes(since: $0) } ?? 0
    let past = late == 0 ? "" : late > 0 ? ", \(late)m past close" : ", \(-late)m before close"
    return "\(words.clock(cleared, of: day)) \(ReportWords.initials(trading.clearedBy))\(past)"
  }

  private func signed(_ duty: Duty) -> String {
    guard let at = duty.trading.signed else { return "NOT SIGNED" }
    let second = duty.signing?.second.map { second in
      " and \(second)" + (duty.signing?.secondAuth == .pin ? " (PIN)" : "")
    }
    return "\(words.clock(at, of: day)) \(ReportWords.initials(duty.trading.signedBy))"
      + (second ?? "")
  }

  private func addExceptions(to document: inout ReportDocument) {
    let bad = exceptions.count { $0.level >= .red }
    document.add(.heading("Exceptions"))
    if !exceptions.isEmpty {
      document.say("\(bad) red or critical, \(exceptions.count - bad) amber.")
    }
    let rows = exceptions.map {
      ReportDocument.Row([$0.level.reportWord, $0.area, $0.text], isStruck: false, level: $0.level)
    }
    document.add(
      .init([.verdict("level"), .left("area"), .flexible("what")], rows), orSay: "None.")
  }

  private func addQueue(to document: inout ReportDocument) {
    document.add(.heading("Checkout"))
    let limit = ReportWords.wait(plan.thresholds.waitRedSeconds)
    document.add(
      .facts([
        .init("Measured", "\(queue.measuredCount) customers"),
        .init("Waited at most \(limit)", ReportWords.share(queue.serviceLevel)),
        .init("1+1 kept", ReportWords.share(queue.onePlusOne) + " lane minutes"),
        .init(
          "Wait",
          "median \(ReportWords.wait(queue.p50Seconds)), 90% within \(ReportWords.wait(queue.p90Seconds)), longest \(ReportWords.wait(queue.maxSeconds)) (nearest rank, whole seconds)"
        ),
        .init(
          "Minutes",
          "green \(queue.greenMinutes), amber \(queue.amberMinutes), red \(queue.redMinutes)"),
        .init(
          "Left",
          "\(queue.leftCount) (\(queue.balkCount) did not join, \(queue.renegeCount) gave up)"),
      ]))
  }

  private func addAlerts(to document: inout ReportDocument) {
    document.add(.heading("Alerts"))
    let rows = alerts.map { span in
      let ended = words.clock(span.cleared, of: day, otherwise: "stands")
      let answer = answers[span.key].map { answer in
        "\(answer.until == nil ? "seen" : "shelved") \(words.clock(answer.at, of: day)) \(ReportWords.initials(answer.by))"
      }
      return ReportDocument.Row(
        [
          words.clock(span.raised, of: day), ended, span.level.reportWord, span.key,
          answer ?? "not answered",
        ], isStruck: false, level: span.level)
    }
    document.add(
      .init(
        [.left("from"), .left("to"), .verdict("level"), .flexible("alert"), .left("answer")],
        rows),
      orSay: "None.")
  }

  private func addNotes(to document: inout ReportDocument) {
    document.add(.heading("Notes"))
    let rows = notes.map { note in
      ReportDocument.Row(
        [
          words.clock(note.at, of: day), ReportWords.initials(note.by), note.topic.rawValue,
          note.text + (note.isVoided ? " VOIDED" : ""),
        ], isStruck: note.isVoided, level: .calm)
    }
    document.add(
      .init([.left("time"), .left("who"), .left("about"), .flexible("note")], rows),
      orSay: "None.")
  }

  private func addRecord(to document: inout ReportDocument) {
    document.add(.heading("The record"))
    document.add(
      .facts([
        .init("Lines read", "to number \(origin.seq), of all days"),
        .init("Undone", "\(log.voidedCount); undone lines stay in the file and are shown struck"),
        .init("Not understood", "\(log.unknownCount) events, \(origin.faultCount) other lines"),
        .init("Signed anchor", signing?.anchor ?? "none"),
        .init("Anchor", origin.anchor.isEmpty ? "none" : origin.anchor),
        .init("Printed", words.moment(origin.printedAt)),
      ]))
    if !origin.anchor.isEmpty {
      document.say(
        "To check the file against this sheet: exitboard verify --anchor \(origin.anchor)")
    }
  }
}
