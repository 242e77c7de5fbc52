extension Words {
  /// Comments in a plan that `exitboard plan` prints, each after `# `.
  package enum PlanComment {
    package static let head = [
      "The plan of a store for exitboard. You may delete any line; then the default is used.",
      "`exitboard check` shows what is wrong with it, by line.",
    ]
    package static let zone = "without this line: the time zone of this computer"
    package static let dayStarts = "when the business day starts; the evening before ends here"
    package static let hours =
      "\"09:00-21:00\", over midnight \"18:00-02:00\", \"24h\" or \"closed\"."
    package static func shifts(closingMinutes: Int) -> [String] {
      [
        "On days of \"24h\" each shift has its own checklist and sign-off. There, open is the start of the",
        "shift, close and end are its end, cleared is the handover in its last \(closingMinutes) minutes.",
      ]
    }
    /// The name of a shift that stands there as an example.
    package static let early = "Early"
    package static let from = "the first shift starts when the business day starts"
    package static let to = "when the next shift starts"
    package static let lanes =
      "If you name one lane, name all lanes. kind: staffed, self or express."
    package static let rooms = "If you name one restroom, name all. key: the letter that taps it."
    package static let interval = "overrides restroom_interval_minutes for this restroom"
    package static func items(sections: String) -> [String] {
      [
        "The farewell checklist. A known id changes that step, a new id adds a step; `remove = true`",
        "removes one. opens, due: open, close, cleared (last customer out) or end, plus or minus a time,",
        "such as close-1h15m. section: \(sections).",
      ]
    }
    package static let panes = "in this order"
    package static let clock = "without this line: as the locale has it"
    package static let dates = "without this line: as the locale has them"
    /// Between the last two words that a setting may be.
    package static let or = "or"
    package static let command =
      "A program and its arguments; no shell is used. It gets the alert as JSON on its input."
    package static let keys = [
      "Other keys for a command: one or a list, such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"Space\"; with []",
      "it has no key, only its name after `:`. A letter that taps a row cannot be used.",
    ]
    package static let second = "a second person must sign too"
    package static let handover = "sign-off asks for a note for the morning"
    package static let pin = "each signature is confirmed by a PIN: exitboard pin set INITIALS"
  }

  /// What the thresholds of a plan are for, beside their numbers.
  package enum Threshold {
    package static let waitAmberSeconds = "a quarter of shoppers find this too long"
    package static let waitRedSeconds = "Underhill: most shoppers accept three minutes"
    package static let waitCriticalSeconds = "M/A/R/C study: four minutes"
    package static let laneTargetWaiting = "short line: one served and at most this many waiting"
    package static let laneAmberWaiting = "people waiting at one lane"
    package static let laneRedWaiting = "people waiting at one lane"
    package static let lineAmberPeople = "people in one line for several counters"
    package static let lineRedPeople = "people in one line for several counters"
    package static let serviceLevelPercent = "share to be served within wait_red"
    package static let onePlusOnePercent = "share of time with short lines"
    package static let alertHoldSeconds = "how long a problem lasts before it alerts"
    package static let alertClearSeconds = "how far below its level the wait must fall"
    package static let alertRepeatSeconds = "then it rings again; at least 60"
    package static let alertBudgetMinutes = "at most one new alert in this time"
    package static let occupancyPercent = "how busy a lane may be at most"
    package static let serviceBaseSeconds = "Meyer study: a customer without items"
    package static let serviceItemSeconds = "Meyer study: each item"
    package static let basketItems = "items of a customer, if nobody counted them"
    package static let staleFeedSeconds = "without a count for so long: no feed"
    package static let samplingMinutes = "asks to time one shopper in each"
    package static let feelsLikePercent = "Larson study: how long a wait feels"
    package static let paymentAmberMilliseconds = "a card payment"
    package static let paymentRedMilliseconds = "a card payment"
    package static let paymentCriticalMilliseconds = "a card payment"
    package static let windowGraceMinutes = "from due to missed"
    package static let restroomIntervalMinutes = "between two restroom rounds"
    package static let restroomTightMinutes = "the same in wet weather and before closing"
    package static let restroomUses = "after so many visits a round is due"
    package static let restroomPassScore = "lowest score that passes"
    package static let supplyLowPercent = "restock a supply at or below this"
    package static let lateEntryMinutes = "recorded so long after: marked LATE"
    package static let sweepIntervalMinutes = "between two floor checks"
    package static let gestureDefaultCents = "usual value of something given"
    package static let gestureLimitCents = "the most for one customer"
    package static let gestureDayCents = "the most in a day"
    package static let lastHourMinutes = "its steps come before closing"
    package static let closingMinutes = "the section closing starts so long before"
  }
}
