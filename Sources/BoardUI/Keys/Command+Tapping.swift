import BoardCanvas
import BoardModel
import BoardText

extension Command {
  package static let undo = Command(
    "undo", ["u"], hint: tr("undo"),
    help: tr("Undo your last tap; the event file keeps both."), [.records],
    rejection: \.undoRejection
  ) { board, _ in board.undo() }

  package static let redo = Command(
    "redo", ["U"], hint: tr("redo"), help: tr("Redo: record the undone tap again."),
    [.records],
    rejection: { $0.board.recording.undone.isEmpty ? tr("There is nothing to redo") : nil }
  ) { board, _ in board.redo() }

  // A tap on a row of the last impression records nothing, so the row itself says whether it may.
  package static let tap = Command(
    "tap", [" "], hint: tr("tap"),
    help: tr("Tap the selected row; on a lane: open or shut it."),
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
    case .room(let id): board.prompt = RoomQuestions(id, scene).problems
    case .item(let id): board.prompt = StepQuestions(id, scene).problem
    case .promise(let id): board.prompt = PromiseQuestions(id, scene).action
    case .lane, .impression, nil: return
    }
  }

  package static let result = Command(
    "result", ["-"], hint: tr("cannot do"),
    help: tr("Does not apply or cannot be done, with a reason; on a lane: one fewer."), [.records],
    rejection: \.resultRejection
  ) { board, scene in
    switch board.selected(scene) {
    case .item(let id): board.prompt = StepQuestions(id, scene).result
    case .lane: board.count(by: -1, scene)
    case .room(let id): board.prompt = RoomQuestions(id, scene).closing
    case .promise, .impression, nil: return
    }
  }

  package static let initials = Command(
    "by", ["I"], hint: tr("initials"),
    help: tr("Change the initials that your taps carry."),
    argument: CommandArgument(usage: tr("by MK: your taps carry the initials MK")) { text, _ in
      guard let person = Person(typed: text) else {
        return .rejected(
          tr("'{text}' are not initials; write 1 to 12 characters, such as by MK", text))
      }
      return .accepted { board, _ in
        board.setPerson(person)
        board.notifyPerson()
      }
    }
  ) { board, _ in board.prompt = .initials(then: nil) }
}
