extension Words {
  /// The last impression: its pane, and the pages behind its lines.
  package enum Impression {
    package static let name = "Last impression"
    package static func title(_ score: String) -> String { "Last impression \(score)" }
    package static let formula = "half the worst quarter, half the last hour"
    package static let recalling = "reading older days"
    package static let unknown = "unknown"
    /// Under a table of lanes, with the key that shows the rest.
    package static func score(_ score: String, key: String) -> String {
      "last impression \(score) [\(key)]"
    }
    package static func seen(_ count: Int, of all: Int) -> String {
      "seen \(count) of \(all) quarters"
    }
    package static func seenShort(_ count: Int, of all: Int) -> String { "seen \(count)/\(all)" }

    /// Eight cells at most.
    package static let worst = "worst"
    package static let end = "end"
    package static let today = "today"
    package static let days = "days"
    package static let todayHeading = "TODAY"
    package static let nothingYet = "nothing was observed yet"
    package static let notOpenYet = "not open yet"
    package static func worst(at clock: String, by part: String) -> String { "\(clock) \(part)" }
    package static func ending(minutes: Int, seen: Int) -> String {
      "last \(minutes) min, "
        + (seen == 0 ? "none seen" : seen == minutes ? "all seen" : "\(seen) seen")
    }
    package static func span(_ from: String, _ to: String) -> String { "\(from)-\(to)" }
    package static let noDayBefore = "no day before"
    package static func mean(_ mean: Int, of days: Int) -> String {
      "mean \(mean) of \(days)" + (days == 1 ? " day" : " days")
    }
    /// The lowest of a part today, and in how many quarters it was seen.
    package static func low(_ percent: String, seen: String, of all: Int) -> String {
      "low \(percent) \(seen)/\(all)"
    }
    package static func unseen(of all: Int) -> String { "unknown    0/\(all)" }

    package static let impressionByHour = "IMPRESSION BY HOUR"
    package static let waitByHour = "LONGEST WAIT BY HOUR"
    package static let unseenHour = "unseen"
    package static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    package static let dayByDay = "DAY BY DAY"
    package static let worstQuarter = "worst quarter"
    package static let isReading = "The days before are being read."
    package static let noDays = "No day before this one is on record."
    package static let notOpen = "not open"
    package static let nothingObserved = "nothing observed"
    package static let lastHourUnseen = "last hour unseen"
    package static func worst(_ percent: Int, at clock: String, by part: String) -> String {
      "\(percent) \(clock) \(part)"
    }
    package static func worstLong(_ short: String) -> String { "worst \(short)" }
  }

  /// The pages behind the lines of the last impression; keys at their left have ten cells.
  package enum ImpressionPage {
    package static let worst = "The worst quarter of the day"
    package static let end = "The last hour"
    package static let today = "Today by quarters"
    package static let trend = "The last impression day by day"
    package static func part(_ part: String) -> String { "Today: \(part)" }
    package static func impression(on weekday: String) -> String { "Impression on \(weekday)" }
    package static func wait(on weekday: String) -> String { "Longest wait on \(weekday)" }
    /// From Monday.
    package static let weekdays = [
      "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays",
    ]

    package static let unknownKey = "unknown"
    package static let noWorst = "Nothing was observed today yet, so no quarter is the worst."
    package static let worthKey = "worth"
    package static func worth(_ percent: Int) -> String {
      "\(percent) of 100; half of it goes into the score"
    }
    package static let whenKey = "when"
    package static func when(_ from: String, _ to: String) -> String { "\(from) to \(to)" }
    package static let byKey = "by"
    package static func by(_ part: String, _ meaning: String) -> String { "\(part): \(meaning)" }
    package static let alsoKey = "also"
    package static func also(_ count: Int) -> String {
      count == 1
        ? "1 more quarter was worth as little" : "\(count) more quarters were worth as little"
    }
    package static let observed = "What was observed in it:"
    package static let around = "The quarters around it:"

    package static let notOpenYet = "The store is not open yet."
    package static let meanKey = "mean"
    package static func mean(_ mean: String, of minutes: Int) -> String {
      "\(mean) of 100 over the last \(minutes) open minutes; half of it goes into the score"
    }
    package static let seenKey = "seen"
    package static func seenMinutes(_ count: Int, of all: Int) -> String {
      "\(count) of these \(all) minutes; unseen ones count neither way"
    }
    package static let endQuarters = "The quarters they lie in:"
    package static func partly(_ line: String, minutes: Int) -> String {
      "\(line)   \(minutes) min of it"
    }

    package static let isKey = "is"
    package static func seen(_ count: Int, of all: Int) -> String {
      "in \(count) of \(all) quarters"
    }
    package static let decidedKey = "decided"
    package static func decided(_ count: Int, of seen: Int) -> String {
      "\(count) of the \(seen) quarters that were seen"
    }
    package static let backwards = "From now back:"
    package static func waited(_ wait: String) -> String { "waited up to \(wait)" }
    package static let queueMeaning =
      "the longest wait, 100 up to amber, 50 at red, 0 from critical"
    package static let restroomMeaning = "what a round found, and rounds that did not come"
    package static let paymentMeaning = "what card payments took, and links that were down"
    package static let cuesMeaning = "50 off for each cue that hurries customers"
    package static let promisesMeaning =
      "told otherwise 50, broken or paid for by the customer 0"

    package static let readingKey = "reading"
    package static let reading = "Older days are being read from the file."
    package static let daysKey = "days"
    package static let neverOpen = "The store was not open on this weekday."
    package static let hourKey = "each hour"
    package static func impressionMean(days: String) -> String {
      "the mean of what its quarters were worth, over \(days)"
    }
    package static func waitMean(days: String) -> String {
      "the mean of the longest wait of each quarter, over \(days)"
    }
    package static func hour(_ mean: String, seen: Int, of all: Int, worst: String?) -> String {
      "\(mean)   seen \(seen) of \(all) quarters\(worst ?? "")"
    }
    package static func worst(_ value: String, on date: String) -> String {
      ", worst \(value) on \(date)"
    }
    package static func unseenHour(of all: Int) -> String {
      "unknown   none of \(all) quarters seen"
    }

    package static let scoreKey = "score"
    package static func score(_ score: Int) -> String { "\(score) of 100" }
    package static let worstKey = "worst"
    package static let endKey = "end"
    package static let endUnknown = "unknown: nothing was seen in the last hour"
    package static func quarters(_ count: Int, of all: Int) -> String {
      "\(count) of \(all) quarters"
    }
    package static let signedKey = "signed"
    package static let signed = "yes"
    package static let notSigned = "NOT SIGNED"
    package static let byHours = "By hours, the worst of each:"
    package static let sheetKey = "sheet"
    package static func sheet(_ day: String) -> String { "exitboard report --day \(day)" }
  }
}
