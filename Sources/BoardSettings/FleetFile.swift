package import BoardModel
import BoardText

/// The stores of a fleet and what head office wants to know of them: `fleet.toml`.
package enum FleetFile {
  /// The plan in `text`, and its faults by line; what is wrong is left out.
  package static func read(
    text: String, path: String
  ) -> (plan: FleetPlan, faults: [SettingsFault]) {
    let document: TomlDocument
    do {
      document = try TomlDocument(text: text, path: path)
    } catch {
      return (FleetPlan(), [error])
    }
    var reader = FleetReader(document)
    reader.read(document)
    return (reader.plan, reader.faults.sorted)
  }
}

private struct FleetReader {
  var plan = FleetPlan()
  let faults: SettingsFaults

  init(_ document: TomlDocument) { faults = SettingsFaults(document: document) }

  mutating func read(_ document: TomlDocument) {
    let root = TableReader(document.root, at: [], named: tr("the plan of the fleet"), faults)
    if let table = root.table("fleet") {
      plan.name = table.text("name", limitCharacters: 80) ?? ""
      plan.server = FleetServer(table)
      plan.kept = table.text("kept", limitBytes: 1000)
      plan.file = table.text("file", limitBytes: 1000)
      table.finish()
    }
    for table in root.tables("stores") ?? [] { readStore(table) }
    if let table = root.table("limits") { readLimits(table) }
    if let table = root.table("alerts") { plan.alerts = AlertRoute(table, faults) }
    root.finish()
  }

  private mutating func readStore(_ table: TableReader) {
    let text = table.text("id", limitBytes: 64)
    let store = FleetPlan.Store(
      id: StoreID(text ?? ""), name: table.text("name", limitCharacters: 80),
      area: table.text("area", limitCharacters: 40),
      telephone: table.text("telephone", limitCharacters: 40))
    table.finish()
    guard let text else {
      if !table.has("id") { table.error(tr("a store needs an id, such as id = \"riverside\"")) }
      return
    }
    guard store.id.isWellFormed else {
      return table.error("id", tr("'{id}' is not {shape}", text, "\(FieldShape.id)"))
    }
    guard plan.stores[store.id] == nil else {
      return table.error("id", tr("{what} '{id}' is here twice", tr("store"), text))
    }
    plan.stores[store.id] = store
  }

  private mutating func readLimits(_ table: TableReader) {
    let day = 1...1440
    var limits = FleetPlan.Limits()
    func read(_ key: String, _ value: inout Int) { value = table.number(key, day) ?? value }
    for (key, path) in FleetPlan.Limits.keys { read(key, &limits[keyPath: path]) }
    table.finish()
    guard limits.silentAmberMinutes < limits.silentRedMinutes else {
      return table.error(
        table.has("silent_red_minutes") ? "silent_red_minutes" : "silent_amber_minutes",
        tr(
          "silent_red_minutes is {red}; expected more than silent_amber_minutes, which is {amber}",
          limits.silentRedMinutes, limits.silentAmberMinutes))
    }
    plan.limits = limits
  }
}

extension FleetPlan.Limits {
  /// The keys of `[limits]`, in minutes.
  static var keys: [(name: String, path: WritableKeyPath<FleetPlan.Limits, Int>)] {
    [
      ("silent_amber_minutes", \.silentAmberMinutes), ("silent_red_minutes", \.silentRedMinutes),
      ("unanswered_minutes", \.unansweredMinutes), ("late_minutes", \.lateMinutes),
      ("keeper_minutes", \.keeperMinutes), ("clock_minutes", \.clockMinutes),
    ]
  }
}

extension FleetFile {
  /// The plan as TOML with comments; reading it gives the same plan.
  package static func text(of plan: FleetPlan) -> String {
    var lines = PlanFile.comments([
      tr("The stores of a fleet, for head office. Any line may be left out."),
      tr("`exitboard fleet check` shows what is wrong with it, by line."),
    ])
    lines += ["", "[fleet]", "name = \(PlanFile.quoted(plan.name))"]
    lines +=
      plan.server.lines.isEmpty
      ? ["# server = \"tls://hub.example.com\"  # \(tr("several with commas; or $NATS_URL"))"]
      : plan.server.lines
    lines.append(
      plan.kept.map { "kept = \(PlanFile.quoted($0))" }
        ?? "# kept = \"/var/lib/exitboard/fleet\"  # \(tr("the copies of fleet keep"))")
    lines.append(
      plan.file.map { "file = \(PlanFile.quoted($0))" }
        ?? "# file = \"/var/lib/exitboard/fleet.jsonl\"  # \(tr("who saw which alert"))")
    lines += ["", "# " + tr("In minutes, from when on an alert is raised.")] + ["[limits]"]
    lines += FleetPlan.Limits.keys.map { "\($0.name) = \(plan.limits[keyPath: $0.path])" }
    lines += [
      "", "# " + tr("A program that gets each alert as JSON, started by fleet keep."), "[alerts]",
      "command = \(PlanFile.list(plan.alerts.steps.first?.command ?? []))",
    ]
    if !plan.alerts.environment.isEmpty {
      lines.append("environment = \(PlanFile.list(plan.alerts.environment))")
    }
    if !plan.alerts.url.isEmpty { lines.append("url = \(PlanFile.quoted(plan.alerts.url))") }
    lines += PlanFile.escalations(plan.alerts)
    lines +=
      [""]
      + PlanFile.comments([
        tr(
          "Each store; its id is that of [store] in its own plan. A store that is heard of and not"),
        tr("here is shown all the same."),
      ])
    if plan.stores.isEmpty {
      lines += PlanFile.comments([
        "[[stores]]", "id = \"riverside\"", "name = \"Riverside\"", "area = \"North\"",
        "telephone = \"01632 960 017\"",
      ])
    }
    for store in plan.stores.values.sorted(by: { $0.id < $1.id }) {
      lines += ["", "[[stores]]", "id = \(PlanFile.quoted(store.id.text))"]
      lines += [("name", store.name), ("area", store.area), ("telephone", store.telephone)]
        .compactMap { key, value in value.map { "\(key) = \(PlanFile.quoted($0))" } }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
