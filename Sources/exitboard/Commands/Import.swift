import ArgumentParser
import BoardJournal
import BoardModel
import BoardSettings
import BoardWords
import Glibc

/// Takes in what tills, counters and other logs wrote down.
struct Import: ParsableCommand {
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
    try reporting {
      if maps { return listMaps() }
      if let showMap { return try show(showMap) }
      guard let table else {
        throw Failure(.usage, Words.Import.noTable)
      }
      guard let map else {
        throw Failure(.usage, Words.Import.noMap(table))
      }
      try take(table, by: try MapFile.load(map))
    }
  }

  private func listMaps() {
    let width = ReadyMap.all.map(\.name.count).max() ?? 0
    for map in ReadyMap.all {
      let space = String(repeating: " ", count: width - map.name.count)
      Output.say("\(map.name)\(space)  \(map.summary)\n")
    }
  }

  private func show(_ name: String) throws {
    guard let map = ReadyMap.named(name) else { throw MapFile.unknown(name) }
    Output.write(map.text + "\n")
  }

  private func take(_ path: String, by map: ImportMap) throws {
    let loaded = try store.loadPlan()
    let bytes = try TableFile.bytes(of: path)
    let name = path == "-" ? Words.Import.input : path
    let zone = try tableZone(map, loaded)
    var importer = Importer(map: map, zone: zone, plan: loaded.plan, now: WallClock.now)
    let table: ImportedTable
    do {
      table = try importer.read(bytes)
    } catch {
      throw Failure(.data, Words.SmallFile.fault(name, error.reason))
    }
    var report = ImportReport(path: name, table: table, written: nil, known: 0, listsAll: listAll)
    if !dryRun {
      let writing = ImportWriting(store: store, loaded: loaded)
      report = try writing.write(table, named: name, listsAll: listAll)
    }
    for line in report.lines { Output.say(line + "\n") }
    if !report.table.bad.isEmpty { throw ExitCode(Failure.Status.data.rawValue) }
  }

  private func tableZone(_ map: ImportMap, _ loaded: LoadedPlan) throws(Failure) -> ZoneRules {
    guard let name = zone ?? map.zoneName else { return loaded.zone }
    // Asking for a zone sets the process to it; the store's own comes last.
    defer { _ = WallClock.zoneRules(named: loaded.plan.zoneName) }
    guard let rules = WallClock.zoneRules(named: name) else {
      throw Failure(.usage, Words.Import.noZone(name))
    }
    return rules
  }
}

/// Finds and reads an import map.
enum MapFile {
  private static let limitBytes = 1_048_576

  /// A ready map by its name, else the file of that path.
  static func load(_ name: String) throws(Failure) -> ImportMap {
    if let ready = ReadyMap.named(name) { return try parse(ready.text, path: ready.name) }
    do {
      let bytes = try FileReader.bytes(of: name, limitBytes: limitBytes, isTrusted: false)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(
          .configuration,
          Words.SmallFile.fault(name, Words.Import.mapNotText))
      }
      return try parse(text, path: name)
    } catch let failure as Failure {
      throw failure
    } catch FileReader.Refusal.missing where !name.contains("/") && !name.contains(".") {
      throw unknown(name)
    } catch {
      throw Failure(.noInput, Words.Import.cannotReadMap(name, "\(error)"))
    }
  }

  static func unknown(_ name: String) -> Failure {
    let names = ReadyMap.all.map(\.name)
    let hint = nearestName(to: name, among: names).map { Words.Command.suggestion($0) }
    return Failure(
      .usage,
      Words.Import.unknownMap(name)
        + (hint ?? Words.Import.mapsThereAre(names.joined(separator: ", "))))
  }

  private static func parse(_ text: String, path: String) throws(Failure) -> ImportMap {
    let (map, faults) = ImportMapReader.read(text: text, path: path)
    guard let map else {
      throw Failure(
        .configuration, faults.map(\.description).joined(separator: "\nexitboard: "))
    }
    return map
  }
}

/// Reads the table to import.
enum TableFile {
  /// A year of a large store's transactions fits.
  private static let limitBytes = 512 * 1_048_576

  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      if path == "-" {
        return try FileReader.bytes(from: STDIN_FILENO, limitBytes: limitBytes)
      }
      return try FileReader.bytes(of: path, limitBytes: limitBytes, isTrusted: false)
    } catch {
      throw Failure(.noInput, Words.Import.cannotReadTable(path, "\(error)"))
    }
  }
}
