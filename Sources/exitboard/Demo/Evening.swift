package import BoardModel

/// A whole simulated business day, from opening to a quarter of an hour after the last customer.
///
/// The same plan, day and seed give the same events. It writes nothing and reads no clock.
package struct Evening {
  /// How a day goes.
  package enum Course: Hashable, Sendable {
    /// Everything there is to see happens in one evening.
    case eventful
    /// As most days: a late round or an ill word now and then, nothing promised.
    case ordinary
  }

  package let opens: Timestamp
  /// The posted close, T.
  package let closes: Timestamp
  /// The last customer is out, L.
  package private(set) var cleared: Timestamp
  /// By time; what happens in the same second keeps the order in which it was thought up.
  package private(set) var drafts: [Draft] = []

  package init(plan: Plan, calendar: ShopCalendar, day: Day, seed: UInt64, course: Course) {
    let hours = Evening.hours(of: plan, on: day)
    opens = calendar.zone.moment(on: day, at: hours.trading.opens)
    let isOverMidnight = hours.trading.closes <= hours.trading.opens
    closes = calendar.zone.moment(
      on: day.adding(days: isOverMidnight ? 1 : 0), at: hours.trading.closes)
    cleared = closes
    if let fact = hours.change { record(.day(.hours(fact)), at: opens) }

    var dice = Dice(seed: seed)
    // Most days are not as full as the one that is shown, Saturdays nearly.
    let crowd =
      course == .eventful ? 100 : day.weekday == .saturday ? 85 : 50 + Int(seed % 5) * 5
    var checkout = Checkout(
      lanes: plan.lanes, opens: opens, closes: closes, crowdPercent: crowd, course: course,
      dice: &dice)
    checkout.run()
    drafts += checkout.drafts
    cleared = checkout.lastOut.adding(seconds: dice.roll(90...240))
    playRestrooms(plan, course, &dice)
    playSweeps(&dice)
    playChecks(plan, course, &dice)
    playPeople(plan, course, &dice)
    if course == .eventful { playPromises(day: day) }
    record(
      .day(.cleared(StoreCleared(walked: [.floor, .fitting, .restroom, .carpark]))),
      at: cleared, by: "MK")
    sort()
  }

  /// The plan's hours; 09:00 to 21:00, said by an event, where the store does not trade or never shuts that day.
  private static func hours(
    of plan: Plan, on day: Day
  ) -> (trading: TradingHours, change: DayHours?) {
    if let hours = plan.hours[day.weekday], !hours.isAroundTheClock { return (hours, nil) }
    let opens = ClockTime(hour: 9, minute: 0)
    let closes = ClockTime(hour: 21, minute: 0)
    return (
      TradingHours(opens: opens, closes: closes),
      DayHours(opens: opens, closes: closes, reason: "demonstration")
    )
  }

  mutating func record(_ fact: Fact, at moment: Timestamp, by initials: String? = nil) {
    drafts.append(
      Draft(at: moment, by: initials.map { Person($0) }, source: "demo", fact: fact))
  }

  /// A moment so many minutes before the posted close.
  func beforeClose(_ minutes: Int, _ dice: inout Dice) -> Timestamp {
    closes.adding(minutes: -minutes).adding(seconds: dice.roll(0...59))
  }

  private mutating func sort() {
    let order = drafts.indices.sorted { (drafts[$0].at, $0) < (drafts[$1].at, $1) }
    drafts = order.map { drafts[$0] }
  }
}
