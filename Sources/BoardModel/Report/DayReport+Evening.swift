extension DayReport {
  func addFarewell(to document: inout ReportDocument) {
    for duty in duties {
      document.add(
        .heading("Farewell checklist" + (duty.name.map { " · \($0) shift" } ?? "")))
      add(duty.farewell, of: duty, to: &document)
    }
  }

  private func add(
    _ farewell: FarewellFigures, of duty: Duty, to document: inout ReportDocument
  ) {
    document.add(
      .facts([
        .init("Done in its window", "\(farewell.doneInWindow) of \(farewell.total)"),
        .init("Done late", "\(farewell.doneLate) of \(farewell.total)"),
        .init("Missed", "\(farewell.missed) of \(farewell.total)"),
        .init("Failed, could not", "\(farewell.failed), \(farewell.cannot)"),
        .init("Does not apply", "\(farewell.notApplicable), not counted above"),
        .init("Critical open", "\(farewell.criticalOpen)"),
      ]))
    for section in farewell.sections {
      document.add(.subheading(section.section.reportTitle(inShift: duty.name != nil)))
      document.add(
        .table(
          .init(
            [
              .flexible("step"), .left(""), .left("due"), .left("result"), .left("when"),
              .left("who"), .flexible("notes"),
            ], section.rows.map { row($0) })))
    }
    if !farewell.carriedOver.isEmpty {
      document.add(.subheading("Carried over"))
      document.add(
        .table(
          .init(
            [.flexible("step"), .left("from"), .flexible("reason")],
            farewell.carriedOver.map {
              .init(
                [$0.item.title, $0.origin, $0.reason ?? "none given"], isStruck: false,
                level: .amber)
            })))
    }
  }

  private func row(_ row: FarewellFigures.Row) -> ReportDocument.Row {
    let answer = words(of: row)
    return ReportDocument.Row(
      [
        row.item.title, row.item.isCritical ? "C" : "",
        row.due.map { words.clock($0, of: day) } ?? "-", answer.result,
        words.clock(answer.at, of: day, otherwise: "-"), answer.by, remarks(row),
      ], isStruck: false, level: answer.level)
  }

  /// What became of a step, in a word.
  package func words(
    of row: FarewellFigures.Row
  ) -> (result: String, at: Timestamp?, by: String, level: Level) {
    let bad: Level = row.item.isCritical ? .red : .amber
    return switch row.status {
    case .ahead: ("ahead", nil, "-", .calm)
    case .open: ("open", nil, "-", .calm)
    case .late(let minutes): ("LATE \(minutes)m", nil, "-", bad)
    case .missed: ("MISSED", nil, "-", bad)
    case .locked: ("locked", nil, "-", .calm)
    case .done(let at, let by, let isLate):
      (isLate ? "done LATE" : "done", at, ReportWords.initials(by), isLate ? .amber : .calm)
    case .failed(let at, let by): ("FAILED", at, ReportWords.initials(by), bad)
    case .notApplicable(let at, let by): ("n/a", at, ReportWords.initials(by), .calm)
    case .cannot(let at, let by): ("CANNOT", at, ReportWords.initials(by), bad)
    }
  }

  func remarks(_ row: FarewellFigures.Row) -> String {
    var remarks: [String] = []
    if let progress = row.progress { remarks.append("in time \(ReportWords.count(progress))") }
    if let time = row.time { remarks.append("\(time)") }
    if let cents = row.amountCents { remarks.append(ReportWords.money(cents: cents)) }
    if row.wasForced { remarks.append("FORCED") }
    if row.isBurst { remarks.append("BURST") }
    if row.isLateEntry { remarks.append("ENTERED LATE") }
    if let excuse = row.excuse { remarks.append("excused: \(excuse)") }
    if let note = row.note { remarks.append(note) }
    if !row.again.isEmpty {
      let again = row.again.map {
        "\(words.clock($0.at, of: day)) \(ReportWords.initials($0.by))"
      }
      remarks.append("again \(again.joined(separator: ", "))")
    }
    if !row.unheeded.isEmpty {
      let early = row.unheeded.map {
        "\(words.clock($0.at, of: day)) \(ReportWords.initials($0.by))"
      }
      remarks.append("too early \(early.joined(separator: ", "))")
    }
    return remarks.joined(separator: "; ")
  }

  func addGoodbyes(to document: inout ReportDocument) {
    document.add(.heading("Cues and goodbyes"))
    let cues = ledger.cues.map { cue in
      let before = cue.minutesBeforeClear.map { "\($0)m" } ?? "-"
      return ReportDocument.Row(
        [
          words.clock(cue.at, of: day), ReportWords.initials(cue.by), name(of: cue.source), before,
          cue.note ?? "",
        ], isStruck: false, level: .amber)
    }
    document.add(
      .init(
        [
          .left("time"), .left("who"), .flexible("cue"), .right("before L"), .flexible("note"),
        ], cues), orSay: "No cue that hurries customers out was seen.")
    let goodbyes = ledger.goodbyes
    document.add(
      .facts([
        .init("Goodbyes watched", "\(goodbyes.count), \(goodbyes.prompted) of them when asked"),
        .init("Thanked", proportion(goodbyes.thanked)),
        .init("Smiled", proportion(goodbyes.smiled)),
        .init("Asked back", proportion(goodbyes.askedBack)),
        .init("Help offered", proportion(goodbyes.helpOffered)),
        .init("Gripes overheard", proportion(goodbyes.overheard)),
        .init(
          "Help to the car",
          "\(ledger.helpOffered) offers, accepted \(ReportWords.count(ledger.helpAccepted))"),
      ]))
    let voices = ledger.voices.map { voice in
      ReportDocument.Row(
        [
          words.clock(voice.at, of: day), voice.heard.sentiment.rawValue,
          voice.heard.touchpoint.rawValue, voice.heard.note ?? "",
        ], isStruck: false, level: voice.heard.sentiment == .bad ? .amber : .calm)
    }
    document.add(
      .init([.left("time"), .left("voice"), .left("about"), .flexible("said")], voices),
      orSay: "No voices were recorded.")
  }

  private func name(of source: Ledger.CueSource) -> String {
    switch source {
    case .seen(let kind): kind.rawValue
    case .forced(let item): "forced: \(plan.item(item)?.title ?? item.text)"
    }
  }

  private func proportion(_ proportion: Proportion) -> String {
    guard let bounds = proportion.bounds else { return "not seen" }
    return
      "\(ReportWords.count(proportion.share)) (95%: \(bounds.lowerBound)% to \(bounds.upperBound)%)"
  }
}

extension FarewellItem.Section {
  package func reportTitle(inShift: Bool) -> String {
    switch self {
    case .day where inShift: "Through the shift"
    case .afterLast where inShift: "At the hand-over"
    case .lockUp where inShift: "Before it is signed"
    case .day: "Through the day"
    case .lastHour: "Last hour"
    case .atClosing: "At closing"
    case .afterLast: "After the last customer"
    case .lockUp: "Before lock-up"
    }
  }
}
