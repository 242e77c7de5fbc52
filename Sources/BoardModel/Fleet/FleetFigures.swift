/// How the fleet stands: a row a store, areas, alerts and sums.
///
/// `update` recomputes only stores of which something was heard, or whose next moment has come; the
/// sums then go through the numbers that are kept of each.
package struct FleetFigures: Sendable {
  package let plan: FleetPlan
  package private(set) var at: Timestamp
  /// Alerts of all stores and of the keeper: unseen ones first, then the worst, then the newest.
  package private(set) var alerts: [FleetAlert] = []
  package private(set) var sums = FleetSums()
  /// Rows that were recomputed since the figures were first made, for those who measure it.
  package private(set) var recomputedCount = 0

  /// How often the order was made; the same number is the same order.
  package private(set) var orderCount = 0

  private var stored: [Row] = []
  private var tallies: [FleetTally] = []
  private var slots: [StoreID: Int] = [:]
  /// Indices of `stored`, in the order of the screen.
  private var order: [Int] = []
  private var zones: FleetZones
  private var isOrderChanged = true
  private var areAlertsChanged = true

  /// The figures at one moment; needs are as they are, since nothing is known of before.
  package init(
    of floor: FleetFloor, plan: FleetPlan, at: Timestamp,
    zone: @escaping @Sendable (String) -> TimeZoneRules?
  ) {
    (self.plan, self.at) = (plan, at)
    zones = FleetZones(zone)
    let ids = Set(plan.stores.keys).union(floor.logs.keys).sorted()
    stored.reserveCapacity(ids.count)
    for id in ids { recompute(id, floor) }
    recomputedCount = 0
    sum(floor)
  }

  /// The figures at a later moment.
  package mutating func update(_ floor: inout FleetFloor, at: Timestamp) {
    self.at = at
    var due = floor.takeChanged()
    for slot in tallies.indices where tallies[slot].next.map({ $0 <= at }) ?? false {
      due.insert(stored[slot].store.id)
    }
    for id in due { recompute(id, floor) }
    sum(floor)
  }

  /// The rows in their order: by need, then how long, those that are fine by their id.
  package var rows: Rows { Rows(stored: stored, order: order, at: at) }

  package subscript(_ store: StoreID) -> Row? {
    guard let slot = slots[store] else { return nil }
    var row = stored[slot]
    row.at = at
    return row
  }

  /// A store in the order of the screen, without its figures.
  package struct Place: Hashable, Sendable {
    package let store: StoreID
    package let need: Need
    package let area: String?
  }

  /// The order of the rows, for all stores; that of 10,000 rows would copy all their figures.
  package var places: [Place] {
    order.map { slot in
      Place(
        store: stored[slot].store.id, need: stored[slot].need, area: stored[slot].store.area)
    }
  }

  /// The worst of all.
  package var level: Level {
    let own = tallies.map(\.level).max() ?? .calm
    return max(own, alerts.map(\.level).max() ?? .calm)
  }

  private mutating func recompute(_ id: StoreID, _ floor: FleetFloor) {
    let named = plan.stores[id]
    guard plan.filter.contains(named ?? FleetPlan.Store(id: id)) else { return }
    recomputedCount += 1
    let heard = floor.newest(of: id)
    let slot = slots[id] ?? stored.count
    let old = slot < stored.count ? stored[slot] : nil
    var row = Row(
      named ?? FleetPlan.Store(id: id), isPlanned: plan.stores.isEmpty || named != nil, heard,
      logCount: floor.logs[id]?.count ?? 0,
      StoreJudgement(heard, of: id, plan.limits, at: at), before: old, at: at)
    row.take(seen: floor.seen, before: old)
    row.zone = row.standing.flatMap { zones.rules($0.zone) }
    if old?.orderKey != row.orderKey { isOrderChanged = true }
    if old?.alerts ?? [] != row.alerts { areAlertsChanged = true }
    let tally = FleetTally(row, older: floor.older(of: id))
    if old == nil {
      slots[id] = slot
      stored.append(row)
      tallies.append(tally)
    } else {
      stored[slot] = row
      tallies[slot] = tally
    }
  }

  private mutating func sum(_ floor: FleetFloor) {
    if isOrderChanged {
      if order.count != stored.count { order = Array(stored.indices) }
      let keys = stored.map(\.orderKey)
      order.sort { keys[$0] < keys[$1] }
      orderCount += 1
    }
    sums = FleetSums(tallies, at: at)
    var keeper = sums.keeperAlert(plan.limits, at: at)
    let before = alerts.first { $0.store == nil }
    if let before, before.id == keeper?.id { keeper?.raised = before.raised }
    _ = keeper?.see(floor.seen, at: at)
    if areAlertsChanged || keeper != nil || before != nil {
      alerts = tallies.indices.filter { tallies[$0].hasAlerts }.flatMap { stored[$0].alerts }
      if let keeper { alerts.append(keeper) }
      alerts.sort(by: FleetAlert.precedes)
    }
    sums.count(alerts)
    (isOrderChanged, areAlertsChanged) = (false, false)
  }
}

extension FleetFigures {
  /// The rows in the order of the screen; none is copied before it is asked for.
  package struct Rows: RandomAccessCollection, Sendable {
    fileprivate let stored: [Row]
    fileprivate let order: [Int]
    fileprivate let at: Timestamp

    package var startIndex: Int { 0 }
    package var endIndex: Int { order.count }

    package subscript(_ position: Int) -> Row {
      var row = stored[order[position]]
      row.at = at
      return row
    }
  }
}

/// The rules of time zones by their names, each looked up once.
struct FleetZones: Sendable {
  private let find: @Sendable (String) -> TimeZoneRules?
  private var known: [String: TimeZoneRules?] = [:]
  /// There are about 600; more are invented.
  private static let maxCount = 1000

  init(_ find: @escaping @Sendable (String) -> TimeZoneRules?) { self.find = find }

  mutating func rules(_ name: String) -> TimeZoneRules? {
    if let found = known[name] { return found }
    guard known.count < Self.maxCount else { return nil }
    let rules = find(name)
    known[name] = .some(rules)
    return rules
  }
}

extension FleetFigures {
  package typealias Counts = FleetCounts
  package typealias Area = FleetArea
  package typealias Evidence = FleetEvidence
  package typealias Tonight = FleetTonight

  package var counts: Counts { sums.counts }
  package var areas: [Area] { sums.areas }
  package var evidence: Evidence { sums.evidence }
  package var tonight: Tonight { sums.tonight }
}
