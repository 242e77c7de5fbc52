/// The floor sweeps of one business day, which are due at an interval like the restroom rounds.
package struct Sweeps: DayFigures, Hashable, Sendable {
  package struct Sweep: Hashable, Sendable, Stamped {
    package let stamp: EventStamp
    package let zone: SweepZoneID
    package let found: SweepFinding
    package let action: String?
  }

  /// By time.
  package private(set) var all: [Sweep] = []
  /// Sweeps made in time, of those that were due until now.
  package private(set) var onTime = Share()
  /// `nil` before opening, between two openings and after the last customer.
  package private(set) var due: Timestamp?
  /// Hazards found today without a recorded action and without a later sweep of the same zone.
  package private(set) var openHazards: [Sweep] = []
  package private(set) var lateMinutes: Int?
  package private(set) var level = Level.calm
  /// When it is due, and each next level; the minutes since then count.
  private(set) var changes: [Timestamp] = []

  package init(_ inputs: DayInputs) {
    let (day, floor, now) = (inputs.day, inputs.floor, inputs.now)
    for record in floor.premises.notVoided(on: day.day) {
      guard case .swept(let swept) = record.content else { continue }
      all.append(
        Sweep(stamp: record.stamp, zone: swept.zone, found: swept.found, action: swept.action))
    }
    all.sort { ($0.at, $0.seq) < ($1.at, $1.seq) }
    let zones = Set(inputs.plan.sweepZones.map(\.id))
    openHazards = all.filter { sweep in
      sweep.found != .none && sweep.action == nil
        && !all.contains { later in
          later.at > sweep.at
            && (later.zone == sweep.zone || !zones.isEmpty && !zones.contains(later.zone))
        }
    }
    // The floor is checked when each of its zones is, or all of it at once.
    var left = zones
    let rounds = all.filter { sweep in
      left.remove(sweep.zone)
      guard left.isEmpty || !zones.contains(sweep.zone) else { return false }
      left = zones
      return true
    }
    if !openHazards.isEmpty { level = .red }
    guard let opens = day.missedRoundsCountFrom, now >= opens else { return }
    let interval = max(1, inputs.plan.thresholds.sweepIntervalMinutes)
    let until = min(now, day.roundsCountUntil)
    var intervalStart = opens
    func missed(until end: Timestamp) -> Int {
      max(0, day.breaks.openSeconds(from: intervalStart, to: end) - 1) / (interval * 60)
    }
    var (made, expected) = (0, 0)
    for sweep in rounds {
      let missed = missed(until: min(sweep.at, until))
      expected += max(1, missed)
      if missed == 0 { made += 1 }
      intervalStart = sweep.at
    }
    expected += missed(until: until)
    onTime = Share(count: made, of: expected)
    guard now < day.customersUntil, day.phase != .pause else { return }
    let due = day.breaks.moment(interval * 60, after: intervalStart)
    self.due = due
    if now > due { lateMinutes = day.breaks.openSeconds(from: due, to: now) / 60 }
    let gone = max(0, day.breaks.openSeconds(from: intervalStart, to: now))
    level = max(level, Level.ofInterval(percent: gone * 100 / (interval * 60)))
    changes = [100, 101, 125, 150].map { percent in
      day.breaks.moment((percent * interval * 60 + 99) / 100, after: intervalStart)
    }
  }
}
