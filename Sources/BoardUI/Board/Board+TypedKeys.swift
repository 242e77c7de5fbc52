import BoardCanvas
import BoardText

extension Board: GuardedKeys {
  func actsAtOnce(_ key: Key) -> Bool {
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

  mutating func warn(_ sentence: String) {
    if prompt != nil {
      promptRejection = sentence
    } else if case .palette(var palette) = mode {
      palette.rejection = sentence
      overlay = .palette(palette)
    } else {
      notify("! " + sentence)
    }
  }

  mutating func insert(_ text: String) {
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
