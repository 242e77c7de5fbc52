package import BoardCanvas
import BoardWords

/// A theme file, in TOML.
///
/// It has `name`, `variant`, optionally `inherits`, and the tables `[palette]`, `[roles]`,
/// `[ansi16]`, `[mono]` and `[glyphs]`. A wrong value is left out. A missing table is that of the
/// inherited theme, else of the built-in one.
package enum ThemeFile {
  /// The theme in `text`, and its faults in the order of their lines.
  ///
  /// Faults name the file by `path`; `parent` returns the theme to inherit from, by name. The theme
  /// is `nil` where the text is not TOML.
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
    return (theme, reader.faults.all.sorted { ($0.line ?? 0) < ($1.line ?? 0) })
  }
}

/// Reads a theme file table by table.
private struct ThemeReader {
  var faults: SettingsFaults
  private let document: TomlDocument
  private var palette: [String: Colour] = [:]

  init(document: TomlDocument) {
    self.document = document
    faults = SettingsFaults(document: document)
  }

  mutating func theme(parent: (String) -> Theme?) -> Theme {
    var root = TableReader(document.root, at: [], named: Words.ThemeFault.theme)
    let name = root.text("name", limitBytes: 40, &faults)
    if name?.isEmpty ?? true {
      faults.error(at: root.place(of: "name"), Words.ThemeFault.noName)
    }
    let variants = Theme.Variant.allCases.map(\.rawValue)
    let variant = root.word("variant", variants, &faults).flatMap(Theme.Variant.init)
    let inherited = inherited(&root, parent)
    if let table = root.value("palette") { readPalette(table, at: root.place(of: "palette")) }
    let roles = styles("roles", &root)
    let ansi16 = styles("ansi16", &root)
    let mono = styles("mono", &root)
    let glyphs = glyphs(&root)
    root.finish(&faults)
    return Theme(
      name: name ?? "unnamed", variant: variant ?? inherited?.variant ?? .any,
      roles: merged(roles, over: inherited?.roles ?? [:]),
      ansi16: ansi16.isEmpty && inherited == nil
        ? Theme.standardANSI(for: variant ?? .any) : merged(ansi16, over: inherited?.ansi16 ?? [:]),
      mono: mono.isEmpty && inherited == nil
        ? Theme.standardMono : merged(mono, over: inherited?.mono ?? [:]),
      glyphs: glyphs.completed(from: inherited?.glyphs ?? ThemeGlyphs()))
  }

  private func merged(
    _ own: [Role: Style], over inherited: [Role: Style]
  ) -> [Role: Style] {
    inherited.merging(own) { _, own in own }
  }

  private mutating func inherited(
    _ root: inout TableReader, _ parent: (String) -> Theme?
  ) -> Theme? {
    guard let name = root.text("inherits", limitBytes: 40, &faults) else { return nil }
    if let theme = parent(name) { return theme }
    faults.error(
      at: root.place(of: "inherits"),
      Words.ThemeFault.noParent(name))
    return nil
  }

  private mutating func readPalette(_ value: TomlValue, at place: [TomlStep]) {
    guard case .table(let table) = value else {
      faults.error(
        at: place,
        Words.Setting.isNot(
          "palette", value.kindName, expected: Words.Setting.table("palette")))
      return
    }
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      palette[name] = colour(value, at: place + [.key(name)], named: name)
    }
  }

  /// `[glyphs]`: a character by the name of a mark; `box` and `focus` for the frames of panes.
  private mutating func glyphs(_ root: inout TableReader) -> ThemeGlyphs {
    var glyphs = ThemeGlyphs()
    guard let value = root.value("glyphs") else { return glyphs }
    let place = root.place(of: "glyphs")
    guard case .table(let table) = value else {
      faults.error(
        at: place,
        Words.Setting.isNot(
          "glyphs", value.kindName, expected: Words.Setting.table("glyphs")))
      return glyphs
    }
    var reader = TableReader(table, at: place, named: "glyphs")
    for (name, mark) in Mark.names {
      glyphs.marks[mark] = scalars(name, count: 1, &reader)?.first
    }
    glyphs.box = scalars("box", count: ThemeGlyphs.boxGlyphCount, &reader) ?? []
    glyphs.focus = scalars("focus", count: ThemeGlyphs.boxGlyphCount, &reader) ?? []
    reader.finish(&faults)
    return glyphs
  }

  private mutating func scalars(
    _ name: String, count: Int, _ reader: inout TableReader
  ) -> [Unicode.Scalar]? {
    guard let text = reader.text(name, limitBytes: 64, &faults) else { return nil }
    if let scalars = ThemeGlyphs.scalars(text), scalars.count == count { return scalars }
    let expected =
      count == 1
      ? Words.ThemeFault.oneCharacter
      : Words.ThemeFault.characters(count)
    faults.error(
      at: reader.place(of: name),
      Words.Setting.isNot(name, "\"\(text)\"", expected: expected))
    return nil
  }

  private mutating func styles(_ key: String, _ root: inout TableReader) -> [Role: Style] {
    guard let value = root.value(key) else { return [:] }
    let place = root.place(of: key)
    guard case .table(let table) = value else {
      faults.error(
        at: place,
        Words.Setting.isNot(key, value.kindName, expected: Words.Setting.table(key)))
      return [:]
    }
    var styles: [Role: Style] = [:]
    for (name, value) in table.sorted(by: { $0.key < $1.key }) {
      let place = place + [.key(name)]
      guard let role = Role(rawValue: name) else {
        faults.error(
          at: place,
          Words.ThemeFault.unknownRole(name, in: key)
            + suggestion(for: name, among: Role.allCases.map(\.rawValue)))
        continue
      }
      styles[role] = style(value, of: role, at: place)
    }
    return styles
  }

  /// The style of a role: a colour, attributes separated by spaces, or a table of both.
  private mutating func style(_ value: TomlValue, of role: Role, at place: [TomlStep]) -> Style? {
    if case .table(let table) = value {
      var reader = TableReader(table, at: place, named: role.rawValue)
      var style = Style()
      if let foreground = reader.value("fg") {
        style.foreground = colour(foreground, at: reader.place(of: "fg"), named: "fg")
      }
      if let background = reader.value("bg") {
        style.background = colour(background, at: reader.place(of: "bg"), named: "bg")
      }
      for name in reader.texts("attrs", &faults) ?? [] {
        style.attributes.formUnion(attribute(name, at: reader.place(of: "attrs")))
      }
      reader.finish(&faults)
      return style
    }
    if case .text(let text) = value {
      let words = text.split(separator: " ")
      if !words.isEmpty, words.allSatisfy({ Self.attribute(named: String($0)) != nil }) {
        let all = words.compactMap { Self.attribute(named: String($0)) }
        return Style(attributes: Attributes(all))
      }
    }
    guard let colour = colour(value, at: place, named: role.rawValue) else { return nil }
    let isBackground = role == .bg || role == .selection
    return isBackground ? Style(background: colour) : Style(foreground: colour)
  }

  private mutating func attribute(_ name: String, at place: [TomlStep]) -> Attributes {
    if let attribute = Self.attribute(named: name) { return attribute }
    let names = Attributes.names.map(\.name).joined(separator: ", ")
    faults.error(at: place, Words.Setting.holds("attrs", "\"\(name)\"", expected: names))
    return []
  }

  private static func attribute(named name: String) -> Attributes? {
    Attributes.names.first { $0.name == name }?.attribute
  }

  private mutating func colour(
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
      at: place, Words.Setting.isNot(name, found, expected: Words.ThemeFault.colour) + hint)
    return nil
  }
}
