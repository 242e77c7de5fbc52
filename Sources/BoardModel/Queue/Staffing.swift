import BoardText

/// How many servers an arrival rate needs, and how the wait will develop.
///
/// Assumes one pooled line before all servers; separate lines are worse. The model is Erlang C, or
/// Erlang A where the patience of customers is known.
package struct Staffing: Hashable, Sendable {
  /// Upper limit of the search; more tills than any store has.
  package static let maxServers = 1000
  /// So that 10.2 erlangs on 12 servers are an occupancy of 0.85.
  private static let rounding = 1e-9

  package let serviceSeconds: Double
  /// The mean wait after which a customer reneges; `nil` if almost nobody does.
  package let patienceSeconds: Double?
  /// cv² of the service times.
  private let variation: Double
  private let limitSeconds: Double
  private let limitText: String
  private let targetPercent: Int
  private let occupancyLimit: Double

  package init(
    serviceMilliseconds: Int, variation: Double = 1, patienceSeconds: Double?,
    thresholds: Thresholds
  ) {
    self.variation = variation
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

  package static let outlookModel = "transient M/M/c"

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
    return steady.occupancy <= occupancyLimit + Staffing.rounding
      && steady.serviceLevel >= Double(targetPercent) / 100
  }

  /// When the service level must be met, from the people present now.
  private static let needSeconds = [600.0, 900.0]

  /// Smallest number of servers with which the target share of those who join in 10, and in 15 minutes, waits at most the limit.
  ///
  /// - Returns: `nil` above 1000.
  func serversNeeded(arrivalsPerHour: Double, people: Int, isPooled: Bool) -> Int? {
    // So many must be served within the time, or the line grows.
    let least = max(1, Int(arrivalsPerHour / 3600 * serviceSeconds * 0.5))
    guard least < Staffing.maxServers else { return nil }
    return (least...Staffing.maxServers).first { servers in
      var line = transient(arrivalsPerHour, people: people, servers: servers, isPooled: isPooled)
      var before = 0.0
      return Staffing.needSeconds.allSatisfy { seconds in
        line.advance(seconds: seconds - before)
        before = seconds
        return line.share(withinSeconds: limitSeconds) >= Double(targetPercent) / 100
      }
    }
  }

  /// The waits of customers who join in so many minutes, rising, with `servers` servers, from `people` present now.
  func waitSeconds(
    people: Int, arrivalsPerHour: Double, servers: Int, isPooled: Bool, inMinutes: [Int]
  ) -> [Int] {
    var line = transient(arrivalsPerHour, people: people, servers: servers, isPooled: isPooled)
    var before = 0
    return inMinutes.map { minutes in
      line.advance(seconds: Double((minutes - before) * 60))
      before = minutes
      return Int(line.waitSeconds.rounded())
    }
  }

  private func transient(
    _ arrivalsPerHour: Double, people: Int, servers: Int, isPooled: Bool
  ) -> TransientQueue {
    TransientQueue(
      people: people, arrivalsPerSecond: arrivalsPerHour / 3600, serviceSeconds: serviceSeconds,
      variation: variation, servers: servers, isPooled: isPooled,
      horizonSeconds: Staffing.needSeconds.last ?? 0)
  }
}
