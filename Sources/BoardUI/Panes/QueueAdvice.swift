import BoardModel
import BoardText
import BoardWords

/// The queue figures in words: why waits are long, what to tell customers, what would help.
struct QueueAdvice {
  let scene: Scene

  /// Such as `till 3: 2:50 because too few lanes are open, 1:20 because the card machine is slow (19 s a payment)`.
  ///
  /// `nil` while no wait is over its limit.
  var why: String? {
    guard let why = scene.queue.attribution,
      scene.queue.lanes.contains(where: { $0.lane.id == why.lane && $0.level > .calm })
    else { return nil }
    let lane = scene.plan.lane(why.lane)?.name ?? why.lane.text
    var parts: [String] = []
    if why.tooFewLanesSeconds > 0 {
      parts.append(Words.Advice.tooFewLanes(FigureText.wait(why.tooFewLanesSeconds)))
    }
    if why.cardLinkSeconds > 0 {
      let wait = FigureText.wait(why.cardLinkSeconds)
      parts.append(
        why.paymentMilliseconds.map { Words.Advice.cardLink(wait, seconds: $0 / 1000) }
          ?? Words.Advice.cardLink(wait))
    }
    return parts.isEmpty ? nil : "\(lane): " + parts.joined(separator: ", ")
  }

  /// The sentence to say to the customers in line; `nil` when there is nothing to say.
  var say: String? {
    switch scene.queue.sayThis {
    case .cardLinkDown: Words.Advice.cardLinkDown
    case .cardLinkSlow: Words.Advice.cardLinkSlow
    case .anotherLaneOpens: Words.Advice.anotherLaneOpens
    case .thankForWaiting: Words.Advice.thankForWaiting
    case nil: nil
    }
  }

  /// The warnings about a lane's samples, one sentence each.
  func warnings(_ lane: QueueFigures.LaneRow) -> [String] {
    lane.warnings.map { warning in
      switch warning {
      case .stuck(let since): Words.Advice.stuck(since: scene.clock(since))
      case .implausible(let people): Words.Advice.implausible(people)
      case .overlaps(let count): Words.Advice.overlaps(count)
      case .negativeWaits(let count): Words.Advice.negativeWaits(count)
      case .outOfOrder(let count): Words.Advice.late(count)
      case .neverShut(let since):
        Words.Advice.neverShut(since: scene.date(scene.zone.local(since).day))
      }
    }
  }

  /// Such as `in 15 min: one more till 1:35, as now 6:20`.
  var outlook: String? {
    shortOutlook.map { Words.Advice.outlook(in: QueueFigures.outlookMinutes, $0) }
  }

  /// Such as `one more till 1:35, as now 6:20`.
  var shortOutlook: String? {
    // When one more lane changes nothing, there is nothing to show.
    guard scene.queue.outlookWithOneMore != scene.queue.outlookAsNow else { return nil }
    switch (sentence(scene.queue.outlookWithOneMore), sentence(scene.queue.outlookAsNow)) {
    case (let more?, let nothing?): return Words.Advice.outlook(oneMore: more, asNow: nothing)
    case (let more?, nil): return Words.Advice.outlook(oneMore: more)
    case (nil, let nothing?): return Words.Advice.outlook(asNow: nothing)
    case (nil, nil): return nil
    }
  }

  private func sentence(_ outlook: QueueFigures.Outlook) -> String? {
    switch outlook {
    case .wait(let seconds): FigureText.wait(seconds)
    case .growsWithoutEnd: Words.Advice.growsWithoutEnd
    case .unknown: nil
    }
  }
}
