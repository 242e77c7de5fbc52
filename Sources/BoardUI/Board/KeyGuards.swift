import BoardCanvas

/// Prevents accidental records from keys that came together, held keys and double clicks.
package struct KeyGuards: Sendable {
  /// Keys that come in one read, or no later than this after each other, were not typed by hand.
  package static let gapMilliseconds = 20
  /// A key pressed again within this time is held down; it repeats after about 500 ms.
  static let repeatMilliseconds = 700
  /// The same limit for keys that are pressed fast on purpose: those that count, and answers.
  static let fastRepeatMilliseconds = 90
  /// More than `burstKeyLimit` printable keys within this time are text, not taps; so are keys
  /// this soon after keys that were refused.
  static let burstMilliseconds = 150
  static let burstKeyLimit = 4
  /// After a change of phase, a tap only shows the new phase for this long.
  static let phaseMilliseconds = 2000
  /// So long after a question, a key that would have answered it records nothing.
  package static let answerMilliseconds = 2000
  private static let maxNamedKeys = 8

  /// A key that acts unless another one comes within the gap.
  var held: Key?
  /// Whether a paste comes as such, so that a key need not wait for the next one.
  var arePastesMarked = false
  /// Whether a read found no key when the gap after the last key was over.
  private(set) var isPaused = true
  private var lastKeyAt = MonotonicTime(milliseconds: 0)
  private var refused: (first: [Key], count: Int) = ([], 0)
  private var last: (key: Key, at: MonotonicTime)?
  private var recent: [MonotonicTime] = []
  private var burstUntil: MonotonicTime?
  private var phaseUntil: MonotonicTime?
  private var clickedAt: MonotonicTime?
  private var answers: (keys: Set<Character>, until: MonotonicTime)?

  /// When a key that comes is no longer together with the last one; `nil` = already so.
  var pauseDue: MonotonicTime? {
    isPaused ? nil : lastKeyAt.adding(milliseconds: KeyGuards.gapMilliseconds + 1)
  }

  /// Notes that keys came; returns the key that waited to come alone.
  mutating func keyCame(at now: MonotonicTime) -> Key? {
    (isPaused, lastKeyAt) = (false, now)
    return held.take()
  }

  /// Notes that no key waits at `now`; returns the key that may act after a whole gap.
  mutating func pause(at now: MonotonicTime) -> Key? {
    // A clock that went back says nothing about the gap: the read that found no key does.
    guard let pauseDue, now >= pauseDue || now < lastKeyAt else { return nil }
    isPaused = true
    return held.take()
  }

  /// Refuses keys, and those that follow soon; returns the names of all refused since a pause.
  mutating func refuse(_ keys: some Collection<Key>, at now: MonotonicTime) -> String {
    if !isInBurst(at: now) { refused = ([], 0) }
    burstUntil = now.adding(milliseconds: KeyGuards.burstMilliseconds)
    refused.first += keys.prefix(KeyGuards.maxNamedKeys - refused.first.count)
    refused.count += keys.count
    let more = refused.count - refused.first.count
    return refused.first.map(\.label).joined(separator: " ") + (more > 0 ? " +\(more)" : "")
  }

  func isInBurst(at now: MonotonicTime) -> Bool { burstUntil.map { now < $0 } ?? false }

  /// Whether a printable key that acts at `now` is one of too many.
  mutating func isBurst(at now: MonotonicTime) -> Bool {
    let since = now.adding(milliseconds: -KeyGuards.burstMilliseconds)
    recent = recent.filter { $0 > since } + [now]
    return recent.count > KeyGuards.burstKeyLimit
  }

  /// Whether `key` is the last key held down; remembers it.
  mutating func isRepeat(_ key: Key, at now: MonotonicTime, within limit: Int) -> Bool {
    defer { last = (key, now) }
    guard let last, last.key == key else { return false }
    return now.milliseconds - last.at.milliseconds < limit
  }

  /// Notes that a key was pressed: the last one is no longer held down if it was another.
  mutating func pressed(_ key: Key) {
    if last?.key != key { last = nil }
  }

  /// Whether `key` is the last key that acted, held down; another key is not remembered.
  mutating func isHeldDown(_ key: Key, at now: MonotonicTime) -> Bool {
    last?.key == key && isRepeat(key, at: now, within: KeyGuards.repeatMilliseconds)
  }

  /// Whether a click follows a tapping click so fast that it is the third of three clicks.
  func isThirdClick(at now: MonotonicTime) -> Bool {
    clickedAt.map { now.milliseconds - $0.milliseconds < KeyGuards.repeatMilliseconds } ?? false
  }

  mutating func clickTapped(at now: MonotonicTime) { clickedAt = now }

  mutating func questionClosed(_ keys: Set<Character>, at now: MonotonicTime) {
    answers = (keys, now.adding(milliseconds: KeyGuards.answerMilliseconds))
  }

  /// Whether a key may be meant for the question that has just closed; the next time it is not.
  mutating func isLateAnswer(_ key: Key, at now: MonotonicTime) -> Bool {
    guard let answers, let character = key.typedCharacter, now < answers.until,
      answers.keys.contains(character)
    else { return false }
    self.answers = nil
    return true
  }

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

extension Key {
  /// The character that the key writes into a text field; `nil` for other keys.
  var typedCharacter: Character? {
    if case .character(let character) = self { character } else { nil }
  }
}
