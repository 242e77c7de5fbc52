import BoardCanvas
import BoardModel
import BoardText

/// How far a new manager has come in the ten steps of the training.
package struct Training: Sendable {
  /// The step to do; the number of steps once all are done.
  private(set) var index = 0
  /// The newest event when the step began; what is recorded for it comes later.
  private(set) var startSeq = 0
  /// The row that the step is about; `nil` = none, or the step has not begun.
  private(set) var row: RowID?
  private(set) var hasBegun = false
  /// Whether the list of keys, and that of the alerts, was open during the step.
  var hasSeenHelp = false
  var hasSeenAlerts = false
  /// What the last key did instead of the step; `nil` = nothing else.
  var remark: String?
  /// The newest record that was compared with what the step asks for.
  fileprivate(set) var judgedSeq = 0

  var step: TrainingStep? { index < TrainingStep.all.count ? TrainingStep.all[index] : nil }

  fileprivate mutating func begin(_ row: RowID?, after seq: Int) {
    (startSeq, self.row, hasBegun) = (seq, row, true)
    (hasSeenHelp, hasSeenAlerts) = (false, false)
  }

  fileprivate mutating func finish() {
    (index, hasBegun, remark) = (index + 1, false, nil)
  }
}

extension Board {
  /// Begins the training; the clock of the board must be one that can be moved forward.
  package mutating func train() { training = Training() }

  /// The rows above the last two in which the training speaks.
  var trainingRows: Int { training == nil ? 0 : size.rows < 20 ? 2 : 3 }

  /// What to do now, or what the last key did instead.
  var trainingText: String? {
    guard let training else { return nil }
    let count = TrainingStep.all.count
    guard let step = training.step else {
      return keys.expand(
        tr("All {count} steps are done. {key:quit} leaves and prints the report.", count))
    }
    let text = training.remark ?? step.text(scene, training.row)
    return "\(training.index + 1)/\(count) " + keys.expand(text)
  }

  /// Notes a key that is not for the step: what it does, and how to go back.
  mutating func noteTrainingKey(_ key: Key) {
    guard let step = training?.step else { return }
    training?.remark = nil
    guard let command = keys.command(for: key), !command.isMovement,
      !step.commands.contains(command), !Training.always.contains(command)
    else { return }
    training?.remark = tr(
      "{key} is for something else: {help} Esc goes back, {key:undo} takes back.", key.label,
      command.help)
  }

  /// Goes on once the board shows that the step was done.
  mutating func followTraining() {
    guard hasCaughtUp, past == nil, training?.step != nil else { return }
    if case .help = overlay { training?.hasSeenHelp = true }
    if case .alerts = overlay { training?.hasSeenAlerts = true }
    beginTrainingStep()
    guard let training, training.hasBegun, let step = training.step else { return }
    if step.isDone(self, training) {
      self.training?.finish()
      beginTrainingStep()
    } else {
      noteOtherRecord(than: step)
    }
  }

  private mutating func beginTrainingStep() {
    guard let training, let step = training.step, !training.hasBegun else { return }
    if let minutes = step.minutesAfterClose, let closes = scene.day.closes {
      let wait = closes.adding(minutes: minutes).minutes(since: now)
      if wait > 0 {
        effects.append(.advance(minutes: wait))
        return
      }
    }
    // Not before the last records were read back, because they are of the step before.
    guard recording.pending.isEmpty, floor.log.seq >= recording.newestSeq else { return }
    let (row, seq) = (step.row(scene), floor.log.seq)
    self.training?.begin(row, after: seq)
  }

  /// Notes a record that the step did not ask for.
  private mutating func noteOtherRecord(than step: TrainingStep) {
    guard let training, recording.pending.isEmpty,
      floor.log.seq >= recording.newestSeq, let last = recording.done.last,
      last.seq > max(training.startSeq, training.judgedSeq)
    else { return }
    self.training?.judgedSeq = last.seq
    guard !step.accepts(last.draft.fact, training.row) else { return }
    self.training?.remark = tr(
      "Recorded: {title}. It is not this step; {key:undo} takes it back.", last.title)
  }
}

extension Training {
  /// Commands that disturb no step.
  fileprivate static let always: Set<Command> = [
    .help, .palette, .details, .undo, .redo, .pane, .zoom, .tap, .filter, .next, .quit, .redraw,
    .theme,
  ]
}
