import BoardCanvas
import BoardModel
import BoardWords

extension Form {
  /// Answers to forms about the last customers, promises and notes.
  func takeEvening(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.bypass, .line(let text)):
      guard !text.isEmpty else { return .object(Words.Objection.emergency) }
      return .record(
        .check(.bypassed(GuardBypassed(reason: text))), title: Words.Done.emergency, row: nil)
    case (.walked, .marks(let marks)):
      let areas = marks.filter { $0 < WalkedArea.allCases.count }.map { WalkedArea.allCases[$0] }
      return .record(
        .day(.cleared(StoreCleared(walked: areas))), title: Words.Done.cleared, row: nil)
    case (.reopened, .line(let text)):
      return .record(
        .day(.reopened(StoreReopened(reason: text.isEmpty ? nil : text))),
        title: Words.Done.reopened, row: nil)
    case (.cue, .choice(let index)):
      return .ask(Form.cueNote(CueKind.allCases[index]).prompt(scene))
    case (.cueNote(let kind), .line(let text)):
      let fact = CueSeen(kind: kind, note: text.isEmpty ? nil : text)
      return .record(
        .farewell(.cueSeen(fact)), title: Words.Done.cue(Words.shown(kind.rawValue)), row: nil)
    case (.goodbye(let answers), .yesNo(let seen)): return goodbye(answers + [seen], scene)
    case (.carry, .choice(let index)):
      let kind = HelpKind.allCases[index]
      return .record(
        .farewell(.helpOffered(HelpOffered(kind: kind))),
        title: Words.Done.helpOffered(Words.shown(kind.rawValue)), row: nil)
    case (.bell, .choice(let index)):
      return .record(
        .queue(.called(QueueCalled(bell: index + 1))), title: Words.Done.bell(index + 1), row: nil)
    case (.voice, .choice(let index)):
      return .ask(Form.voiceTouchpoint(Sentiment.allCases[index]).prompt(scene))
    case (.voiceTouchpoint(let sentiment), .choice(let index)):
      return .ask(Form.voiceNote(sentiment, Touchpoint.allCases[index]).prompt(scene))
    case (.voiceNote(let sentiment, let touchpoint), .line(let text)):
      let fact = VoiceHeard(
        sentiment: sentiment, touchpoint: touchpoint, note: text.isEmpty ? nil : text)
      return .record(
        .farewell(.voiceHeard(fact)),
        title: Words.Done.voice(
          Words.shown(sentiment.rawValue), Words.shown(touchpoint.rawValue)), row: nil)
    case (.note, .choice(let index)):
      return .ask(Form.noteText(NoteTopic.allCases[index]).prompt(scene))
    case (.noteText(let topic), .line(let text)):
      guard !text.isEmpty else { return .object(Words.Objection.note) }
      return .record(
        .log(.noted(NoteAdded(topic: topic, text: text))),
        title: Words.Done.noted(Words.shown(topic.rawValue)), row: nil)
    case (.shelve(let alert), .choice(let index)): return shelve(alert, index, scene)
    case (.excuse(let id), .line(let text)):
      guard !text.isEmpty else { return .object(Words.Objection.excuse) }
      return .record(
        .check(.excused(CheckExcused(item: id, reason: text))),
        title: Words.Done.excused(scene.name(of: .item(id))), row: .item(id))
    case (.secondSignature, .line(let text)):
      let person = Person(text.split(separator: " ").joined())
      guard person.isWellFormed else { return .object(Words.Objection.initials) }
      return .ask(Form.confirmSigning(second: person).prompt(scene))
    default: return takePromise(answer, scene)
    }
  }

  private func goodbye(_ answers: [Bool?], _ scene: Scene) -> Outcome {
    guard answers.count == Words.Ask.goodbye.count else {
      return .ask(Form.goodbye(answers).prompt(scene))
    }
    guard answers.contains(where: { $0 != nil }) else {
      return .object(Words.Objection.nothingSeen)
    }
    let fact = GoodbyeSeen(
      thanked: answers[0], smiled: answers[1], askedBack: answers[2], helpOffered: answers[3],
      overheard: answers[4])
    return .record(.farewell(.goodbyeSeen(fact)), title: Words.Done.goodbye, row: nil)
  }

  private func shelve(_ alert: String, _ index: Int, _ scene: Scene) -> Outcome {
    let close = scene.day.closes.map { max($0, scene.now.adding(minutes: 5)) }
    let until =
      index < 3
      ? scene.now.adding(minutes: [15, 30, 60][index]) : close ?? scene.now.adding(minutes: 60)
    let text = until.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: until))
    return .record(
      .alert(.shelved(AlertShelved(alert: alert, until: text))),
      title: Words.Done.quiet(until: scene.clock(until)), row: nil)
  }

  private func takePromise(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.promise, .line(let text)):
      guard !text.isEmpty else { return .object(Words.Objection.promise) }
      return .ask(Form.promiseOwner(what: text).prompt(scene))
    case (.promiseOwner(let what), .line(let text)):
      let owner = Person(text.split(separator: " ").joined())
      return .ask(
        Form.promiseDue(what: what, owner: owner.isWellFormed ? owner : nil).prompt(scene))
    case (.promiseDue(let what, let owner), .line(let text)):
      guard let due = due(text.isEmpty ? "0" : text, scene) else {
        return .object(Words.Objection.date)
      }
      let fact = PromiseMade(
        promise: PromiseID("p\(scene.now.milliseconds)"), what: what, kind: .other, owner: owner,
        due: due)
      return .record(.promise(.made(fact)), title: Words.Done.promised(what), row: nil)
    case (.promiseAction(let id), .choice(let index)): return act(on: id, index, scene)
    case (.promiseCost(let id), .line(let text)):
      guard let cents = text.isEmpty ? 0 : Form.cents(text), cents >= 0 else {
        return .object(Words.Objection.cost)
      }
      let fact = PromiseClosed(
        promise: id, outcome: .broken, burden: .customer, costCents: cents == 0 ? nil : cents)
      return .record(
        .promise(.closed(fact)),
        title: Words.Done.broken(scene.name(of: .promise(id))), row: .promise(id))
    case (.promiseNewDue(let id), .line(let text)):
      if text.isEmpty { return .ask(Form.promiseReversal(id, due: nil).prompt(scene)) }
      guard let due = due(text, scene) else { return .object(Words.Objection.date) }
      return .ask(Form.promiseReversal(id, due: due).prompt(scene))
    case (.promiseReversal(let id, let due), .yesNo(let isReversal)):
      let fact = PromiseChanged(promise: id, due: due, isReversal: isReversal ?? false)
      return .record(
        .promise(.changed(fact)), title: Words.Done.changed(scene.name(of: .promise(id))),
        row: .promise(id))
    default: return .object(Words.Objection.answer)
    }
  }

  private func act(on id: PromiseID, _ index: Int, _ scene: Scene) -> Outcome {
    let name = scene.name(of: .promise(id))
    switch index {
    case 0:
      return .record(
        .promise(.closed(PromiseClosed(promise: id, outcome: .kept))),
        title: Words.Done.kept(name), row: .promise(id))
    case 1:
      return .record(
        .promise(.touched(PromiseTouched(promise: id))), title: Words.Done.customerTold(name),
        row: .promise(id))
    case 2: return .ask(Form.promiseNewDue(id).prompt(scene))
    case 3: return .ask(Form.promiseCost(id).prompt(scene))
    default:
      return .record(
        .promise(.closed(PromiseClosed(promise: id, outcome: .withdrawn))),
        title: Words.Done.withdrawn(name), row: .promise(id))
    }
  }

  /// `3` days from the business day, or a date as it is.
  private func due(_ text: String, _ scene: Scene) -> String? {
    if let days = Int(text), (0...999).contains(days) {
      return scene.day.day.adding(days: days).description
    }
    return DueDate(text: text)?.description
  }
}
