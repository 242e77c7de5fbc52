import BoardCanvas
import BoardText

/// Keys while a page covers the panes.
extension Board {
  mutating func pressPage(_ page: Overlay, _ key: Key) {
    let command = keys.command(for: key)
    let closing: [Command?] = [.quit, .help, .details, .morning]
    if key == .escape || closing.contains(command) {
      overlay = nil
    } else if !scroll(page, key, command) {
      notify(tr("Esc closes this page first"))
    }
  }

  /// Handles a key on the help page: keys that move scroll it, all others edit the search text.
  mutating func pressHelp(_ page: HelpPage, _ key: Key) {
    var page = page
    let isCharacter = if case .character = key { true } else { false }
    if key == .escape, !page.search.text.isEmpty {
      overlay = .help(HelpPage())
    } else if key == .escape || key == .enter
      || keys.command(for: key) == .help && (!isCharacter || page.search.text.isEmpty)
    {
      overlay = nil
    } else if !isCharacter, scroll(.help(page), key, keys.command(for: key)) {
      return
    } else if page.search.press(key) {
      page.first = 0
      overlay = .help(page)
    }
  }

  /// - Returns: `false` when the key does not move in a page.
  private mutating func scroll(_ overlay: Overlay, _ key: Key, _ command: Command?) -> Bool {
    let last = max(0, overlay.lines(scene, columns: size.columns).count - (size.rows - 6))
    let first: Int
    switch (command, key) {
    case (.pageDown, _), (.tap, _): first = overlay.first + pageRows
    case (.pageUp, _): first = overlay.first - pageRows
    case (.first, _): first = 0
    case (.last, _): first = last
    case (.down, _), (_, .down): first = overlay.first + 1
    case (.up, _), (_, .up): first = overlay.first - 1
    default: return false
    }
    var overlay = overlay
    overlay.first = min(max(0, first), last)
    self.overlay = overlay
    return true
  }
}
