import BoardModel
import Testing

/// Published and recomputed values of queueing theory; each row names its source.
@Suite struct StaffingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let source: String
    /// Customers a second.
    let arrivals: Double
    /// Seconds.
    let service: Double
    let servers: Int
    let figure: @Sendable (ErlangC) -> Double
    let value: Double
    let tolerance: Double

    var testDescription: String { "\(source), \(servers) servers, \(value)" }
  }

  static let pyworkforce: [Row] = [
    // pyworkforce 0.5.1: 100 calls in 30 minutes of 3 minutes each.
    Row(
      source: "pyworkforce P(wait)", arrivals: 100 / 1800, service: 180, servers: 13,
      figure: { $0.waitProbability }, value: 0.285270453036493, tolerance: 1e-12),
    Row(
      source: "pyworkforce service level", arrivals: 100 / 1800, service: 180, servers: 13,
      figure: { $0.serviceLevel(withinSeconds: 20) }, value: 0.7955947884177831, tolerance: 1e-9),
    Row(
      source: "pyworkforce occupancy", arrivals: 100 / 1800, service: 180, servers: 14,
      figure: { $0.occupancy }, value: 0.7142857142857143, tolerance: 1e-12),
    Row(
      source: "pyworkforce P(wait)", arrivals: 100 / 1800, service: 180, servers: 15,
      figure: { $0.waitProbability }, value: 0.10204236700798798, tolerance: 1e-12),
    Row(
      source: "pyworkforce service level", arrivals: 100 / 1800, service: 180, servers: 15,
      figure: { $0.serviceLevel(withinSeconds: 20) }, value: 0.9414528428690223, tolerance: 1e-9),
  ]

  static let waits: [Row] = [
    Row(
      source: "a = 120/5", arrivals: 120, service: 1 / 5, servers: 35,
      figure: { $0.waitProbability }, value: 0.023521116861458607, tolerance: 1e-12),
    Row(
      source: "a = 0.1/0.0033", arrivals: 0.1, service: 1 / 0.0033, servers: 35,
      figure: { $0.waitProbability }, value: 0.3121925015328496, tolerance: 1e-12),
    Row(
      source: "a = 0.1/0.0033", arrivals: 0.1, service: 1 / 0.0033, servers: 35,
      figure: { $0.serviceLevel(withinSeconds: 20) }, value: 0.7710233599946846, tolerance: 1e-12),
    Row(
      source: "a = 0.5", arrivals: 0.5, service: 1, servers: 1, figure: { $0.waitProbability },
      value: 0.5, tolerance: 1e-15),
    Row(
      source: "a = 2", arrivals: 2, service: 1, servers: 3, figure: { $0.waitProbability },
      value: 0.4444444444444444, tolerance: 1e-15),
    // Often quoted as .261.
    Row(
      source: "ErlangC(25, 20)", arrivals: 20, service: 1, servers: 25,
      figure: { $0.waitProbability }, value: 0.2091, tolerance: 5e-5),
    Row(
      source: "360 calls of 4 minutes in half an hour", arrivals: 0.2, service: 240, servers: 55,
      figure: { $0.averageSpeedOfAnswerSeconds }, value: 8.18403210439, tolerance: 1e-8),
    Row(
      source: "Bronson 23.16, minutes", arrivals: 1, service: 0.75, servers: 1,
      figure: { $0.averageSpeedOfAnswerSeconds }, value: 2.25, tolerance: 1e-12),
    Row(
      source: "Bronson 23.14", arrivals: 0.5, service: 1.5, servers: 1,
      figure: { $0.meanWaiting }, value: 2.25, tolerance: 1e-12),
    Row(
      source: "Bronson 24.6, years", arrivals: 300, service: 2 / 365, servers: 3,
      figure: { $0.meanWaiting }, value: 0.352, tolerance: 5e-4),
    Row(
      source: "Trueman's bank, HP-12C handbook", arrivals: 1.2, service: 2, servers: 3,
      figure: { $0.averageSpeedOfAnswerSeconds }, value: 2.16, tolerance: 5e-3),
    Row(
      source: "Trueman's bank, HP-12C handbook", arrivals: 1.2, service: 2, servers: 3,
      figure: { $0.meanWaiting }, value: 2.59, tolerance: 5e-3),
  ]

  /// 10 erlangs, 180 s a customer, 20 s: 14 servers, not 13, reach 80%.
  static let ten: [Row] = [
    (11, 0.6821182, 0.3896138, 122.78127684408), (12, 0.4493882, 0.640158, 40.4449401868444),
    (13, 0.2852705, 0.7955948, 17.1162271821896), (14, 0.1741319, 0.88835, 7.83593701177724),
  ].flatMap { servers, wait, level, answer in
    let rate = 10.0 / 180
    return [
      Row(
        source: "10 erlangs, P(wait)", arrivals: rate, service: 180, servers: servers,
        figure: { $0.waitProbability }, value: wait, tolerance: 5e-8),
      Row(
        source: "10 erlangs, service level", arrivals: rate, service: 180, servers: servers,
        figure: { $0.serviceLevel(withinSeconds: 20) }, value: level, tolerance: 5e-8),
      Row(
        source: "10 erlangs, ASA", arrivals: rate, service: 180, servers: servers,
        figure: { $0.averageSpeedOfAnswerSeconds }, value: answer, tolerance: 1e-9),
    ]
  }

  /// L, W and P0 by the R package queueing 0.2.12.
  static let textbook: [Row] = [
    (5.0, 10.0, 2, 0.533333333333, 0.106666666667, 0.6), (2, 3, 2, 0.75, 0.375, 0.5),
    (36, 20, 2, 9.47368421053, 0.263157894737, 0.05263158),
    (90, 20, 5, 11.3624389866, 0.126249322073, 0.00495855),
    (90, 20, 6, 5.76495622742, 0.0640550691935, 0.009140115),
    (200, 20, 14, 10.435329834, 0.0521766491699, 4.337293e-05), (36, 40, 1, 9, 0.25, 0.1),
    (0.5, 0.9, 1, 1.25, 2.5, 0.4444444444),
  ].flatMap { rate, speed, servers, inSystem, time, empty in
    [
      Row(
        source: "R queueing, L", arrivals: rate, service: 1 / speed, servers: servers,
        figure: { $0.meanWaiting + $0.load }, value: inSystem, tolerance: 1e-9),
      Row(
        source: "R queueing, W", arrivals: rate, service: 1 / speed, servers: servers,
        figure: { $0.averageSpeedOfAnswerSeconds + $0.serviceSeconds }, value: time,
        tolerance: 1e-9),
      Row(
        source: "R queueing, P0", arrivals: rate, service: 1 / speed, servers: servers,
        figure: { $0.emptyProbability }, value: empty, tolerance: 1e-7),
    ]
  }

  @Test(arguments: pyworkforce + waits + ten + textbook)
  func `Erlang C agrees with published values`(row: Row) throws {
    let steady = try #require(
      ErlangC(
        arrivalsPerSecond: row.arrivals, serviceSeconds: row.service, servers: row.servers))

    #expect(abs(row.figure(steady) - row.value) <= row.tolerance)
  }

  @Test(arguments: [
    (5.0, 10, 0.018384570336648136, 1e-15), (5, 1, 0.8333333333333334, 1e-15),
    (5, 200, 5.31667137954674e-238, 1e-250),
  ])
  func `Erlang B agrees with published values`(
    load: Double, servers: Int, value: Double, tolerance: Double
  ) {
    #expect(
      abs(ErlangC.blockingProbability(load: load, servers: servers) - value) <= tolerance)
  }

  @Test(arguments: [(10.0, 10), (10.0, 9), (1.0, 1)])
  func `more arrivals than can be served give no wait, not a long one`(load: Double, servers: Int) {
    #expect(ErlangC(arrivalsPerSecond: load, serviceSeconds: 1, servers: servers) == nil)
  }

  @Test func `the figures stay exact with hundreds of servers`() throws {
    let steady = try #require(
      ErlangC(arrivalsPerSecond: 900, serviceSeconds: 1, servers: 950))

    // Summed in logarithms with 60 digits by mpmath 1.3.
    #expect(abs(steady.waitProbability - 0.062_097_832_488_531_25) < 1e-12)
    #expect(steady.occupancy < 1)
  }

  /// 90 s a customer, 90% within 180 s, no limit on the occupancy.
  @Test(arguments: [
    (20.0, 2), (40, 2), (60, 3), (80, 3), (100, 4), (120, 4), (160, 5), (200, 6), (240, 7),
  ])
  func `lanes needed for a number of customers an hour`(arrivals: Double, lanes: Int) {
    var thresholds = Thresholds()
    thresholds.occupancyPercent = 100
    let staffing = Staffing(
      serviceMilliseconds: 90_000, patienceSeconds: nil, thresholds: thresholds)

    #expect(staffing.serversNeeded(arrivalsPerHour: arrivals) == lanes)
  }

  @Test func `seven lanes at six erlangs meet the service level but keep cashiers too busy`() {
    let staffing = Staffing(
      serviceMilliseconds: 90_000, patienceSeconds: nil, thresholds: Thresholds())

    #expect(staffing.serversNeeded(arrivalsPerHour: 240) == 8)
  }

  @Test func `thirty percent shrinkage turns fourteen lanes into twenty`() {
    let needed = (1...).first { servers in
      ErlangC(arrivalsPerSecond: 100 / 1800, serviceSeconds: 180, servers: servers)
        .map { $0.serviceLevel(withinSeconds: 20) >= 0.8 && $0.occupancy <= 0.85 } ?? false
    }

    #expect(needed == 14)
  }
}
