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
  /// Sweeps that were due until now, and those of them made in time.
  private(set) var expected = 0
  private(set) var onTime = 0
  var share: Share { Share(count: onTime, of: expected) }
  /// `nil` before opening and after the last customer.
  package private(set) var due: Timestamp?
  /// Hazards found today without a recorded action and without a later sweep of the same zone.
  package private(set) var openHazards: [Sweep] = []

  package init(_ inputs: DayInputs) {
    let (day, floor, now) = (inputs.day, inputs.floor, inputs.now)
    for record in floor.premises.notVoided(on: day.day) {
      guard case .swept(let swept) = record.content else { continue }
      all.append(
        Sweep(stamp: record.stamp, zone: swept.zone, found: swept.found, action: swept.action))
    }
    all.sort { ($0.at, $0.seq) < ($1.at, $1.seq) }
    openHazards = all.filter { sweep in
      sweep.found != .none && sweep.action == nil
        && !all.contains { $0.zone == sweep.zone && $0.at > sweep.at }
    }
    guard let opens = day.missedRoundsCountFrom(floor.log, at: now), now >= opens else { return }
    let interval = max(1, inputs.plan.thresholds.sweepIntervalMinutes)
    let until = min(now, day.cleared ?? day.ends)
    var intervalStart = opens
    for sweep in all {
      let missed = max(0, min(sweep.at, until).seconds(since: intervalStart) - 1) / (interval * 60)
      expected += max(1, missed)
      if missed == 0 { onTime += 1 }
      intervalStart = sweep.at
    }
    expected += max(0, until.seconds(since: intervalStart) - 1) / (interval * 60)
    if day.cleared == nil && now < day.ends { due = intervalStart.adding(minutes: interval) }
  }
}
