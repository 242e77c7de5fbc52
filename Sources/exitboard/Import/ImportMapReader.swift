import BoardModel
package import BoardSettings
import BoardText

/// Reads an import map, in TOML; `exitboard import --show-map` prints examples.
package struct ImportMapReader {
  let faults: SettingsFaults
  private let document: TomlDocument

  private init(document: TomlDocument) {
    self.document = document
    faults = SettingsFaults(document: document)
  }

  /// The map in `text`, `nil` where it has errors, and the faults in the order of their lines.
  package static func read(text: String, path: String) -> (map: ImportMap?, faults: [SettingsFault])
  {
    do {
      let reader = ImportMapReader(document: try TomlDocument(text: text, path: path))
      let map = reader.map()
      let faults = reader.faults.sorted
      return (faults.contains { $0.isError } ? nil : map, faults)
    } catch {
      return (nil, [error])
    }
  }

  private func map() -> ImportMap? {
    let root = TableReader(document.root, at: [], named: tr("the map"), faults)
    let name = root.text("name", limitBytes: 24) ?? ""
    if !ID<Void>.isWellFormed(name) {
      root.error("name", tr("name = \"{name}\"; write an id such as my-till", name))
    }
    // For the reader of the map; nothing shows it.
    _ = root.text("about", limitBytes: 400)
    let format = tableFormat(root)
    let columnNames = root.texts("column_names")
    let zone = root.text("zone", limitBytes: 64)
    let times = times(root)
    let fifo = fifo(root)
    let timeNames = Set(times.keys).union(fifo == nil ? [] : ["began", "left"])
    let map = ImportMap(
      name: name, format: format, columnNames: columnNames, timeZoneName: zone, times: times,
      fifo: fifo, rules: rules(root), events: events(root, times: timeNames),
      once: once(root, name),
      key: root.texts("key") ?? [],
      repeats: root.word("repeats", ImportMap.Repeats.self) ?? .same,
      rising: root.text("rising", limitBytes: 64))
    if let rising = map.rising { check(rising, isIn: timeNames, at: root.place(of: "rising")) }
    root.finish()
    return map
  }

  private func tableFormat(_ root: TableReader) -> TableFormat {
    let word = root.word("format", ["csv", "columns"].map { ($0, $0) })
    if word == nil && !root.has("format") {
      faults.error(at: [], tr("a map needs format = \"csv\" or \"columns\""))
    }
    let separator = separator(root)
    if word != "columns" { return .csv(separator: separator) }
    if !root.has("column_names") {
      root.error("format", tr("format \"columns\" needs column_names = [...]"))
    }
    return .columns
  }

  private func separator(_ root: TableReader) -> UInt8 {
    guard let value = root.value("separator") else { return UInt8(ascii: ",") }
    if case .text(let text) = value, text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80,
      !"\"\r\n\0".utf8.contains(byte)
    {
      return byte
    }
    root.error("separator", tr("expected one character such as \";\" or \"\\t\""))
    return UInt8(ascii: ",")
  }

  private func fifo(_ root: TableReader) -> ImportMap.FIFO? {
    guard let table = root.table("fifo") else { return nil }
    let arrives = table.text("arrives", limitBytes: 64) ?? ""
    let service = table.value("service").flatMap {
      value($0, for: .serviceTime, times: [], at: table.place(of: "service"))
    }
    table.finish()
    guard let service, !arrives.isEmpty else {
      table.error(tr("[fifo] needs arrives = \"a time\" and service = { ... }"))
      return nil
    }
    return ImportMap.FIFO(arrives: arrives, service: service)
  }

  private func events(_ root: TableReader, times: Set<String>) -> [ImportMap.EventSource] {
    let tables = root.tables("events") ?? []
    if tables.isEmpty { faults.error(at: [], tr("a map needs [[events]]: what a row becomes")) }
    return tables.compactMap { event($0, times: times) }
  }

  private func event(_ table: TableReader, times: Set<String>) -> ImportMap.EventSource? {
    let type = table.text("type", limitBytes: 64) ?? ""
    let at = table.text("at", limitBytes: 64) ?? ""
    let conditions = conditions("when", table)
    guard let kind = Fact.kind(of: type) else {
      table.error(
        "type",
        tr("unknown event type '{type}'", type)
          + suggestion(for: type, among: Fact.kinds.map(\.type)))
      return nil
    }
    check(at, isIn: times, at: table.place(of: "at"))
    let by = table.value("by").flatMap {
      value($0, for: .by, times: times, at: table.place(of: "by"))
    }
    var members: [(field: Field, source: ValueSource)] = []
    for field in kind.fields {
      if let found = table.value(field.name) {
        let place = table.place(of: field.name)
        if let source = value(found, for: field, times: times, at: place) {
          members.append((field, source))
        }
      } else if field.isRequired {
        table.error(tr("{type} needs {member}: {shape}", type, field.name, "\(field.shape)"))
      }
    }
    table.finish()
    return ImportMap.EventSource(
      kind: kind, conditions: conditions, at: at, by: by, members: members)
  }

  /// `[[once]]`: a type, a time and constant members.
  private func once(_ root: TableReader, _ name: String) -> [Draft] {
    var drafts: [Draft] = []
    for table in root.tables("once") ?? [] {
      let type = table.text("type", limitBytes: 64) ?? ""
      let at = table.text("at", limitBytes: 40).flatMap { Timestamp(iso8601: $0, zone: .utc) }
      var members = Members([])
      for field in Fact.kind(of: type)?.fields ?? [] {
        guard let found = table.value(field.name) else { continue }
        let place = table.place(of: field.name)
        if let value = value(found, for: field, times: [], at: place)?.constant {
          members.append(field.name, value)
        } else {
          faults.error(at: place, tr("{member} must be a constant here", field.name))
        }
      }
      table.finish()
      guard let kind = Fact.kind(of: type), let at else {
        table.error(tr("[[once]] needs type and at = \"2026-01-01T00:00:00Z\""))
        continue
      }
      do {
        let id = "\(name)-once.\(drafts.count)"
        let fact = try kind.read(members).fact
        drafts.append(Draft(at: at, by: nil, source: name, id: id, fact: fact))
      } catch {
        table.error(error.description)
      }
    }
    return drafts
  }

  func check(_ time: String, isIn times: Set<String>, at place: [TomlStep]) {
    if times.contains(time) { return }
    let names = times.sorted()
    faults.error(
      at: place,
      tr("there is no time '{name}'; [times] names {times}", time, names.joined(separator: ", "))
        + suggestion(for: time, among: names))
  }
}

extension Field {
  /// The author of an event, which is not a member of its fact.
  static let by = Field("by", .initials, isRequired: false, "who recorded it")

  /// A service time from which the times of a queue are computed.
  static let serviceTime = Field(
    "service_ms", .integer(.milliseconds), isRequired: true, "how long the service took")
}
