import BoardUI
import Testing
import exitboard

/// How a board shares the time while other programs append without a pause.
@Suite struct LoopTimesTests {
  /// When turns begin that take 2 ms each, in the first `span` after a quiet time, while events come all the time.
  private func turns(span: Int, quietFor quiet: Int = 5000) -> [Int] {
    var begins: [Int] = []
    var (now, next) = (quiet, MonotonicTime(milliseconds: 0))
    while now < quiet + span {
      begins.append(now - quiet)
      next = LoopTimes.nextReading(after: next, from: MonotonicTime(milliseconds: now))
      now = max(now + 2, next.milliseconds)
    }
    return begins
  }

  @Test func `events after a quiet second are shown at once, one after the other`() {
    #expect(turns(span: 20) == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18])
  }

  @Test func `a flood of events is read ten times a second`() {
    let turns = turns(span: 20_000)

    #expect((199...212).contains(turns.count))
    #expect(zip(turns.dropFirst(12), turns.dropFirst(13)).allSatisfy { $1 - $0 == 100 })
  }

  @Test func `events that come eight times a second never wait`() {
    var next = MonotonicTime(milliseconds: 0)
    for turn in 0..<100 {
      let now = MonotonicTime(milliseconds: 5000 + turn * 125)
      #expect(next <= now)
      next = LoopTimes.nextReading(after: next, from: now)
    }
  }
}
