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
    .bg: Style(),
    .fg: Style(),
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
}
