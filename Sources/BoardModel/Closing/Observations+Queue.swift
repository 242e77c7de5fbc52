extension Observations {
  /// The worst wait of each quarter, and what its payments took on average.
  ///
  /// One payment alone says little: a forgotten PIN takes a minute and is nobody's outage.
  package mutating func seeQueue(day: TradingDay, floor: Floor, plan: Plan) {
    guard let detail = floor.queue.detail(of: day.day), let first = slots.first?.from else {
      return
    }
    let end = min(day.ends, floor.log.latest ?? day.ends)
    guard end > first else { return }
    let tracks = LaneTrack.all(of: floor, plan: plan, trading: day, at: end)
    let minutes = QueueMinutes(
      tracks: tracks, day: detail, trading: day, plan: plan, calendar: floor.calendar, at: end)
    for (index, slot) in slots.enumerated() {
      let start = MinuteSeries.minute(of: slot.from)
      let waits = (start..<start + Impression.slotMinutes).compactMap { minutes.worst(at: $0) }
      if let wait = waits.max() {
        see(.queue, plan.thresholds.worth(ofWaitSeconds: wait), in: index)
      }
      let quarter = QuarterCounts.quarter(of: slot.from)
      let payments = detail.payments[quarter]
      guard payments > 0 else { continue }
      let mean = detail.paymentTenths[quarter] * 100 / payments
      see(.payment, plan.thresholds.worth(ofPaymentMilliseconds: mean), in: index)
    }
  }
}

extension Thresholds {
  fileprivate func worth(ofWaitSeconds wait: Int) -> Int {
    Impression.worth(
      wait, amber: waitAmberSeconds, red: waitRedSeconds, critical: waitCriticalSeconds)
  }

  fileprivate func worth(ofPaymentMilliseconds took: Int) -> Int {
    Impression.worth(
      took, amber: paymentAmberMilliseconds, red: paymentRedMilliseconds,
      critical: paymentCriticalMilliseconds)
  }
}
