import ArgumentParser
import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import Glibc

/// Imports what tills, counters and other logs recorded.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a table from a till, a people counter or another log.",
    discussion: """
      Rows keep their own times. A row that was imported before is not written again, so the same \
      file, or a longer one, can be imported as often as you like. Bad rows are listed with their \
      line and reason; good rows are imported. Exit status 65 if any row was bad.
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The file with the table; - reads standard input.")
  var table: String?

  @Option(
    help: "The map that says how rows become events: a ready map's name, or the path of your own.")
  var map: String?

  @Option(help: "The time zone of the table's times, instead of the map's.")
  var zone: String?

  @Flag(help: "Show what would be written, but write nothing.")
  var dryRun = false

  @Flag(help: "List every bad row, not only the first 20.")
  var listAll = false

  @Flag(help: "List the ready maps.")
  var maps = false

  @Option(help: "Print a ready map, to copy and change.")
  var showMap: String?

  func run() throws {
    try reportingFailure {
      if maps { return try listMaps() }
      if let showMap { return try show(showMap) }
      guard let table else {
        throw Failure(
          .usage, tr("name the table: exitboard import FILE --map MAP; --maps lists the maps"))
      }
      guard let map else {
        throw Failure(
          .usage,
          tr("name the map: exitboard import {table} --map MAP; --maps lists the ready ones", table)
        )
      }
      try importTable(table, by: try ImportMapFile.load(map))
    }
  }

  private func listMaps() throws {
    let width = ReadyMap.all.map(\.name.count).max() ?? 0
    for map in ReadyMap.all {
      let space = String(repeating: " ", count: width - map.name.count)
      try Output.message("\(map.name)\(space)  \(map.summary)\n")
    }
  }

  private func show(_ name: String) throws {
    guard let map = ReadyMap.named(name) else { throw ImportMapFile.unknown(name) }
    try Output.data(map.text)
  }

  private func importTable(_ path: String, by map: ImportMap) throws {
    let loaded = try store.loadPlan()
    let bytes = try TableFile.bytes(of: path)
    let name = path == "-" ? tr("input") : path
    let zone = try tableZone(map, loaded)
    var importer = Importer(map: map, zone: zone, plan: loaded.plan, now: WallClock.now)
    let table: ImportedTable
    do {
      table = try importer.read(bytes)
    } catch {
      throw Failure(.data, tr("{path}: {reason}", name, error.reason))
    }
    var report = ImportReport(path: name, table: table, written: nil, known: 0, listsAll: listAll)
    if !dryRun {
      let writer = ImportWriter(store: store, loaded: loaded)
      report = try writer.write(table, named: name, listsAll: listAll)
    }
    for line in report.lines { try Output.message(line + "\n") }
    if !report.table.bad.isEmpty { throw ExitCode(Failure.Status.data.rawValue) }
  }

  private func tableZone(_ map: ImportMap, _ loaded: LoadedPlan) throws(Failure) -> TimeZoneRules {
    guard let name = zone ?? map.timeZoneName else { return loaded.zone }
    guard let rules = WallClock.zoneRules(named: name) else {
      throw Failure(
        .usage,
        tr("this computer has no time zone '{name}'; write a name such as Europe/London", name))
    }
    return rules
  }
}
