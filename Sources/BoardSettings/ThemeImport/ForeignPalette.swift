package import BoardCanvas
import BoardText

/// A theme of another program; `fine`, `soon` and `late` become the roles ok, warn and alert.
package struct ForeignPalette: Hashable, Sendable {
  package var name: String
  /// Each has a 24-bit value.
  package var ground, raised, ink, grey, line: Colour
  package var fine, soon, late, accent, calm: Colour

  package var variant: Theme.Variant {
    let light = LinearRGB(ground)?.luminance ?? 0
    return light > 0.4 ? .light : .dark
  }

  /// The theme file of this palette, with a comment on its `source` and the `moved` colours.
  package func text(source: String, moved: [String]) -> String {
    let note =
      moved.isEmpty
      ? tr("unchanged")
      : tr("{colours} changed so that everybody can read them", moved.joined(separator: ", "))
    return """
      # \(tr("From {source}; colours: {note}.", source, note))
      name = "\(name)"
      variant = "\(variant.rawValue)"

      [palette]
      \(colours.map { "\($0.name) = \"\(self[keyPath: $0.path].hex)\"" }.joined(separator: "\n"))

      \(String(decoding: PackageResources.imported_toml, as: UTF8.self))
      """
  }

  var colours: [(name: String, path: WritableKeyPath<ForeignPalette, Colour>)] {
    [
      ("ground", \.ground), ("raised", \.raised), ("ink", \.ink), ("grey", \.grey),
      ("line", \.line), ("fine", \.fine), ("soon", \.soon), ("late", \.late),
      ("accent", \.accent), ("calm", \.calm),
    ]
  }

  package func moved(from other: ForeignPalette) -> [String] {
    colours.filter { self[keyPath: $0.path] != other[keyPath: $0.path] }.map(\.name)
  }

  /// Reads a btop theme if the text has lines `theme[...]`, else a base16 scheme.
  package static func read(text: String, path: String) throws(SettingsFault) -> ForeignPalette {
    text.contains("theme[")
      ? try ForeignPalette(btop: text, path: path) : try ForeignPalette(base16: text, path: path)
  }

  static func missing(_ colour: String, _ path: String) -> SettingsFault {
    let sentence = tr(
      "the colour {colour} is missing; expected a base16 scheme or a btop theme", colour)
    return SettingsFault(path: path, sentence: sentence)
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

extension Colour {
  /// Red, green and blue; empty for a colour that the terminal defines.
  var channels: [UInt8] {
    if case .rgb(let red, let green, let blue) = self { [red, green, blue] } else { [] }
  }

  /// `#rrggbb`, which `init(hex:)` reads.
  package var hex: String {
    "#" + channels.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
