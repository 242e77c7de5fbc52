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

  /// The names in theme files, and the codes of the colour sequences (SGR).
  package static let names: [(name: String, attribute: Attributes, code: String)] = [
    ("bold", .bold, "1"), ("dim", .dim, "2"), ("italic", .italic, "3"),
    ("underline", .underline, "4"), ("reverse", .reverse, "7"),
  ]
}

/// What a glyph means; the theme decides what it looks like.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case bg, fg, muted, border
  case borderFocus = "border_focus"
  case title, key, selection, header, bar, ok, warn, alert, stale, off
  case alertBlock = "alert_block"
  case warnBlock = "warn_block"
  case toastOK = "toast_ok"
  case toastError = "toast_err"
  case input
  case graphLow = "graph_low"
  case graphMid = "graph_mid"
  case graphHigh = "graph_high"
  case graphLimit = "graph_limit"
  case gaugeFill = "gauge_fill"
  case gaugeEmpty = "gauge_empty"
  case heat0 = "heat_0"
  case heat1 = "heat_1"
  case heat2 = "heat_2"
  case heat3 = "heat_3"
  case heat4 = "heat_4"

  /// The role whose style replaces one that a theme does not name; `nil` for `fg` and `bg`.
  package var fallback: Role? {
    switch self {
    case .bg, .fg: nil
    case .muted, .title, .key, .header, .ok, .warn, .input, .selection: .fg
    case .border, .stale, .off, .graphLimit, .gaugeEmpty, .heat0: .muted
    case .borderFocus: .key
    case .bar: .graphLow
    case .gaugeFill: .bar
    case .alert: .warn
    case .alertBlock, .toastError, .graphHigh: .alert
    case .warnBlock, .graphMid: .warn
    case .toastOK, .graphLow: .ok
    case .heat1: .graphLow
    case .heat2, .heat3: .graphMid
    case .heat4: .graphHigh
    }
  }
}
