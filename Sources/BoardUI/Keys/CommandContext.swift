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
