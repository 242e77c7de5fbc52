/// The look of a role; a `nil` colour is the theme's `fg` or `bg`.
package struct Style: Hashable, Sendable {
  package var foreground: Colour?
  package var background: Colour?
  package var attributes: Attributes

  package init(foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = []) {
    (self.foreground, self.background, self.attributes) = (foreground, background, attributes)
  }
}

/// What a terminal can do to a glyph besides colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) { self.rawValue = rawValue }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)

  package static let names: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}
