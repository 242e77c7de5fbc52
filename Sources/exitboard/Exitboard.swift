import ArgumentParser
import BoardJournal
import BoardSettings
import BoardText
import BoardUI
import Glibc

/// The command `exitboard`; without a subcommand it shows the board.
@main
struct Exitboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exitboard",
    abstract:
      "A board for store managers: queue, closing checklist, restrooms and promises on one screen.",
    version: LoadedPlan.version,
    subcommands: [
      WatchCommand.self,
      LogCommand.self,
      HoursCommand.self,
      StatusCommand.self,
      ReportCommand.self,
      ImportCommand.self,
      EventsCommand.self,
      VerifyCommand.self,
      BackupCommand.self,
      AlertsCommand.self,
      DoctorCommand.self,
      CheckCommand.self,
      PlanCommand.self,
      PinCommand.self,
      ThemeCommand.self,
      GlyphsCommand.self,
      DemoCommand.self,
      PublishCommand.self,
      FleetCommand.self,
    ],
    defaultSubcommand: WatchCommand.self)

  static func main() {
    ProcessStart.prepare()
    ProgramLanguage.adoptEnvironment()
    do {
      try ProcessStart.check()
      var command = try command(of: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      end(by: error)
    }
  }

  /// Rejects an unknown command, which the parser would take for an argument of the board.
  private static func command(of arguments: [String]) throws -> any ParsableCommand {
    if let command = FastArguments.command(arguments) { return command }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else {
      return try parseAsRoot(arguments)
    }
    let hint = suggestion(for: word, among: names)
    throw Failure.usage(
      tr("there is no command '{word}'", word)
        + (hint.isEmpty ? tr("; 'exitboard --help' lists them") : hint))
  }

  /// Prints an error's message, cleaned, and exits; the library prints typed text as it is.
  private static func end(by error: any Error) -> Never {
    if let failure = error as? Failure ?? (error as? JournalError).map({ Failure($0) }) {
      // A sentence that the board shows too may name keys.
      Output.report(CommandTable.standard.expand(failure.sentence))
      Glibc.exit(failure.status.rawValue)
    }
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if !message.isEmpty {
      if code != .success {
        Output.error(message + "\n")
      } else if !Output.isWritten(message: message + "\n") {
        end(by: Output.failure)
      }
    }
    Glibc.exit(code.rawValue)
  }
}
