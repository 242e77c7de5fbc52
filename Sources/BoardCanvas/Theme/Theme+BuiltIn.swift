extension Theme {
  /// The theme for a machine without theme files, equal to the shipped `auto`.
  ///
  /// Text has the terminal's own colours. Status blocks set both colours, because the background is
  /// unknown; the other foregrounds have a contrast of at least 3:1 on black and on white.
  package static let builtIn = Theme(
    name: "auto", variant: .any, roles: builtInRoles, ansi16: standardANSI(for: .any),
    mono: standardMono,
    glyphs: ThemeGlyphs())

  private static let builtInRoles: [Role: Style] = {
    let (blue, violet, grey) = (Colour.indexed(31), Colour.indexed(133), Colour.indexed(244))
    let (ochre, red) = (Colour.indexed(136), Colour.indexed(160))
    let warning = Style(foreground: .indexed(16), background: .indexed(220))
    let alarm = Style(foreground: .indexed(231), background: .indexed(124), attributes: .bold)
    return [
      .bg: Style(background: .terminalDefault),
      .fg: Style(foreground: .terminalDefault),
      .border: Style(foreground: grey),
      .borderFocus: Style(foreground: violet, attributes: .bold),
      .title: Style(attributes: .bold),
      .key: Style(foreground: violet, attributes: .bold),
      .header: Style(attributes: .bold),
      .selection: Style(
        foreground: .terminalDefault, background: .terminalDefault, attributes: .reverse),
      .bar: Style(foreground: blue),
      .ok: Style(foreground: blue),
      .warn: warning,
      .alert: alarm,
      .stale: Style(attributes: .italic),
      .alertBlock: alarm,
      .warnBlock: warning,
      .toastOK: Style(foreground: .indexed(231), background: .indexed(24)),
      .toastError: alarm,
      .input: Style(attributes: .underline),
      .graphLow: Style(foreground: blue),
      .graphMid: Style(foreground: ochre),
      .graphHigh: Style(foreground: red),
      .graphLimit: Style(foreground: .terminalDefault),
      .gaugeFill: Style(foreground: blue),
      .gaugeEmpty: Style(foreground: grey),
      .heat0: Style(foreground: grey),
      .heat1: Style(foreground: blue),
      .heat2: Style(foreground: blue),
      .heat3: Style(foreground: ochre),
      .heat4: Style(foreground: red),
    ]
  }()

  /// Styles without colour: bold, underline and reverse.
  package static let standardMono: [Role: Style] = [
    .borderFocus: Style(attributes: .bold),
    .title: Style(attributes: .bold),
    .key: Style(attributes: .bold),
    .selection: Style(attributes: .reverse),
    .header: Style(attributes: .bold),
    .warn: Style(attributes: .bold),
    .alert: Style(attributes: [.bold, .underline]),
    .input: Style(attributes: .underline),
    .alertBlock: Style(attributes: [.bold, .reverse]),
    .warnBlock: Style(attributes: .reverse),
    .toastError: Style(attributes: [.bold, .reverse]),
    .graphHigh: Style(attributes: .bold),
  ]

  /// The styles for 8 and 16 colours of a theme that has no `[ansi16]` of its own.
  package static func standardANSI(for variant: Variant) -> [Role: Style] {
    Dictionary(uniqueKeysWithValues: ansi.map { ($0.role, variant == .light ? $0.light : $0.dark) })
  }

  /// Styles for the Linux console, PuTTY and other terminals with 8 or 16 colours.
  ///
  /// The background is painted too, because cyan on a white window has a contrast of 1.9:1. Cyan
  /// means fine, never green, which people with deuteranopia take for red. In text, red is only the
  /// background of white. Colour 8 is not used for text, because in some palettes it equals the
  /// background. The selection sets both colours, because some terminals drop attributes beside
  /// colours.
  ///
  /// On a background of colour 7, blue means fine, and yellow is no foreground.
  private static let ansi: [(role: Role, dark: Style, light: Style)] = [
    (.bg, Style(background: .indexed(0)), Style(background: .indexed(7))),
    (.fg, ink(7), ink(0)),
    (.muted, Style(), Style()),
    (.borderFocus, ink(6, .bold), ink(4)),
    (.title, Style(attributes: .bold), ink(0)),
    (.key, ink(6, .bold), ink(4)),
    (.selection, ink(0, on: 6), ink(7, on: 4)),
    (.header, Style(attributes: .bold), ink(7, on: 0)),
    (.ok, ink(6), ink(4)),
    (.warn, ink(0, on: 3), ink(0, on: 3)),
    (.alert, ink(7, on: 1, .bold), ink(7, on: 1, .bold)),
    (.stale, ink(5), ink(5)),
    (.input, Style(attributes: .underline), Style(attributes: .underline)),
    (.bar, ink(6), ink(4)),
    (.graphLow, ink(6), ink(4)),
    (.graphMid, ink(3), ink(5)),
    (.graphHigh, ink(1, .bold), ink(1)),
    (.toastOK, ink(0, on: 6), ink(7, on: 4)),
    (.heat0, Style(), Style()),
    (.heat1, ink(6), ink(4)),
    (.heat2, ink(6), ink(4)),
    (.heat3, ink(3), ink(5)),
    (.heat4, ink(1, .bold), ink(1)),
  ]

  private static func ink(
    _ foreground: Int, on background: Int? = nil, _ attributes: Attributes = []
  ) -> Style {
    Style(
      foreground: .indexed(foreground), background: background.map { .indexed($0) },
      attributes: attributes)
  }
}
