import BoardSettings

/// The board's theme, which is read again when its file changes.
struct ThemeChoice {
  let themes: Themes
  private(set) var name: String
  /// The theme as it was last read.
  private(set) var found: ThemeLibrary.Found
  private var watch = ThemeFileWatch()

  init(_ themes: Themes, name: String) {
    self.themes = themes
    self.name = name
    found = themes.found(named: name)
    watch.watch(found.path)
  }

  mutating func choose(_ name: String) {
    self = ThemeChoice(themes, name: name)
  }

  /// Reads the theme again if its file has changed; `false` if it has not.
  mutating func reload() -> Bool {
    guard watch.hasChanged() else { return false }
    found = themes.found(named: name)
    return true
  }
}

extension ThemeLibrary.Found {
  /// Why the theme is not used as it was asked for; `nil` if it is.
  var warning: String? { faults.first { $0.isError }?.description }
}
