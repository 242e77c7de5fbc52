import BoardCanvas
import BoardModel
import BoardText

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
    case .initials: .line(self, tr("Your initials (asked once; Enter = none):"), limitBytes: 12)
    case .problems(let id):
      Prompt(
        self, tr("{room}:", scene.name(of: .room(id))),
        .marks(
          Prompt.numbered(items(of: id, scene).map(\.id.text)), chosen: [], hasNote: true))
    case .problemsNote(let id, _): .line(self, tr("{room}, note:", scene.name(of: .room(id))))
    case .itemProblem(let id): .line(self, tr("{title}: what is wrong?", scene.name(of: .item(id))))
    case .result(let id):
      .choice(
        self, tr("{title}:", scene.name(of: .item(id))),
        [tr("does not apply today"), tr("cannot be done"), tr("failed"), tr("tomorrow")])
    case .resultReason(let id, _): .line(self, tr("{title}, reason:", scene.name(of: .item(id))))
    case .itemTime(let id):
      .line(self, tr("{title}, at (HH:MM):", scene.name(of: .item(id))), limitBytes: 8)
    case .itemAmount(let id):
      .line(self, tr("{title}, amount:", scene.name(of: .item(id))), limitBytes: 14)
    case .force(let id):
      .line(self, tr("{title} while customers are inside. Reason:", scene.name(of: .item(id))))
    case .bypass: .line(self, tr("EMERGENCY, unlocks every step. Reason:"))
    case .walked:
      Prompt(
        self, tr("Last customer out. You walked:"),
        .marks(
          Prompt.numbered([tr("floor"), tr("fitting rooms"), tr("restrooms"), tr("car park")]),
          chosen: [], hasNote: false))
    case .reopened: .line(self, tr("Somebody is inside. Where, and who found them:"))
    case .cue: .choice(self, tr("Cue:"), Form.choiceWords(CueKind.allCases))
    case .cueNote(let kind):
      .line(self, tr("Cue: {kind}. What did you see (Enter = no note):", shownWord(kind.rawValue)))
    case .goodbye(let answers): Prompt(self, Form.goodbyeQuestions[answers.count], .yesNo)
    case .helpOffered: .choice(self, tr("Help offered:"), Form.choiceWords(HelpKind.allCases))
    case .bell:
      .choice(
        self, tr("Bell:"), [tr("open a lane"), tr("question"), tr("manager"), tr("all hands")])
    case .voice: .choice(self, tr("A customer said something"), [tr("good"), tr("bad")])
    case .voiceTouchpoint:
      .choice(self, tr("about"), Form.choiceWords(Touchpoint.allCases))
    case .voiceNote: .line(self, tr("What was said (Enter = no note):"))
    case .note: .choice(self, tr("Note for:"), Form.choiceWords(NoteTopic.allCases))
    case .noteText(let topic):
      .line(self, tr("Note ({topic}):", shownWord(topic.rawValue)), limitBytes: 2000)
    case .promise(let form): form.prompt(scene)
    case .gesture(let form): form.prompt(scene)
    case .rooms(let form): form.prompt(scene)
    case .shelve:
      .choice(
        self, tr("Keep it quiet for:"),
        [tr("15 min"), tr("30 min"), tr("1 hour"), tr("until close")])
    case .count(let id):
      .line(self, tr("{lane}, people waiting:", scene.name(of: .lane(id))), limitBytes: 5)
    case .closeRoom(let id):
      .line(self, tr("{room} restroom out of service. Reason:", scene.name(of: .room(id))))
    case .excuse(let id): .line(self, tr("Not done: {title}. Why:", scene.name(of: .item(id))))
    case .secondSignature: .line(self, tr("Second signature (other initials):"), limitBytes: 12)
    case .pin(let person):
      Prompt(self, tr("{who}'s PIN:", person.initials), .secret(LineEditor(limitBytes: 12)))
    case .confirmSigning:
      Prompt(
        self, tr("Sign off {date}? y signs, any other key goes back", scene.date(scene.day.day)),
        .confirm)
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
        title: tr("{title}: moved to {date}", scene.name(of: .item(id)), scene.date(to)),
        row: .item(id))
    case (.result(let id), .choice(let index)):
      let result: CheckResult = [.na, .cannot, .fail][index]
      return .ask(Form.resultReason(id, result).prompt(scene))
    case (.resultReason(let id, let result), .line(let text)):
      guard !text.isEmpty else {
        return .reject(tr("Write a reason; Esc leaves the step as it was."))
      }
      return check(id, result, note: text, scene)
    case (.itemTime(let id), .line(let text)):
      guard let time = scene.timeStyle.time(text) else {
        return .reject(tr("Write a time as HH:MM, such as 20:30."))
      }
      let fact = CheckDone(item: id, result: .pass, time: time)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.itemAmount(let id), .line(let text)):
      guard let cents = Form.cents(text) else {
        return .reject(tr("Write an amount such as 123 or 123.45."))
      }
      let fact = CheckDone(item: id, result: .pass, amountCents: cents)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.force(let id), .line(let text)):
      guard !text.isEmpty else { return .reject(tr("Write a reason; Esc leaves the step locked.")) }
      return .record(
        .check(.forced(CheckForced(item: id, reason: text))),
        title: tr("Done while locked: {title}", scene.name(of: .item(id))), row: .item(id))
    case (.count(let id), .line(let text)):
      guard let waiting = Int(text), (0...100_000).contains(waiting) else {
        return .reject(tr("Write how many people wait: 0 or more."))
      }
      let fact = QueueCounted(lane: id, waiting: waiting)
      return .record(
        .queue(.counted(fact)),
        title: tr("{lane}: {people} waiting", scene.name(of: .lane(id)), waiting),
        row: .lane(id))
    case (.closeRoom(let id), .line(let text)):
      return .record(
        .restroom(.closed(RestroomClosed(room: id, reason: text.isEmpty ? nil : text))),
        title: tr("{room} restroom closed", scene.name(of: .room(id))), row: .room(id))
    default: return eveningOutcome(of: answer, scene)
    }
  }

  /// Words of the file format as shown to a person, in the same order.
  static func choiceWords<Word: RawRepresentable<String>>(_ words: [Word]) -> [String] {
    words.map { shownWord($0.rawValue) }
  }

  private func initialsOutcome(of text: String, then: PendingAction?) -> FormOutcome {
    let initials = text.split(separator: " ").joined()
    if initials.isEmpty { return .setPerson(nil, then: then) }
    let person = Person(initials)
    guard person.isWellFormed else { return .reject(tr("Write 1 to 12 characters.")) }
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
      ? tr("{room} restroom inspected", name)
      : tr("{room} restroom problem: {items}", name, failed.map(\.text).joined(separator: ", "))
    return .record(.restroom(.inspected(fact)), title: title, row: .room(id))
  }

  private func check(
    _ id: StepID, _ result: CheckResult, note: String, _ scene: Scene
  ) -> FormOutcome {
    let name = scene.name(of: .item(id))
    let title =
      switch result {
      case .pass: tr("{title}: done", name)
      case .fail: tr("{title}: failed", name)
      case .na: tr("{title}: does not apply", name)
      case .cannot: tr("{title}: cannot be done", name)
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

extension Form {
  static var goodbyeQuestions: [String] {
    [
      tr("Goodbye 1/5: did staff say thanks? y n"), tr("2/5: did staff smile? y n"),
      tr("3/5: was the customer asked to come back? y n"), tr("4/5: was help offered? y n"),
      tr("5/5: did the customer overhear gossip or complaints? y n"),
    ]
  }
}
