/// What the board says about its own keys: why one can do nothing now, the palette, finding rows, the mouse.
extension Words {
  /// Why a command can do nothing now.
  package enum Disabled {
    package static let onlyPane = "There is no other pane to go to"
    package static let noRows = "This pane has no rows"
    package static let firstRow = "This is the first row"
    package static let lastRow = "This is the last row"
    package static let allHidden = "Every pane is hidden; keys 1-9 show them"
    package static let lastPane = "This is the only pane that is shown"
    package static let onlyTheme = "There is no other theme"
    package static let now = "This is now, not the past"
    package static let signed =
      "A signature cannot be undone; \(key("note")) adds a note about it"
    package static let shortest = "The graph already shows its shortest time"
    package static let longest = "The graph already shows its longest time"
    package static let nobodyInLine = "Nobody waits at this lane"
    package static let notFiltered = "No search is active; \(key("filter")) finds rows"
    package static let page = "Esc closes this page first"
    package static func selectRow(_ pane: String) -> String {
      "The selected row of \(pane) is not on the screen"
    }
    package static func noKey(_ key: String) -> String {
      "\(key) does nothing here; \(Words.key("help")) shows the keys"
    }
  }

  /// The palette and what is typed behind a command's name.
  package enum Palette {
    package static let title = "Commands"
    package static let nothing = "No command has this name; Backspace deletes, Esc closes"
    package static let burst = "Enter came with other keys at once: press it again alone"
    package static let goUsage = "go 20:15: show the board at that time today; go alone: now"
    package static let countUsage = "count 3 12: 12 people wait at lane 3"
    package static let byUsage = "by MK: your taps carry the initials MK"
    package static let themeUsage = "theme dark: use that theme"
    package static let paneUsage = "pane 3: show or hide that pane"
    package static func noMoment(_ text: String) -> String {
      "'\(text)' is not a time; write go 20:15, or go alone for now"
    }
    package static func stillToCome(_ clock: String) -> String {
      "\(clock) is in the future; choose an earlier time"
    }
    package static let countNeeds = "Write count LANE PEOPLE, such as count 3 12"
    package static func noLane(_ text: String, among lanes: String) -> String {
      "There is no lane '\(text)'; the lanes are \(lanes)"
    }
    package static func noPeople(_ text: String) -> String {
      "'\(text)' is not a number of people; write 0 to 100000"
    }
    package static func noInitials(_ text: String) -> String {
      "'\(text)' are not initials; write 1 to 12 characters, such as by MK"
    }
    package static func noTheme(_ text: String, among themes: String) -> String {
      "There is no theme '\(text)'; the themes are \(themes)"
    }
    package static func noPane(_ text: String, upTo count: Int) -> String {
      "There is no pane '\(text)'; write pane 1 to \(count)"
    }
    package static func takesNothing(_ command: String) -> String {
      "write \(command) alone, with nothing after it"
    }
  }

  /// Finding rows.
  package enum Filter {
    package static let ask = "Find:"
    package static func found(_ at: Int, of count: Int) -> String { "\(at) of \(count)" }
    package static let nothing = "no row"
    package static func none(_ text: String) -> String {
      "No row contains '\(text)'; Esc ends the search"
    }
    package static func standing(_ text: String, _ found: String) -> String {
      "Found '\(text)': \(found) · \(key("next")) next · Esc ends it"
    }
  }

  package enum Mouse {
    package static let on =
      "Mouse on: click selects, click again taps, wheel scrolls, Shift selects text"
    package static let off = "Mouse off: it selects text again"
  }
}
