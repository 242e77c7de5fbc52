extension Words {
  /// What a manager must know of a day before anything else, a sentence each.
  package enum ReportException {
    package static let noRecords =
      "Nothing was recorded on this day: was the store closed, or the board off?"
    package static let notCleared =
      "Nobody recorded that the last customer was out, so locked steps stay locked."
    package static func otherHours(_ reason: String) -> String {
      "Other hours than planned: \(reason)"
    }
    /// Before a sentence on one of several shifts.
    package static func inShift(_ name: String) -> String { "\(name): " }
    package static let dayNotSigned = "The day is not signed."
    package static func notSigned(shift: String) -> String { "This shift is not signed: \(shift)." }
    package static func signedOpen(critical: Int) -> String {
      critical == 1
        ? "Signed with 1 critical step open." : "Signed with \(critical) critical steps open."
    }
    package static func unlocked(_ reason: String) -> String {
      "Emergency, all steps were unlocked: \(reason)"
    }

    package static func because(_ reason: String) -> String { ": \(reason)" }
    package static let withoutReason = ", no reason given"
    package static func missed(_ title: String, why: String) -> String { "\(title): missed\(why)" }
    package static func late(_ title: String, why: String) -> String { "\(title): late\(why)" }
    package static func failed(_ title: String, why: String) -> String { "\(title): failed\(why)" }
    package static func cannot(_ title: String, why: String) -> String {
      "\(title): could not be done\(why)"
    }
    package static func inTime(_ share: String) -> String { "\(share) in time" }
    package static func doneLate(_ title: String, when: String) -> String {
      "\(title): done late, \(when)"
    }
    package static func forced(_ title: String, why: String) -> String {
      "\(title): done before the last customer was out\(why)"
    }
    package static func burst(_ steps: Int) -> String {
      "\(steps) steps were ticked within ten seconds of each other: were they really done?"
    }
    package static func unheeded(_ ticks: Int) -> String {
      ticks == 1
        ? "1 step was ticked too early or while locked; this does not count."
        : "\(ticks) steps were ticked too early or while locked; this does not count."
    }

    package static func cue(_ clock: String, _ kind: String, before: String, note: String) -> String
    {
      "\(clock) \(kind)\(before)\(note)"
    }
    package static func beforeCleared(_ span: String) -> String {
      ", \(span) before the last customer left"
    }

    package static func safetyFault(room: String) -> String {
      "\(room) restroom: a safety fault is still open."
    }
    package static func openFaults(room: String, _ faults: String) -> String {
      "\(room) restroom, open faults: \(faults)"
    }
    package static func outOfService(room: String, since moment: String, why: String) -> String {
      "\(room) restroom: out of service since \(moment)\(why)"
    }
    package static func restock(room: String, _ item: String, percent: Int) -> String {
      "\(room) restroom, \(item) at \(percent)%: restock"
    }
    package static func rounds(missed: Int, of due: Int) -> String {
      "\(missed) of \(due) restroom rounds came late or not at all."
    }
    package static func gap(_ points: Int) -> String {
      "Restrooms scored \(points) points less in the last two hours than in the morning."
    }
    package static func sweeps(missed: Int, of due: Int) -> String {
      "\(missed) of \(due) floor checks came late or not at all."
    }
    package static func hazards(_ count: Int) -> String {
      count == 1
        ? "1 hazard was found and nobody recorded what was done."
        : "\(count) hazards were found and nobody recorded what was done."
    }

    package static func overdue(_ what: String, by span: String, owner: String) -> String {
      "\(what): overdue by \(span), owner \(owner)"
    }
    package static func hasNoOwner(_ what: String) -> String { "\(what): no owner" }
    package static func hasNoDate(_ what: String) -> String { "\(what): no date" }
    package static func hasNeither(_ what: String) -> String { "\(what): no owner and no date" }
    package static func reversed(_ what: String, times: Int) -> String {
      times == 1
        ? "\(what): the customer was told otherwise once"
        : "\(what): the customer was told otherwise \(times) times"
    }
    package static func cost(_ what: String, _ money: String) -> String {
      "\(what): the customer paid \(money)"
    }
    package static func broken(_ what: String) -> String { "\(what): broken" }

    package static func redMinutes(_ count: Int, limit: String, worst: String) -> String {
      "In \(count) minutes some till had an estimated wait of \(limit) or more; the longest was \(worst)."
    }
    package static func serviceLevel(_ share: String, target percent: Int) -> String {
      "\(share) customers waited within the limit; the target is \(percent)%."
    }
    package static func left(_ count: Int) -> String {
      "\(count) walked past the line or gave up waiting."
    }

    package static func faults(_ lines: Int) -> String {
      lines == 1
        ? "1 line of the event file is invalid; exitboard verify shows it."
        : "\(lines) lines of the event file are invalid; exitboard verify shows them."
    }
    package static func gaps(_ stretches: Int) -> String {
      stretches == 1
        ? "1 damaged part of the event file, noted in it (log.gap)."
        : "\(stretches) damaged parts of the event file, noted in it (log.gap)."
    }
    package static func unknown(_ events: Int) -> String {
      events == 1
        ? "1 event is of a type that this version does not know."
        : "\(events) events are of types that this version does not know."
    }
  }
}
