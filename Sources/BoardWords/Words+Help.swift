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
    package static let result = "cannot"
    package static let initials = "initials"
    package static let answerAlert = "ack"
    package static let shelve = "shelve"
    package static let timeShopper = "time a shopper"
    package static let count = "count"
    package static let more = "one more"
    package static let fewer = "one fewer"
    package static let bell = "bell"
    package static let spanLess = "shorter graph"
    package static let spanMore = "longer graph"
    package static let lastOut = "last out"
    package static let force = "force"
    package static let bypass = "emergency"
    package static let cue = "cue"
    package static let goodbye = "goodbye"
    package static let carry = "help offered"
    package static let voice = "voice"
    package static let promise = "promise"
    package static let gesture = "kindness"
    package static let weather = "weather"
    package static let note = "note"
    package static let signOff = "sign off"
    package static let handOver = "hand over"
    package static let restroom = "restroom"
    package static let sweep = "aisles"
    package static let morning = "yesterday"
    package static let nextPane = "pane"
    package static let previousPane = "pane before"
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
    package static let palette = "command"
    package static let theme = "theme"
    package static let mouse = "mouse"
    package static let minuteBack = "a minute back"
    package static let minuteOn = "a minute on"
    package static let hourBack = "an hour back"
    package static let hourOn = "an hour on"
    package static let live = "now"
    package static let nobodyQueues = "nobody queues"
    package static let redraw = "redraw"
    package static let suspend = "suspend"
    package static let quit = "quit"
    package static let close = "close"
    package static let scroll = "scroll"
    package static let page = "page"
    package static let type = "type to search"
    package static let complete = "complete"
    package static let perform = "do it"
    package static let keep = "keep"
    package static let clear = "clear"
    package static let shopperPaid = "paid (Esc lost)"
    package static let somebodyInside = "somebody inside"
    package static let choose = "choose"
    package static let cancel = "cancel"
    package static let pick = "pick"
    package static let log = "log"
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
    package static let evening = "The evening"
    package static let moving = "Moving about"
    package static let program = "Program"
    package static let undo = "Undo your last tap; it stays in the log as void."
    package static let redo = "Redo: record the undone tap again."
    package static let tap = "Tap the selected row; on a lane: open or close it."
    package static let details =
      "Details of the selected row; retries a record that was not saved."
    package static let problem = "A problem: after a room's tap, or on the selected row."
    package static let result =
      "Does not apply or cannot be done, with a reason; on a lane: one fewer."
    package static let initials = "Change the initials stamped on taps."
    package static let answerAlert =
      "I have seen the alert; again: keep it quiet for a while."
    package static let shelve = "Keep the first alert quiet for a while."
    package static let timeShopper = "Time one shopper: joins the line; again: has paid."
    package static let count = "People waiting at the selected lane: digits, then Enter."
    package static let more = "One more waiting at the selected lane."
    package static let fewer = "One fewer waiting at the selected lane."
    package static let bell = "Bell: 1 open a lane, 2 question, 3 manager, 4 all hands."
    package static let spanLess = "Graph: a shorter span."
    package static let spanMore = "Graph: a longer span."
    package static let lastOut = "The last customer is out; again: somebody is still inside."
    package static let force =
      "Do a locked step all the same, with a reason; counts as a cue."
    package static let bypass = "Emergency: unlock every step, with a reason."
    package static let cue = "A cue that hurries customers was seen."
    package static let goodbye = "A goodbye was watched: five yes or no, space = not seen."
    package static let carry = "Help to the car was offered."
    package static let voice = "A customer said something good or bad."
    package static let promise = "Something was promised: what, whose, by when."
    package static let weather =
      "Wet weather begins or ends: rounds come closer together."
    package static let note = "A note for the handover or the record."
    package static let signOff = "Sign off the day, or hand over the shift."
    package static let restroom = "Restroom: cleaned, supplies, visits, not all seen."
    package static let sweep = "Aisles swept for hazards: found nothing, or what."
    package static let gesture = "A kindness was given: what, and worth how much."
    package static let morning = "What the day before left: its exceptions first."
    package static let nextPane = "Next pane."
    package static let previousPane = "The pane before."
    package static let up = "Row up."
    package static let down = "Row down."
    package static let pageUp = "Half a pane up."
    package static let pageDown = "Half a pane down."
    package static let first = "First row."
    package static let last = "Last row."
    package static let zoom = "The focused pane on the whole screen, and back."
    package static let pane = "Show or hide a pane; on small screens: go to it."
    package static let filter = "Find rows by their text; the others step back, Esc ends it."
    package static let next = "Next row that was found."
    package static let help = "This page; type to search it."
    package static let palette = "Every command by its name; it shows the keys."
    package static let theme = "Next theme."
    package static let mouse =
      "Mouse on or off: click selects, again taps. Shift with it selects text."
    package static let minuteBack = "A minute back in time."
    package static let minuteOn = "A minute on again."
    package static let hourBack = "An hour back in time."
    package static let hourOn = "An hour on again."
    package static let live = "Back to now; when asked for a shopper: nobody queues."
    package static let redraw = "Draw the screen anew."
    package static let suspend = "Suspend; fg comes back."
    package static let quit = "Leave the board; nothing is lost. ^C does it from everywhere."
    package static let letter = "a letter"
    package static let letterTaps =
      "on a row taps it: done, saved, and \(key("undo")) undoes it."
    package static let marks = "Marks"
    package static let marksLegend =
      "✓ done  · to do  ! late or due  ✗ bad  # locked  ~ old or estimated"
    package static let critical = "C critical: open at sign-off only with a reason"
    package static let nothingFound = "No command has that in its key, name or help."
    package static func found(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }
    package static let search = "Search:"
  }

  /// Pages over the panes.
  package enum Page {
    package static let closes = "Esc closes"
    package static let allHidden = "Every pane is hidden; 1-9 show them."
    package static func more(_ lines: Int) -> String { "\(lines) more: ↓" }
    /// In a pane's border; `arrows` points to where the rest is.
    package static func more(_ lines: Int, arrows: String) -> String { "\(lines) more \(arrows)" }
  }

  /// The board as lines, for screen readers and logs.
  package enum Plain {
    package static let keys =
      "Letters tap as on the board; \(key("help")) lists the keys, \(key("next-pane")) and the arrows choose a row, \(key("quit")) quits."
    package static let critical = "critical"
    package static let done = "done"
    package static let locked = "locked:"
    package static let noReading = "no reading any more"
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
      "Themes, zoom, the mouse and the redraw key have no meaning in --plain."
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
