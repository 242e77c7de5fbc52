import BoardModel
import BoardText

extension DayReport {
  /// The figures to look at first, each with its denominator.
  var glance: [ReportDocument.Block] {
    let limit = ReportFormat.wait(plan.thresholds.waitRedSeconds)
    let service = queue.serviceLevel.percent
    let isSlow = (service ?? 100) < plan.thresholds.serviceLevelPercent
    let rounds = restrooms.onTime
    let open = sum(\.criticalOpen)
    return [
      .heading(tr("At a glance")),
      .figures([
        (
          tr("Left well"), impression.today.percent.map { "\($0)%" } ?? tr("unknown"),
          tr("of {all} customers", impression.today.known),
          impression.today.percent.map { Impression.level(ofPercent: $0) } ?? .calm
        ),
        (
          tr("Left well, last hour"), impression.lastHourPercent.map { "\($0)%" } ?? tr("unknown"),
          tr("of {all} customers", impression.lastHour?.known ?? 0),
          impression.lastHourPercent.map { Impression.level(ofPercent: $0) } ?? .calm
        ),
        (
          tr("Critical steps open"), "\(open)",
          tr(
            "of {all}; {excused} more not done, with a reason",
            sum { $0.rows.count { $0.item.isCritical } },
            dayParts.reduce(0) { $0 + $1.criticalExcused }), open > 0 ? .red : .calm
        ),
        (
          tr("Steps done"), "\(sum(\.doneInWindow) + sum(\.doneLate))",
          tr(
            "of {all}, {late} late, {missed} missed", sum(\.total), sum(\.doneLate), sum(\.missed)),
          sum(\.missed) > 0 ? .amber : .calm
        ),
        (
          tr("Waited at most {limit}", limit), service.map { "\($0)%" } ?? tr("unknown"),
          tr("of {all} measured waits", queue.serviceLevel.of),
          isSlow ? .amber : .calm
        ),
        (
          tr("Red minutes"), "\(queue.redMinutes)",
          tr("of {all}, by the wait of the next customer at the worst till", queue.knownMinutes),
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

  /// How customers left, with the reasons; beside it what counts no customers.
  var impressionBlocks: [ReportDocument.Block] {
    let (today, slots) = (impression.today, impression.slots)
    var values: ReportDocument.NamedValues = [tr("Today"): leftWell(today, today.percent)]
    if let lastHour = impression.lastHour {
      values.pairs.append((tr("Last hour"), leftWell(lastHour, impression.lastHourPercent)))
    }
    if let worst = impression.worst {
      let text = tr(
        "{clock}: {bad} of {all}, {cause}", format.clock(worst.from, of: day),
        worst.customers.badCount, worst.customers.known,
        worst.customers.cause.map { shownWord($0.rawValue) } ?? "")
      values.pairs.append((tr("Worst quarter"), text))
    }
    let restrooms = tr(
      "as they should be {share} of {all} open minutes", impression.restrooms.percentText,
      impression.restrooms.of)
    values.pairs += [
      (tr("Restrooms"), restrooms),
      (
        tr("Customers who praised"),
        impression.goodVoices.of > 0 ? impression.goodVoices.estimateText : tr("none recorded")
      ),
    ]
    let reasons = LeavingReason.allCases.map { reason in
      let count = today.badly[reason] ?? 0
      return ReportDocument.Row(
        cells: [shownWord(reason.rawValue), "\(count)", tr("of {all}", today.badCount)],
        level: count > 0 ? .amber : .calm)
    }
    let meaning = tr(
      "Badly: something is known against the end of the visit. Well: the wait is known and nothing is against it. Of the others nothing is known. No share if less than half are known; the last hour needs {count} known customers.",
      Impression.minCustomers)
    return [
      .heading(tr("Last impression")), .namedValues(values), .sentence(meaning),
      .table([.left(tr("left badly")), .right(tr("customers")), .left("")], reasons),
    ]
      + (slots.isEmpty
        ? []
        : [
          .chart(
            .percents(
              [(tr("well"), slots.map(\.customers.percent))],
              marks: stride(from: 0, to: slots.count, by: 8).map {
                (at: $0 * 1000 / slots.count, text: format.clock(slots[$0].from))
              }, labelsParts: false))
        ])
  }

  /// `96% of 812: 780 well, 32 badly; known for 812 of 1063`.
  private func leftWell(_ customers: CustomerCounts, _ percent: Int?) -> String {
    tr(
      "left well: {share}; {well} well, {badly} badly; known for {known} of {all} customers",
      percent.map { "\($0)%" } ?? tr("unknown share"), customers.well, customers.badCount,
      customers.known, customers.total)
  }
}
