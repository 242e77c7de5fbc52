/// The last impression of a day: a score from 0 to 100 with its parts.
///
/// Each quarter hour of the open store has the score of the worst thing observed in it. A quarter
/// hour without observations is unknown, not good. `worst` is the lowest quarter hour, `end` the
/// mean of the last sixty open minutes, each with the score of its quarter hour, and `score` the
/// mean of both: people remember the peak and the end of a visit, not its average (Kahneman,
/// Fredrickson, Schreiber & Redelmeier 1993; Redelmeier, Katz & Kahneman 2003, 682 patients).
///
/// All parts are converted to percent by the store's own thresholds: 100 up to amber, 50 at red, 0
/// from critical on, linear between (`Impression.percent`).
package struct Impression: DayFigures, Hashable, Sendable {
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case queue, restroom, payment, cues, promises
  }

  /// A quarter hour in which the store is open.
  package struct Slot: Hashable, Sendable {
    package var from: Timestamp
    /// The lowest of the observed parts in percent; `nil` = nothing was observed.
    package var percent: Int?
    package var cause: Part?
    /// The score of each observed part in percent.
    package var parts: [Part: Int] = [:]
    /// The longest known wait; `nil` = none is known.
    package var waitSeconds: Int?
  }

  package static let slotMinutes = 15
  /// Length of the end of the day, in open minutes.
  package static let endMinutes = 60
  /// Without `store.cleared` the store counts as open this long after its posted close.
  private static let unclearedMinutes = 60

  package var score: Int?
  package var end: Int?
  /// The slot with the lowest score, the earliest of equals.
  package var worst: Slot?
  package var slots: [Slot] = []
  /// The slots of the last sixty open minutes, each with how many of these lie in it.
  package var endSlots: [(slot: Slot, minutes: Int)] {
    let reach = max(0, openMinutes - Impression.endMinutes)
    return slots.enumerated().compactMap { index, slot in
      let from = max(reach, index * Impression.slotMinutes)
      let to = min(openMinutes, (index + 1) * Impression.slotMinutes)
      return to > from ? (slot, to - from) : nil
    }
  }
  /// Of the last open minutes, at most sixty, those in slots with observations.
  package var endCoverage: Share {
    Share(
      count: endSlots.reduce(0) { $0 + ($1.slot.percent == nil ? 0 : $1.minutes) },
      of: endSlots.reduce(0) { $0 + $1.minutes })
  }
  /// From the opening to now, the last customer or the end of the day, rounded up.
  private var openMinutes = 0
  package var coverage: Share { Share(count: slots.count { $0.percent != nil }, of: slots.count) }

  package init(_ inputs: DayInputs) {
    self.init(inputs, nil, nil)
  }

  init(_ inputs: DayInputs, _ lanes: DayLanes?, _ rounds: DayRounds?) {
    let (day, floor, now) = (inputs.day, inputs.floor, inputs.now)
    guard let opens = day.opens, now > opens else { return }
    let posted = day.closes?.adding(minutes: Impression.unclearedMinutes) ?? day.ends
    let until = min(now, day.cleared ?? posted, day.ends)
    openMinutes = max(0, (until.seconds(since: opens) + 59) / 60)
    let count = (openMinutes + Impression.slotMinutes - 1) / Impression.slotMinutes
    guard count > 0 else { return }
    var observed = Observations(opens: opens, count: count)
    // After the last customer the result no longer changes.
    let last = inputs.at(until)
    observed.addRestrooms((until == now ? rounds : nil) ?? DayRounds(last))
    observed.addCues(day: day, floor: floor)
    observed.addPromises(floor.looseEnds)
    observed.addQueue(last, (until == now ? lanes : nil) ?? DayLanes(last))
    slots = observed.slots
    worst = slots.filter { $0.percent != nil }.min { ($0.percent ?? 100) < ($1.percent ?? 100) }
    let seen = endSlots.compactMap { slot, minutes in slot.percent.map { ($0 * minutes, minutes) } }
    let minutes = seen.reduce(0) { $0 + $1.1 }
    guard minutes > 0, let worst = worst?.percent else { return }
    let sum = seen.reduce(0) { $0 + $1.0 }
    end = (sum * 2 + minutes) / (minutes * 2)
    // round((worst + mean) / 2), from the exact mean.
    score = (worst * minutes + sum + minutes) / (minutes * 2)
  }

  /// The level of a percentage: below 50 something passed red, below 75 it was nearer to red.
  package static func level(ofPercent percent: Int) -> Level {
    percent < 50 ? .red : percent < 75 ? .amber : .calm
  }

  /// The score of a measure: 100 up to `amber`, 50 at `red`, 0 from `critical` on.
  package static func percent(_ value: Int, amber: Int, red: Int, critical: Int) -> Int {
    if value <= amber { return 100 }
    if value >= critical { return 0 }
    if value <= red { return 100 - 50 * (value - amber) / max(1, red - amber) }
    return 50 - 50 * (value - red) / max(1, critical - red)
  }
}

/// Collects the observations of a day in its slots.
struct Observations {
  private(set) var slots: [Impression.Slot]
  private let opens: Timestamp

  init(opens: Timestamp, count: Int) {
    self.opens = opens
    slots = (0..<count).map {
      Impression.Slot(from: opens.adding(minutes: $0 * Impression.slotMinutes), percent: nil)
    }
  }

  /// The slot at `moment`; `nil` before the opening and after the last slot.
  func slot(of moment: Timestamp) -> Int? {
    guard moment >= opens else { return nil }
    let slot = moment.minutes(since: opens) / Impression.slotMinutes
    return slot < slots.count ? slot : nil
  }

  /// Adds the score of a part to a slot; the lowest one counts.
  mutating func add(_ part: Impression.Part, _ percent: Int, in slot: Int) {
    slots[slot].parts[part] = min(slots[slot].parts[part] ?? 100, percent)
    if percent < slots[slot].percent ?? 101 {
      slots[slot].percent = percent
      slots[slot].cause = part
    }
  }

  mutating func add(waitSeconds: Int, in slot: Int) {
    slots[slot].waitSeconds = max(slots[slot].waitSeconds ?? 0, waitSeconds)
  }

  mutating func add(_ part: Impression.Part, _ percent: Int, at moment: Timestamp) {
    guard let slot = slot(of: moment) else { return }
    add(part, percent, in: slot)
  }
}
