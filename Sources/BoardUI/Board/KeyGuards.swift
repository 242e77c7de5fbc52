import BoardCanvas

/// Prevents accidental records from held keys, pastes and double clicks.
package struct KeyGuards: Sendable {
  /// A key pressed again within this time is held down; it repeats after about 500 ms.
  static let repeatMilliseconds = 700
  /// The same limit for keys that count up or down, which are pressed fast on purpose.
  static let countRepeatMilliseconds = 90
  /// More than `burstKeyLimit` printable keys within this time are text, not taps.
  package static let burstMilliseconds = 150
  package static let burstKeyLimit = 4
  /// After a change of phase, a tap only shows the new phase for this long.
  static let phaseMilliseconds = 2000

  private var last: (key: Key, at: MonotonicTime)?
  private var recent: [MonotonicTime] = []
  private var burstUntil: MonotonicTime?
  private var phaseUntil: MonotonicTime?
  private var clickedAt: MonotonicTime?

  /// Whether the keys that arrived together at `now` are text rather than taps.
  @discardableResult mutating func isBurst(printable count: Int, at now: MonotonicTime) -> Bool {
    if let burstUntil, now < burstUntil {
      self.burstUntil = now.adding(milliseconds: KeyGuards.burstMilliseconds)
      return true
    }
    let since = now.adding(milliseconds: -KeyGuards.burstMilliseconds)
    recent = recent.filter { $0 > since } + Array(repeating: now, count: min(count, 16))
    guard recent.count > KeyGuards.burstKeyLimit else { return false }
    burstUntil = now.adding(milliseconds: KeyGuards.burstMilliseconds)
    recent = []
    return true
  }

  /// Whether `key` is the last key held down; remembers it.
  mutating func isRepeat(_ key: Key, at now: MonotonicTime, within limit: Int) -> Bool {
    defer { last = (key, now) }
    guard let last, last.key == key else { return false }
    return now.milliseconds - last.at.milliseconds < limit
  }

  /// Whether a click follows a tapping click so fast that it is the third of three clicks.
  func isThirdClick(at now: MonotonicTime) -> Bool {
    clickedAt.map { now.milliseconds - $0.milliseconds < KeyGuards.repeatMilliseconds } ?? false
  }

  mutating func clickTapped(at now: MonotonicTime) { clickedAt = now }

  mutating func phaseChanged(at now: MonotonicTime) {
    phaseUntil = now.adding(milliseconds: KeyGuards.phaseMilliseconds)
  }

  func isPhaseRecent(at now: MonotonicTime) -> Bool { phaseUntil.map { now < $0 } ?? false }
}

/// Milliseconds of a monotonic clock; only differences have a meaning.
package struct MonotonicTime: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package func adding(milliseconds: Int) -> MonotonicTime {
    MonotonicTime(milliseconds: self.milliseconds + milliseconds)
  }

  package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
