import BoardCanvas
import BoardText

/// Something that a key, or a name in the palette, asks the board to do: everything about it.
///
/// A new command is one of these values, listed in its chapter. It is a class because hints
/// compare and copy commands in every frame.
package final class Command: Sendable {
  enum Trait: Sendable {
    case repeats
    /// The command may end in a record: it is off while the past is shown, and asks for initials.
    case records
    case worksOnTinyScreen
  }

  typealias Action = @Sendable (inout Board, Scene) -> Void

  /// The name in the plan's `[keys]` and in the palette; it must never change.
  package let name: String
  /// The keys without a plan; a command without keys is reached only by its name.
  let standardKeys: [Key]
  /// Two or three words for the hint line.
  let hint: String
  /// The words for the hint line while the command does something else; otherwise `nil`.
  let specialHint: @Sendable (CommandContext) -> String?
  let help: String
  private let traits: Set<Trait>
  let argument: CommandArgument?
  /// Why the command can do nothing now, as a sentence; `nil` when it can.
  private let rejection: @Sendable (CommandContext) -> String?
  private let action: Action

  init(
    _ name: String, _ keys: [Key] = [], hint: String, help: String, _ traits: Set<Trait> = [],
    argument: CommandArgument? = nil,
    specialHint: @escaping @Sendable (CommandContext) -> String? = { _ in nil },
    rejection: @escaping @Sendable (CommandContext) -> String? = { _ in nil },
    action: @escaping Action
  ) {
    (self.name, standardKeys, self.traits, self.argument) = (name, keys, traits, argument)
    (self.hint, self.specialHint, self.help) = (hint, specialHint, help)
    (self.rejection, self.action) = (rejection, action)
  }

  var isRepeatable: Bool { traits.contains(.repeats) }
  var isRecorded: Bool { traits.contains(.records) }
  /// Whether the key only moves, so that it may be held down.
  var isMovement: Bool { isRepeatable && !isRecorded }
  var isAllowedOnTinyScreen: Bool { traits.contains(.worksOnTinyScreen) }

  /// What the command does with an argument, or without one, or why it can do nothing now.
  func result(_ text: String, _ context: CommandContext) -> CommandResult {
    var result: CommandResult = .accepted(action)
    if !text.isEmpty, let argument { result = argument.read(text, context) }
    if case .rejected = result { return result }
    let reason =
      (isRecorded ? context.board.recordRejection : nil)
      ?? (text.isEmpty ? rejection(context) : nil)
    return reason.map { .rejected($0) } ?? result
  }
}

extension Command: Hashable, CaseIterable {
  /// The chapters of the help page.
  static let chapters: [(title: String, commands: [Command])] = [
    (
      tr("Tapping"),
      [.undo, .redo, .tap, .details, .problem, .result, .initials, .assign, .people, .duty]
    ),
    (
      tr("Queue"),
      [
        .answerAlert, .shelve, .alerts, .timeShopper, .count, .countRound, .more, .fewer, .counter,
        .left, .fault, .bell, .shorterSpan, .longerSpan,
      ]
    ),
    (
      tr("Closing and customers"),
      [
        .restroom, .sweep, .lastOut, .hours, .force, .bypass, .cue, .goodbye, .helpOffered, .voice,
        .promise, .gesture, .weather, .note, .signOff, .acceptLines, .morning,
      ]
    ),
    (
      tr("Moving"),
      [
        .nextPane, .previousPane, .up, .down, .pageUp, .pageDown, .first, .last, .zoom, .pane,
        .filter, .next,
      ]
    ),
    (
      tr("Program"),
      [
        .help, .palette, .theme, .mouse, .minuteBack, .minuteForward, .hourBack, .hourForward,
        .goToTime, .redraw, .suspend, .quit,
      ]
    ),
  ]

  /// All commands in the order of the help page.
  package static let allCases = chapters.flatMap(\.commands)

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  package static func named(_ name: String) -> Command? { byName[name] }

  package static func == (left: Command, right: Command) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What may follow the name of a command in the palette.
struct CommandArgument: Sendable {
  let usage: String
  var isRequired = false
  /// What the command does with a text that is not empty, or why the text is not accepted.
  let read: @Sendable (String, CommandContext) -> CommandResult
}

/// What a command may look at to say whether it can do something now.
struct CommandContext {
  let board: Board
  let scene: Scene
  /// The positions of the rows on the screen; computed only if they are needed.
  let spots: () -> [RowSpot]
}

enum CommandResult {
  /// Why nothing can be done; a key press and the palette show it, the hint line has no hint.
  case rejected(String)
  case accepted(Command.Action)
}

/// A command with its argument, as typed after its name; empty means none.
struct Invocation: Hashable, Sendable {
  let command: Command
  var argument = ""
}

/// What a key, a click or the palette asked for, while the initials must be asked for first.
enum PendingAction: Hashable, Sendable {
  case invocation(Invocation)
  case tap(RowID)
}
