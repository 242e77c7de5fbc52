import BoardModel
import BoardText

/// Questions about what customers saw and said, about notes, and about the last customer.
extension Prompt {
  static func walked(_ plan: Plan) -> Prompt {
    let areas = plan.walkedAreas.map { area in
      (area == .restroom ? tr("restrooms") : shownWord(area.rawValue), area)
    }
    return .marks(tr("Last customer out. You walked:"), numbered(areas)) { marks, _ in
      .record(.day(.cleared(StoreCleared(walked: marks.marked))), title: tr("Last customer out"))
    }
  }

  static func reopened() -> Prompt {
    .line(tr("Somebody is inside. Where, and who found them:")) { text, _ in
      .record(
        .day(.reopened(StoreReopened(reason: text.nilIfEmpty))),
        title: tr("Somebody is still inside: steps are locked again"))
    }
  }

  static func cue() -> Prompt {
    .choice(tr("Cue:"), words(CueKind.self)) { kind, _ in .ask(cueNote(kind)) }
  }

  private static func cueNote(_ kind: CueKind) -> Prompt {
    let word = shownWord(kind.rawValue)
    return .line(tr("Cue: {kind}. What did you see (Enter = no note):", word)) { text, _ in
      .record(
        .farewell(.cueSeen(CueSeen(kind: kind, note: text.nilIfEmpty))),
        title: tr("Cue: {kind}", word))
    }
  }

  static func helpOffered() -> Prompt {
    .choice(tr("Help offered:"), words(HelpKind.self)) { kind, _ in
      let word = shownWord(kind.rawValue)
      return .ask(
        Prompt(
          tr("Help offered: {kind}. Did the customer accept? y n", word),
          .yesNo { isAccepted, _ in
            .record(
              .farewell(.helpOffered(HelpOffered(kind: kind, isAccepted: isAccepted))),
              title: tr("Help offered: {kind}", word))
          }))
    }
  }

  static func voice() -> Prompt {
    .choice(tr("A customer said something"), words(Sentiment.self)) { sentiment, _ in
      .ask(
        .choice(tr("about"), words(Touchpoint.self)) { touchpoint, _ in
          .ask(voiceNote(sentiment, touchpoint))
        })
    }
  }

  private static func voiceNote(_ sentiment: Sentiment, _ touchpoint: Touchpoint) -> Prompt {
    .line(tr("What was said (Enter = no note):")) { text, _ in
      let fact = VoiceHeard(sentiment: sentiment, touchpoint: touchpoint, note: text.nilIfEmpty)
      return .record(
        .farewell(.voiceHeard(fact)),
        title: tr(
          "Customer said: {sentiment}, {touchpoint}", shownWord(sentiment.rawValue),
          shownWord(touchpoint.rawValue)))
    }
  }

  static func note() -> Prompt {
    .choice(tr("Note for:"), words(NoteTopic.self)) { topic, _ in .ask(note(topic)) }
  }

  static func note(_ topic: NoteTopic) -> Prompt {
    let word = shownWord(topic.rawValue)
    return .line(
      tr("Note ({topic}):", word), limitBytes: 2000,
      reading: \.nilIfEmpty, rejecting: tr("Write the note; Esc goes back.")
    ) { text, _ in
      .record(.log(.noted(NoteAdded(topic: topic, text: text))), title: tr("Noted: {topic}", word))
    }
  }

  static func count(_ id: LaneID, _ scene: Scene) -> Prompt {
    let name = scene.name(of: .lane(id))
    return .line(
      tr("{lane}, people waiting:", name), limitBytes: 5, reading: { Int(typedCount: $0) },
      rejecting: tr("Write how many people wait: 0 or more.")
    ) { waiting, _ in
      .record(
        .queue(.counted(QueueCounted(lane: id, waiting: waiting))),
        title: tr("{lane}: {people} waiting", name, waiting), row: .lane(id))
    }
  }

  static func bell() -> Prompt {
    let bells = [
      (tr("open a lane"), 1), (tr("question"), 2), (tr("manager"), 3), (tr("all hands"), 4),
    ]
    return .choice(tr("Bell:"), numbered(bells)) { number, _ in
      .record(
        .called(QueueCalled(bell: number)), title: tr("Bell rung: {number}", number))
    }
  }

  static func shelve(_ alert: String) -> Prompt {
    .choice(
      tr("Keep it quiet for:"),
      [
        option(tr("15 min")) { shelve(alert, until: $0.now.adding(minutes: 15), $0) },
        option(tr("30 min")) { shelve(alert, until: $0.now.adding(minutes: 30), $0) },
        option(tr("1 hour")) { shelve(alert, until: $0.now.adding(minutes: 60), $0) },
        option(tr("until close")) { scene in
          let close = scene.day.closes.map { max($0, scene.now.adding(minutes: 5)) }
          return shelve(alert, until: close ?? scene.now.adding(minutes: 60), scene)
        },
      ])
  }

  private static func shelve(_ alert: String, until: Timestamp, _ scene: Scene) -> PromptOutcome {
    let text = until.rfc3339(offsetSeconds: scene.zone.offsetSeconds(at: until))
    return .record(
      .alert(.shelved(AlertShelved(alert: alert, until: text))),
      title: tr("Alert quiet until {clock}", scene.clock(until)))
  }

  /// `then` is performed once the initials are known.
  static func initials(then: PendingAction?) -> Prompt {
    .person(tr("Your initials (asked once; Enter = none):")) { person, _ in
      .setPerson(person, then: then)
    }
  }

  static func secondSignature() -> Prompt {
    .person(tr("Second signature (other initials):")) { person, _ in
      person.map { .addSigner($0) } ?? .reject(badInitials)
    }
  }

  static func pin(_ person: Person) -> Prompt {
    .line(tr("{who}'s PIN:", person.initials), limitBytes: 12, isSecret: true) { text, _ in
      text.isEmpty
        ? .reject(tr("Type your PIN, 4 to 12 digits; Esc goes back.")) : .checkPin(person, text)
    }
  }

  static func confirmSigning(_ scene: Scene) -> Prompt {
    Prompt(
      tr("Sign off {date}? y signs, any other key goes back", scene.date(scene.day.day)), .confirm)
  }
}

/// The questions about a goodbye, in the order in which they are asked.
enum GoodbyeQuestion: CaseIterable, Sendable {
  case thanked, smiled, askedBack, helpOffered, overheard

  private var text: String {
    switch self {
    case .thanked: tr("Goodbye 1/5: did staff say thanks? y n")
    case .smiled: tr("2/5: did staff smile? y n")
    case .askedBack: tr("3/5: was the customer asked to come back? y n")
    case .helpOffered: tr("4/5: was help offered? y n")
    case .overheard: tr("5/5: did the customer overhear gossip or complaints? y n")
    }
  }

  /// The question of this case, then those after it; `seen` holds the answers so far.
  func prompt(seen: [GoodbyeQuestion: Bool] = [:]) -> Prompt {
    Prompt(
      text,
      .yesNo { answer, scene in
        var seen = seen
        seen[self] = answer
        let next = GoodbyeQuestion.allCases.drop { $0 != self }.dropFirst().first
        return next.map { .ask($0.prompt(seen: seen)) } ?? GoodbyeQuestion.record(seen, scene)
      })
  }

  private static func record(_ seen: [GoodbyeQuestion: Bool], _ scene: Scene) -> PromptOutcome {
    guard !seen.isEmpty else {
      return .reject(tr("You saw nothing, so there is nothing to record; Esc goes back."))
    }
    let fact = GoodbyeSeen(
      thanked: seen[.thanked], smiled: seen[.smiled], askedBack: seen[.askedBack],
      helpOffered: seen[.helpOffered], overheard: seen[.overheard],
      isPrompted: scene.impression.isGoodbyeDue)
    return .record(.farewell(.goodbyeSeen(fact)), title: tr("Goodbye watched"))
  }
}
