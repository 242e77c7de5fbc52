/// Everything the program says to a person, area by area: the board here, report and commands in the files beside.
///
/// A translation is this folder: copy it, translate what stands between quotation marks, build. What stands in `\( )` is
/// filled in, already written as the store reads figures; it may move inside its sentence, but has to stay. Keys, the
/// names of commands and of events, and HH:MM or YYYY-MM-DD keep their letters, since a terminal and the file know them
/// by these; `key("undo")` is the key that undoes here, since a plan may bind another. Nothing else needs touching: panes
/// cut what is too long, titles of checklist steps, rooms and lanes come from the store's plan, and the words of the event
/// file itself are shown by `vocabulary`.
///
/// Short ones that a column holds say in a comment how many cells they have.
package enum Words {
  /// Words of the event file and of JSON that reach a person, such as the kinds of a cue, as a person reads them.
  ///
  /// What is missing here is shown as the file spells it.
  package static let vocabulary: [String: String] = [
    // Cues.
    "productive": "cleaning or packing up",
    "personal": "watch or yawn",
    "audiovisual": "lights or music",
    "withdrawal": "ignoring, counting, private talk",
    "hostility": "unfriendly",
    "blocking": "door or aisle blocked",
    // What a customer spoke of, and how.
    "good": "good",
    "bad": "bad",
    "bill": "price or bill",
    "wait": "waiting",
    "payment": "payment",
    "staff": "staff",
    "carry": "carrying",
    "route": "way to the car",
    "toilet": "restroom",
    "talk": "staff talk",
    "rush": "being hurried",
    "other": "other",
    // Help to the car.
    "load": "loading the car",
    "umbrella": "umbrella",
    // Gestures.
    "extra": "something extra",
    "coupon": "coupon",
    "giftcard": "gift card",
    "refund": "refund",
    "apology": "apology",
    // Promises: what they are about, how they ended, who paid.
    "missing": "missing item",
    "repair": "repair",
    "callback": "call back",
    "order": "order",
    "kept": "kept",
    "late": "kept late",
    "broken": "broken",
    "withdrawn": "withdrawn",
    "store": "the store",
    "customer": "the customer",
    // Notes.
    "handover": "handover",
    "fault": "fault",
    // Lanes, waits and payments.
    "staffed": "staffed",
    "self": "self",
    "express": "express",
    "measured": "measured",
    "estimated": "estimated",
    "balk": "walked past",
    "renege": "gave up waiting",
    "served": "served",
    "left": "left",
    "lost": "lost from sight",
    "chip": "chip",
    "tap": "contactless",
    "swipe": "swipe",
    "cash": "cash",
    "slow": "slow",
    "offline": "offline",
    "declined": "declined",
    "link": "no connection",
    // Steps of the checklist.
    "pass": "done",
    "fail": "failed",
    "na": "does not apply",
    "cannot": "cannot be done",
    // Restrooms and floor.
    "spot": "quick",
    "full": "full",
    "close": "closing",
    "paper": "paper",
    "soap": "soap",
    "towel": "towels",
    "sanitizer": "hand sanitizer",
    "liner": "bin liners",
    "none": "nothing",
    "spill": "spill",
    "object": "object",
    "floor": "floor",
    "fitting": "fitting rooms",
    "restroom": "restroom",
    "carpark": "car park",
    // Levels of an alert.
    "calm": "calm",
    "amber": "amber",
    "red": "red",
    "critical": "critical",
    // Parts of the last impression; eight cells each.
    "queue": "queue",
    "cues": "cues",
    "promises": "promises",
    // Areas of a report's exceptions.
    "sign-off": "sign-off",
    "closing": "closing",
    "hours": "hours",
    "guard": "locked steps",
    "checklist": "checklist",
    "cue": "cue",
    "promise": "promise",
    "checkout": "checkout",
    "record": "record",
  ]

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
    package static func hours(_ count: Int) -> String { "\(count)h" }
    package static func days(_ count: Int) -> String { "\(count)d" }
    package static func ago(_ span: String) -> String { "\(span) ago" }
    package static func old(_ span: String) -> String { "\(span) old" }
    package static func late(_ span: String) -> String { "\(span) late" }
    package static func loudlyLate(_ span: String) -> String { "\(span) LATE" }
    package static func from(_ clock: String) -> String { "from \(clock)" }
    package static func by(_ clock: String) -> String { "by \(clock)" }
    package static func due(_ clock: String) -> String { "due \(clock)" }
    package static func onePlusOne(_ share: String) -> String { "short lines \(share)" }
  }

  package enum Header {
    package static let program = "exitboard"
    package static let notOpenToday = "not open today"
    package static let notOpen = "not open"
    package static let reading = "reading file"
    package static let noEvents = "no events yet"
    package static func opens(_ clock: String) -> String { "opens \(clock)" }
    package static func closes(_ clock: String, in span: String) -> String {
      "closes \(clock) in \(span)"
    }
    package static func closes(in span: String) -> String { "closes in \(span)" }
    package static func pastClose(_ span: String) -> String { "\(span) past close" }
    package static func past(_ span: String) -> String { "\(span) past" }
    package static func onDuty(_ who: String) -> String { "\(who) on duty" }
    package static func alerts(_ count: Int) -> String {
      count == 1 ? "1 alert" : "\(count) alerts"
    }
    package static func live(_ age: String) -> String { "live \(age)" }
    package static func quiet(_ age: String) -> String { "no data \(age)" }
    package static func shown(past clock: String) -> String { "PAST \(clock) · \(key("go")) now" }
  }

  /// The parts of a trading day, as the first row shouts them.
  package enum Phase {
    package static let beforeOpening = "BEFORE OPENING"
    package static let day = "OPEN"
    package static let lastHour = "LAST HOUR"
    package static let closing = "CLOSING"
    package static let afterLast = "STORE EMPTY"
    package static let handOver = "HANDOVER"
    package static let signed = "SIGNED OFF"
    package static let notOpen = "NOT OPEN"
  }

  package enum AlertBar {
    package static let acknowledge = "[\(key("ack"))] seen"
    package static let shelve = "[\(key("ack"))] quiet"
    package static let calm = "no alert"
    package static let new =
      "New log: press a row's letter to tick it; \(key("help")) shows all keys."
    package static let sample =
      "Timing due: \(key("shopper")) when somebody joins a line, \(key("shopper")) again when served · \(key("go")) no line"
    package static func more(_ count: Int) -> String { "+\(count) more" }
    package static func guarded(locked: Int) -> String {
      "Customers inside: \(locked) steps locked, \(key("last-out")) when all are out"
    }
    package static func heldBack(_ count: Int) -> String {
      "no alert · \(count) held back: too many new alerts"
    }
    package static let raised = "raised"
    package static func seen(_ clock: String) -> String { "seen \(clock)" }
    package static func quiet(until clock: String) -> String { "quiet until \(clock)" }
  }

  /// What an alert says; `age` is how long it has stood.
  package enum Alert {
    package static func wait(lane: String, wait: String, limit: String, age: String) -> String {
      "\(lane): wait \(wait) (limit \(limit)) for \(age)"
    }
    /// Where there is no room to name the limit.
    package static func waitBriefly(
      lane: String, wait: String, limit: String, age: String
    ) -> String {
      "\(lane): wait \(wait) > \(limit), \(age)"
    }
    package static func length(lane: String, people: Int, limit: Int, age: String) -> String {
      "\(lane): \(people) people in line (limit \(limit)) for \(age)"
    }
    package static func uneven(people: Int, age: String) -> String {
      "one line has \(people) people more for \(age): send some to the other"
    }
    package static func lanes(needed: Int, open: Int) -> String {
      needed == 1
        ? "1 lane needed, \(open) open: open more"
        : "\(needed) lanes needed, \(open) open: open more"
    }
    package static func stale(lane: String, span: String) -> String {
      "no count from \(lane) for \(span): check its feed"
    }
    package static func paymentsFail(at terminal: String) -> String {
      "card payments fail at \(terminal)"
    }
    package static func paymentsAreSlow(at terminal: String) -> String {
      "card payments are slow at \(terminal)"
    }
    package static func payment(seconds: Int, limit: Int, age: String) -> String {
      "card payments take \(seconds) s (limit \(limit) s) for \(age)"
    }
    package static func safetyFault(room: String, age: String) -> String {
      "\(room) restroom: safety fault for \(age)"
    }
    package static func roundIsDue(room: String) -> String { "\(room) restroom: check due now" }
    package static func roundIsLate(room: String, span: String) -> String {
      "\(room) restroom: check \(span) overdue"
    }
    package static func promiseHasNoOwner(_ what: String) -> String { "\(what): no owner" }
    package static func promiseHasNoDate(_ what: String) -> String { "\(what): no date" }
    package static func promiseWasChanged(_ what: String, times: Int) -> String {
      times == 2 ? "\(what): told otherwise twice" : "\(what): told otherwise \(times) times"
    }
    package static func promiseIsDue(_ what: String) -> String { "\(what): due today" }
    package static func promiseIsLate(_ what: String, span: String) -> String {
      "\(what): \(span) overdue"
    }
    package static func criticalIsLate(_ title: String, span: String) -> String {
      "critical step \(span) late: \(title)"
    }
    package static func criticalIsOpen(_ title: String) -> String {
      "critical step not done: \(title)"
    }
    package static func lane(_ id: String) -> String { "lane \(id)" }
  }

  /// What is wrong with the file itself, in the alert bar.
  package enum Banner {
    package static let truncated =
      "THE EVENT FILE WAS CUT SHORT: the screen stays as it was; run exitboard verify"
    package static func shortened(seq: Int) -> String {
      "THE EVENT FILE LOST EVENT \(seq), or it was changed: run exitboard doctor"
    }
    package static let replaced =
      "THE EVENT FILE WAS REPLACED by another one; run exitboard verify"
    package static let lost = "THE EVENT FILE IS GONE: taps do not record until it is back"
    package static func unreadable(_ reason: String) -> String {
      "THE EVENT FILE CANNOT BE READ: \(reason)"
    }
    package static func unfinished(bytes: Int) -> String {
      "the last write (\(bytes) bytes) is not finished; the next record will note it"
    }
    package static func broken(line: Int, _ reason: String) -> String {
      "THE CHAIN IS BROKEN at line \(line): \(reason)"
    }
  }
}
