package import BoardModel
import BoardWords

/// One number of `[thresholds]`: its key, property, range and meaning.
package struct ThresholdName: Sendable {
  package let name: String
  package let path: any WritableKeyPath<Thresholds, Int> & Sendable
  let range: ClosedRange<Int>
  /// Its comment in a printed plan.
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
      "wait_amber_seconds", \.waitAmberSeconds, seconds, Words.Threshold.waitAmberSeconds),
    ThresholdName("wait_red_seconds", \.waitRedSeconds, seconds, Words.Threshold.waitRedSeconds),
    ThresholdName(
      "wait_critical_seconds", \.waitCriticalSeconds, seconds, Words.Threshold.waitCriticalSeconds),
    ThresholdName(
      "lane_target_waiting", \.laneTargetWaiting, people, Words.Threshold.laneTargetWaiting),
    ThresholdName(
      "lane_amber_waiting", \.laneAmberWaiting, people, Words.Threshold.laneAmberWaiting),
    ThresholdName("lane_red_waiting", \.laneRedWaiting, people, Words.Threshold.laneRedWaiting),
    ThresholdName("line_amber_people", \.lineAmberPeople, people, Words.Threshold.lineAmberPeople),
    ThresholdName("line_red_people", \.lineRedPeople, people, Words.Threshold.lineRedPeople),
    ThresholdName(
      "service_level_percent", \.serviceLevelPercent, percent, Words.Threshold.serviceLevelPercent),
    ThresholdName(
      "one_plus_one_percent", \.onePlusOnePercent, percent, Words.Threshold.onePlusOnePercent),
    ThresholdName(
      "alert_hold_seconds", \.alertHoldSeconds, 0...3600, Words.Threshold.alertHoldSeconds),
    ThresholdName(
      "alert_clear_seconds", \.alertClearSeconds, 0...3600, Words.Threshold.alertClearSeconds),
    ThresholdName(
      "alert_repeat_seconds", \.alertRepeatSeconds, 60...86_400, Words.Threshold.alertRepeatSeconds),
    ThresholdName(
      "alert_budget_minutes", \.alertBudgetMinutes, 0...1440, Words.Threshold.alertBudgetMinutes),
    ThresholdName(
      "occupancy_percent", \.occupancyPercent, percent, Words.Threshold.occupancyPercent),
    ThresholdName(
      "service_base_seconds", \.serviceBaseSeconds, seconds, Words.Threshold.serviceBaseSeconds),
    ThresholdName(
      "service_item_seconds", \.serviceItemSeconds, 0...3600, Words.Threshold.serviceItemSeconds),
    ThresholdName("basket_items", \.basketItems, 0...10_000, Words.Threshold.basketItems),
    ThresholdName(
      "stale_feed_seconds", \.staleFeedSeconds, seconds, Words.Threshold.staleFeedSeconds),
    ThresholdName("sampling_minutes", \.samplingMinutes, minutes, Words.Threshold.samplingMinutes),
    ThresholdName(
      "feels_like_percent", \.feelsLikePercent, 100...1000, Words.Threshold.feelsLikePercent),
  ]

  private static let payment = [
    ThresholdName(
      "payment_amber_milliseconds", \.paymentAmberMilliseconds, milliseconds,
      Words.Threshold.paymentAmberMilliseconds),
    ThresholdName(
      "payment_red_milliseconds", \.paymentRedMilliseconds, milliseconds,
      Words.Threshold.paymentRedMilliseconds),
    ThresholdName(
      "payment_critical_milliseconds", \.paymentCriticalMilliseconds, milliseconds,
      Words.Threshold.paymentCriticalMilliseconds),
  ]

  private static let closing = [
    ThresholdName(
      "window_grace_minutes", \.windowGraceMinutes, 0...1440, Words.Threshold.windowGraceMinutes
    ),
    ThresholdName(
      "restroom_interval_minutes", \.restroomIntervalMinutes, minutes,
      Words.Threshold.restroomIntervalMinutes),
    ThresholdName(
      "restroom_tight_minutes", \.restroomTightMinutes, minutes,
      Words.Threshold.restroomTightMinutes),
    ThresholdName("restroom_uses", \.restroomUses, 1...100_000, Words.Threshold.restroomUses),
    ThresholdName(
      "restroom_pass_score", \.restroomPassScore, percent, Words.Threshold.restroomPassScore),
    ThresholdName(
      "supply_low_percent", \.supplyLowPercent, 0...100,
      Words.Threshold.supplyLowPercent),
    ThresholdName(
      "late_entry_minutes", \.lateEntryMinutes, minutes, Words.Threshold.lateEntryMinutes),
    ThresholdName(
      "sweep_interval_minutes", \.sweepIntervalMinutes, minutes,
      Words.Threshold.sweepIntervalMinutes),
    ThresholdName(
      "gesture_default_cents", \.gestureDefaultCents, cents, Words.Threshold.gestureDefaultCents),
    ThresholdName(
      "gesture_limit_cents", \.gestureLimitCents, cents, Words.Threshold.gestureLimitCents),
    ThresholdName("gesture_day_cents", \.gestureDayCents, cents, Words.Threshold.gestureDayCents),
    ThresholdName(
      "last_hour_minutes", \.lastHourMinutes, minutes, Words.Threshold.lastHourMinutes),
    ThresholdName("closing_minutes", \.closingMinutes, minutes, Words.Threshold.closingMinutes),
  ]
}
