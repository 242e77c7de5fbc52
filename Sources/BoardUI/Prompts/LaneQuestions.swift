import BoardModel
import BoardText

/// Questions about tills, card machines, and customers who left the line.
struct LaneQuestions {
  let scene: Scene
  /// The lane that is selected; without one the question asks for it, if it needs one.
  let lane: LaneID?
  let terminals: [PaymentTerminalFloor]

  private var lanes: [Lane] { scene.queue.lanes.map(\.lane) }
  private var broken: [LaneRow] { scene.queue.lanes.filter { $0.fault != nil } }
  private var failing: [PaymentTerminalFloor] {
    terminals.filter { $0.failure(at: scene.now) != nil }
  }

  var fault: Prompt {
    .choice(
      lane.map { tr("{lane}:", scene.name(of: .lane($0))) } ?? tr("What happened:"),
      [
        Prompt.option(tr("cards fail")) { _ in terminal { failed($0, .offline) } },
        Prompt.option(tr("cards slow")) { _ in terminal { failed($0, .slow) } },
        Prompt.option(tr("cards work")) { _ in cardWorks },
        Prompt.option(tr("till broken")) { _ in
          guard let lane else { return .ask(which(lanes) { .ask(broken($0)) }) }
          return .ask(broken(lane))
        },
        Prompt.option(tr("till works")) { _ in tillWorks },
        Prompt.option(tr("left the line")) { _ in .ask(left) },
      ])
  }

  var left: Prompt {
    .choice(
      lane.map { tr("{lane}, a customer:", scene.name(of: .lane($0))) } ?? tr("A customer:"),
      [
        Prompt.option(tr("walked past the line")) { _ in left(.balk, tr("Somebody walked past")) },
        Prompt.option(tr("gave up waiting")) { _ in left(.renege, tr("Somebody gave up waiting")) },
      ])
  }

  private func left(_ kind: LeavingKind, _ title: String) -> PromptOutcome {
    .record(
      .queue(.left(QueueLeft(lane: lane, kind: kind))), title: title,
      row: lane.map { .lane($0) })
  }

  private func which(_ lanes: [Lane], then: @escaping @Sendable (LaneID) -> PromptOutcome) -> Prompt
  {
    .pick(lanes.map { .init(id: $0.id.text, name: $0.name, value: $0.id) }) { id, _ in then(id) }
  }

  /// The card machine of the selected lane, or of one to choose, or all of them.
  private func terminal(
    then: @escaping @Sendable (TerminalID) -> PromptOutcome
  ) -> PromptOutcome {
    if let lane { return then(terminal(of: lane)) }
    let all = Prompt.Candidate(id: "all", name: tr("all tills"), value: PaymentFailed.everyTill)
    let each = lanes.map {
      Prompt.Candidate(id: $0.id.text, name: $0.name, value: terminal(of: $0.id))
    }
    return .ask(.pick([all] + each) { id, _ in then(id) })
  }

  /// The ids that a card machine at a lane may have.
  static func terminals(of lane: LaneID) -> [TerminalID] {
    [TerminalID(lane.text), TerminalID("till-\(lane.text)")]
  }

  /// The card machine that the till's feed names for a lane, otherwise one named like the lane.
  private func terminal(of lane: LaneID) -> TerminalID {
    let ids = LaneQuestions.terminals(of: lane)
    return ids.first { id in terminals.contains { $0.id == id } } ?? ids[0]
  }

  private func name(of terminal: TerminalID) -> String {
    if terminal == PaymentFailed.everyTill { return tr("all tills") }
    return lanes.first { self.terminal(of: $0.id) == terminal }?.name ?? terminal.text
  }

  private func failed(_ terminal: TerminalID, _ kind: PaymentFailureKind) -> PromptOutcome {
    let name = name(of: terminal)
    return .record(
      .payment(.failed(PaymentFailed(terminal: terminal, kind: kind))),
      title: kind == .slow
        ? tr("{till}: card machine slow", name) : tr("{till}: card machine fails", name))
  }

  private var cardWorks: PromptOutcome {
    let ids = failing.map(\.id)
    let own = lane.map { terminal(of: $0) }
    switch ids.count {
    case 0: return .end(tr("No card machine is recorded as slow or failing"))
    case 1: return works(ids[0])
    case _ where own.map { ids.contains($0) } ?? false: return works(own ?? ids[0])
    default:
      let all = ids.map { Prompt.Candidate(id: $0.text, name: name(of: $0), value: $0) }
      return .ask(.pick(all) { id, _ in works(id) })
    }
  }

  private func works(_ terminal: TerminalID) -> PromptOutcome {
    .record(
      .payment(.restored(PaymentRestored(terminal: terminal))),
      title: tr("{till}: card machine works again", name(of: terminal)))
  }

  private func broken(_ lane: LaneID) -> Prompt {
    let name = scene.name(of: .lane(lane))
    return .line(
      tr("{lane}, what is broken:", name),
      reading: \.nilIfEmpty, rejecting: tr("Write what is broken; Esc goes back.")
    ) { text, _ in
      .record(
        .queue(.laneClosed(LaneClosed(lane: lane, fault: text))),
        title: tr("{lane} shut, broken: {fault}", name, text), row: .lane(lane))
    }
  }

  private var tillWorks: PromptOutcome {
    let lanes = broken.map(\.lane)
    if let lane, lanes.contains(where: { $0.id == lane }) { return .ask(works(lane)) }
    switch lanes.count {
    case 0: return .end(tr("No till is recorded as broken"))
    case 1: return .ask(works(lanes[0].id))
    default: return .ask(which(lanes) { .ask(works($0)) })
    }
  }

  private func works(_ lane: LaneID) -> Prompt {
    let name = scene.name(of: .lane(lane))
    @Sendable func recorded(_ fact: QueueFact, _ title: String) -> PromptOutcome {
      .record(.queue(fact), title: title, row: .lane(lane))
    }
    return .choice(
      tr("{lane} works again and is:", name),
      [
        Prompt.option(tr("open")) { _ in
          recorded(.laneOpened(LaneOpened(lane: lane)), tr("{lane} works again, open", name))
        },
        Prompt.option(tr("shut")) { _ in
          recorded(.laneClosed(LaneClosed(lane: lane)), tr("{lane} works again, shut", name))
        },
      ])
  }
}

extension Prompt {
  /// Opens or shuts one of the counters behind a line, by its number.
  static func counter(_ row: LaneRow) -> Prompt {
    let states = row.openCounters
    guard states.count <= 9 else {
      return .line(
        tr("{lane}, counter to open or shut, 1 to {count}:", row.lane.name, states.count),
        limitBytes: 3,
        reading: { Int($0).flatMap { (1...states.count).contains($0) ? $0 : nil } },
        rejecting: tr("Write a number from 1 to {count}.", states.count)
      ) { number, _ in turned(number, of: row) }
    }
    return .choice(
      tr("{lane}, open or shut a counter:", row.lane.name),
      numbered(states.enumerated().map { ($1 ? tr("open") : tr("shut"), $0 + 1) })
    ) { number, _ in turned(number, of: row) }
  }

  private static func turned(_ number: Int, of row: LaneRow) -> PromptOutcome {
    let id = row.lane.counter(number)
    let (fact, title): (QueueFact, String) =
      row.openCounters[number - 1]
      ? (
        .laneClosed(LaneClosed(lane: id)),
        tr("{lane}: counter {number} shut", row.lane.name, number)
      )
      : (
        .laneOpened(LaneOpened(lane: id)),
        tr("{lane}: counter {number} open", row.lane.name, number)
      )
    return .record(.queue(fact), title: title, row: .lane(row.lane.id))
  }

  /// Asks lane by lane how many people wait, from the lane `index` on; `nil` after the last one.
  static func countRound(_ lanes: [Lane], from index: Int = 0, counted: Int = 0) -> Prompt? {
    guard lanes.indices.contains(index) else { return nil }
    let lane = lanes[index]
    @Sendable func ended(_ counted: Int) -> String {
      trn(
        "Count round ended: 1 lane counted", "Count round ended: {count} lanes counted",
        count: counted)
    }
    let field = Field.line(LineEditor(limitBytes: 5), .skippable) { text, _ in
      guard text.contains(where: { $0 != " " }) else {
        return countRound(lanes, from: index + 1, counted: counted).map { .ask($0) }
          ?? .end(ended(counted))
      }
      guard let waiting = Int(typedCount: text) else {
        return .reject(tr("Write how many people wait: 0 or more."))
      }
      return .record(
        .queue(.counted(QueueCounted(lane: lane.id, waiting: waiting))),
        title: tr("{lane}: {people} waiting", lane.name, waiting), row: .lane(lane.id),
        then: countRound(lanes, from: index + 1, counted: counted + 1))
    }
    return Prompt(
      tr("{number}/{count} {lane}, people waiting:", index + 1, lanes.count, lane.name), field,
      row: .lane(lane.id), whenCancelled: counted == 0 ? tr("Nothing was recorded") : ended(counted)
    )
  }
}
