extension Theme {
  /// The styles for 8 and 16 colours of a theme that has no `[ansi16]` of its own.
  package static func standardANSI(for variant: Variant) -> [Role: Style] {
    variant == .light ? lightANSI : darkANSI
  }

  /// Styles for the Linux console, PuTTY and other terminals with 8 or 16 colours.
  ///
  /// The background is painted too, because cyan on a white window has a contrast of 1.9:1. Cyan
  /// means fine, never green, which people with deuteranopia take for red. In text, red is only the
  /// background of white. Colour 8 is not used for text, because in some palettes it equals the
  /// background. The selection sets both colours, because some terminals drop attributes beside
  /// colours.
  package static let darkANSI: [Role: Style] = [
    .bg: Style(background: .indexed(0)),
    .fg: Style(foreground: .indexed(7)),
    .muted: Style(),
    .borderFocus: Style(foreground: .indexed(6), attributes: .bold),
    .title: Style(attributes: .bold),
    .key: Style(foreground: .indexed(6), attributes: .bold),
    .selection: Style(foreground: .indexed(0), background: .indexed(6)),
    .header: Style(attributes: .bold),
    .ok: Style(foreground: .indexed(6)),
    .warn: Style(foreground: .indexed(0), background: .indexed(3)),
    .alert: Style(foreground: .indexed(7), background: .indexed(1), attributes: .bold),
    .stale: Style(foreground: .indexed(5)),
    .input: Style(attributes: .underline),
    .bar: Style(foreground: .indexed(6)),
    .graphLow: Style(foreground: .indexed(6)),
    .graphMid: Style(foreground: .indexed(3)),
    .graphHigh: Style(foreground: .indexed(1), attributes: .bold),
    .toastOK: Style(foreground: .indexed(0), background: .indexed(6)),
    .heat0: Style(),
    .heat1: Style(foreground: .indexed(6)),
    .heat2: Style(foreground: .indexed(6)),
    .heat3: Style(foreground: .indexed(3)),
    .heat4: Style(foreground: .indexed(1), attributes: .bold),
  ]

  /// The same for a background of colour 7: blue means fine there, and yellow is no foreground.
  package static let lightANSI: [Role: Style] = [
    .bg: Style(background: .indexed(7)),
    .fg: Style(foreground: .indexed(0)),
    .muted: Style(),
    .borderFocus: Style(foreground: .indexed(4)),
    .title: Style(foreground: .indexed(0)),
    .key: Style(foreground: .indexed(4)),
    .selection: Style(foreground: .indexed(7), background: .indexed(4)),
    .header: Style(foreground: .indexed(7), background: .indexed(0)),
    .ok: Style(foreground: .indexed(4)),
    .warn: Style(foreground: .indexed(0), background: .indexed(3)),
    .alert: Style(foreground: .indexed(7), background: .indexed(1), attributes: .bold),
    .stale: Style(foreground: .indexed(5)),
    .input: Style(attributes: .underline),
    .bar: Style(foreground: .indexed(4)),
    .graphLow: Style(foreground: .indexed(4)),
    .graphMid: Style(foreground: .indexed(5)),
    .graphHigh: Style(foreground: .indexed(1)),
    .toastOK: Style(foreground: .indexed(7), background: .indexed(4)),
    .heat0: Style(),
    .heat1: Style(foreground: .indexed(4)),
    .heat2: Style(foreground: .indexed(4)),
    .heat3: Style(foreground: .indexed(5)),
    .heat4: Style(foreground: .indexed(1)),
  ]
}
