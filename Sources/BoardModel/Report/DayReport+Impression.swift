extension DayReport {
  /// What a manager looks at first, each with what it is a part of.
  func addFigures(to document: inout ReportDocument) {
    let missedRounds = restrooms.onTime.of - restrooms.onTime.count
    let done = farewell.doneInWindow + farewell.doneLate
    document.add(.heading("At a glance"))
    document.add(
      .figures([
        .init(
          "Last impression", impression.score.map(String.init) ?? "unknown",
          impression.score == nil ? "last hour unseen" : "of 100",
          impression.score.map { Impression.level(ofPercent: $0) } ?? .calm),
        .init(
          "Critical open", "\(farewell.criticalOpen)",
          "of \(farewell.rows.count { $0.item.isCritical })",
          farewell.criticalOpen > 0 ? .red : .calm),
        .init(
          "Steps done", "\(done)",
          "of \(farewell.total), \(farewell.doneLate) late, \(farewell.missed) missed",
          farewell.missed > 0 ? .amber : .calm),
        .init(
          "Waited at most \(ReportWords.wait(plan.thresholds.waitRedSeconds))",
          queue.serviceLevel.percent.map { "\($0)%" } ?? "unknown",
          "of \(queue.serviceLevel.of) customers",
          (queue.serviceLevel.percent ?? 100) < plan.thresholds.serviceLevelPercent
            ? .amber : .calm),
        .init(
          "Red minutes", "\(queue.redMinutes)",
          "of \(queue.greenMinutes + queue.amberMinutes + queue.redMinutes)",
          queue.redMinutes > 0 ? .red : .calm),
        .init(
          "Rounds in time", "\(restrooms.onTime.count)", "of \(restrooms.onTime.of)",
          missedRounds > 0 ? .red : .calm),
        .init(
          "Cues", "\(ledger.cues.count)", "seen or forced", ledger.cues.isEmpty ? .calm : .amber),
        .init(
          "Loose ends", "\(looseEnds.rows.count)", "open, \(looseEnds.overdue) overdue",
          looseEnds.overdue > 0 ? .red : .calm),
      ]))
  }

  func addImpression(to document: inout ReportDocument) {
    document.add(.heading("Last impression"))
    if let score = impression.score, let worst = impression.worst {
      let cause = worst.cause.map { " (\($0.rawValue))" } ?? ""
      let at = words.clock(worst.from, of: day)
      document.say(
        "\(score) of 100: half the worst quarter of an hour, \(worst.percent ?? 0) at \(at)\(cause), half the mean of the last \(impression.endSeen.of) open minutes, \(impression.end ?? 0), of which \(impression.endSeen.count) were seen."
      )
    } else {
      document.say("Unknown: nothing was observed in the last open hour, so there is no score.")
    }
    document.say(
      "Seen \(ReportWords.count(impression.seen)) quarters; one that nobody saw is unknown, not good."
    )
    guard !impression.slots.isEmpty else { return }
    let marks = impression.slots.enumerated().compactMap { index, slot in
      index % 8 == 0 ? ReportDocument.Chart.Mark(index, words.clock(slot.from)) : nil
    }
    let parts = Impression.Part.allCases.map { part in
      ReportDocument.Chart.Line(part.rawValue, impression.slots.map { $0.parts[part] })
    }
    document.add(
      .chart(.init(marks, [.init("all", impression.slots.map(\.percent))] + parts)))
    let rows = Impression.Part.allCases.map { part in
      let seen = impression.slots.compactMap { $0.parts[part] }
      let decided = impression.slots.count { $0.cause == part }
      return ReportDocument.Row(
        [
          part.rawValue, seen.min().map(String.init) ?? "unknown",
          "\(seen.count) of \(impression.slots.count)", "\(decided) of \(impression.seen.count)",
        ], isStruck: false,
        level: seen.min().map { Impression.level(ofPercent: $0) } ?? .calm)
    }
    document.add(
      .table(
        .init(
          [
            .left("part"), .right("lowest"), .right("quarters seen"),
            .right("was the lowest of all in"),
          ], rows)))
  }
}
