import BoardCanvas
import BoardModel
import BoardWords

/// Reads a plan file section by section.
struct PlanReader {
  var plan = Plan.standard
  var faults: SettingsFaults
  /// Places in the file of items, lanes, rooms, shifts, hours and keys, for the checks at the end.
  ///
  /// By kind and id: `item h3`, `hours monday`.
  var places: [String: [TomlStep]] = [:]
  /// Whether a shift could not be read, so the others do not fill the day.
  var hasBrokenShifts = false
  /// The commands that `[keys]` may bind; empty where the file has no `[keys]`.
  var commands: [NamedKeys] = []
  private let document: TomlDocument

  init(document: TomlDocument) {
    self.document = document
    faults = SettingsFaults(document: document)
  }

  mutating func read(commands: [NamedKeys], knowsZone: (String) -> Bool) {
    var root = TableReader(document.root, at: [], named: Words.PlanFault.plan)
    if let table = root.table("store", &faults) { readStore(table, knowsZone: knowsZone) }
    if let table = root.table("hours", &faults) { readHours(table) }
    if let tables = root.tables("shifts", &faults) { readShifts(tables) }
    if let tables = root.tables("lanes", &faults) { readLanes(tables) }
    if let tables = root.tables("rooms", &faults) { readRooms(tables) }
    if let tables = root.tables("items", &faults) { readItems(tables) }
    if let table = root.table("thresholds", &faults) { readThresholds(table) }
    if let table = root.table("board", &faults) { readBoard(table) }
    if let table = root.table("alerts", &faults) { readAlerts(table) }
    if let table = root.table("signoff", &faults) { readSignOff(table) }
    // Last, because it needs the letters of items and rooms.
    if let table = root.table("keys", &faults) { readKeys(table, commands: commands) }
    root.finish(&faults)
  }

  private mutating func readStore(_ table: TableReader, knowsZone: (String) -> Bool) {
    var table = table
    plan.store = table.text("name", limitBytes: 80, &faults) ?? plan.store
    plan.storeNumber = table.text("number", limitBytes: 20, &faults) ?? plan.storeNumber
    if let zone = table.text("zone", limitBytes: 64, &faults) {
      if knowsZone(zone) {
        plan.timeZoneName = zone
      } else {
        faults.error(
          at: table.place(of: "zone"),
          Words.PlanFault.noZone(zone))
      }
    }
    if let text = table.text("day_starts", limitBytes: 8, &faults) {
      if let time = ClockTime(text: text) {
        plan.dayStarts = time
      } else {
        faults.error(
          at: table.place(of: "day_starts"),
          Words.PlanFault.noTime(text, such: "04:00"))
      }
    }
    table.finish(&faults)
  }

  private mutating func readBoard(_ table: TableReader) {
    var table = table
    let known = Plan.standard.panes
    if let panes = table.texts("panes", &faults) {
      plan.panes = paneIDs(panes, among: known, at: table.place(of: "panes"))
    }
    if let panes = table.texts("hide", &faults) {
      plan.hiddenPanes = paneIDs(panes, among: known, at: table.place(of: "hide"))
    }
    plan.theme = table.text("theme", limitBytes: 256, &faults) ?? plan.theme
    plan.clock = table.word("clock", TimeStyle.ClockFormat.allCases.map(\.rawValue), &faults)
      .flatMap(TimeStyle.ClockFormat.init)
    plan.dates = table.word("dates", TimeStyle.DateOrder.allCases.map(\.rawValue), &faults)
      .flatMap(TimeStyle.DateOrder.init)
    table.finish(&faults)
  }

  private mutating func paneIDs(
    _ names: [String], among known: [String], at place: [TomlStep]
  ) -> [String] {
    var ids: [String] = []
    for (index, name) in names.enumerated() {
      if !known.contains(name) {
        faults.error(
          at: place + [.index(index)],
          Words.PlanFault.noPane(name, of: known.joined(separator: ", "))
            + suggestion(for: name, among: known))
      } else if ids.contains(name) {
        faults.error(
          at: place + [.index(index)],
          Words.PlanFault.twice(Words.PlanFault.pane, name))
      } else {
        ids.append(name)
      }
    }
    return ids
  }

  private mutating func readAlerts(_ table: TableReader) {
    var table = table
    if let command = table.texts("command", &faults) {
      if command.contains(where: { $0.utf8.contains(0) || $0.isEmpty }) {
        faults.error(at: table.place(of: "command"), Words.PlanFault.emptyWord)
      } else {
        plan.alertCommand = command
      }
    }
    table.finish(&faults)
  }

  private mutating func readSignOff(_ table: TableReader) {
    var table = table
    plan.needsSecondSignature = table.flag("second", &faults) ?? plan.needsSecondSignature
    plan.needsHandoverNote = table.flag("handover", &faults) ?? plan.needsHandoverNote
    plan.needsPin = table.flag("pin", &faults) ?? plan.needsPin
    table.finish(&faults)
  }
}
