import BoardCanvas
import BoardSettings
import Foundation
import Testing

@Suite struct ThemeShippedTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../themes").standardizedFileURL.path

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()

  private let library = ThemeLibrary(folders: [folder]) { path in
    (try? String(contentsOfFile: path, encoding: .utf8)).map { .text($0) } ?? .missing
  }

  @Test func `at least twelve themes are shipped, including the four basic ones`() {
    #expect(Self.names.count >= 12)
    #expect(Set(Self.names).isSuperset(of: ["auto", "dark", "light", "mono"]))
  }

  @Test(arguments: names) func `a shipped theme reads without a fault and has the name of its file`(
    name: String
  ) {
    let found = library.theme(named: name)

    #expect(found.faults.map(\.description) == [])
    #expect(found.theme.name == name)
    #expect(found.path == "\(Self.folder)/\(name).toml")
  }

  @Test(arguments: names) func `every shipped theme is readable`(name: String) {
    let theme = library.theme(named: name).theme

    #expect(ThemeCheck.faults(of: theme, path: name).map(\.description) == [])
  }

  @Test func `without theme files the board looks as with the shipped theme auto`() {
    #expect(library.theme(named: "auto").theme == .builtIn)
  }

  @Test(arguments: [
    0x000000, 0x0C0C0C, 0x002B36, 0x171421, 0x1E1E1E, 0x282828, 0x282A36, 0x2E3440, 0x300A24,
    0xFFFFFF, 0xFDF6E3, 0xFBF1C7, 0xFAFAFA, 0xEFF1F5,
  ])
  func `on every common background the text of auto is readable, and its graphs are visible`(
    ground: UInt32
  ) throws {
    let ground = try #require(
      LinearRGB(
        .rgb(
          red: UInt8(ground >> 16), green: UInt8(ground >> 8 & 0xFF), blue: UInt8(ground & 0xFF))))
    let theme = library.theme(named: "auto").theme
    let lines: Set<Role> = [
      .border, .borderFocus, .bar, .graphLow, .graphMid, .graphHigh, .gaugeFill, .gaugeEmpty,
      .heat0, .heat1, .heat2, .heat3, .heat4,
    ]
    for role in Role.allCases {
      for style in [
        theme.style(of: role, in: .indexed), theme.selectedStyle(of: role, in: .indexed),
      ] {
        guard let ink = style.foreground.flatMap({ LinearRGB($0) }) else { continue }
        let own = style.background.flatMap { LinearRGB($0) }
        #expect(
          ink.contrast(to: own ?? ground) >= (lines.contains(role) ? 3 : 4.5), "\(role.rawValue)")
      }
    }
  }

  /// The sixteen colours of xterm and of the Linux console.
  static let palettes: [(name: String, colours: [UInt32])] = [
    (
      "xterm",
      [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
        0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
      ]
    ),
    (
      "console",
      [
        0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA, 0x555555,
        0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
      ]
    ),
  ]

  @Test(arguments: names.filter { $0 != "mono" }, palettes)
  func `in sixteen colours a shipped theme sets its own background, and is readable on it`(
    name: String, palette: (name: String, colours: [UInt32])
  ) throws {
    let theme = library.theme(named: name).theme
    func light(_ colour: Colour?) -> LinearRGB? {
      guard case .indexed(let index)? = colour, palette.colours.indices.contains(index) else {
        return nil
      }
      let value = palette.colours[index]
      return LinearRGB(
        .rgb(
          red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF)))
    }
    let inks: Set<Role> = [
      .border, .bar, .graphLow, .graphMid, .graphHigh, .graphLimit, .gaugeFill, .gaugeEmpty,
      .heat0, .heat1, .heat2, .heat3, .heat4,
    ]
    for role in Role.allCases where role != .bg && role != .selection {
      for style in [
        theme.style(of: role, in: .sixteen), theme.selectedStyle(of: role, in: .sixteen),
      ] {
        let ink = try #require(light(style.foreground), "\(role) in \(palette.name)")
        let ground = try #require(light(style.background), "\(role) in \(palette.name)")
        // Six of the console's colours have half the intensity: text that is not a sentence needs
        // less contrast.
        let least = inks.contains(role) || role == .stale ? 2.0 : 3.0
        #expect(
          ink.contrast(to: ground) >= least, "\(role.rawValue) in \(palette.name)")
      }
    }
  }
}
