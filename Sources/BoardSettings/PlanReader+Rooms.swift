import BoardModel
import BoardText

/// `[[rooms]]`: replaces all standard rooms.
extension PlanReader {
  mutating func readRooms(_ tables: [TableReader]) {
    var rooms: [Room] = []
    for table in tables {
      let id = identifier(table, taken: rooms.map(\.id.text), what: tr("room"))
      let name = table.text("name", limitBytes: PlanReader.nameLimitBytes)
      var room = Room(
        id: ID(id ?? ""), name: name ?? id ?? "", key: nil,
        intervalMinutes: table.number("interval_minutes", 1...1440),
        items: roomItems(table, like: rooms))
      room.kind = table.word("kind", Room.Kind.self) ?? .restroom
      room.floor = placeName("floor", table)
      room.zone = placeName("zone", table)
      room.hours = roomHours(table)
      if table.value("key") != .text("") {
        room.key = tapKey(table)
        if room.key == nil { roomsWithoutKey.append(room.id) }
      }
      table.finish()
      guard let id else { continue }
      places["room " + id] = table.place
      rooms.append(room)
    }
    if tables.isEmpty || !rooms.isEmpty { plan.rooms = grouped(rooms) }
  }

  /// Rooms of one floor together, and on it those of one zone; otherwise as written.
  private func grouped(_ rooms: [Room]) -> [Room] {
    func together(_ rooms: [Room], by name: (Room) -> String) -> [[Room]] {
      var names: [String] = []
      for room in rooms where !names.contains(name(room)) { names.append(name(room)) }
      return names.map { wanted in rooms.filter { name($0) == wanted } }
    }
    return together(rooms, by: \.floor).flatMap { together($0, by: \.zone).joined() }
  }

  /// Gives each room without a `key` a letter that nothing else has, as long as there is one.
  ///
  /// Call it when rooms and items are read. Shipped steps give way in `moveShippedKeys`.
  mutating func chooseRoomKeys() {
    var taken = Set(plan.rooms.compactMap(\.key))
    taken.formUnion(plan.items.filter { !isMovable($0) }.compactMap(\.key))
    for index in plan.rooms.indices where roomsWithoutKey.contains(plan.rooms[index].id) {
      let key = (Array(plan.rooms[index].id.text) + TapKeys.all).first {
        TapKeys.all.contains($0) && !taken.contains($0)
      }
      plan.rooms[index].key = key
      if let key { taken.insert(key) }
    }
  }

  /// A text, or a number as it is written.
  private func placeName(_ key: String, _ table: TableReader) -> String {
    if case .number(let number) = table.value(key) { return String(number) }
    return table.text(key, limitBytes: PlanReader.nameLimitBytes) ?? ""
  }

  /// Times of a room: `"10:00-17:00"`, or a table with `daily` and weekdays; `nil` = as the store.
  private func roomHours(_ table: TableReader) -> [Weekday: OpeningHours]? {
    guard case .table? = table.value("hours") else {
      guard let text = table.text("hours", limitBytes: 16) else { return nil }
      return roomHours(text, "hours", of: Weekday.allCases, table) ?? nil
    }
    guard let days = table.table("hours") else { return nil }
    var hours: [Weekday: OpeningHours] = [:]
    let keys = [("daily", Weekday.allCases)] + Weekday.allCases.map { ($0.rawValue, [$0]) }
    var hasFault = !Set(days.names).isSubset(of: keys.map(\.0))
    for (key, weekdays) in keys {
      guard let text = days.text(key, limitBytes: 16) else { continue }
      guard let some = roomHours(text, key, of: weekdays, days) else {
        hasFault = true
        continue
      }
      for weekday in weekdays { hours[weekday] = some[weekday] }
    }
    days.finish()
    // With a wrong day it is checked as long as the store is open, and not too rarely.
    return hasFault ? nil : hours
  }

  /// The same times on some weekdays, none for `closed`; `nil`, with a fault, for others.
  private func roomHours(
    _ text: String, _ key: String, of weekdays: [Weekday], _ table: TableReader
  ) -> [Weekday: OpeningHours]? {
    if text == "closed" { return [:] }
    let times = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { ClockTime(text: $0.filter { $0 != " " }) }
    guard times.count == 2, let opens = times[0], let closes = times[1] else {
      table.error(key, tr("'{text}'; write \"10:00-17:00\" or \"closed\"", text))
      return nil
    }
    let end = plan.minutesIntoDay(closes)
    guard plan.minutesIntoDay(opens) < (end == 0 ? 1440 : end) else {
      table.error(
        key,
        tr(
          "'{text}' does not end before the next business day, {day_starts}", text,
          "\(plan.dayStarts)"))
      return nil
    }
    let hours = OpeningHours(opens: opens, closes: closes)
    return Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) })
  }

  /// The items of a list, or those of a room above by its id.
  private func roomItems(_ table: TableReader, like rooms: [Room]) -> [InspectionItem] {
    guard let value = table.value("items") else { return InspectionItem.standard }
    if case .text(let id) = value {
      if let other = rooms.first(where: { $0.id.text == id }) { return other.items }
      table.error(
        "items",
        tr("items = \"{id}\" is no room above this one", id)
          + suggestion(for: id, among: rooms.map(\.id.text)))
      return InspectionItem.standard
    }
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
        id: ID(id),
        name: table.text("name", limitBytes: PlanReader.nameLimitBytes) ?? standard?.name ?? id,
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
