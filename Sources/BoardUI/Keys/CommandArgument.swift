/// What may follow the name of a command in the palette.
struct CommandArgument: Sendable {
  /// How the argument is written, with an example.
  let usage: String
  /// Whether the command does nothing without an argument.
  var isRequired = false
  /// What the command does with a text that is not empty, or why the text is not accepted.
  let read: @Sendable (String, CommandContext) -> CommandResult
}
