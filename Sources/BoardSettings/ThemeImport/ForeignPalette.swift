package import BoardCanvas

/// The colours taken from a theme of another program.
///
/// `ground` and `raised` are backgrounds; `fine`, `soon` and `late` become the roles ok, warn and
/// alert.
package struct ForeignPalette: Hashable, Sendable {
  /// A 24-bit colour.
  package struct RGB: Hashable, Sendable {
    package var red, green, blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }

    init?(hex: String) {
      guard case .rgb(let red, let green, let blue)? = Colour(hex: hex) else { return nil }
      self.init(red: red, green: green, blue: blue)
    }

    package var colour: Colour { .rgb(red: red, green: green, blue: blue) }

    package var hex: String {
      "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }

  package var name: String
  package var ground, raised, ink, grey, line: RGB
  package var fine, soon, late, accent, calm: RGB

  package var variant: Theme.Variant {
    let light = LinearRGB(ground.colour)?.luminance ?? 0
    return light > 0.4 ? .light : .dark
  }

  /// An error in the file of a foreign theme.
  package static func fault(_ path: String, _ line: Int?, _ sentence: String) -> SettingsFault {
    SettingsFault(path: path, line: line, sentence: sentence, isError: true)
  }

  /// Reads a btop theme if the text has lines `theme[...]`, else a base16 scheme.
  package static func read(text: String, path: String) throws(SettingsFault) -> ForeignPalette {
    text.contains("theme[")
      ? try ForeignPalette(btop: text, path: path) : try ForeignPalette(base16: text, path: path)
  }

  /// The name of a file without folder and extension, for a theme without a name.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? "imported"
    return cleaned(String(file.split(separator: ".").first ?? file))
  }

  /// A name of lowercase letters, digits and single dashes, at most 40.
  static func cleaned(_ name: String) -> String {
    let kept = name.lowercased().unicodeScalars.map { scalar -> Character in
      ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
    }
    let words = String(kept).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "imported" : String(words.prefix(40))
  }
}
