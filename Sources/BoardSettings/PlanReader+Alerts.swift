import BoardModel
import BoardText

extension AlertRoute {
  /// Reads `[alerts]`, of a store or of a fleet.
  init(_ table: TableReader, _ faults: SettingsFaults) {
    self.init()
    if let command = AlertRoute.command(table) { steps = [Step(minutes: 0, command: command)] }
    for next in table.tables("escalate") ?? [] { escalate(next) }
    environment = table.texts("environment") ?? []
    for (index, text) in environment.enumerated() where !AlertRoute.isVariable(text) {
      faults.error(
        at: table.place(of: "environment") + [.index(index)],
        tr("'{text}' is no variable; write \"NAME\" or \"NAME=value\"", text))
    }
    environment.removeAll { !AlertRoute.isVariable($0) }
    if let address = table.text("url", limitBytes: 512) {
      if address.hasPrefix("https://") || address.hasPrefix("http://") {
        url = address
      } else {
        table.error(
          "url", tr("url is '{url}'; expected an address that begins with https://", address))
      }
    }
    table.finish()
  }

  /// Each command gets an alert later than the one before.
  private mutating func escalate(_ table: TableReader) {
    if !table.has("minutes") { table.error(tr("minutes is missing, such as minutes = 10")) }
    let minutes = table.number("minutes", 1...AlertRoute.maxMinutes)
    let command = AlertRoute.command(table)
    table.finish()
    guard let minutes, let command else {
      if !table.has("command") {
        table.error(tr("command is missing, such as command = [\"mail\"]"))
      }
      return
    }
    guard let last = steps.last else {
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
    steps.append(Step(minutes: minutes, command: command))
  }

  private static func command(_ table: TableReader) -> [String]? {
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

extension FleetServer {
  /// Reads the servers and files of `[fleet]`, of a store or of a fleet.
  init(_ table: TableReader) {
    self.init()
    url = table.text("server", limitBytes: 2000)
    credentials = table.text("creds_file", limitBytes: 1000)
    authority = table.text("ca_file", limitBytes: 1000)
    certificate = table.text("cert_file", limitBytes: 1000)
    key = table.text("key_file", limitBytes: 1000)
  }

  /// The lines of the members that are given.
  var lines: [String] {
    let files = [
      ("server", url), ("creds_file", credentials), ("ca_file", authority),
      ("cert_file", certificate), ("key_file", key),
    ]
    return files.compactMap { name, value in
      value.map { "\(name) = \(PlanFile.quoted($0))" }
    }
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
