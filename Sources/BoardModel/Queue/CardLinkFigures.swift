/// How card payments go, over all terminals.
struct CardLinkFigures {
  private static let windowMinutes = 15
  /// With fewer payments than this the normal payment time is unknown.
  private static let minPayments = 20
  /// A terminal is judged by the median of this many payments; a forgotten PIN is not an outage.
  static let medianPaymentCount = 3

  let terminals: [PaymentTerminalFloor]
  let thresholds: Thresholds
  let now: Timestamp

  init(of floor: Floor, plan: Plan, at now: Timestamp) {
    terminals = floor.queue.terminals
    thresholds = plan.thresholds
    self.now = now
  }

  /// `nil` if no payment was timed in the last 60 minutes and no terminal is reported as broken.
  var figure: QueueFigures.CardLink? {
    let recent = payments(at: terminals, ofLast: 60).sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }
    let failures = terminals.compactMap { $0.failure(at: now) }
    guard !recent.isEmpty || !failures.isEmpty else { return nil }
    let isOffline = failures.contains { $0.kind != .slow }
    let levels = terminals.map { terminal in
      level(
        ofMilliseconds: terminal.recentMedianMilliseconds(
          until: now, withinMinutes: CardLinkFigures.windowMinutes))
    }
    let reportedLevel: Level = isOffline ? .red : failures.isEmpty ? .calm : .amber
    return QueueFigures.CardLink(
      level: max(levels.max() ?? .calm, reportedLevel),
      lastMilliseconds: recent.last?.tookMilliseconds, isOffline: isOffline)
  }

  func level(ofMilliseconds took: Int?) -> Level {
    guard let took else { return .calm }
    return Level(
      took, amber: thresholds.paymentAmberMilliseconds, red: thresholds.paymentRedMilliseconds,
      critical: thresholds.paymentCriticalMilliseconds)
  }

  /// Mean excess over the normal payment time, and mean payment time, in the last 15 minutes.
  ///
  /// Both in milliseconds per payment. Taken at the terminal whose id is the lane's id if there is
  /// one, else at all terminals. Normal is the median of all payments ever, at most the amber
  /// limit.
  func excess(at lane: LaneID) -> (excessMilliseconds: Int, meanMilliseconds: Int)? {
    let own = terminals.filter { $0.id.text == lane.text }
    let relevant = own.isEmpty ? terminals : own
    let recent = payments(at: relevant, ofLast: CardLinkFigures.windowMinutes)
    guard !recent.isEmpty else { return nil }
    let normal = normalMilliseconds
    let excess = recent.reduce(0) { $0 + max(0, $1.tookMilliseconds - normal) }
    let sum = recent.reduce(0) { $0 + $1.tookMilliseconds }
    return (excess / recent.count, sum / recent.count)
  }

  private var normalMilliseconds: Int {
    var all = Histogram()
    for terminal in terminals { all.merge(terminal.tenths) }
    let limit = thresholds.paymentAmberMilliseconds
    guard all.count >= CardLinkFigures.minPayments, let median = all.median else { return limit }
    return min(limit, median * 100)
  }

  /// Payments leave the windows in which they count.
  func note(_ next: inout NextChange) {
    for payment in payments(at: terminals, ofLast: 60) {
      next.passes(payment.at, after: CardLinkFigures.windowMinutes * 60)
      next.passes(payment.at, after: 3600)
    }
  }

  private func payments(
    at terminals: [PaymentTerminalFloor], ofLast minutes: Int
  ) -> [PaymentTerminalFloor.Payment] {
    let from = now.adding(minutes: -minutes)
    return terminals.flatMap(\.payments).filter { $0.at >= from && $0.at <= now }
  }
}

extension PaymentTerminalFloor {
  /// The last reported failure, if the terminal is not restored; declined payments do not count.
  package func failure(at moment: Timestamp) -> FailureChange? {
    guard let last = failureChanges.last(where: { $0.at <= moment && $0.kind != .declined }),
      last.kind != nil
    else { return nil }
    return last
  }

  /// Median of the last three payments; `nil` if there are not three within `minutes`.
  func recentMedianMilliseconds(until moment: Timestamp, withinMinutes minutes: Int) -> Int? {
    // `payments` is sorted by time.
    let end = payments.lastIndex { $0.at <= moment }.map { $0 + 1 } ?? 0
    let last = payments[..<end].suffix(CardLinkFigures.medianPaymentCount)
    guard last.count == CardLinkFigures.medianPaymentCount, let first = last.first,
      first.at >= moment.adding(minutes: -minutes)
    else { return nil }
    return last.map(\.tookMilliseconds).sorted()[CardLinkFigures.medianPaymentCount / 2]
  }
}
