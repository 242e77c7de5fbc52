/// How many customers of a day left well and how many badly; its constants and sources.
///
/// A customer left badly when something is known against the last moments of the visit. People
/// remember the peak and the end of a visit, not its average: Kahneman, Fredrickson, Schreiber &
/// Redelmeier 1993; Redelmeier, Katz & Kahneman 2003, 682 patients. The others left well if their
/// wait is known; else nothing is known of them, which is never good.
package struct Impression: DayFigures, Hashable, Sendable {
  package static let slotMinutes = 15
  /// The last hour begins this long before the posted close and ends with the last customer.
  package static let lastHourMinutes = 60
  /// Fewer known customers than this say nothing about the last hour, or the day so far; our own limit, no source.
  package static let minCustomers = 20
  /// Without `store.cleared` the store counts as open this long after its posted close.
  static let unclearedMinutes = 60

  package private(set) var slots: [ImpressionSlot] = []
  package private(set) var today = CustomerCounts()
  /// From `lastHourFrom` on; `nil` before it, and in a store that never closes.
  package private(set) var lastHour: CustomerCounts?
  package private(set) var lastHourFrom: Timestamp?
  /// Minutes in which a room was as it should be, of those in which its state was known.
  ///
  /// As it should be: the last round passed and the next is not overdue. Summed over the rooms in
  /// service; who visited them is not known, so customers do not count here.
  package private(set) var restrooms = Share()
  package private(set) var goodbyes = GoodbyeFigures()
  /// Customers who said something good, of all who said something.
  package private(set) var goodVoices = Share()
  /// True while the board asks to watch a goodbye.
  package private(set) var isGoodbyeDue = false

  package init(_ inputs: DayInputs) {
    self.init(inputs, nil, nil)
  }

  init(_ inputs: DayInputs, _ lanes: DayLanes?, _ rounds: DayRounds?) {
    let (day, now) = (inputs.day, inputs.now)
    let summary = FarewellSummary(day: day, floor: inputs.floor)
    (goodbyes, goodVoices) = (summary.goodbyes, summary.goodVoices)
    isGoodbyeDue = day.asks(
      for: .goodbye, every: inputs.plan.thresholds.goodbyeSamplingMinutes, at: now,
      unlessAnsweredAt: summary.goodbyeTimes)
    guard let opens = day.opens else { return }
    lastHourFrom = day.closes.map { max(opens, $0.adding(minutes: -Impression.lastHourMinutes)) }
    guard now > opens else { return }
    let posted = day.closes?.adding(minutes: Impression.unclearedMinutes) ?? day.ends
    let until = min(now, day.cleared ?? posted, day.ends)
    guard until > opens else { return }
    // After the last customer the result no longer changes.
    let last = inputs.at(until)
    // Whole minutes, while the last one is not over yet.
    let counted = until == now ? Timestamp(seconds: MinuteSeries.minute(of: now) * 60) : until
    restrooms = ((until == now ? rounds : nil) ?? DayRounds(last))
      .asTheyShouldBe(opens..<max(opens, counted))
    var tally = CustomerTally(
      opens: opens, until: until, lastHourFrom: lastHourFrom, slotMinutes: Impression.slotMinutes)
    tally.add(last, (until == now ? lanes : nil) ?? DayLanes(last), summary)
    slots = tally.slots
    for slot in slots { today = today + slot.customers }
    guard let lastHourFrom, until > lastHourFrom else { return }
    lastHour = slots.reduce(CustomerCounts()) {
      $1.from >= lastHourFrom ? $0 + $1.customers : $0
    }
  }

  /// The quarter hour in which most customers left badly, the earliest of equals.
  package var worst: ImpressionSlot? {
    let most = slots.map(\.customers.badCount).max() ?? 0
    return most > 0 ? slots.first { $0.customers.badCount == most } : nil
  }

  /// The share of the day so far; `nil` if too few customers are known.
  package var todayPercent: Int? { today.known >= Impression.minCustomers ? today.percent : nil }

  /// The share of the last hour; `nil` if too few customers are known.
  package var lastHourPercent: Int? {
    lastHour.flatMap { $0.known >= Impression.minCustomers ? $0.percent : nil }
  }

  /// Nine in ten should leave well; our own limit, no source.
  package static let calmPercent = 90

  /// The level of a share; our own limits, no source.
  package static func level(ofPercent percent: Int) -> Level {
    percent < 75 ? .red : percent < calmPercent ? .amber : .calm
  }
}

extension DayRounds {
  /// Minutes in which a room was as it should be, of those in which its state was known.
  ///
  /// Nothing is known before the first round while it is not overdue, nor after a round in which
  /// nothing was seen, nor on a day without any round, because then the log was not kept.
  fileprivate func asTheyShouldBe(_ open: Range<Timestamp>) -> Share {
    guard rooms.contains(where: { !$0.rounds.isEmpty }) else { return Share() }
    var (fine, known) = (0, 0)
    for room in rooms {
      let schedule = schedule.of(room.room)
      for span in room.expectedIntervals {
        let span = span.clamped(to: open)
        let due = min(max(schedule.due(after: span.lowerBound), span.lowerBound), span.upperBound)
        let result = room.rounds.last { $0.at == span.lowerBound }?.result
        let inTime = schedule.breaks.openSeconds(from: span.lowerBound, to: due)
        known += schedule.breaks.openSeconds(from: due, to: span.upperBound)
        if result == .passed || result == .failed { known += inTime }
        if result == .passed { fine += inTime }
      }
    }
    return Share(count: fine / 60, of: known / 60)
  }
}
