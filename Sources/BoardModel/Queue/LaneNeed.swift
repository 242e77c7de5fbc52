/// How many lanes with a cashier a number of arrivals takes in this shop.
struct LaneNeed {
  private let staffing: Staffing
  private let hasStaffedLanes: Bool

  init(_ staffing: Staffing, plan: Plan) {
    self.staffing = staffing
    hasStaffedLanes = plan.lanes.contains { $0.kind != .selfService }
  }

  /// What is needed beyond the open self-service tills, but one at least where the shop has any.
  func lanes(_ arrivalsPerHour: Double?, selfServers: Int) -> Int? {
    guard let arrivalsPerHour,
      let servers = staffing.serversNeeded(arrivalsPerHour: arrivalsPerHour)
    else { return nil }
    return max(hasStaffedLanes ? 1 : 0, servers - selfServers)
  }
}

extension [LaneTrack] {
  /// Open lanes with a cashier.
  func openLanes(at moment: Timestamp) -> Int {
    count { $0.lane.kind != .selfService && $0.isOpen(at: moment) }
  }

  /// Tills at open self-service banks.
  func selfServers(at moment: Timestamp) -> Int {
    reduce(0) {
      $0 + ($1.lane.kind == .selfService && $1.isOpen(at: moment) ? $1.lane.servers : 0)
    }
  }
}
