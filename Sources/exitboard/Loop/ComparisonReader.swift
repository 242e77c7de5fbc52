import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardUI

/// Folds a copy up to this hour of the last four such weekdays, and up to now, in small steps.
struct ComparisonReader: ~Copyable {
  private let key: StoreKey
  private let path: String
  private let now: Timestamp
  private var loaded: LoadedPlan
  private var follower: JournalFollower
  private var floor: Floor
  /// The earliest first.
  private var targets: [(day: Day, moment: Timestamp)] = []
  private var found: [(day: Day, standing: Standing?)] = []
  private var hasOwnPlan = false

  private static let weeks = 4
  private static let stepBytes = 1 << 20

  init(_ key: StoreKey, path: String, zone: TimeZoneRules, at now: Timestamp) {
    (self.key, self.path, self.now) = (key, path, now)
    loaded = LoadedPlan(.standard, zone: zone)
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
    floor = Floor(calendar: loaded.calendar)
    begin()
  }

  private mutating func begin() {
    let local = loaded.zone.local(now)
    targets = (1...Self.weeks).reversed().map { week in
      let day = local.day.adding(days: -7 * week)
      let moment = loaded.zone.timestamp(on: day, at: local.clock)
      return (loaded.calendar.businessDay(of: moment), moment)
    }
    floor = Floor(calendar: loaded.calendar)
    found = []
    follower = JournalFollower(path: path, after: nil, watchesChanges: false)
  }

  /// Performs the next step; returns the figures after the last one.
  mutating func step() -> StoreComparison? {
    let update = follower.poll(limitBytes: Self.stepBytes)
    for event in update.events {
      while let target = targets.first, event.stamp.at > target.moment { keep(target) }
      floor.apply(event)
    }
    guard !update.hasMore else { return nil }
    if let plan = floor.log.adopted?.content.plan, !hasOwnPlan {
      hasOwnPlan = true
      if let own = PlanFile.plan(adopted: plan, over: .standard, knowsZone: WallClock.isKnown) {
        let zone = own.timeZoneName.flatMap { WallClock.zoneRules(named: $0) } ?? loaded.zone
        loaded = LoadedPlan(own, zone: zone)
        begin()
        return nil
      }
    }
    while let target = targets.first { keep(target) }
    return StoreComparison(key: key, now: standing(at: now), earlier: found.reversed())
  }

  private mutating func keep(_ target: (day: Day, moment: Timestamp)) {
    targets.removeFirst()
    let isRecorded =
      floor.log.latest.map { loaded.calendar.businessDay(of: $0) == target.day } ?? false
    found.append((target.day, isRecorded ? standing(at: target.moment) : nil))
  }

  private func standing(at moment: Timestamp) -> Standing {
    let plan = loaded.plan(with: floor, at: moment)
    return Standing(
      Figures(of: floor, plan: plan, at: moment, spanMinutes: 60), floor: floor, plan: plan,
      at: moment, hash: "", app: LoadedPlan.app)
  }
}
