extension Words {
  /// What a manager must know of a day before anything else, a sentence each.
  package enum ReportException {
    package static let noRecords =
      "Nothing was recorded on this day: the store, or the log, was not there."
    package static let notCleared =
      "Nobody recorded that the last customer was out; locked steps wait."
    package static func otherHours(_ reason: String) -> String {
      "Other hours than planned: \(reason)"
    }
    /// Before a sentence on one of several shifts.
    package static func inShift(_ name: String) -> String { "\(name): " }
    package static let dayNotSigned = "The day is not signed."
    package static func notSigned(shift: String) -> String { "The \(shift) shift is not signed." }
    package static func signedOpen(critical: Int) -> String {
      "Signed with \(critical == 1 ? "1 critical step" : "\(critical) critical steps") open."
    }
    package static func unlocked(_ reason: String) -> String {
      "Everything was unlocked: \(reason)"
    }

    package static func because(_ reason: String) -> String { ": \(reason)" }
    package static let withoutReason = ", no reason given"
    package static func missed(_ title: String, why: String) -> String { "\(title): missed\(why)" }
    package static func late(_ title: String, why: String) -> String { "\(title): late\(why)" }
    package static func failed(_ title: String, why: String) -> String { "\(title): failed\(why)" }
    package static func cannot(_ title: String, why: String) -> String {
      "\(title): could not be done\(why)"
    }
    package static func inTime(_ share: String) -> String { "in time \(share)" }
    package static func doneLate(_ title: String, when: String) -> String {
      "\(title): done late, \(when)"
    }
    package static func forced(_ title: String, why: String) -> String {
      "\(title) was forced before the last customer was out\(why)"
    }
    package static func burst(_ steps: Int) -> String {
      "\(steps) steps were ticked within ten seconds."
    }
    package static func unheeded(_ ticks: Int) -> String {
      "\(ticks) ticks came before their time or past the guard and do not count."
    }

    package static func cue(_ clock: String, _ kind: String, before: String, note: String) -> String
    {
      "\(clock) \(kind)\(before)\(note)"
    }
    package static func beforeCleared(minutes: Int) -> String {
      ", \(minutes)m before the last customer was out"
    }

    package static func safetyFault(room: String) -> String {
      "\(room): a safety fault stands open."
    }
    package static func openFaults(room: String, _ faults: String) -> String {
      "\(room): open: \(faults)"
    }
    package static func outOfService(room: String, since moment: String, why: String) -> String {
      "\(room): out of service since \(moment)\(why)"
    }
    package static func restock(room: String, _ item: String, percent: Int) -> String {
      "\(room): \(item) at \(percent)%: restock"
    }
    package static func rounds(missed: Int, of due: Int) -> String {
      "\(missed) of \(due) rounds that were due came late or not at all."
    }
    package static func gap(_ points: Int) -> String {
      "The last two hours scored \(points) less than the morning."
    }
    package static func sweeps(missed: Int, of due: Int) -> String {
      "\(missed) of \(due) sweeps that were due came late or not at all."
    }
    package static func hazards(_ count: Int) -> String {
      "\(count) hazards found without an action on record."
    }

    package static func overdue(_ what: String, by span: String, owner: String) -> String {
      "\(what): overdue by \(span), owner \(owner)"
    }
    package static func lacks(_ what: String, owner: Bool, date: Bool) -> String {
      "\(what): \(owner && date ? "neither owner nor date" : date ? "no date" : "no owner")"
    }
    package static func reversed(_ what: String, times: Int) -> String {
      "\(what): the customer was told something else \(times)x"
    }
    package static func cost(_ what: String, _ money: String) -> String {
      "\(what): the customer paid \(money)"
    }
    package static func broken(_ what: String) -> String { "\(what): broken" }

    package static func redMinutes(_ count: Int, limit: String, worst: String) -> String {
      "\(count) minutes in which whoever joined would have waited \(limit) or more; at worst \(worst)."
    }
    package static func serviceLevel(_ share: String, target percent: Int) -> String {
      "\(share) waited no longer than the limit; the target is \(percent)%."
    }
    package static func left(_ count: Int) -> String { "\(count) left without buying." }

    package static func faults(_ lines: Int) -> String {
      "\(lines) lines of the file are no events; exitboard verify tells."
    }
    package static func gaps(_ stretches: Int) -> String {
      "\(stretches) stretches of the file are no events and accounted for."
    }
    package static func unknown(_ events: Int) -> String {
      "\(events) events of a kind this version does not know."
    }
  }
}
