import BoardCanvas
import BoardModel

/// What a prompt is filling in; each case holds what was answered before.
enum Form: Hashable, Sendable {
  /// `then` is pressed again once the initials are known.
  case initials(then: Key?)
  case problems(RoomID)
  case problemsNote(RoomID, failed: [RoomItemID])
  case itemProblem(ItemID)
  case result(ItemID)
  case resultReason(ItemID, CheckResult)
  case itemTime(ItemID)
  case itemAmount(ItemID)
  case force(ItemID)
  case bypass
  case walked
  case reopened
  case cue
  case cueNote(CueKind)
  case goodbye([Bool?])
  case carry
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
  case excuse(ItemID)
  case secondSignature
  case pin(Person)
  case confirmSigning(second: Person?)
}

/// What an answer leads to.
enum Outcome: Hashable, Sendable {
  case ask(Prompt)
  /// Record the fact; the title is what the toast says, the row what turns done.
  case record(Fact, title: String, row: RowID?)
  case know(Person?, then: Key?)
  /// Try a PIN.
  case prove(Person, String)
  /// The answer cannot be taken; the prompt stays.
  case object(String)
}

extension Form {
  /// The prompt that fills this form in.
  func prompt(_ scene: Scene) -> Prompt {
    switch self {
    case .initials: .line(self, "Your initials (asked once; Enter alone = none):", limitBytes: 12)
    case .problems(let id):
      Prompt(
        self, "\(scene.name(of: .room(id))):",
        .marks(
          Prompt.numbered(items(of: id, scene).map(\.id.text)) + [
            Prompt.Choice(key: "n", word: "note")
          ],
          chosen: []))
    case .problemsNote(let id, _): .line(self, "\(scene.name(of: .room(id))), note:")
    case .itemProblem(let id): .line(self, "\(scene.name(of: .item(id))): what is wrong?")
    case .result(let id):
      .choice(
        self, "\(scene.name(of: .item(id))):",
        ["does not apply today", "cannot be done", "failed", "tomorrow"])
    case .resultReason(let id, _): .line(self, "\(scene.name(of: .item(id))), reason:")
    case .itemTime(let id): .line(self, "\(scene.name(of: .item(id))), at (HH:MM):", limitBytes: 5)
    case .itemAmount(let id):
      .line(self, "\(scene.name(of: .item(id))), amount:", limitBytes: 14)
    case .force(let id):
      .line(self, "Force \(scene.name(of: .item(id))), customers inside; reason:")
    case .bypass: .line(self, "EMERGENCY, every step unlocks; reason:")
    case .walked:
      Prompt(
        self, "Last one out. Walked:",
        .marks(Prompt.numbered(["floor", "fitting rooms", "restrooms", "car park"]), chosen: []))
    case .reopened: .line(self, "Somebody is still inside; where, who found them:")
    case .cue: .choice(self, "Cue:", CueKind.allCases.map(\.rawValue))
    case .cueNote(let kind):
      .line(self, "\(kind.rawValue) cue; what was seen (Enter alone = none):")
    case .goodbye(let answers): Prompt(self, Form.goodbyeQuestions[answers.count], .yesNo)
    case .carry: .choice(self, "Help offered:", HelpKind.allCases.map(\.rawValue))
    case .bell: .choice(self, "Bell:", ["open a lane", "question", "manager", "all hands"])
    case .voice: .choice(self, "A customer said something", ["good", "bad"])
    case .voiceTouchpoint: .choice(self, "about", Touchpoint.allCases.map(\.rawValue))
    case .voiceNote: .line(self, "What was said (Enter alone = none):")
    case .note: .choice(self, "Note for:", NoteTopic.allCases.map(\.rawValue))
    case .noteText(let topic): .line(self, "\(topic.rawValue) note:", limitBytes: 2000)
    case .promise(let form): form.prompt(scene)
    case .gesture(let form): form.prompt(scene)
    case .rooms(let form): form.prompt(scene)
    case .shelve:
      .choice(self, "Keep it quiet for:", ["15 min", "30 min", "1 hour", "until close"])
    case .count(let id): .line(self, "\(scene.name(of: .lane(id))), people waiting:", limitBytes: 5)
    case .closeRoom(let id): .line(self, "\(scene.name(of: .room(id))) closed; reason:")
    case .excuse(let id): .line(self, "Not done: \(scene.name(of: .item(id))). Why:")
    case .secondSignature: .line(self, "Second signature (other initials):", limitBytes: 12)
    case .pin(let person):
      Prompt(self, "\(person)'s PIN:", .secret(LineEditor(limitBytes: 12)))
    case .confirmSigning:
      Prompt(
        self, "Sign off \(Wording.date(scene.day.day))? y signs, any other key goes back", .confirm)
    }
  }

  /// What to do with the answer to that prompt.
  func take(_ answer: Prompt.Answer, _ scene: Scene) -> Outcome {
    switch (self, answer) {
    case (.initials(let then), .line(let text)): return takeInitials(text, then: then)
    case (.problems(let id), .marks(let marks)):
      let items = items(of: id, scene)
      let failed = marks.filter { $0 < items.count }.map { items[$0].id }
      if marks.contains(items.count) {
        return .ask(Form.problemsNote(id, failed: failed).prompt(scene))
      }
      return round(id, failed: failed, note: nil, scene)
    case (.problemsNote(let id, let failed), .line(let text)):
      return round(id, failed: failed, note: text, scene)
    case (.itemProblem(let id), .line(let text)):
      return check(id, .fail, note: text, scene)
    case (.result(let id), .choice(3)):
      let to = scene.day.day.adding(days: 1)
      return .record(
        .check(.carried(CheckCarried(item: id, to: to.description))),
        title: "\(scene.name(of: .item(id))): carried to \(Wording.date(to))", row: .item(id))
    case (.result(let id), .choice(let index)):
      let result: CheckResult = [.na, .cannot, .fail][index]
      return .ask(Form.resultReason(id, result).prompt(scene))
    case (.resultReason(let id, let result), .line(let text)):
      guard !text.isEmpty else {
        return .object("A reason is needed; Esc leaves the step as it was.")
      }
      return check(id, result, note: text, scene)
    case (.itemTime(let id), .line(let text)):
      guard let time = ClockTime(text: text) else {
        return .object("A time is HH:MM, such as 20:30.")
      }
      let fact = CheckDone(item: id, result: .pass, time: time)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.itemAmount(let id), .line(let text)):
      guard let cents = Form.cents(text) else { return .object("An amount is 123 or 123.45.") }
      let fact = CheckDone(item: id, result: .pass, amountCents: cents)
      return .record(.check(.done(fact)), title: scene.name(of: .item(id)), row: .item(id))
    case (.force(let id), .line(let text)):
      guard !text.isEmpty else { return .object("Forcing needs a reason; Esc leaves it locked.") }
      return .record(
        .check(.forced(CheckForced(item: id, reason: text))),
        title: "Forced: \(scene.name(of: .item(id)))", row: .item(id))
    case (.count(let id), .line(let text)):
      guard let waiting = Int(text), (0...100_000).contains(waiting) else {
        return .object("People waiting is a number from 0 up.")
      }
      let fact = QueueCounted(lane: id, waiting: waiting)
      return .record(
        .queue(.counted(fact)), title: "\(scene.name(of: .lane(id))): \(waiting) waiting",
        row: .lane(id))
    case (.closeRoom(let id), .line(let text)):
      return .record(
        .restroom(.closed(RestroomClosed(room: id, reason: text.isEmpty ? nil : text))),
        title: "\(scene.name(of: .room(id))) closed", row: .room(id))
    default: return takeEvening(answer, scene)
    }
  }

  static let goodbyeQuestions = [
    "Goodbye 1/5: thanked? y n", "2/5: smiled? y n", "3/5: asked to come back? y n",
    "4/5: help offered? y n", "5/5: gossip or gripes overheard? y n",
  ]

  private func takeInitials(_ text: String, then: Key?) -> Outcome {
    let initials = text.split(separator: " ").joined()
    if initials.isEmpty { return .know(nil, then: then) }
    let person = Person(initials)
    guard person.isWellFormed else { return .object("Initials are 1 to 12 characters.") }
    return .know(person, then: then)
  }

  private func items(of id: RoomID, _ scene: Scene) -> [RoomItem] {
    scene.plan.room(id)?.items ?? []
  }

  private func round(
    _ id: RoomID, failed: [RoomItemID], note: String?, _ scene: Scene
  ) -> Outcome {
    let fact = RestroomInspected(room: id, failed: failed, unseen: [], note: note)
    let found =
      failed.isEmpty ? "inspected" : "problem: " + failed.map(\.text).joined(separator: ", ")
    return .record(
      .restroom(.inspected(fact)), title: "\(scene.name(of: .room(id))) \(found)", row: .room(id))
  }

  private func check(
    _ id: ItemID, _ result: CheckResult, note: String, _ scene: Scene
  ) -> Outcome {
    let word =
      switch result {
      case .pass: "done"
      case .fail: "failed"
      case .na: "does not apply"
      case .cannot: "cannot be done"
      }
    let fact = CheckDone(item: id, result: result, note: note.isEmpty ? nil : note)
    return .record(
      .check(.done(fact)), title: "\(scene.name(of: .item(id))): \(word)", row: .item(id))
  }

  /// `123` or `123.45` in hundredths.
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
