extension Words {
  /// What the board answers to keys, for ten seconds above the hints.
  package enum Toast {
    package static let undoOffer = "\(key("undo")) undo"
    package static let redoOffer = "\(key("redo")) redo"
    package static let problemOffer = "\(key("problem")) problem found   \(key("undo")) undo"
    package static let retryOffer = "\(key("details")) saves again"
    package static let nothingRecorded = "Nothing was recorded"
    package static let past = "You see the past, so taps are off; \(key("go")) goes back to now"
    package static let anotherFile =
      "Not recorded: the event file was replaced; \(key("quit")), then start exitboard again"
    package static let noLane =
      "Select a lane first: \(key("next-pane")) to the queue, then the arrows"
    package static let noStepOrLane = "Select a step or a lane first"
    package static let noLockedStep =
      "Select a locked step first: \(key("next-pane")), then arrows; then press \(key("force"))"
    package static let noSelection = "Nothing is selected: the arrows choose a row"
    package static let noTheme = "No other theme was found"
    package static let noAlert = "There is no alert now"
    package static let noHours =
      "The plan has no hours for today: exitboard log day.hours sets them"
    package static let noProblemRow =
      "Tap a room or select a row first, then \(key("problem"))"
    package static let noLaneProblems =
      "Problems are for rooms and steps; for a lane \(key("bell")) rings the bell"
    package static let noInitials = "Your taps carry no initials now"
    package static let nothingToUndo = "There is no tap to undo"
    package static let nothingToRedo = "There is nothing to redo"
    package static let shopperJoined =
      "Timing a shopper: \(key("shopper")) when served, Esc if you lost sight"
    package static let notSigned = "Not signed off: nothing was recorded"
    package static let mayBeInside =
      "Customers may be inside: \(key("last-out")) when the last is out, then \(key("sign-off"))"
    package static let feed = "No till data: exitboard log queue.counted lane=1 waiting=3"
    package static func theme(_ name: String) -> String { "Theme: \(name)" }
    package static func noPane(_ number: Int) -> String { "There is no pane \(number)" }
    package static func hidden(_ pane: String, key: String) -> String {
      "\(pane) is hidden; \(key) shows it again"
    }
    package static func noRow(letter: Character) -> String {
      "No row has the letter \(letter) now; \(key("help")) shows the keys"
    }
    package static func notShown(
      letter: Character, row: String, pane: String, key: String
    ) -> String {
      "\(key) shows \(pane), where \(letter) is \(row)"
    }
    package static func phaseIsNew(_ section: String) -> String {
      "The checklist has just moved on to: \(section). Press again"
    }
    package static func movedOn(to section: String) -> String {
      "The checklist moved on to: \(section)"
    }
    package static func burst(_ keys: Int) -> String {
      "\(keys) keys came at once, so nothing was recorded"
    }
    package static func paste(_ characters: Int) -> String {
      "\(characters) characters were pasted, so nothing was recorded"
    }
    package static func onDuty(_ who: String) -> String { "\(who) is on duty" }
    package static func storeCloses(_ clock: String) -> String {
      "The store closes \(clock); use \(key("last-out")) after that"
    }
    package static func isBeingSaved(_ row: String) -> String { "\(row) is being saved" }
    package static func alreadyDone(_ title: String, stamp: String) -> String {
      "= \(title) already done \(stamp) · \(key("undo")) undo · \(key("details")) details"
    }
    package static func locked(_ title: String) -> String {
      "# \(title) is locked: customers inside. \(key("last-out")) last out, \(key("force")) unlock"
    }
    package static func opensLater(_ title: String, _ clock: String) -> String {
      "\(title): too early, it can be done from \(clock)"
    }
    package static func waitsForTheLast(_ title: String) -> String {
      "\(title): too early, first the last customer must be out"
    }
    package static func ticksItself(_ title: String) -> String {
      "\(title): the board ticks this step itself from the records"
    }
    package static func notSaved(_ title: String, _ reason: String) -> String {
      "NOT SAVED \(title): \(reason)"
    }
    package static func undid(_ title: String) -> String {
      "Undone: \(title) (the event file keeps both)"
    }
    package static func signedAlready(_ stamp: String) -> String { "Already signed off, \(stamp)" }
    package static func signed(anchor: String) -> String { "Signed off. Anchor \(anchor)" }
    package static func reading(_ percent: Int) -> String {
      "Reading the event file: \(percent)%"
    }
    package static func shopper(_ wait: String) -> String {
      "Shopper in line for \(wait): \(key("shopper")) when served, Esc if lost"
    }
    package static func alertsLost(_ count: Int) -> String {
      count == 1
        ? "The alert command is too slow: 1 alert did not reach it"
        : "The alert command is too slow: \(count) alerts did not reach it"
    }
    package static func alertCommandFailed(_ program: String, _ reason: String) -> String {
      "The alert command \(program) cannot be started: \(reason)"
    }
    /// Stays on the terminal when the board is left.
    package static func keepAnchor(_ anchor: String) -> String {
      "Signed off. Keep this: exitboard verify --anchor \(anchor)"
    }
    package static func fault(line: Int, _ reason: String) -> String {
      "Invalid line skipped (line \(line)): \(reason)"
    }
    package static func faults(_ count: Int) -> String {
      count == 1
        ? "1 invalid line was skipped; 'exitboard verify' shows it"
        : "\(count) invalid lines were skipped; 'exitboard verify' shows them"
    }
  }

  /// What a toast calls a record of this board once it is saved.
  package enum Done {
    package static let wet = "Wet weather: restroom rounds come more often"
    package static let dry = "Dry weather again"
    package static let nobodyQueues = "No line: 0 s"
    package static let shopperLost = "Shopper lost from sight: not counted"
    package static let emergency = "EMERGENCY: every step is unlocked"
    package static let cleared = "Last customer out"
    package static let reopened = "Somebody is still inside: steps are locked again"
    package static let goodbye = "Goodbye watched"
    package static let signed = "Signed off"
    package static func shopper(_ wait: String) -> String { "Shopper timed: \(wait)" }
    package static func waiting(lane: String, _ people: Int) -> String {
      "\(lane): \(people) waiting"
    }
    package static func laneOpened(_ lane: String) -> String { "\(lane) open" }
    package static func laneShut(_ lane: String) -> String { "\(lane) shut" }
    package static func alertSeen(_ alert: String) -> String { "Alert seen: \(alert)" }
    package static func quiet(until clock: String) -> String { "Alert quiet until \(clock)" }
    package static func bell(_ number: Int) -> String { "Bell rung: \(number)" }
    package static func inspected(_ room: String) -> String { "\(room) restroom inspected" }
    package static func problem(_ room: String, _ items: String) -> String {
      "\(room) restroom problem: \(items)"
    }
    package static func roomOpened(_ room: String) -> String { "\(room) restroom open again" }
    package static func roomClosed(_ room: String) -> String { "\(room) restroom closed" }
    package static func done(_ title: String) -> String { "\(title): done" }
    package static func failed(_ title: String) -> String { "\(title): failed" }
    package static func doesNotApply(_ title: String) -> String { "\(title): does not apply" }
    package static func cannot(_ title: String) -> String { "\(title): cannot be done" }
    package static func forced(_ title: String) -> String { "Done while locked: \(title)" }
    package static func excused(_ title: String) -> String { "Reason noted: \(title)" }
    package static func cue(_ kind: String) -> String { "Cue: \(kind)" }
    package static func helpOffered(_ kind: String) -> String { "Help offered: \(kind)" }
    package static func voice(_ sentiment: String, _ touchpoint: String) -> String {
      "Customer said: \(sentiment), \(touchpoint)"
    }
    package static func noted(_ topic: String) -> String { "Noted: \(topic)" }
    package static func promised(_ what: String) -> String { "Promised: \(what)" }
    package static func kept(_ what: String) -> String { "Kept: \(what)" }
    package static func keptLate(_ what: String) -> String { "Kept late: \(what)" }
    package static func carried(_ title: String, to date: String) -> String {
      "\(title): moved to \(date)"
    }
    package static func customerTold(_ what: String) -> String { "Customer told: \(what)" }
    package static func changed(_ what: String) -> String { "Changed: \(what)" }
    package static func broken(_ what: String) -> String { "Broken: \(what)" }
    package static func withdrawn(_ what: String) -> String { "Withdrawn: \(what)" }
  }

  /// Questions on the toast's row.
  package enum Ask {
    package static let initials = "Your initials (asked once; Enter = none):"
    package static let results = [
      "does not apply today", "cannot be done", "failed", "tomorrow",
    ]
    package static let bypass = "EMERGENCY, unlocks every step. Reason:"
    package static let walked = "Last customer out. You walked:"
    /// In the order of the file's areas: floor, fitting rooms, restrooms, car park.
    package static let areas = ["floor", "fitting rooms", "restrooms", "car park"]
    package static let reopened = "Somebody is inside. Where, and who found them:"
    package static let cue = "Cue:"
    package static let goodbye = [
      "Goodbye 1/5: did staff say thanks? y n", "2/5: did staff smile? y n",
      "3/5: was the customer asked to come back? y n", "4/5: was help offered? y n",
      "5/5: did the customer overhear gossip or complaints? y n",
    ]
    package static let helpOffered = "Help offered:"
    package static let bell = "Bell:"
    package static let bells = ["open a lane", "question", "manager", "all hands"]
    package static let voice = "A customer said something"
    package static let sentiments = ["good", "bad"]
    package static let touchpoint = "about"
    package static let voiceNote = "What was said (Enter = no note):"
    package static let topic = "Note for:"
    package static let promise = "Promised what, to whom:"
    package static func promiseOwner(orElse who: String) -> String {
      "Who will do it (initials; Enter = \(who)):"
    }
    package static let nobodyYet = "nobody yet"
    package static let promiseNewOwner = "Who will do it now (initials):"
    package static let promiseReason = "Why (Enter = none):"
    package static let promiseKind = "It is:"
    package static let promiseSale = "Value of the sale (Enter = unknown):"
    package static let promiseImpact = "What it means for the customer (Enter = unknown):"
    package static let promiseDue = "Due (Enter = today, 3 = in 3 days, or YYYY-MM-DD):"
    package static let promiseActions = [
      "kept", "customer told", "new date", "new owner", "broken", "withdrawn", "give something",
      "value",
    ]
    package static let promiseCost = "What did it cost the customer (Enter = nothing):"
    package static let promiseNewDue = "New date (Enter = unchanged, 3 = in 3 days, YYYY-MM-DD):"
    package static let promiseReversal = "Does this contradict what we told them? y n"
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
      "\(title) while customers are inside. Reason:"
    }
    package static func cueNote(_ kind: String) -> String {
      "Cue: \(kind). What did you see (Enter = no note):"
    }
    package static func note(_ topic: String) -> String { "Note (\(topic)):" }
    package static func promiseAction(_ what: String) -> String { "\(what):" }
    package static func waiting(_ lane: String) -> String { "\(lane), people waiting:" }
    package static func closeRoom(_ room: String) -> String {
      "\(room) restroom out of service. Reason:"
    }
    package static func excuse(_ title: String) -> String { "Not done: \(title). Why:" }
    package static func confirmSigning(_ date: String) -> String {
      "Sign off \(date)? y signs, any other key goes back"
    }
  }

  /// Why an answer was not taken.
  package enum Objection {
    package static let reasonNeeded = "Write a reason; Esc leaves the step as it was."
    package static let time = "Write a time as HH:MM, such as 20:30."
    package static let amount = "Write an amount such as 123 or 123.45."
    package static let cost = "Write an amount such as 123 or 123.45; Enter alone = nothing."
    package static let forcing = "Write a reason; Esc leaves the step locked."
    package static let waiting = "Write how many people wait: 0 or more."
    package static let initials = "Write 1 to 12 characters."
    package static let emergency = "Write a reason for the emergency; Esc goes back."
    package static let note = "Write the note; Esc goes back."
    package static let excuse = "Write why this critical step is not done; Esc goes back."
    package static let nothingSeen =
      "You saw nothing, so there is nothing to record; Esc goes back."
    package static let promise = "Write what was promised; Esc goes back."
    package static let date = "Write a date as YYYY-MM-DD, or a number of days from today."
    package static let noChange = "This changes nothing; Esc goes back."
    package static let sale = "Write an amount such as 123 or 123.45; Enter alone = unknown."
    package static let level = "Write a number from 0 to 100; Enter alone = refilled."
    package static let visits = "Write the number of visits, 1 or more; Esc goes back."
    package static let gesture = "Write an amount such as 123 or 123.45; 0 if it cost nothing."
    package static let pin = "Type your PIN, 4 to 12 digits; Esc goes back."
    package static let answer = "This answer is not possible here; Esc goes back."
    package static func sameSignature(_ who: String) -> String {
      "The second signature must not be \(who)'s: ask another person."
    }
  }
}
