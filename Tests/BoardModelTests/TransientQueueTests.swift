import Glibc
import Testing

@testable import BoardModel

/// The queue before it settles, against values that are known exactly.
@Suite struct TransientQueueTests {
  private func line(
    people: Int, arrivals: Double, service: Double, servers: Int, variation: Double = 1,
    isPooled: Bool = true, horizon: Double
  ) -> TransientQueue {
    TransientQueue(
      people: people, arrivalsPerSecond: arrivals, serviceSeconds: service, variation: variation,
      servers: servers, isPooled: isPooled, horizonSeconds: horizon)
  }

  @Test func `without arrivals one server's line is served at the Poisson rate`() {
    var line = line(people: 3, arrivals: 0, service: 60, servers: 1, horizon: 600)
    line.advance(seconds: 120)

    // Two services are expected in two minutes: P(k done) = e^-2 2^k / k!.
    let expected = [1 - 5 * exp(-2.0), 2 * exp(-2.0), 2 * exp(-2.0), exp(-2.0)]
    for (found, expected) in zip(line.probabilities, expected) {
      #expect(abs(found - expected) < 1e-9)
    }
  }

  @Test(arguments: [(2.0, 3), (4.0, 5), (10.0, 12)])
  func `after a long time it agrees with Erlang C`(load: Double, servers: Int) throws {
    let steady = try #require(
      ErlangC(arrivalsPerSecond: load, serviceSeconds: 1, servers: servers))
    var line = line(people: 0, arrivals: load, service: 1, servers: servers, horizon: 400)
    line.advance(seconds: 400)

    #expect(abs(line.probabilities.reduce(0, +) - 1) < 1e-6)
    #expect(abs(line.waitSeconds - steady.averageSpeedOfAnswerSeconds) < 1e-3)
  }

  @Test func `advancing in two parts is the same as at once`() {
    var once = line(people: 9, arrivals: 0.05, service: 70, servers: 3, horizon: 900)
    var twice = once
    once.advance(seconds: 900)
    twice.advance(seconds: 600)
    twice.advance(seconds: 300)

    for (left, right) in zip(once.probabilities, twice.probabilities) {
      #expect(abs(left - right) < 1e-8)
    }
  }

  @Test func `more arrivals than service still have a wait, and it grows`() {
    var line = line(people: 0, arrivals: 0.05, service: 60, servers: 2, horizon: 1800)
    line.advance(seconds: 600)
    let first = line.waitSeconds
    line.advance(seconds: 1200)

    #expect(first > 60)
    #expect(line.waitSeconds > 2 * first)
  }

  @Test func `separate lanes keep whole services ahead`() {
    let six = line(
      people: 6, arrivals: 0, service: 60, servers: 2, variation: 0, isPooled: false, horizon: 60)

    // Three in each lane: half a service is left of the first, then two more.
    #expect(six.waitSeconds == 150)
    #expect(six.share(withinSeconds: 200) > 0.99)
    #expect(six.share(withinSeconds: 100) < 0.01)
  }
}
