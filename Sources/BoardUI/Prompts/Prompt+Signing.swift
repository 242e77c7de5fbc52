import BoardModel
import BoardText

/// Questions about who records and who signs.
extension Prompt {
  /// `then` is performed once the initials are known.
  static func initials(then: PendingAction?) -> Prompt {
    .line(tr("Your initials (asked once; Enter = none):"), limitBytes: 12) { text, _ in
      let person = Person(typed: text)
      guard person != nil || text.allSatisfy({ $0 == " " }) else { return .reject(badInitials) }
      return .setPerson(person, then: then)
    }
  }

  static func secondSignature() -> Prompt {
    .line(
      tr("Second signature (other initials):"), limitBytes: 12, reading: { Person(typed: $0) },
      rejecting: badInitials
    ) { person, _ in .addSigner(person) }
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
