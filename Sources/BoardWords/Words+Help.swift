extension Words {
  /// Two or three words behind a key on the last row.
  package enum Hint {
    package static let help = "help"
    package static let undo = "undo"
    package static let redo = "redo"
    package static let tap = "tap"
    package static let details = "details"
    package static let retry = "retry"
    package static let problem = "problem"
    package static let result = "cannot do"
    package static let initials = "initials"
    package static let answerAlert = "seen"
    package static let shelve = "keep quiet"
    package static let timeShopper = "time a shopper"
    package static let count = "count"
    package static let more = "one more"
    package static let fewer = "one fewer"
    package static let bell = "bell"
    package static let spanLess = "shorter graph"
    package static let spanMore = "longer graph"
    package static let lastOut = "last one out"
    package static let force = "unlock one"
    package static let bypass = "emergency"
    package static let cue = "cue"
    package static let goodbye = "goodbye"
    package static let carry = "help offered"
    package static let voice = "customer said"
    package static let promise = "promise"
    package static let gesture = "give something"
    package static let weather = "weather"
    package static let note = "note"
    package static let signOff = "sign off"
    package static let handOver = "hand over"
    package static let restroom = "restroom"
    package static let sweep = "floor check"
    package static let morning = "yesterday"
    package static let nextPane = "pane"
    package static let previousPane = "previous pane"
    package static let up = "up"
    package static let down = "down"
    package static let pageUp = "page up"
    package static let pageDown = "page down"
    package static let first = "first row"
    package static let last = "last row"
    package static let zoom = "zoom"
    package static let pane = "show or hide"
    package static let filter = "find"
    package static let next = "next"
    package static let palette = "commands"
    package static let theme = "theme"
    package static let mouse = "mouse"
    package static let minuteBack = "a minute back"
    package static let minuteOn = "a minute forward"
    package static let hourBack = "an hour back"
    package static let hourOn = "an hour forward"
    package static let live = "now"
    package static let nobodyQueues = "no line"
    package static let redraw = "redraw"
    package static let suspend = "to the shell"
    package static let quit = "quit"
    package static let close = "close"
    package static let scroll = "scroll"
    package static let page = "page"
    package static let type = "type to search"
    package static let complete = "complete the name"
    package static let perform = "do it"
    package static let keep = "keep"
    package static let clear = "clear"
    package static let shopperPaid = "served (Esc lost)"
    package static let somebodyInside = "somebody inside"
    package static let choose = "choose"
    package static let cancel = "cancel"
    package static let pick = "choose"
    package static let log = "save"
    package static let yes = "yes"
    package static let no = "no"
    package static let notSeen = "not seen"
    package static let accept = "accept"
  }

  /// One line for each command on the page that `?` opens, and in the palette.
  package enum Help {
    package static let title = "Keys"
    package static let tapping = "Tapping"
    package static let queue = "Queue"
    package static let evening = "Closing and customers"
    package static let moving = "Moving"
    package static let program = "Program"
    package static let undo = "Undo your last tap; the event file keeps both."
    package static let redo = "Redo: record the undone tap again."
    package static let tap = "Tap the selected row; on a lane: open or shut it."
    package static let details =
      "Details of the selected row; or save again what was not saved."
    package static let problem = "A problem in the room just tapped, or on the selected row."
    package static let result =
      "Does not apply or cannot be done, with a reason; on a lane: one fewer."
    package static let initials = "Change the initials that your taps carry."
    package static let answerAlert =
      "I have seen the alert. Press again: keep it quiet for a while."
    package static let shelve = "Keep the first alert quiet for a while."
    package static let timeShopper =
      "Time one shopper: press when they join a line, again when served."
    package static let count = "People waiting at the selected lane: digits, then Enter."
    package static let more = "One more waiting at the selected lane."
    package static let fewer = "One fewer waiting at the selected lane."
    package static let bell = "Bell: 1 open a lane, 2 question, 3 manager, 4 all hands."
    package static let spanLess = "Graph: show a shorter time."
    package static let spanMore = "Graph: show a longer time."
    package static let lastOut = "The last customer is out. Press again: somebody is still inside."
    package static let force =
      "Do a locked step now, with a reason. It counts as a cue."
    package static let bypass = "Emergency: unlock every step, with a reason."
    package static let cue = "A cue: staff did something that hurries customers."
    package static let goodbye = "You watched a goodbye: five questions, yes, no, Space = not seen."
    package static let carry = "Somebody offered help to the car."
    package static let voice = "A customer said something good or bad."
    package static let promise = "A promise to a customer: what, who sees to it, by when."
    package static let weather =
      "Wet weather begins or ends: restroom rounds come more often."
    package static let note = "A note for the handover or the report."
    package static let signOff = "Sign off the day, or hand over the shift."
    package static let restroom = "Restroom: cleaned, supplies, visits, not all checked."
    package static let sweep = "The floor was checked for hazards: found nothing, or what."
    package static let gesture = "The customer was given something: what, and its value."
    package static let morning = "What yesterday left open, the worst first."
    package static let nextPane = "Next pane."
    package static let previousPane = "Previous pane."
    package static let up = "One row up."
    package static let down = "One row down."
    package static let pageUp = "Half a pane up."
    package static let pageDown = "Half a pane down."
    package static let first = "First row."
    package static let last = "Last row."
    package static let zoom = "Show the selected pane on the whole screen, and back."
    package static let pane = "Show or hide a pane; on a small screen: go to it."
    package static let filter = "Find rows by their text; the others turn pale, Esc ends it."
    package static let next = "Go to the next row found."
    package static let help = "This page. Type to search it."
    package static let palette = "All commands by name, with their keys."
    package static let theme = "Next theme."
    package static let mouse =
      "Mouse on or off: click selects, click again taps, Shift selects text."
    package static let minuteBack = "See the board one minute earlier."
    package static let minuteOn = "See the board one minute later."
    package static let hourBack = "See the board one hour earlier."
    package static let hourOn = "See the board one hour later."
    package static let live = "Back to now; when asked to time a shopper: there is no line."
    package static let redraw = "Draw the screen again."
    package static let suspend = "Go to the shell; fg comes back."
    package static let quit = "Quit; nothing is lost. Ctrl-C (^C) quits from everywhere."
    package static let letter = "a letter"
    package static let letterTaps =
      "in front of a row taps it: done and saved; \(key("undo")) undoes it."
    package static let marks = "Marks"
    package static let marksLegend =
      "✓ done  · to do  ! late or due  ✗ bad  # locked  ~ estimated"
    package static let critical = "* critical step: if it is open at sign-off, you give a reason"
    package static let doubtful =
      "open? the counts of this lane are doubtful; Enter on the row: why"
    package static let shortLines =
      "short lines: one customer served and at most one waiting"
    package static let nothingFound = "No command found with this text."
    package static func found(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }
    package static let search = "Search:"
  }

  /// Pages over the panes.
  package enum Page {
    package static let closes = "Esc closes"
    package static let allHidden = "Every pane is hidden; keys 1-9 show them."
    package static func more(_ lines: Int) -> String { "\(lines) more: ↓" }
    /// In a pane's border; `arrows` points to where the rest is.
    package static func more(_ lines: Int, arrows: String) -> String { "\(lines) more \(arrows)" }
  }

  /// The board as lines, for screen readers and logs.
  package enum Plain {
    package static let keys =
      "Letters tap rows as on the board; \(key("help")) lists the keys, \(key("next-pane")) and the arrows choose a row, \(key("quit")) quits."
    package static let critical = "critical"
    package static let done = "done"
    package static let locked = "locked:"
    package static let noFeed = "no feed any more"
    package static func people(_ count: Int, wait: String) -> String {
      "\(count == 1 ? "1 person" : "\(count) people"), wait \(wait)"
    }
    package static func open(_ faults: String) -> String { "open: \(faults)" }
    package static func alert(_ sentence: String) -> String { "ALERT \(sentence)" }
    package static func over(_ sentence: String) -> String { "over: \(sentence)" }
    package static func closed(_ promise: String) -> String { "closed: \(promise)" }
    package static func section(_ name: String, done: Int, of total: Int) -> String {
      "checklist, \(name): \(done) of \(total) done"
    }
    package static func typed(_ text: String) -> String { "typed: \(text)" }
    package static let noTheme =
      "Themes, zoom, the mouse and the redraw key do nothing in --plain."
  }

  package enum TooSmall {
    package static func screen(_ columns: Int, _ rows: Int) -> String {
      "Screen is \(columns)x\(rows)."
    }
    package static func needs(_ columns: Int, _ rows: Int) -> String {
      "Needs \(columns)x\(rows)."
    }
    package static let tapsAreOff = "Taps are off."
    package static let alertsRing = "Alerts still ring."
    package static let quits = "\(key("quit")) quits."
  }
}
