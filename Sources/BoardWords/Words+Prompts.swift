extension Words {
  /// What the board answers to keys, for ten seconds above the hints.
  package enum Toast {
    package static let undoOffer = "\(key("undo")) undo"
    package static let redoOffer = "\(key("redo")) redo"
    package static let problemOffer = "\(key("problem")) problem found   \(key("undo")) undo"
    package static let retryOffer = "\(key("details")) retries"
    package static let nothingRecorded = "Nothing was recorded"
    package static let past = "This is the past: taps are off; \(key("go")) comes back to now"
    package static let anotherFile =
      "Not recorded: the event file is another one now; \(key("quit")), then start again to go on with it"
    package static let noLane =
      "Select a lane first: \(key("next-pane")) to the queue, then the arrows"
    package static let noStepOrLane = "Select a step or a lane first"
    package static let noLockedStep =
      "Select a locked step first: \(key("next-pane")) to the checklist, then the arrows; then \(key("force"))"
    package static let noSelection = "Nothing is selected: the arrows choose a row"
    package static let noTheme = "No other theme was found"
    package static let noAlert = "No alert stands open"
    package static let noHours = "The plan has no hours for today; log day.hours to open it"
    package static let noProblemRow =
      "\(key("problem")) comes after a room's tap, or on the selected row"
    package static let noLaneProblems =
      "Problems are noted on rooms and steps; \(key("bell")) rings the bell"
    package static let noInitials = "Taps carry no initials"
    package static let nothingToUndo = "There is no tap of this board to undo"
    package static let nothingToRedo = "Nothing was undone that could be done again"
    package static let shopperJoined =
      "A shopper joined the line: \(key("shopper")) when paid, Esc when lost sight of"
    package static let notSigned = "Not signed off: nothing was recorded"
    package static let mayBeInside =
      "Customers may be inside: \(key("last-out")) when the last one is out, then \(key("sign-off"))"
    package static let feed = "Feed me: exitboard log queue.counted lane=1 waiting=3"
    package static func theme(_ name: String) -> String { "Theme: \(name)" }
    package static func noPane(_ number: Int) -> String { "There is no pane \(number)" }
    package static func hidden(_ pane: String, key: String) -> String {
      "\(pane) is hidden; \(key) shows it again"
    }
    package static func noRow(letter: Character) -> String {
      "\(letter) is not on a row now; \(key("help")) shows the keys"
    }
    package static func notShown(
      letter: Character, row: String, pane: String, key: String
    ) -> String {
      "\(key) shows \(pane), where \(letter) is \(row)"
    }
    package static func phaseIsNew(_ section: String) -> String {
      "The checklist has just moved on to \(section); press again"
    }
    package static func movedOn(to section: String) -> String {
      "The checklist moved on to: \(section)"
    }
    package static func burst(_ keys: Int) -> String {
      "\(keys) keys at once: treated as text, nothing recorded"
    }
    package static func paste(_ characters: Int) -> String {
      "A paste of \(characters) characters: nothing recorded"
    }
    package static func onDuty(_ who: String) -> String { "\(who) is on duty" }
    package static func storeCloses(_ clock: String) -> String {
      "The store closes \(clock); \(key("last-out")) is for the last customer after that"
    }
    package static func isBeingSaved(_ row: String) -> String { "\(row) is being saved" }
    package static func alreadyDone(_ title: String, stamp: String) -> String {
      "= \(title) already done \(stamp) · \(key("undo")) undo · \(key("details")) details"
    }
    package static func locked(_ title: String) -> String {
      "# \(title) is locked: customers inside. \(key("last-out")) last out, \(key("force")) force"
    }
    package static func opensLater(_ title: String, _ clock: String) -> String {
      "\(title) opens \(clock): a check before its time says nothing"
    }
    package static func waitsForTheLast(_ title: String) -> String {
      "\(title) waits for the last customer: a check before its time says nothing"
    }
    package static func ticksItself(_ title: String) -> String {
      "\(title): ticks itself from what is logged"
    }
    package static func notSaved(_ title: String, _ reason: String) -> String {
      "NOT SAVED \(title): \(reason)"
    }
    package static func undid(_ title: String) -> String {
      "Undid: \(title) (kept in the log as void)"
    }
    package static func signedAlready(_ stamp: String) -> String { "Signed off already, \(stamp)" }
    package static func signed(anchor: String) -> String { "Signed off. Anchor \(anchor)" }
    package static func reading(_ percent: Int) -> String {
      "Reading the event file: \(percent)%"
    }
    package static func shopper(_ wait: String) -> String {
      "Shopper in line for \(wait): \(key("shopper")) paid, Esc lost"
    }
    package static func alertsLost(_ count: Int) -> String {
      "The alert command is too slow: \(count) alerts did not reach it"
    }
    package static func alertCommandFailed(_ program: String, _ reason: String) -> String {
      "The alert command \(program) cannot be started: \(reason)"
    }
    /// Stays on the terminal when the board is left.
    package static func keepAnchor(_ anchor: String) -> String {
      "Signed off. Keep this: exitboard verify --anchor \(anchor)"
    }
    package static func fault(line: Int, _ reason: String) -> String {
      "A line that is no event was skipped (line \(line)): \(reason)"
    }
    package static func faults(_ count: Int) -> String {
      "\(count) lines are no events and were skipped; 'exitboard verify' says which"
    }
  }

  /// What a toast calls a record of this board once it is saved.
  package enum Done {
    package static let wet = "Wet weather: rounds come closer"
    package static let dry = "Dry again"
    package static let nobodyQueues = "Nobody queues: 0 s"
    package static let shopperLost = "Shopper lost sight of"
    package static let emergency = "EMERGENCY: every step is unlocked"
    package static let cleared = "Last customer out"
    package static let reopened = "Somebody is still inside: the guard is up again"
    package static let goodbye = "Goodbye watched"
    package static let signed = "Signed off"
    package static func shopper(_ wait: String) -> String { "Shopper timed: \(wait)" }
    package static func waiting(lane: String, _ people: Int) -> String {
      "\(lane): \(people) waiting"
    }
    package static func laneOpened(_ lane: String) -> String { "\(lane) open" }
    package static func laneShut(_ lane: String) -> String { "\(lane) shut" }
    package static func alertSeen(_ alert: String) -> String { "Alert seen: \(alert)" }
    package static func quiet(until clock: String) -> String { "Quiet until \(clock)" }
    package static func bell(_ number: Int) -> String { "Bell \(number)" }
    package static func inspected(_ room: String) -> String { "\(room) inspected" }
    package static func problem(_ room: String, _ items: String) -> String {
      "\(room) problem: \(items)"
    }
    package static func roomOpened(_ room: String) -> String { "\(room) open again" }
    package static func roomClosed(_ room: String) -> String { "\(room) closed" }
    package static func done(_ title: String) -> String { "\(title): done" }
    package static func failed(_ title: String) -> String { "\(title): failed" }
    package static func doesNotApply(_ title: String) -> String { "\(title): does not apply" }
    package static func cannot(_ title: String) -> String { "\(title): cannot be done" }
    package static func forced(_ title: String) -> String { "Forced: \(title)" }
    package static func excused(_ title: String) -> String { "Reason noted: \(title)" }
    package static func cue(_ kind: String) -> String { "Cue: \(kind)" }
    package static func helpOffered(_ kind: String) -> String { "Help offered: \(kind)" }
    package static func voice(_ sentiment: String, _ touchpoint: String) -> String {
      "Voice: \(sentiment), \(touchpoint)"
    }
    package static func noted(_ topic: String) -> String { "Noted: \(topic)" }
    package static func promised(_ what: String) -> String { "Promised: \(what)" }
    package static func kept(_ what: String) -> String { "Kept: \(what)" }
    package static func keptLate(_ what: String) -> String { "Kept late: \(what)" }
    package static func carried(_ title: String, to date: String) -> String {
      "\(title): carried to \(date)"
    }
    package static func customerTold(_ what: String) -> String { "Customer told: \(what)" }
    package static func changed(_ what: String) -> String { "Changed: \(what)" }
    package static func broken(_ what: String) -> String { "Broken: \(what)" }
    package static func withdrawn(_ what: String) -> String { "Withdrawn: \(what)" }
  }

  /// Questions on the toast's row.
  package enum Ask {
    package static let initials = "Your initials (asked once; Enter alone = none):"
    package static let results = [
      "does not apply today", "cannot be done", "failed", "tomorrow",
    ]
    package static let bypass = "EMERGENCY, every step unlocks; reason:"
    package static let walked = "Last one out. Walked:"
    /// In the order of the file's areas: floor, fitting rooms, restrooms, car park.
    package static let areas = ["floor", "fitting rooms", "restrooms", "car park"]
    package static let reopened = "Somebody is still inside; where, who found them:"
    package static let cue = "Cue:"
    package static let goodbye = [
      "Goodbye 1/5: thanked? y n", "2/5: smiled? y n", "3/5: asked to come back? y n",
      "4/5: help offered? y n", "5/5: gossip or gripes overheard? y n",
    ]
    package static let helpOffered = "Help offered:"
    package static let bell = "Bell:"
    package static let bells = ["open a lane", "question", "manager", "all hands"]
    package static let voice = "A customer said something"
    package static let sentiments = ["good", "bad"]
    package static let touchpoint = "about"
    package static let voiceNote = "What was said (Enter alone = none):"
    package static let topic = "Note for:"
    package static let promise = "Promised what, to whom:"
    package static func promiseOwner(orElse who: String) -> String {
      "Who sees to it (initials; Enter = \(who)):"
    }
    package static let nobodyYet = "nobody yet"
    package static let promiseNewOwner = "Who sees to it now (initials):"
    package static let promiseReason = "Why (Enter = none):"
    package static let promiseKind = "It is:"
    package static let promiseSale = "The sale behind it (Enter = none known):"
    package static let promiseImpact = "What hangs on it for the customer (Enter = none known):"
    package static let promiseDue = "Due (Enter = today, 3 = in 3 days, or YYYY-MM-DD):"
    package static let promiseActions = [
      "kept", "told", "date", "owner", "broken", "withdrawn", "gift", "worth",
    ]
    package static let promiseCost = "What did it cost the customer (Enter = nothing):"
    package static let promiseNewDue = "New date (Enter = unchanged, 3 = in 3 days, YYYY-MM-DD):"
    package static let promiseReversal = "Is the customer told something else than before? y n"
    package static let shelve = "Keep it quiet for:"
    /// 15, 30 and 60 minutes, then until the store closes.
    package static let shelves = ["15 min", "30 min", "1 hour", "until close"]
    package static let secondSignature = "Second signature (other initials):"
    package static func problems(_ room: String) -> String { "\(room):" }
    package static func problemsNote(_ room: String) -> String { "\(room), note:" }
    package static func itemProblem(_ title: String) -> String { "\(title): what is wrong?" }
    package static func result(_ title: String) -> String { "\(title):" }
    package static func reason(_ title: String) -> String { "\(title), reason:" }
    package static func time(_ title: String) -> String { "\(title), at (HH:MM):" }
    package static func amount(_ title: String) -> String { "\(title), amount:" }
    package static func force(_ title: String) -> String {
      "Force \(title), customers inside; reason:"
    }
    package static func cueNote(_ kind: String) -> String {
      "\(kind) cue; what was seen (Enter alone = none):"
    }
    package static func note(_ topic: String) -> String { "\(topic) note:" }
    package static func promiseAction(_ what: String) -> String { "\(what):" }
    package static func waiting(_ lane: String) -> String { "\(lane), people waiting:" }
    package static func closeRoom(_ room: String) -> String { "\(room) closed; reason:" }
    package static func excuse(_ title: String) -> String { "Not done: \(title). Why:" }
    package static func confirmSigning(_ date: String) -> String {
      "Sign off \(date)? y signs, any other key goes back"
    }
  }

  /// Why an answer was not taken.
  package enum Objection {
    package static let reasonNeeded = "A reason is needed; Esc leaves the step as it was."
    package static let time = "A time is HH:MM, such as 20:30."
    package static let amount = "An amount is 123 or 123.45."
    package static let cost = "An amount is 123 or 123.45; Enter alone for nothing."
    package static let forcing = "Forcing needs a reason; Esc leaves it locked."
    package static let waiting = "People waiting is a number from 0 up."
    package static let initials = "Initials are 1 to 12 characters."
    package static let emergency = "An emergency has a reason; Esc goes back."
    package static let note = "A note has words; Esc goes back."
    package static let excuse = "A critical step needs a reason; Esc goes back."
    package static let nothingSeen =
      "Nothing was seen, so there is nothing to log; Esc goes back."
    package static let promise = "Say what was promised; Esc goes back."
    package static let date = "A date is YYYY-MM-DD, or a number of days from today."
    package static let noChange = "Nothing would change; Esc goes back."
    package static let sale = "An amount is 123 or 123.45; Enter alone for none known."
    package static let level = "A level is a number from 0 to 100; Enter alone for refilled."
    package static let visits = "Visits are a number from 1 up; Esc goes back."
    package static let gesture = "An amount is 123 or 123.45; 0 for nothing but kindness."
    package static let pin = "A PIN has 4 to 12 digits; Esc goes back."
    package static let answer = "That is not an answer here; Esc goes back."
    package static func sameSignature(_ who: String) -> String {
      "The second signature must be another person's than \(who)."
    }
  }
}
