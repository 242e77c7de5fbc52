import BoardModel
import BoardText

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
    return .record(.farewell(.goodbyeSeen(fact)), title: tr("Goodbye watched"), row: nil)
  }
}
