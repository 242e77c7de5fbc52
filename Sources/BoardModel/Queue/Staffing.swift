/// How many lanes a number of arrivals takes, and what becomes of the wait.
///
/// One pooled line before all tills is assumed (M/M/c); separate lines are worse.
struct Staffing {
  let serviceSeconds: Double
  let limitSeconds: Double
  /// The share that is to wait at most `limitSeconds`, 0 to 1.
  let target: Double
  let occupancyLimit: Double

  init(serviceMilliseconds: Int, thresholds: Thresholds) {
    serviceSeconds = max(1, Double(serviceMilliseconds) / 1000)
    limitSeconds = Double(thresholds.waitRedSeconds)
    target = Double(thresholds.serviceLevelPercent) / 100
    occupancyLimit = Double(thresholds.occupancyPercent) / 100
  }

  /// More tills than any shop has; whoever needs more needs another answer.
  static let mostServers = 1000

  /// The smallest number of servers that keeps the target and the occupancy; `nil` above 1,000.
  func serversNeeded(arrivalsPerHour: Double) -> Int? {
    let load = arrivalsPerHour / 3600 * serviceSeconds
    guard load < Double(Staffing.mostServers) else { return nil }
    var servers = max(1, Int(load))
    while servers <= Staffing.mostServers {
      if isEnough(servers, arrivalsPerHour: arrivalsPerHour) { return servers }
      servers += 1
    }
    return nil
  }

  private func isEnough(_ servers: Int, arrivalsPerHour: Double) -> Bool {
    guard
      let steady = ErlangC(
        arrivalsPerSecond: arrivalsPerHour / 3600, serviceSeconds: serviceSeconds, servers: servers)
    else { return false }
    return steady.occupancy <= occupancyLimit
      && steady.serviceLevel(withinSeconds: limitSeconds) >= target
  }

  /// The wait in `minutes` minutes, with `servers` servers and `people` there now.
  ///
  /// The line as a fluid: it grows or drains at the difference of the two rates; it does not fall below Erlang C's mean.
  func outlook(
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
    return .wait(seconds: nearest(max(fluid, steady.averageSpeedOfAnswerSeconds)))
  }
}
