import BoardCanvas
import BoardSettings
import Testing

@Suite struct ThemeFileTests {
  private func read(_ text: String) -> (theme: Theme?, faults: [String]) {
    let (theme, faults) = ThemeFile.read(text: text, path: "dusk.toml") { name in
      name == "auto" ? .builtIn : nil
    }
    return (theme, faults.map(\.description))
  }

  @Test func `a role is a palette name, a colour, an ANSI name, a number or a table`() {
    let (theme, faults) = read(
      """
      name = "dusk"
      variant = "dark"
      [palette]
      ink = "#D7DEE6"
      [roles]
      bg = "#101418"
      fg = "ink"
      ok = "bright_cyan"
      warn = 220
      muted = "default"
      title = "bold underline"
      alert = { fg = "ink", bg = 124, attrs = ["bold"] }
      """)

    #expect(faults == [])
    #expect(theme?.name == "dusk")
    #expect(theme?.variant == .dark)
    #expect(theme?.roles[.bg] == Style(background: .rgb(red: 0x10, green: 0x14, blue: 0x18)))
    #expect(theme?.roles[.fg]?.foreground == .rgb(red: 0xD7, green: 0xDE, blue: 0xE6))
    #expect(theme?.roles[.ok]?.foreground == .indexed(14))
    #expect(theme?.roles[.warn]?.foreground == .indexed(220))
    #expect(theme?.roles[.muted]?.foreground == .terminalDefault)
    #expect(theme?.roles[.title]?.attributes == [.bold, .underline])
    #expect(theme?.roles[.alert]?.background == .indexed(124))
    #expect(theme?.mono == Theme.standardDark.mono)
  }

  @Test(arguments: [
    (
      "name = \"d\"\n[roles]\nallert = 1",
      "dusk.toml:3: unknown role 'allert' in [roles]; did you mean 'alert'?"
    ),
    (
      "name = \"d\"\n[palette]\nred = \"#12\"\n",
      "dusk.toml:3: red is \"#12\"; expected a name of [palette]"
    ),
    ("name = \"d\"\n[roles]\nok = 256", "dusk.toml:3: ok is a whole number; expected"),
    (
      "name = \"d\"\n[roles]\nok = { fg = 1, attrs = [\"blink\"] }",
      "dusk.toml:3: attrs contains \"blink\"; expected bold"
    ),
    ("name = \"d\"\n[roles]\nok = { ink = 1 }", "dusk.toml:3: unknown key 'ink' in ok"),
    ("variant = \"dark\"", "dusk.toml:1: a theme needs a name"),
    (
      "name = \"d\"\nvariant = \"dusky\"",
      "dusk.toml:2: variant = \"dusky\"; expected one of dark, light, any"
    ),
    (
      "name = \"d\"\ninherits = \"nope\"", "dusk.toml:2: there is no theme \"nope\" to inherit from"
    ),
    ("name = \"d\"\nroles = 3", "dusk.toml:2: roles is a whole number; expected a table [roles]"),
    ("name = \"d\"\nroles = [", "dusk.toml:2: not TOML"),
    ("name = \"d\u{1B}[2J\"", "dusk.toml:1: not TOML"),
  ])
  func `K01 a mistake is reported with file and line`(text: String, fault: String) {
    let faults = read(text).faults

    #expect(faults.contains { $0.hasPrefix(fault) }, "\(faults)")
  }

  @Test func `K01 a mistake leaves the rest of the theme as it is`() {
    let (theme, faults) = read("name = \"d\"\n[roles]\nok = \"mauvve\"\nwarn = 220\n")

    #expect(faults.count == 1)
    #expect(theme?.roles[.ok] == nil)
    #expect(theme?.roles[.warn]?.foreground == .indexed(220))
  }

  @Test func `a role that is missing looks like its fallback in the same theme`() {
    let theme = read("name = \"d\"\n[roles]\nfg = 7\nbg = 17\nwarn = 220\n").theme

    #expect(theme?.style(of: .alert, in: .indexed).foreground == .indexed(220))
    #expect(theme?.style(of: .graphLimit, in: .indexed).foreground == .indexed(7))
    #expect(theme?.style(of: .graphLimit, in: .indexed).background == .indexed(17))
  }

  @Test func `a theme that inherits keeps what it does not change`() {
    let theme = read("name = \"d\"\ninherits = \"auto\"\n[roles]\nok = 79\n").theme

    #expect(theme?.roles[.ok]?.foreground == .indexed(79))
    #expect(theme?.roles[.alert] == Theme.builtIn.roles[.alert])
  }

  @Test func `K05 the first folder wins, and a cycle of inheritance ends`() {
    let files = [
      "/own/dark.toml": "name = \"dark\"\n[roles]\nok = 1\n",
      "/all/dark.toml": "name = \"dark\"\n[roles]\nok = 2\n",
      "/all/ring.toml": "name = \"ring\"\ninherits = \"ring\"\n",
    ]
    let library = ThemeLibrary(folders: ["/own", "/all"]) { path in
      files[path].map { .text($0) } ?? .missing
    }

    #expect(library.theme(named: "dark").theme.roles[.ok]?.foreground == .indexed(1))
    #expect(library.theme(named: "ring").theme.name == "ring")
    #expect(library.theme(named: "../../etc/passwd").path == nil)
    #expect(
      library.theme(named: "gone").faults.first?.description.contains("no such theme") == true)
    #expect(library.theme(named: "gone").theme == .builtIn)
  }

  @Test func `K04 a file that cannot be trusted is not used, and is reported`() {
    let library = ThemeLibrary(folders: ["/all"]) { _ in .rejected("every user can write it") }

    let found = library.theme(named: "dark")

    #expect(found.theme == .builtIn)
    #expect(
      found.faults.map(\.description) == ["/all/dark.toml: not used: every user can write it"])
  }

  @Test func `a theme can have its own glyphs for marks and boxes`() {
    let read = ThemeFile.read(
      text: """
        name = "dusk"
        [glyphs]
        done = "✔"
        focus = "═║╔╗╚╝"
        """, path: "dusk.toml", parent: { _ in nil })

    #expect(read.faults.isEmpty)
    #expect(read.theme?.glyphs.marks == [.done: "✔"])
    #expect(read.theme?.glyphs.focus.count == 6)
  }

  @Test(arguments: [
    ("done = \"✔✔\"", "done is \"✔✔\"; expected one character of one cell"),
    ("done = \"漢\"", "done is \"漢\"; expected one character of one cell"),
    ("done = \"\\u202E\"", "expected one character of one cell"),
    ("done = \"\\u0301\"", "expected one character of one cell"),
    ("done = \"✅\"", "expected one character of one cell"),
    ("done = \" \"", "expected one character of one cell"),
    ("box = \"─│\"", "expected 6 characters of one cell each"),
    ("doen = \"x\"", "doen"),
  ])
  func `a glyph too wide for its cell is rejected with its line`(line: String, sentence: String) {
    let read = ThemeFile.read(
      text: "name = \"dusk\"\n[glyphs]\n\(line)\n", path: "dusk.toml", parent: { _ in nil })

    #expect(read.faults.count == 1)
    #expect(read.faults.first?.line == 3)
    #expect(read.faults.first?.description.contains(sentence) == true)
    #expect(read.theme?.glyphs == ThemeGlyphs())
  }

  @Test func `equal marks are a fault of the theme`() {
    let read = ThemeFile.read(
      text: "name = \"dusk\"\n[glyphs]\ndone = \"✗\"\n", path: "dusk.toml", parent: { _ in nil })

    let faults = read.theme.map { ThemeCheck.faults(of: $0, path: "dusk.toml") } ?? []

    #expect(
      faults.contains { $0.sentence == "done and bad have the same mark ✗; give one another" })
  }
}
