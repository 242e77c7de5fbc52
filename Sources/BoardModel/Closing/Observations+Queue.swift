extension Observations {
  /// Adds the longest wait, the mean payment time and payment failures of each slot.
  mutating func addQueue(_ inputs: DayInputs, _ lanes: DayLanes) {
    let queue = inputs.floor.queue
    addWaits(lanes, inputs.plan.thresholds, until: inputs.now)
    addPayments(of: queue.detail(of: inputs.day.day), inputs.plan.thresholds)
    for terminal in queue.terminals { addOutages(of: terminal, until: inputs.now) }
  }

  /// Uses the mean, because one slow payment is no outage: a forgotten PIN takes a minute.
  private mutating func addPayments(of detail: QueueDay?, _ thresholds: Thresholds) {
    guard let detail else { return }
    for (index, slot) in slots.enumerated() {
      let quarter = QuarterCounts.quarter(of: slot.from)
      let payments = detail.payments[quarter]
      guard payments > 0 else { continue }
      add(
        .payment,
        Impression.percent(
          detail.paymentTenths[quarter] * 100 / payments,
          amber: thresholds.paymentAmberMilliseconds, red: thresholds.paymentRedMilliseconds,
          critical: thresholds.paymentCriticalMilliseconds), in: index)
    }
  }

  private mutating func addWaits(_ lanes: DayLanes, _ thresholds: Thresholds, until: Timestamp) {
    guard let first = slots.first?.from else { return }
    // Whole minutes from the opening to the one before `until`.
    let waits = lanes.minutes.last(until.minutes(since: first) + 1)
    for slot in slots.indices {
      let minutes = slot * Impression.slotMinutes..<(slot + 1) * Impression.slotMinutes
      // The longest wait has the lowest score.
      guard let wait = waits[minutes.clamped(to: waits.indices)].compactMap(\.self).max() else {
        continue
      }
      add(waitSeconds: wait, in: slot)
      add(
        .queue,
        Impression.percent(
          wait, amber: thresholds.waitAmberSeconds, red: thresholds.waitRedSeconds,
          critical: thresholds.waitCriticalSeconds), in: slot)
    }
  }

  /// Adds reported failures: down scores 0, slow 50; a declined card says nothing of the link.
  private mutating func addOutages(of terminal: PaymentTerminalFloor, until: Timestamp) {
    let failureChanges = terminal.failureChanges.filter { $0.kind != .declined }
    for (index, change) in failureChanges.enumerated() {
      guard let kind = change.kind else { continue }
      let next = index + 1 < failureChanges.count ? failureChanges[index + 1].at : until
      for slot in slots.indices {
        let from = slots[slot].from
        let ends = from.adding(minutes: Impression.slotMinutes)
        guard from < min(next, until), ends > change.at else { continue }
        add(.payment, kind == .slow ? 50 : 0, in: slot)
      }
    }
  }
}
