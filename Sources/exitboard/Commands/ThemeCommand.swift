import ArgumentParser
import BoardCanvas
import BoardSettings
import BoardTerminal
import BoardText

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme", abstract: "List, show, check and import themes.",
    subcommands: [List.self, Show.self, Check.self, Import.self], defaultSubcommand: List.self)

  struct ThemeNames: ParsableArguments {
    @Argument(
      help: "Names, or paths of theme files. Default: all.", completion: Completion.theme)
    var names: [String] = []

    func names(of themes: Themes) -> [String] { names.isEmpty ? themes.names : names }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the themes, the background each is made for, and where it is stored.")

    func run() throws {
      let themes = Themes()
      let width = themes.names.map { DisplayText($0).width }.max() ?? 0
      for name in themes.names {
        let found = themes.found(named: name)
        try Output.message(
          DisplayText(name).padded(to: width + 2)
            + DisplayText(found.theme.variant.rawValue).padded(to: 7)
            + (found.path ?? tr("built in")) + "\n")
        for fault in found.faults { Output.report("\(fault)") }
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a sample of the board in a theme, or in all themes.")

    @OptionGroup var chosen: ThemeNames

    @OptionGroup var display: DisplayOptions

    func run() throws {
      let themes = Themes()
      let target = PrintTarget(colour: display.colour)
      for name in chosen.names(of: themes) {
        let found = themes.found(named: name)
        if let warning = found.warning { throw Failure(.configuration, warning) }
        let canvas = ThemeSample.canvas(
          columns: min(100, max(60, target.columns)), glyphs: display.glyphs ?? target.glyphs,
          themeGlyphs: found.theme.glyphs, title: found.theme.name)
        try Output.raw(target.text(of: canvas, in: found.theme))
      }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the contrast of themes, and that nobody can confuse their status colours.",
      discussion: "Exit status 78 if something is wrong.")

    @OptionGroup var chosen: ThemeNames

    func run() throws {
      let themes = Themes()
      var count = 0
      for name in chosen.names(of: themes) {
        let found = themes.found(named: name)
        let path = found.path ?? name
        let faults = found.faults + ThemeCheck.faults(of: found.theme, path: path)
        count += faults.count
        for fault in faults { try Output.message("\(fault)\n") }
        if faults.isEmpty {
          try Output.message(tr("{path}: good contrast, no faults", path) + "\n")
        }
      }
      if count > 0 {
        throw Failure(
          .configuration, trn("1 fault in themes", "{count} faults in themes", count: count))
      }
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a theme from a base16 scheme (YAML) or a btop theme and print it as TOML.",
      discussion: """
        Colours that are hard to read or easy to confuse are changed a little.
        exitboard theme import dusk.yaml > ~/.config/exitboard/themes/dusk.toml
        """)

    @Argument(help: "The file.", completion: .file()) var file: String

    @Flag(help: "Keep every colour unchanged.")
    var asIs = false

    func run() throws {
      let original = try palette()
      let palette = asIs ? original : PaletteRepair.repaired(original)
      let source = file.split(separator: "/").last.map { DisplayText($0).string } ?? file
      let text = palette.text(source: source, moved: palette.moved(from: original))
      try Output.data(text)
      let (theme, _) = ThemeFile.read(text: text, path: palette.name) { _ in nil }
      let faults = theme.map { ThemeCheck.faults(of: $0, path: palette.name) } ?? []
      for fault in faults { Output.report("\(fault)") }
    }

    private func palette() throws -> ForeignPalette {
      do {
        let text = try FileReader.text(
          of: file, limitBytes: ThemeLibrary.limitBytes, isTrusted: false)
        return try ForeignPalette.read(text: text, path: file)
      } catch FileReader.ReadError.notUTF8 {
        throw Failure(.data, tr("{path}: {reason}", file, tr("it is not UTF-8 text")))
      } catch let error as FileReader.ReadError {
        throw Failure(.noInput, tr("cannot read {path}: {reason}", file, error.description))
      } catch let fault as SettingsFault {
        throw Failure(.data, fault.description)
      }
    }
  }
}

struct GlyphsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glyphs",
    abstract: "Show the sets of drawing characters, and which one this terminal gets.",
    discussion: """
      If boxes have gaps, or you see question marks or empty squares, choose the next set below \
      with --glyphs.
      """)

  func run() throws {
    let target = PrintTarget(colour: .auto)
    try Output.message("\(target.reason)\n\n")
    for glyphs in GlyphSet.allCases where glyphs == .ascii || target.glyphs != .ascii {
      let isChosen = glyphs == target.glyphs
      try Output.message("--glyphs \(glyphs.rawValue)\(isChosen ? tr("  (chosen here)") : "")\n")
      let canvas = ThemeSample.canvas(
        columns: 66, glyphs: glyphs, themeGlyphs: ThemeGlyphs(), title: glyphs.rawValue)
      let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[2..<12]
      try Output.message(lines.joined(separator: "\n") + "\n\n")
    }
  }
}
