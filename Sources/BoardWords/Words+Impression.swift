extension Words {
  /// The last impression: its pane, and the pages behind its lines.
  package enum Impression {
    package static let name = "Last impression"
    package static func title(_ score: String) -> String { "Last impression \(score)" }
    package static let formula = "half worst 15 min + half last 60 min"
    package static let recalling = "reading older days"
    package static let unknown = "unknown"
    /// Under a table of lanes, with the key that shows the rest.
    package static func score(_ score: String, key: String) -> String {
      "last impression \(score) [\(key)]"
    }
    package static func seen(_ count: Int, of all: Int) -> String {
      "known for \(count) of \(all) quarter hours"
    }
    package static func seenShort(_ count: Int, of all: Int) -> String { "known \(count)/\(all)" }

    /// Eight cells at most.
    package static let worst = "worst"
    package static let end = "end"
    package static let today = "today"
    package static let days = "days"
    package static let todayHeading = "TODAY"
    package static let nothingYet = "nothing is known yet"
    package static let notOpenYet = "not open yet"
    package static func worst(at clock: String, by part: String) -> String { "\(clock) \(part)" }
    package static func endingUnknown(minutes: Int) -> String { "last \(minutes) min, none known" }
    package static func endingKnown(minutes: Int) -> String { "last \(minutes) min, all known" }
    package static func ending(minutes: Int, seen: Int) -> String {
      "last \(minutes) min, \(seen) known"
    }
    package static func span(_ from: String, _ to: String) -> String { "\(from)-\(to)" }
    package static let noDayBefore = "no earlier day"
    package static func mean(_ mean: Int, of days: Int) -> String {
      days == 1 ? "average \(mean) of 1 day" : "average \(mean) of \(days) days"
    }
    /// The lowest of a part today, and in how many quarters it was seen.
    package static func low(_ percent: String, seen: String, of all: Int) -> String {
      "low \(percent) \(seen)/\(all)"
    }
    package static func unseen(of all: Int) -> String { "unknown    0/\(all)" }

    package static let impressionByHour = "IMPRESSION BY HOUR"
    package static let waitByHour = "LONGEST WAIT BY HOUR"
    package static let unseenHour = "unknown"
    package static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    package static let dayByDay = "DAY BY DAY"
    package static let worstQuarter = "worst 15 min"
    package static let isReading = "Earlier days are being read."
    package static let noDays = "There are no records of earlier days."
    package static let notOpen = "not open"
    package static let nothingObserved = "nothing known"
    package static let lastHourUnseen = "last hour unknown"
    package static func worst(_ percent: Int, at clock: String, by part: String) -> String {
      "\(percent) \(clock) \(part)"
    }
    package static func worstLong(_ short: String) -> String { "worst \(short)" }
  }

  /// The pages behind the lines of the last impression; keys at their left have ten cells.
  package enum ImpressionPage {
    package static let worst = "The worst quarter hour of the day"
    package static let end = "The last hour"
    package static let today = "Today by quarter hours"
    package static let trend = "The last impression day by day"
    package static func part(_ part: String) -> String { "Today: \(part)" }
    package static func impression(on weekday: String) -> String { "Impression on \(weekday)" }
    package static func wait(on weekday: String) -> String { "Longest wait on \(weekday)" }
    /// From Monday.
    package static let weekdays = [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ]

    package static let unknownKey = "unknown"
    package static let noWorst = "Nothing is known of today yet."
    package static let worthKey = "score"
    package static func worth(_ percent: Int) -> String {
      "\(percent) of 100; half of it goes into the score"
    }
    package static let whenKey = "when"
    package static func when(_ from: String, _ to: String) -> String { "\(from) to \(to)" }
    package static let byKey = "cause"
    package static func by(_ part: String, _ meaning: String) -> String { "\(part): \(meaning)" }
    package static let alsoKey = "also"
    package static func also(_ count: Int) -> String {
      count == 1
        ? "1 more quarter hour had this score" : "\(count) more quarter hours had this score"
    }
    package static let observed = "What is known of it:"
    package static let around = "The quarter hours around it:"

    package static let notOpenYet = "The store is not open yet."
    package static let meanKey = "average"
    package static func mean(_ mean: String, of minutes: Int) -> String {
      "\(mean) of 100 over the last \(minutes) open minutes; half of it goes into the score"
    }
    package static let seenKey = "known"
    package static func seenMinutes(_ count: Int, of all: Int) -> String {
      "\(count) of these \(all) minutes; unknown minutes are left out"
    }
    package static let endQuarters = "Their quarter hours:"
    package static func partly(_ line: String, minutes: Int) -> String {
      "\(line)   \(minutes) min of it"
    }

    package static let isKey = "means"
    package static func seen(_ count: Int, of all: Int) -> String {
      "in \(count) of \(all) quarter hours"
    }
    package static let decidedKey = "worst"
    package static func decided(_ count: Int, of seen: Int) -> String {
      "the worst part in \(count) of the \(seen) known quarter hours"
    }
    package static let backwards = "The newest first:"
    package static func waited(_ wait: String) -> String { "waits up to \(wait)" }
    package static let queueMeaning =
      "the longest wait: 100 up to the amber limit, 50 at the red, 0 at the critical"
    package static let restroomMeaning = "what restroom rounds found, and rounds that were missed"
    package static let paymentMeaning =
      "how long card payments took, and connections that were down"
    package static let cuesMeaning = "50 less for each cue that hurries customers"
    package static let promisesMeaning =
      "50 if the customer was told otherwise, 0 if broken or the customer had to pay"

    package static let readingKey = "reading"
    package static let reading = "Older days are being read from the file."
    package static let daysKey = "days"
    package static let neverOpen = "The store was not open on this weekday."
    package static let hourKey = "each hour"
    package static func impressionMean(days: String) -> String {
      "the average score of its quarter hours, over \(days)"
    }
    package static func waitMean(days: String) -> String {
      "the average of the longest wait in each quarter hour, over \(days)"
    }
    package static func hour(_ mean: String, seen: Int, of all: Int) -> String {
      "\(mean)   known for \(seen) of \(all) quarter hours"
    }
    package static func hour(
      _ mean: String, seen: Int, of all: Int, worst value: String, on date: String
    ) -> String {
      "\(mean)   known for \(seen) of \(all) quarter hours, worst \(value) on \(date)"
    }
    package static func unseenHour(of all: Int) -> String {
      "unknown   for all \(all) quarter hours"
    }

    package static let scoreKey = "score"
    package static func score(_ score: Int) -> String { "\(score) of 100" }
    package static let worstKey = "worst"
    package static let endKey = "end"
    package static let endUnknown = "unknown: nothing is known of the last hour"
    package static func quarters(_ count: Int, of all: Int) -> String {
      "\(count) of \(all) quarter hours"
    }
    package static let signedKey = "signed"
    package static let signed = "yes"
    package static let notSigned = "NOT SIGNED"
    package static let byHours = "The worst of each hour:"
    package static let sheetKey = "report"
    package static func sheet(_ day: String) -> String { "exitboard report --day \(day)" }
  }
}
