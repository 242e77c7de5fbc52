/// Alerts of one payment terminal: reported by a person, or payments that take too long.
struct PaymentAlarm {
  private static let windowMinutes = 15

  private let terminal: TerminalFloor
  private let thresholds: Thresholds

  init(_ terminal: TerminalFloor, thresholds: Thresholds) {
    self.terminal = terminal
    self.thresholds = thresholds
  }

  /// The value is the median of the last three payments in milliseconds; 0 if a person reported it.
  func spans(from: Timestamp, to now: Timestamp) -> [AlertSpan] {
    let told = toldSpans(from: from, to: now)
    if told.contains(where: { $0.cleared == nil }) { return told }
    return told + slowSpans(from: from, to: now)
  }

  private func toldSpans(from: Timestamp, to now: Timestamp) -> [AlertSpan] {
    var spans: [AlertSpan] = []
    var open: AlertSpan?
    for trouble in terminal.troubles where trouble.at <= now && trouble.kind != .declined {
      if let kind = trouble.kind {
        let level: Level = kind == .slow ? .amber : .red
        open?.grow(to: level, at: trouble.at)
        if open == nil {
          open = AlertSpan(
            rule: .payment, subject: terminal.id.text, level: level, since: trouble.at,
            raised: max(from, trouble.at), cleared: nil, value: 0,
            limit: thresholds.paymentAmberMilliseconds)
        }
      } else if var span = open {
        span.cleared = trouble.at
        if trouble.at > from { spans.append(span) }
        open = nil
      }
    }
    return open.map { spans + [$0] } ?? spans
  }

  private func slowSpans(from: Timestamp, to now: Timestamp) -> [AlertSpan] {
    var alarm = HeldAlarm(
      rule: .payment, subject: terminal.id.text,
      steps: [
        (.amber, thresholds.paymentAmberMilliseconds), (.red, thresholds.paymentRedMilliseconds),
        (.critical, thresholds.paymentCriticalMilliseconds),
      ], clearAt: thresholds.paymentAmberMilliseconds - 1, holdSeconds: 0)
    let payments = terminal.payments.filter { $0.at >= from && $0.at <= now }
    for (index, payment) in payments.enumerated() {
      let next = index + 1 < payments.count ? payments[index + 1].at : nil
      let fades = payment.at.adding(minutes: PaymentAlarm.windowMinutes)
      let judged = terminal.judgedMilliseconds(
        until: payment.at, withinMinutes: PaymentAlarm.windowMinutes)
      let end = min(next ?? now, fades)
      alarm.hold(judged ?? 0, from: payment.at, to: max(payment.at, end))
      if fades <= (next ?? now) { alarm.hold(nil, from: fades, to: next ?? now) }
    }
    return alarm.all
  }
}
