import ArgumentParser
import BoardSettings
import BoardText
import Glibc

/// The command `exitboard`; without a subcommand it shows the board.
@main
struct Exitboard: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "exitboard",
    abstract:
      "A board for store managers: queue, closing checklist, restrooms and promises on one screen.",
    version: version,
    subcommands: [
      WatchCommand.self,
      LogCommand.self,
      StatusCommand.self,
      ReportCommand.self,
      ImportCommand.self,
      EventsCommand.self,
      VerifyCommand.self,
      BackupCommand.self,
      DoctorCommand.self,
      CheckCommand.self,
      PlanCommand.self,
      PinCommand.self,
      ThemeCommand.self,
      GlyphsCommand.self,
      DemoCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  /// Rejects an unknown command, which the parser would take for an argument of the board.
  static func main() {
    ProcessStart.openStandardFiles()
    ProcessStart.restoreQuitSignal()
    ProgramLanguage.adoptEnvironment()
    do {
      try ProcessStart.check()
    } catch {
      Output.error("exitboard: \(error.sentence)\n")
      Glibc.exit(error.status.rawValue)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let command = FastArguments.command(arguments) {
      run(command)
      return
    }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) {
      let nearest = nearestName(to: word, among: names)
      Output.error(
        "exitboard: " + tr("there is no command '{word}'", word)
          + (nearest.map { tr("; did you mean '{word}'?", $0) }
            ?? tr("; 'exitboard --help' lists them")) + "\n")
      Glibc.exit(Failure.Status.usage.rawValue)
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      end(by: error)
    }
  }

  /// Prints an error's message, cleaned, and exits; the library prints typed text as it is.
  private static func end(by error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      if code != .success {
        Output.error(message + "\n")
      } else if !Output.isWritten(message: message + "\n") {
        Output.error("exitboard: \(Output.failure.sentence)\n")
        Glibc.exit(Output.failure.status.rawValue)
      }
    }
    Glibc.exit(code.rawValue)
  }

  private static func run(_ command: some ParsableCommand) {
    var command = command
    do { try command.run() } catch { end(by: error) }
  }
}
