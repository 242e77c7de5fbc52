/// The last services at all staffed lanes together; in simulation they predict the next ones better than a lane's own.
struct StaffedServices {
  /// With fewer services than this their variation is unknown.
  private static let minServicesForVariation = 10

  /// `nil` if no service was timed.
  let meanMilliseconds: Int?
  /// cv², the variance divided by the square of the mean; `nil` if too few services were timed.
  let variation: Double?

  fileprivate init(_ services: [RecentServices]) {
    let count = services.reduce(0) { $0 + $1.count }
    let sum = services.reduce(0) { $0 + $1.totalMilliseconds }
    meanMilliseconds = count > 0 ? sum / count : nil
    let mean = Double(sum) / Double(max(1, count)) / 1000
    let squares = services.reduce(0) { $0 + $1.squaredSeconds } / Double(max(1, count))
    variation =
      count >= StaffedServices.minServicesForVariation && mean > 0
      ? max(0, squares / (mean * mean) - 1) : nil
  }
}

extension QueueFloor {
  func services(of plan: Plan) -> StaffedServices {
    let own = Set(plan.lanes.filter { $0.kind == .selfService }.map(\.id))
    return StaffedServices(
      lanes.filter { $0.kind != .selfService && !own.contains($0.id) }.map(\.services))
  }
}
