import ArgumentParser

/// The command `exitboard`: without a subcommand it is the board.
@main
struct Exitboard: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "exitboard",
    abstract: "The last five minutes of every visit on one screen.",
    version: version,
    subcommands: [
      Watch.self,
      Log.self,
      Status.self,
      Report.self,
      Import.self,
      Events.self,
      Verify.self,
      Check.self,
      PlanCommand.self,
      ThemeCommand.self,
      Glyphs.self,
      Demo.self,
    ],
    defaultSubcommand: Watch.self)
}
