package import BoardModel
import BoardWords

/// One number of `[thresholds]`: its key, property, range and meaning.
package struct ThresholdName: Sendable {
  package let name: String
  package let path: any WritableKeyPath<Thresholds, Int> & Sendable
  let range: ClosedRange<Int>
  /// Its comment in a printed plan.
  let meaning: String

  private typealias Meaning = Words.Threshold

  private init(
    _ name: String, _ path: any WritableKeyPath<Thresholds, Int> & Sendable,
    _ range: ClosedRange<Int>, _ meaning: String
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

  package static let all: [ThresholdName] = [
    .init("wait_amber_seconds", \.waitAmberSeconds, seconds, Meaning.waitAmberSeconds),
    .init("wait_red_seconds", \.waitRedSeconds, seconds, Meaning.waitRedSeconds),
    .init("wait_critical_seconds", \.waitCriticalSeconds, seconds, Meaning.waitCriticalSeconds),
    .init("lane_target_waiting", \.laneTargetWaiting, people, Meaning.laneTargetWaiting),
    .init("lane_amber_waiting", \.laneAmberWaiting, people, Meaning.laneAmberWaiting),
    .init("lane_red_waiting", \.laneRedWaiting, people, Meaning.laneRedWaiting),
    .init("line_amber_people", \.lineAmberPeople, people, Meaning.lineAmberPeople),
    .init("line_red_people", \.lineRedPeople, people, Meaning.lineRedPeople),
    .init("service_level_percent", \.serviceLevelPercent, percent, Meaning.serviceLevelPercent),
    .init("one_plus_one_percent", \.onePlusOnePercent, percent, Meaning.onePlusOnePercent),
    .init("alert_hold_seconds", \.alertHoldSeconds, 0...3600, Meaning.alertHoldSeconds),
    .init("alert_clear_seconds", \.alertClearSeconds, 0...3600, Meaning.alertClearSeconds),
    .init("alert_repeat_seconds", \.alertRepeatSeconds, 60...86_400, Meaning.alertRepeatSeconds),
    .init("alert_budget_minutes", \.alertBudgetMinutes, 0...1440, Meaning.alertBudgetMinutes),
    .init("occupancy_percent", \.occupancyPercent, percent, Meaning.occupancyPercent),
    .init("service_base_seconds", \.serviceBaseSeconds, seconds, Meaning.serviceBaseSeconds),
    .init("service_item_seconds", \.serviceItemSeconds, 0...3600, Meaning.serviceItemSeconds),
    .init("basket_items", \.basketItems, 0...10_000, Meaning.basketItems),
    .init("stale_feed_seconds", \.staleFeedSeconds, seconds, Meaning.staleFeedSeconds),
    .init("sampling_minutes", \.samplingMinutes, minutes, Meaning.samplingMinutes),
    .init("feels_like_percent", \.feelsLikePercent, 100...1000, Meaning.feelsLikePercent),
    .init(
      "payment_amber_milliseconds", \.paymentAmberMilliseconds, milliseconds,
      Meaning.paymentAmberMilliseconds),
    .init(
      "payment_red_milliseconds", \.paymentRedMilliseconds, milliseconds,
      Meaning.paymentRedMilliseconds),
    .init(
      "payment_critical_milliseconds", \.paymentCriticalMilliseconds, milliseconds,
      Meaning.paymentCriticalMilliseconds),
    .init("window_grace_minutes", \.windowGraceMinutes, 0...1440, Meaning.windowGraceMinutes),
    .init(
      "restroom_interval_minutes", \.restroomIntervalMinutes, minutes,
      Meaning.restroomIntervalMinutes),
    .init("restroom_tight_minutes", \.restroomTightMinutes, minutes, Meaning.restroomTightMinutes),
    .init("restroom_uses", \.restroomUses, 1...100_000, Meaning.restroomUses),
    .init("restroom_pass_score", \.restroomPassScore, percent, Meaning.restroomPassScore),
    .init("supply_low_percent", \.supplyLowPercent, 0...100, Meaning.supplyLowPercent),
    .init("late_entry_minutes", \.lateEntryMinutes, minutes, Meaning.lateEntryMinutes),
    .init("sweep_interval_minutes", \.sweepIntervalMinutes, minutes, Meaning.sweepIntervalMinutes),
    .init("gesture_default_cents", \.gestureDefaultCents, cents, Meaning.gestureDefaultCents),
    .init("gesture_limit_cents", \.gestureLimitCents, cents, Meaning.gestureLimitCents),
    .init("gesture_day_cents", \.gestureDayCents, cents, Meaning.gestureDayCents),
    .init("last_hour_minutes", \.lastHourMinutes, minutes, Meaning.lastHourMinutes),
    .init("closing_minutes", \.closingMinutes, minutes, Meaning.closingMinutes),
  ]
}
