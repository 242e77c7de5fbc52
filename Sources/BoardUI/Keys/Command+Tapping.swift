import BoardCanvas
import BoardModel
import BoardText

extension Command {
  package static let undo = Command(
    "undo", ["u"], hint: tr("undo"), help: tr("Undo your last tap; the event file keeps both."),
    [.records],
    argument: CommandArgument(usage: tr("undo wrong room: undoes your last tap, with a reason")) {
      text, context in
      if let rejection = context.undoRejection { return .rejected(rejection) }
      return .accepted { board, _ in board.undo(reason: text) }
    }, rejection: \.undoRejection
  ) { board, _ in board.undo(reason: nil) }

  package static let redo = Command(
    "redo", ["U"], hint: tr("redo"), help: tr("Redo: record the undone tap again."), [.records],
    rejection: { $0.board.recording.undone.isEmpty ? tr("There is nothing to redo") : nil }
  ) { board, _ in board.redo() }

  // A tap on a row of the last impression records nothing, so the row itself says whether it may.
  package static let tap = Command(
    "tap", [" "], hint: tr("tap"), help: tr("Tap the selected row; on a lane: open or shut it."),
    rejection: \.tapRejection
  ) { board, scene in
    if let row = board.selected(scene) { board.tap(row, scene) }
  }

  package static let details = Command(
    "details", [.enter], hint: tr("details"),
    help: tr("Details of the selected row; or save again what was not saved."),
    specialHint: { $0.board.recording.refused.isEmpty ? nil : tr("retry") },
    rejection: {
      $0.board.recording.refused.isEmpty && $0.board.selected($0.scene) == nil
        ? tr("Nothing is selected: the arrows choose a row") : nil
    }
  ) { board, scene in
    if !board.recording.refused.isEmpty {
      board.retry()
    } else if let row = board.selected(scene) {
      board.overlay = .details(row)
    }
  }

  package static let problem = Command(
    "problem", ["x"], hint: tr("problem"),
    help: tr("A problem in the room just tapped, or on the selected row."), [.records],
    rejection: \.problemRejection
  ) { board, scene in
    switch board.rowWithProblem(scene) {
    case .room(let id): board.prompt = RoomQuestions(id: id, scene: scene).problems
    case .item(let id): board.prompt = StepQuestions(id: id, scene: scene).problem
    case .promise(let id): board.prompt = PromiseQuestions(id: id, scene: scene).action
    case .lane: board.prompt = board.laneQuestions(scene).fault
    case .impression, nil: return
    }
  }

  package static let result = Command(
    "result", ["-"], hint: tr("cannot do"),
    help: tr("Does not apply or cannot be done, with a reason; on a lane: one fewer."), [.records],
    rejection: \.resultRejection
  ) { board, scene in
    switch board.selected(scene) {
    case .item(let id): board.prompt = StepQuestions(id: id, scene: scene).result
    case .lane: board.count(by: -1, scene)
    case .room(let id): board.prompt = RoomQuestions(id: id, scene: scene).notInUse
    case .promise, .impression, nil: return
    }
  }

  package static let initials = Command(
    "by", ["I"], hint: tr("initials"), help: tr("Change the initials that your taps carry."),
    argument: CommandArgument(usage: tr("by MK: your taps carry the initials MK")) { text, _ in
      guard let person = Person(typed: text) else {
        return .rejected(
          tr("'{text}' are not initials; write 1 to 12 letters or digits, such as by MK", text))
      }
      return .accepted { board, scene in
        board.take(person, asking: tr("Initials:"), scene) { person, _ in
          .setPerson(person, then: nil)
        }
      }
    }
  ) { board, _ in board.prompt = .initials(then: nil) }

  package static let assign = Command(
    "assign", ["@"], hint: tr("give to"),
    help: tr("Give the selected step to somebody for today, or a promise to another owner."),
    [.records], rejection: \.assignRejection
  ) { board, scene in
    switch board.selected(scene) {
    case .item(let id): board.prompt = StepQuestions(id: id, scene: scene).assignment
    case .promise(let id): board.prompt = PromiseQuestions(id: id, scene: scene).newOwner
    case .lane, .room, .impression, nil: return
    }
  }

  package static let people = Command(
    "people", ["&"], hint: tr("people"), help: tr("Who is on duty, and what was given to whom.")
  ) { board, _ in board.overlay = .people }

  /// Without a key, because it needs words; the page of the people names it.
  package static let duty = Command(
    "duty", hint: tr("on duty"),
    help: tr("Who is on duty today or on a coming day, from when to when, and where."),
    [.records],
    argument: CommandArgument(
      usage: tr("duty MK 13:00-22:00 service desk; duty MK tomorrow off")
    ) { text, context in
      guard let duty = DutySet(typed: text, context.scene.timeStyle, today: context.scene.day.day)
      else {
        return .rejected(
          tr(
            "Write duty INITIALS, a coming day (tomorrow, YYYY-MM-DD) if it is not today, times such as 13:00-22:00, a place, or off"
          ))
      }
      return .accepted { board, scene in
        board.take(duty.person, asking: tr("Initials:"), scene) { person, scene in
          guard let person else { return .reject(Prompt.badInitials) }
          var duty = duty
          duty.person = person
          let title = scene.plan.title(of: person)
          let when = duty.day.map { " · \(scene.date($0))" } ?? ""
          return .record(
            .day(.duty(duty)),
            title: (duty.isOff
              ? tr("{who} is not on duty", title) : tr("{who} is on duty", title)) + when)
        }
      }
    }
  ) { board, _ in board.overlay = .people }

  package static let answerAlert = Command(
    "ack", ["!"], hint: tr("seen"),
    help: tr("I have seen the alert. Press again: keep it quiet for a while."), [.records],
    argument: CommandArgument(usage: tr("ack wait:3: I have seen that alert")) { text, context in
      guard let alert = context.scene.alerts.all.first(where: { $0.key == text }) else {
        return .rejected(tr("There is no alert '{text}' now", text))
      }
      return .accepted { board, scene in board.answer(alert, scene) }
    },
    specialHint: { $0.board.alertToAnswer($0.scene)?.state == .raised ? nil : tr("keep quiet") },
    rejection: \.alertRejection
  ) { board, scene in board.answer(board.alertToAnswer(scene), scene) }

  package static let alerts = Command(
    "alerts", ["D"], hint: tr("alerts"),
    help: tr("All alerts: since when, why, who has seen them; Enter goes to the row.")
  ) { board, scene in board.openAlerts(scene) }

  package static let shelve = Command(
    "shelve", hint: tr("keep quiet"), help: tr("Keep the first alert quiet for a while."),
    [.records], rejection: \.alertRejection
  ) { board, scene in
    board.prompt = board.alertToAnswer(scene).map { .shelve($0.key) }
  }

  package static let timeShopper = Command(
    "shopper", ["S"], hint: tr("time a shopper"),
    help: tr("Time one shopper: press when they join a line, again when served."), [.records],
    specialHint: { $0.board.shopperJoined == nil ? nil : tr("service begins (Esc lost)") }
  ) { board, scene in board.timeShopper(scene) }

  package static let count = Command(
    "count", ["="], hint: tr("count"),
    help: tr("People waiting at the selected lane: digits, then Enter."), [.records],
    argument: CommandArgument(usage: tr("count 3 12: 12 people wait at lane 3"), read: readCount),
    rejection: \.laneRejection
  ) { board, scene in
    board.prompt = board.selectedLane(scene).map { .count($0.lane.id, scene) }
  }

  package static let more = Command(
    "more", ["+"], hint: tr("one more"), help: tr("One more waiting at the selected lane."),
    [.repeats, .records], rejection: \.laneRejection
  ) { board, scene in board.count(by: 1, scene) }

  package static let fewer = Command(
    "fewer", hint: tr("one fewer"), help: tr("One fewer waiting at the selected lane."),
    [.repeats, .records], rejection: { $0.laneRejection ?? $0.emptyLaneRejection }
  ) { board, scene in board.count(by: -1, scene) }

  package static let bell = Command(
    "bell", ["B"], hint: tr("bell"),
    help: tr("Bell: 1 open a lane, 2 question, 3 manager, 4 all hands."), [.records]
  ) { board, _ in board.prompt = .bell() }

  package static let shorterSpan = Command(
    "shorter-span", ["["], hint: tr("shorter graph"), help: tr("Graph: show a shorter time."),
    rejection: {
      $0.board.spanMinutes <= Board.spanMinutesRange.lowerBound
        ? tr("The graph already shows its shortest time") : nil
    }
  ) { board, _ in
    board.spanMinutes = max(Board.spanMinutesRange.lowerBound, board.spanMinutes / 2)
  }

  package static let longerSpan = Command(
    "longer-span", ["]"], hint: tr("longer graph"), help: tr("Graph: show a longer time."),
    rejection: {
      $0.board.spanMinutes >= Board.spanMinutesRange.upperBound
        ? tr("The graph already shows its longest time") : nil
    }
  ) { board, _ in
    board.spanMinutes = min(Board.spanMinutesRange.upperBound, board.spanMinutes * 2)
  }

  /// Reads `3 12`: a lane, by its id or its name in any case, and the people waiting there.
  @Sendable private static func readCount(_ text: String, _ context: CommandContext)
    -> CommandResult
  {
    let words = text.split(separator: " ")
    guard words.count >= 2, let people = words.last.map(String.init) else {
      return .rejected(tr("Write count LANE PEOPLE, such as count 3 12"))
    }
    let typed = words.dropLast().joined(separator: " ")
    let lanes = context.scene.plan.lanes
    let lane = lanes.first { $0.id.text == typed || $0.name.lowercased() == typed.lowercased() }
    guard let lane else {
      return .rejected(
        tr(
          "There is no lane '{text}'; the lanes are {lanes}", typed,
          lanes.map(\.id.text).joined(separator: ", ")))
    }
    guard let waiting = Int(typedCount: people) else {
      return .rejected(tr("'{text}' is not a number of people; write 0 to 100000", people))
    }
    return .accepted { board, _ in
      board.recordCount(QueueCounted(lane: lane.id, waiting: waiting), lane.name)
    }
  }
}
