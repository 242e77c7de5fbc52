/// What the board says about its own keys: why one can do nothing now, the palette, finding rows, the mouse.
extension Words {
  /// Why a command can do nothing now.
  package enum Disabled {
    package static let onlyPane = "There is no other pane to go to"
    package static let noRows = "This pane has no rows"
    package static let firstRow = "This is the first row"
    package static let lastRow = "This is the last row"
    package static let allHidden = "Every pane is hidden; 1-9 show them"
    package static let lastPane = "This is the only pane that is shown"
    package static let onlyTheme = "There is no other theme"
    package static let now = "This is now, not the past"
    package static let signed =
      "A signature is not undone; \(key("note")) notes what is wrong with it"
    package static let shortest = "The graph shows its shortest span"
    package static let longest = "The graph shows its longest span"
    package static let nobodyInLine = "Nobody waits at this lane"
    package static let notFiltered = "Nothing is searched for; \(key("filter")) finds rows"
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
    package static let nothing = "No command is called that; Backspace, or Esc closes"
    package static let burst = "Enter came with a burst of keys: press it by itself"
    package static let goUsage = "go 20:15: that moment of this day; go alone: now"
    package static let countUsage = "count 3 12: twelve people wait at lane 3"
    package static let byUsage = "by MK: whose initials taps carry"
    package static let themeUsage = "theme dark: that theme"
    package static let paneUsage = "pane 3: show or hide that pane"
    package static func noMoment(_ text: String) -> String {
      "'\(text)' is no time of day; write go 20:15, or go alone for now"
    }
    package static func stillToCome(_ clock: String) -> String { "\(clock) is still to come" }
    package static let countNeeds = "Write count LANE PEOPLE, such as count 3 12"
    package static func noLane(_ text: String, among lanes: String) -> String {
      "There is no lane '\(text)'; there are \(lanes)"
    }
    package static func noPeople(_ text: String) -> String {
      "'\(text)' is no number of people; write 0 to 100000"
    }
    package static func noInitials(_ text: String) -> String {
      "'\(text)' are no initials; 1 to 12 characters, such as by MK"
    }
    package static func noTheme(_ text: String, among themes: String) -> String {
      "There is no theme '\(text)'; there are \(themes)"
    }
    package static func noPane(_ text: String, upTo count: Int) -> String {
      "There is no pane '\(text)'; write pane 1 to \(count)"
    }
    package static func takesNothing(_ command: String) -> String {
      "\(command) takes nothing behind it"
    }
  }

  /// Finding rows.
  package enum Filter {
    package static let ask = "Find:"
    package static func found(_ at: Int, of count: Int) -> String { "\(at) of \(count)" }
    package static let nothing = "no row"
    package static func none(_ text: String) -> String {
      "No row has '\(text)' in it; Esc ends the search"
    }
    package static func standing(_ text: String, _ found: String) -> String {
      "Found '\(text)': \(found) · \(key("next")) next · Esc ends it"
    }
  }

  package enum Mouse {
    package static let on =
      "Mouse on: click selects, again taps, the wheel scrolls; Shift selects text"
    package static let off = "Mouse off: the terminal selects text with it"
  }
}
