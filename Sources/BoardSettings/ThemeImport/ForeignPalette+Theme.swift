internal import BoardCanvas
import BoardText

extension ForeignPalette {
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

      [roles]
      bg = "ground"
      fg = "ink"
      muted = "grey"
      border = "line"
      border_focus = { fg = "accent", attrs = ["bold"] }
      title = { fg = "ink", attrs = ["bold"] }
      key = { fg = "accent", attrs = ["bold"] }
      selection = { bg = "raised", attrs = ["bold"] }
      header = { fg = "ink", bg = "raised", attrs = ["bold"] }
      bar = "calm"
      ok = "fine"
      warn = "soon"
      alert = { fg = "late", attrs = ["bold"] }
      stale = { fg = "grey", attrs = ["italic"] }
      alert_block = { fg = "ground", bg = "late", attrs = ["bold"] }
      warn_block = { fg = "ground", bg = "soon" }
      toast_ok = { fg = "ground", bg = "fine" }
      toast_err = { fg = "ground", bg = "late", attrs = ["bold"] }
      input = { fg = "ink", bg = "raised", attrs = ["underline"] }
      graph_limit = "grey"
      gauge_fill = "calm"
      gauge_empty = "line"
      heat_0 = "line"
      heat_1 = "calm"
      heat_2 = "fine"

      """
  }

  /// The colours by their names in the theme file.
  var colours: [(name: String, path: WritableKeyPath<ForeignPalette, Colour>)] {
    [
      ("ground", \.ground), ("raised", \.raised), ("ink", \.ink), ("grey", \.grey),
      ("line", \.line), ("fine", \.fine), ("soon", \.soon), ("late", \.late),
      ("accent", \.accent), ("calm", \.calm),
    ]
  }

  /// The names of the colours that differ.
  package func moved(from other: ForeignPalette) -> [String] {
    colours.filter { self[keyPath: $0.path] != other[keyPath: $0.path] }.map(\.name)
  }
}
