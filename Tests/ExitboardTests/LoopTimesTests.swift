import BoardUI
import Testing
import exitboard

/// How a board shares the time while other programs append without a pause.
@Suite struct LoopTimesTests {
  /// When turns begin that take `cost` each, in the first `span` after a quiet time.
  private func turns(cost: Int, span: Int) -> [Int] {
    var begins: [Int] = []
    var (now, next) = (5000, MonotonicTime(milliseconds: 0))
    while now < 5000 + span {
      begins.append(now)
      let began = MonotonicTime(milliseconds: now)
      next = LoopTimes.nextReading(
        after: next, from: began, to: began.adding(milliseconds: cost))
      now = max(now + cost, next.milliseconds)
    }
    return begins
  }

  @Test func `a few events after a quiet second are shown at once, one after the other`() {
    #expect(turns(cost: 2, span: 40) == Array(stride(from: 5000, to: 5040, by: 2)))
  }

  @Test func `a flood of events takes a twentieth of the time`() {
    #expect((490...530).contains(turns(cost: 2, span: 20_000).count))
  }

  @Test func `an expensive turn delays the next by a tenth of a second and no more`() {
    let turns = turns(cost: 500, span: 6000)

    #expect(zip(turns, turns.dropFirst()).allSatisfy { $1 - $0 == 600 || $1 - $0 == 500 })
    #expect(turns.count >= 10)
  }
}
