import BoardTestSupport
import BoardModel
import Testing

/// The Erlang formulas compared with a simulation of customers and servers.
@Suite struct StaffingSimulationTests {
  /// Seeded random numbers; exponential by von Neumann's comparison of uniforms, which needs no
  /// logarithm.
  struct Chance {
    var dice: SeededGenerator

    mutating func uniform() -> Double {
      Double(dice.next() >> 11) / 9_007_199_254_740_992
    }

    mutating func exponential(mean: Double) -> Double {
      var whole = 0.0
      while true {
        let first = uniform()
        var last = first
        var isOdd = true
        while true {
          let next = uniform()
          if next > last { break }
          last = next
          isOdd.toggle()
        }
        if isOdd { return mean * (whole + first) }
        whole += 1
      }
    }
  }

  struct Shop: Sendable, CustomTestStringConvertible {
    let arrivals, service: Double
    let servers: Int
    /// `nil` = customers never leave.
    let patience: Double?

    var testDescription: String {
      "\(servers) servers, \(arrivals * service) erlangs, patience \(patience.map { "\($0)" } ?? "-")"
    }
  }

  struct Outcome {
    var waits = 0.0
    var sum = 0.0
    var left = 0.0
    var within = 0.0
  }

  /// Simulates `customers` customers after a tenth as many to warm up; the offered wait of each is
  /// that of the first free server.
  private func simulate(_ shop: Shop, customers: Int, limit: Double, seed: UInt64) -> Outcome {
    var chance = Chance(dice: SeededGenerator(seed: seed))
    var free = [Double](repeating: 0, count: shop.servers)
    var now = 0.0
    var outcome = Outcome()
    for customer in 0..<customers + customers / 10 {
      now += chance.exponential(mean: 1 / shop.arrivals)
      let server = free.indices.min { free[$0] < free[$1] } ?? 0
      let offered = max(0, free[server] - now)
      let patience = shop.patience.map { chance.exponential(mean: $0) } ?? .infinity
      let leaves = patience < offered
      if !leaves { free[server] = now + offered + chance.exponential(mean: shop.service) }
      guard customer >= customers / 10 else { continue }
      outcome.waits += offered > 0 ? 1 : 0
      outcome.sum += min(offered, patience)
      outcome.left += leaves ? 1 : 0
      outcome.within += offered <= limit ? 1 : 0
    }
    return outcome
  }

  /// Mean and half width of a 99.9% confidence interval over 20 independent runs (Student's t, 19
  /// degrees: 3.883).
  private func interval(_ values: [Double]) -> (mean: Double, half: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let variance = squares / Double(values.count - 1) / Double(values.count)
    return (mean, 3.883 * variance.squareRoot())
  }

  @Test(arguments: [
    Shop(arrivals: 2, service: 1, servers: 3, patience: nil),
    Shop(arrivals: 4, service: 1, servers: 5, patience: nil),
    Shop(arrivals: 10, service: 1, servers: 12, patience: nil),
    Shop(arrivals: 3, service: 1, servers: 3, patience: 2),
    Shop(arrivals: 6, service: 1, servers: 5, patience: 1.5),
  ])
  func `a simulated store waits as long as the formulas say`(shop: Shop) throws {
    let customers = 5000
    let runs = (1...20).map {
      simulate(shop, customers: customers, limit: 0.5, seed: UInt64($0) &* 7_919)
    }
    func measured(_ figure: (Outcome) -> Double) -> (mean: Double, half: Double) {
      interval(runs.map { figure($0) / Double(customers) })
    }
    func agrees(_ value: Double, _ seen: (mean: Double, half: Double)) -> Bool {
      abs(value - seen.mean) <= seen.half
    }

    if let patience = shop.patience {
      let steady = try #require(
        ErlangA(
          arrivalsPerSecond: shop.arrivals, serviceSeconds: shop.service, servers: shop.servers,
          patienceSeconds: patience))
      #expect(agrees(steady.waitProbability, measured(\.waits)))
      #expect(agrees(steady.averageWaitSeconds, measured(\.sum)))
      #expect(agrees(steady.abandonProbability, measured(\.left)))
      #expect(agrees(steady.serviceLevel(withinSeconds: 0.5), measured(\.within)))
    } else {
      let steady = try #require(
        ErlangC(
          arrivalsPerSecond: shop.arrivals, serviceSeconds: shop.service, servers: shop.servers))
      #expect(agrees(steady.waitProbability, measured(\.waits)))
      #expect(agrees(steady.averageSpeedOfAnswerSeconds, measured(\.sum)))
      #expect(agrees(steady.serviceLevel(withinSeconds: 0.5), measured(\.within)))
    }
  }
}
