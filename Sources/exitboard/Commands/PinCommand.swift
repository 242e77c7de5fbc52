import ArgumentParser
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
      let file = PinFile(beside: store.journalPath)
      if try file.entry(of: person) != nil { try PinCommand.confirm(person, in: file) }
      try file.set(try PinCommand.newPin(of: person), of: person)
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
      try PinCommand.confirm(person, in: file)
      try file.remove(person)
      try Output.data(tr("{who} has no PIN any more.", "\(person)") + "\n")
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the people who have a PIN.")

    @OptionGroup var store: StoreOptions

    func run() throws {
      let entries = try PinFile(beside: store.journalPath).entries()
      let now = WallClock.now
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
    }
  }
}

extension PinCommand {
  fileprivate static func confirm(_ person: Person, in file: PinFile) throws(Failure) {
    let pin = try HiddenInput.ask(tr("{who}'s current PIN:", "\(person)"))
    switch try file.check(pin, of: person, at: WallClock.now) {
    case .right: return
    case .locked(seconds: let seconds):
      throw Failure(
        .tryLater, tr("too many wrong tries for {who}; wait {seconds} s", "\(person)", seconds))
    default:
      throw Failure(
        .noPermission,
        tr(
          "that is not {who}'s PIN; if it is forgotten, delete {who}'s line from {path} and set a new one",
          "\(person)", file.path))
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

/// Asks for a line on the terminal without echoing it.
private enum HiddenInput {
  /// Maximum length kept; no PIN is longer.
  private static let limitBytes = 64

  /// Throws if it is cancelled with ^C, ^D or Esc, and without a terminal: others could see the PIN in a pipe.
  static func ask(_ question: String) throws(Failure) -> String {
    let descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Failure.usage(tr("a PIN must be typed in a terminal, and there is none here"))
    }
    defer { close(descriptor) }
    var before: OpaquePointer?
    guard unsafe board_hide_input(descriptor, &before) == 0 else {
      throw Failure.usage(tr("a PIN must be typed in a terminal that can hide it; this one cannot"))
    }
    defer {
      unsafe board_restore_input(descriptor, before)
      _ = Output.write("\n", to: descriptor)
    }
    _ = Output.write(question + " ", to: descriptor)
    guard let line = line(from: descriptor) else {
      throw Failure.usage(tr("cancelled; nothing was changed"))
    }
    return line
  }

  private static func line(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = unsafe read(descriptor, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 10, 13: return String(decoding: bytes, as: UTF8.self)
      case 3, 4, 27: return nil
      case 8, 127: _ = bytes.popLast()
      case 21: bytes = []
      default: if bytes.count < limitBytes { bytes.append(byte) }
      }
    }
  }
}
