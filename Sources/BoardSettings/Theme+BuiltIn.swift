package import BoardCanvas

extension Theme {
  /// The theme for a machine without theme files: the shipped `auto`.
  package static let builtIn = part(PackageResources.auto_toml)
  /// Its `ansi16` and `mono` are those of a theme that has none.
  package static let standardDark = part(PackageResources.standard_dark_toml)
  /// Its `ansi16` is that of a theme for light backgrounds that has none.
  static let standardLight = part(PackageResources.standard_light_toml)

  /// A theme that is part of the program, in a file of the folder `Themes`.
  private static func part(_ file: [UInt8]) -> Theme {
    let text = String(decoding: file, as: UTF8.self)
    guard let theme = ThemeFile.read(text: text, path: "", parent: { _ in nil }).theme else {
      preconditionFailure("a theme of the program is TOML")
    }
    return theme
  }
}
