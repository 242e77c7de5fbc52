import BoardText

/// How many servers an arrival rate needs, and how the wait will develop.
///
/// Assumes one pooled line before all servers; separate lines are worse. The model is Erlang C, or
/// Erlang A where the patience of customers is known.
package struct Staffing: Hashable, Sendable {
  /// Upper limit of the search; more tills than any store has.
  package static let maxServers = 1000

  package let serviceSeconds: Double
  /// The mean wait after which a customer reneges; `nil` if almost nobody does.
  package let patienceSeconds: Double?
  private let limitSeconds: Double
  private let limitText: String
  private let targetPercent: Int
  private let occupancyLimit: Double

  package init(serviceMilliseconds: Int, patienceSeconds: Double?, thresholds: Thresholds) {
    serviceSeconds = max(1, Double(serviceMilliseconds) / 1000)
    self.patienceSeconds = patienceSeconds
    limitSeconds = Double(thresholds.waitRedSeconds)
    let limit = thresholds.waitRedSeconds
    limitText = "\(limit / 60):\(padded(limit % 60, to: 2))"
    targetPercent = thresholds.serviceLevelPercent
    occupancyLimit = Double(thresholds.occupancyPercent) / 100
  }

  /// For example `M/M/c, 90% ≤ 3:00`.
  package var model: String {
    (patienceSeconds == nil ? "M/M/c" : "M/M/c+M") + ", \(targetPercent)% ≤ \(limitText)"
  }

  /// For example `one pooled line as a fluid, in 15 min`.
  package static func outlookModel(minutes: Int) -> String {
    "one pooled line as a fluid, in \(minutes) min"
  }

  /// Smallest number of servers within the service level and the occupancy limit; `nil` above 1000.
  package func serversNeeded(arrivalsPerHour: Double) -> Int? {
    let load = arrivalsPerHour / 3600 * serviceSeconds
    guard load < Double(Staffing.maxServers) else { return nil }
    if arrivalsPerHour <= 0 { return 1 }
    // Without reneging, fewer servers than the load are never enough.
    let least = patienceSeconds == nil ? max(1, Int(load)) : 1
    return (least...Staffing.maxServers).first { isEnough($0, arrivalsPerHour / 3600) }
  }

  private func isEnough(_ servers: Int, _ arrivalsPerSecond: Double) -> Bool {
    let steady: (occupancy: Double, serviceLevel: Double)? =
      if let patienceSeconds {
        ErlangA(
          arrivalsPerSecond: arrivalsPerSecond, serviceSeconds: serviceSeconds, servers: servers,
          patienceSeconds: patienceSeconds
        ).map { ($0.occupancy, $0.serviceLevel(withinSeconds: limitSeconds)) }
      } else {
        ErlangC(
          arrivalsPerSecond: arrivalsPerSecond, serviceSeconds: serviceSeconds, servers: servers
        ).map { ($0.occupancy, $0.serviceLevel(withinSeconds: limitSeconds)) }
      }
    guard let steady else { return false }
    return steady.occupancy <= occupancyLimit && steady.serviceLevel >= Double(targetPercent) / 100
  }

  /// The wait in `minutes` minutes with `servers` servers, from `people` present now.
  ///
  /// The line is treated as a fluid that grows or drains at the difference of the two rates, but
  /// not below the steady-state mean wait of Erlang C. If more customers arrive than can be served,
  /// the result is `growsWithoutEnd`.
  package func outlook(
    people: Int, arrivalsPerHour: Double, servers: Int, minutes: Int
  ) -> QueueFigures.Outlook {
    let arrivalsPerSecond = arrivalsPerHour / 3600
    guard
      let steady = ErlangC(
        arrivalsPerSecond: arrivalsPerSecond, serviceSeconds: serviceSeconds, servers: servers)
    else { return .growsWithoutEnd }
    let drain = Double(servers) / serviceSeconds - arrivalsPerSecond
    let left = max(0, Double(people) - drain * Double(minutes) * 60)
    let waiting = max(0, left - Double(servers))
    let fluid = waiting * serviceSeconds / Double(servers)
    return .wait(seconds: Int(max(fluid, steady.averageSpeedOfAnswerSeconds).rounded()))
  }
}
