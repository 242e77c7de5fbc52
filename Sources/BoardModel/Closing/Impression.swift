/// The last impression: a score from 0 to 100 with the parts it is made of.
///
/// Each quarter of an hour of the open store is worth as much as the worst of what was observed in it; a quarter in which
/// nothing was observed is unknown, not good. `worst` is the lowest quarter of the day, `end` the mean of the last hour's,
/// and the score their mean: people remember the peak and the end of a visit, not its average (Kahneman, Fredrickson,
/// Schreiber & Redelmeier 1993; Redelmeier, Katz & Kahneman 2003, 682 patients).
///
/// Every part turns its measure into percent in the same way, by the store's own thresholds: 100 up to amber, 50 at red,
/// 0 from critical on, straight lines between (`Impression.worth`).
package struct Impression: Hashable, Sendable {
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case queue, restroom, payment, cues, promises
  }

  /// A quarter of an hour while the store is open.
  package struct Slot: Hashable, Sendable {
    package var from: Timestamp
    /// The lowest of the observed parts in percent; `nil` = nothing was observed.
    package var percent: Int?
    package var cause: Part?
    /// What was observed of each part, in percent.
    package var parts: [Part: Int] = [:]
  }

  /// A quarter of an hour; the last four make the end.
  package static let slotMinutes = 15
  package static let endSlots = 4
  /// Where nobody logs the last customer, the store counts as open this long after its posted close.
  private static let unclearedMinutes = 60

  package var score: Int?
  package var end: Int?
  package var worst: Slot?
  package var slots: [Slot] = []
  package var seen: Share { Share(count: slots.count { $0.percent != nil }, of: slots.count) }

  package init(of floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(
      day: TradingDay(of: floor, plan: plan, at: now), floor: floor, plan: plan, at: now)
  }

  /// Any business day, as it stands at `now`.
  package init(day: TradingDay, floor: Floor, plan: Plan, at now: Timestamp) {
    self.init(nil, nil, day: day, floor: floor, plan: plan, at: now)
  }

  /// Likewise; what was made for `day` and `now` already need not be made again.
  init(
    _ lines: DayLines?, _ rounds: DayRounds?, day: TradingDay, floor: Floor, plan: Plan,
    at now: Timestamp
  ) {
    guard let opens = day.opens, now > opens else { return }
    let posted = day.closes?.adding(minutes: Impression.unclearedMinutes) ?? day.ends
    let until = min(now, day.cleared ?? posted, day.ends)
    let count = (until.minutes(since: opens) + Impression.slotMinutes - 1) / Impression.slotMinutes
    guard count > 0 else { return }
    var observed = Observations(opens: opens, count: count)
    // After the last customer the day stands as it was then.
    let madeRounds = until == now ? rounds : nil
    let madeLines = until == now ? lines : nil
    observed.seeRestrooms(
      madeRounds ?? DayRounds(day: day, floor: floor, plan: plan, at: until))
    observed.seeCues(day: day, floor: floor)
    observed.seePromises(day: day, floor: floor)
    observed.seeQueue(
      madeLines ?? DayLines(day: day, floor: floor, plan: plan, at: until),
      day: day, floor: floor, plan: plan, until: until)
    slots = observed.slots
    worst = slots.filter { $0.percent != nil }.min { ($0.percent ?? 100) < ($1.percent ?? 100) }
    let last = slots.suffix(Impression.endSlots).compactMap(\.percent)
    guard !last.isEmpty, let worst = worst?.percent else { return }
    let sum = last.reduce(0, +)
    end = (sum * 2 + last.count) / (last.count * 2)
    // round((worst + mean) / 2), from the exact mean.
    score = (worst * last.count + sum + last.count) / (last.count * 2)
  }

  /// What a measure is worth in percent: all of it up to `amber`, half at `red`, nothing from `critical` on.
  package static func worth(_ value: Int, amber: Int, red: Int, critical: Int) -> Int {
    if value <= amber { return 100 }
    if value >= critical { return 0 }
    if value <= red { return 100 - 50 * (value - amber) / max(1, red - amber) }
    return 50 - 50 * (value - red) / max(1, critical - red)
  }
}

/// The quarters of a day, being filled with what was observed in them.
package struct Observations {
  package private(set) var slots: [Impression.Slot]
  private let opens: Timestamp

  package init(opens: Timestamp, count: Int) {
    self.opens = opens
    slots = (0..<count).map {
      Impression.Slot(from: opens.adding(minutes: $0 * Impression.slotMinutes), percent: nil)
    }
  }

  /// The slot a moment falls in; what was seen before opening or after the last customer belongs to none.
  package func slot(of moment: Timestamp) -> Int? {
    guard moment >= opens else { return nil }
    let slot = moment.minutes(since: opens) / Impression.slotMinutes
    return slot < slots.count ? slot : nil
  }

  /// Keeps the worst of what a part was worth in a slot.
  package mutating func see(_ part: Impression.Part, _ percent: Int, in slot: Int) {
    slots[slot].parts[part] = min(slots[slot].parts[part] ?? 100, percent)
    if percent < slots[slot].percent ?? 101 {
      slots[slot].percent = percent
      slots[slot].cause = part
    }
  }

  package mutating func see(_ part: Impression.Part, _ percent: Int, at moment: Timestamp) {
    guard let slot = slot(of: moment) else { return }
    see(part, percent, in: slot)
  }
}
