import BoardModel
import BoardText

/// `[[lanes]]`: replaces all standard lanes.
extension PlanReader {
  /// Forty letters of any alphabet.
  static let nameLimitBytes = 160

  mutating func readLanes(_ tables: [TableReader]) {
    var lanes: [Lane] = []
    for table in tables {
      let id = identifier(table, taken: lanes.map(\.id.text), what: tr("lane"))
      let name = table.text("name", limitBytes: PlanReader.nameLimitBytes)
      let kind = table.word("kind", LaneKind.self)
      let servers = table.number("servers", 1...200)
      table.finish()
      guard let id else { continue }
      let lane = Lane(
        id: ID(id), name: name ?? tr("till {id}", id), kind: kind ?? .staffed,
        servers: servers ?? 1)
      if lane.servers > 1, !isWritable(lane.counter(lane.servers), table) { continue }
      places["lane " + id] = table.place
      lanes.append(lane)
    }
    // If none could be read, the board shows the standard lanes.
    if tables.isEmpty || !lanes.isEmpty { plan.lanes = lanes }
  }

  /// The id of an entry; `nil`, with a fault, where it is missing, malformed or `taken`.
  func identifier(
    _ table: TableReader, taken: [String], what: String, current: (String) -> String = { $0 }
  ) -> String? {
    guard let id = table.text("id", limitBytes: 64).map(current) else {
      if !table.has("id") { table.error(tr("a {what} needs an id", what)) }
      return nil
    }
    guard isWritable(ID<Void>(id), table) else { return nil }
    guard !taken.contains(id) else {
      table.error("id", tr("{what} '{id}' is here twice", what, id))
      return nil
    }
    return id
  }

  /// Whether events may name an id, which may be one that follows from that of the entry; adds a fault if not.
  func isWritable<Of>(_ id: ID<Of>, _ table: TableReader) -> Bool {
    if id.isWellFormed { return true }
    table.error("id", tr("'{id}' is not an id; use a-z, 0-9 and -, at most 32 characters", id.text))
    return false
  }

  /// The letter that taps a row; `nil` where it is missing or, with a fault, not allowed.
  func tapKey(_ table: TableReader) -> Character? {
    guard let text = table.text("key", limitBytes: 4) else { return nil }
    if text.count == 1, let key = text.first, TapKeys.all.contains(key) { return key }
    table.error(
      "key",
      tr(
        "key = \"{text}\"; use one of {keys}; the other letters are commands", text,
        String(TapKeys.all)))
    return nil
  }
}

/// The letters that may tap a row; the other letters are commands.
package enum TapKeys {
  package static let all = Array("abcdefimoprstvwy")
}
