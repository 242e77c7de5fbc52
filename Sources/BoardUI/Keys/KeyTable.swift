import BoardCanvas
import BoardWords

/// One row of the key table: what help, hints and the keyboard all go by.
struct Binding: Sendable {
  enum Group: CaseIterable, Sendable {
    case tapping, queue, evening, moving, program

    var title: String {
      switch self {
      case .tapping: Words.Help.tapping
      case .queue: Words.Help.queue
      case .evening: Words.Help.evening
      case .moving: Words.Help.moving
      case .program: Words.Help.program
      }
    }
  }

  let keys: [Key]
  /// As help and hints write it.
  let shown: String
  let command: Command
  /// Two or three words for the hint line; empty = never hinted.
  let hint: String
  /// One line for help.
  let help: String
  let group: Group
}

/// All keys but the letters printed on rows, which the plan gives.
enum KeyTable {
  static let bindings: [Binding] = [
    bind("u", .undo, Words.Hint.undo, Words.Help.undo, .tapping),
    bind("U", .redo, "", Words.Help.redo, .tapping),
    Binding(
      keys: [.character(" ")], shown: "Space", command: .tapSelected, hint: "",
      help: Words.Help.tapSelected, group: .tapping),
    Binding(
      keys: [.enter], shown: "Enter", command: .details, hint: "",
      help: Words.Help.details, group: .tapping),
    bind("x", .problem, Words.Hint.problem, Words.Help.problem, .tapping),
    bind("-", .result, "", Words.Help.result, .tapping),
    bind("I", .initials, Words.Hint.initials, Words.Help.initials, .tapping),

    bind("!", .answerAlert, Words.Hint.answerAlert, Words.Help.answerAlert, .queue),
    bind("S", .timeShopper, Words.Hint.timeShopper, Words.Help.timeShopper, .queue),
    bind("=", .count, Words.Hint.count, Words.Help.count, .queue),
    bind("+", .more, "", Words.Help.more, .queue),
    bind("B", .bell, "", Words.Help.bell, .queue),
    bind("[", .spanLess, "", Words.Help.spanLess, .queue),
    bind("]", .spanMore, "", Words.Help.spanMore, .queue),

    bind("L", .lastOut, Words.Hint.lastOut, Words.Help.lastOut, .evening),
    bind("F", .force, Words.Hint.force, Words.Help.force, .evening),
    bind("E", .bypass, "", Words.Help.bypass, .evening),
    bind("C", .cue, Words.Hint.cue, Words.Help.cue, .evening),
    bind("G", .goodbye, Words.Hint.goodbye, Words.Help.goodbye, .evening),
    bind("H", .carry, "", Words.Help.carry, .evening),
    bind("V", .voice, "", Words.Help.voice, .evening),
    bind("P", .promise, Words.Hint.promise, Words.Help.promise, .evening),
    bind("W", .weather, "", Words.Help.weather, .evening),
    bind("N", .note, Words.Hint.note, Words.Help.note, .evening),
    bind("O", .signOff, Words.Hint.signOff, Words.Help.signOff, .evening),

    Binding(
      keys: [.tab], shown: "Tab", command: .nextPane, hint: Words.Hint.nextPane,
      help: Words.Help.nextPane, group: .moving),
    Binding(
      keys: [.backTab], shown: "S-Tab", command: .previousPane, hint: "", help: "", group: .moving),
    Binding(
      keys: [.up, .character("k")], shown: "↑ k", command: .up, hint: "", help: Words.Help.up,
      group: .moving),
    Binding(
      keys: [.down, .character("j")], shown: "↓ j", command: .down, hint: "", help: Words.Help.down,
      group: .moving),
    Binding(
      keys: [.pageUp], shown: "PgUp", command: .pageUp, hint: "",
      help: Words.Help.pageUp, group: .moving),
    Binding(
      keys: [.pageDown], shown: "PgDn", command: .pageDown, hint: "", help: "", group: .moving),
    Binding(
      keys: [.home, .character("g")], shown: "Home g", command: .first, hint: "",
      help: Words.Help.first, group: .moving),
    Binding(keys: [.end], shown: "End", command: .last, hint: "", help: "", group: .moving),
    bind("z", .zoom, Words.Hint.zoom, Words.Help.zoom, .moving),
    Binding(
      keys: (1...9).compactMap { "\($0)".first }.map { .character($0) }, shown: "1-9",
      command: .pane(0), hint: "", help: Words.Help.pane, group: .moving),

    Binding(
      keys: [.character("?"), .function(1)], shown: "?", command: .help, hint: Words.Hint.help,
      help: Words.Help.help, group: .program),
    bind("T", .theme, "", Words.Help.theme, .program),
    bind("<", .minuteBack, "", Words.Help.minuteBack, .program),
    bind(">", .minuteOn, "", "", .program),
    bind("{", .hourBack, "", "", .program),
    bind("}", .hourOn, "", "", .program),
    bind("0", .live, "", "", .program),
    Binding(
      keys: [.control("l")], shown: "^L", command: .redraw, hint: "", help: Words.Help.redraw,
      group: .program),
    Binding(
      keys: [.control("z")], shown: "^Z", command: .suspend, hint: "",
      help: Words.Help.suspend, group: .program),
    Binding(
      keys: [.character("q"), .control("c")], shown: "q", command: .quit, hint: Words.Hint.quit,
      help: Words.Help.quit, group: .program),
  ]

  /// Letters the board keeps for itself; a plan may not put them on a row.
  static let reserved: Set<Character> = ["h", "j", "k", "l", "n", "g", "u", "q", "z", "x"]

  private static let commands: [Key: Command] = {
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for (index, key) in binding.keys.enumerated() {
        if case .pane = binding.command {
          commands[key] = .pane(index + 1)
        } else {
          commands[key] = binding.command
        }
      }
    }
    return commands
  }()

  static func command(for key: Key) -> Command? {
    commands[key]
  }

  static func binding(of command: Command) -> Binding? {
    bindings.first { $0.command == command }
  }

  private static func bind(
    _ key: Character, _ command: Command, _ hint: String, _ help: String, _ group: Binding.Group
  ) -> Binding {
    Binding(
      keys: [.character(key)], shown: String(key), command: command, hint: hint, help: help,
      group: group)
  }
}
