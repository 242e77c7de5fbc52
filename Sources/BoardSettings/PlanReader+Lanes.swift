import BoardModel
import BoardText

/// `[[lanes]]` and `[[rooms]]`: replace all standard lanes or rooms.
extension PlanReader {
  mutating func readLanes(_ tables: [TableReader]) {
    var lanes: [Lane] = []
    for table in tables {
      let id = identifier(table, taken: lanes.map(\.id.text), what: tr("lane"))
      let name = table.text("name", limitBytes: 20)
      let kind = table.word("kind", LaneKind.self)
      let servers = table.number("servers", 1...200)
      table.finish()
      guard let id else { continue }
      places["lane " + id] = table.place
      lanes.append(
        Lane(
          id: ID(id), name: name ?? tr("till {id}", id),
          kind: kind ?? .staffed, servers: servers ?? 1))
    }
    // If none could be read, the board shows the standard lanes.
    if tables.isEmpty || !lanes.isEmpty { plan.lanes = lanes }
  }

  mutating func readRooms(_ tables: [TableReader]) {
    var rooms: [Room] = []
    for table in tables {
      let id = identifier(table, taken: rooms.map(\.id.text), what: tr("room"))
      let name = table.text("name", limitBytes: 20)
      let key = tapKey(table)
      let interval = table.number("interval_minutes", 1...1440)
      let items = roomItems(table)
      table.finish()
      guard let id else { continue }
      places["room " + id] = table.place
      let free = freeKey(for: id, besides: rooms.map(\.key))
      if key == nil && free == nil {
        table.error(tr("room '{id}' has no key and no letter is free; add key = ...", id))
      }
      guard let letter = key ?? free else { continue }
      rooms.append(
        Room(
          id: ID(id), name: name ?? id, key: letter, intervalMinutes: interval, items: items))
    }
    if tables.isEmpty || !rooms.isEmpty { plan.rooms = rooms }
  }

  /// The id of an entry; `nil`, with a fault, where it is missing, malformed or `taken`.
  func identifier(
    _ table: TableReader, taken: [String], what: String, current: (String) -> String = { $0 }
  ) -> String? {
    guard let id = table.text("id", limitBytes: 64).map(current) else {
      if !table.has("id") { table.error(tr("a {what} needs an id", what)) }
      return nil
    }
    guard ID<Void>.isWellFormed(id) else {
      table.error("id", tr("'{id}' is not an id; use a-z, 0-9 and -, at most 32 characters", id))
      return nil
    }
    guard !taken.contains(id) else {
      table.error("id", tr("{what} '{id}' is here twice", what, id))
      return nil
    }
    return id
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

  /// The first letter of `id`, else of all letters, that no other room has.
  private func freeKey(for id: String, besides taken: [Character]) -> Character? {
    (Array(id) + TapKeys.all).first { TapKeys.all.contains($0) && !taken.contains($0) }
  }

  private func roomItems(_ table: TableReader) -> [InspectionItem] {
    guard let value = table.value("items") else { return InspectionItem.standard }
    guard case .list(let values) = value, !values.isEmpty else {
      return table.reject("items", value, expected: tr("a list such as [\"floor\"]"))
        ?? InspectionItem.standard
    }
    var items: [InspectionItem] = []
    for (index, value) in values.enumerated() {
      let place = table.place(of: "items") + [.index(index)]
      guard let item = roomItem(value, index, of: table, at: place) else { continue }
      if items.contains(where: { $0.id == item.id }) {
        faults.error(
          at: place, tr("{what} '{id}' is here twice", tr("item"), item.id.text))
      } else {
        items.append(item)
      }
    }
    return items.isEmpty ? InspectionItem.standard : items
  }

  private func roomItem(
    _ value: TomlValue, _ index: Int, of room: TableReader, at place: [TomlStep]
  ) -> InspectionItem? {
    switch value {
    case .text(let name):
      if let item = InspectionItem.standard.first(where: { $0.id.text == name }) { return item }
      let known = InspectionItem.standard.map(\.id.text)
      faults.error(
        at: place,
        tr(
          "there is no restroom item '{name}'; the items are {items}", name,
          known.joined(separator: ", "))
          + suggestion(for: name, among: known))
      return nil
    case .table(let members):
      let table = TableReader(members, at: place, named: tr("a restroom item"), faults)
      guard let id = identifier(table, taken: [], what: tr("restroom item")) else {
        return nil
      }
      let standard = InspectionItem.standard.first { $0.id.text == id }
      let item = InspectionItem(
        id: ID(id), name: table.text("name", limitBytes: 40) ?? standard?.name ?? id,
        weight: table.number("weight", 1...1000) ?? standard?.weight ?? 50,
        isSafety: table.flag("safety") ?? standard?.isSafety ?? false,
        failsRoom: table.flag("fails_room") ?? standard?.failsRoom ?? false)
      table.finish()
      return item
    default:
      return room.reject(
        "items", index, value, expected: tr("a name or { id = ..., weight = ... }"))
    }
  }
}

/// The letters that may tap a row; the other letters are commands.
package enum TapKeys {
  package static let all = Array("abcdefimoprstvwy")
}
