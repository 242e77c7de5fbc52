/// Everything the board says to a person, area by area.
///
/// A translation is this file: copy it, translate what stands between quotation marks, build. What stands in `\( )` is
/// filled in, already written as the store reads figures; it may move inside its sentence, but has to stay. Keys, the
/// names of commands and of events, and HH:MM or YYYY-MM-DD keep their letters, since a terminal and the file know them
/// by these; `key("undo")` is the key that undoes here, since a plan may bind another. Nothing else needs touching: panes cut what is too long, titles of checklist steps, rooms and lanes come
/// from the store's plan, and the words of the event file itself are shown by `vocabulary`.
///
/// Short ones that a column holds say in a comment how many cells they have.
package enum Words {
  /// Words of the event file that reach the screen, such as the kinds of a cue, as a person reads them.
  ///
  /// What is missing here is shown as the file spells it.
  package static let vocabulary: [String: String] = [:]

  package static func shown(_ word: String) -> String { vocabulary[word] ?? word }

  /// Stands in a sentence for the key of a command, which the board's key table fills in.
  ///
  /// Between two controls that nothing shown can hold.
  package static func key(_ command: String) -> String { "\u{2}\(command)\u{3}" }

  package enum Figures {
    /// Three cells each.
    package static let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    /// Three cells each, Monday first.
    package static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    package static let unknown = "-"
    package static let morning = "am"
    package static let afternoon = "pm"
    package static func seconds(_ count: Int) -> String { "\(count)s" }
    package static func minutes(_ count: Int) -> String { "\(count)m" }
    package static func hours(_ count: Int, minutes: String) -> String { "\(count)h\(minutes)" }
    package static func days(_ count: Int) -> String { "\(count)d" }
    package static func ago(_ span: String) -> String { "\(span) ago" }
    package static func old(_ span: String) -> String { "\(span) old" }
    package static func late(_ span: String) -> String { "\(span) late" }
    package static func loudlyLate(_ span: String) -> String { "\(span) LATE" }
    package static func from(_ clock: String) -> String { "from \(clock)" }
    package static func by(_ clock: String) -> String { "by \(clock)" }
    package static func due(_ clock: String) -> String { "due \(clock)" }
    package static func onePlusOne(_ share: String) -> String { "1+1 \(share)" }
  }

  package enum Header {
    package static let program = "exitboard"
    package static let notOpenToday = "not open today"
    package static let notOpen = "not open"
    package static let reading = "reading"
    package static let noEvents = "no events yet"
    package static func opens(_ clock: String) -> String { "opens \(clock)" }
    package static func closes(_ clock: String, in span: String) -> String {
      "closes \(clock) in \(span)"
    }
    package static func closes(in span: String) -> String { "closes \(span)" }
    package static func pastClose(_ span: String) -> String { "\(span) past close" }
    package static func past(_ span: String) -> String { "\(span) past" }
    package static func onDuty(_ who: String) -> String { "\(who) on duty" }
    package static func alerts(_ count: Int) -> String {
      count == 1 ? "1 alert" : "\(count) alerts"
    }
    package static func live(_ age: String) -> String { "live \(age)" }
    package static func shown(past clock: String) -> String { "PAST \(clock) · \(key("go")) live" }
  }

  /// The parts of a trading day, as the first row shouts them.
  package enum Phase {
    package static let beforeOpening = "BEFORE OPENING"
    package static let day = "OPEN"
    package static let lastHour = "LAST HOUR"
    package static let closing = "CLOSING"
    package static let afterLast = "LAST ONE OUT"
    package static let handOver = "HAND-OVER"
    package static let signed = "SIGNED OFF"
    package static let notOpen = "NOT OPEN"
  }

  package enum AlertBar {
    package static let acknowledge = "[\(key("ack"))] ack"
    package static let shelve = "[\(key("ack"))] shelve"
    package static let calm = "no alert"
    package static let new = "A new log. Tap a letter on a row; \(key("help")) shows every key."
    package static let sample =
      "Time one shopper now: \(key("shopper")) joins, \(key("shopper")) again paid · \(key("go")) nobody queues"
    package static func more(_ count: Int) -> String { "+\(count) more" }
    package static func guarded(locked: Int) -> String {
      "Customers are still inside: \(locked) steps wait for the last one   \(key("last-out")) last one out"
    }
    package static func heldBack(_ count: Int) -> String {
      "no alert · \(count) held back by the alert budget"
    }
    package static let raised = "raised"
    package static func seen(_ clock: String) -> String { "seen \(clock)" }
    package static func quiet(until clock: String) -> String { "quiet until \(clock)" }
  }

  /// What an alert says; `age` is how long it has stood.
  package enum Alert {
    package static func wait(lane: String, wait: String, limit: String, age: String) -> String {
      "\(lane) waits \(wait) (limit \(limit)) \(age)"
    }
    /// Where there is no room to name the limit.
    package static func waitBriefly(
      lane: String, wait: String, limit: String, age: String
    ) -> String {
      "\(lane) waits \(wait) > \(limit) \(age)"
    }
    package static func length(lane: String, people: Int, limit: Int, age: String) -> String {
      "\(lane): \(people) people in line (limit \(limit)) \(age)"
    }
    package static func uneven(people: Int, age: String) -> String {
      "lines differ by \(people) people: send some over \(age)"
    }
    package static func lanes(needed: Int, open: Int) -> String {
      "\(needed) \(needed == 1 ? "lane" : "lanes") needed, \(open) open"
    }
    package static func stale(lane: String, span: String) -> String {
      "no reading from \(lane) for \(span)"
    }
    package static func paymentsFail(at terminal: String) -> String {
      "card payments fail at \(terminal)"
    }
    package static func paymentsAreSlow(at terminal: String) -> String {
      "card payments are slow at \(terminal)"
    }
    package static func payment(seconds: Int, limit: Int, age: String) -> String {
      "card payments take \(seconds) s (limit \(limit) s) \(age)"
    }
    package static func safetyFault(room: String, age: String) -> String {
      "\(room) restroom: safety fault \(age)"
    }
    package static func roundIsDue(room: String) -> String { "\(room) restroom round is due" }
    package static func roundIsLate(room: String, span: String) -> String {
      "\(room) restroom \(span) late"
    }
    package static func promise(_ what: String) -> String { "promise at risk: \(what)" }
    package static func criticalIsLate(_ title: String, span: String) -> String {
      "critical: \(title) \(span) late"
    }
    package static func criticalIsOpen(_ title: String) -> String {
      "critical: \(title) is not done"
    }
    package static func lane(_ id: String) -> String { "lane \(id)" }
  }

  /// What is wrong with the file itself, in the alert bar.
  package enum Banner {
    package static let truncated =
      "THE EVENT FILE WAS CUT SHORT: what is on the screen stays; run exitboard verify"
    package static func shortened(seq: Int) -> String {
      "THE EVENT FILE LOST EVENT \(seq), or it was changed: run exitboard doctor"
    }
    package static let replaced =
      "THE EVENT FILE WAS REPLACED by another one; run exitboard verify"
    package static let lost = "THE EVENT FILE IS GONE: taps are refused until it is back"
    package static func unreadable(_ reason: String) -> String {
      "THE EVENT FILE CANNOT BE READ: \(reason)"
    }
    package static func unfinished(bytes: Int) -> String {
      "a write of \(bytes) bytes is unfinished; the next record accounts for it"
    }
    package static func broken(line: Int, _ reason: String) -> String {
      "THE CHAIN IS BROKEN at line \(line): \(reason)"
    }
  }

  /// Why the file did not take an event, or cannot be used.
  package enum File {
    /// `operation` is one of the verbs below.
    package static func cannot(
      _ operation: String, _ path: String, _ reason: String
    ) -> String {
      "cannot \(operation) \(path): \(reason)"
    }
    package static let open = "open"
    package static let create = "create"
    package static let lock = "lock"
    package static let read = "read"
    package static let write = "write to"
    package static let synchronize = "store safely"
    package static let inspect = "look at"
    package static func tookPart(_ path: String, _ reason: String) -> String {
      "\(path) took only a part of the event, so it is not saved: \(reason)"
    }
    package static let tryAgain = "try again"
    package static let anotherProgram = "another program"
    package static func locked(_ path: String, by holder: String) -> String {
      "\(path) is locked by \(holder); nothing was written, try again"
    }
    package static func contested(_ path: String) -> String {
      "another program keeps writing into \(path) without asking; stop it and try again"
    }
    package static func unsuitable(_ path: String, _ reason: String) -> String {
      "\(path) cannot be the event file: \(reason)"
    }
    package static func newer(_ path: String, version: Int) -> String {
      "\(path) is in format \(version), which a newer exitboard began; use that one to write to it"
    }
    package static func future(_ at: String, now: String) -> String {
      "the event's time \(at) is in the future (the clock says \(now)); check --at and the clock"
    }
    package static func conflictingID(_ id: String, event seq: Int) -> String {
      "the id '\(id)' belongs to event \(seq), which says something else; nothing was written"
    }
    package static func conflictingID(_ id: String) -> String {
      "the id '\(id)' belongs to an event given with it, which says something else; nothing was written"
    }
    package static let diskTookPart = "the disk took only a part of it"
    package static func fileLocked(by holder: String) -> String {
      "the file is locked by \(holder)"
    }
    /// The first sentence alone says why a tap was not saved; so it ends in a full stop.
    package static let diskFull =
      "the disk is full. What was recorded before is safe; free some space and try again"
    package static let quota =
      "your disk quota is used up. What was recorded before is safe; free some space"
    package static let sizeLimit = "it may not grow further here (a file size limit)"
    package static let denied = "you may not. Ask whoever set up this computer for access"
    package static let readOnly = "the disk is read-only"
    package static let missing = "the file or its folder is not there"
    package static let diskError =
      "the disk reports an error. Try again, and have the disk checked"
    package static let tooManyOpen = "too many files are open"
    package static let link = "it is a symbolic link; name the file itself"
    package static let noLocks = "the file system offers no locks"
  }

  /// Why a line is no event, or not the one that was written.
  package enum Line {
    package static func syntax(_ what: String, byte: Int) -> String {
      "it is not JSON: \(what) at byte \(byte)"
    }
    package static func tooLong(_ bytes: Int, limit: Int) -> String {
      "it has \(bytes) bytes, and the limit is \(limit)"
    }
    package static let encoding = "it is not UTF-8"
    package static let nul = "it holds a NUL character"
    package static let loneSurrogate = "it holds half a character (a lone surrogate)"
    package static func textTooLong(_ member: String, limit: Int) -> String {
      "the text of '\(member)' is over \(limit) bytes"
    }
    package static func fraction(_ member: String) -> String { "'\(member)' is not a whole number" }
    package static func outOfRange(_ member: String) -> String { "'\(member)' is beyond 2^53" }
    package static func nested(_ member: String) -> String {
      "'\(member)' holds an object or a list in a list"
    }
    package static func null(_ member: String) -> String { "'\(member)' is null" }
    package static func mixedList(_ member: String) -> String {
      "'\(member)' is a list of something else than texts"
    }
    package static func duplicate(_ member: String) -> String { "'\(member)' comes twice" }
    package static func foreign(missing: String) -> String {
      "another program wrote it (it has no '\(missing)' in its place)"
    }
    package static func envelope(_ member: String, expected: String) -> String {
      "'\(member)' is not \(expected)"
    }
    package static let blank = "it is empty"
    package static let carriageReturn =
      "it ends in a carriage return; an editor has converted the line ends"
    package static let byteOrderMark =
      "the file begins with a byte order mark; an editor has saved it"
    package static func seq(_ found: Int, expected: Int) -> String {
      "its seq is \(found) where \(expected) was due"
    }
    package static let hash =
      "its hash does not fit: it was changed, or another program wrote it"
    package static let changed = "it was changed after it was written"
    package static let hashChanged = "its hash was changed after it was written"
    package static func missing(_ count: Int) -> String {
      count == 1 ? "the event before it is missing" : "\(count) events before it are missing"
    }
  }

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

  package enum Queue {
    package static let name = "Queue"
    /// What stands for it on one line; one cell.
    package static let letter = "Q"
    package static let lastCustomerOut = "last customer out"
    package static func worst(_ lane: String) -> String { "worst: \(lane)" }
    package static func feelsLike(_ wait: String) -> String { "feels like \(wait)" }
    /// Headings of columns; the number of cells each has.
    package static let lane = "lane"  // 6
    package static let kind = "kind"  // 6
    package static let people = "people"  // 6
    package static let wait = "wait"  // 6
    package static let last = "last"  // 6
    package static let served = "served/h"  // 8
    package static let trend = "trend 60m"  // 9
    package static let noReading = "no reading"  // 10
    package static let late = "LATE"  // 4
    /// What a lane is; four cells each.
    package static let open = "open"
    package static let shut = "shut"
    package static let idle = "idle"
    package static let stale = "late"
    package static let feed =
      "No reading yet: exitboard log queue.counted lane=1 waiting=3, or \(key("count")) on a lane"
    package static func tills(_ kind: String, _ servers: Int) -> String { "\(kind) x\(servers)" }
    package static func kept(_ share: String, of count: Int) -> String {
      "1+1 kept \(share) of \(count)"
    }
    package static func keptLaneMinutes(_ share: String, of count: Int) -> String {
      "1+1 kept \(share) of \(count) lane minutes"
    }
    package static func within(_ limit: String, _ share: String) -> String { "≤\(limit) \(share)" }
    package static func p50(_ wait: String) -> String { "p50 \(wait)" }
    package static func p90(_ wait: String) -> String { "p90 \(wait)" }
    package static func need(lanes: Int) -> String {
      "need \(lanes) \(lanes == 1 ? "lane" : "lanes") now"
    }
    package static func needNow(_ lanes: Int) -> String { "need \(lanes) now" }
    package static func needIn(minutes: Int, _ lanes: Int) -> String { "\(lanes) in \(minutes)m" }
    package static func open(_ lanes: Int) -> String { "\(lanes) open" }
    package static func left(_ count: Int) -> String { "left \(count)" }
    package static func left(_ count: Int, balked: Int, reneged: Int) -> String {
      "left \(count): \(balked) balked, \(reneged) reneged"
    }
    package static func timed(_ count: Int) -> String { "\(count) timed" }
    package static func pooled(_ span: String) -> String { "pooled line, \(span)" }
    /// Labels of remarks; six cells each.
    package static let start = "start"
    package static let today = "today"
    package static let waits = "waits"
    package static let why = "why"
    package static let say = "say"
    package static let lanes = "lanes"
    package static let then = "then"
    package static let waitByHour = "wait by hour"
  }

  package enum Graph {
    package static let limit = "limit"
    package static let title = "worst wait"
    package static let lanesTitle = "wait at each lane"
    package static func now(_ wait: String) -> String { "\(wait) now" }
    package static func span(_ span: String) -> String { "last \(span)" }
    package static func minutes(green: Int, amber: Int, red: Int) -> String {
      "minutes  green \(green)  amber \(amber)  red \(red)"
    }
    package static func over(since clock: String) -> String { "over since \(clock)" }
    package static func peak(_ wait: String) -> String { "peak \(wait)" }
    package static func impression(_ score: String) -> String { "last impression  \(score)" }
    package static let unknown = "unknown"
    package static func end(_ score: Int) -> String { "end \(score)" }
    package static func worst(_ score: Int, at clock: String, cause: String?) -> String {
      "worst \(score) (\(clock)\(cause.map { " " + $0 } ?? ""))"
    }
    package static func seen(_ count: Int, of slots: Int) -> String {
      "seen \(count) of \(slots) slots"
    }
  }

  /// What the figures say about the lanes, and what to say to the people in line.
  package enum Advice {
    package static func tooFewLanes(_ wait: String) -> String { "\(wait) too few lanes" }
    package static func cardLink(_ wait: String) -> String { "\(wait) card link" }
    package static func aPayment(seconds: Int) -> String { "(\(seconds) s a payment)" }
    package static let cardLinkDown = "The card line is down; we take cash, and we are sorry."
    package static let cardLinkSlow = "The card line is slow today, thank you for waiting."
    package static let anotherLaneOpens = "Thank you for waiting; another till opens now."
    package static let thankForWaiting = "Thank you for waiting."
    package static func stuck(since clock: String) -> String {
      "the same count since \(clock): is its sensor stuck?"
    }
    package static func implausible(_ people: Int) -> String {
      "\(people) people: more than a lane holds"
    }
    package static func overlaps(_ count: Int) -> String {
      "\(count) services began before the one before them had ended"
    }
    package static func negativeWaits(_ count: Int) -> String {
      "\(count) waits were negative; they count as none"
    }
    package static func late(_ count: Int) -> String {
      "\(count) readings came after newer ones: is its clock right?"
    }
    package static func neverShut(since date: String) -> String {
      "open since \(date) and never shut"
    }
    package static func outlook(in span: String, _ outlook: String) -> String {
      "in \(span): \(outlook)"
    }
    package static func oneMoreLane(_ wait: String) -> String { "+1 lane → \(wait)" }
    package static func nothing(_ wait: String) -> String { "nothing → \(wait)" }
    package static let growsWithoutEnd = "grows without end"
  }

  package enum Farewell {
    package static let name = "Farewell"
    /// The sections inside a sentence, and as headings.
    package static let day = "day"
    package static let lastHour = "last hour"
    package static let atClosing = "at closing"
    package static let afterLast = "after the last"
    package static let lockUp = "lock-up"
    package static let dayHeading = "THROUGH THE DAY"
    package static let lastHourHeading = "LAST HOUR"
    package static let atClosingHeading = "AT CLOSING"
    package static let afterLastHeading = "AFTER THE LAST CUSTOMER"
    package static let lockUpHeading = "BEFORE LOCK-UP"
    package static let guardKeys = "\(key("cue")) cue seen  \(key("force")) force a step"
    package static func critical(_ count: Int) -> String { "critical \(count)" }
    package static func criticalOpen(_ count: Int, done: Int, of total: Int) -> String {
      "critical \(count) open   \(done)/\(total) done"
    }
    package static func locked(_ count: Int) -> String {
      "\(count) locked until \(key("last-out"))"
    }
    package static func beforeYouGo(_ ends: Int, done: String) -> String {
      "\(ends) loose \(ends == 1 ? "end" : "ends") before you go · \(done)"
    }
    package static func carried(to date: String) -> String { "to \(date)" }
    package static let now = "now"
    package static let missed = "missed"
    package static let notSaved = "NOT SAVED"
    package static let late = "LATE"
    package static let burst = "burst"
    package static func failed(_ stamp: String) -> String { "failed \(stamp)" }
    package static func notApplicable(_ stamp: String) -> String { "n/a \(stamp)" }
    package static func cannot(_ stamp: String) -> String { "cannot \(stamp)" }
  }

  package enum Restrooms {
    package static let name = "Restrooms"
    /// What stands for them on one line; one cell.
    package static let letter = "R"
    package static func rounds(minutes: Int) -> String { "\(minutes)m rounds" }
    package static func gap(_ points: String) -> String { "gap \(points)" }
    package static func late(_ count: Int) -> String { "\(count) late" }
    /// What a new store reads, a line each of at most 30 cells.
    package static let teaching = [
      "Tap a room's letter when", "you have looked at it;",
      "then \(key("problem")) if something failed.",
    ]
    package static let log = "LOG"
    package static func today(rounds: Int, late: Int, faults: Int) -> String {
      "today \(rounds) rounds · \(late) late · \(faults) open faults"
    }
    package static func scores(morning: Int, last: Int, gap: Int) -> String {
      "morning \(morning), last two hours \(last): gap \(gap)"
    }
    package static let new = "new"
    package static let notYet = "not yet"
    package static let closed = "closed"
    package static func closed(at clock: String) -> String { "closed \(clock)" }
    package static let void = "void"
    package static let lateEntry = "LATE"
    package static let notInspected = "not inspected"
    package static let ok = "ok"
    package static func clean(_ kind: String) -> String { "\(kind) clean" }
    package static let reopened = "open again"
    package static let swept = "swept"
    package static func supplied(_ item: String, percent: Int) -> String { "\(item) \(percent)%" }
    /// In the border; each part names a room, a supply and its level.
    package static func restock(_ parts: String) -> String { "restock \(parts)" }
  }

  package enum LooseEnds {
    package static let name = "Loose ends"
    package static func count(_ count: Int) -> String { "Loose ends \(count)" }
    package static func dueBeforeClose(_ count: Int) -> String { "\(count) due before close" }
    package static func overdue(_ count: Int) -> String { "\(count) overdue" }
    package static let nothing =
      "Nothing promised is open. \(key("promise")) notes a promise in ten seconds."
    package static func gestures(_ given: String, of budget: String, unprompted: Int) -> String {
      "gestures today \(given) of \(budget) · \(unprompted) unprompted"
    }
    package static func sameDay(_ share: String, of count: Int) -> String {
      "same-day closure \(share) of \(count)"
    }
    package static let noOwner = "no owner!"
    package static let noDate = "no date!"
    package static let likelyLost = "likely lost"
    package static func reversed(_ times: Int) -> String { "reversed \(times)x" }
    package static func cost(_ money: String) -> String { "cost the customer \(money)" }
    package static func sale(_ money: String) -> String { "sale \(money)" }
    package static func overdue(_ span: String) -> String { "\(span) overdue" }
    package static let dueToday = "due today"
    package static func line(_ what: String, due: String, owner: String) -> String {
      "\(what), \(due), \(owner)"
    }
  }

  /// Everything known of one row; labels have ten cells.
  package enum Details {
    package static let why = "why"
    package static let weight = "weight"
    package static let window = "window"
    package static let locked = "locked"
    package static let note = "note"
    package static let burst = "burst"
    package static let forced = "forced"
    package static let record = "record"
    package static let soFar = "so far"
    package static let keys = "keys"
    package static let last = "last"
    package static let due = "due"
    package static let score = "score"
    package static let open = "open"
    package static let kind = "kind"
    package static let people = "people"
    package static let wait = "wait"
    package static let served = "served"
    package static let reading = "reading"
    package static let doubt = "doubt"
    package static let what = "what"
    package static let owner = "owner"
    package static let reversed = "reversed"
    package static let age = "age"
    package static let cost = "cost"
    package static func critical(_ weight: Int) -> String { "\(weight), critical" }
    package static func lockedBecause(_ reason: String) -> String {
      "until the last customer is out: \(reason)"
    }
    package static let isBurst = "one of ten ticks within ten seconds"
    package static let wasForced = "done while it was locked"
    package static func line(_ seq: Int) -> String { "line \(seq) of the log" }
    package static func progress(_ count: Int, of total: Int) -> String { "\(count) of \(total)" }
    package static let itemKeys =
      "\(key("tap")) tap  \(key("problem")) problem  \(key("result")) does not apply or cannot  \(key("undo")) undo"
    package static func opening(_ offset: String) -> String { "opening\(offset)" }
    package static func close(_ offset: String) -> String { "close\(offset)" }
    package static func cleared(_ offset: String) -> String { "last customer out\(offset)" }
    package static let endOfDay = "end of the day"
    package static func window(from start: String, to end: String) -> String {
      "from \(start) to \(end)"
    }
    package static let notInspected = "not inspected"
    package static func roomKeys(_ letter: Character) -> String {
      "\(letter) or \(key("tap")) inspected  \(key("problem")) problem  \(key("result")) close the room  \(key("undo")) undo"
    }
    package static func tills(_ kind: String, _ count: Int) -> String { "\(kind), \(count) tills" }
    package static func people(_ people: Int, waiting: Int) -> String {
      "\(people) (\(waiting) waiting)"
    }
    package static let neverRead = "never read"
    package static func nextWaits(_ wait: String) -> String { "\(wait) for the next to join" }
    package static func lastWaited(_ wait: String) -> String {
      "\(wait) waited the last one served"
    }
    package static func servedPerHour(_ count: Int) -> String { "\(count) an hour" }
    package static let unknown = "unknown"
    package static let none = "none"
    package static let laneKeys =
      "\(key("tap")) open or shut  \(key("count")) digits, \(key("more")) and \(key("result")) people waiting  \(key("shopper")) time a shopper"
    package static let noOwner = "nobody: give it one"
    package static let noDate = "no date: give it one"
    package static func times(_ count: Int) -> String { "\(count) times" }
    package static func days(_ count: Int) -> String { "\(count) days" }
    package static let likelyLost = "likely lost"
    package static let noCost = "none known"
    package static let promiseKeys =
      "Space: kept, told, new date, new owner, broken, withdrawn, a gift, its worth"
    package static let reason = "reason"
    package static let time = "time"
    package static let amount = "amount"
    package static let carried = "carried"
    package static let again = "again"
    package static let early = "too early"
    package static let supply = "supply"
    package static let sale = "sale"
    package static let told = "told"
    package static let enteredLate = "written down long after it was done"
    package static let notTold = "not since it was made"
    package static func from(_ date: String) -> String { "over from \(date)" }
    package static func to(_ date: String) -> String { "to \(date)" }
    package static func keptAgain(_ stamp: String) -> String { "\(stamp): kept, changes nothing" }
    package static func keptEarly(_ stamp: String) -> String { "\(stamp): kept, does not count" }
    package static func restock(_ level: String) -> String { "\(level): restock" }
    package static func told(_ times: Int, last moment: String) -> String {
      "\(times) times, last \(moment)"
    }
  }

  /// The page a signature is put under; labels have ten cells.
  package enum SignOff {
    package static func title(_ date: String) -> String { "Sign-off \(date)" }
    package static func title(_ date: String, shift: String) -> String {
      "Sign-off \(date) · \(shift)"
    }
    package static let done = "done"
    package static func done(inWindow: Int, late: Int) -> String {
      "\(inWindow) in their window, \(late) late"
    }
    package static let notDone = "not done"
    package static let beforeYouGo = "Before you go"
    package static let today = "Today"
    package static let cues = "cues"
    package static let queue = "queue"
    package static func queue(kept: String, of count: Int, redMinutes: Int) -> String {
      "1+1 kept \(kept) of \(count), red \(redMinutes) minutes"
    }
    package static let restrooms = "restrooms"
    package static func rounds(_ count: Int, late: Int) -> String {
      "\(count) rounds, \(late) late"
    }
  }

  /// Restrooms and floor beside the rounds themselves.
  package enum Premises {
    package static let room = "Restroom:"
    /// Spot, full and closing clean, supplies, visits, a round that saw only a part.
    package static let actions = [
      "spot clean", "full clean", "closing clean", "supplies", "visits", "not all seen",
    ]
    package static let sweep = "Floor swept; found:"
    package static let findings = ["nothing", "spill", "object", "other"]
    package static let closing = "closing"
    package static func action(_ room: String) -> String { "\(room):" }
    package static func supply(_ room: String) -> String { "\(room), which:" }
    package static func level(_ room: String, _ item: String) -> String {
      "\(room), \(item), percent left (Enter = refilled):"
    }
    package static func visits(_ room: String) -> String {
      "\(room), visits since the last count:"
    }
    package static func unseen(_ room: String) -> String { "\(room), not seen:" }
    package static func sweepAction(_ found: String) -> String {
      "\(found); what was done (Enter alone = nothing yet):"
    }
    package static func cleaned(_ room: String, _ kind: String) -> String {
      "\(room): \(kind) clean"
    }
    package static func supplied(_ room: String, _ item: String, percent: Int) -> String {
      "\(room): \(item) \(percent)%"
    }
    package static func visited(_ room: String, _ count: Int) -> String {
      "\(room): \(count) visits"
    }
    package static func notInspected(_ room: String) -> String { "\(room) not inspected" }
    package static func inspectedInPart(_ room: String) -> String { "\(room) inspected in part" }
    package static let swept = "Floor swept"
    package static func swept(_ found: String, action: String) -> String {
      "Floor swept: \(found), \(action)"
    }
    package static func sweptOpen(_ found: String) -> String { "Floor swept: \(found), OPEN" }
  }

  /// Something given beyond what was owed.
  package enum Gesture {
    package static let given = "Given:"
    package static let prompted = "Did the customer have to ask? y n"
    package static func value(_ kind: String, usual: String, left: String) -> String {
      "\(kind), worth (Enter = \(usual); \(left) left today):"
    }
    package static func done(_ kind: String, _ money: String, _ remark: String) -> String {
      "Given: \(kind) \(money), \(remark)"
    }
    package static func left(_ money: String) -> String { "\(money) left today" }
    package static func overLimit(_ money: String) -> String { "over the limit of \(money)" }
    package static func overBudget(_ money: String) -> String { "over today's budget by \(money)" }
  }

  /// A store that never shuts, shift by shift.
  package enum Shift {
    package static let neverShuts =
      "This store never shuts: nobody is the last; \(key("sign-off")) hands the shift over"
    package static let wholeDay = "day"
    package static let afterLast = "hand-over"
    package static let lockUp = "before signing"
    package static let dayHeading = "THROUGH THE SHIFT"
    package static let afterLastHeading = "AT THE HAND-OVER"
    package static let lockUpHeading = "BEFORE IT IS SIGNED"
    package static func ends(_ clock: String, in span: String) -> String {
      "to \(clock) in \(span)"
    }
    package static func over(_ span: String) -> String { "\(span) over" }
    package static func handsOver(from clock: String) -> String {
      "The shift is handed over from \(clock) on"
    }
  }

  /// A signature on its way.
  package enum Signing {
    package static let noInitials = "A signature needs initials: \(key("by")) sets them"
    package static func pin(_ who: String) -> String { "\(who)'s PIN:" }
    package static func trying(_ who: String) -> String { "Trying \(who)'s PIN" }
    package static func noPin(_ who: String) -> String {
      "\(who) has no PIN yet: exitboard pin set \(who)"
    }
    package static func wrong(_ who: String, left: Int) -> String {
      "That is not \(who)'s PIN; \(left) \(left == 1 ? "try" : "tries") left."
    }
    package static func locked(_ who: String, _ span: String) -> String {
      "Too many wrong PINs for \(who): the next try in \(span)"
    }
    package static func without(_ reason: String) -> String { "Without PINs: \(reason)" }
    package static func overtaken(_ reason: String) -> String { "Not recorded: \(reason)" }
    /// Of two who tick at once the second is told; both lines stay.
    package static func secondTick(_ title: String, stamp: String) -> String {
      "= \(title) already done \(stamp) · the first counts, yours is kept"
    }
  }

  /// What a day or a shift left for the next.
  package enum Morning {
    package static let exceptions = "Exceptions"
    package static let none = "None."
    package static let handover = "Handover"
    package static let noNote = "No note was left."
    package static let promises = "Promised for today, or nobody's"
    package static let record = "The record"
    package static let anchor = "anchor"
    package static let keep = "Keep it elsewhere: exitboard verify --anchor compares the file."
    package static let unknown = "Nothing is known of the days before"
    package static func left(from date: String) -> String { "Left from \(date)" }
    package static func signed(_ date: String) -> String {
      "Signed off \(date): what tomorrow finds"
    }
    package static func signed(_ date: String, shift: String) -> String {
      "Signed off \(shift), \(date): what the next finds"
    }
    package static func exception(_ area: String, _ text: String) -> String { "\(area): \(text)" }
    package static func due(_ date: String) -> String { "due \(date)" }
    package static let noOwner = "no owner"
    package static let noDate = "no date"
  }
}
