package import BoardCanvas
import BoardText

/// A theme file, in TOML; a wrong value is left out, a missing table is the inherited one.
package enum ThemeFile {
  /// The theme in `text`, `nil` if it is not TOML, and its faults; `parent` finds themes by name.
  package static func read(
    text: String, path: String, parent: (String) -> Theme?
  ) -> (theme: Theme?, faults: [SettingsFault]) {
    let document: TomlDocument
    do {
      document = try TomlDocument(text: text, path: path)
    } catch {
      return (nil, [error])
    }
    var reader = ThemeReader(document: document)
    let theme = reader.theme(parent: parent)
    return (theme, reader.faults.sorted)
  }
}

private struct ThemeReader {
  let faults: SettingsFaults
  private let document: TomlDocument
  private var palette: [String: Colour] = [:]

  init(document: TomlDocument) {
    self.document = document
    faults = SettingsFaults(document: document)
  }

  mutating func theme(parent: (String) -> Theme?) -> Theme {
    let root = TableReader(document.root, at: [], named: tr("the theme"), faults)
    let name = root.text("name", limitBytes: 40)
    if name?.isEmpty ?? true {
      root.error("name", tr("a theme needs a name, such as name = \"dusk\""))
    }
    let variant = root.word("variant", Theme.Variant.self)
    let parentName = root.text("inherits", limitBytes: 40)
    let inherited = parentName.flatMap(parent)
    if let parentName, inherited == nil {
      root.error(
        "inherits",
        tr(
          "there is no theme \"{name}\" to inherit from, or the themes inherit from each other",
          parentName))
    }
    if let table = root.table("palette") {
      for name in table.names { palette[name] = colour(name, of: table) }
    }
    let roles = styles("roles", root)
    let ansi16 = styles("ansi16", root)
    let mono = styles("mono", root)
    let glyphs = glyphs(root)
    root.finish()
    return Theme(
      name: name ?? "unnamed", variant: variant ?? inherited?.variant ?? .any,
      roles: merged(roles, over: inherited?.roles, else: [:]),
      ansi16: merged(
        ansi16, over: inherited?.ansi16,
        else: (variant == .light ? Theme.standardLight : .standardDark).ansi16),
      mono: merged(mono, over: inherited?.mono, else: Theme.standardDark.mono),
      glyphs: glyphs.completed(from: inherited?.glyphs ?? ThemeGlyphs()))
  }

  /// A theme's own styles over those it inherits; `standard` without both.
  private func merged(
    _ own: [Role: Style], over inherited: [Role: Style]?,
    else standard: @autoclosure () -> [Role: Style]
  ) -> [Role: Style] {
    if own.isEmpty && inherited == nil { return standard() }
    return (inherited ?? [:]).merging(own) { _, own in own }
  }

  /// `[glyphs]`: a character by the name of a mark; `box` and `focus` for the frames of panes.
  private func glyphs(_ root: TableReader) -> ThemeGlyphs {
    var glyphs = ThemeGlyphs()
    guard let table = root.table("glyphs") else { return glyphs }
    for mark in Mark.allCases {
      glyphs.marks[mark] = scalars(mark.rawValue, count: 1, table)?.first
    }
    glyphs.box = scalars("box", count: ThemeGlyphs.boxGlyphCount, table) ?? []
    glyphs.focus = scalars("focus", count: ThemeGlyphs.boxGlyphCount, table) ?? []
    table.finish()
    return glyphs
  }

  private func scalars(
    _ name: String, count: Int, _ reader: TableReader
  ) -> [Unicode.Scalar]? {
    guard let text = reader.text(name, limitBytes: 64) else { return nil }
    if let scalars = ThemeGlyphs.scalars(text), scalars.count == count { return scalars }
    let expected =
      count == 1
      ? tr("one character of one cell")
      : tr("{count} characters of one cell each: ─ │ and the corners ┌ ┐ └ ┘", count)
    reader.error(name, tr("{key} is {found}; expected {expected}", name, "\"\(text)\"", expected))
    return nil
  }

  private func styles(_ key: String, _ root: TableReader) -> [Role: Style] {
    guard let table = root.table(key) else { return [:] }
    var styles: [Role: Style] = [:]
    for name in table.names {
      guard let role = Role(rawValue: name) else {
        let hint = suggestion(for: name, among: Role.allCases.map(\.rawValue))
        table.error(name, tr("unknown role '{name}' in [{table}]", name, key) + hint)
        continue
      }
      styles[role] = table.value(name).flatMap { style($0, of: role, at: table.place(of: name)) }
    }
    return styles
  }

  /// The style of a role: a colour, attributes separated by spaces, or a table of both.
  private func style(_ value: TomlValue, of role: Role, at place: [TomlStep]) -> Style? {
    if case .table(let table) = value {
      let reader = TableReader(table, at: place, named: role.rawValue, faults)
      var style = Style()
      style.foreground = colour("fg", of: reader)
      style.background = colour("bg", of: reader)
      for name in reader.texts("attrs") ?? [] {
        if let attribute = Self.attribute(named: name) {
          style.attributes.formUnion(attribute)
        } else {
          let names = Attributes.names.map(\.name).joined(separator: ", ")
          reader.error(
            "attrs",
            tr("{key} contains {found}; expected {expected}", "attrs", "\"\(name)\"", names))
        }
      }
      reader.finish()
      return style
    }
    if case .text(let text) = value {
      let words = text.split(separator: " ").map(String.init)
      let attributes = words.compactMap(Self.attribute(named:))
      if !words.isEmpty, attributes.count == words.count {
        return Style(attributes: Attributes(attributes))
      }
    }
    guard let colour = colour(value, at: place, named: role.rawValue) else { return nil }
    let isBackground = role == .bg || role == .selection
    return isBackground ? Style(background: colour) : Style(foreground: colour)
  }

  private static func attribute(named name: String) -> Attributes? {
    Attributes.names.first { $0.name == name }?.attribute
  }

  private func colour(_ key: String, of table: TableReader) -> Colour? {
    table.value(key).flatMap { colour($0, at: table.place(of: key), named: key) }
  }

  private func colour(
    _ value: TomlValue, at place: [TomlStep], named name: String
  ) -> Colour? {
    switch value {
    case .number(let index) where (0...255).contains(index): return .indexed(index)
    case .text("default"): return .terminalDefault
    case .text(let text):
      if let known = palette[text] ?? Colour(hex: text) ?? Colour(ansiName: text) { return known }
    default: break
    }
    var (found, hint) = (value.kindName, "")
    if case .text(let text) = value {
      (found, hint) = ("\"\(text)\"", suggestion(for: text, among: palette.keys.sorted()))
    }
    faults.error(
      at: place,
      tr(
        "{key} is {found}; expected {expected}", name, found,
        tr(
          "a name of [palette], \"#rrggbb\", an ANSI name such as \"bright_cyan\", 0 to 255 or \"default\""
        )) + hint)
    return nil
  }
}
