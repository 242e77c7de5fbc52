/// What a key, or a name in the palette, asks the board to do.
///
/// The raw value is the name in the plan's `[keys]` and in the palette, so it must never change.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case undo, redo, tap, details, problem, result
  case initials = "by"
  case answerAlert = "ack"
  case shelve
  case timeShopper = "shopper"
  case count, more, fewer, bell
  case shorterSpan = "shorter-span"
  case longerSpan = "longer-span"
  case restroom, sweep
  case lastOut = "last-out"
  case force
  case bypass = "emergency"
  case cue, goodbye
  case helpOffered = "help-offered"
  case voice, promise
  case gesture = "kindness"
  case weather, note
  case signOff = "sign-off"
  case morning = "yesterday"
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case up, down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last, zoom, pane
  case filter
  case next
  case help
  case palette
  case theme, mouse
  case minuteBack = "minute-back"
  case minuteForward = "minute-on"
  case hourBack = "hour-back"
  case hourForward = "hour-on"
  case goToTime = "go"
  case redraw, suspend, quit
}

extension Command {
  /// Whether the command repeats while its key is held down.
  var isRepeatable: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .nextPane, .previousPane, .minuteBack, .minuteForward,
      .hourBack, .hourForward, .more, .fewer, .redraw, .next:
      true
    default: false
    }
  }

  /// Whether the command may end in a record; such a command is off while the past is shown.
  var isRecorded: Bool {
    switch self {
    case .undo, .redo, .tap, .problem, .result, .answerAlert, .shelve, .timeShopper, .count, .more,
      .fewer, .bell, .restroom, .sweep, .lastOut, .force, .bypass, .cue, .goodbye, .helpOffered,
      .voice,
      .promise, .gesture, .weather, .note, .signOff:
      true
    default: false
    }
  }

  /// Whether the command is allowed on a screen that is too small to show its result.
  var isAllowedOnTinyScreen: Bool {
    switch self {
    case .redraw, .suspend, .quit: true
    default: false
    }
  }
}

/// A command with its argument, as typed after its name; empty means none.
struct Invocation: Hashable, Sendable {
  let command: Command
  var argument = ""

  init(_ command: Command, _ argument: String = "") {
    self.command = command
    self.argument = argument
  }
}

/// What a key, a click or the palette asked for, while the initials must be asked for first.
enum PendingAction: Hashable, Sendable {
  case invocation(Invocation)
  case tap(RowID)
}
