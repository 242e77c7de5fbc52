package import BoardModel

/// `[thresholds]`: every number of `Thresholds` under its own name in snake case, with its unit.
extension PlanReader {
  mutating func readThresholds(_ table: TableReader) {
    var table = table
    for threshold in ThresholdName.all {
      if let number = table.number(threshold.name, threshold.range, &faults) {
        plan.thresholds[keyPath: threshold.path] = number
      }
    }
    table.finish(&faults)
    checkOrder(in: table)
  }

  /// Amber before red before critical: an alert that is red before it is amber says nothing.
  private mutating func checkOrder(in table: TableReader) {
    let rising = [
      ["wait_amber_seconds", "wait_red_seconds", "wait_critical_seconds"],
      ["lane_target_waiting", "lane_amber_waiting", "lane_red_waiting"],
      ["line_amber_people", "line_red_people"],
      [
        "payment_amber_milliseconds", "payment_red_milliseconds", "payment_critical_milliseconds",
      ],
      ["restroom_tight_minutes", "restroom_interval_minutes"],
      ["gesture_default_cents", "gesture_limit_cents"],
    ]
    for names in rising {
      for (low, high) in zip(names, names.dropFirst()) {
        guard let below = value(of: low), let above = value(of: high), below > above else {
          continue
        }
        let named = table.has(high) ? high : low
        faults.error(
          at: table.place(of: named), "\(low) is \(below), above \(high), which is \(above)")
      }
    }
  }

  private func value(of name: String) -> Int? {
    ThresholdName.all.first { $0.name == name }.map { plan.thresholds[keyPath: $0.path] }
  }
}

/// One number of `[thresholds]`: its name, where it is kept, what it may be, and what it is for.
package struct ThresholdName: Sendable {
  package let name: String
  package let path: any WritableKeyPath<Thresholds, Int> & Sendable
  let range: ClosedRange<Int>
  /// The comment beside it in a printed plan.
  let meaning: String

  private init(
    _ name: String, _ path: any WritableKeyPath<Thresholds, Int> & Sendable,
    _ range: ClosedRange<Int>,
    _ meaning: String
  ) {
    self.name = name
    self.path = path
    self.range = range
    self.meaning = meaning
  }

  private static let seconds = 1...86_400
  private static let people = 0...10_000
  private static let percent = 1...100
  private static let milliseconds = 1...600_000
  private static let minutes = 1...1440
  private static let cents = 0...100_000_000

  package static let all: [ThresholdName] = queue + payment + closing

  private static let queue = [
    ThresholdName(
      "wait_amber_seconds", \.waitAmberSeconds, seconds, "a quarter of shoppers' limit"),
    ThresholdName("wait_red_seconds", \.waitRedSeconds, seconds, "Underhill: three minutes"),
    ThresholdName(
      "wait_critical_seconds", \.waitCriticalSeconds, seconds, "M/A/R/C: four minutes"),
    ThresholdName(
      "lane_target_waiting", \.laneTargetWaiting, people, "one served and this many waiting"),
    ThresholdName("lane_amber_waiting", \.laneAmberWaiting, people, "people waiting at one lane"),
    ThresholdName("lane_red_waiting", \.laneRedWaiting, people, "people waiting at one lane"),
    ThresholdName("line_amber_people", \.lineAmberPeople, people, "one long line"),
    ThresholdName("line_red_people", \.lineRedPeople, people, "one long line"),
    ThresholdName(
      "service_level_percent", \.serviceLevelPercent, percent, "to be served within wait_red"),
    ThresholdName(
      "one_plus_one_percent", \.onePlusOnePercent, percent, "share of counts at the lane target"),
    ThresholdName(
      "alert_hold_seconds", \.alertHoldSeconds, 0...3600, "how long before an alert is raised"),
    ThresholdName(
      "alert_clear_seconds", \.alertClearSeconds, 0...3600, "how far under its level it clears"),
    ThresholdName(
      "alert_repeat_seconds", \.alertRepeatSeconds, 60...86_400, "it rings again; 60 at least"),
    ThresholdName(
      "alert_budget_minutes", \.alertBudgetMinutes, 0...1440, "one new alert in this time"),
    ThresholdName("occupancy_percent", \.occupancyPercent, percent, "how busy a lane may be"),
    ThresholdName(
      "service_base_seconds", \.serviceBaseSeconds, seconds, "Meyer: a customer without items"),
    ThresholdName("service_item_seconds", \.serviceItemSeconds, 0...3600, "Meyer: each item"),
    ThresholdName("basket_items", \.basketItems, 0...10_000, "where nobody counted them"),
    ThresholdName(
      "stale_feed_seconds", \.staleFeedSeconds, seconds, "then a feed counts as silent"),
    ThresholdName("sampling_minutes", \.samplingMinutes, minutes, "one timed shopper in each"),
    ThresholdName(
      "feels_like_percent", \.feelsLikePercent, 100...1000, "Larson: how long a wait feels"),
  ]

  private static let payment = [
    ThresholdName(
      "payment_amber_milliseconds", \.paymentAmberMilliseconds, milliseconds, "a card payment"),
    ThresholdName(
      "payment_red_milliseconds", \.paymentRedMilliseconds, milliseconds, "a card payment"),
    ThresholdName(
      "payment_critical_milliseconds", \.paymentCriticalMilliseconds, milliseconds,
      "a card payment"),
  ]

  private static let closing = [
    ThresholdName(
      "window_grace_minutes", \.windowGraceMinutes, 0...1440, "after it is due, before it is missed"
    ),
    ThresholdName(
      "restroom_interval_minutes", \.restroomIntervalMinutes, minutes, "between two rounds"),
    ThresholdName(
      "restroom_tight_minutes", \.restroomTightMinutes, minutes, "when wet and before closing"),
    ThresholdName("restroom_uses", \.restroomUses, 1...100_000, "visits that make a round due"),
    ThresholdName("restroom_pass_score", \.restroomPassScore, percent, "least score that passes"),
    ThresholdName(
      "supply_low_percent", \.supplyLowPercent, 0...100,
      "at or under it a supply is to be restocked"),
    ThresholdName(
      "late_entry_minutes", \.lateEntryMinutes, minutes, "written this long after: marked LATE"),
    ThresholdName(
      "sweep_interval_minutes", \.sweepIntervalMinutes, minutes, "between two floor sweeps"),
    ThresholdName("gesture_default_cents", \.gestureDefaultCents, cents, "a gesture"),
    ThresholdName("gesture_limit_cents", \.gestureLimitCents, cents, "the most for one"),
    ThresholdName("gesture_day_cents", \.gestureDayCents, cents, "the most in a day"),
    ThresholdName(
      "last_hour_minutes", \.lastHourMinutes, minutes, "its checks come up before close"),
    ThresholdName("closing_minutes", \.closingMinutes, minutes, "closing begins before close"),
  ]
}
