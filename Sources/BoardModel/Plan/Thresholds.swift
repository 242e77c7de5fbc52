/// What counts as long, late or too many.
///
/// Every default names its source.
package struct Thresholds: Hashable, Sendable {
  /// A quarter of shoppers call 2 minutes their limit (British study).
  package var waitAmberSeconds = 120
  /// 3 minutes: Underhill, *Why We Buy*.
  package var waitRedSeconds = 180
  /// 4 minutes: M/A/R/C, 13,000 shoppers.
  package var waitCriticalSeconds = 240
  /// People waiting at one lane beside the one served: Kroger's 1+1; amber at 1+2, red at 1+3 (Irisys).
  package var laneTargetWaiting = 1
  package var laneAmberWaiting = 2
  package var laneRedWaiting = 3
  /// One long line: US balking studies (5), Box/Intel (7).
  package var lineAmberPeople = 5
  package var lineRedPeople = 7
  /// 90% within `waitRedSeconds`; 1+1 kept 85% of the time: Kroger.
  package var serviceLevelPercent = 90
  package var onePlusOnePercent = 85
  /// Raise after 30 s, clear at half the people or 60 s under: Red Hat MRG thresholds.
  package var alertHoldSeconds = 30
  package var alertClearSeconds = 60
  /// Never under 60: Qudini; MRG.
  package var alertRepeatSeconds = 300
  /// One new alert in 10 minutes, over it only critical ones ring: EEMUA 191.
  package var alertBudgetMinutes = 10
  /// Workforce practice.
  package var occupancyPercent = 85
  /// 41 s a customer and 3 s an item: Meyer.
  package var serviceBaseSeconds = 41
  package var serviceItemSeconds = 3
  /// Items in a basket where nobody counted them; our assumption, shown as such.
  package var basketItems = 10
  /// iVision; open-HACCP: max(2 x interval, interval + 900 s).
  package var staleFeedSeconds = 900
  /// UL chip timings, 2016.
  package var paymentAmberMilliseconds = 11_000
  package var paymentRedMilliseconds = 15_000
  package var paymentCriticalMilliseconds = 23_000
  /// OpsAnalitica.
  package var windowGraceMinutes = 30
  /// Hourly logs; half-hourly in the last two hours or when wet, or after 75 uses.
  ///
  /// HappyOrNot's late-evening dip; the court in Masterpole against Costco; Restroom Hero for the uses.
  package var restroomIntervalMinutes = 60
  package var restroomTightMinutes = 30
  package var restroomUses = 75
  /// OrangeQC.
  package var restroomPassScore = 85
  /// Our own: a fifth of a dispenser lasts until somebody comes.
  package var supplyLowPercent = 20
  /// Good documentation practice.
  package var lateEntryMinutes = 15
  /// Our own: hourly floor sweeps.
  package var sweepIntervalMinutes = 60
  /// $20 a gesture, $60 the most; a day's budget of ten gestures.
  package var gestureDefaultCents = 2000
  package var gestureLimitCents = 6000
  package var gestureDayCents = 20_000
  /// A sampling prompt once in each quarter hour.
  package var samplingMinutes = 15
  /// Larson: a wait feels 1.36 times as long as it is.
  package var feelsLikePercent = 136
  /// The last hour's checks begin this long before the posted close.
  package var lastHourMinutes = 60
  package var closingMinutes = 30

  package init() {}
}
