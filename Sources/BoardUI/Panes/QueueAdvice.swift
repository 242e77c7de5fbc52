import BoardModel
import BoardText
import BoardWords

/// What the figures say in words: why it takes long, what to tell the customers, what would help.
struct QueueAdvice {
  let scene: Scene

  /// Such as `till 3: 2:50 too few lanes, 1:20 card link (19 s a payment)`.
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

  /// The sentence for the customers in line.
  var say: String? {
    switch scene.queue.sayThis {
    case .cardLinkDown: Words.Advice.cardLinkDown
    case .cardLinkSlow: Words.Advice.cardLinkSlow
    case .anotherLaneOpens: Words.Advice.anotherLaneOpens
    case .thankForWaiting: Words.Advice.thankForWaiting
    case nil: nil
    }
  }

  /// What is hard to believe about a lane's readings, a sentence each.
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

  /// Such as `in 15m: +1 lane → 1:35 · nothing → 6:20`.
  var outlook: String? {
    shortOutlook.map {
      Words.Advice.outlook(in: FigureText.span(minutes: QueueFigures.outlookMinutes), $0)
    }
  }

  /// Such as `+1 lane → 1:35 · nothing → 6:20`.
  var shortOutlook: String? {
    // Where one more lane changes nothing, there is nothing to say of it.
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
