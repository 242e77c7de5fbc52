/// The number of staffed lanes that an arrival rate needs in this store.
struct LaneNeed {
  private let staffing: Staffing
  private let hasStaffedLanes: Bool

  init(_ staffing: Staffing, plan: Plan) {
    self.staffing = staffing
    hasStaffedLanes = plan.lanes.contains { $0.kind != .selfService }
  }

  /// Lanes needed beside the open self-service tills; `nil` if unknown or above 1000 servers.
  func lanes(_ arrivalsPerHour: Double?, selfServers: Int) -> Int? {
    guard let arrivalsPerHour,
      let servers = staffing.serversNeeded(arrivalsPerHour: arrivalsPerHour)
    else { return nil }
    return max(hasStaffedLanes ? 1 : 0, servers - selfServers)
  }
}

extension [LaneHistory] {
  /// Number of open staffed lanes.
  func openLanes(at moment: Timestamp) -> Int {
    count { $0.lane.kind != .selfService && $0.isOpen(at: moment) }
  }

  /// Number of tills at open self-service banks.
  func selfServers(at moment: Timestamp) -> Int {
    reduce(0) { $0 + ($1.lane.kind == .selfService && $1.isOpen(at: moment) ? $1.lane.servers : 0) }
  }
}
