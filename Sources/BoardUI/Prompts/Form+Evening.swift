import BoardCanvas
import BoardModel
import BoardText

extension Form {
  /// Handles answers about the last customers, promises, notes and signatures.
  func eveningOutcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.bypass, .line(let text)):
      guard !text.isEmpty else {
        return .reject(tr("Write a reason for the emergency; Esc goes back."))
      }
      return .record(
        .check(.bypassed(GuardBypassed(reason: text))),
        title: tr("EMERGENCY: every step is unlocked"), row: nil)
    case (.walked, .marks(let marks, _)):
      let areas = marks.filter { $0 < WalkedArea.allCases.count }.map { WalkedArea.allCases[$0] }
      return .record(
        .day(.cleared(StoreCleared(walked: areas))), title: tr("Last customer out"), row: nil)
    case (.reopened, .line(let text)):
      return .record(
        .day(.reopened(StoreReopened(reason: text.isEmpty ? nil : text))),
        title: tr("Somebody is still inside: steps are locked again"), row: nil)
    case (.cue, .choice(let index)):
      return .ask(Form.cueNote(CueKind.allCases[index]).prompt(scene))
    case (.cueNote(let kind), .line(let text)):
      let fact = CueSeen(kind: kind, note: text.isEmpty ? nil : text)
      return .record(
        .farewell(.cueSeen(fact)), title: tr("Cue: {kind}", shownWord(kind.rawValue)), row: nil)
    case (.goodbye(let answers), .yesNo(let seen)): return goodbye(answers + [seen], scene)
    case (.helpOffered, .choice(let index)):
      let kind = HelpKind.allCases[index]
      return .record(
        .farewell(.helpOffered(HelpOffered(kind: kind))),
        title: tr("Help offered: {kind}", shownWord(kind.rawValue)), row: nil)
    case (.bell, .choice(let index)):
      return .record(
        .logOnly(LogOnlyFact(QueueCalled(bell: index + 1))),
        title: tr("Bell rung: {number}", index + 1),
        row: nil)
    case (.voice, .choice(let index)):
      return .ask(Form.voiceTouchpoint(Sentiment.allCases[index]).prompt(scene))
    case (.voiceTouchpoint(let sentiment), .choice(let index)):
      return .ask(Form.voiceNote(sentiment, Touchpoint.allCases[index]).prompt(scene))
    case (.voiceNote(let sentiment, let touchpoint), .line(let text)):
      let fact = VoiceHeard(
        sentiment: sentiment, touchpoint: touchpoint, note: text.isEmpty ? nil : text)
      return .record(
        .farewell(.voiceHeard(fact)),
        title: tr(
          "Customer said: {sentiment}, {touchpoint}", shownWord(sentiment.rawValue),
          shownWord(touchpoint.rawValue)), row: nil)
    case (.note, .choice(let index)):
      return .ask(Form.noteText(NoteTopic.allCases[index]).prompt(scene))
    case (.noteText(let topic), .line(let text)):
      guard !text.isEmpty else { return .reject(tr("Write the note; Esc goes back.")) }
      return .record(
        .log(.noted(NoteAdded(topic: topic, text: text))),
        title: tr("Noted: {topic}", shownWord(topic.rawValue)), row: nil)
    case (.shelve(let alert), .choice(let index)): return shelve(alert, index, scene)
    case (.excuse(let id), .line(let text)):
      guard !text.isEmpty else {
        return .reject(tr("Write why this critical step is not done; Esc goes back."))
      }
      return .record(
        .check(.excused(CheckExcused(item: id, reason: text))),
        title: tr("Reason noted: {title}", scene.name(of: .item(id))), row: .item(id))
    case (.secondSignature, .line(let text)):
      let person = Person(text.split(separator: " ").joined())
      guard person.isWellFormed else { return .reject(tr("Write 1 to 12 characters.")) }
      return .ask(Form.confirmSigning(second: person).prompt(scene))
    case (.pin(let person), .line(let text)):
      guard !text.isEmpty else {
        return .reject(tr("Type your PIN, 4 to 12 digits; Esc goes back."))
      }
      return .checkPin(person, text)
    case (.promise(let form), _): return form.outcome(of: answer, scene)
    case (.gesture(let form), _): return form.outcome(of: answer, scene)
    case (.rooms(let form), _): return form.outcome(of: answer, scene)
    default: return .reject(tr("This answer is not possible here; Esc goes back."))
    }
  }

  private func goodbye(_ answers: [Bool?], _ scene: Scene) -> FormOutcome {
    guard answers.count == Form.goodbyeQuestions.count else {
      return .ask(Form.goodbye(answers).prompt(scene))
    }
    guard answers.contains(where: { $0 != nil }) else {
      return .reject(tr("You saw nothing, so there is nothing to record; Esc goes back."))
    }
    let fact = GoodbyeSeen(
      thanked: answers[0], smiled: answers[1], askedBack: answers[2], helpOffered: answers[3],
      overheard: answers[4])
    return .record(.farewell(.goodbyeSeen(fact)), title: tr("Goodbye watched"), row: nil)
  }

  private func shelve(_ alert: String, _ index: Int, _ scene: Scene) -> FormOutcome {
    let close = scene.day.closes.map { max($0, scene.now.adding(minutes: 5)) }
    let until =
      index < 3
      ? scene.now.adding(minutes: [15, 30, 60][index]) : close ?? scene.now.adding(minutes: 60)
    let text = until.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: until))
    return .record(
      .alert(.shelved(AlertShelved(alert: alert, until: text))),
      title: tr("Alert quiet until {clock}", scene.clock(until)), row: nil)
  }
}
