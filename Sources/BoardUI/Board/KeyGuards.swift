import BoardCanvas

/// What keeps fingers and pastes from recording what nobody meant.
package struct KeyGuards: Hashable, Sendable {
  /// A key held down repeats after about half a second and then faster than this.
  static let repeatMilliseconds = 700
  /// A key that counts up is pressed again and again; faster than this only one held down comes.
  static let heldMilliseconds = 90
  /// More printable keys than `burstKeys` within this time are text.
  package static let burstMilliseconds = 150
  package static let burstKeys = 4
  /// After a change of phase, letters only announce it for this long.
  static let phaseMilliseconds = 2000

  private var lastKey: Key?
  private var lastAt: Steady?
  private var recent: [Steady] = []
  private var quietUntil: Steady?
  private var phaseUntil: Steady?
  private var clickedAt: Steady?

  /// Whether keys that arrived together at `now` are text rather than taps.
  mutating func isBurst(printable count: Int, at now: Steady) -> Bool {
    if let quietUntil, now < quietUntil {
      self.quietUntil = now.adding(milliseconds: KeyGuards.burstMilliseconds)
      return true
    }
    let since = now.adding(milliseconds: -KeyGuards.burstMilliseconds)
    recent = recent.filter { $0 > since } + Array(repeating: now, count: min(count, 16))
    guard recent.count > KeyGuards.burstKeys else { return false }
    quietUntil = now.adding(milliseconds: KeyGuards.burstMilliseconds)
    recent = []
    return true
  }

  /// Characters that are no keys count like letters: a flood has both.
  mutating func garbled(_ count: Int, at now: Steady) {
    _ = isBurst(printable: count, at: now)
  }

  /// Whether `key` is the same one held down; remembers it.
  mutating func isRepeat(_ key: Key, at now: Steady, within limit: Int) -> Bool {
    defer {
      lastKey = key
      lastAt = now
    }
    guard key == lastKey, let lastAt else { return false }
    return now.milliseconds - lastAt.milliseconds < limit
  }

  /// Whether a click follows one that tapped as quickly as the third of three.
  func isClickAgain(at now: Steady) -> Bool {
    clickedAt.map { now.milliseconds - $0.milliseconds < KeyGuards.repeatMilliseconds } ?? false
  }

  mutating func clickTapped(at now: Steady) {
    clickedAt = now
  }

  mutating func phaseChanged(at now: Steady) {
    phaseUntil = now.adding(milliseconds: KeyGuards.phaseMilliseconds)
  }

  func isPhaseNew(at now: Steady) -> Bool {
    phaseUntil.map { now < $0 } ?? false
  }
}
