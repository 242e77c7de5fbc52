import ArgumentParser

/// Which plan a command works on.
struct PlanOption: ParsableArguments {
  @Option(
    name: .long,
    help: "The plan. Default: $EXITBOARD_PLAN, or exitboard.toml in the configuration folder.")
  var plan: String?

  /// The plan's path, and whether the user named it; a named plan that is missing is an error.
  var location: (path: String, isNamed: Bool) {
    if let named = plan ?? Locations.environment("EXITBOARD_PLAN") { return (named, true) }
    return (Locations.configurationFolder + "/exitboard.toml", false)
  }
}

/// Which event file and which plan a command works on; the same options on every command.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "The event file. Default: $EXITBOARD_FILE, or events.jsonl in the state folder.")
  var file: String?

  @OptionGroup var planOption: PlanOption

  /// The event file's path; the file need not exist.
  var journalPath: String {
    file ?? Locations.environment("EXITBOARD_FILE") ?? Locations.stateFolder + "/events.jsonl"
  }

  /// Whether the user named the event file; its folder is then not created.
  var isJournalNamed: Bool { file != nil || Locations.environment("EXITBOARD_FILE") != nil }
}
