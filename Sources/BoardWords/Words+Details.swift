extension Words {
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
    package static let reading = "count"
    package static let doubt = "check"
    package static let what = "what"
    package static let owner = "owner"
    package static let reversed = "changed"
    package static let age = "age"
    package static let cost = "cost"
    package static func critical(_ weight: Int) -> String { "\(weight), critical" }
    package static func lockedBecause(_ reason: String) -> String {
      "until the last customer is out: \(reason)"
    }
    package static let isBurst = "one of ten steps ticked within ten seconds"
    package static let wasForced = "done while it was locked"
    package static func line(_ seq: Int) -> String { "line \(seq) of the event file" }
    package static func progress(_ count: Int, of total: Int) -> String { "\(count) of \(total)" }
    package static let itemKeys =
      "\(key("tap")) done  \(key("problem")) problem  \(key("result")) does not apply or cannot be done  \(key("undo")) undo"
    package static func opening(_ offset: String) -> String { "opening\(offset)" }
    package static func close(_ offset: String) -> String { "close\(offset)" }
    package static func cleared(_ offset: String) -> String { "last customer out\(offset)" }
    package static let endOfDay = "end of the day"
    package static func window(from start: String, to end: String) -> String {
      "from \(start) to \(end)"
    }
    package static let notInspected = "not inspected"
    package static func roomKeys(_ letter: Character) -> String {
      "\(letter) or \(key("tap")) inspected  \(key("problem")) problem  \(key("result")) out of service  \(key("undo")) undo"
    }
    package static func tills(_ kind: String, _ count: Int) -> String {
      count == 1 ? "\(kind), 1 till" : "\(kind), \(count) tills"
    }
    package static func people(_ people: Int, waiting: Int) -> String {
      "\(people) (\(waiting) waiting)"
    }
    package static let neverRead = "no feed"
    package static func nextWaits(_ wait: String) -> String {
      "\(wait) for the next person who joins"
    }
    package static func lastWaited(_ wait: String) -> String {
      "\(wait) for the last person served"
    }
    package static func servedPerHour(_ count: Int) -> String { "\(count) an hour" }
    package static let unknown = "unknown"
    package static let none = "none"
    package static let laneKeys =
      "\(key("tap")) open or shut  \(key("count")) digits, \(key("more")) and \(key("result")) people waiting  \(key("shopper")) time a shopper"
    package static let noOwner = "nobody: give it an owner"
    package static let noDate = "no date: give it a date"
    package static func times(_ count: Int) -> String {
      count == 1 ? "customer told otherwise once" : "customer told otherwise \(count) times"
    }
    package static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
    package static let likelyLost = "likely lost"
    package static let noCost = "none known"
    package static let promiseKeys =
      "\(key("tap")): kept, customer told, new date, new owner, broken, withdrawn, give something, value"
    package static let reason = "reason"
    package static let time = "time"
    package static let amount = "amount"
    package static let carried = "moved"
    package static let again = "again"
    package static let early = "too early"
    package static let supply = "supply"
    package static let sale = "sale"
    package static let told = "told"
    package static let enteredLate = "recorded long after it was done"
    package static let notTold = "not since the promise was made"
    package static func from(_ date: String) -> String { "from \(date)" }
    package static func to(_ date: String) -> String { "to \(date)" }
    package static func keptAgain(_ stamp: String) -> String {
      "\(stamp): recorded, changes nothing"
    }
    package static func keptEarly(_ stamp: String) -> String {
      "\(stamp): recorded, does not count"
    }
    package static func restock(_ level: String) -> String { "\(level): restock" }
    package static func told(_ times: Int, last moment: String) -> String {
      times == 1 ? "once, \(moment)" : "\(times) times, last \(moment)"
    }
  }
}
