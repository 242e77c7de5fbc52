import BoardCanvas
import BoardModel

extension Form {
  /// Answers to forms about the last customers, promises and notes.
  func takeEvening(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.bypass, .line(let text)):
      guard !text.isEmpty else { return .object("An emergency has a reason; Esc goes back.") }
      return .record(
        .check(.bypassed(GuardBypassed(reason: text))), title: "EMERGENCY: every step is unlocked",
        row: nil)
    case (.walked, .marks(let marks)):
      let areas = marks.filter { $0 < WalkedArea.allCases.count }.map { WalkedArea.allCases[$0] }
      return .record(
        .day(.cleared(StoreCleared(walked: areas))), title: "Last customer out", row: nil)
    case (.reopened, .line(let text)):
      return .record(
        .day(.reopened(StoreReopened(reason: text.isEmpty ? nil : text))),
        title: "Somebody is still inside: the guard is up again", row: nil)
    case (.cue, .choice(let index)):
      return .ask(Form.cueNote(CueKind.allCases[index]).prompt(scene))
    case (.cueNote(let kind), .line(let text)):
      let fact = CueSeen(kind: kind, note: text.isEmpty ? nil : text)
      return .record(.farewell(.cueSeen(fact)), title: "Cue: \(kind.rawValue)", row: nil)
    case (.goodbye(let answers), .yesNo(let seen)): return goodbye(answers + [seen], scene)
    case (.carry, .choice(let index)):
      let kind = HelpKind.allCases[index]
      return .record(
        .farewell(.helpOffered(HelpOffered(kind: kind))), title: "Help offered: \(kind.rawValue)",
        row: nil)
    case (.bell, .choice(let index)):
      return .record(
        .queue(.called(QueueCalled(bell: index + 1))), title: "Bell \(index + 1)", row: nil)
    case (.voice, .choice(let index)):
      return .ask(Form.voiceTouchpoint(Sentiment.allCases[index]).prompt(scene))
    case (.voiceTouchpoint(let sentiment), .choice(let index)):
      return .ask(Form.voiceNote(sentiment, Touchpoint.allCases[index]).prompt(scene))
    case (.voiceNote(let sentiment, let touchpoint), .line(let text)):
      let fact = VoiceHeard(
        sentiment: sentiment, touchpoint: touchpoint, note: text.isEmpty ? nil : text)
      return .record(
        .farewell(.voiceHeard(fact)), title: "Voice: \(sentiment.rawValue), \(touchpoint.rawValue)",
        row: nil)
    case (.note, .choice(let index)):
      return .ask(Form.noteText(NoteTopic.allCases[index]).prompt(scene))
    case (.noteText(let topic), .line(let text)):
      guard !text.isEmpty else { return .object("A note has words; Esc goes back.") }
      return .record(
        .log(.noted(NoteAdded(topic: topic, text: text))), title: "Noted: \(topic.rawValue)",
        row: nil)
    case (.shelve(let alert), .choice(let index)): return shelve(alert, index, scene)
    case (.excuse(let id), .line(let text)):
      guard !text.isEmpty else { return .object("A critical step needs a reason; Esc goes back.") }
      return .record(
        .check(.excused(CheckExcused(item: id, reason: text))),
        title: "Reason noted: \(scene.name(of: .item(id)))", row: .item(id))
    case (.secondSignature, .line(let text)):
      let person = Person(text.split(separator: " ").joined())
      guard person.isWellFormed else { return .object("Initials are 1 to 12 characters.") }
      return .ask(Form.confirmSigning(second: person).prompt(scene))
    case (.pin(let person), .line(let text)):
      guard !text.isEmpty else { return .object("A PIN has 4 to 12 digits; Esc goes back.") }
      return .prove(person, text)
    case (.promise(let form), _): return form.take(answer, scene)
    case (.gesture(let form), _): return form.take(answer, scene)
    case (.rooms(let form), _): return form.take(answer, scene)
    default: return .object("That is not an answer here; Esc goes back.")
    }
  }

  private func goodbye(_ answers: [Bool?], _ scene: Scene) -> Outcome {
    guard answers.count == Form.goodbyeQuestions.count else {
      return .ask(Form.goodbye(answers).prompt(scene))
    }
    guard answers.contains(where: { $0 != nil }) else {
      return .object("Nothing was seen, so there is nothing to log; Esc goes back.")
    }
    let fact = GoodbyeSeen(
      thanked: answers[0], smiled: answers[1], askedBack: answers[2], helpOffered: answers[3],
      overheard: answers[4])
    return .record(.farewell(.goodbyeSeen(fact)), title: "Goodbye watched", row: nil)
  }

  private func shelve(_ alert: String, _ index: Int, _ scene: Scene) -> Outcome {
    let close = scene.day.closes.map { max($0, scene.now.adding(minutes: 5)) }
    let until =
      index < 3
      ? scene.now.adding(minutes: [15, 30, 60][index]) : close ?? scene.now.adding(minutes: 60)
    let text = until.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: until))
    return .record(
      .alert(.shelved(AlertShelved(alert: alert, until: text))),
      title: "Quiet until \(Wording.clock(until, scene.zone))", row: nil)
  }
}
