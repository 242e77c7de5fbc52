extension Observations {
  /// Adds the longest wait, the mean payment time and payment failures of each slot.
  mutating func seeQueue(
    _ lines: DayLines, day: TradingDay, floor: Floor, plan: Plan, until: Timestamp
  ) {
    seeWaits(lines, plan: plan, until: until)
    seePayments(of: floor.queue.detail(of: day.day), plan: plan)
    for terminal in floor.queue.terminals { seeOutages(of: terminal, until: until) }
  }

  /// Uses the mean, because one slow payment is no outage: a forgotten PIN takes a minute.
  private mutating func seePayments(of detail: QueueDay?, plan: Plan) {
    guard let detail else { return }
    for (index, slot) in slots.enumerated() {
      let quarter = QuarterCounts.quarter(of: slot.from)
      let payments = detail.payments[quarter]
      guard payments > 0 else { continue }
      see(
        .payment,
        Impression.worth(
          detail.paymentTenths[quarter] * 100 / payments,
          amber: plan.thresholds.paymentAmberMilliseconds,
          red: plan.thresholds.paymentRedMilliseconds,
          critical: plan.thresholds.paymentCriticalMilliseconds), in: index)
    }
  }

  private mutating func seeWaits(_ lines: DayLines, plan: Plan, until: Timestamp) {
    guard let first = slots.first?.from else { return }
    // Whole minutes from the opening to the one before `until`.
    let waits = lines.minutes.last(until.minutes(since: first) + 1)
    for slot in slots.indices {
      let minutes = slot * Impression.slotMinutes..<(slot + 1) * Impression.slotMinutes
      for wait in waits[minutes.clamped(to: waits.indices)].compactMap(\.self) {
        see(waitSeconds: wait, in: slot)
      }
      // The longest wait has the lowest score.
      guard let wait = waits[minutes.clamped(to: waits.indices)].compactMap(\.self).max() else {
        continue
      }
      see(
        .queue,
        Impression.worth(
          wait, amber: plan.thresholds.waitAmberSeconds, red: plan.thresholds.waitRedSeconds,
          critical: plan.thresholds.waitCriticalSeconds), in: slot)
    }
  }

  /// Adds reported failures: down scores 0, slow 50; a declined card says nothing of the link.
  private mutating func seeOutages(of terminal: TerminalFloor, until: Timestamp) {
    let troubles = terminal.troubles.filter { $0.kind != .declined }
    for (index, trouble) in troubles.enumerated() {
      guard let kind = trouble.kind else { continue }
      let next = index + 1 < troubles.count ? troubles[index + 1].at : until
      for slot in slots.indices {
        let from = slots[slot].from
        let ends = from.adding(minutes: Impression.slotMinutes)
        guard from < min(next, until), ends > trouble.at else { continue }
        see(.payment, kind == .slow ? 50 : 0, in: slot)
      }
    }
  }
}
