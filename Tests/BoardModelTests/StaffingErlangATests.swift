import BoardModel
import Foundation
import Testing

@Suite struct StaffingErlangATests {
  struct Row: Sendable {
    let arrivals, service: Double
    let servers: Int
    let patience, limit: Double
    let wait, abandon, mean, level: Double
  }

  /// Summed and integrated with 60 digits by mpmath 1.3.
  ///
  /// The service level comes from the density of the offered wait (Baccelli & Hebuterne 1981),
  /// which is another method than the program uses.
  static let rows = [
    Row(
      arrivals: 10.0 / 180, service: 180, servers: 9, patience: 120, limit: 20,
      wait: 0.613307133249985, abandon: 0.1921560380125868, mean: 23.05872456151042,
      level: 0.535879970188923),
    Row(
      arrivals: 10.0 / 180, service: 180, servers: 10, patience: 300, limit: 20,
      wait: 0.5994333180281382, abandon: 0.1094379995585019, mean: 32.83139986755058,
      level: 0.5207038812313155),
    Row(
      arrivals: 1.0 / 60, service: 90, servers: 1, patience: 240, limit: 180,
      wait: 0.8695949379504738, abandon: 0.4202700413663508, mean: 100.8648099279242,
      level: 0.6025163244374045),
    Row(
      arrivals: 900, service: 1, servers: 850, patience: 2, limit: 0.1,
      wait: 0.9922415042940067, abandon: 0.05566379322299204, mean: 0.1113275864459841,
      level: 0.3802705035592809),
  ]

  @Test(arguments: rows)
  func `Erlang A agrees with a computation of sixty digits`(row: Row) throws {
    let steady = try #require(
      ErlangA(
        arrivalsPerSecond: row.arrivals, serviceSeconds: row.service, servers: row.servers,
        patienceSeconds: row.patience))

    #expect(abs(steady.waitProbability - row.wait) < 1e-9)
    #expect(abs(steady.abandonProbability - row.abandon) < 1e-9)
    #expect(abs(steady.averageWaitSeconds - row.mean) < 1e-9)
    #expect(abs(steady.serviceLevel(withinSeconds: row.limit) - row.level) < 1e-9)
  }

  @Test func `unlimited patience makes it Erlang C`() throws {
    let patient = try #require(
      ErlangA(arrivalsPerSecond: 2, serviceSeconds: 1, servers: 3, patienceSeconds: 1e9))

    #expect(abs(patient.waitProbability - 4.0 / 9) < 1e-6)
    #expect(abs(patient.averageWaitSeconds - 4.0 / 9) < 1e-6)
    #expect(patient.abandonProbability < 1e-6)
  }

  @Test func `patience as long as a service is the same as a server for each customer`() throws {
    let steady = try #require(
      ErlangA(arrivalsPerSecond: 3, serviceSeconds: 1, servers: 2, patienceSeconds: 1))

    // Poisson with mean 3: P(wait) = 1 - 4 e^-3.
    #expect(abs(steady.waitProbability - (1 - 4 * exp(-3))) < 1e-12)
  }

  @Test func `fewer lanes are needed when customers leave than when they stay`() throws {
    let staying = Staffing(
      serviceMilliseconds: 90_000, patienceSeconds: nil, thresholds: Thresholds())
    let leaving = Staffing(
      serviceMilliseconds: 90_000, patienceSeconds: 240, thresholds: Thresholds())

    let (more, fewer) = (
      staying.serversNeeded(arrivalsPerHour: 200), leaving.serversNeeded(arrivalsPerHour: 200)
    )

    #expect(try #require(fewer) <= #require(more))
    #expect(leaving.model == "M/M/c+M, 90% ≤ 3:00")
  }
}
