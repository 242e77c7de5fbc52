extension Theme {
  /// What a theme without an `[ansi16]` of its own looks like in 8 and 16 colours: dark, or light if it is made for light.
  package static func standardANSI(for variant: Variant) -> [Role: Style] {
    variant == .light ? lightANSI : darkANSI
  }

  /// For the linux console, PuTTY and whatever else has 8 or 16 colours.
  ///
  /// The ground is painted too: cyan on a white window would be 1.9:1. Cyan is fine and never green, which a
  /// deuteranope takes for red; red is only ever the background of white; colour 8 is no text, some palettes have it
  /// equal the background. What is selected has both colours, since some terminals drop attributes beside colours.
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

  /// The same on a ground of colour 7: blue is fine there, and yellow is no ink.
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
