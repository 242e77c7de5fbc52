package import BoardModel
import BoardText

extension DayReport {
  func addFarewell(to document: inout ReportDocument) {
    for dayPart in dayParts {
      document.add(
        .heading(
          dayPart.name.map { tr("Farewell checklist · shift: {shift}", $0) }
            ?? tr("Farewell checklist")))
      add(dayPart.farewell, of: dayPart, to: &document)
    }
  }

  private func add(
    _ farewell: FarewellFigures, of dayPart: DayPart, to document: inout ReportDocument
  ) {
    document.add(
      .namedValues([
        .init(
          tr("Done in time"),
          tr("{count} of {all}", farewell.doneInWindow, farewell.total)),
        .init(
          tr("Done late"), tr("{count} of {all}", farewell.doneLate, farewell.total)),
        .init(
          tr("Missed"), tr("{count} of {all}", farewell.missed, farewell.total)),
        .init(tr("Failed, could not be done"), "\(farewell.failed), \(farewell.cannot)"),
        .init(
          tr("Does not apply"), tr("{count}, not counted above", farewell.notApplicable)),
        .init(tr("Critical steps open"), "\(farewell.criticalOpen)"),
      ]))
    for section in farewell.sections {
      document.add(.subheading(section.section.reportTitle(inShift: dayPart.name != nil)))
      document.add(
        .table(
          .init(
            [
              .flexible(tr("step")), .left(""), .left(tr("due")),
              .result(tr("result")), .left(tr("when")),
              .left(tr("who")), .flexible(tr("notes")),
            ], section.rows.map { row($0) })))
    }
    if !farewell.carriedOver.isEmpty {
      document.add(.subheading(tr("Moved from an earlier day")))
      document.add(
        .table(
          .init(
            [
              .flexible(tr("step")), .left(tr("from")),
              .flexible(tr("reason")),
            ],
            farewell.carriedOver.map {
              .init(
                [$0.item.title, $0.origin, $0.reason ?? tr("no reason given")],
                isStruckThrough: false,
                level: .amber)
            })))
    }
  }

  private func row(_ row: FarewellFigures.Row) -> ReportDocument.Row {
    let answer = stepResult(of: row)
    return ReportDocument.Row(
      [
        row.item.title, row.item.isCritical ? tr("critical") : "",
        row.due.map { format.clock($0, of: day) } ?? tr("-"), answer.result,
        format.clock(answer.at, of: day, otherwise: tr("-")), ReportFormat.initials(answer.by),
        remarks(row),
      ], isStruckThrough: false, level: answer.level)
  }

  /// The result of a step in words, when and by whom it was answered, and its level.
  ///
  /// Without an answer `at` and `by` are `nil`.
  package func stepResult(
    of row: FarewellFigures.Row
  ) -> (result: String, at: Timestamp?, by: Person?, level: Level) {
    let bad: Level = row.item.isCritical ? .red : .amber
    return switch row.status {
    case .ahead: (tr("later"), nil, nil, .calm)
    case .open: (tr("to do"), nil, nil, .calm)
    case .late(let minutes): (tr("LATE {minutes}m", minutes), nil, nil, bad)
    case .missed: (tr("MISSED"), nil, nil, bad)
    case .locked: (tr("locked"), nil, nil, .calm)
    case .done(let at, let by, isLate: false):
      (tr("done"), at, by, .calm)
    case .done(let at, let by, isLate: true):
      (tr("done LATE"), at, by, .amber)
    case .failed(let at, let by): (tr("FAILED"), at, by, bad)
    case .notApplicable(let at, let by):
      (tr("not needed"), at, by, .calm)
    case .cannot(let at, let by): (tr("NOT POSSIBLE"), at, by, bad)
    }
  }

  func remarks(_ row: FarewellFigures.Row) -> String {
    var remarks: [String] = []
    if let progress = row.progress {
      remarks.append(tr("{share} in time", ReportFormat.count(progress)))
    }
    if let time = row.time { remarks.append("\(time)") }
    if let cents = row.amountCents { remarks.append(FigureText.money(cents: cents)) }
    if row.wasForced { remarks.append(tr("DONE WHILE LOCKED")) }
    if row.isBurst { remarks.append(tr("TICKED IN A BURST")) }
    if row.isLateEntry { remarks.append(tr("RECORDED LATE")) }
    if let excuse = row.excuse { remarks.append(tr("reason: {reason}", excuse)) }
    if let note = row.note { remarks.append(note) }
    if !row.repeats.isEmpty {
      let again = row.repeats.map {
        "\(format.clock($0.at, of: day)) \(ReportFormat.initials($0.by))"
      }
      remarks.append(tr("ticked again {ticks}", again.joined(separator: ", ")))
    }
    if !row.ignored.isEmpty {
      let early = row.ignored.map {
        "\(format.clock($0.at, of: day)) \(ReportFormat.initials($0.by))"
      }
      remarks.append(tr("ticked too early {ticks}", early.joined(separator: ", ")))
    }
    return remarks.joined(separator: "; ")
  }

  func addGoodbyes(to document: inout ReportDocument) {
    document.add(.heading(tr("Cues and goodbyes")))
    let cues = farewellSummary.cues.map { cue in
      let before = cue.minutesBeforeClear.map { FigureText.span(minutes: $0) }
      return ReportDocument.Row(
        [
          format.clock(cue.at, of: day), ReportFormat.initials(cue.by), name(of: cue.source),
          before ?? tr("-"),
          cue.note ?? "",
        ], isStruckThrough: false, level: .amber)
    }
    document.add(
      .init(
        [
          .left(tr("time")), .left(tr("who")),
          .flexible(tr("cue")), .right(tr("before last customer")),
          .flexible(tr("note")),
        ], cues), ifEmpty: tr("No cue that hurries customers out was seen."))
    let goodbyes = farewellSummary.goodbyes
    document.add(
      .namedValues([
        .init(
          tr("Goodbyes watched"),
          tr(
            "{count}, {prompted} of them when the board asked", goodbyes.count,
            goodbyes.promptedCount)),
        .init(tr("Thanked"), proportion(goodbyes.thanked)),
        .init(tr("Smiled"), proportion(goodbyes.smiled)),
        .init(tr("Asked to come back"), proportion(goodbyes.askedBack)),
        .init(tr("Help offered"), proportion(goodbyes.helpOffered)),
        .init(tr("Complaints overheard"), proportion(goodbyes.overheard)),
        .init(
          tr("Help to the car"),
          tr(
            "{offers} offers, accepted {accepted}", farewellSummary.helpOffered,
            ReportFormat.count(farewellSummary.helpAccepted))),
      ]))
    let voices = farewellSummary.voices.map { voice in
      ReportDocument.Row(
        [
          format.clock(voice.at, of: day), shownWord(voice.heard.sentiment.rawValue),
          shownWord(voice.heard.touchpoint.rawValue), voice.heard.note ?? "",
        ], isStruckThrough: false, level: voice.heard.sentiment == .bad ? .amber : .calm)
    }
    document.add(
      .init(
        [
          .left(tr("time")), .left(tr("customer said")),
          .left(tr("about")), .flexible(tr("said")),
        ], voices),
      ifEmpty: tr("Nothing that a customer said was recorded."))
  }

  private func name(of source: FarewellSummary.CueSource) -> String {
    switch source {
    case .seen(let kind): shownWord(kind.rawValue)
    case .forced(let item): tr("done while locked: {title}", plan.item(item)?.title ?? item.text)
    }
  }

  private func proportion(_ proportion: Proportion) -> String {
    guard let bounds = proportion.interval95 else { return tr("not seen") }
    return ReportFormat.count(proportion.share)
      + tr(" (very likely {low}% to {high}%)", bounds.lowerBound, bounds.upperBound)
  }
}

extension ChecklistStep.Section {
  package func reportTitle(inShift: Bool) -> String {
    switch self {
    case .day where inShift: tr("During the shift")
    case .afterLast where inShift: tr("At the handover")
    case .lockUp where inShift: tr("Before sign-off")
    case .day: tr("During the day")
    case .lastHour: tr("Last hour")
    case .atClosing: tr("At closing")
    case .afterLast: tr("After the last customer")
    case .lockUp: tr("Before lock-up")
    }
  }
}
