/// Limits that decide what is long, late or too many.
///
/// Each default names its source.
package struct Thresholds: Hashable, Sendable {
  /// 2 minutes: the limit of a quarter of shoppers (British study).
  package var waitAmberSeconds = 120
  /// 3 minutes: Underhill, *Why We Buy*.
  package var waitRedSeconds = 180
  /// 4 minutes: M/A/R/C, 13,000 shoppers.
  package var waitCriticalSeconds = 240
  /// People waiting at a lane beside the one being served.
  ///
  /// Target 1+1: Kroger; amber 1+2, red 1+3: Irisys.
  package var laneTargetWaiting = 1
  package var laneAmberWaiting = 2
  package var laneRedWaiting = 3
  /// People in one line: US balking studies (5), Box/Intel (7).
  package var lineAmberPeople = 5
  package var lineRedPeople = 7
  /// 90% of waits within `waitRedSeconds`, 1+1 for 85% of the time: Kroger.
  package var serviceLevelPercent = 90
  package var onePlusOnePercent = 85
  /// Raise after 30 s; clear at half the people or 60 s below the limit: Red Hat MRG thresholds.
  package var alertHoldSeconds = 30
  package var alertClearSeconds = 60
  /// Time until an unanswered alert rings again; at least 60 s is used: Qudini; MRG.
  package var alertRepeatSeconds = 300
  /// One new alert in 10 minutes; beyond that only critical ones ring: EEMUA 191.
  package var alertBudgetMinutes = 10
  /// Highest occupancy of a lane: workforce practice.
  package var occupancyPercent = 85
  /// Service time: 41 s a customer and 3 s an item: Meyer.
  package var serviceBaseSeconds = 41
  package var serviceItemSeconds = 3
  /// Items in a basket if not counted; our assumption, shown as such.
  package var basketItems = 10
  /// Age at which a feed is stale.
  ///
  /// iVision; with a known interval max(2 x interval, interval + 900 s): open-HACCP.
  package var staleFeedSeconds = 900
  /// Duration of a card payment: UL chip timings, 2016.
  package var paymentAmberMilliseconds = 11_000
  package var paymentRedMilliseconds = 15_000
  package var paymentCriticalMilliseconds = 23_000
  /// Time from late to missed: OpsAnalitica.
  package var windowGraceMinutes = 30
  /// Restroom rounds: hourly; every 30 minutes in the last two hours or when wet; after 75 uses.
  ///
  /// Sources: hourly logs; HappyOrNot's late-evening dip and the court in Masterpole v. Costco;
  /// Restroom Hero for the uses.
  package var restroomIntervalMinutes = 60
  package var restroomTightMinutes = 30
  package var restroomUses = 75
  /// Lowest score at which a restroom passes: OrangeQC.
  package var restroomPassScore = 85
  /// A supply is low at this level or below; our own: a fifth lasts until somebody comes.
  package var supplyLowPercent = 20
  /// Delay after which an entry is marked as late: good documentation practice.
  package var lateEntryMinutes = 15
  /// Least share of rounds or floor sweeps in time with which their step is done; our own.
  package var roundsOnTimePercent = 85
  /// Time between floor sweeps; our own.
  package var sweepIntervalMinutes = 60
  /// A gesture: $20 by default, $60 at most; a day's budget is ten gestures.
  package var gestureDefaultCents = 2000
  package var gestureLimitCents = 6000
  package var gestureDayCents = 20_000
  /// Counted money may differ by so much without a reason and a second person; our own.
  package var varianceLimitCents = 500
  /// One sampling prompt in each quarter hour.
  package var samplingMinutes = 15
  /// One goodbye to be watched in each hour; our own: five are a step of the checklist.
  package var goodbyeSamplingMinutes = 60
  /// A wait feels 1.36 times as long as it is: Larson.
  package var feelsLikePercent = 136
  /// The last hour, and then closing, begin this long before the posted close.
  package var lastHourMinutes = 60
  package var closingMinutes = 30

  package init() {}
}
