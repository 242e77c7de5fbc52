extension Words {
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
}
