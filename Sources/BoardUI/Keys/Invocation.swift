/// A command with its argument, as typed after its name; empty means none.
struct Invocation: Hashable, Sendable {
  let command: Command
  var argument = ""

  init(_ command: Command, _ argument: String = "") {
    (self.command, self.argument) = (command, argument)
  }
}

/// What a key, a click or the palette asked for, while the initials must be asked for first.
enum PendingAction: Hashable, Sendable {
  case invocation(Invocation)
  case tap(RowID)
}
