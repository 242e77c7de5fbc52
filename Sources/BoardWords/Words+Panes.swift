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
    package static let noFeed = "no feed"  // 10
    /// For a lane whose feed has stopped; 16 cells.
    package static func noCount(for span: String) -> String { "no count for \(span)" }
    package static let late = "LATE"  // 4
    /// What a lane is; four cells each.
    package static let open = "open"
    package static let shut = "shut"
    package static let idle = "idle"
    package static let stale = "-"
    package static let feed =
      "No till data yet. Try: exitboard log queue.counted lane=1 waiting=3"
    package static func tills(_ kind: String, _ servers: Int) -> String { "\(kind) x\(servers)" }
    package static func kept(_ share: String, of count: Int) -> String {
      "short lines \(share) of \(count)"
    }
    package static func keptLaneMinutes(_ share: String, of count: Int) -> String {
      "short lines (1 served, 1 waiting): \(share) of \(count) lane-minutes"
    }
    package static func within(_ limit: String, _ share: String) -> String {
      "\(share) within \(limit)"
    }
    package static func p50(_ wait: String) -> String { "half within \(wait)" }
    package static func p90(_ wait: String) -> String { "90% within \(wait)" }
    package static func need(lanes: Int) -> String {
      lanes == 1 ? "need 1 lane now" : "need \(lanes) lanes now"
    }
    /// Lanes needed now, in 15 and in 30 minutes; `share` is such as `9 in 10`.
    package static func needs(
      now: String, in15: String, in30: String, share: String, limit: String
    ) -> String {
      "need \(now) now, \(in15) in 15, \(in30) in 30 min so that \(share) wait under \(limit)"
    }
    package static func needIn(minutes: Int, _ lanes: Int) -> String {
      "\(lanes) in \(minutes) min"
    }
    package static func left(_ count: Int) -> String { "\(count) left without buying" }
    package static func left(balked: Int, reneged: Int) -> String {
      "\(balked) walked past, \(reneged) gave up waiting"
    }
    package static func timed(_ count: Int) -> String { "\(count) timed" }
    package static func share(tenths: Int) -> String { "\(tenths) in 10" }
    package static func share(percent: Int) -> String { "\(percent)%" }
    package static let doubtful = "the counts are doubtful; Enter on the row: why"
    /// Labels of remarks; six cells each.
    package static let start = "start"
    package static let today = "today"
    package static let waits = "waits"
    package static let why = "why"
    package static let check = "check"
    package static let say = "say"
    package static let lanes = "lanes"
    package static let then = "soon"
    package static let waitByHour = "wait by hour"
  }

  package enum Graph {
    package static let limit = "limit"
    package static let title = "longest wait"
    package static let lanesTitle = "wait at each lane"
    package static func now(_ wait: String) -> String { "\(wait) now" }
    package static func span(_ span: String) -> String { "last \(span)" }
    package static func minutes(green: Int, amber: Int, red: Int) -> String {
      "minutes  green \(green)  amber \(amber)  red \(red)"
    }
    package static func over(since clock: String) -> String { "red since \(clock)" }
    package static func peak(_ wait: String) -> String { "longest \(wait)" }
    package static func impression(_ score: String) -> String { "last impression: \(score)" }
    package static let unknown = "unknown"
    package static func end(_ score: Int) -> String { "last hour \(score)" }
    package static func worst(_ score: Int, at clock: String, cause: String?) -> String {
      cause.map { "worst \(score) (\(clock), \($0))" } ?? "worst \(score) (\(clock))"
    }
    package static func seen(_ count: Int, of slots: Int) -> String {
      "known for \(count) of \(slots) quarter hours"
    }
  }

  /// What the figures say about the lanes, and what to say to the people in line.
  package enum Advice {
    package static func tooFewLanes(_ wait: String) -> String {
      "\(wait) because too few lanes are open"
    }
    package static func cardLink(_ wait: String) -> String {
      "\(wait) because the card machine is slow"
    }
    package static func cardLink(_ wait: String, seconds: Int) -> String {
      "\(wait) because the card machine is slow (\(seconds) s a payment)"
    }
    package static let cardLinkDown = "The card machine does not work. We take cash. We are sorry."
    package static let cardLinkSlow = "The card machine is slow today. Thank you for waiting."
    package static let anotherLaneOpens = "Thank you for waiting. Another till opens now."
    package static let thankForWaiting = "Thank you for waiting."
    package static func stuck(since clock: String) -> String {
      "the count is the same since \(clock): check the sensor"
    }
    package static func implausible(_ people: Int) -> String {
      "\(people) people are more than a lane holds: check the sensor"
    }
    package static func overlaps(_ count: Int) -> String {
      count == 1
        ? "1 customer was served before the one in front was done: check the till data"
        : "\(count) customers were served before the one in front was done: check the till data"
    }
    package static func negativeWaits(_ count: Int) -> String {
      count == 1
        ? "1 wait was below 0 and is left out: check the till's clock"
        : "\(count) waits were below 0 and are left out: check the till's clock"
    }
    package static func late(_ count: Int) -> String {
      count == 1
        ? "1 count came after a newer one: check its clock"
        : "\(count) counts came after newer ones: check its clock"
    }
    package static func neverShut(since date: String) -> String {
      "open since \(date) and never shut: does it report shutting?"
    }
    /// The wait with one more till, and with those that are open now.
    package static func outlook(oneMore: String, asNow: String) -> String {
      "one more till \(oneMore), as now \(asNow)"
    }
    package static func outlook(oneMore: String) -> String { "one more till \(oneMore)" }
    package static func outlook(asNow: String) -> String { "as now \(asNow)" }
    package static func outlook(in minutes: Int, _ outlook: String) -> String {
      "in \(minutes) min: \(outlook)"
    }
    package static let growsWithoutEnd = "longer and longer"
  }

  package enum Farewell {
    package static let name = "Farewell"
    /// The sections inside a sentence, and as headings.
    package static let day = "day"
    package static let lastHour = "last hour"
    package static let atClosing = "at closing"
    package static let afterLast = "store empty"
    package static let lockUp = "lock-up"
    package static let dayHeading = "DURING THE DAY"
    package static let lastHourHeading = "LAST HOUR"
    package static let atClosingHeading = "AT CLOSING"
    package static let afterLastHeading = "AFTER THE LAST CUSTOMER"
    package static let lockUpHeading = "BEFORE LOCK-UP"
    package static let guardKeys = "\(key("cue")) cue seen  \(key("force")) unlock a step"
    package static func critical(_ count: Int) -> String { "\(count) critical" }
    package static func criticalOpen(_ count: Int, done: Int, of total: Int) -> String {
      "\(count) critical open   \(done)/\(total) done"
    }
    package static func locked(_ count: Int) -> String {
      "\(count) locked until \(key("last-out"))"
    }
    package static func beforeYouGo(_ ends: Int, done: String) -> String {
      ends == 1
        ? "1 promise before you go · \(done)" : "\(ends) promises before you go · \(done)"
    }
    package static func carried(to date: String) -> String { "moved to \(date)" }
    package static let now = "now"
    package static let missed = "missed"
    package static let notSaved = "NOT SAVED"
    package static let late = "LATE"
    package static let burst = "in a burst"
    package static func failed(_ stamp: String) -> String { "failed \(stamp)" }
    package static func notApplicable(_ stamp: String) -> String { "not needed \(stamp)" }
    package static func cannot(_ stamp: String) -> String { "not possible \(stamp)" }
  }

  package enum Restrooms {
    package static let name = "Restrooms"
    /// What stands for them on one line; one cell.
    package static let letter = "R"
    package static func rounds(minutes: Int) -> String { "check every \(minutes)m" }
    package static func gap(_ points: String) -> String { "score \(points)" }
    package static func late(_ count: Int) -> String { "\(count) late" }
    /// What a new store reads, a line each of at most 30 cells.
    package static let teaching = [
      "Checked it? Tap its letter.",
      "Problem? Then also \(key("problem")).",
    ]
    package static let log = "LAST CHECKS"
    package static func today(rounds: Int, late: Int, faults: Int) -> String {
      "checks \(rounds) · late \(late) · faults \(faults)"
    }
    package static func scores(morning: Int, last: Int, gap: Int) -> String {
      "score: morning \(morning), last two hours \(last) (\(gap))"
    }
    package static let new = "new"
    package static let notYet = "not yet"
    package static let closed = "closed"
    package static func closed(at clock: String) -> String { "closed \(clock)" }
    package static let void = "undone"
    package static let lateEntry = "LATE"
    package static let notInspected = "not inspected"
    package static let ok = "ok"
    package static func clean(_ kind: String) -> String { "\(kind) clean" }
    package static let reopened = "open again"
    package static let swept = "floor checked"
    package static func supplied(_ item: String, percent: Int) -> String { "\(item) \(percent)%" }
    /// In the border; each part names a room, a supply and its level.
    package static func restock(_ parts: String) -> String { "restock \(parts)" }
  }

  package enum LooseEnds {
    package static let name = "Promises"
    package static func count(_ count: Int) -> String { "Promises \(count)" }
    package static func dueBeforeClose(_ count: Int) -> String { "\(count) due before close" }
    package static func overdue(_ count: Int) -> String { "\(count) overdue" }
    package static let nothing =
      "No promise is open. \(key("promise")) records a promise to a customer."
    package static func gestures(_ given: String, of budget: String, unprompted: Int) -> String {
      "given today \(given) of \(budget), \(unprompted) without being asked"
    }
    package static func sameDay(_ share: String, of count: Int) -> String {
      "settled the same day: \(share) of \(count) (last 9 days)"
    }
    package static let noOwner = "no owner!"
    package static let noDate = "no date!"
    package static let likelyLost = "likely lost"
    package static func reversed(_ times: Int) -> String {
      times == 1 ? "told otherwise" : "told otherwise \(times)x"
    }
    package static func cost(_ money: String) -> String { "cost the customer \(money)" }
    package static func sale(_ money: String) -> String { "sale \(money)" }
    package static func overdue(_ span: String) -> String { "\(span) overdue" }
    package static let dueToday = "due today"
    package static func line(_ what: String, due: String, owner: String) -> String {
      "\(what), \(due), \(owner)"
    }
  }
}
