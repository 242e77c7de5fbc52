import BoardModel
import BoardText

extension DayReport {
  /// Adds the figures to look at first, each with its denominator.
  func addFigures(to document: inout ReportDocument) {
    let missedRounds = restrooms.onTime.of - restrooms.onTime.count
    let done = farewell.doneInWindow + farewell.doneLate
    document.add(.heading(tr("At a glance")))
    document.add(
      .figures([
        .init(
          tr("Last impression"), impression.score.map(String.init) ?? tr("unknown"),
          impression.score == nil ? tr("last hour unknown") : tr("of 100"),
          impression.score.map { Impression.level(ofPercent: $0) } ?? .calm),
        .init(
          tr("Critical steps open"), "\(farewell.criticalOpen)",
          tr("of {all}", farewell.rows.count { $0.item.isCritical }),
          farewell.criticalOpen > 0 ? .red : .calm),
        .init(
          tr("Steps done"), "\(done)",
          tr(
            "of {all}, {late} late, {missed} missed", farewell.total, farewell.doneLate,
            farewell.missed),
          farewell.missed > 0 ? .amber : .calm),
        .init(
          tr("Waited at most {limit}", ReportFormat.wait(plan.thresholds.waitRedSeconds)),
          queue.serviceLevel.percent.map { "\($0)%" } ?? tr("unknown"),
          tr("of {all} customers", queue.serviceLevel.of),
          (queue.serviceLevel.percent ?? 100) < plan.thresholds.serviceLevelPercent
            ? .amber : .calm),
        .init(
          tr("Red minutes"), "\(queue.redMinutes)",
          tr("of {all}", queue.greenMinutes + queue.amberMinutes + queue.redMinutes),
          queue.redMinutes > 0 ? .red : .calm),
        .init(
          tr("Restroom rounds in time"), "\(restrooms.onTime.count)",
          tr("of {all}", restrooms.onTime.of),
          missedRounds > 0 ? .red : .calm),
        .init(
          tr("Cues"), "\(farewellSummary.cues.count)", tr("seen, or steps done while locked"),
          farewellSummary.cues.isEmpty ? .calm : .amber),
        .init(
          tr("Promises"), "\(looseEnds.rows.count)",
          tr("open, {overdue} overdue", looseEnds.overdueCount),
          looseEnds.overdueCount > 0 ? .red : .calm),
      ]))
  }

  func addImpression(to document: inout ReportDocument) {
    document.add(.heading(tr("Last impression")))
    if let score = impression.score, let worst = impression.worst {
      document.addSentence(
        tr(
          "{score} of 100. Half of it is the worst quarter hour: {worst} at {clock}{cause}. The other half is the average of the last {minutes} open minutes: {end}; {seen} of these minutes are known.",
          score, worst.percent ?? 0, format.clock(worst.from, of: day),
          worst.cause.map { tr(" ({part})", shownWord($0.rawValue)) } ?? "",
          impression.endCoverage.of, impression.end ?? 0, impression.endCoverage.count))
    } else {
      document.addSentence(
        tr("Unknown: nothing is known of the last open hour, so there is no score."))
    }
    document.addSentence(
      tr(
        "Known for {share} quarter hours; the others are unknown, not good.",
        ReportFormat.count(impression.coverage)))
    guard !impression.slots.isEmpty else { return }
    let marks = impression.slots.enumerated().compactMap { index, slot in
      index % 8 == 0 ? ReportDocument.Chart.Mark(index, format.clock(slot.from)) : nil
    }
    let parts = Impression.Part.allCases.map { part in
      ReportDocument.Chart.Line(
        shownWord(part.rawValue), impression.slots.map { $0.parts[part] })
    }
    document.add(
      .chart(.init(marks, [.init(tr("all"), impression.slots.map(\.percent))] + parts)))
    let rows = Impression.Part.allCases.map { part in
      let seen = impression.slots.compactMap { $0.parts[part] }
      let decided = impression.slots.count { $0.cause == part }
      return ReportDocument.Row(
        [
          shownWord(part.rawValue), seen.min().map(String.init) ?? tr("unknown"),
          tr("{count} of {all}", seen.count, impression.slots.count),
          tr("{count} of {all}", decided, impression.coverage.count),
        ], isStruckThrough: false,
        level: seen.min().map { Impression.level(ofPercent: $0) } ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left(tr("part")), .right(tr("lowest")),
            .right(tr("known quarter hours")), .right(tr("was the worst in")),
          ], rows)))
  }
}
