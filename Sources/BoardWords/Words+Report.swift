extension Words {
  /// The day sheet, and several of them side by side: what its lines say beside their labels.
  ///
  /// The CSV and JSON forms of a report carry the same words in their cells; their column names and keys are a format
  /// and stand with the code.
  package enum Report {
    /// Of the page, as HTML names it.
    package static let language = "en"
    package static let weekdays = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    package static let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    package static func date(weekday: String, day: Int, month: String, year: Int) -> String {
      "\(weekday) \(day) \(month) \(year)"
    }
    package static let unknown = "unknown"
    package static let noShare = "unknown (of 0)"
    package static func share(percent: Int, of all: Int) -> String { "\(percent)% of \(all)" }
    package static func count(_ count: Int, of all: Int) -> String { "\(count) of \(all)" }
    package static func of(_ all: Int) -> String { "of \(all)" }
    package static let none = "none"
    package static let nothing = "None."

    package static func title(_ store: String, date: String) -> String {
      "Day report · \(store) · \(date)"
    }
    package static func title(_ store: String, from first: String, to last: String) -> String {
      "Day reports · \(store) · \(first) to \(last)"
    }
    package static func known(at moment: String) -> String {
      "As known at \(moment); later records are not included."
    }
    package static func notOver(at clock: String) -> String {
      "The day is not over; this is how it stands at \(clock)."
    }
    package static let aroundTheClock = "around the clock"
    package static let notOpen = "not open"
    package static func hours(_ opens: String, _ closes: String) -> String {
      "\(opens) to \(closes)"
    }
    package static func changed(_ reason: String) -> String { " (changed: \(reason))" }
    package static let noReason = "no reason given"
    package static let neverCleared = "never: the store does not close"
    package static let notCleared = "not recorded"
    package static func pastClose(_ span: String) -> String { ", \(span) after closing" }
    package static func beforeClose(_ span: String) -> String { ", \(span) before closing" }
    package static let notSigned = "NOT SIGNED"
    package static func second(_ who: String, byPin: Bool) -> String {
      byPin ? " and \(who) (PIN)" : " and \(who)"
    }
    package static func levels(bad: Int, amber: Int) -> String {
      "\(bad) red or critical, \(amber) amber."
    }

    package static let ofHundred = "of 100"
    package static let lastHourUnseen = "last hour unknown"
    package static func steps(of all: Int, late: Int, missed: Int) -> String {
      "of \(all), \(late) late, \(missed) missed"
    }
    package static func customers(of all: Int) -> String { "of \(all) customers" }
    package static let seenOrForced = "seen, or steps done while locked"
    package static func open(overdue: Int) -> String { "open, \(overdue) overdue" }

    package static func cause(_ part: String) -> String { " (\(part))" }
    package static func impression(
      _ score: Int, worst: Int, at clock: String, cause: String, end: Int, seen: Int,
      of minutes: Int
    ) -> String {
      "\(score) of 100. Half of it is the worst quarter hour: \(worst) at \(clock)\(cause). The other half is the average of the last \(minutes) open minutes: \(end); \(seen) of these minutes are known."
    }
    package static let noImpression =
      "Unknown: nothing is known of the last open hour, so there is no score."
    package static func quartersSeen(_ share: String) -> String {
      "Known for \(share) quarter hours; the others are unknown, not good."
    }
    package static let allParts = "all"

    package static func customers(_ count: Int) -> String { "\(count) customers" }
    package static func laneMinutes(_ share: String) -> String {
      "\(share) lane-minutes (1 served, at most 1 waiting)"
    }
    package static func waits(median: String, most: String, longest: String) -> String {
      "half within \(median), 90% within \(most), longest \(longest) (rounded up to a measured wait, whole seconds)"
    }
    package static func minutes(green: Int, amber: Int, red: Int) -> String {
      "green \(green), amber \(amber), red \(red)"
    }
    package static func left(_ count: Int, balked: Int, reneged: Int) -> String {
      "\(count) (\(balked) walked past, \(reneged) gave up waiting)"
    }

    package static func notCounted(_ count: Int) -> String { "\(count), not counted above" }
    package static let noneGiven = "no reason given"
    package static let noCue = "No cue that hurries customers out was seen."
    package static func watched(_ count: Int, prompted: Int) -> String {
      "\(count), \(prompted) of them when the board asked"
    }
    package static func helped(offers: Int, accepted: String) -> String {
      "\(offers) offers, accepted \(accepted)"
    }
    package static let noVoice = "Nothing that a customer said was recorded."
    package static func forced(_ title: String) -> String { "done while locked: \(title)" }
    package static let notSeen = "not seen"
    /// The 95% interval of a share.
    package static func bounds(_ low: Int, _ high: Int) -> String {
      " (very likely \(low)% to \(high)%)"
    }

    package static func rounds(_ count: Int, late: Int, inTime: String) -> String {
      "\(count) made, \(late) late; \(inTime) that were due came in time"
    }
    package static func sweeps(_ count: Int, inTime: String) -> String {
      "\(count) made; \(inTime) that were due came in time"
    }
    package static func scores(morning: String, last: String) -> String {
      "morning \(morning), last two hours \(last)"
    }
    package static func gap(_ points: Int) -> String { " (\(points))" }
    package static func found(passed: Int, failed: Int, unseen: Int, of all: Int) -> String {
      "passed \(passed), failed \(failed), not inspected \(unseen), of \(all)"
    }
    package static let noRound = "No restroom round, clean or floor check was recorded."

    /// Open promises by their age in days: 0-1, 2-3, 4-7, 8 and more.
    package static func ages(_ open: Int, _ buckets: [Int]) -> String {
      "\(open): \(buckets[0]) are 0-1 days old, \(buckets[1]) 2-3, \(buckets[2]) 4-7, \(buckets[3]) 8 or more"
    }
    package static func sameDay(_ settled: Int, of all: Int) -> String {
      "\(settled) of \(all) (last 9 days)"
    }
    package static func gestures(
      _ count: Int, worth money: String, of budget: String, unprompted: Int
    ) -> String {
      "\(count), value \(money) of \(budget) a day; \(unprompted) without being asked"
    }
    package static let noPromise = "No promise is open."
    package static func payer(_ who: String) -> String { "paid by \(who)" }

    package static let stands = "still on"
    package static func seen(_ clock: String, by who: String) -> String { "seen \(clock) \(who)" }
    package static func shelved(_ clock: String, by who: String) -> String {
      "kept quiet \(clock) \(who)"
    }
    package static let notAnswered = "nobody answered"

    package static func read(to seq: Int) -> String { "1 to \(seq), of all days" }
    package static func undone(_ count: Int) -> String {
      "\(count); undone lines stay in the file and are shown crossed out"
    }
    package static func notUnderstood(events: Int, lines: Int) -> String {
      "\(events) events of unknown types, \(lines) invalid lines"
    }
    package static func check(_ anchor: String) -> String {
      "To check the file against this sheet: exitboard verify --anchor \(anchor)"
    }

    package static func anchor(_ anchor: String, printed moment: String) -> String {
      "Anchor \(anchor); printed \(moment)."
    }
    package static func days(_ count: Int, recorded: Int, signed: Int) -> String {
      "\(count); \(recorded) open with records, \(signed) signed"
    }
    package static func steps(inWindow: Int, late: Int, missed: Int, of all: Int) -> String {
      "\(inWindow) in time, \(late) late, \(missed) missed, of \(all)"
    }
    package static func mean(_ mean: String, of days: Int, without: Int) -> String {
      "Average \(mean) of \(days) days with a score; \(without) days are unknown or closed."
    }
    /// Under the table of the days.
    package static let dayColumns =
      "sign: signed off; done, late, miss: steps done in time, late, missed; crit: critical steps open; score: last impression; known: quarter hours known; 90%: wait of nine in ten; rounds: restroom rounds in time."
    package static let score = "score"
    package static let waitMeaning =
      "The average of the longest wait in each quarter hour, in minutes and seconds."
    package static let impressionMeaning =
      "The average score of its quarter hours, 0 to 100."
    package static func worst(_ weekday: String, _ hour: String, _ value: String) -> String {
      " Worst: \(weekday) \(hour), \(value)."
    }
    package static let dot = " A dot is an hour of which nothing is known."
    package static func quarters(_ seen: Int, of all: Int) -> String {
      "known for \(seen) of \(all) quarter hours"
    }
    package static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
    package static func upTo(_ bound: String) -> String { "up to \(bound)" }
    package static func from(_ bound: String) -> String { "from \(bound)" }
    package static func over(_ bound: String) -> String { "over \(bound)" }
    package static func under(_ bound: String) -> String { "under \(bound)" }
  }

  /// Headings of a report.
  package enum ReportHeading {
    package static let exceptions = "Exceptions"
    package static let glance = "At a glance"
    package static let impression = "Last impression"
    package static let checkout = "Checkout"
    package static let farewell = "Farewell checklist"
    package static func farewell(shift: String) -> String {
      "Farewell checklist · shift: \(shift)"
    }
    package static let carriedOver = "Moved from an earlier day"
    package static let goodbyes = "Cues and goodbyes"
    package static let premises = "Restrooms and floor"
    package static let looseEnds = "Promises"
    package static let closed = "Settled this day"
    package static let alerts = "Alerts"
    package static let notes = "Notes"
    package static let record = "The event file"

    package static let day = "During the day"
    package static let lastHour = "Last hour"
    package static let atClosing = "At closing"
    package static let afterLast = "After the last customer"
    package static let lockUp = "Before lock-up"
    package static let shift = "During the shift"
    package static let handOver = "At the handover"
    package static let beforeSigning = "Before sign-off"

    package static let badExceptions = "Exceptions, red and critical"
    package static let together = "All days together"
    package static let trend = "Last impression, day by day"
    package static let waitByHour = "Longest wait by weekday and hour"
    package static let impressionByHour = "Impression by weekday and hour"
    package static let dayByDay = "Day by day"
  }
}
