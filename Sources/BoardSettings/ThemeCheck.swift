package import BoardCanvas
import BoardWords

/// Whether everybody can read a theme: contrast, marks that differ, and status colours that no eye confuses.
///
/// Colours that only the terminal knows cannot be judged and are left out.
package struct ThemeCheck {
  /// WCAG 2.2's least contrast for text (AA), and the enhanced one (AAA).
  private static let leastText = 4.5
  private static let enhancedText = 7.0
  /// WCAG 2.2's least contrast for what is no text.
  private static let leastInk = 3.0
  /// CIEDE2000 that is plain in passing; nearness to 256 colours costs some of it.
  private static let leastDifference = 12.0
  private static let leastDifferenceIndexed = 8.0

  private static let texts: [Role] = [
    .fg, .muted, .title, .key, .header, .ok, .warn, .alert, .stale, .off, .alertBlock, .warnBlock,
    .toastOK, .toastError, .input,
  ]
  private static let inks: [Role] = [
    .borderFocus, .bar, .graphLow, .graphMid, .graphHigh, .graphLimit, .gaugeFill, .heat2, .heat3,
    .heat4,
  ]
  private static let statuses: [Role] = [.ok, .warn, .alert, .fg, .muted]

  private let theme: Theme
  private let path: String
  private var faults: [SettingsFault] = []

  /// What is wrong with a theme; empty where nothing is.
  package static func faults(of theme: Theme, path: String) -> [SettingsFault] {
    var check = ThemeCheck(theme: theme, path: path)
    check.contrasts(isIndexed: false)
    check.contrasts(isIndexed: true)
    check.differences(isIndexed: false)
    check.differences(isIndexed: true)
    check.marks()
    return check.faults
  }

  private init(theme: Theme, path: String) {
    self.theme = theme
    self.path = path
  }

  /// Marks say without colour what colours say, so each looks like no other.
  private mutating func marks() {
    var names: [String: String] = [:]
    for (name, mark) in Mark.names {
      var canvas = Canvas(size: Size(columns: 1, rows: 1), glyphs: .braille)
      canvas.themeGlyphs = theme.glyphs
      canvas.put(mark, column: 0, row: 0)
      let glyph = canvas[0, 0].glyph
      if let other = names[glyph] { fault(Words.ThemeFault.marked(other, name, glyph)) }
      names[glyph] = name
    }
  }

  private mutating func contrasts(isIndexed: Bool) {
    let least = theme.name == "contrast" ? Self.enhancedText : Self.leastText
    for role in Self.texts {
      require(least, theme.style(of: role, in: .direct), role.rawValue, isIndexed)
      let selected = theme.selectedStyle(of: role, in: .direct)
      require(least, selected, Words.ThemeFault.onSelectedRow(role.rawValue), isIndexed)
    }
    for role in Self.inks {
      require(Self.leastInk, theme.style(of: role, in: .direct), role.rawValue, isIndexed)
    }
  }

  private mutating func require(
    _ least: Double, _ style: Style, _ name: String, _ isIndexed: Bool
  ) {
    guard let ink = light(style.foreground, isIndexed),
      let ground = light(style.background, isIndexed)
    else { return }
    let contrast = ink.contrast(to: ground)
    if contrast < least {
      fault(
        Words.ThemeFault.contrast(
          name, rounded(contrast), depth: depth(isIndexed), least: rounded(least)))
    }
  }

  private mutating func differences(isIndexed: Bool) {
    let least = isIndexed ? Self.leastDifferenceIndexed : Self.leastDifference
    for (index, one) in Self.statuses.enumerated() {
      for other in Self.statuses[(index + 1)...] {
        for vision in Vision.allCases {
          guard let first = appearance(one, isIndexed), let second = appearance(other, isIndexed)
          else { continue }
          let difference = Lab(vision.seen(first)).difference(to: Lab(vision.seen(second)))
          if difference < least {
            fault(
              Words.ThemeFault.difference(
                one.rawValue, other.rawValue, rounded(difference), eye: vision.rawValue,
                depth: depth(isIndexed), least: rounded(least)))
          }
        }
      }
    }
  }

  /// What is seen of a role from afar: its block if it has one, else its ink.
  private func appearance(_ role: Role, _ isIndexed: Bool) -> LinearRGB? {
    let style = theme.style(of: role, in: .direct)
    let ground = theme.style(of: .bg, in: .direct).background
    return light(style.background == ground ? style.foreground : style.background, isIndexed)
  }

  private func light(_ colour: Colour?, _ isIndexed: Bool) -> LinearRGB? {
    guard let colour, LinearRGB(colour) != nil else { return nil }
    return LinearRGB(isIndexed ? .indexed(Palette.nearest(colour)) : colour)
  }

  private func depth(_ isIndexed: Bool) -> String {
    isIndexed ? Words.ThemeFault.indexed : ""
  }

  private func rounded(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded(.down))
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private mutating func fault(_ sentence: String) {
    faults.append(SettingsFault(path: path, line: nil, sentence: sentence, isError: true))
  }
}
