package import BoardModel
import BoardText

/// One number of `[thresholds]`: its key, property, range and meaning.
package struct ThresholdName: Sendable {
  package let name: String
  package let path: any WritableKeyPath<Thresholds, Int> & Sendable
  let range: ClosedRange<Int>
  /// Its comment in a printed plan.
  let meaning: String

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
    .init(
      "wait_amber_seconds", \.waitAmberSeconds, seconds,
      tr("a quarter of shoppers find this too long")),
    .init(
      "wait_red_seconds", \.waitRedSeconds, seconds,
      tr("Underhill: most shoppers accept three minutes")),
    .init(
      "wait_critical_seconds", \.waitCriticalSeconds, seconds, tr("M/A/R/C study: four minutes")),
    .init(
      "lane_target_waiting", \.laneTargetWaiting, people,
      tr("short line: one served and at most this many waiting")),
    .init("lane_amber_waiting", \.laneAmberWaiting, people, tr("people waiting at one lane")),
    .init("lane_red_waiting", \.laneRedWaiting, people, tr("people waiting at one lane")),
    .init(
      "line_amber_people", \.lineAmberPeople, people, tr("people in one line for several counters")),
    .init(
      "line_red_people", \.lineRedPeople, people, tr("people in one line for several counters")),
    .init(
      "service_level_percent", \.serviceLevelPercent, percent,
      tr("share to be served within wait_red")),
    .init(
      "one_plus_one_percent", \.onePlusOnePercent, percent, tr("share of time with short lines")),
    .init(
      "alert_hold_seconds", \.alertHoldSeconds, 0...3600,
      tr("how long a problem lasts before it alerts")),
    .init(
      "alert_clear_seconds", \.alertClearSeconds, 0...3600,
      tr("how far below its level the wait must fall")),
    .init(
      "alert_repeat_seconds", \.alertRepeatSeconds, 60...86_400,
      tr("then it rings again; at least 60")),
    .init(
      "alert_budget_minutes", \.alertBudgetMinutes, 0...1440,
      tr("at most one new alert in this time")),
    .init("occupancy_percent", \.occupancyPercent, percent, tr("how busy a lane may be at most")),
    .init(
      "service_base_seconds", \.serviceBaseSeconds, seconds,
      tr("Meyer study: a customer without items")),
    .init("service_item_seconds", \.serviceItemSeconds, 0...3600, tr("Meyer study: each item")),
    .init(
      "basket_items", \.basketItems, 0...10_000, tr("items of a customer, if nobody counted them")),
    .init(
      "stale_feed_seconds", \.staleFeedSeconds, seconds, tr("without a count for so long: no feed")),
    .init("sampling_minutes", \.samplingMinutes, minutes, tr("asks to time one shopper in each")),
    .init(
      "feels_like_percent", \.feelsLikePercent, 100...1000,
      tr("Larson study: how long a wait feels")),
    .init(
      "payment_amber_milliseconds", \.paymentAmberMilliseconds, milliseconds,
      tr("a card payment")),
    .init(
      "payment_red_milliseconds", \.paymentRedMilliseconds, milliseconds,
      tr("a card payment")),
    .init(
      "payment_critical_milliseconds", \.paymentCriticalMilliseconds, milliseconds,
      tr("a card payment")),
    .init("window_grace_minutes", \.windowGraceMinutes, 0...1440, tr("from due to missed")),
    .init(
      "restroom_interval_minutes", \.restroomIntervalMinutes, minutes,
      tr("between two restroom rounds")),
    .init(
      "restroom_tight_minutes", \.restroomTightMinutes, minutes,
      tr("the same in wet weather and before closing")),
    .init("restroom_uses", \.restroomUses, 1...100_000, tr("after so many visits a round is due")),
    .init("restroom_pass_score", \.restroomPassScore, percent, tr("lowest score that passes")),
    .init(
      "supply_low_percent", \.supplyLowPercent, 0...100, tr("restock a supply at or below this")),
    .init(
      "late_entry_minutes", \.lateEntryMinutes, minutes, tr("recorded so long after: marked LATE")),
    .init(
      "sweep_interval_minutes", \.sweepIntervalMinutes, minutes, tr("between two floor checks")),
    .init(
      "gesture_default_cents", \.gestureDefaultCents, cents, tr("usual value of something given")),
    .init("gesture_limit_cents", \.gestureLimitCents, cents, tr("the most for one customer")),
    .init("gesture_day_cents", \.gestureDayCents, cents, tr("the most in a day")),
    .init("last_hour_minutes", \.lastHourMinutes, minutes, tr("its steps come before closing")),
    .init(
      "closing_minutes", \.closingMinutes, minutes, tr("the section closing starts so long before")),
  ]
}
