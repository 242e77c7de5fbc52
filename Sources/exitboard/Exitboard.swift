import ArgumentParser
import BoardSettings
import BoardWords
import Glibc

/// The command `exitboard`: without a subcommand it is the board.
@main
struct Exitboard: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "exitboard",
    abstract:
      "A board for store managers: queue, closing checklist, restrooms and promises on one screen.",
    version: version,
    subcommands: [
      Watch.self,
      Log.self,
      Status.self,
      Report.self,
      Import.self,
      Events.self,
      Verify.self,
      BackupCommand.self,
      Doctor.self,
      Check.self,
      PlanCommand.self,
      PinCommand.self,
      ThemeCommand.self,
      Glyphs.self,
      Demo.self,
    ],
    defaultSubcommand: Watch.self)

  /// A word that is no command is said to be none, instead of being taken for an argument of the board's.
  static func main() {
    Invocation.holdStandardFiles()
    Invocation.letQuit()
    do {
      try Invocation.check()
    } catch {
      Output.error("exitboard: \(error.sentence)\n")
      Glibc.exit(error.status.rawValue)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let command = PlainStart.command(arguments) {
      run(command)
      return
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) {
      let nearest = nearestName(to: word, among: names)
      Output.error(
        "exitboard: " + Words.Command.unknown(word)
          + (nearest.map { Words.Command.suggestion($0) } ?? Words.Command.listed) + "\n")
      Glibc.exit(Failure.Status.usage.rawValue)
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      end(by: error)
    }
  }

  /// Says what an error has to say, cleaned: the library would print what was typed as it is.
  private static func end(by error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      if code == .success { Output.say(message + "\n") } else { Output.error(message + "\n") }
    }
    Glibc.exit(code.rawValue)
  }

  private static func run(_ command: some ParsableCommand) {
    var command = command
    do { try command.run() } catch { end(by: error) }
  }
}
