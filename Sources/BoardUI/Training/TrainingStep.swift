import BoardModel
import BoardText

/// One step of the training: what to do, and how the board tells that it was done.
///
/// It is recognised by an event or by the state of the board, not by the key, so that every way
/// that leads there counts.
package struct TrainingStep: Sendable {
  /// To when the clock moves before the step; `nil` = it stays.
  var minutesAfterClose: Int?
  let text: @Sendable (Scene, RowID?) -> String
  /// The row that the step is about, chosen when it begins.
  var row: @Sendable (Scene) -> RowID? = { _ in nil }
  /// The commands that belong to the step.
  var commands: Set<Command> = []
  /// Whether a record belongs to the step.
  var accepts: @Sendable (Fact, RowID?) -> Bool = { _, _ in false }
  let isDone: @Sendable (Board, Training) -> Bool
}

extension TrainingStep {
  static let all = [
    keys, alert, tap, undo, room, count, promise, goodbye, lastOut, signOff,
  ]

  /// When the simulated staff begins with the work after the last customer, in minutes after closing.
  package static let lockUpMinutes = 16

  private static let keys = TrainingStep(
    text: { _, _ in
      tr("This is an evening to practise. Press {key:help}: all keys. Then Esc closes the list.")
    },
    isDone: { board, training in training.hasSeenHelp && board.overlay == nil })

  private static let alert = TrainingStep(
    text: { scene, _ in
      scene.alerts.all.isEmpty
        ? tr("The second row would show an alert. There is none now: press {key:alerts}, then Esc.")
        : tr("The second row is an alert. Press {key:ack} to say: I have seen it.")
    }, commands: [.answerAlert, .alerts, .shelve],
    accepts: { fact, _ in if case .alert = fact { true } else { false } },
    isDone: { board, training in
      board.floor.alerts.answers.contains { $0.seq > training.startSeq }
        || board.scene.alerts.all.isEmpty && board.overlay == nil && training.hasSeenAlerts
    })

  private static let tap = TrainingStep(
    text: { scene, row in
      tr(
        "A letter before a step does it, and it is saved. Press {letter}: {title}.",
        row.flatMap { scene.key(of: $0) }.map(String.init) ?? tr("a letter"),
        row.map { scene.name(of: $0) } ?? "")
    }, row: { pendingStep($0).map { .item($0) } },
    accepts: { fact, row in
      if case .check(.done(let done)) = fact { row == .item(done.item) } else { false }
    },
    isDone: { board, training in
      guard case .item(let id) = training.row, let row = board.scene.step(id) else { return true }
      return row.isAnswered
    })

  private static let undo = TrainingStep(
    text: { scene, row in
      tr(
        "That was the wrong step? Press {key:undo}: it is open again. The event file keeps both."
      )
    },
    row: { scene in
      scene.farewell.allSections.flatMap(\.rows).filter(\.isAnswered)
        .max { ($0.seq ?? 0) < ($1.seq ?? 0) }.map { .item($0.item.id) }
    },
    isDone: { board, training in
      guard case .item(let id) = training.row, let row = board.scene.step(id) else { return true }
      return !row.isAnswered
    })

  private static let room = TrainingStep(
    text: { scene, row in
      tr(
        "Say that you looked into {room}: press {letter}. Then {key:problem}, the digits of what is wrong, Enter.",
        row.map { scene.name(of: $0) } ?? "",
        row.flatMap { scene.key(of: $0) }.map(String.init) ?? tr("a letter"))
    },
    row: { scene in
      scene.restrooms.rows.first { row in
        if case .closed = row.state { false } else { row.room.key != nil }
      }.map { .room($0.room.id) }
    }, commands: [.problem],
    accepts: { fact, row in
      if case .restroom(.inspected(let round)) = fact { row == .room(round.room) } else { false }
    },
    isDone: { board, training in
      guard case .room(let id) = training.row else { return true }
      return board.isRecorded(in: board.floor.rooms, after: training.startSeq) { fact in
        if case .inspected(let round) = fact {
          round.room == id && !round.failed.isEmpty
        } else {
          false
        }
      }
    })

  private static let count = TrainingStep(
    text: { scene, _ in
      tr(
        "Count a line: {pane} goes to the queue, the arrows choose a lane, then {key:count}, how many wait, Enter.",
        scene.keys.keyText(pane: .queue))
    }, commands: [.count, .countRound, .more, .fewer],
    accepts: { fact, _ in if case .queue(.counted) = fact { true } else { false } },
    isDone: { board, training in
      board.scene.plan.lanes.isEmpty
        || board.floor.queue.manualEntries.contains {
          $0.seq > training.startSeq && $0.kind == .counted
        }
    })

  private static let promise = TrainingStep(
    text: { _, _ in
      tr(
        "A customer waits for a second key. Press {key:promise}: what was promised, who sees to it, by when; Enter after each."
      )
    }, commands: [.promise],
    accepts: { fact, _ in if case .promise = fact { true } else { false } },
    isDone: { board, training in
      board.recording.done.contains { record in
        guard record.seq > training.startSeq, case .promise(.made) = record.draft.fact else {
          return false
        }
        return board.floor.log.seq >= record.seq
      }
    })

  private static let goodbye = TrainingStep(
    minutesAfterClose: -20,
    text: { _, _ in
      tr(
        "The store closes in 20 minutes. Watch one goodbye: {key:goodbye}, then y, n, or Space for what you did not see."
      )
    }, commands: [.goodbye],
    accepts: { fact, _ in if case .farewell(.goodbyeSeen) = fact { true } else { false } },
    isDone: { board, training in
      board.isRecorded(in: board.floor.farewells, after: training.startSeq) { fact in
        if case .goodbyeSeen = fact { true } else { false }
      }
    })

  private static let lastOut = TrainingStep(
    minutesAfterClose: lockUpMinutes - 2,
    text: { _, _ in
      tr(
        "The last customer is out: {key:last-out}, the digits of where you looked, Enter. This unlocks the steps with #."
      )
    }, commands: [.lastOut],
    accepts: { fact, _ in if case .day(.cleared) = fact { true } else { false } },
    isDone: { board, _ in board.scene.day.cleared != nil })

  private static let signOff = TrainingStep(
    minutesAfterClose: lockUpMinutes + 60,
    text: { _, _ in
      tr(
        "Your staff cleaned and counted. Sign off: {key:sign-off}. Give a reason where it asks, MK as the second person, then y."
      )
    }, commands: [.signOff, .note],
    accepts: { fact, _ in
      switch fact {
      case .check(.excused), .check(.done), .log(.noted), .day(.signed): true
      default: false
      }
    },
    isDone: { board, _ in board.scene.day.signed != nil })

  /// A step that one letter does.
  private static func pendingStep(_ scene: Scene) -> StepID? {
    scene.farewell.current?.rows.first { row in
      guard row.key != nil, row.item.requestedInput == .nothing, row.item.automaticSource == nil
      else {
        return false
      }
      return switch row.status {
      case .open, .late: true
      default: false
      }
    }?.item.id
  }
}

extension Board {
  fileprivate func isRecorded<Content>(
    in records: FloorRecords<Content>, after seq: Int, _ matches: (Content) -> Bool
  ) -> Bool {
    records.notVoided(on: floor.calendar.businessDay(of: now)).contains {
      $0.seq > seq && $0.by == person && matches($0.content)
    }
  }
}
