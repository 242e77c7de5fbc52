import BoardWords

extension DayReport {
  /// Adds the figures to look at first, each with its denominator.
  func addFigures(to document: inout ReportDocument) {
    let missedRounds = restrooms.onTime.of - restrooms.onTime.count
    let done = farewell.doneInWindow + farewell.doneLate
    document.add(.heading(Words.ReportHeading.glance))
    document.add(
      .figures([
        .init(
          Words.ReportLabel.impression, impression.score.map(String.init) ?? Words.Report.unknown,
          impression.score == nil ? Words.Report.lastHourUnseen : Words.Report.ofHundred,
          impression.score.map { Impression.level(ofPercent: $0) } ?? .calm),
        .init(
          Words.ReportLabel.criticalOpen, "\(farewell.criticalOpen)",
          Words.Report.of(farewell.rows.count { $0.item.isCritical }),
          farewell.criticalOpen > 0 ? .red : .calm),
        .init(
          Words.ReportLabel.stepsDone, "\(done)",
          Words.Report.steps(
            of: farewell.total, late: farewell.doneLate, missed: farewell.missed),
          farewell.missed > 0 ? .amber : .calm),
        .init(
          Words.ReportLabel.waited(atMost: ReportFormat.wait(plan.thresholds.waitRedSeconds)),
          queue.serviceLevel.percent.map { "\($0)%" } ?? Words.Report.unknown,
          Words.Report.customers(of: queue.serviceLevel.of),
          (queue.serviceLevel.percent ?? 100) < plan.thresholds.serviceLevelPercent
            ? .amber : .calm),
        .init(
          Words.ReportLabel.redMinutes, "\(queue.redMinutes)",
          Words.Report.of(queue.greenMinutes + queue.amberMinutes + queue.redMinutes),
          queue.redMinutes > 0 ? .red : .calm),
        .init(
          Words.ReportLabel.roundsInTime, "\(restrooms.onTime.count)",
          Words.Report.of(restrooms.onTime.of),
          missedRounds > 0 ? .red : .calm),
        .init(
          Words.ReportLabel.cues, "\(farewellSummary.cues.count)", Words.Report.seenOrForced,
          farewellSummary.cues.isEmpty ? .calm : .amber),
        .init(
          Words.ReportLabel.looseEnds, "\(looseEnds.rows.count)",
          Words.Report.open(overdue: looseEnds.overdueCount),
          looseEnds.overdueCount > 0 ? .red : .calm),
      ]))
  }

  func addImpression(to document: inout ReportDocument) {
    document.add(.heading(Words.ReportHeading.impression))
    if let score = impression.score, let worst = impression.worst {
      document.addSentence(
        Words.Report.impression(
          score, worst: worst.percent ?? 0, at: format.clock(worst.from, of: day),
          cause: worst.cause.map { Words.Report.cause(Words.shown($0.rawValue)) } ?? "",
          end: impression.end ?? 0, seen: impression.endCoverage.count,
          of: impression.endCoverage.of))
    } else {
      document.addSentence(Words.Report.noImpression)
    }
    document.addSentence(Words.Report.quartersSeen(ReportFormat.count(impression.coverage)))
    guard !impression.slots.isEmpty else { return }
    let marks = impression.slots.enumerated().compactMap { index, slot in
      index % 8 == 0 ? ReportDocument.Chart.Mark(index, format.clock(slot.from)) : nil
    }
    let parts = Impression.Part.allCases.map { part in
      ReportDocument.Chart.Line(
        Words.shown(part.rawValue), impression.slots.map { $0.parts[part] })
    }
    document.add(
      .chart(.init(marks, [.init(Words.Report.allParts, impression.slots.map(\.percent))] + parts)))
    let rows = Impression.Part.allCases.map { part in
      let seen = impression.slots.compactMap { $0.parts[part] }
      let decided = impression.slots.count { $0.cause == part }
      return ReportDocument.Row(
        [
          Words.shown(part.rawValue), seen.min().map(String.init) ?? Words.Report.unknown,
          Words.Report.count(seen.count, of: impression.slots.count),
          Words.Report.count(decided, of: impression.coverage.count),
        ], isStruckThrough: false,
        level: seen.min().map { Impression.level(ofPercent: $0) } ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left(Words.ReportColumn.part), .right(Words.ReportColumn.lowest),
            .right(Words.ReportColumn.quartersSeen), .right(Words.ReportColumn.wasLowest),
          ], rows)))
  }
}
