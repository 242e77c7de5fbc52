import BoardModel
import BoardText

/// The queue figures in words: why waits are long, what to tell customers, what would help.
struct QueueAdvice {
  let scene: Scene

  /// Such as `till 3: 2:50 because too few lanes are open`; `nil` while no wait is over its limit.
  var why: String? {
    guard let why = scene.queue.attribution,
      scene.queue.lanes.contains(where: { $0.lane.id == why.lane && $0.level > .calm })
    else { return nil }
    var parts: [String] = []
    if why.tooFewLanesSeconds > 0 {
      let wait = FigureText.wait(why.tooFewLanesSeconds)
      parts.append(
        why.areEnoughOpen
          ? tr("{wait} because too few lanes were open", wait)
          : tr("{wait} because too few lanes are open", wait))
    }
    if let shorter = why.shorterLane, why.shorterLaneSeconds > 0 {
      let wait = FigureText.wait(why.shorterLaneSeconds)
      parts.append(tr("{wait}, but the line at {lane} is shorter", wait, name(shorter)))
    }
    if why.cardLinkSeconds > 0 {
      let wait = FigureText.wait(why.cardLinkSeconds)
      guard scene.queue.cardLink?.isOffline != true else {
        parts.append(tr("{wait} because the card machine does not work", wait))
        return sentence(why.lane, parts)
      }
      let slow = why.paymentMilliseconds.map {
        tr("{wait} because the card machine is slow ({seconds} s a payment)", wait, $0 / 1000)
      }
      parts.append(slow ?? tr("{wait} because the card machine is slow", wait))
    }
    return sentence(why.lane, parts)
  }

  private func sentence(_ lane: LaneID, _ parts: [String]) -> String? {
    parts.isEmpty ? nil : "\(name(lane)): " + parts.joined(separator: ", ")
  }

  private func name(_ lane: LaneID) -> String { scene.plan.lane(lane)?.name ?? lane.text }

  /// The sentence to say to the customers in line; `nil` when there is nothing to say.
  var say: String? {
    switch scene.queue.sayThis {
    case .cardLinkDown: tr("The card machine does not work. We take cash. We are sorry.")
    case .cardLinkSlow: tr("The card machine is slow today. Thank you for waiting.")
    case .shorterLane:
      scene.queue.attribution?.shorterLane.map {
        tr("The line at {lane} is shorter. Please come over.", name($0))
      }
    case .anotherLaneOpens: tr("Thank you for waiting. Another till opens now.")
    case .thankForWaiting: tr("Thank you for waiting.")
    case nil: nil
    }
  }

  /// The warnings about a lane's samples, one sentence each.
  func warnings(_ lane: LaneRow) -> [String] {
    lane.warnings.map { warning in
      switch warning {
      case .stuck(let since):
        tr("the count is the same since {clock}: check the sensor", scene.clock(since))
      case .implausible(let people):
        tr("{people} people are more than a lane holds: check the sensor", people)
      case .overlaps(let count):
        trn(
          "1 customer was served before the one in front was done: check the till data",
          "{count} customers were served before the one in front was done: check the till data",
          count: count)
      case .negativeWaits(let count):
        trn(
          "1 wait was below 0 and is left out: check the till's clock",
          "{count} waits were below 0 and are left out: check the till's clock", count: count)
      case .outOfOrder(let count):
        trn(
          "1 count came after a newer one: check its clock",
          "{count} counts came after newer ones: check its clock", count: count)
      case .neverShut(let since):
        tr(
          "open since {date} and never shut: does it report shutting?",
          scene.date(scene.zone.local(since).day))
      }
    }
  }

  /// Such as `in 15 min: one more till 1:35, as now 6:20`.
  var outlook: String? {
    guard let last = scene.queue.outlooks.last, let shortOutlook else { return nil }
    return tr("in {minutes} min: {outlook}", last.minutes, shortOutlook)
  }

  /// The expected waits with each number of tills, for the details of a lane.
  var outlookLines: [PageLine] {
    let outlooks = scene.queue.outlooks
    guard !outlooks.isEmpty else {
      return [PageLine(tr("soon"), tr("unknown: nobody counts who comes"))]
    }
    return outlooks.map { outlook in
      let tills = [
        outlook.withOneLess.map { tr("one till less {wait}", FigureText.wait($0)) },
        outlook.asNow.map { tr("as now {as_now}", FigureText.wait($0)) },
        outlook.withOneMore.map { tr("one more till {one_more}", FigureText.wait($0)) },
      ]
      return PageLine(
        tr("{minutes} min", outlook.minutes), tills.compactMap(\.self).joined(separator: " · "))
    } + [PageLine("", tr("The expected wait of somebody who joins then."))]
  }

  /// Such as `one more till 1:35, as now 6:20`.
  var shortOutlook: String? {
    // When one more lane changes nothing, there is nothing to show.
    guard scene.queue.outlookWithOneMore != scene.queue.outlookAsNow else { return nil }
    let nothing = scene.queue.outlookAsNow.map { wait in
      scene.queue.isGrowing
        ? tr("{wait} and growing", FigureText.wait(wait)) : FigureText.wait(wait)
    }
    switch (scene.queue.outlookWithOneMore.map(FigureText.wait), nothing) {
    case (let more?, let nothing?):
      return tr("one more till {one_more}, as now {as_now}", more, nothing)
    case (let more?, nil): return tr("one more till {one_more}", more)
    case (nil, let nothing?): return tr("as now {as_now}", nothing)
    case (nil, nil): return nil
    }
  }
}
