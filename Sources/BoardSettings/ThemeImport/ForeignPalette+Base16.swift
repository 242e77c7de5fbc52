import BoardCanvas
import BoardText

extension ForeignPalette {
  /// A base16 or base24 scheme: `base00` to `base0F`, at the top level or under `palette`.
  ///
  /// Roles by the base16 styling guide: 00 background, 01 lighter background, 02 selection, 03
  /// comments, 05 text, 08 red, 0A yellow, 0B green, 0D blue, 0E purple.
  init(base16 text: String, path: String) throws(SettingsFault) {
    let scheme = try Base16Scheme(text, path: path)
    func colour(_ name: String) throws(SettingsFault) -> Colour {
      guard let (text, line) = scheme.values[name.lowercased()] else {
        throw Self.missing(name, path)
      }
      guard let colour = Colour(hex: text.hasPrefix("#") ? text : "#" + text) else {
        throw SettingsFault(
          path: path, line: line,
          sentence: tr(
            "{key} is {found}; expected {expected}", name, "\"\(text)\"",
            tr("six hexadecimal digits")))
      }
      return colour
    }
    name = Self.cleaned(
      scheme.values["name"]?.text ?? scheme.values["scheme"]?.text ?? Self.name(of: path))
    ground = try colour("base00")
    raised = try colour("base01")
    line = try colour("base02")
    grey = try colour("base03")
    ink = try colour("base05")
    late = try colour("base08")
    soon = try colour("base0A")
    fine = try colour("base0B")
    calm = try colour("base0D")
    accent = try colour("base0E")
  }
}
