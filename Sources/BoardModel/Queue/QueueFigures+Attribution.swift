extension QueueFigures.Attribution {
  /// Splits the wait at a lane by its cause; `nil` if nobody waits there.
  ///
  /// The time by which recent payments exceeded their normal, for each person ahead, goes to the
  /// card link; the rest of the wait goes to too few lanes.
  ///
  /// Where another staffed lane is idle, lanes are not too few: customers stand in the wrong one.
  init?(_ row: QueueFigures.LaneRow, card: CardLinkFigures, hasIdleLane: Bool) {
    guard let wait = row.waitSeconds, wait > 0 else { return nil }
    lane = row.lane.id
    let payments = card.excess(at: row.lane.id)
    paymentMilliseconds = payments?.meanMilliseconds
    let ahead = (row.people ?? 0) / max(1, row.lane.servers)
    cardLinkSeconds = min(wait, (payments?.excessMilliseconds ?? 0) * ahead / 1000)
    tooFewLanesSeconds = hasIdleLane ? 0 : wait - cardLinkSeconds
  }
}

extension QueueFigures.SayThis {
  /// What a cashier should tell waiting customers; `nil` if no sentence is needed now.
  init?(_ figures: QueueFigures, thresholds: Thresholds) {
    if figures.cardLink?.isOffline == true {
      self = .cardLinkDown
      return
    }
    let row = figures.lanes.first { $0.lane.id == figures.worstLane }
    guard let wait = row?.waitSeconds, wait >= thresholds.waitAmberSeconds else {
      guard let level = figures.cardLink?.level, level >= .red else { return nil }
      self = .cardLinkSlow
      return
    }
    let cardSeconds = figures.attribution?.cardLinkSeconds ?? 0
    if cardSeconds * 3 >= wait {
      self = .cardLinkSlow
    } else if wait >= thresholds.waitRedSeconds {
      let hasAnother = figures.lanes.contains { $0.state == .shut && $0.lane.kind != .selfService }
      self = hasAnother ? .anotherLaneOpens : .thankForWaiting
    } else {
      return nil
    }
  }
}
