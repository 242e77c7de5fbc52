/// The number of staffed lanes needed in this store, from the people present and the arrival rate.
///
/// Self-service tills are not counted: a customer who wants a cashier waits for one.
struct LaneNeed {
  private let staffing: Staffing
  private let isPooled: Bool
  private let hasStaffedLanes: Bool

  init(_ staffing: Staffing, plan: Plan, histories: [LaneHistory]) {
    self.staffing = staffing
    isPooled = histories.isPooled
    hasStaffedLanes = plan.lanes.contains { $0.kind != .selfService }
  }

  /// Lanes with which the service level is met in 10 and in 15 minutes; at least 1 if the store has staffed lanes.
  ///
  /// `people` tells how many are present, given the arrivals per hour. `nil` if the arrival rate is
  /// unknown or needs more than 1000 lanes.
  func lanes(_ arrivalsPerHour: Double?, people: (Double) -> Int) -> Int? {
    guard let arrivalsPerHour,
      let lanes = staffing.serversNeeded(
        arrivalsPerHour: arrivalsPerHour, people: people(arrivalsPerHour), isPooled: isPooled)
    else { return nil }
    return max(hasStaffedLanes ? 1 : 0, lanes)
  }

  /// Lanes that the arrival rate needs once the line has settled; `nil` as above.
  func settledLanes(_ arrivalsPerHour: Double?) -> Int? {
    guard let arrivalsPerHour,
      let lanes = staffing.serversNeeded(arrivalsPerHour: arrivalsPerHour)
    else { return nil }
    return max(hasStaffedLanes ? 1 : 0, lanes)
  }
}

extension [LaneHistory] {
  /// One line before several tills, as at a bank.
  var isPooled: Bool { contains { $0.lane.kind != .selfService && $0.lane.servers > 1 } }

  /// Number of tills at open staffed lanes; one at each but a pooled line, where it is the open counters.
  func openLanes(at moment: Timestamp) -> Int {
    servers(at: moment) { $0.lane.kind != .selfService }
  }

  /// Number of tills at all staffed lanes, open or not.
  var staffedLanes: Int {
    reduce(0) { $0 + ($1.lane.kind == .selfService ? 0 : Swift.max(1, $1.lane.servers)) }
  }

  /// Number of tills at open self-service banks.
  func selfServers(at moment: Timestamp) -> Int {
    servers(at: moment) { $0.lane.kind == .selfService }
  }

  private func servers(at moment: Timestamp, _ isCounted: (LaneHistory) -> Bool) -> Int {
    reduce(0) { $0 + (isCounted($1) && $1.isOpen(at: moment) ? $1.servers(at: moment) : 0) }
  }
}
