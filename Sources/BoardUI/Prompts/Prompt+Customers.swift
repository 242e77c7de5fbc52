import BoardModel
import BoardText

/// Questions about what customers saw and said, about notes, and about the last customer.
extension Prompt {
  static func walked() -> Prompt {
    let areas: [(String, WalkedArea)] = [
      (tr("floor"), .floor), (tr("fitting rooms"), .fitting), (tr("restrooms"), .restroom),
      (tr("car park"), .carpark),
    ]
    return .marks(tr("Last customer out. You walked:"), numbered(areas)) { marks, _ in
      .record(
        .day(.cleared(StoreCleared(walked: marks.marked))), title: tr("Last customer out"))
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
      .record(
        .farewell(.helpOffered(HelpOffered(kind: kind))),
        title: tr("Help offered: {kind}", shownWord(kind.rawValue)))
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
      .record(
        .log(.noted(NoteAdded(topic: topic, text: text))), title: tr("Noted: {topic}", word))
    }
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
      .yesNo { answer, _ in
        var seen = seen
        seen[self] = answer
        let next = GoodbyeQuestion.allCases.drop { $0 != self }.dropFirst().first
        return next.map { .ask($0.prompt(seen: seen)) } ?? GoodbyeQuestion.record(seen)
      })
  }

  private static func record(_ seen: [GoodbyeQuestion: Bool]) -> PromptOutcome {
    guard !seen.isEmpty else {
      return .reject(tr("You saw nothing, so there is nothing to record; Esc goes back."))
    }
    let fact = GoodbyeSeen(
      thanked: seen[.thanked], smiled: seen[.smiled], askedBack: seen[.askedBack],
      helpOffered: seen[.helpOffered], overheard: seen[.overheard])
    return .record(.farewell(.goodbyeSeen(fact)), title: tr("Goodbye watched"))
  }
}
