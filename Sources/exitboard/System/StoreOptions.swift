import ArgumentParser

/// Which event file and which plan a command works on; the same options on every command.
struct StoreOptions: ParsableArguments {
  @Option(help: "The event file. Default: $EXITBOARD_FILE, or events.jsonl in the state folder.")
  var file: String?

  @Option(
    help: "The plan. Default: $EXITBOARD_PLAN, or exitboard.toml in the configuration folder.")
  var plan: String?

  var journalPath: String {
    file ?? Locations.environment("EXITBOARD_FILE") ?? Locations.stateFolder + "/events.jsonl"
  }

  /// Whether the user named the event file; its folder is then not created.
  var isJournalNamed: Bool { file != nil || Locations.environment("EXITBOARD_FILE") != nil }

  var planLocation: PlanLocation { PlanLocation(plan) }

  func loadPlan() throws(Failure) -> LoadedPlan { try planLocation.load() }
}
