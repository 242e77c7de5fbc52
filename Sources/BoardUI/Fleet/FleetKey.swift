import BoardCanvas
import BoardText

/// A command of head office's screen; the raw value is its name in the palette.
enum FleetKey: String, CaseIterable, Sendable {
  case up, down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first, last
  case look, details, find, filter, group, sort, quiet, compare, areas
  case alerts, seen, initials = "by"
  case help, palette, theme, mouse, redraw, suspend, quit

  /// The chapters of the help page.
  static let chapters: [(title: String, keys: [FleetKey])] = [
    (
      tr("Stores"),
      [.look, .details, .find, .filter, .group, .sort, .quiet, .compare, .areas]
    ),
    (tr("Alerts"), [.alerts, .seen, .initials]),
    (tr("Moving"), [.up, .down, .pageUp, .pageDown, .first, .last]),
    (tr("Program"), [.help, .palette, .theme, .mouse, .redraw, .suspend, .quit]),
  ]

  private static let byKey = Dictionary(
    allCases.flatMap { command in command.keys.map { ($0, command) } }
  ) { first, _ in first }

  /// What a key does on the list of stores; `nil` = nothing.
  init?(_ key: Key) {
    guard let found = FleetKey.byKey[key] else { return nil }
    self = found
  }

  var keys: [Key] {
    switch self {
    case .up: [.up, "k"]
    case .down: [.down, "j"]
    case .pageUp: [.pageUp]
    case .pageDown: [.pageDown]
    case .first: [.home]
    case .last: [.end]
    case .look: [.enter]
    case .details: [" "]
    case .find: ["/"]
    case .filter: ["f"]
    case .group: ["g"]
    case .sort: ["s"]
    case .quiet: ["c"]
    case .compare: ["d"]
    case .areas: ["r"]
    case .alerts: ["a"]
    case .seen: ["!"]
    case .initials: ["I"]
    case .help: ["?", .function(1)]
    case .palette: [":"]
    case .theme: ["T"]
    case .mouse: ["M"]
    case .redraw: [.control("l")]
    case .suspend: [.control("z")]
    case .quit: ["q"]
    }
  }

  /// Whether the key may be held down.
  var isMovement: Bool {
    switch self {
    case .up, .down, .pageUp, .pageDown, .first, .last: true
    default: false
    }
  }

  var isAllowedOnTinyScreen: Bool { [.redraw, .suspend, .quit].contains(self) }

  /// The keys as the help page shows them.
  var keysText: String { keys.map(\.label).joined(separator: " ") }

  /// Two or three words for the hint line.
  var hint: String {
    switch self {
    case .up: tr("up")
    case .down: tr("down")
    case .pageUp: tr("page up")
    case .pageDown: tr("page down")
    case .first: tr("first row")
    case .last: tr("last row")
    case .look: tr("look in")
    case .details: tr("details")
    case .find: tr("find")
    case .filter: tr("filter")
    case .group: tr("group")
    case .sort: tr("sort")
    case .quiet: tr("hide the calm")
    case .compare: tr("against itself")
    case .areas: tr("areas")
    case .alerts: tr("alerts")
    case .seen: tr("seen")
    case .initials: tr("initials")
    case .help: tr("help")
    case .palette: tr("commands")
    case .theme: tr("theme")
    case .mouse: tr("mouse")
    case .redraw: tr("redraw")
    case .suspend: tr("to the shell")
    case .quit: tr("quit")
    }
  }

  var help: String {
    switch self {
    case .up: tr("One row up.")
    case .down: tr("One row down.")
    case .pageUp: tr("A page up.")
    case .pageDown: tr("A page down.")
    case .first: tr("First row; the row then follows what is most urgent.")
    case .last: tr("Last row.")
    case .look: tr("Look in: the store's own board, from head office's copy; read only.")
    case .details: tr("All that is known of the selected store.")
    case .find: tr("Find stores by number, name or area; Esc shows all again.")
    case .filter: tr("Show only stores of an area, in a state, or with an alert.")
    case .group: tr("Group the stores by area, or by need again.")
    case .sort: tr("Put the rows in their order now; they stay put while you use the keys.")
    case .quiet: tr("Hide the stores where all is as it should be, or show them again.")
    case .compare: tr("The selected store against itself: the same weekday of the last four weeks.")
    case .areas: tr("The areas: what each still has to do, no area against another.")
    case .alerts: tr("All alerts of the fleet; Enter goes to the store.")
    case .seen: tr("The alert in the bar is seen: it stops asking until it gets worse.")
    case .initials: tr("Change the initials that say who has seen an alert.")
    case .help: tr("This page.")
    case .palette: tr("All commands by name, with their keys.")
    case .theme: tr("Next theme.")
    case .mouse: tr("Mouse on or off: click selects, click again looks in.")
    case .redraw: tr("Draw the screen again.")
    case .suspend: tr("Go to the shell; fg comes back.")
    case .quit: tr("Quit; nothing is lost. Ctrl-C (^C) quits from everywhere.")
    }
  }

  /// What may follow the name in the palette; `nil` = nothing.
  var usage: String? {
    switch self {
    case .find: tr("find harbour: shows only the stores with these words")
    case .theme: tr("theme dark: use that theme")
    case .initials: tr("by KT: your marks carry the initials KT")
    default: nil
    }
  }
}
