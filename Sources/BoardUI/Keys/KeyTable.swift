import BoardCanvas

/// One row of the key table: what help, hints and the keyboard all go by.
struct Binding: Sendable {
  enum Group: String, CaseIterable, Sendable {
    case tapping = "Tapping"
    case queue = "Queue"
    case evening = "The evening"
    case moving = "Moving about"
    case program = "Program"
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
    bind("u", .undo, "undo", "Undo your last tap; it stays in the log as void.", .tapping),
    bind("U", .redo, "", "Redo: record the undone tap again.", .tapping),
    Binding(
      keys: [.character(" ")], shown: "Space", command: .tapSelected, hint: "",
      help: "Tap the selected row; on a lane: open or close it.", group: .tapping),
    Binding(
      keys: [.enter], shown: "Enter", command: .details, hint: "",
      help: "Details of the selected row; retries a record that was not saved.", group: .tapping),
    bind(
      "x", .problem, "problem", "A problem: after a room's tap, or on the selected row.", .tapping),
    bind(
      "-", .result, "", "Does not apply or cannot be done, with a reason; on a lane: one fewer.",
      .tapping),
    bind("I", .initials, "initials", "Change the initials stamped on taps.", .tapping),

    bind(
      "!", .answerAlert, "ack", "I have seen the alert; again: keep it quiet for a while.", .queue),
    bind(
      "S", .timeShopper, "time a shopper", "Time one shopper: joins the line; again: has paid.",
      .queue),
    bind("=", .count, "count", "People waiting at the selected lane: digits, then Enter.", .queue),
    bind("+", .more, "", "One more waiting at the selected lane.", .queue),
    bind("B", .bell, "", "Bell: 1 open a lane, 2 question, 3 manager, 4 all hands.", .queue),
    bind("[", .spanLess, "", "Graph: a shorter span.", .queue),
    bind("]", .spanMore, "", "Graph: a longer span.", .queue),

    bind(
      "R", .restroom, "restroom", "Restroom: cleaned, supplies, visits, not all seen.", .evening),
    bind("A", .sweep, "aisles", "Aisles swept for hazards: found nothing, or what.", .evening),
    bind(
      "L", .lastOut, "last out", "The last customer is out; again: somebody is still inside.",
      .evening),
    bind(
      "F", .force, "force", "Do a locked step all the same, with a reason; counts as a cue.",
      .evening),
    bind("E", .bypass, "", "Emergency: unlock every step, with a reason.", .evening),
    bind("C", .cue, "cue", "A cue that hurries customers was seen.", .evening),
    bind(
      "G", .goodbye, "goodbye", "A goodbye was watched: five yes or no, space = not seen.", .evening
    ),
    bind("H", .carry, "", "Help to the car was offered.", .evening),
    bind("V", .voice, "", "A customer said something good or bad.", .evening),
    bind("P", .promise, "promise", "Something was promised: what, whose, by when.", .evening),
    bind("K", .gesture, "", "A kindness was given: what, and worth how much.", .evening),
    bind("W", .weather, "", "Wet weather begins or ends: rounds come closer together.", .evening),
    bind("N", .note, "note", "A note for the handover or the record.", .evening),
    bind("O", .signOff, "sign off", "Sign off the day, or hand over the shift.", .evening),
    bind("Y", .morning, "yesterday", "What the day before left: its exceptions first.", .evening),

    Binding(
      keys: [.tab], shown: "Tab", command: .nextPane, hint: "pane",
      help: "Next pane; S-Tab: the one before.",
      group: .moving),
    Binding(
      keys: [.backTab], shown: "S-Tab", command: .previousPane, hint: "", help: "", group: .moving),
    Binding(
      keys: [.up, .character("k")], shown: "↑ k", command: .up, hint: "", help: "Row up.",
      group: .moving),
    Binding(
      keys: [.down, .character("j")], shown: "↓ j", command: .down, hint: "", help: "Row down.",
      group: .moving),
    Binding(
      keys: [.pageUp], shown: "PgUp", command: .pageUp, hint: "",
      help: "Half a pane up; PgDn: down.",
      group: .moving),
    Binding(
      keys: [.pageDown], shown: "PgDn", command: .pageDown, hint: "", help: "", group: .moving),
    Binding(
      keys: [.home, .character("g")], shown: "Home g", command: .first, hint: "",
      help: "First row; End: last.",
      group: .moving),
    Binding(keys: [.end], shown: "End", command: .last, hint: "", help: "", group: .moving),
    bind("z", .zoom, "zoom", "The focused pane on the whole screen, and back.", .moving),
    Binding(
      keys: (1...9).compactMap { "\($0)".first }.map { .character($0) }, shown: "1-9",
      command: .pane(0), hint: "", help: "Show or hide a pane; on small screens: go to it.",
      group: .moving),

    Binding(
      keys: [.character("?"), .function(1)], shown: "?", command: .help, hint: "help",
      help: "This page.", group: .program),
    bind("T", .theme, "", "Next theme.", .program),
    bind(
      "<", .minuteBack, "", "A minute back in time; > forward, { } by the hour, 0 back to now.",
      .program),
    bind(">", .minuteOn, "", "", .program),
    bind("{", .hourBack, "", "", .program),
    bind("}", .hourOn, "", "", .program),
    bind("0", .live, "", "", .program),
    Binding(
      keys: [.control("l")], shown: "^L", command: .redraw, hint: "", help: "Draw the screen anew.",
      group: .program),
    Binding(
      keys: [.control("z")], shown: "^Z", command: .suspend, hint: "",
      help: "Suspend; fg comes back.",
      group: .program),
    Binding(
      keys: [.character("q"), .control("c")], shown: "q", command: .quit, hint: "quit",
      help: "Leave the board; nothing is lost.",
      group: .program),
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
