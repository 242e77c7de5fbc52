import BoardCanvas
import BoardModel
import BoardText

extension Command {
  package static let nextPane = Command(
    "next-pane", [.tab, .right, "l"], hint: tr("pane"), help: tr("Next pane."),
    [.repeats], rejection: \.otherPaneRejection
  ) { board, _ in board.move(by: 1) }

  package static let previousPane = Command(
    "previous-pane", [.backTab, .left, "h"], hint: tr("previous pane"), help: tr("Previous pane."),
    [.repeats], rejection: \.otherPaneRejection
  ) { board, _ in board.move(by: -1) }

  package static let up = select(
    by: -1, "up", [.up, "k"], hint: tr("up"), help: tr("One row up."), [.repeats])

  package static let down = select(
    by: 1, "down", [.down, "j"], hint: tr("down"), help: tr("One row down."), [.repeats])

  package static let pageUp = select(
    by: -8, "page-up", [.pageUp], hint: tr("page up"), help: tr("Half a pane up."), [.repeats])

  package static let pageDown = select(
    by: 8, "page-down", [.pageDown], hint: tr("page down"), help: tr("Half a pane down."),
    [.repeats])

  package static let first = select(
    by: -10_000, "first", [.home, "g"], hint: tr("first row"), help: tr("First row."))

  package static let last = select(
    by: 10_000, "last", [.end], hint: tr("last row"), help: tr("Last row."))

  private static func select(
    by step: Int, _ name: String, _ keys: [Key], hint: String, help: String,
    _ traits: Set<Trait> = []
  ) -> Command {
    Command(
      name, keys, hint: hint, help: help, traits, rejection: { $0.edgeRejection(isUp: step < 0) }
    ) { board, _ in board.select(by: step) }
  }

  package static let zoom = Command(
    "zoom", ["z"], hint: tr("zoom"),
    help: tr("Show the selected pane on the whole screen, and back."),
    rejection: \.hiddenPanesRejection
  ) { board, _ in
    if board.zoomed == nil { board.zoomed = board.focus } else { board.unzoom() }
  }

  /// The position of a key among the keys of this command is the number of its pane.
  package static let pane = Command(
    "pane", ["1", "2", "3", "4", "5", "6", "7", "8", "9"], hint: tr("go or hide"),
    help: tr("Go to a pane; press again: hide it."),
    argument: CommandArgument(usage: tr("pane 3: go to that pane, or hide it"), isRequired: true) {
      text, context in
      guard let number = Int(text), number > 0 else {
        return .rejected(
          tr("There is no pane '{text}'; write pane 1 to {count}", text, PaneID.allCases.count))
      }
      guard number <= PaneID.allCases.count else {
        return .rejected(tr("There is no pane {number}", number))
      }
      if context.board.hides(pane: number), context.board.shownPanes.count < 2 {
        return .rejected(tr("This is the only pane that is shown"))
      }
      return .accepted { board, _ in board.show(pane: number) }
    }
  ) { _, _ in }

  package static let filter = Command(
    "filter", ["/"], hint: tr("find"),
    help: tr("Find rows by their text; the others turn pale, Esc ends it."),
    argument: CommandArgument(usage: tr("filter east gallery: go to the row with these words")) {
      text, context in
      let filter = Filter(editor: LineEditor(limitBytes: 60, text: text), isTyping: false)
      return context.board.matches(of: filter, context.scene).isEmpty
        ? .rejected(tr("No row contains '{text}'", text))
        : .accepted { board, _ in board.take(filter) }
    },
    rejection: \.hiddenPanesRejection
  ) { board, _ in board.filter = Filter() }

  package static let next = Command(
    "next", ["n"], hint: tr("next"), help: tr("Go to the next row found."), [.repeats],
    rejection: { context in
      guard let filter = context.board.filter else {
        return tr("No search is active; {key:filter} finds rows")
      }
      return context.board.matches(of: filter, context.scene).isEmpty
        ? tr("No row contains '{text}'; Esc ends the search", filter.text) : nil
    }
  ) { board, scene in board.goToNextFound(scene) }

  package static let help = Command(
    "help", ["?", .function(1)], hint: tr("help"), help: tr("This page. Type to search it.")
  ) { board, _ in board.overlay = .help(HelpPage()) }

  package static let palette = Command(
    "palette", [":"], hint: tr("commands"), help: tr("All commands by name, with their keys.")
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
    help: tr("Go to the shell; fg comes back."), [.worksOnTinyScreen]
  ) { board, _ in board.effects.append(.suspend) }

  package static let quit = Command(
    "quit", ["q"], hint: tr("quit"),
    help: tr("Quit; nothing is lost. Ctrl-C (^C) quits from everywhere."), [.worksOnTinyScreen],
    specialHint: { $0.board.readOnlyReason == nil ? nil : tr("back") }
  ) { board, _ in board.effects.append(.quit) }
}
