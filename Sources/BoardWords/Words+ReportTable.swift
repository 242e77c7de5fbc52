extension Words {
  /// Names of figures in a report, before what they come to.
  package enum ReportLabel {
    package static let hours = "Hours"
    package static let cleared = "Last customer out"
    package static let signed = "Signed"
    package static func signed(shift: String) -> String { "Signed, \(shift)" }

    package static let impression = "Last impression"
    package static let criticalOpen = "Critical steps open"
    package static let stepsDone = "Steps done"
    package static func waited(atMost limit: String) -> String { "Waited at most \(limit)" }
    package static let redMinutes = "Red minutes"
    package static let roundsInTime = "Restroom rounds in time"
    package static let cues = "Cues"
    package static let looseEnds = "Promises"

    package static let measured = "Measured"
    package static let onePlusOne = "Short lines"
    package static let wait = "Wait"
    package static let minutes = "Minutes by longest wait"
    package static let left = "Left without buying"

    package static let inWindow = "Done in time"
    package static let late = "Done late"
    package static let missed = "Missed"
    package static let failed = "Failed, could not be done"
    package static let notApplicable = "Does not apply"

    package static let goodbyes = "Goodbyes watched"
    package static let thanked = "Thanked"
    package static let smiled = "Smiled"
    package static let askedBack = "Asked to come back"
    package static let helpOffered = "Help offered"
    package static let overheard = "Complaints overheard"
    package static let helpToTheCar = "Help to the car"

    package static let rounds = "Restroom rounds"
    package static let found = "Found"
    package static let scores = "Scores"
    package static let openFaults = "Open faults"
    package static let sweeps = "Floor checks"

    package static let open = "Open"
    package static let overdue = "Overdue"
    package static let withoutOwnerOrDate = "Without owner or date"
    package static let sameDay = "Settled the same day"
    package static let gestures = "Given to customers"
    package static let cost = "Cost to customers"

    package static let linesRead = "Events read"
    package static let undone = "Undone"
    package static let notUnderstood = "Not used"
    package static let signedAnchor = "Signed anchor"
    package static let anchor = "Anchor"
    package static let printed = "Printed"

    package static let days = "Days"
    package static let steps = "Steps"
    package static let restroomsInTime = "Restroom rounds in time"
    package static let sweepsInTime = "Floor checks in time"
    package static let waitedWithin = "Waited within the limit"
    package static let cuesSeen = "Cues and unlocked steps"
  }

  /// Heads of the columns of a report's tables.
  package enum ReportColumn {
    package static let level = "level"
    package static let area = "area"
    package static let what = "what"
    package static let from = "from"
    package static let to = "to"
    package static let alert = "alert"
    package static let answer = "answer"
    package static let time = "time"
    package static let who = "who"
    package static let about = "about"
    package static let note = "note"
    package static let notes = "notes"
    package static let step = "step"
    package static let due = "due"
    package static let result = "result"
    package static let when = "when"
    package static let reason = "reason"
    /// Minutes before the last customer was out.
    package static let beforeLast = "before last customer"
    package static let cue = "cue"
    package static let voice = "customer said"
    package static let said = "said"
    package static let part = "part"
    package static let lowest = "lowest"
    package static let quartersSeen = "known quarter hours"
    package static let wasLowest = "was the worst in"
    package static let place = "place"
    package static let score = "score"
    package static let marks = "notes"
    package static let openPromise = "open promise"
    package static let promise = "promise"
    package static let owner = "owner"
    package static let age = "age"
    package static let outcome = "result"
    package static let burden = "paid by"
    package static let cost = "cost"
    package static let day = "day"
    package static let sign = "sign"
    package static let done = "done"
    package static let late = "late"
    package static let missed = "miss"
    package static let critical = "crit"
    package static let seen = "known"
    package static let p90 = "90%"
    package static let rounds = "rounds"
    package static let cues = "cues"
  }

  /// What an alert of the day was about.
  package enum ReportAlert {
    package static func wait(_ lane: String, limit: String) -> String {
      "\(lane): wait over \(limit)"
    }
    package static func length(_ lane: String, limit: Int) -> String {
      "\(lane): \(limit) or more people in line"
    }
    package static let uneven = "one line much longer than another"
    package static let lanes = "more lanes needed than open"
    package static func stale(_ lane: String) -> String { "no count from \(lane)" }
    package static func payment(_ terminal: String) -> String {
      "card payments slow or failing at \(terminal)"
    }
    package static func restroom(_ room: String) -> String {
      "\(room) restroom: check overdue or safety fault"
    }
    package static func promise(_ what: String) -> String { "promise due or changed: \(what)" }
    package static func critical(_ title: String) -> String {
      "critical step not done: \(title)"
    }
  }

  /// What stands in a cell of a report's tables.
  package enum ReportCell {
    package static let ok = "ok"
    package static let amber = "amber"
    package static let red = "RED"
    package static let critical = "CRITICAL"
    package static let voided = "UNDONE"

    /// Beside a step that must not be left undone.
    package static let criticalStep = "critical"
    package static let ahead = "later"
    package static let open = "open"
    package static let locked = "locked"
    package static let missed = "MISSED"
    package static func late(minutes: Int) -> String { "LATE \(minutes)m" }
    package static let done = "done"
    package static let doneLate = "done LATE"
    package static let failed = "FAILED"
    package static let notApplicable = "not needed"
    package static let cannot = "NOT POSSIBLE"
    package static func inTime(_ share: String) -> String { "\(share) in time" }
    package static let forced = "DONE WHILE LOCKED"
    package static let burst = "TICKED IN A BURST"
    package static let enteredLate = "RECORDED LATE"
    package static func excused(_ reason: String) -> String { "reason: \(reason)" }
    package static func again(_ ticks: String) -> String { "ticked again \(ticks)" }
    package static func tooEarly(_ ticks: String) -> String { "ticked too early \(ticks)" }

    package static let late = "LATE"
    package static let corrected = "corrected"
    package static let notSeen = "not seen"
    package static let notInspected = "not inspected"
    package static func passed(_ faults: String) -> String { "passed, but: \(faults)" }
    package static func failed(_ faults: String) -> String { "FAILED: \(faults)" }
    package static func found(_ faults: String) -> String { "found: \(faults)" }
    package static func clean(_ kind: String) -> String { "\(kind) clean" }
    package static let closed = "closed"
    package static let reopened = "open again"
    package static let sweptClear = "floor checked: nothing"
    package static func swept(_ found: String) -> String { "floor checked: \(found)" }
    package static func supplied(_ item: String, percent: Int) -> String {
      "\(item) filled to \(percent)%"
    }

    package static let noDate = "no date"
    package static let nobody = "nobody"
    package static func days(_ count: Int) -> String { "\(count)d" }
    package static func overdue(_ span: String) -> String { "OVERDUE \(span)" }
    package static func reversed(_ times: Int) -> String {
      times == 1 ? "told otherwise once" : "told otherwise \(times) times"
    }
    package static let likelyLost = "likely lost"
    package static let carriedOver = "from an earlier day"
    package static func sale(_ money: String) -> String { "sale \(money)" }

    package static let shut = "closed"
    package static let noRecords = "none"
    package static let signed = "yes"
    package static let notSigned = "NO"
  }
}
