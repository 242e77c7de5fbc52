import Glibc

/// One line before `servers` equal servers whose customers may renege: M/M/c+M, Palm's Erlang A.
///
/// Like Erlang C, but a waiting customer leaves after an exponentially distributed patience. A
/// steady state exists at any arrival rate, because reneging keeps the line finite.
package struct ErlangA: Hashable, Sendable {
  /// Offered load a = arrival rate x service time, in erlangs.
  package let load: Double
  package let servers: Int
  package let serviceSeconds: Double
  package let patienceSeconds: Double
  /// P(wait): the share of customers who find all servers busy.
  package let waitProbability: Double
  /// Lq: the mean number of people waiting.
  private let meanWaiting: Double
  /// P(all servers busy and k people wait), indexed by k, up to where it is negligible.
  private let waitingProbabilities: [Double]

  /// `nil` unless all arguments are above 0.
  package init?(
    arrivalsPerSecond: Double, serviceSeconds: Double, servers: Int, patienceSeconds: Double
  ) {
    guard servers > 0, serviceSeconds > 0, patienceSeconds > 0, arrivalsPerSecond > 0 else {
      return nil
    }
    load = arrivalsPerSecond * serviceSeconds
    self.servers = servers
    self.serviceSeconds = serviceSeconds
    self.patienceSeconds = patienceSeconds
    // All relative to the state in which every server is busy and nobody waits.
    var below = 1 / ErlangC.blockingProbability(load: load, servers: servers) - 1
    var states = [1.0]
    var total = 1.0
    let departures = Double(servers) / serviceSeconds
    while true {
      let rate = departures + Double(states.count) / patienceSeconds
      let next = states[states.count - 1] * arrivalsPerSecond / rate
      states.append(next)
      total += next
      if arrivalsPerSecond < rate && next < total * 1e-18 { break }
      if total > 1e250 {
        states = states.map { $0 / total }
        below /= total
        total = 1
      }
    }
    let all = below + total
    waitingProbabilities = states.map { $0 / all }
    waitProbability = total / all
    meanWaiting = waitingProbabilities.enumerated().reduce(0) {
      $0 + Double($1.offset) * $1.element
    }
  }

  private var arrivalsPerSecond: Double { load / serviceSeconds }

  /// P(abandon): the share of customers who renege.
  package var abandonProbability: Double { meanWaiting / patienceSeconds / arrivalsPerSecond }

  /// ρ, the share of the time in which a server is busy.
  package var occupancy: Double { load * (1 - abandonProbability) / Double(servers) }

  /// Share of customers who reach a server within `limitSeconds`, if they stay that long.
  ///
  /// With k people waiting, k + 1 have to go, at the rates cμ + kθ down to cμ; that takes longer
  /// than t with the probability e^(-cμt) x the sum over i = 0...k of (cμ/θ)(cμ/θ + 1)...(cμ/θ + i
  /// - 1)/i! x (1 - e^(-θt))^i.
  package func serviceLevel(withinSeconds limitSeconds: Double) -> Double {
    let departures = Double(servers) / serviceSeconds
    let ratio = departures * patienceSeconds
    let gone = 1 - exp(-limitSeconds / patienceSeconds)
    var term = exp(-departures * limitSeconds)
    var longer = 0.0
    var late = 0.0
    for (count, probability) in waitingProbabilities.enumerated() {
      longer += term
      term *= (ratio + Double(count)) / Double(count + 1) * gone
      late += probability * min(1, longer)
    }
    return 1 - late
  }
}
