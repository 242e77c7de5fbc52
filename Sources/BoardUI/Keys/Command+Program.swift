import BoardCanvas
import BoardModel
import BoardText

extension Command {
  package static let help = Command(
    "help", ["?", .function(1)], hint: tr("help"),
    help: tr("This page. Type to search it.")
  ) { board, _ in board.overlay = .help(HelpPage()) }

  package static let palette = Command(
    "palette", [":"], hint: tr("commands"),
    help: tr("All commands by name, with their keys.")
  ) { board, _ in board.overlay = .palette(Palette()) }

  package static let theme = Command(
    "theme", ["T"], hint: tr("theme"), help: tr("Next theme."),
    argument: CommandArgument(usage: tr("theme dark: use that theme")) { text, context in
      let themes = context.board.themes
      let begun = themes.filter { $0.hasPrefix(text) }
      guard let name = themes.contains(text) ? text : begun.count == 1 ? begun.first : nil else {
        return .rejected(
          tr(
            "There is no theme '{text}'; the themes are {themes}", text,
            themes.joined(separator: ", ")))
      }
      return .accepted { board, _ in board.applyTheme(name) }
    },
    rejection: { context in
      let themes = context.board.themes
      if themes.isEmpty { return tr("No other theme was found") }
      return themes == [context.board.theme] ? tr("There is no other theme") : nil
    }
  ) { board, _ in board.applyNextTheme() }

  package static let mouse = Command(
    "mouse", ["M"], hint: tr("mouse"),
    help: tr("Mouse on or off: click selects, click again taps, Shift selects text.")
  ) { board, _ in board.switchMouse() }

  package static let minuteBack = moveInTime(
    byMinutes: -1, "minute-back", "<", tr("a minute back"), tr("See the board one minute earlier."))

  package static let minuteForward = moveInTime(
    byMinutes: 1, "minute-on", ">", tr("a minute forward"), tr("See the board one minute later."))

  package static let hourBack = moveInTime(
    byMinutes: -60, "hour-back", "{", tr("an hour back"), tr("See the board one hour earlier."))

  package static let hourForward = moveInTime(
    byMinutes: 60, "hour-on", "}", tr("an hour forward"), tr("See the board one hour later."))

  private static func moveInTime(
    byMinutes step: Int, _ name: String, _ key: Key, _ hint: String, _ help: String
  ) -> Command {
    Command(name, [key], hint: hint, help: help, [.repeats]) { board, _ in
      board.moveInTime(byMinutes: step)
    }
  }

  package static let goToTime = Command(
    "go", ["0"], hint: tr("now"),
    help: tr("Back to now; when asked to time a shopper: there is no line."),
    argument: CommandArgument(
      usage: tr("go 20:15: show the board at that time today; go alone: now")
    ) { text, context in
      guard let moment = context.board.moment(text, context.scene) else {
        return .rejected(tr("'{text}' is not a time; write go 20:15, or go alone for now", text))
      }
      guard moment <= context.board.now else {
        return .rejected(tr("{clock} is in the future; choose an earlier time", text))
      }
      return .accepted { board, _ in
        board.effects.append(.rewind(moment == board.now ? nil : moment))
      }
    },
    specialHint: { $0.board.past == nil ? tr("no line") : nil },
    rejection: { context in
      guard context.board.past == nil else { return nil }
      return context.scene.queue.isSamplingDue
        ? context.board.recordRejection : tr("This is now, not the past")
    }
  ) { board, _ in
    if board.past == nil { board.recordEmptyLine() } else { board.effects.append(.rewind(nil)) }
  }

  package static let redraw = Command(
    "redraw", [.control("l")], hint: tr("redraw"), help: tr("Draw the screen again."),
    [.repeats, .worksOnTinyScreen]
  ) { board, _ in board.effects.append(.redraw) }

  package static let suspend = Command(
    "suspend", [.control("z")], hint: tr("to the shell"),
    help: tr("Go to the shell; fg comes back."),
    [.worksOnTinyScreen]
  ) { board, _ in board.effects.append(.suspend) }

  package static let quit = Command(
    "quit", ["q"], hint: tr("quit"),
    help: tr("Quit; nothing is lost. Ctrl-C (^C) quits from everywhere."), [.worksOnTinyScreen]
  ) { board, _ in board.effects.append(.quit) }
}
