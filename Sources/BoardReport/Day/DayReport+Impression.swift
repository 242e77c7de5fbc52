import BoardModel
import BoardText

extension DayReport {
  /// The figures to look at first, each with its denominator.
  var glance: [ReportDocument.Block] {
    let limit = ReportFormat.wait(plan.thresholds.waitRedSeconds)
    let service = queue.serviceLevel.percent
    let isSlow = (service ?? 100) < plan.thresholds.serviceLevelPercent
    let rounds = restrooms.onTime
    return [
      .heading(tr("At a glance")),
      .figures([
        (
          tr("Last impression"), ReportFormat.number(impression.score),
          impression.score == nil ? tr("last hour unknown") : tr("of 100"),
          impression.score.map { Impression.level(ofPercent: $0) } ?? .calm
        ),
        (
          tr("Critical steps open"), "\(farewell.criticalOpen)",
          tr("of {all}", farewell.rows.count { $0.item.isCritical }),
          farewell.criticalOpen > 0 ? .red : .calm
        ),
        (
          tr("Steps done"), "\(farewell.doneInWindow + farewell.doneLate)",
          tr(
            "of {all}, {late} late, {missed} missed", farewell.total, farewell.doneLate,
            farewell.missed), farewell.missed > 0 ? .amber : .calm
        ),
        (
          tr("Waited at most {limit}", limit), service.map { "\($0)%" } ?? tr("unknown"),
          tr("of {all} customers", queue.serviceLevel.of), isSlow ? .amber : .calm
        ),
        (
          tr("Red minutes"), "\(queue.redMinutes)", tr("of {all}", queue.knownMinutes),
          queue.redMinutes > 0 ? .red : .calm
        ),
        (
          tr("Restroom rounds in time"), "\(rounds.count)", tr("of {all}", rounds.of),
          rounds.of > rounds.count ? .red : .calm
        ),
        (
          tr("Cues"), "\(farewellSummary.cues.count)", tr("seen, or steps done while locked"),
          farewellSummary.cues.isEmpty ? .calm : .amber
        ),
        (
          tr("Promises"), "\(looseEnds.rows.count)",
          tr("open, {overdue} overdue", looseEnds.overdueCount),
          looseEnds.overdueCount > 0 ? .red : .calm
        ),
      ]),
    ]
  }

  var impressionBlocks: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.heading(tr("Last impression"))]
    if let score = impression.score, let worst = impression.worst {
      blocks.append(
        .sentence(
          tr(
            "{score} of 100. Half of it is the worst quarter hour: {worst} at {clock}{cause}. The other half is the average of the last {minutes} open minutes: {end}; {seen} of these minutes are known.",
            score, worst.percent ?? 0, format.clock(worst.from, of: day),
            worst.cause.map { tr(" ({part})", shownWord($0.rawValue)) } ?? "",
            impression.endCoverage.of, impression.end ?? 0, impression.endCoverage.count)))
    } else {
      blocks.append(
        .sentence(tr("Unknown: nothing is known of the last open hour, so there is no score.")))
    }
    let coverage = ReportFormat.count(impression.coverage)
    blocks.append(
      .sentence(tr("Known for {share} quarter hours; the others are unknown, not good.", coverage)))
    let slots = impression.slots
    guard !slots.isEmpty else { return blocks }
    let marks = stride(from: 0, to: slots.count, by: 8).map { index in
      (index: index, text: format.clock(slots[index].from))
    }
    let parts = Impression.Part.allCases.map { part in
      (label: shownWord(part.rawValue), percents: slots.map { $0.parts[part] })
    }
    let rows = Impression.Part.allCases.map { part in
      let seen = slots.compactMap { $0.parts[part] }
      let decided = slots.count { $0.cause == part }
      return ReportDocument.Row(
        cells: [
          shownWord(part.rawValue), ReportFormat.number(seen.min()),
          tr("{count} of {all}", seen.count, slots.count),
          tr("{count} of {all}", decided, impression.coverage.count),
        ], level: seen.min().map { Impression.level(ofPercent: $0) } ?? .calm)
    }
    return blocks + [
      .chart(.init(marks: marks, lines: [(tr("all"), slots.map(\.percent))] + parts)),
      .table(
        [
          .left(tr("part")), .right(tr("lowest")), .right(tr("known quarter hours")),
          .right(tr("was the worst in")),
        ], rows),
    ]
  }
}
