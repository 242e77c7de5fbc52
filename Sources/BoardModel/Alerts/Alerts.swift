/// All alerts at one time, and how many of them the budget keeps silent.
///
/// Order: raised before acknowledged before shelved, then the worst first, then queue alerts, then
/// the newest. A function of floor, plan and clock: two boards on one file agree, whenever they
/// computed it before.
package struct Alerts: DayFigures, Hashable, Sendable {
  package var all: [Alert] = []
  /// Number of raised alerts that have not rung yet, because others rang shortly before.
  package var heldBackCount = 0

  package init(_ inputs: DayInputs) {
    self.init(
      merging: Alerts.spans(of: inputs.floor, plan: inputs.plan, at: inputs.now),
      floor: inputs.floor, thresholds: inputs.plan.thresholds, at: inputs.now)
  }

  /// The spans of all areas on the business day, unordered, cleared ones included.
  package static func spans(of floor: Floor, plan: Plan, at now: Timestamp) -> [AlertSpan] {
    let inputs = DayInputs(of: floor, plan: plan, at: now)
    let rounds = DayRounds(inputs)
    var next = NextChange(after: now)
    return spans(inputs, DayLanes(inputs), rounds, FarewellFigures(inputs, rounds), &next)
  }

  /// The spans of a whole day; those of the checkout end with trading.
  package static func spans(
    of day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp
  ) -> [AlertSpan] {
    let inputs = DayInputs(day: day, floor: floor, plan: plan, now: now)
    let traded = inputs.at(min(now, day.cleared ?? day.signed ?? now))
    let rounds = DayRounds(inputs)
    var next = NextChange(after: now)
    let checkout = QueueAlerts(inputs: traded, lanes: DayLanes(traded)).all(&next).map {
      traded.now < now ? $0.ended(at: traded.now) : $0
    }
    return checkout + workSpans(inputs, rounds, FarewellFigures(inputs, rounds))
  }

  /// The same, from figures already computed; notes when an alert may be raised next.
  static func spans(
    _ inputs: DayInputs, _ lanes: DayLanes, _ rounds: DayRounds, _ farewell: FarewellFigures,
    _ next: inout NextChange
  ) -> [AlertSpan] {
    QueueAlerts(inputs: inputs, lanes: lanes).spans(&next) + workSpans(inputs, rounds, farewell)
  }

  private static func workSpans(
    _ inputs: DayInputs, _ rounds: DayRounds, _ farewell: FarewellFigures
  ) -> [AlertSpan] {
    RestroomAlerts.spans(of: rounds, at: inputs.now) + LooseEndAlerts.spans(inputs)
      + ClosingAlerts.spans(inputs, farewell, rounds.sweeps)
  }

  /// When each span first rang by `now`; `nil` = it did not.
  package static func firstRings(
    of spans: [AlertSpan], floor: Floor, thresholds: Thresholds, at now: Timestamp
  ) -> [Timestamp?] {
    AlertBell(answers: AlertAnswers(of: floor, at: now), thresholds: thresholds, now: now)
      .firstRings(of: spans)
  }

  /// Merges spans, in any order: those not cleared, and those that cleared in the last hours.
  package init(merging spans: [AlertSpan], floor: Floor, thresholds: Thresholds, at now: Timestamp)
  {
    var next = NextChange(after: now)
    self.init(merging: spans, floor: floor, thresholds: thresholds, at: now, &next)
  }

  /// The same; notes when an alert rings next.
  init(
    merging spans: [AlertSpan], floor: Floor, thresholds: Thresholds, at now: Timestamp,
    _ next: inout NextChange
  ) {
    let answers = AlertAnswers(of: floor, at: now)
    let bell = AlertBell(answers: answers, thresholds: thresholds, now: now)
    let firstRings = bell.firstRings(of: spans)
    for (span, firstRing) in zip(spans, firstRings) where span.cleared == nil {
      let state = answers.state(of: span, at: now)
      all.append(
        Alert(
          span: span, state: state,
          lastRingAt: firstRing.map { bell.lastRing(of: span, first: $0) }))
      if state == .raised && firstRing == nil { heldBackCount += 1 }
      if span.rule.showsAge { next.counts(ageOf: span.since) }
      next.passes(all.last?.lastRingAt?.adding(seconds: bell.repeatSeconds))
    }
    for ring in firstRings { next.passes(ring?.adding(minutes: thresholds.alertBudgetMinutes)) }
    for end in answers.shelvingEnds { next.passes(end) }
    all.sort { Alerts.precedes($0, $1) }
  }

  private static func precedes(_ left: Alert, _ right: Alert) -> Bool {
    if left.state.rank != right.state.rank { return left.state.rank < right.state.rank }
    if left.level != right.level { return left.level > right.level }
    // Customers in line come before overdue work.
    if left.rule.isQueue != right.rule.isQueue { return left.rule.isQueue }
    if left.since != right.since { return left.since > right.since }
    return left.key < right.key
  }
}

extension Alert.Rule {
  fileprivate var isQueue: Bool {
    switch self {
    case .wait, .length, .uneven, .lanes, .stale, .payment: true
    case .restroom, .promise, .critical, .lastOut: false
    }
  }
}

extension Alert.Rule {
  /// Whether its sentence may say for how long; other sentences count from a moment of their own.
  fileprivate var showsAge: Bool {
    switch self {
    case .wait, .length, .uneven, .payment, .restroom: true
    case .lanes, .stale, .promise, .critical, .lastOut: false
    }
  }
}

extension Alert.State {
  fileprivate var rank: Int {
    switch self {
    case .raised: 0
    case .acknowledged: 1
    case .shelved: 2
    }
  }
}
