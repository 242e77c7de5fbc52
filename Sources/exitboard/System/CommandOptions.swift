import ArgumentParser
import BoardCanvas
import BoardText

/// Which event file and which plan a command works on; the same options on every command.
struct StoreOptions: ParsableArguments {
  @Option(
    help: "The event file. Default: $EXITBOARD_FILE, or events.jsonl in the state folder.",
    completion: .file())
  var file: String?

  @Option(
    help: "The plan. Default: $EXITBOARD_PLAN, or exitboard.toml in the configuration folder.",
    completion: Completion.plan)
  var plan: String?

  var journalPath: String {
    file ?? Locations.environment("EXITBOARD_FILE") ?? Locations.stateFolder + "/events.jsonl"
  }

  /// Whether the user named the event file; its folder is then not created.
  var isJournalNamed: Bool { file != nil || Locations.environment("EXITBOARD_FILE") != nil }

  var planLocation: PlanLocation { PlanLocation(plan) }

  func loadPlan() throws(Failure) -> LoadedPlan { try planLocation.load() }
}

struct DisplayOptions: ParsableArguments {
  @Option(help: "The theme; 'exitboard theme list' shows them.", completion: Completion.theme)
  var theme: String?

  @Option(
    name: .customLong("glyphs"),
    help: "braille, blocks, console or ascii. Default: what the terminal can show.",
    completion: Completion.glyphs)
  var glyphName: String?

  @Flag(help: "Plain ASCII, the same as --glyphs ascii.")
  var ascii = false

  @Option(
    name: .customLong("color"), help: "auto, always or never.", completion: Completion.colour)
  var colorName = "auto"

  @Flag(help: "Print one line for each change instead of a screen: for screen readers and logs.")
  var plain = false

  func validate() throws {
    if let glyphName, GlyphSet(rawValue: glyphName) == nil {
      throw ValidationError(
        tr("there is no glyph set '{name}'; use braille, blocks, console or ascii", glyphName))
    }
    if ColourChoice(rawValue: colorName) == nil {
      throw ValidationError(tr("--color takes auto, always or never, not '{name}'", colorName))
    }
  }

  var glyphs: GlyphSet? { ascii ? .ascii : glyphName.flatMap { GlyphSet(rawValue: $0) } }
  var colour: ColourChoice { ColourChoice(rawValue: colorName) ?? .auto }
}
