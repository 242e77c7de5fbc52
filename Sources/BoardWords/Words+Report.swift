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
      "Day sheet · \(store) · \(date)"
    }
    package static func title(_ store: String, from first: String, to last: String) -> String {
      "Day sheets · \(store) · \(first) to \(last)"
    }
    package static func known(at moment: String) -> String {
      "As it was known at \(moment); what was recorded later is not in it."
    }
    package static func notOver(at clock: String) -> String {
      "The day is not over: as of \(clock)."
    }
    package static let aroundTheClock = "around the clock"
    package static let notOpen = "not open"
    package static func hours(_ opens: String, _ closes: String) -> String {
      "\(opens) to \(closes)"
    }
    package static func changed(_ reason: String) -> String { " (changed: \(reason))" }
    package static let noReason = "no reason given"
    package static let neverCleared = "never: the store does not shut"
    package static let notCleared = "not recorded"
    package static func pastClose(minutes: Int) -> String { ", \(minutes)m past close" }
    package static func beforeClose(minutes: Int) -> String { ", \(minutes)m before close" }
    package static let notSigned = "NOT SIGNED"
    package static func second(_ who: String, byPin: Bool) -> String {
      " and \(who)" + (byPin ? " (PIN)" : "")
    }
    package static func levels(bad: Int, amber: Int) -> String {
      "\(bad) red or critical, \(amber) amber."
    }

    package static let ofHundred = "of 100"
    package static let lastHourUnseen = "last hour unseen"
    package static func steps(of all: Int, late: Int, missed: Int) -> String {
      "of \(all), \(late) late, \(missed) missed"
    }
    package static func customers(of all: Int) -> String { "of \(all) customers" }
    package static let seenOrForced = "seen or forced"
    package static func open(overdue: Int) -> String { "open, \(overdue) overdue" }

    package static func cause(_ part: String) -> String { " (\(part))" }
    package static func impression(
      _ score: Int, worst: Int, at clock: String, cause: String, end: Int, seen: Int,
      of minutes: Int
    ) -> String {
      "\(score) of 100: half the worst quarter of an hour, \(worst) at \(clock)\(cause), half the mean of the last \(minutes) open minutes, \(end), of which \(seen) were seen."
    }
    package static let noImpression =
      "Unknown: nothing was observed in the last open hour, so there is no score."
    package static func quartersSeen(_ share: String) -> String {
      "Seen \(share) quarters; one that nobody saw is unknown, not good."
    }
    package static let allParts = "all"

    package static func customers(_ count: Int) -> String { "\(count) customers" }
    package static func laneMinutes(_ share: String) -> String { "\(share) lane minutes" }
    package static func waits(median: String, most: String, longest: String) -> String {
      "median \(median), 90% within \(most), longest \(longest) (nearest rank, whole seconds)"
    }
    package static func minutes(green: Int, amber: Int, red: Int) -> String {
      "green \(green), amber \(amber), red \(red)"
    }
    package static func left(_ count: Int, balked: Int, reneged: Int) -> String {
      "\(count) (\(balked) did not join, \(reneged) gave up)"
    }

    package static func notCounted(_ count: Int) -> String { "\(count), not counted above" }
    package static let noneGiven = "none given"
    package static let noCue = "No cue that hurries customers out was seen."
    package static func watched(_ count: Int, prompted: Int) -> String {
      "\(count), \(prompted) of them when asked"
    }
    package static func helped(offers: Int, accepted: String) -> String {
      "\(offers) offers, accepted \(accepted)"
    }
    package static let noVoice = "No voices were recorded."
    package static func forced(_ title: String) -> String { "forced: \(title)" }
    package static let notSeen = "not seen"
    /// The 95% interval of a share.
    package static func bounds(_ low: Int, _ high: Int) -> String { " (95%: \(low)% to \(high)%)" }

    package static func rounds(_ count: Int, late: Int, inTime: String) -> String {
      "\(count) made, \(late) late; in time \(inTime) that were due"
    }
    package static func sweeps(_ count: Int, inTime: String) -> String {
      "\(count) made; in time \(inTime) that were due"
    }
    package static func scores(morning: String, last: String) -> String {
      "morning \(morning), last two hours \(last)"
    }
    package static func gap(_ points: Int) -> String { ", gap \(points)" }
    package static func found(passed: Int, failed: Int, unseen: Int, of all: Int) -> String {
      "passed \(passed), failed \(failed), not inspected \(unseen), of \(all)"
    }
    package static let noRound = "No round, clean or sweep was recorded."

    /// Open promises by their age in days: 0-1, 2-3, 4-7, 8 and more.
    package static func ages(_ open: Int, _ buckets: [Int]) -> String {
      "\(open): \(buckets[0]) of 0-1 days, \(buckets[1]) of 2-3, \(buckets[2]) of 4-7, \(buckets[3]) of 8 and more"
    }
    package static func sameDay(_ share: String) -> String { "\(share) closed in nine days" }
    package static func gestures(
      _ count: Int, worth money: String, of budget: String, unprompted: Int
    ) -> String {
      "\(count) worth \(money) of \(budget); \(unprompted) unprompted"
    }
    package static let noPromise = "No promise is open."
    package static func payer(_ who: String) -> String { "paid by \(who)" }

    package static let stands = "stands"
    package static func seen(_ clock: String, by who: String) -> String { "seen \(clock) \(who)" }
    package static func shelved(_ clock: String, by who: String) -> String {
      "shelved \(clock) \(who)"
    }
    package static let notAnswered = "not answered"

    package static func read(to seq: Int) -> String { "to number \(seq), of all days" }
    package static func undone(_ count: Int) -> String {
      "\(count); undone lines stay in the file and are shown struck"
    }
    package static func notUnderstood(events: Int, lines: Int) -> String {
      "\(events) events, \(lines) other lines"
    }
    package static func check(_ anchor: String) -> String {
      "To check the file against this sheet: exitboard verify --anchor \(anchor)"
    }

    package static func anchor(_ anchor: String, printed moment: String) -> String {
      "Anchor \(anchor); printed \(moment)."
    }
    package static func days(_ count: Int, recorded: Int, signed: Int) -> String {
      "\(count), open with records \(recorded), signed \(signed)"
    }
    package static func steps(inWindow: Int, late: Int, missed: Int, of all: Int) -> String {
      "in window \(inWindow), late \(late), missed \(missed) of \(all)"
    }
    package static func mean(_ mean: String, of days: Int, without: Int) -> String {
      "Mean \(mean) of \(days) days with a score; \(without) days are unknown or shut."
    }
    package static let score = "score"
    package static let waitMeaning =
      "The mean of the longest wait of each quarter of an hour, minutes and seconds."
    package static let impressionMeaning =
      "The mean of what its quarters of an hour were worth, 0 to 100."
    package static func worst(_ weekday: String, _ hour: String, _ value: String) -> String {
      " Worst: \(weekday) \(hour), \(value)."
    }
    package static let dot = " A dot is an hour in which nothing was seen."
    package static func quarters(_ seen: Int, of all: Int) -> String {
      "\(seen) of \(all) quarters seen"
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
      "Farewell checklist · \(shift) shift"
    }
    package static let carriedOver = "Carried over"
    package static let goodbyes = "Cues and goodbyes"
    package static let premises = "Restrooms and floors"
    package static let looseEnds = "Loose ends"
    package static let closed = "Closed this day"
    package static let alerts = "Alerts"
    package static let notes = "Notes"
    package static let record = "The record"

    package static let day = "Through the day"
    package static let lastHour = "Last hour"
    package static let atClosing = "At closing"
    package static let afterLast = "After the last customer"
    package static let lockUp = "Before lock-up"
    package static let shift = "Through the shift"
    package static let handOver = "At the hand-over"
    package static let beforeSigning = "Before it is signed"

    package static let badExceptions = "Exceptions, red and worse"
    package static let together = "Together"
    package static let trend = "Last impression, day by day"
    package static let waitByHour = "Longest wait by weekday and hour"
    package static let impressionByHour = "Impression by weekday and hour"
    package static let dayByDay = "Day by day"
  }
}
