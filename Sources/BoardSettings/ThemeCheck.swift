package import BoardCanvas
import BoardText

/// Checks that a theme is readable: contrast, and marks and status colours that differ.
///
/// Status colours must differ for each kind of colour vision. Where a theme leaves the background to
/// the terminal, its colours must be readable on all that are common. The terminal's own colours are not checked.
package struct ThemeCheck {
  /// Minimum contrast of text by WCAG 2.2, levels AA and AAA.
  static let minTextContrast = 4.5
  private static let enhancedTextContrast = 7.0
  /// Minimum contrast of graphics by WCAG 2.2.
  static let minGraphicContrast = 3.0
  /// CIEDE2000 difference that is visible at a glance; less where colours are rounded to 256.
  static let minDifference = 12.0
  static let minIndexedDifference = 8.0

  private static let textRoles: [Role] = [
    .fg, .muted, .title, .key, .header, .ok, .warn, .alert, .stale, .off, .alertBlock, .warnBlock,
    .toastOK, .toastError, .input,
  ]
  private static let graphicRoles: [Role] = [
    .borderFocus, .bar, .graphLow, .graphMid, .graphHigh, .graphLimit, .gaugeFill, .heat2, .heat3,
    .heat4,
  ]
  private static let statusRoles: [Role] = [.ok, .warn, .alert, .fg, .muted]

  private let theme: Theme
  private let path: String
  private var faults: [SettingsFault] = []

  package static func faults(of theme: Theme, path: String) -> [SettingsFault] {
    var check = ThemeCheck(theme: theme, path: path)
    for isIndexed in [false, true] { check.contrasts(isIndexed: isIndexed) }
    for isIndexed in [false, true] { check.differences(isIndexed: isIndexed) }
    check.marks()
    return check.faults
  }

  /// Marks carry the meaning of colours on a terminal without colour, so they must all differ.
  private mutating func marks() {
    var names: [String: String] = [:]
    for mark in Mark.allCases {
      let name = mark.rawValue
      var canvas = Canvas(size: Size(columns: 1, rows: 1), glyphs: .braille)
      canvas.themeGlyphs = theme.glyphs
      canvas.put(mark, column: 0, row: 0)
      let glyph = canvas[0, 0].glyph
      if let other = names[glyph] {
        fault(
          tr("{one} and {other} have the same mark {glyph}; give one another", other, name, glyph))
      }
      names[glyph] = name
    }
  }

  private mutating func contrasts(isIndexed: Bool) {
    let minimum = theme.name == "contrast" ? Self.enhancedTextContrast : Self.minTextContrast
    for role in Self.textRoles {
      require(minimum, theme.style(of: role, in: .direct), role.rawValue, isIndexed)
      let selected = theme.selectedStyle(of: role, in: .direct)
      require(minimum, selected, tr("{role} on a selected row", role.rawValue), isIndexed)
    }
    for role in Self.graphicRoles {
      require(Self.minGraphicContrast, theme.style(of: role, in: .direct), role.rawValue, isIndexed)
    }
  }

  private mutating func require(
    _ minimum: Double, _ style: Style, _ name: String, _ isIndexed: Bool
  ) {
    let own = linear(style.background, isIndexed)
    guard let foreground = linear(style.foreground, isIndexed) else {
      if own != nil, style.foreground == .terminalDefault {
        fault(
          tr(
            "{role} has the text colour of the terminal on a colour of its own; give it both", name)
        )
      }
      return
    }
    // The first sixteen colours are the terminal's, and so unknown.
    guard own != nil || style.background == .terminalDefault else { return }
    let grounds = own.map { [("", $0)] } ?? TerminalBackground.all(for: theme.variant)
    let contrasts = grounds.map { ($0.0, foreground.contrast(to: $0.1)) }
    guard let (ground, contrast) = contrasts.min(by: { $0.1 < $1.1 }) else { return }
    if contrast < minimum {
      guard ground.isEmpty else {
        fault(
          tr(
            "{role} has a contrast of {found}:1{depth} on the background of {terminal}; at least {least}:1 is needed",
            name, rounded(contrast), depth(isIndexed), ground, rounded(minimum)))
        return
      }
      fault(
        tr(
          "{role} has a contrast of {found}:1{depth}; at least {least}:1 is needed", name,
          rounded(contrast), depth(isIndexed), rounded(minimum)))
    }
  }

  private mutating func differences(isIndexed: Bool) {
    let minimum = isIndexed ? Self.minIndexedDifference : Self.minDifference
    for (index, one) in Self.statusRoles.enumerated() {
      for other in Self.statusRoles[(index + 1)...] {
        guard let first = dominantColour(one, isIndexed),
          let second = dominantColour(other, isIndexed)
        else { continue }
        for vision in Vision.allCases {
          let difference = Lab(vision.simulated(first)).difference(
            to: Lab(vision.simulated(second)))
          if difference < minimum {
            fault(
              tr(
                "{one} and {other} differ by only {found} for {eye} vision{depth}; at least {least} is needed",
                one.rawValue, other.rawValue, rounded(difference), vision.rawValue,
                depth(isIndexed), rounded(minimum)))
          }
        }
      }
    }
  }

  /// The colour by which a role is recognised: its background if it has its own, else the text's.
  private func dominantColour(_ role: Role, _ isIndexed: Bool) -> LinearRGB? {
    let style = theme.style(of: role, in: .direct)
    let ground = theme.style(of: .bg, in: .direct).background
    return linear(style.background == ground ? style.foreground : style.background, isIndexed)
  }

  private func linear(_ colour: Colour?, _ isIndexed: Bool) -> LinearRGB? {
    guard let colour, LinearRGB(colour) != nil else { return nil }
    return LinearRGB(isIndexed ? .indexed(Palette.closestIndex(to: colour)) : colour)
  }

  private func depth(_ isIndexed: Bool) -> String {
    isIndexed ? tr(" in 256 colours") : ""
  }

  private func rounded(_ value: Double) -> String {
    let tenths = Int(value * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private mutating func fault(_ sentence: String) {
    faults.append(SettingsFault(path: path, sentence: sentence))
  }
}
