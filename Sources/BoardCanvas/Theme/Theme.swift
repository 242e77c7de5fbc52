/// The look of every role at every colour depth.
package struct Theme: Hashable, Sendable {
  /// The terminal background that a theme is made for.
  package enum Variant: String, Hashable, Sendable, CaseIterable {
    case dark, light, any
  }

  package let name: String
  package let variant: Variant
  /// Styles for 256 colours and more.
  package let roles: [Role: Style]
  /// Styles for 8 and 16 colours.
  package let ansi16: [Role: Style]
  /// Styles without colour.
  package let mono: [Role: Style]
  package let glyphs: ThemeGlyphs

  package init(
    name: String, variant: Variant, roles: [Role: Style], ansi16: [Role: Style],
    mono: [Role: Style], glyphs: ThemeGlyphs
  ) {
    (self.name, self.variant, self.glyphs) = (name, variant, glyphs)
    (self.roles, self.ansi16, self.mono) = (roles, ansi16, mono)
  }

  /// A role's style, or its `fallback`'s if the theme does not name it, with both colours set.
  package func style(of role: Role, in depth: ColourDepth) -> Style {
    let table = table(for: depth)
    var style = Style()
    var next: Role? = role
    while let candidate = next {
      if let found = table[candidate] {
        style = found
        break
      }
      next = candidate.fallback
    }
    style.foreground = style.foreground ?? table[.fg]?.foreground ?? .terminalDefault
    style.background = style.background ?? table[.bg]?.background ?? .terminalDefault
    return style
  }

  /// A role's style on a selected row; a role with a background of its own keeps its colours.
  package func selectedStyle(of role: Role, in depth: ColourDepth) -> Style {
    let selection = table(for: depth)[.selection] ?? Style(attributes: .reverse)
    var style = style(of: role, in: depth)
    let themeBackground = self.style(of: .bg, in: depth).background
    if style.background == themeBackground {
      style.foreground = selection.foreground ?? style.foreground
      style.background = selection.background ?? style.background
    }
    style.attributes.formUnion(selection.attributes)
    return style
  }

  private func table(for depth: ColourDepth) -> [Role: Style] {
    switch depth {
    case .mono: mono
    case .eight, .sixteen: ansi16
    case .indexed, .direct: roles
    }
  }
}
