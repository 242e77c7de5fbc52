/// When the board asks for one timed customer: once in each period, at a moment nobody chooses.
///
/// The moment depends only on the business day and the period, so that all boards of a store ask at
/// the same time, and staff cannot learn it.
package struct SamplingPrompt: Hashable, Sendable {
  /// The period the prompt belongs to, `from..<to`.
  package let from: Timestamp
  package let to: Timestamp
  package let asksAt: Timestamp

  /// The prompt of the period of `minutes` minutes that contains `moment`; `minutes` is at least 1.
  package init(at moment: Timestamp, day: Day, minutes: Int) {
    let length = max(1, minutes)
    let index = MinuteSeries.minute(of: moment).dividedDown(by: length)
    from = Timestamp(seconds: index * length * 60)
    to = from.adding(minutes: length)
    var random = SeededRandom(
      seed: UInt64(bitPattern: Int64(day.number)) &* 0x1_0000_0001
        &+ UInt64(bitPattern: Int64(index)))
    asksAt = from.adding(minutes: random.integer(in: 0...length - 1))
  }
}
