import BoardCanvas
import BoardModel
import BoardWords

/// What a prompt asks for; each case holds the answers given before.
enum Form: Hashable, Sendable {
  /// `then` is performed once the initials are known.
  case initials(then: PendingAction?)
  case problems(RoomID)
  case problemsNote(RoomID, failed: [InspectionItemID])
  case itemProblem(StepID)
  case result(StepID)
  case resultReason(StepID, CheckResult)
  case itemTime(StepID)
  case itemAmount(StepID)
  case force(StepID)
  case bypass
  case walked
  case reopened
  case cue
  case cueNote(CueKind)
  case goodbye([Bool?])
  case helpOffered
  case bell
  case voice
  case voiceTouchpoint(Sentiment)
  case voiceNote(Sentiment, Touchpoint)
  case note
  case noteText(NoteTopic)
  case promise(PromiseForm)
  case gesture(GestureForm)
  case rooms(RoomForm)
  case shelve(String)
  case count(LaneID)
  case closeRoom(RoomID)
  case excuse(StepID)
  case secondSignature
  case pin(Person)
  case confirmSigning(second: Person?)
}

/// What follows from an answer.
enum FormOutcome: Hashable, Sendable {
  case ask(Prompt)
  /// Record the fact; `title` is the text of the toast, `row` the row that shows the progress.
  case record(Fact, title: String, row: RowID?)
  case setPerson(Person?, then: PendingAction?)
  /// Check a PIN.
  case checkPin(Person, String)
  /// The answer is not accepted; the prompt stays.
  case reject(String)
}

extension Form {
  /// The prompt that asks for this form.
  func prompt(_ scene: Scene) -> Prompt {
    switch self {
    case .initials: .line(self, Words.Ask.initials, limitBytes: 12)
    case .problems(let id):
      Prompt(
        self, Words.Ask.problems(scene.name(of: .room(id))),
        .marks(
          Prompt.numbered(items(of: id, scene).map(\.id.text)), chosen: [], hasNote: true))
    case .problemsNote(let id, _): .line(self, Words.Ask.problemsNote(scene.name(of: .room(id))))
    case .itemProblem(let id): .line(self, Words.Ask.itemProblem(scene.name(of: .item(id))))
    case .result(let id):
      .choice(
        self, Words.Ask.result(scene.name(of: .item(id))), Words.Ask.results)
    case .resultReason(let id, _): .line(self, Words.Ask.reason(scene.name(of: .item(id))))
    case .itemTime(let id): .line(self, Words.Ask.time(scene.name(of: .item(id))), limitBytes: 8)
    case .itemAmount(let id):
      .line(self, Words.Ask.amount(scene.name(of: .item(id))), limitBytes: 14)
    case .force(let id):
      .line(self, Words.Ask.force(scene.name(of: .item(id))))
    case .bypass: .line(self, Words.Ask.bypass)
    case .walked:
      Prompt(
        self, Words.Ask.walked,
        .marks(Prompt.numbered(Words.Ask.areas), chosen: [], hasNote: false))
    case .reopened: .line(self, Words.Ask.reopened)
    case .cue: .choice(self, Words.Ask.cue, Form.choiceWords(CueKind.allCases))
    case .cueNote(let kind):
      .line(self, Words.Ask.cueNote(Words.shown(kind.rawValue)))
    case .goodbye(let answers): Prompt(self, Words.Ask.goodbye[answers.count], .yesNo)
    case .helpOffered: .choice(self, Words.Ask.helpOffered, Form.choiceWords(HelpKind.allCases))
    case .bell: .choice(self, Words.Ask.bell, Words.Ask.bells)
    case .voice: .choice(self, Words.Ask.voice, Words.Ask.sentiments)
    case .voiceTouchpoint:
      .choice(self, Words.Ask.touchpoint, Form.choiceWords(Touchpoint.allCases))
    case .voiceNote: .line(self, Words.Ask.voiceNote)
    case .note: .choice(self, Words.Ask.topic, Form.choiceWords(NoteTopic.allCases))
    case .noteText(let topic):
      .line(self, Words.Ask.note(Words.shown(topic.rawValue)), limitBytes: 2000)
    case .promise(let form): form.prompt(scene)
    case .gesture(let form): form.prompt(scene)
    case .rooms(let form): form.prompt(scene)
    case .shelve:
      .choice(self, Words.Ask.shelve, Words.Ask.shelves)
    case .count(let id): .line(self, Words.Ask.waiting(scene.name(of: .lane(id))), limitBytes: 5)
    case .closeRoom(let id): .line(self, Words.Ask.closeRoom(scene.name(of: .room(id))))
    case .excuse(let id): .line(self, Words.Ask.excuse(scene.name(of: .item(id))))
    case .secondSignature: .line(self, Words.Ask.secondSignature, limitBytes: 12)
    case .pin(let person):
      Prompt(self, Words.Signing.pin(person.initials), .secret(LineEditor(limitBytes: 12)))
    case .confirmSigning:
      Prompt(
        self, Words.Ask.confirmSigning(scene.date(scene.day.day)), .confirm)
    }
  }

  /// Handles the answer to the prompt.
  func outcome(of answer: Prompt.Answer, _ scene: Scene) -> FormOutcome {
    switch (self, answer) {
    case (.initials(let then), .line(let text)): return initialsOutcome(of: text, then: then)
    case (.problems(let id), .marks(let marks, let withNote)):
      let items = items(of: id, scene)
      let failed = marks.map { items[$0].id }
      return withNote
        ? .ask(Form.problemsNote(id, failed: failed).prompt(scene))
        : round(id, failed: failed, note: nil, scene)
    case (.problemsNote(let id, let failed), .line(let text)):
      return round(id, failed: failed, note: text.isEmpty ? nil : text, scene)
    case (.itemProblem(let id), .line(let text)):
      return check(id, .fail, note: text, scene)
    case (.result(let id), .choice(3)):
      let to = scene.day.day.adding(days: 1)
      return .record(
        .check(.carried(CheckCarried(item: id, to: to.description))),
        title: Words.Done.carried(scene.name(of: .item(id)), to: scene.date(to)), row: .item(id))
    case (.result(let id), .choice(let index)):
      let result: CheckResult = [.na, .cannot, .fail][index]
      return .ask(Form.resultReason(id, result).prompt(scene))
    case (.resultReason(let id, let result), .line(let text)):
      guard !text.isEmpty else {
        return .reject(Words.Objection.reasonNeeded)
      }
      return check(id, result, note: text, scene)
    case (.itemTime(let id), .line(let text)):
      guard let time = scene.timeStyle.time(text) else {
        return .reject(Words.Objection.time)
      }
      let fact = CheckDone(item: id, result: .pass, time: time)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.itemAmount(let id), .line(let text)):
      guard let cents = Form.cents(text) else { return .reject(Words.Objection.amount) }
      let fact = CheckDone(item: id, result: .pass, amountCents: cents)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.force(let id), .line(let text)):
      guard !text.isEmpty else { return .reject(Words.Objection.forcing) }
      return .record(
        .check(.forced(CheckForced(item: id, reason: text))),
        title: Words.Done.forced(scene.name(of: .item(id))), row: .item(id))
    case (.count(let id), .line(let text)):
      guard let waiting = Int(text), (0...100_000).contains(waiting) else {
        return .reject(Words.Objection.waiting)
      }
      let fact = QueueCounted(lane: id, waiting: waiting)
      return .record(
        .queue(.counted(fact)), title: Words.Done.waiting(lane: scene.name(of: .lane(id)), waiting),
        row: .lane(id))
    case (.closeRoom(let id), .line(let text)):
      return .record(
        .restroom(.closed(RestroomClosed(room: id, reason: text.isEmpty ? nil : text))),
        title: Words.Done.roomClosed(scene.name(of: .room(id))), row: .room(id))
    default: return eveningOutcome(of: answer, scene)
    }
  }

  /// Words of the file format as shown to a person, in the same order.
  static func choiceWords<Word: RawRepresentable<String>>(_ words: [Word]) -> [String] {
    words.map { Words.shown($0.rawValue) }
  }

  private func initialsOutcome(of text: String, then: PendingAction?) -> FormOutcome {
    let initials = text.split(separator: " ").joined()
    if initials.isEmpty { return .setPerson(nil, then: then) }
    let person = Person(initials)
    guard person.isWellFormed else { return .reject(Words.Objection.initials) }
    return .setPerson(person, then: then)
  }

  private func items(of id: RoomID, _ scene: Scene) -> [InspectionItem] {
    scene.plan.room(id)?.items ?? []
  }

  private func round(
    _ id: RoomID, failed: [InspectionItemID], note: String?, _ scene: Scene
  ) -> FormOutcome {
    let fact = RestroomInspected(room: id, failed: failed, unseen: [], note: note)
    let name = scene.name(of: .room(id))
    let title =
      failed.isEmpty
      ? Words.Done.inspected(name)
      : Words.Done.problem(name, failed.map(\.text).joined(separator: ", "))
    return .record(.restroom(.inspected(fact)), title: title, row: .room(id))
  }

  private func check(
    _ id: StepID, _ result: CheckResult, note: String, _ scene: Scene
  ) -> FormOutcome {
    let name = scene.name(of: .item(id))
    let title =
      switch result {
      case .pass: Words.Done.done(name)
      case .fail: Words.Done.failed(name)
      case .na: Words.Done.doesNotApply(name)
      case .cannot: Words.Done.cannot(name)
      }
    let fact = CheckDone(item: id, result: result, note: note.isEmpty ? nil : note)
    return .record(.check(.done(fact)), title: title, row: .item(id))
  }

  /// An amount such as `123` or `123.45` in hundredths; `nil` when the text is not an amount.
  static func cents(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), abs(whole) < 10_000_000 else {
      return nil
    }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].utf8.count == 2, let hundredths = Int(parts[1]), hundredths >= 0 else {
      return nil
    }
    return whole * 100 + (whole < 0 ? -hundredths : hundredths)
  }
}
