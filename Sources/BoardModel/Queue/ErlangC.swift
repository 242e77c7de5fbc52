import Glibc

/// One line before `servers` equal servers: M/M/c, Erlang's delay formula, in the steady state.
///
/// Arrivals are random, service times are exponential, nobody reneges. If more customers arrive
/// than can be served there is no steady state, and no value of this type.
package struct ErlangC: Hashable, Sendable {
  /// Offered load a = arrival rate x service time, in erlangs.
  package let load: Double
  package let servers: Int
  package let serviceSeconds: Double
  /// P(wait): the share of customers who find all servers busy.
  package let waitProbability: Double

  /// `nil` if the occupancy is 1 or more: the line grows without end.
  package init?(arrivalsPerSecond: Double, serviceSeconds: Double, servers: Int) {
    let load = arrivalsPerSecond * serviceSeconds
    guard servers > 0, serviceSeconds > 0, load >= 0, load < Double(servers) else { return nil }
    self.load = load
    self.servers = servers
    self.serviceSeconds = serviceSeconds
    waitProbability = ErlangC.waitProbability(load: load, servers: servers)
  }

  /// ρ, the share of the time in which a server is busy.
  package var occupancy: Double { load / Double(servers) }

  /// The share of customers who wait at most `limitSeconds`.
  package func serviceLevel(withinSeconds limitSeconds: Double) -> Double {
    let exponent = -(Double(servers) - load) * limitSeconds / serviceSeconds
    return 1 - waitProbability * exp(exponent)
  }

  /// Erlang B: the share of customers lost where nobody may wait.
  package static func blockingProbability(load: Double, servers: Int) -> Double {
    1 / inverseBlocking(load: load, servers: servers)
  }

  /// 1/C = (1 - ρ)/B + ρ.
  private static func waitProbability(load: Double, servers: Int) -> Double {
    let occupancy = load / Double(servers)
    return 1 / ((1 - occupancy) * inverseBlocking(load: load, servers: servers) + occupancy)
  }

  /// 1/B, by the recursion 1/B(c) = 1 + c/a x 1/B(c-1).
  ///
  /// It only adds positive numbers, so hundreds of servers lose no precision.
  private static func inverseBlocking(load: Double, servers: Int) -> Double {
    var inverse = 1.0
    for server in 0..<servers { inverse = 1 + Double(server + 1) / load * inverse }
    return inverse
  }
}
