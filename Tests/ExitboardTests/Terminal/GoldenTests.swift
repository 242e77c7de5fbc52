import BoardTestSupport
import BoardCanvas
import Foundation
import PtyHarness
import Testing

/// What the real binary draws on a real terminal: every size, glyph set and colour depth.
@Suite struct GoldenTests {
  enum Depth: String, CaseIterable {
    case mono, eight, sixteen, indexed, direct

    /// A terminal type with this number of colours.
    var terminal: String {
      switch self {
      case .mono: "vt100"
      case .eight: "xterm"
      case .sixteen: "rxvt-unicode"
      case .indexed: "xterm-256color"
      case .direct: DirectColour.name
      }
    }

    func allows(_ colour: Screen.Colour) -> Bool {
      switch (colour, self) {
      case (.standard, _): true
      case (.indexed(let index), .eight): index < 8
      case (.indexed(let index), .sixteen): index < 16
      case (.indexed, .indexed): true
      case (.indexed(let index), .direct): index < 8
      case (.rgb, .direct): true
      default: false
      }
    }
  }

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    try PastEvening.write(to: shop.journal)
    try DirectColour.compile(in: shop.path + "/terminfo")
  }

  /// The past evening on a terminal, when nothing more is drawn.
  private func screen(
    _ columns: Int, _ rows: Int, _ glyphs: GlyphSet, _ depth: Depth, theme: String = "auto",
    environment: [String: String] = [:]
  ) throws -> Screen {
    var changes = environment
    changes["TERM"] = depth.terminal
    changes["TZ"] = "UTC"
    if depth == .direct { changes["TERMINFO"] = shop.path + "/terminfo" }
    let session = try shop.board(
      ["--at", PastEvening.moment, "--glyphs", glyphs.rawValue, "--theme", theme],
      environment: changes, columns: columns, rows: rows)
    try session.waitFor("? help")
    session.settle(milliseconds: 100)
    let screen = session.screen
    session.send("q")
    #expect(try session.waitForEnd() == .exited(0))
    #expect(session.leftBehind == [])
    return screen
  }

  @Test(arguments: [(40, 10), (60, 15), (80, 24), (120, 40), (200, 60)], GlyphSet.allCases)
  func `every size and glyph set gives the same cells in every colour depth`(
    size: (columns: Int, rows: Int), glyphs: GlyphSet
  ) throws {
    let usual = try screen(size.columns, size.rows, glyphs, .indexed)
    try expectGolden(usual, is: "evening-\(size.columns)x\(size.rows)-\(glyphs.rawValue)")
    #expect(usual.misfits == [])

    for depth in Depth.allCases {
      let screen = try screen(size.columns, size.rows, glyphs, depth)

      #expect(screen.text == usual.text, "\(depth)")
      let colours = Set(screen.rows.joined().flatMap { [$0.foreground, $0.background] })
      #expect(colours.allSatisfy(depth.allows), "\(depth): \(colours)")
    }
  }

  @Test(arguments: Depth.allCases)
  func `late rows differ from rows in time in every colour depth`(depth: Depth) throws {
    let screen = try screen(80, 24, .blocks, depth)

    let late = try #require(screen.position(of: "LATE"))
    let due = try #require(screen.position(of: "due 20:35"))
    #expect(Look(screen, late) != Look(screen, due))
    if depth == .mono {
      let cell = screen.rows[late.row][late.column]
      #expect(cell.isBold || cell.isReversed || cell.isUnderlined)
    }
  }

  @Test func `NO_COLOR removes every colour, and late rows still differ`() throws {
    let screen = try screen(80, 24, .braille, .indexed, environment: ["NO_COLOR": "1"])

    let cells = screen.rows.joined()
    #expect(cells.allSatisfy { $0.foreground == .standard && $0.background == .standard })
    let late = try #require(screen.position(of: "LATE"))
    let due = try #require(screen.position(of: "due 20:35"))
    #expect(Look(screen, late) != Look(screen, due))
    #expect(try screen.text == self.screen(80, 24, .braille, .indexed).text)
  }

  @Test(arguments: try themes)
  func `every shipped theme draws the same words in every colour depth, and late rows differ`(
    theme: String
  ) throws {
    let usual = try screen(80, 24, .braille, .indexed)

    for depth in Depth.allCases {
      let screen = try screen(80, 24, .braille, depth, theme: theme)

      #expect(withoutOwnMarks(screen).text == usual.text, "\(depth)")
      let late = try #require(screen.position(of: "LATE"))
      let due = try #require(screen.position(of: "due 20:35"))
      #expect(Look(screen, late) != Look(screen, due), "\(depth)")
      let colours = Set(screen.rows.joined().flatMap { [$0.foreground, $0.background] })
      #expect(colours.allSatisfy(depth.allows), "\(depth): \(colours)")
    }
  }

  /// Replaces the marks of a theme's `[glyphs]` by those of the glyph set.
  private func withoutOwnMarks(_ screen: Screen) -> Screen {
    let marks = ["✔": "✓", "✘": "✗"]
    var screen = screen
    for row in screen.rows.indices {
      for column in screen.rows[row].indices {
        let glyph = screen.rows[row][column].glyph
        screen.rows[row][column].glyph = marks[glyph] ?? glyph
      }
    }
    return screen
  }

  private static var themes: [String] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../themes").standardized
      return try FileManager.default.contentsOfDirectory(atPath: folder.path())
        .filter { $0.hasSuffix(".toml") }.map { String($0.dropLast(5)) }.sorted()
    }
  }
}

/// The style of a cell, without its glyph.
private struct Look: Equatable {
  private let cell: Screen.Cell

  init(_ screen: Screen, _ place: (column: Int, row: Int)) {
    var cell = screen.rows[place.row][place.column]
    cell.glyph = ""
    self.cell = cell
  }
}
