import BoardModel
import BoardText
import BoardWords

/// The queue figures in words: why waits are long, what to tell customers, what would help.
struct QueueAdvice {
  let scene: Scene

  /// Why the worst wait is long; `nil` when it is not.
  ///
  /// For example `till 3: 2:50 too few lanes, 1:20 card link (19 s a payment)`.
  var why: String? {
    guard let why = scene.queue.attribution else { return nil }
    let lane = scene.plan.lane(why.lane)?.name ?? why.lane.text
    var parts: [String] = []
    if why.tooFewLanesSeconds > 0 {
      parts.append(Words.Advice.tooFewLanes(FigureText.wait(why.tooFewLanesSeconds)))
    }
    if why.cardLinkSeconds > 0 {
      let payment = why.paymentMilliseconds.map { " " + Words.Advice.aPayment(seconds: $0 / 1000) }
      parts.append(Words.Advice.cardLink(FigureText.wait(why.cardLinkSeconds)) + (payment ?? ""))
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
  func doubts(_ lane: QueueFigures.LaneRow) -> [String] {
    lane.doubts.map { doubt in
      switch doubt {
      case .stuck(let since): Words.Advice.stuck(since: scene.clock(since))
      case .implausible(let people): Words.Advice.implausible(people)
      case .overlaps(let count): Words.Advice.overlaps(count)
      case .negativeWaits(let count): Words.Advice.negativeWaits(count)
      case .late(let count): Words.Advice.late(count)
      case .neverShut(let since):
        Words.Advice.neverShut(since: scene.date(scene.zone.local(since).day))
      }
    }
  }

  /// The outlook with its time, such as `in 15m: +1 lane → 1:35 · nothing → 6:20`.
  var outlook: String? {
    shortOutlook.map {
      Words.Advice.outlook(in: FigureText.span(minutes: QueueFigures.outlookMinutes), $0)
    }
  }

  /// The outlook without its time, such as `+1 lane → 1:35 · nothing → 6:20`.
  var shortOutlook: String? {
    // When one more lane changes nothing, there is nothing to show.
    guard scene.queue.ifOneMore != scene.queue.ifNothing else { return nil }
    var parts: [String] = []
    if let more = sentence(scene.queue.ifOneMore) { parts.append(Words.Advice.oneMoreLane(more)) }
    if let nothing = sentence(scene.queue.ifNothing) { parts.append(Words.Advice.nothing(nothing)) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func sentence(_ outlook: QueueFigures.Outlook) -> String? {
    switch outlook {
    case .wait(let seconds): FigureText.wait(seconds)
    case .growsWithoutEnd: Words.Advice.growsWithoutEnd
    case .unknown: nil
    }
  }
}
