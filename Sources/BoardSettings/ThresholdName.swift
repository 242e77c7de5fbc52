package import BoardModel
import BoardText

/// One number of `[thresholds]`: its key, property, range and meaning.
package struct ThresholdName: Sendable {
  package let name: String
  package let path: any WritableKeyPath<Thresholds, Int> & Sendable
  let range: ClosedRange<Int>
  let meaning: String

  /// Without `range`: that of the unit, which is the last word of the name, or that of a count.
  private init(
    _ name: String, _ path: any WritableKeyPath<Thresholds, Int> & Sendable,
    _ meaning: String, _ range: ClosedRange<Int>? = nil
  ) {
    self.name = name
    self.path = path
    self.range = range ?? Self.ranges[name.split(separator: "_").last ?? ""] ?? 0...10_000
    self.meaning = meaning
  }

  private static let ranges: [Substring: ClosedRange<Int>] = [
    "milliseconds": 1...600_000, "seconds": 1...86_400, "minutes": 1...1440,
    "percent": 1...100, "cents": 0...100_000_000,
  ]

  package static let all: [ThresholdName] = [
    .init("wait_amber_seconds", \.waitAmberSeconds, tr("a quarter of shoppers find this too long")),
    .init(
      "wait_red_seconds", \.waitRedSeconds, tr("Underhill: most shoppers accept three minutes")),
    .init("wait_critical_seconds", \.waitCriticalSeconds, tr("M/A/R/C study: four minutes")),
    .init(
      "lane_target_waiting", \.laneTargetWaiting,
      tr("short line: one served and at most this many waiting")),
    .init("lane_amber_waiting", \.laneAmberWaiting, tr("people waiting at one lane")),
    .init("lane_red_waiting", \.laneRedWaiting, tr("people waiting at one lane")),
    .init("line_amber_people", \.lineAmberPeople, tr("people in one line for several counters")),
    .init("line_red_people", \.lineRedPeople, tr("people in one line for several counters")),
    .init("service_level_percent", \.serviceLevelPercent, tr("share to be served within wait_red")),
    .init("one_plus_one_percent", \.onePlusOnePercent, tr("share of time with short lines")),
    .init(
      "alert_hold_seconds", \.alertHoldSeconds, tr("how long a problem lasts before it alerts"),
      0...3600),
    .init(
      "alert_clear_seconds", \.alertClearSeconds, tr("how far below its level the wait must fall"),
      0...3600),
    .init(
      "alert_repeat_seconds", \.alertRepeatSeconds, tr("then it rings again; at least 60"),
      60...86_400),
    .init(
      "alert_budget_minutes", \.alertBudgetMinutes, tr("at most one new alert in this time"),
      0...1440),
    .init("occupancy_percent", \.occupancyPercent, tr("how busy a lane may be at most")),
    .init(
      "service_base_seconds", \.serviceBaseSeconds, tr("Meyer study: a customer without items")),
    .init("service_item_seconds", \.serviceItemSeconds, tr("Meyer study: each item"), 0...3600),
    .init(
      "basket_items", \.basketItems, tr("items of a customer, if nobody counted them")),
    .init("stale_feed_seconds", \.staleFeedSeconds, tr("without a count for so long: no feed")),
    .init("sampling_minutes", \.samplingMinutes, tr("asks to time one shopper in each")),
    .init(
      "goodbye_sampling_minutes", \.goodbyeSamplingMinutes, tr("asks to watch one goodbye in each")),
    .init(
      "feels_like_percent", \.feelsLikePercent, tr("Larson study: how long a wait feels"),
      100...1000),
    .init("payment_amber_milliseconds", \.paymentAmberMilliseconds, tr("a card payment")),
    .init("payment_red_milliseconds", \.paymentRedMilliseconds, tr("a card payment")),
    .init("payment_critical_milliseconds", \.paymentCriticalMilliseconds, tr("a card payment")),
    .init("window_grace_minutes", \.windowGraceMinutes, tr("from due to missed"), 0...1440),
    .init(
      "restroom_interval_minutes", \.restroomIntervalMinutes, tr("between two restroom rounds")),
    .init(
      "restroom_tight_minutes", \.restroomTightMinutes,
      tr("the same in wet weather and before closing")),
    .init("restroom_uses", \.restroomUses, tr("after so many visits a round is due"), 1...100_000),
    .init("restroom_pass_score", \.restroomPassScore, tr("lowest score that passes"), 1...100),
    .init(
      "supply_low_percent", \.supplyLowPercent, tr("restock a supply at or below this"), 0...100),
    .init("late_entry_minutes", \.lateEntryMinutes, tr("recorded so long after: marked LATE")),
    .init(
      "rounds_on_time_percent", \.roundsOnTimePercent,
      tr("least share of rounds or floor checks in time for their step to be done")),
    .init("sweep_interval_minutes", \.sweepIntervalMinutes, tr("between two floor checks")),
    .init("gesture_default_cents", \.gestureDefaultCents, tr("usual value of something given")),
    .init("gesture_limit_cents", \.gestureLimitCents, tr("the most for one customer")),
    .init("gesture_day_cents", \.gestureDayCents, tr("the most in a day")),
    .init(
      "variance_limit_cents", \.varianceLimitCents,
      tr("counted money that differs by more needs a reason and a second person")),
    .init("last_hour_minutes", \.lastHourMinutes, tr("its steps come before closing")),
    .init("closing_minutes", \.closingMinutes, tr("the section closing starts so long before")),
  ]
}

/// `[thresholds]`: the numbers of `Thresholds` by their names in snake case.
extension PlanReader {
  mutating func readThresholds(_ table: TableReader) {
    for threshold in ThresholdName.all {
      if let number = table.number(threshold.name, threshold.range) {
        plan.thresholds[keyPath: threshold.path] = number
      }
    }
    table.finish()
    checkOrder(in: table)
  }

  /// Checks that an amber threshold is not above the red one, and red not above critical.
  private func checkOrder(in table: TableReader) {
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
        table.error(
          named,
          tr(
            "{low} is {below}, but must not be above {high}, which is {above}", low, below, high,
            above))
      }
    }
  }

  private func value(of name: String) -> Int? {
    ThresholdName.all.first { $0.name == name }.map { plan.thresholds[keyPath: $0.path] }
  }
}
