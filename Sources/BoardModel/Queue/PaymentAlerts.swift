/// Alerts of one payment terminal: reported by a person, or payments that take too long.
struct PaymentAlerts {
  private static let windowMinutes = 15

  let terminal: PaymentTerminalFloor
  let thresholds: Thresholds

  /// The value is the median of the last three payments in milliseconds; 0 if a person reported it.
  func spans(from: Timestamp, to now: Timestamp, _ next: inout NextChange) -> [AlertSpan] {
    let reported = reportedSpans(from: from, to: now)
    if reported.contains(where: { $0.cleared == nil }) { return reported }
    return reported + slowSpans(from: from, to: now, &next)
  }

  private func reportedSpans(from: Timestamp, to now: Timestamp) -> [AlertSpan] {
    var spans: [AlertSpan] = []
    var open: AlertSpan?
    for change in terminal.failureChanges where change.at <= now && change.kind != .declined {
      if let kind = change.kind {
        let level: Level = kind == .slow ? .amber : .red
        open?.escalate(to: level, at: change.at)
        if open == nil {
          open = AlertSpan(
            rule: .payment, subject: terminal.id.text, level: level, since: change.at,
            raised: max(from, change.at), limit: thresholds.paymentAmberMilliseconds)
        }
      } else if var span = open {
        span.cleared = change.at
        if change.at > from { spans.append(span) }
        open = nil
      }
    }
    return open.map { spans + [$0] } ?? spans
  }

  private func slowSpans(
    from: Timestamp, to now: Timestamp, _ next: inout NextChange
  ) -> [AlertSpan] {
    var alarm = AlertSpanBuilder(
      rule: .payment, subject: terminal.id.text,
      thresholds: [
        (.amber, thresholds.paymentAmberMilliseconds), (.red, thresholds.paymentRedMilliseconds),
        (.critical, thresholds.paymentCriticalMilliseconds),
      ], clearAt: thresholds.paymentAmberMilliseconds - 1, holdSeconds: 0)
    let payments = terminal.payments.filter { $0.at >= from && $0.at <= now }
    for (index, payment) in payments.enumerated() {
      let next = index + 1 < payments.count ? payments[index + 1].at : nil
      let expires = payment.at.adding(minutes: PaymentAlerts.windowMinutes)
      let median = terminal.recentMedianMilliseconds(
        until: payment.at, withinMinutes: PaymentAlerts.windowMinutes)
      let end = min(next ?? now, expires)
      alarm.add(median ?? 0, from: payment.at, to: max(payment.at, end))
      if expires <= (next ?? now) { alarm.add(nil, from: expires, to: next ?? now) }
    }
    return alarm.all(&next)
  }
}
