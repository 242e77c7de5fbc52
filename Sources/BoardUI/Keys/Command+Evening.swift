import BoardCanvas
import BoardModel
import BoardText

extension Command {
  package static let restroom = Command(
    "restroom", ["R"], hint: tr("restroom"),
    help: tr("Restroom: cleaned, supplies, visits, not all checked."), [.records],
    rejection: { $0.scene.plan.rooms.isEmpty ? tr("The plan has no rooms") : nil }
  ) { board, scene in
    board.prompt =
      board.roomToAskAbout(scene).map { RoomQuestions(id: $0, scene: scene).action } ?? .room(scene)
  }

  package static let sweep = Command(
    "sweep", ["A"], hint: tr("floor check"),
    help: tr("The floor was checked for hazards: found nothing, or what."), [.records]
  ) { board, scene in board.prompt = .sweep(scene.plan) }

  package static let lastOut = Command(
    "last-out", ["L"], hint: tr("last one out"),
    help: tr("The last customer is out. Press again: somebody is still inside."), [.records],
    specialHint: { $0.scene.day.cleared == nil ? nil : tr("somebody inside") },
    rejection: { $0.board.lastOutRejection($0.scene) }
  ) { board, scene in
    board.prompt = scene.day.cleared == nil ? .walked(scene.plan) : .reopened()
  }

  package static let hours = Command(
    "hours", ["J"], hint: tr("opening hours"),
    help: tr("Another closing time today, close now, or other hours on a coming day."), [.records]
  ) { board, scene in board.prompt = HoursQuestions(scene: scene).action }

  package static let force = Command(
    "force", ["F"], hint: tr("unlock one"),
    help: tr("Do a locked step now, with a reason. It counts as a cue."), [.records],
    rejection: {
      $0.board.lockedStep($0.scene) == nil
        ? tr("Select a locked step first: {key:next-pane}, then arrows; then press {key:force}")
        : nil
    }
  ) { board, scene in
    board.prompt = board.lockedStep(scene).map { StepQuestions(id: $0, scene: scene).force }
  }

  package static let bypass = Command(
    "emergency", ["E"], hint: tr("emergency"),
    help: tr("Emergency: unlock every step, with a reason."), [.records]
  ) { board, _ in board.prompt = .bypass() }

  package static let cue = Command(
    "cue", ["C"], hint: tr("cue"),
    help: tr("A cue: staff did something that hurries customers."), [.records]
  ) { board, _ in board.prompt = .cue() }

  package static let goodbye = Command(
    "goodbye", ["G"], hint: tr("goodbye"),
    help: tr("You watched a goodbye: five questions, yes, no, Space = not seen."), [.records]
  ) { board, _ in board.prompt = GoodbyeQuestion.thanked.prompt() }

  package static let helpOffered = Command(
    "help-offered", ["H"], hint: tr("help offered"),
    help: tr("Somebody offered help to the car."), [.records]
  ) { board, _ in board.prompt = .helpOffered() }

  package static let voice = Command(
    "voice", ["V"], hint: tr("customer said"),
    help: tr("A customer said something good or bad."), [.records]
  ) { board, _ in board.prompt = .voice() }

  package static let promise = Command(
    "promise", ["P"], hint: tr("promise"),
    help: tr("A promise to a customer: what, who sees to it, by when."), [.records]
  ) { board, _ in board.prompt = .promise() }

  package static let gesture = Command(
    "kindness", ["K"], hint: tr("give something"),
    help: tr("The customer was given something: what, and its value."), [.records]
  ) { board, _ in board.prompt = .gesture(for: nil) }

  package static let weather = Command(
    "weather", ["W"], hint: tr("weather"),
    help: tr("Wet weather begins or ends: restroom rounds come more often."), [.records]
  ) { board, scene in
    let isWet = !scene.restrooms.isWet
    board.record(
      .premises(.weather(WeatherSet(isWet: isWet))),
      title: isWet ? tr("Wet weather: restroom rounds come more often") : tr("Dry weather again"))
  }

  package static let note = Command(
    "note", ["N"], hint: tr("note"), help: tr("A note for the handover or the report."), [.records]
  ) { board, _ in board.prompt = .note() }

  package static let signOff = Command(
    "sign-off", ["O"], hint: tr("sign off"), help: tr("Sign off the day, or hand over the shift."),
    [.records], specialHint: { $0.scene.day.isAroundTheClock ? tr("hand over") : nil },
    rejection: { $0.board.signOffRejection($0.scene) }
  ) { board, scene in board.signOff(scene) }

  /// Without a key, because it is needed only when the event file was damaged.
  package static let acceptLines = Command(
    "accept", hint: tr("accept lines"),
    help: tr("Accept the lines behind a break of the event file, with a reason."), [.records],
    rejection: {
      $0.board.breakToAccept == nil ? tr("The event file has no break to accept") : nil
    }
  ) { board, _ in board.prompt = board.breakToAccept.map { .acceptLines(from: $0) } }

  package static let morning = Command(
    "yesterday", ["Y"], hint: tr("yesterday"),
    help: tr("What yesterday left open, the worst first."),
    rejection: { $0.board.dayBefore == nil ? tr("There are no records of the days before") : nil }
  ) { board, _ in board.openMorning() }
}
