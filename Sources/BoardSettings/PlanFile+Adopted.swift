package import BoardModel

/// The part of a plan by which days are judged, as the event file keeps it.
extension PlanFile {
  /// The lines of a plan by which a day is judged, without those that say what is so anyway.
  ///
  /// Equal for equal plans in every language, because texts of the shipped plan are left out.
  package static func identity(of plan: Plan) -> [String] {
    var plan = plan
    let standard = Plan.standard
    clear([\.store], of: &plan, like: standard)
    for index in plan.items.indices {
      clear([\.title], of: &plan.items[index], like: standard.item(plan.items[index].id))
    }
    for index in plan.lanes.indices {
      clear([\.name], of: &plan.lanes[index], like: standard.lane(plan.lanes[index].id))
    }
    for index in plan.rooms.indices {
      clear([\.name], of: &plan.rooms[index], like: standard.room(plan.rooms[index].id))
    }
    var lines = store(plan) + hours(plan) + shifts(plan) + people(plan) + lanes(plan) + rooms(plan)
    lines += steps(plan) + thresholds(plan) + rest(plan)
    if plan.lanes.isEmpty { lines.insert("lanes = []", at: 0) }
    if plan.rooms.isEmpty { lines.insert("rooms = []", at: 0) }
    var judging: [String] = []
    for line in lines.map({ withoutComment($0) }) {
      if line.hasPrefix("  ") || line == "]" {
        judging[judging.count - 1] += line.drop { $0 == " " }
      } else if !line.isEmpty, !unjudged.contains(where: { line.hasPrefix($0) }) {
        judging.append(line)
      }
    }
    return judging
  }

  /// The starts of lines that judge nothing, or say what is so without them.
  private static let unjudged = [
    "why =", "locked_because =", "key = \"\"", "importance = \"minor\"", "locked = false",
    "asks = \"nothing\"", "ticks_itself = \"never\"", "panes =", "hide =", "theme =",
    "language =", "[alerts]", "command =", "[fleet]", "server =", "creds_file =", "ca_file =",
    "cert_file =", "key_file =",
  ]

  private static func withoutComment(_ line: String) -> String {
    if line.hasPrefix("#") { return "" }
    guard line.utf8.contains(UInt8(ascii: "#")) else { return line }
    for comment in line.ranges(of: "  # ") {
      let start = line[..<comment.lowerBound]
      // Not inside a text.
      let quotes = start.replacing("\\\"", with: "").count { $0 == "\"" }
      if quotes.isMultiple(of: 2) { return String(start) }
    }
    return line
  }

  /// The plan of adopted lines, `nil` if there are none; what they do not judge is that of `present`.
  package static func plan(
    adopted lines: [String], over present: Plan, knowsZone: (String) -> Bool
  ) -> Plan? {
    guard !lines.isEmpty,
      let document = try? TomlDocument(text: lines.joined(separator: "\n"), path: "")
    else { return nil }
    var base = present
    (base.store, base.storeNumber, base.timeZoneName) = (Plan.standard.store, "", nil)
    base.storeID = nil
    (base.clock, base.dates, base.earlier, base.presentFrom) = (nil, nil, [], nil)
    (base.hours, base.datedHours, base.shifts) = ([:], [], [])
    (base.people, base.lanes, base.rooms, base.items) = ([], [], [], [])
    var reader = PlanReader(document: document, commands: [], plan: base)
    reader.read(knowsZone: knowsZone)
    var plan = reader.plan
    let standard = Plan.standard
    if plan.store.isEmpty { plan.store = standard.store }
    for index in plan.items.indices {
      guard let shipped = present.item(plan.items[index].id) ?? standard.item(plan.items[index].id)
      else { continue }
      (plan.items[index].why, plan.items[index].lockReason) = (shipped.why, shipped.lockReason)
    }
    fill(\.title, of: &plan.items) { standard.item($0.id) }
    fill(\.name, of: &plan.lanes) { standard.lane($0.id) }
    fill(\.name, of: &plan.rooms) { standard.room($0.id) }
    return plan
  }

  private static func fill<Part>(
    _ text: WritableKeyPath<Part, String>, of parts: inout [Part], from standard: (Part) -> Part?
  ) {
    for index in parts.indices where parts[index][keyPath: text].isEmpty {
      if let shipped = standard(parts[index]) {
        parts[index][keyPath: text] = shipped[keyPath: text]
      }
    }
  }

  private static func clear<Part>(
    _ texts: [WritableKeyPath<Part, String>], of part: inout Part, like standard: Part?
  ) {
    for text in texts where standard?[keyPath: text] == part[keyPath: text] {
      part[keyPath: text] = ""
    }
  }
}
