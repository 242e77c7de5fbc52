import ArgumentParser
import BoardJournal
import BoardModel
import BoardText
import BoardUI
import CTerminal
import Glibc

/// PINs are typed on the terminal, never given as arguments.
struct PinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Set, remove and list the PINs that confirm a signature.",
    discussion: """
      A PIN has 4 to 12 digits and is typed in the terminal, which does not show it. Its hash is in \
      a file next to the event file that only its owner can read; the event file only says that a \
      PIN confirmed a signature. After three wrong tries, each further try must wait twice as long.
      """,
    subcommands: [Set.self, Remove.self, List.self])

  struct PersonArgument: ParsableArguments {
    @Argument(help: "The person's initials, 1 to 12 letters or digits.")
    var initials: String

    @Argument(help: .hidden)
    var rest: [String] = []

    func person() throws(Failure) -> Person {
      guard rest.isEmpty else {
        throw Failure.usage(
          tr(
            "type the PIN when asked, not as an argument: the shell's history would keep it; if you gave one, choose another"
          ))
      }
      let person = Person(initials)
      guard person.isWellFormed else {
        throw Failure.usage(tr("initials are 1 to 12 letters or digits"))
      }
      return person
    }
  }

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Set or change a person's PIN.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var chosen: PersonArgument

    func run() throws {
      let person = try chosen.person()
      let plan = try store.loadPlan().plan
      if plan.known(person) == nil {
        Output.report(plan.unknown(person))
      } else if plan.member(person)?.needsPin == false {
        Output.report(
          tr(
            "the plan says that {who} signs without a PIN; a PIN is asked for all the same",
            "\(person)"))
      }
      let file = PinFile(beside: store.journalPath)
      var old: SigningKey?
      if try file.entry(of: person) != nil {
        old = try PinPrompt.confirm(person, PinCommand.currentQuestion(person), in: file)
      }
      let pin = try PinCommand.newPin(of: person)
      guard let key = SigningKey.random() else {
        throw Failure(
          .osError,
          tr("a PIN needs the library libhogweed; install the package libhogweed6, then try again"))
      }
      try file.set(pin, of: person, key: key) { () throws(Failure) in
        try PinCommand.record(key.publicKey, of: person, signedWith: old, in: store)
      }
      try Output.data(tr("{who} has a PIN now.", "\(person)") + "\n")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a person's PIN.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var chosen: PersonArgument

    func run() throws {
      let person = try chosen.person()
      let file = PinFile(beside: store.journalPath)
      guard try file.entry(of: person) != nil else {
        throw Failure(.noInput, tr("{who} has no PIN", "\(person)"))
      }
      let old = try PinPrompt.confirm(person, PinCommand.currentQuestion(person), in: file)
      try file.remove(person) { () throws(Failure) in
        if let old { try PinCommand.record(nil, of: person, signedWith: old, in: store) }
      }
      try Output.data(tr("{who} has no PIN any more.", "\(person)") + "\n")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the people who have a PIN.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let entries = try PinFile(beside: store.journalPath).entries()
      let now = BootMoment.now
      for entry in entries {
        let seconds = entry.secondsLocked(at: now)
        let state =
          seconds > 0
          ? tr("  locked for {seconds} s after {wrong} wrong tries", seconds, entry.wrong)
          : entry.wrong > 0
            ? trn("  1 wrong try", "  {count} wrong tries", count: entry.wrong) : ""
        try Output.data("\(entry.person)\(state)\n")
      }
      if entries.isEmpty { try Output.data(tr("Nobody has a PIN.") + "\n") }
      for member in try store.loadPlan().plan.people where member.needsPin == true {
        guard !entries.contains(where: { $0.person == member.person }) else { continue }
        let who = member.person.initials
        try Output.data(
          tr("{who}  no PIN yet, but the plan asks for one: exitboard pin set {who}", who) + "\n")
      }
    }
  }
}

extension PinCommand {
  fileprivate static func currentQuestion(_ person: Person) -> String {
    tr("{who}'s current PIN:", "\(person)")
  }

  /// Records a person's new key, or that there is none any more; the key before it signs the line.
  fileprivate static func record(
    _ key: PublicKey?, of person: Person, signedWith old: SigningKey?, in store: StoreOptions
  ) throws(Failure) {
    let loaded = try store.loadPlan()
    var writer = loaded.journalWriter(to: store, source: Locations.source)
    let now = WallClock.now
    let draft = Draft(
      at: now, by: person, isPinConfirmed: old != nil, source: Locations.source,
      fact: .log(.keySet(KeySet(publicKey: key?.hex))))
    do throws(JournalError) {
      _ = try writer.append(
        [draft], now: now, if: .always, keys: old.map { [person: $0] } ?? [:])
    } catch {
      throw Failure(error)
    }
  }

  fileprivate static func newPin(of person: Person) throws(Failure) -> String {
    let pin = try HiddenInput.ask(tr("New PIN for {who}, 4 to 12 digits:", "\(person)"))
    guard PinEntry.isPin(pin) else {
      throw Failure.usage(tr("a PIN has 4 to 12 digits; nothing was changed"))
    }
    guard try HiddenInput.ask(tr("The new PIN again:")) == pin else {
      throw Failure.usage(tr("the two PINs differ; nothing was changed"))
    }
    return pin
  }
}
