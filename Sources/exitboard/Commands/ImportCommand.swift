import ArgumentParser
import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import Glibc

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
    if maps { return try listMaps() }
    if let showMap {
      guard let map = ReadyMap.named(showMap) else { throw ImportMapFile.unknown(showMap) }
      return try Output.data(map.text)
    }
    guard let table else {
      throw Failure.usage(
        tr("name the table: exitboard import FILE --map MAP; --maps lists the maps"))
    }
    guard let map else {
      throw Failure.usage(
        tr("name the map: exitboard import {table} --map MAP; --maps lists the ready ones", table))
    }
    try importTable(table, by: try ImportMapFile.load(map))
  }

  private func listMaps() throws {
    let width = ReadyMap.all.map(\.name.count).max() ?? 0
    for map in ReadyMap.all {
      try Output.message(DisplayText(map.name).padded(to: width) + "  \(map.summary)\n")
    }
  }

  private func importTable(_ path: String, by map: ImportMap) throws {
    let loaded = try store.loadPlan()
    let bytes = try ImportCommand.bytes(of: path)
    let name = path == "-" ? tr("input") : path
    let zone = try tableZone(map, loaded)
    var importer = Importer(map: map, zone: zone, plan: loaded.plan, now: WallClock.now)
    var report: ImportReport
    do throws(BadRow) {
      report = ImportReport(path: name, table: try importer.read(bytes), listsAll: listAll)
    } catch {
      throw Failure(.data, tr("{path}: {reason}", name, error.reason))
    }
    if !dryRun { try report.write(with: loaded.journalWriter(to: store, source: Locations.source)) }
    for line in report.lines { try Output.message(line + "\n") }
    if !report.table.bad.isEmpty { throw ExitCode(Failure.Status.data.rawValue) }
  }

  /// Enough for a year of a large store's transactions.
  private static let limitBytes = 512 * 1_048_576

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      if path == "-" { return try FileReader.bytes(from: STDIN_FILENO, limitBytes: limitBytes) }
      return try FileReader.bytes(of: path, limitBytes: limitBytes, isTrusted: false)
    } catch {
      throw Failure(.noInput, tr("cannot read the table {path}: {reason}", path, error.description))
    }
  }

  private func tableZone(_ map: ImportMap, _ loaded: LoadedPlan) throws(Failure) -> TimeZoneRules {
    guard let name = zone ?? map.timeZoneName else { return loaded.zone }
    guard let rules = WallClock.zoneRules(named: name) else {
      throw Failure.usage(
        tr("this computer has no time zone '{name}'; write a name such as Europe/London", name))
    }
    return rules
  }
}

enum ImportMapFile {
  private static let limitBytes = 1_048_576

  /// Loads a ready map by its name, otherwise the file at that path.
  static func load(_ name: String) throws(Failure) -> ImportMap {
    if let ready = ReadyMap.named(name) { return try parse(ready.text, path: ready.name) }
    let text: String
    do {
      text = try FileReader.text(of: name, limitBytes: limitBytes, isTrusted: false)
    } catch .missing where !name.contains("/") && !name.contains(".") {
      throw unknown(name)
    } catch .notUTF8 {
      throw Failure(.configuration, tr("{path}: {reason}", name, tr("the map is not UTF-8 text")))
    } catch {
      throw Failure(.noInput, tr("cannot read the map {name}: {reason}", name, error.description))
    }
    return try parse(text, path: name)
  }

  static func unknown(_ name: String) -> Failure {
    let names = ReadyMap.all.map(\.name)
    let hint = suggestion(for: name, among: names)
    return Failure.usage(
      tr("there is no ready map '{name}'", name)
        + (hint.isEmpty ? tr("; the maps are {names}", names.joined(separator: ", ")) : hint))
  }

  private static func parse(_ text: String, path: String) throws(Failure) -> ImportMap {
    let (map, faults) = ImportMapReader.read(text: text, path: path)
    guard let map else {
      throw Failure(.configuration, faults.map(\.description).joined(separator: "\nexitboard: "))
    }
    return map
  }
}
