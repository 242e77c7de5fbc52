/// The sums over all stores; a share keeps its denominator, and unknown is in no numerator.
package struct FleetSums: Hashable, Sendable {
  package private(set) var counts = FleetFigures.Counts()
  /// By name; the stores without one are last.
  package private(set) var areas: [FleetFigures.Area] = []
  package private(set) var evidence = FleetFigures.Evidence()
  package private(set) var tonight = FleetFigures.Tonight()

  init() {}

  init(_ tallies: [FleetTally], at: Timestamp) {
    var areas: [String: FleetFigures.Area] = [:]
    for tally in tallies {
      counts.add(tally)
      areas[tally.area ?? "", default: FleetFigures.Area(name: tally.area)].add(tally, at: at)
      evidence.add(tally)
      tonight.add(tally)
    }
    self.areas = areas.values.sorted {
      ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "")
    }
  }

  mutating func count(_ alerts: [FleetAlert]) {
    counts.raised = alerts.count { $0.isRaised }
    counts.seen = alerts.count { $0.seen != nil }
  }

  /// Raised while no keeper says anything, or the one of some stores does not.
  func keeperAlert(_ limits: FleetPlan.Limits, at: Timestamp) -> FleetAlert? {
    let isOld = evidence.newestCheck.map { $0.adding(minutes: limits.keeperMinutes) <= at }
    guard counts.known > 0, evidence.unchecked > 0 || isOld ?? true else { return nil }
    let raised = evidence.oldestCheck?.adding(minutes: limits.keeperMinutes)
    return FleetAlert(
      store: nil, log: nil,
      cause: .keeper(
        newest: evidence.newestCheck, stores: Share(count: evidence.unchecked, of: counts.known)),
      level: .red, mark: evidence.newestCheck?.seconds ?? 0, raised: raised)
  }
}

extension FleetFigures {
  package var counts: Counts { sums.counts }
  package var areas: [Area] { sums.areas }
  package var evidence: Evidence { sums.evidence }
  package var tonight: Tonight { sums.tonight }

  package struct Counts: Hashable, Sendable {
    package var stores = 0
    package var now = 0
    package var tonight = 0
    package var fine = 0
    package var silent = 0
    /// Heard of at any time.
    package var known = 0
    /// Heard of lately, of all.
    package var heard = Share()
    /// Heard of, but not in the plan.
    package var unplanned = 0
    /// Alerts that nobody saw, or that seeing does not end; and those that somebody saw.
    package internal(set) var raised = 0
    package internal(set) var seen = 0

    mutating func add(_ tally: FleetTally) {
      stores += 1
      switch tally.need {
      case .now: now += 1
      case .tonight: tonight += 1
      case .fine: fine += 1
      }
      if tally.silence > .calm { silent += 1 }
      if tally.isKnown { known += 1 }
      if !tally.isPlanned { unplanned += 1 }
      heard.count(tally.isHeard)
    }
  }

  package struct Area: Hashable, Sendable {
    /// `nil` = stores without an area.
    package let name: String?
    package var stores = 0
    package var now = 0
    package var tonight = 0
    /// Of the stores that are heard of; `nil` = unknown.
    package var longestWait: Int?
    package var closingSoon = 0
    /// Of the stores that are not known to be closed today.
    package var signed = Share()
    package var heard = Share()

    private static let soonSeconds = 1800

    init(name: String?) { self.name = name }

    mutating func add(_ tally: FleetTally, at: Timestamp) {
      stores += 1
      if tally.need == .now { now += 1 }
      if tally.need == .tonight { tonight += 1 }
      if let wait = tally.wait { longestWait = max(longestWait ?? wait, wait) }
      if let closes = tally.closes, closes > at, closes.seconds(since: at) <= Self.soonSeconds {
        closingSoon += 1
      }
      signed.count(tally.isClosedToday ? nil : tally.isSigned)
      heard.count(tally.isHeard)
    }
  }

  /// What is known of the copies.
  package struct Evidence: Hashable, Sendable {
    /// Sound and checked lately, of all stores.
    package var checked = Share()
    package var changed = 0
    package var missingFiles = 0
    package var forked = 0
    /// Lines that never arrived, lines kept apart, and messages that are no lines.
    package var missing = 0
    package var strays = 0
    package var foreign = 0
    /// Older event files of which something was found.
    package var olderBroken = 0
    /// The figures agree, of the stores that could be audited; and of those that have a copy.
    package var audited = Share()
    package var kept = Share()
    package var otherVersion = 0
    /// Live stores of which no keeper said anything lately.
    package var unchecked = 0
    /// Lines that are not checked yet.
    package var lag = 0
    package var newestCheck: Timestamp?
    package var oldestCheck: Timestamp?

    mutating func add(_ tally: FleetTally) {
      checked.count(tally.isComplete)
      switch tally.state {
      case .changed: changed += 1
      case .missing: missingFiles += 1
      case .forked: forked += 1
      case .sound, nil: break
      }
      missing += tally.missing
      strays += tally.strays
      foreign += tally.foreign
      olderBroken += tally.olderBroken
      switch tally.audit {
      case .agrees: audited.count(true)
      case .differs: audited.count(false)
      case .otherVersion: otherVersion += 1
      case nil: break
      }
      kept.count(tally.state != nil)
      if tally.isLive, !tally.isChecked { unchecked += 1 }
      lag += tally.lag
      if let time = tally.checked {
        newestCheck = max(newestCheck ?? time, time)
        if tally.isLive { oldestCheck = min(oldestCheck ?? time, time) }
      }
    }

    /// Seconds since any keeper said anything.
    package func age(at now: Timestamp) -> Int? {
      newestCheck.map { max(0, now.seconds(since: $0)) }
    }
  }

  /// This evening in all stores together, as far as they are heard of.
  package struct Tonight: Hashable, Sendable {
    /// Stores by the half hour, local to each, in which they close; the key is minutes after midnight.
    package var closes: [Int: Int] = [:]
    /// Of the stores that are not known to be closed today.
    package var signed = Share()
    package var notOpen = 0
    /// The stores that are in the sums, of all.
    package var stores = Share()
    package var short = Share()
    package var inTime = Share()
    package var rounds = Share()
    package var left = 0
    package var promisesOpen = 0
    package var promisesBroken = 0

    mutating func add(_ tally: FleetTally) {
      if let minute = tally.closingMinute { closes[minute / 30 * 30, default: 0] += 1 }
      signed.count(tally.isClosedToday ? nil : tally.isSigned)
      if tally.isClosedToday { notOpen += 1 }
      stores.count(tally.isCurrent)
      short = short + tally.short
      inTime = inTime + tally.inTime
      rounds = rounds + tally.rounds
      left += tally.left
      promisesOpen += tally.ends
      promisesBroken += tally.broken
    }
  }
}
