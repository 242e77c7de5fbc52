import BoardModel
import BoardText

extension PlanReader {
  mutating func readAlerts(_ table: TableReader) {
    var route = AlertRoute()
    if let command = command(table) {
      route.steps = [AlertRoute.Step(minutes: 0, command: command)]
    }
    for next in table.tables("escalate") ?? [] { escalate(next, in: &route) }
    route.environment = table.texts("environment") ?? []
    for (index, text) in route.environment.enumerated() where !PlanReader.isVariable(text) {
      faults.error(
        at: table.place(of: "environment") + [.index(index)],
        tr("'{text}' is no variable; write \"NAME\" or \"NAME=value\"", text))
    }
    route.environment.removeAll { !PlanReader.isVariable($0) }
    if let url = table.text("url", limitBytes: 512) {
      if url.hasPrefix("https://") || url.hasPrefix("http://") {
        route.url = url
      } else {
        table.error("url", tr("url is '{url}'; expected an address that begins with https://", url))
      }
    }
    table.finish()
    plan.alerts = route
  }

  /// Each command gets an alert later than the one before.
  private func escalate(_ table: TableReader, in route: inout AlertRoute) {
    if !table.has("minutes") { table.error(tr("minutes is missing, such as minutes = 10")) }
    let (minutes, command) = (table.number("minutes", 1...AlertRoute.maxMinutes), command(table))
    table.finish()
    guard let minutes, let command else {
      if !table.has("command") {
        table.error(tr("command is missing, such as command = [\"mail\"]"))
      }
      return
    }
    guard let last = route.steps.last else {
      table.error(tr("the first program is the command of [alerts]; this one comes after it"))
      return
    }
    guard minutes > last.minutes else {
      table.error(
        "minutes",
        tr(
          "{minutes} minutes are not later than the {earlier} of the command before", minutes,
          last.minutes))
      return
    }
    route.steps.append(AlertRoute.Step(minutes: minutes, command: command))
  }

  private func command(_ table: TableReader) -> [String]? {
    let command = table.texts("command") ?? []
    if command.contains(where: { $0.utf8.contains(0) || $0.isEmpty }) {
      table.error("command", tr("command contains an empty word"))
      return nil
    }
    return command.isEmpty ? nil : command
  }

  /// `NAME` or `NAME=value`, where the name is as a shell has it.
  private static func isVariable(_ text: String) -> Bool {
    let name = text.prefix { $0 != "=" }
    return !text.utf8.contains(0) && !name.isEmpty && name.first?.isNumber == false
      && name.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

extension PlanFile {
  /// The lines of the programs of `[alerts]`, in the order of the plan's steps.
  package static func alertLines(in text: String) -> [Int] {
    guard let document = try? TomlDocument(text: text, path: ""),
      case .table(let alerts)? = document.root["alerts"]
    else { return [] }
    let steps: [TomlStep] = [.key("alerts")]
    var lines = [document.line(of: steps + [.key("command")])]
    if case .list(let list)? = alerts["escalate"] {
      lines += list.indices.map {
        document.line(of: steps + [.key("escalate"), .index($0), .key("command")])
      }
    }
    return lines
  }
}
