import BoardCanvas
import BoardSettings
import Testing

@Suite struct ThemeImportTests {
  private let base16 = """
    system: "base16"
    name: "Old Pier"
    author: "somebody"
    variant: "dark"
    palette:
      base00: "22272b"
      base01: "#2c3236"
      base02: "3a4146"
      base03: "59626a"
      base04: "7d868e"
      base05: "b9c1c7"
      base06: "d3d9dd"
      base07: "eceff1"
      base08: "c25a5a"
      base09: "c98a4b"
      base0A: "c9ad4b"
      base0B: "79a05c"
      base0C: "5b9aa0"
      base0D: "5b86b5"
      base0E: "9a6fb0"
      base0F: "8a6d5c"
    """

  private let btop = """
    # made for a test
    theme[main_bg]="#10161c"
    theme[main_fg]="200 208 214"
    theme[title]="#e8e8e8"
    theme[hi_fg]="#c06a9a"
    theme[selected_bg]="#30"
    theme[inactive_fg]="#404a52"
    theme[cpu_start]="#5fa36a"
    theme[cpu_mid]="#b8a040"
    theme[cpu_end]="#b84a40"
    theme[proc_misc]="#5f96b8"
    theme[meter_bg]=""
    """

  @Test func `a base16 scheme becomes a readable theme`() throws {
    let original = try ForeignPalette.read(text: base16, path: "old-pier.yaml")
    let repaired = PaletteRepair.repaired(original)
    let text = repaired.text(source: "old-pier.yaml", moved: repaired.moved(from: original))

    let (theme, faults) = ThemeFile.read(text: text, path: "old-pier.toml") { _ in nil }

    #expect(original.ground.hex == "#22272b")
    #expect(original.late.hex == "#c25a5a")
    #expect(faults.isEmpty)
    #expect(theme?.name == "old-pier")
    #expect(theme?.variant == .dark)
    #expect(theme.map { ThemeCheck.faults(of: $0, path: "").map(\.description) } == [])
    #expect(PaletteRepair.repaired(original) == repaired)
  }

  @Test func `a base16 scheme in the older layout is read, with any quotes`() throws {
    let flat =
      "\u{FEFF}---\r\nscheme: Old 'Pier' # a comment\r\n"
      + base16.split(separator: "\n").dropFirst(5).map { line in
        let parts = line.split(separator: "\"")
        let name = parts[0].drop { $0 == " " }
        return line.contains("base05") ? "base05:   B9C1C7\t# text" : "\(name)'\(parts[1])' # x"
      }.joined(separator: "\r\n") + "\r\n...\r\n"

    let palette = try ForeignPalette.read(text: flat, path: "x.yaml")

    #expect(try ForeignPalette.read(text: base16, path: "x.yaml") == palette)
  }

  @Test func `a btop theme becomes a theme with its own colours`() throws {
    let palette = try ForeignPalette.read(text: btop, path: "/home/x/pier night.theme")

    let text = palette.text(source: "pier.theme", moved: [])
    let (theme, faults) = ThemeFile.read(text: text, path: "") { _ in nil }

    #expect(faults.isEmpty)
    #expect(theme?.name == "pier-night")
    #expect(palette.ink.hex == "#c8d0d6")
    #expect(palette.raised.hex == "#303030")
    #expect(theme?.roles[.warn]?.foreground == .rgb(red: 0xB8, green: 0xA0, blue: 0x40))
  }

  @Test(arguments: [
    ("", "p: it has no colours; expected a base16 scheme"),
    ("# a\n\njust text", "p:3: expected a line such as base00: \"1d1f21\""),
    ("base00: \"zz\"", "p:1: base00 is \"zz\"; expected six hexadecimal digits"),
    (
      "base00: \"101010\"",
      "p: the colour base01 is missing; expected a base16 scheme or a btop theme"
    ),
    ("a: b\nb: [1]", "p:2: expected a line"), ("a: |\n  b", "p:1: expected a line"),
    ("- a: b", "p:1: expected a line"), ("a: \"b", "p:1: expected a line"),
    ("a: 'b' c", "p:1: expected a line"), ("a:\n  b: c", "p:2: expected a line"),
    ("palette:\n  a: b\nc: d\n  e: f", "p:4: expected a line"), ("a:b", "p:1: expected a line"),
    ("a: 1\r\nA: 2", "p:2: a stands in the file twice"),
    ("palette:\n  base00: #101010", "p:2: base00 is \"\"; expected six hexadecimal digits"),
    ("theme[main_bg]=\"#10\"\ntheme[main_fg]=red", "p:2: main_fg has no value in quotes"),
    ("theme[main_fg]=\"300 0 0\"", "p:1: main_fg is \"300 0 0\"; expected #rrggbb"),
    (
      "theme[main_bg]=\"#101010\"",
      "p: the colour main_fg is missing; expected a base16 scheme or a btop theme"
    ),
  ])
  func `a file that is not a theme is rejected with a reason`(text: String, sentence: String) {
    #expect {
      try ForeignPalette.read(text: text, path: "p")
    } throws: { error in
      "\(error)".hasPrefix(sentence)
    }
  }
}
