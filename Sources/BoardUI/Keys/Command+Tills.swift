import BoardCanvas
import BoardModel
import BoardText

/// What goes wrong at the tills, and who left them.
extension Command {
  package static let fault = Command(
    "fault", ["X"], hint: tr("broken"),
    help: tr("A card machine or a till: slow, broken, works again."), [.records],
    rejection: \.noLanesRejection
  ) { board, scene in board.prompt = board.laneQuestions(scene).fault }

  package static let left = Command(
    "left", ["Z"], hint: tr("left the line"),
    help: tr("Somebody walked past the line, or gave up waiting."), [.records],
    rejection: \.noLanesRejection
  ) { board, scene in board.prompt = board.laneQuestions(scene).left }

  package static let counter = Command(
    "counter", ["#"], hint: tr("counter"),
    help: tr("Open or shut one of several counters behind a line: its number."), [.records],
    rejection: {
      $0.board.linesWithCounters($0.scene).isEmpty
        ? tr("No line of the plan has several counters; Space opens or shuts a lane") : nil
    }
  ) { board, scene in
    let rows = board.linesWithCounters(scene)
    board.prompt =
      rows.count == 1
      ? .counter(rows[0])
      : .pick(rows.map { .init(id: $0.lane.id.text, name: $0.lane.name, value: $0) }) { row, _ in
        .ask(.counter(row))
      }
  }

  package static let countRound = Command(
    "count-round", ["Q"], hint: tr("count all"),
    help: tr("Count lane by lane: digits, Enter; Space skips a lane, Esc ends."), [.records],
    rejection: \.noLanesRejection
  ) { board, scene in
    let open = scene.queue.lanes.filter { $0.state != .shut }
    let lanes = (open.isEmpty ? scene.queue.lanes : open).map(\.lane)
    if let first = Prompt.countRound(lanes) { board.ask(first) }
  }
}

extension Board {
  func laneQuestions(_ scene: Scene) -> LaneQuestions {
    LaneQuestions(
      scene: scene, lane: selectedLane(scene)?.lane.id, terminals: floor.queue.terminals)
  }

  /// The selected line with several counters; without one, all of them.
  func linesWithCounters(_ scene: Scene) -> [LaneRow] {
    if let row = selectedLane(scene), row.lane.servers > 1 { return [row] }
    return scene.queue.lanes.filter { $0.lane.servers > 1 }
  }
}

extension CommandContext {
  var noLanesRejection: String? {
    scene.queue.lanes.isEmpty ? tr("The plan has no lanes") : nil
  }
}
