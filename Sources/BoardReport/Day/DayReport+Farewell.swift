import BoardModel
import BoardText

extension DayReport {
  var farewellBlocks: [ReportDocument.Block] { dayParts.flatMap(blocks) }

  private func blocks(of dayPart: DayPart) -> [ReportDocument.Block] {
    let farewell = dayPart.farewell
    let count = { (count: Int) in tr("{count} of {all}", count, farewell.total) }
    let title = dayPart.name.map { tr("Farewell checklist · shift: {shift}", $0) }
    var blocks: [ReportDocument.Block] =
      [
        .heading(title ?? tr("Farewell checklist")),
        .namedValues([
          tr("Done in time"): count(farewell.doneInWindow),
          tr("Done late"): count(farewell.doneLate),
          tr("Missed"): count(farewell.missed),
          tr("Failed, could not be done"): "\(farewell.failed), \(farewell.cannot)",
          tr("Does not apply"): tr("{count}, not counted above", farewell.notApplicable),
          tr("Critical steps open"): tr(
            "{open}; {excused} more not done, with a reason", farewell.criticalOpen,
            dayPart.criticalExcused),
        ]),
      ] + timeline(of: dayPart)
    for section in farewell.openingRows.isEmpty ? farewell.sections : farewell.allSections {
      blocks += [
        .subheading(section.section.reportTitle(inShift: dayPart.name != nil)),
        .table(
          [
            .flexible(tr("step")), .left(""), .left(tr("due")), .result(tr("result")),
            .left(tr("when")), .left(tr("who")), .flexible(tr("notes")),
          ], section.rows.map(row)),
      ]
    }
    if !farewell.carriedOver.isEmpty {
      let rows = farewell.carriedOver.map {
        ReportDocument.Row(
          cells: [$0.item.title, $0.origin, $0.reason ?? tr("no reason given")], level: .amber)
      }
      blocks += [
        .subheading(tr("Moved from an earlier day")),
        .table([.flexible(tr("step")), .left(tr("from")), .flexible(tr("reason"))], rows),
      ]
    }
    return blocks
  }

  private func row(_ row: FarewellFigures.Row) -> ReportDocument.Row {
    let result = StepResult(of: row)
    return ReportDocument.Row(
      cells: [
        row.item.title, row.item.isCritical ? tr("critical") : "",
        row.due.map { format.clock($0, of: day) }, result.shown,
        result.at.map { format.clock($0, of: day) }, result.by?.initials, remarks(row),
      ], level: result.level)
  }

  func remarks(_ row: FarewellFigures.Row) -> String {
    let ticks = { (answers: [StepAnswer]) in
      answers.isEmpty
        ? nil : answers.map { format.stamp($0.at, by: $0.by, of: day) }.joined(separator: ", ")
    }
    let remarks = [
      row.progress.map {
        row.item.isOnlyAutomatic
          ? tr("{share} in time", ReportFormat.count($0)) : ReportFormat.count($0)
      },
      row.isContradicted ? row.shortfall.map { tr("TICKED, BUT {shortfall}", $0.sentence) } : nil,
      row.isNever ? tr("never here") : nil,
      row.time?.description, row.amountCents.map { FigureText.money(cents: $0) },
      row.varianceCents.flatMap { variance in
        row.expectedCents.map {
          tr(
            "{expected} expected, {variance}", FigureText.money(cents: $0),
            FigureText.variance(cents: variance))
        }
      },
      row.second.map { tr("second: {who}", plan.title(of: $0)) },
      row.wasForced ? tr("DONE WHILE LOCKED") : nil, row.isBurst ? tr("TICKED IN A BURST") : nil,
      row.isLateEntry ? tr("RECORDED LATE") : nil, row.excuse.map { tr("reason: {reason}", $0) },
      row.person.map { plan.title(of: $0) }, row.numberHundredths == nil ? nil : row.numberText,
      row.reference.map { tr("photo: {path}", $0) },
      row.item.document.isEmpty ? nil : tr("document: {path}", row.item.document),
      row.note,
      row.replaced.isEmpty
        ? nil
        : row.replaced.map {
          tr(
            "failed at first, {stamp}: {text}", format.stamp($0.at, by: $0.by, of: day),
            row.text(of: $0))
        }.joined(separator: "; "), ticks(row.repeats).map { tr("ticked again {ticks}", $0) },
      ticks(row.ignored).map { tr("ticked too early {ticks}", $0) },
    ]
    return remarks.compactMap(\.self).joined(separator: "; ")
  }

  var goodbyeBlocks: [ReportDocument.Block] {
    let goodbyes = farewellSummary.goodbyes
    let cues = farewellSummary.cues.map { cue in
      ReportDocument.Row(
        cells: [
          format.clock(cue.at, of: day), cue.by?.initials, name(of: cue.source),
          cue.minutesBeforeClear.map { FigureText.span(minutes: $0) }, cue.note ?? "",
        ], level: .amber)
    }
    let voices = farewellSummary.voices.map { voice in
      ReportDocument.Row(
        cells: [
          format.clock(voice.at, of: day), shownWord(voice.heard.sentiment.rawValue),
          shownWord(voice.heard.touchpoint.rawValue), voice.heard.note ?? "",
        ], level: voice.heard.sentiment == .bad ? .amber : .calm)
    }
    return [
      .heading(tr("Cues and goodbyes")),
      .table(
        [
          .left(tr("time")), .left(tr("who")), .flexible(tr("cue")),
          .right(tr("before last customer")), .flexible(tr("note")),
        ], cues, ifEmpty: tr("No cue that hurries customers out was seen.")),
      .namedValues([
        tr("Goodbyes watched"): tr(
          "{count}, {prompted} of them when the board asked", goodbyes.count,
          goodbyes.promptedCount),
        tr("Thanked"): estimate(goodbyes.thanked),
        tr("Smiled"): estimate(goodbyes.smiled),
        tr("Asked to come back"): estimate(goodbyes.askedBack),
        tr("Help offered"): estimate(goodbyes.helpOffered),
        tr("Complaints overheard"): estimate(goodbyes.overheard),
        tr("Help to the car"): tr(
          "{offers} offers, accepted {accepted}", farewellSummary.helpOffered,
          ReportFormat.count(farewellSummary.helpAccepted)),
      ]),
      .table(
        [
          .left(tr("time")), .left(tr("customer said")), .left(tr("about")), .flexible(tr("said")),
        ], voices, ifEmpty: tr("Nothing that a customer said was recorded.")),
    ]
  }

  private func name(of source: FarewellSummary.CueSource) -> String {
    switch source {
    case .seen(let kind): shownWord(kind.rawValue)
    case .forced(let item): tr("done while locked: {title}", plan.item(item)?.title ?? item.text)
    }
  }

  private func estimate(_ share: Share) -> String {
    share.of > 0 ? share.estimateText : tr("not seen")
  }
}

/// How a step came out: in words, when and by whom it was answered, and how bad that is.
struct StepResult {
  /// The English word, for CSV and JSON.
  let english: String
  let shown: String
  /// `nil` without an answer.
  var at: Timestamp?
  var by: Person?
  var level = Level.calm
}

extension StepResult {
  init(of row: FarewellFigures.Row) {
    let bad: Level = row.item.isCritical ? .red : .amber
    self =
      switch row.status {
      case .ahead: .init(english: "later", shown: tr("later"))
      case .open: .init(english: "open", shown: tr("to do"))
      case .late(let minutes):
        .init(english: "LATE \(minutes)m", shown: tr("LATE {minutes}m", minutes), level: bad)
      case .missed: .init(english: "MISSED", shown: tr("MISSED"), level: bad)
      case .beforeLog:
        .init(english: "before the log began", shown: tr("before the log began"))
      case .locked: .init(english: "locked", shown: tr("locked"))
      case .done(let at, let by, isLate: false):
        .init(english: "done", shown: tr("done"), at: at, by: by)
      case .done(let at, let by, isLate: true):
        .init(english: "done LATE", shown: tr("done LATE"), at: at, by: by, level: .amber)
      case .failed(let at, let by):
        .init(english: "FAILED", shown: tr("FAILED"), at: at, by: by, level: bad)
      case .notApplicable(let at, let by):
        .init(english: "not needed", shown: tr("not needed"), at: at, by: by)
      case .cannot(let at, let by):
        .init(english: "NOT POSSIBLE", shown: tr("NOT POSSIBLE"), at: at, by: by, level: bad)
      }
  }
}

extension ChecklistStep.Section {
  func reportTitle(inShift: Bool) -> String {
    switch self {
    case .day where inShift: tr("During the shift")
    case .afterLast where inShift: tr("At the handover")
    case .lockUp where inShift: tr("Before sign-off")
    case .opening: tr("Before opening")
    case .day: tr("During the day")
    case .lastHour: tr("Last hour")
    case .atClosing: tr("At closing")
    case .afterLast: tr("After the last customer")
    case .lockUp: tr("Before lock-up")
    }
  }
}
