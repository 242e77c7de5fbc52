import BoardModel

/// What the figures say in words: why it takes long, what to tell the customers, what would help.
struct QueueAdvice {
  let scene: Scene

  /// Such as `till 3: 2:50 too few lanes, 1:20 card link (19 s a payment)`.
  var why: String? {
    guard let why = scene.queue.attribution else { return nil }
    let lane = scene.plan.lane(why.lane)?.name ?? why.lane.text
    var parts: [String] = []
    if why.tooFewLanesSeconds > 0 {
      parts.append("\(Wording.wait(why.tooFewLanesSeconds)) too few lanes")
    }
    if why.cardLinkSeconds > 0 {
      let payment = why.paymentMilliseconds.map { " (\($0 / 1000) s a payment)" } ?? ""
      parts.append("\(Wording.wait(why.cardLinkSeconds)) card link\(payment)")
    }
    return parts.isEmpty ? nil : "\(lane): " + parts.joined(separator: ", ")
  }

  /// The sentence for the customers in line.
  var say: String? {
    switch scene.queue.sayThis {
    case .cardLinkDown: "The card line is down; we take cash, and we are sorry."
    case .cardLinkSlow: "The card line is slow today, thank you for waiting."
    case .anotherLaneOpens: "Thank you for waiting; another till opens now."
    case .thankForWaiting: "Thank you for waiting."
    case nil: nil
    }
  }

  /// What is hard to believe about a lane's readings, a sentence each.
  func doubts(_ lane: QueueFigures.LaneRow) -> [String] {
    lane.doubts.map { doubt in
      switch doubt {
      case .stuck(let since):
        "the same count since \(Wording.clock(since, scene.zone)): is its sensor stuck?"
      case .implausible(let people): "\(people) people: more than a lane holds"
      case .overlaps(let count): "\(count) services began before the one before them had ended"
      case .negativeWaits(let count): "\(count) waits were negative; they count as none"
      case .late(let count): "\(count) readings came after newer ones: is its clock right?"
      case .neverShut(let since):
        "open since \(Wording.date(scene.zone.local(since).day)) and never shut"
      }
    }
  }

  /// Such as `in 15m: +1 lane → 1:35 · nothing → 6:20`.
  var outlook: String? {
    shortOutlook.map { "in \(Wording.span(minutes: QueueFigures.outlookMinutes)): \($0)" }
  }

  /// Such as `+1 lane → 1:35 · nothing → 6:20`.
  var shortOutlook: String? {
    // Where one more lane changes nothing, there is nothing to say of it.
    guard scene.queue.ifOneMore != scene.queue.ifNothing else { return nil }
    var parts: [String] = []
    if let more = sentence(scene.queue.ifOneMore) { parts.append("+1 lane → \(more)") }
    if let nothing = sentence(scene.queue.ifNothing) { parts.append("nothing → \(nothing)") }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  private func sentence(_ outlook: QueueFigures.Outlook) -> String? {
    switch outlook {
    case .wait(let seconds): Wording.wait(seconds)
    case .growsWithoutEnd: "grows without end"
    case .unknown: nil
    }
  }
}
