extension QueueFigures.Attribution {
  /// Splits the wait at a lane by its cause; `nil` if nobody waits there.
  ///
  /// The time by which recent payments exceeded their normal, for each person ahead, goes to the
  /// card link; the rest of the wait goes to too few lanes.
  ///
  /// Where another staffed lane is idle or clearly shorter, lanes are not too few: customers stand
  /// in the wrong one.
  init?(_ row: QueueFigures.LaneRow, in figures: QueueFigures, card: CardLinkFigures) {
    guard let wait = row.waitSeconds, wait > 0 else { return nil }
    lane = row.lane.id
    let payments = card.excess(at: row.lane.id)
    paymentMilliseconds = payments?.meanMilliseconds
    let ahead = (row.people ?? 0) / max(1, row.lane.servers)
    cardLinkSeconds = min(wait, (payments?.excessMilliseconds ?? 0) * ahead / 1000)
    shorterLane =
      figures.lanes.filter { row.isLonger(than: $0) }
      .min { ($0.people ?? 0) < ($1.people ?? 0) }?.lane.id
    let rest = wait - cardLinkSeconds
    (shorterLaneSeconds, tooFewLanesSeconds) = shorterLane == nil ? (0, rest) : (rest, 0)
    areEnoughOpen = figures.needNow.map { figures.openLanes >= $0 } ?? false
  }
}

extension QueueFigures.LaneRow {
  /// Whether somebody in line here should go to the other lane; a line before several tills is left alone.
  fileprivate func isLonger(than other: QueueFigures.LaneRow) -> Bool {
    guard other.lane.kind == .staffed, other.lane.servers == 1,
      lane.servers == 1 || lane.kind == .selfService,
      !other.isShutOrUnknown, other.lane.id != lane.id
    else { return false }
    return other.state == .idle || (people ?? 0) >= (other.people ?? .max / 2) + 2
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
    } else if figures.attribution?.shorterLane != nil {
      self = .shorterLane
    } else if wait >= thresholds.waitRedSeconds {
      let hasAnother = figures.lanes.contains { $0.isShutOrUnknown && $0.lane.kind != .selfService }
      self =
        hasAnother && figures.attribution?.areEnoughOpen != true
        ? .anotherLaneOpens : .thankForWaiting
    } else {
      return nil
    }
  }
}
