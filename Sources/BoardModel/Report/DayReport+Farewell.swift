import BoardText
import BoardWords

extension DayReport {
  func addFarewell(to document: inout ReportDocument) {
    for dayPart in dayParts {
      document.add(
        .heading(
          dayPart.name.map { Words.ReportHeading.farewell(shift: $0) }
            ?? Words.ReportHeading.farewell))
      add(dayPart.farewell, of: dayPart, to: &document)
    }
  }

  private func add(
    _ farewell: FarewellFigures, of dayPart: DayPart, to document: inout ReportDocument
  ) {
    document.add(
      .namedValues([
        .init(
          Words.ReportLabel.inWindow,
          Words.Report.count(farewell.doneInWindow, of: farewell.total)),
        .init(
          Words.ReportLabel.late, Words.Report.count(farewell.doneLate, of: farewell.total)),
        .init(
          Words.ReportLabel.missed, Words.Report.count(farewell.missed, of: farewell.total)),
        .init(Words.ReportLabel.failed, "\(farewell.failed), \(farewell.cannot)"),
        .init(
          Words.ReportLabel.notApplicable, Words.Report.notCounted(farewell.notApplicable)),
        .init(Words.ReportLabel.criticalOpen, "\(farewell.criticalOpen)"),
      ]))
    for section in farewell.sections {
      document.add(.subheading(section.section.reportTitle(inShift: dayPart.name != nil)))
      document.add(
        .table(
          .init(
            [
              .flexible(Words.ReportColumn.step), .left(""), .left(Words.ReportColumn.due),
              .left(Words.ReportColumn.result), .left(Words.ReportColumn.when),
              .left(Words.ReportColumn.who), .flexible(Words.ReportColumn.notes),
            ], section.rows.map { row($0) })))
    }
    if !farewell.carriedOver.isEmpty {
      document.add(.subheading(Words.ReportHeading.carriedOver))
      document.add(
        .table(
          .init(
            [
              .flexible(Words.ReportColumn.step), .left(Words.ReportColumn.from),
              .flexible(Words.ReportColumn.reason),
            ],
            farewell.carriedOver.map {
              .init(
                [$0.item.title, $0.origin, $0.reason ?? Words.Report.noneGiven],
                isStruckThrough: false,
                level: .amber)
            })))
    }
  }

  private func row(_ row: FarewellFigures.Row) -> ReportDocument.Row {
    let answer = stepResult(of: row)
    return ReportDocument.Row(
      [
        row.item.title, row.item.isCritical ? Words.ReportCell.criticalStep : "",
        row.due.map { format.clock($0, of: day) } ?? Words.Figures.unknown, answer.result,
        format.clock(answer.at, of: day, otherwise: Words.Figures.unknown), answer.by, remarks(row),
      ], isStruckThrough: false, level: answer.level)
  }

  /// The result of a step in words, when and by whom it was answered, and its level.
  ///
  /// Without an answer `at` is `nil` and `by` is the sign for unknown.
  package func stepResult(
    of row: FarewellFigures.Row
  ) -> (result: String, at: Timestamp?, by: String, level: Level) {
    let bad: Level = row.item.isCritical ? .red : .amber
    let nobody = Words.Figures.unknown
    return switch row.status {
    case .ahead: (Words.ReportCell.ahead, nil, nobody, .calm)
    case .open: (Words.ReportCell.open, nil, nobody, .calm)
    case .late(let minutes): (Words.ReportCell.late(minutes: minutes), nil, nobody, bad)
    case .missed: (Words.ReportCell.missed, nil, nobody, bad)
    case .locked: (Words.ReportCell.locked, nil, nobody, .calm)
    case .done(let at, let by, isLate: false):
      (Words.ReportCell.done, at, ReportFormat.initials(by), .calm)
    case .done(let at, let by, isLate: true):
      (Words.ReportCell.doneLate, at, ReportFormat.initials(by), .amber)
    case .failed(let at, let by): (Words.ReportCell.failed, at, ReportFormat.initials(by), bad)
    case .notApplicable(let at, let by):
      (Words.ReportCell.notApplicable, at, ReportFormat.initials(by), .calm)
    case .cannot(let at, let by): (Words.ReportCell.cannot, at, ReportFormat.initials(by), bad)
    }
  }

  func remarks(_ row: FarewellFigures.Row) -> String {
    var remarks: [String] = []
    if let progress = row.progress {
      remarks.append(Words.ReportCell.inTime(ReportFormat.count(progress)))
    }
    if let time = row.time { remarks.append("\(time)") }
    if let cents = row.amountCents { remarks.append(FigureText.money(cents: cents)) }
    if row.wasForced { remarks.append(Words.ReportCell.forced) }
    if row.isBurst { remarks.append(Words.ReportCell.burst) }
    if row.isLateEntry { remarks.append(Words.ReportCell.enteredLate) }
    if let excuse = row.excuse { remarks.append(Words.ReportCell.excused(excuse)) }
    if let note = row.note { remarks.append(note) }
    if !row.repeats.isEmpty {
      let again = row.repeats.map {
        "\(format.clock($0.at, of: day)) \(ReportFormat.initials($0.by))"
      }
      remarks.append(Words.ReportCell.again(again.joined(separator: ", ")))
    }
    if !row.ignored.isEmpty {
      let early = row.ignored.map {
        "\(format.clock($0.at, of: day)) \(ReportFormat.initials($0.by))"
      }
      remarks.append(Words.ReportCell.tooEarly(early.joined(separator: ", ")))
    }
    return remarks.joined(separator: "; ")
  }

  func addGoodbyes(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.goodbyes))
    let cues = farewellSummary.cues.map { cue in
      let before = cue.minutesBeforeClear.map { FigureText.span(minutes: $0) }
      return ReportDocument.Row(
        [
          format.clock(cue.at, of: day), ReportFormat.initials(cue.by), name(of: cue.source),
          before ?? Words.Figures.unknown,
          cue.note ?? "",
        ], isStruckThrough: false, level: .amber)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.time), .left(Words.ReportColumn.who),
          .flexible(Words.ReportColumn.cue), .right(Words.ReportColumn.beforeLast),
          .flexible(Words.ReportColumn.note),
        ], cues), ifEmpty: Words.Report.noCue)
    let goodbyes = farewellSummary.goodbyes
    document.add(
      .namedValues([
        .init(
          Words.ReportLabel.goodbyes,
          Words.Report.watched(goodbyes.count, prompted: goodbyes.promptedCount)),
        .init(Words.ReportLabel.thanked, proportion(goodbyes.thanked)),
        .init(Words.ReportLabel.smiled, proportion(goodbyes.smiled)),
        .init(Words.ReportLabel.askedBack, proportion(goodbyes.askedBack)),
        .init(Words.ReportLabel.helpOffered, proportion(goodbyes.helpOffered)),
        .init(Words.ReportLabel.overheard, proportion(goodbyes.overheard)),
        .init(
          Words.ReportLabel.helpToTheCar,
          Words.Report.helped(
            offers: farewellSummary.helpOffered,
            accepted: ReportFormat.count(farewellSummary.helpAccepted))),
      ]))
    let voices = farewellSummary.voices.map { voice in
      ReportDocument.Row(
        [
          format.clock(voice.at, of: day), Words.shown(voice.heard.sentiment.rawValue),
          Words.shown(voice.heard.touchpoint.rawValue), voice.heard.note ?? "",
        ], isStruckThrough: false, level: voice.heard.sentiment == .bad ? .amber : .calm)
    }
    document.add(
      .init(
        [
          .left(Words.ReportColumn.time), .left(Words.ReportColumn.voice),
          .left(Words.ReportColumn.about), .flexible(Words.ReportColumn.said),
        ], voices),
      ifEmpty: Words.Report.noVoice)
  }

  private func name(of source: FarewellSummary.CueSource) -> String {
    switch source {
    case .seen(let kind): Words.shown(kind.rawValue)
    case .forced(let item): Words.Report.forced(plan.item(item)?.title ?? item.text)
    }
  }

  private func proportion(_ proportion: Proportion) -> String {
    guard let bounds = proportion.interval95 else { return Words.Report.notSeen }
    return ReportFormat.count(proportion.share)
      + Words.Report.bounds(bounds.lowerBound, bounds.upperBound)
  }
}

extension ChecklistStep.Section {
  package func reportTitle(inShift: Bool) -> String {
    switch self {
    case .day where inShift: Words.ReportHeading.shift
    case .afterLast where inShift: Words.ReportHeading.handOver
    case .lockUp where inShift: Words.ReportHeading.beforeSigning
    case .day: Words.ReportHeading.day
    case .lastHour: Words.ReportHeading.lastHour
    case .atClosing: Words.ReportHeading.atClosing
    case .afterLast: Words.ReportHeading.afterLast
    case .lockUp: Words.ReportHeading.lockUp
    }
  }
}
