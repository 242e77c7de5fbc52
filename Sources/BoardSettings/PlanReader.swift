import BoardCanvas
import BoardModel
import BoardText

struct PlanReader {
  var plan: Plan
  let faults: SettingsFaults
  /// Places in the file, by kind and id such as `item h3`, for the checks at the end.
  var places: [String: [TomlStep]] = [:]
  /// Whether a shift could not be read, so the others do not fill the day.
  var hasBrokenShifts = false
  /// Rooms whose letter the plan leaves open.
  var roomsWithoutKey: [RoomID] = []
  let commands: [NamedKeys]
  let document: TomlDocument

  init(document: TomlDocument, commands: [NamedKeys], plan: Plan = .standard) {
    self.plan = plan
    self.document = document
    self.commands = commands
    faults = SettingsFaults(document: document)
  }

  mutating func read(knowsZone: (String) -> Bool) {
    let root = TableReader(document.root, at: [], named: tr("the plan"), faults)
    if let table = root.table("store") { readStore(table, knowsZone: knowsZone) }
    if let table = root.table("words") { plan.words = TradeWords(table) }
    if let table = root.table("hours") { readHours(table) }
    if let tables = root.tables("shifts") { readShifts(tables) }
    if let tables = root.tables("people") { readPeople(tables) }
    if let tables = root.tables("lanes") { readLanes(tables) }
    if let tables = root.tables("rooms") { readRooms(tables) }
    if let tables = root.tables("items") {
      if !tables.contains(where: PlanReader.namesOpening) {
        plan.items.removeAll { $0.section == .opening }
      }
      readItems(tables)
    }
    if let table = root.table("thresholds") { readThresholds(table) }
    if let table = root.table("board") { readBoard(table) }
    if let table = root.table("alerts") { plan.alerts = AlertRoute(table, faults) }
    if let table = root.table("fleet") {
      plan.fleet = FleetServer(table)
      table.finish()
    }
    if let table = root.table("signoff") { readSignOff(table) }
    let keys = root.table("keys")
    chooseRoomKeys()
    moveShippedKeys(besides: keys)
    // Last, because it needs the letters of items and rooms.
    if let keys { readKeys(keys) }
    root.finish()
  }

  private mutating func readStore(_ table: TableReader, knowsZone: (String) -> Bool) {
    plan.store = table.text("name", limitCharacters: 80) ?? plan.store
    plan.storeNumber = table.text("number", limitBytes: 20) ?? plan.storeNumber
    if let id = table.text("id", limitBytes: 64) {
      if StoreID.isWellFormed(id) {
        plan.storeID = StoreID(id)
      } else {
        table.error("id", tr("'{id}' is not {shape}", id, "\(FieldShape.id)"))
      }
    }
    if let zone = table.text("zone", limitBytes: 64) {
      if knowsZone(zone) {
        plan.timeZoneName = zone
      } else {
        table.error(
          "zone",
          tr("this computer has no time zone '{name}'; write a name such as Europe/London", zone))
      }
    }
    plan.dayStarts = table.clock("day_starts", example: "04:00") ?? plan.dayStarts
    table.finish()
  }

  private mutating func readBoard(_ table: TableReader) {
    plan.panes = paneIDs("panes", table) ?? plan.panes
    plan.hiddenPanes = paneIDs("hide", table) ?? plan.hiddenPanes
    plan.theme = table.text("theme", limitBytes: 256) ?? plan.theme
    plan.setsTitle = table.flag("title") ?? plan.setsTitle
    plan.language = table.text("language", limitBytes: 64)
    plan.clock = table.word("clock", TimeStyle.ClockFormat.self)
    plan.dates = table.word("dates", TimeStyle.DateOrder.self)
    table.finish()
  }

  private func paneIDs(_ key: String, _ table: TableReader) -> [String]? {
    guard let names = table.texts(key) else { return nil }
    let known = Plan.standard.panes
    var ids: [String] = []
    for (index, name) in names.enumerated() {
      let place = table.place(of: key) + [.index(index)]
      if !known.contains(name) {
        faults.error(
          at: place,
          tr(
            "there is no pane '{name}'; the panes are {panes}", name, known.joined(separator: ", "))
            + suggestion(for: name, among: known))
      } else if ids.contains(name) {
        faults.error(at: place, tr("{what} '{id}' is here twice", tr("pane"), name))
      } else {
        ids.append(name)
      }
    }
    return ids
  }

  private mutating func readSignOff(_ table: TableReader) {
    plan.needsSecondSignature = table.flag("second") ?? plan.needsSecondSignature
    plan.needsHandoverNote = table.flag("handover") ?? plan.needsHandoverNote
    plan.needsPin = table.flag("pin") ?? plan.needsPin
    table.finish()
  }
}
