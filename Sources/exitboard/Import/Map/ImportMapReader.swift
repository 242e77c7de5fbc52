import BoardJournal
import BoardModel
package import BoardSettings
import BoardText

/// Reads an import map, in TOML; `exitboard import --show-map` prints examples.
package struct ImportMapReader {
  let faults: SettingsFaults
  /// The decimal mark of the table's numbers; `nil` where the map does not say.
  let decimal: Character?
  private let document: TomlDocument

  private init(document: TomlDocument) {
    self.document = document
    faults = SettingsFaults(document: document)
    let isJSON = document.root["format"] == TomlValue.text(Format.json.rawValue)
    // JSON itself writes numbers with a point.
    decimal =
      if case .text(let text) = document.root["decimal"] { text.first } else {
        isJSON ? "." : nil
      }
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
    let format = format(root)
    let isJSON = format == .json
    let separator = separator(root, format)
    _ = root.word("decimal", [".", ","].map { ($0, $0) })
    let zone = zone(root)
    let times = times(root)
    let fifo = fifo(root)
    let timeNames = Set(times.keys).union(fifo == nil ? [] : ["began", "left"])
    let map = ImportMap(
      name: name, json: isJSON ? shape(root) : nil, separator: separator,
      encoding: root.word("encoding", TableEncoding.self) ?? .utf8,
      skippedLines: root.number("skip", 0...1000) ?? 0, head: root.texts("head"),
      columnNames: root.texts("column_names"), timeZoneName: zone.name, timeZone: zone.source,
      times: times, fifo: fifo, rules: rules(root),
      events: events(root, times: timeNames, isJSON: isJSON),
      once: once(root, name), group: root.texts("group") ?? [], key: root.texts("key") ?? [],
      repeats: root.word("repeats", ImportMap.Repeats.self) ?? .same,
      rising: root.text("rising", limitBytes: 64))
    if let rising = map.rising { check(rising, isIn: timeNames, at: root.place(of: "rising")) }
    root.finish()
    return map
  }

  private enum Format: String, CaseIterable {
    case csv, columns, json
  }

  /// Keys that only some formats have are faults in a map of another.
  private func format(_ root: TableReader) -> Format? {
    let format = root.word("format", Format.self)
    if format == nil && !root.has("format") {
      faults.error(at: [], tr("a map needs format = \"csv\", \"columns\" or \"json\""))
    }
    let ofTables = [
      "separator", "encoding", "skip", "head", "column_names", "rising", "group", "once", "fifo",
    ]
    for key in format == .json ? ofTables : ["envelope", "rows"] where root.value(key) != nil {
      root.error(
        key,
        format == .json
          ? tr("{key} is for tables; a map of format \"json\" cannot have it", key)
          : tr("{key} needs format = \"json\"", key))
    }
    return format
  }

  private func shape(_ root: TableReader) -> JSONDocument.Shape {
    let rows = root.text("rows", limitBytes: 200)
    if let rows, !rows.hasSuffix("[]") {
      root.error(
        "rows", tr("rows = \"{path}\"; expected the path of an array, such as \"sales[]\"", rows))
    }
    let isList = if case .list? = root.value("envelope") { true } else { false }
    let envelopes =
      isList
      ? root.texts("envelope") ?? []
      : [root.text("envelope", limitBytes: 200)].compactMap(\.self)
    return JSONDocument.Shape(envelopes: envelopes, rows: rows)
  }

  private func separator(_ root: TableReader, _ format: Format?) -> UInt8? {
    var separator = UInt8(ascii: ",")
    if let value = root.value("separator") {
      if case .text(let text) = value, text.utf8.count == 1, let byte = text.utf8.first,
        byte < 0x80, !"\"\r\n\0".utf8.contains(byte)
      {
        separator = byte
      } else {
        root.error("separator", tr("expected one character such as \";\" or \"\\t\""))
      }
    }
    if format != .columns { return separator }
    if !root.has("column_names") {
      root.error("format", tr("format \"columns\" needs column_names = [...]"))
    }
    return nil
  }

  /// The zone of all rows, or the column that says it.
  private func zone(_ root: TableReader) -> (name: String?, source: ValueSource?) {
    guard case .table? = root.value("zone") else { return (root.text("zone", limitBytes: 64), nil) }
    return (nil, source("zone", of: root, for: .zone, times: []))
  }

  private func fifo(_ root: TableReader) -> ImportMap.FIFO? {
    guard let table = root.table("fifo") else { return nil }
    let arrives = table.text("arrives", limitBytes: 64) ?? ""
    let service = source("service", of: table, for: .serviceTime, times: [])
    table.finish()
    guard let service, !arrives.isEmpty else {
      table.error(tr("[fifo] needs arrives = \"a time\" and service = { ... }"))
      return nil
    }
    return ImportMap.FIFO(arrives: arrives, service: service)
  }

  private func events(
    _ root: TableReader, times: Set<String>, isJSON: Bool
  ) -> [ImportMap.EventSource] {
    let tables = root.tables("events") ?? []
    if tables.isEmpty { faults.error(at: [], tr("a map needs [[events]]: what a row becomes")) }
    return tables.compactMap { event($0, times: times, isJSON: isJSON) }
  }

  private func event(
    _ table: TableReader, times: Set<String>, isJSON: Bool
  ) -> ImportMap.EventSource? {
    let type = table.text("type", limitBytes: 64) ?? ""
    // The lines of a feed have the time at which they arrive.
    let at = table.text("at", limitBytes: 64) ?? (isJSON ? nil : "")
    let conditions = conditions("when", table)
    guard let kind = Fact.kind(of: type) else {
      table.error(
        "type",
        tr("unknown event type '{type}'", type)
          + suggestion(for: type, among: Fact.kinds.map(\.type)))
      return nil
    }
    guard FactArguments.isForFeeds(kind) else {
      table.error("type", FactArguments.rejection(of: kind))
      return nil
    }
    if let at { check(at, isIn: times, at: table.place(of: "at")) }
    let by = source("by", of: table, for: .by, times: times)
    var members: [(field: Field, source: ValueSource)] = []
    for field in kind.fields {
      if let source = source(field.name, of: table, for: field, times: times) {
        members.append((field, source))
      } else if field.isRequired, !table.has(field.name) {
        table.error(tr("{type} needs {member}: {shape}", type, field.name, "\(field.shape)"))
      }
    }
    table.finish()
    return ImportMap.EventSource(
      kind: kind, conditions: conditions, at: at, by: by, members: members)
  }

  private func source(
    _ key: String, of table: TableReader, for field: Field, times: Set<String>
  ) -> ValueSource? {
    table.value(key).flatMap { value($0, for: field, times: times, at: table.place(of: key)) }
  }

  /// `[[once]]`: a type, a time and constant members.
  private func once(_ root: TableReader, _ name: String) -> [Draft] {
    var drafts: [Draft] = []
    for table in root.tables("once") ?? [] {
      let type = table.text("type", limitBytes: 64) ?? ""
      let at = table.text("at", limitBytes: 40).flatMap { WrittenTime(iso8601: $0) }
      var members = Members([])
      for field in Fact.kind(of: type)?.fields ?? [] {
        if let value = source(field.name, of: table, for: field, times: [])?.constant {
          members.append(field.name, value)
        } else if table.has(field.name) {
          table.error(field.name, tr("{member} must be a constant here", field.name))
        }
      }
      table.finish()
      guard let kind = Fact.kind(of: type), let at else {
        table.error(tr("[[once]] needs type and at = \"2026-01-01T00:00:00Z\""))
        continue
      }
      guard FactArguments.isForFeeds(kind) else {
        table.error("type", FactArguments.rejection(of: kind))
        continue
      }
      do {
        let id = "\(name)-once.\(drafts.count)"
        let fact = try kind.read(members).fact
        let moment = at.reading(in: .utc).first
        let draft = Draft(at: moment, by: nil, source: name, id: id, fact: fact)
        try JournalEncoder.check(draft, now: moment, zone: .utc)
        drafts.append(draft)
      } catch {
        table.error("\(error)")
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
  static let zone = Field("zone", .text(limitBytes: 64), isRequired: true, "the time zone of a row")
  static let by = Field("by", .initials, isRequired: false, "who recorded it")

  /// A service time from which the times of a queue are computed.
  static let serviceTime = Field(
    "service_ms", .integer(.milliseconds), isRequired: true, "how long the service took")
}
