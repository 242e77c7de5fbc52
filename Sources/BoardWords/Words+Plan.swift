extension Words {
  /// Comments in a plan that `exitboard plan` prints, each after `# `.
  package enum PlanComment {
    package static let head = [
      "The plan of a store for exitboard. Every line may be left out; what is missing stays as it",
      "ships. `exitboard check` says what is wrong with it, by line.",
    ]
    package static let zone = "this machine's own zone where it is missing"
    package static let dayStarts = "the business day; the evening before ends here"
    package static let hours =
      "\"09:00-21:00\", over midnight \"18:00-02:00\", \"24h\" or \"closed\"."
    package static func shifts(closingMinutes: Int) -> [String] {
      [
        "On days of \"24h\" each shift goes through the checklist and is signed for itself. In it, open is",
        "its beginning, close and end its end, cleared the hand-over in its last \(closingMinutes) minutes.",
      ]
    }
    /// The name of a shift that stands there as an example.
    package static let early = "Early"
    package static let from = "the first one begins where the business day does"
    package static let to = "where the next one begins"
    package static let lanes = "Naming one lane names them all. kind: staffed, self or express."
    package static let rooms = "Naming one restroom names them all. key: the letter that taps it."
    package static let interval = "instead of restroom_interval_minutes"
    package static func items(sections: String) -> [String] {
      [
        "The farewell checklist. A known id changes that step, a new one adds a step; `remove = true`",
        "takes one away. opens, due: open, close, cleared (last customer out) or end, with a distance",
        "such as close-1h15m. section: \(sections).",
      ]
    }
    package static let panes = "in this order"
    package static let clock = "as the locale has it otherwise"
    package static let dates = "as the locale has them otherwise"
    /// Between the last two words that a setting may be.
    package static let or = "or"
    package static let command =
      "A program and its arguments; no shell. It gets the alert as JSON on its input."
    package static let keys = [
      "Other keys for a command: one or a list, such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"Space\"; [] leaves",
      "it to the palette alone. Letters that tap a row are the row's.",
    ]
    package static let second = "a second person signs"
    package static let handover = "a note for the morning is asked for"
    package static let pin = "each signature is confirmed by a PIN: exitboard pin set INITIALS"
  }

  /// What the thresholds of a plan are for, beside their numbers.
  package enum Threshold {
    package static let waitAmberSeconds = "a quarter of shoppers' limit"
    package static let waitRedSeconds = "Underhill: three minutes"
    package static let waitCriticalSeconds = "M/A/R/C: four minutes"
    package static let laneTargetWaiting = "one served and this many waiting"
    package static let laneAmberWaiting = "people waiting at one lane"
    package static let laneRedWaiting = "people waiting at one lane"
    package static let lineAmberPeople = "one long line"
    package static let lineRedPeople = "one long line"
    package static let serviceLevelPercent = "to be served within wait_red"
    package static let onePlusOnePercent = "share of counts at the lane target"
    package static let alertHoldSeconds = "how long before an alert is raised"
    package static let alertClearSeconds = "how far under its level it clears"
    package static let alertRepeatSeconds = "it rings again; 60 at least"
    package static let alertBudgetMinutes = "one new alert in this time"
    package static let occupancyPercent = "how busy a lane may be"
    package static let serviceBaseSeconds = "Meyer: a customer without items"
    package static let serviceItemSeconds = "Meyer: each item"
    package static let basketItems = "where nobody counted them"
    package static let staleFeedSeconds = "then a feed counts as silent"
    package static let samplingMinutes = "one timed shopper in each"
    package static let feelsLikePercent = "Larson: how long a wait feels"
    package static let paymentAmberMilliseconds = "a card payment"
    package static let paymentRedMilliseconds = "a card payment"
    package static let paymentCriticalMilliseconds = "a card payment"
    package static let windowGraceMinutes = "after it is due, before it is missed"
    package static let restroomIntervalMinutes = "between two rounds"
    package static let restroomTightMinutes = "when wet and before closing"
    package static let restroomUses = "visits that make a round due"
    package static let restroomPassScore = "least score that passes"
    package static let supplyLowPercent = "at or under it a supply is to be restocked"
    package static let lateEntryMinutes = "written this long after: marked LATE"
    package static let sweepIntervalMinutes = "between two floor sweeps"
    package static let gestureDefaultCents = "a gesture"
    package static let gestureLimitCents = "the most for one"
    package static let gestureDayCents = "the most in a day"
    package static let lastHourMinutes = "its checks come up before close"
    package static let closingMinutes = "closing begins before close"
  }
}
