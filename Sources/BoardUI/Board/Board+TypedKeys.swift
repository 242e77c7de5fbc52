import BoardCanvas
import BoardText

/// Which keys act, by how they came.
extension Board {
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

  /// Whether a key only moves, or writes into a text field, so that it need not come alone.
  private func actsAtOnce(_ key: Key) -> Bool {
    let command = keys.command(for: key)
    if command?.isAllowedOnTinyScreen == true, !key.isCharacter { return true }
    switch (key, mode) {
    case (.control("c"), _), (.wheelUp, _), (.wheelDown, _): return true
    case (.alt, _), (.click, _), (.enter, _), (.escape, _): return false
    case (_, .find), (_, .palette), (_, .help): return true
    case (_, .prompt): return isTypingText
    case (_, .page), (_, .past), (_, .normal):
      return command?.isMovement == true && !(key.isCharacter && guards.isInBurst(at: uptime))
    }
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

  /// Shows a warning where the open prompt or page would cover the toast.
  private mutating func warn(_ sentence: String) {
    if prompt != nil {
      promptRejection = sentence
    } else if case .palette(var palette) = mode {
      palette.rejection = sentence
      overlay = .palette(palette)
    } else {
      notify("! " + sentence)
    }
  }

  mutating func pasted(_ text: String) {
    refuseNeighbours()
    if isTypingText {
      insert(text)
    } else {
      warn(tr("{characters} characters were pasted, so nothing was recorded", text.count))
    }
  }

  private mutating func insert(_ text: String) {
    switch mode {
    case .prompt: prompt?.paste(text)
    case .find(var filter):
      filter.editor.insert(text)
      take(filter)
    case .palette(var palette):
      palette.editor.insert(text)
      palette.chosenIndex = 0
      palette.rejection = nil
      overlay = .palette(palette)
    case .help(var page):
      page.search.insert(text)
      overlay = .help(page)
    case .page, .past, .normal: break
    }
  }
}
