import BoardCanvas
import BoardText

/// A screen on which a key acts only if it was typed by hand, alone.
protocol GuardedKeys {
  var guards: KeyGuards { get set }
  var uptime: MonotonicTime { get }
  var isTypingText: Bool { get }

  /// Whether a key only moves, or writes into a text field, so that it need not come alone.
  func actsAtOnce(_ key: Key) -> Bool
  mutating func press(_ key: Key)
  /// Writes into the text field.
  mutating func insert(_ text: String)
  /// Shows a warning where an open prompt or page would cover the toast.
  mutating func warn(_ sentence: String)
}

/// Which keys act, by how they came.
extension GuardedKeys {
  /// Handles keys that were read together.
  ///
  /// Keys that only move, or write into a text field, act at once. Every other key must come alone:
  /// with another key in the same read or within the gap, it does nothing, and is named. Where pastes
  /// are marked it does not wait for the gap to pass: then the first of several acts, if it was read alone.
  mutating func typed(_ keys: [Key]) {
    let isAlone = guards.isPaused && keys.count == 1 && !guards.isInBurst(at: uptime)
    let held = guards.keyCame(at: uptime)
    var rest = ([held].compactMap(\.self) + keys)[...]
    while let key = rest.first, actsAtOnce(key) {
      let text = isTypingText ? rest.prefix(while: \.isCharacter).compactMap(\.typedCharacter) : []
      if text.count > 1 { insert(String(text)) } else { press(key) }
      rest = rest.dropFirst(max(1, text.count))
    }
    guard isAlone else { return refuse(Array(rest)) }
    if guards.arePastesMarked, let key = rest.first {
      pressAlone(key)
    } else {
      guards.held = rest.first
    }
  }

  /// Refuses a key that waits, and those that follow soon, because something else came with them.
  mutating func refuseNeighbours() {
    refuse(guards.keyCame(at: uptime).map { [$0] } ?? [])
    _ = guards.refuse([], at: uptime)
  }

  /// The key that came alone acts once the gap after it is over.
  mutating func keysPaused() {
    if let key = guards.pause(at: uptime) { pressAlone(key) }
  }

  private mutating func pressAlone(_ key: Key) {
    if case .alt(let letter) = key { return refuse([.escape, .character(letter)]) }
    guard isTypingText || !key.isCharacter || !guards.isBurst(at: uptime) else {
      return refuse([key])
    }
    press(key)
  }

  /// Names keys that came together and so do nothing; a key held down is ignored silently.
  mutating func refuse(_ keys: [Key]) {
    let keys = keys.filter { !guards.isHeldDown($0, at: uptime) }
    guard !keys.isEmpty else { return }
    warn(
      tr(
        "Came together, so not recorded: {keys}. Press one by one", guards.refuse(keys, at: uptime))
    )
  }

  mutating func pasted(_ text: String) {
    refuseNeighbours()
    if isTypingText {
      insert(text)
    } else {
      warn(tr("{characters} characters were pasted, so nothing was recorded", text.count))
    }
  }
}
