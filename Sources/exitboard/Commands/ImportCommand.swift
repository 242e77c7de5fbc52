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
      line and reason; good rows are imported. Every row that was read is counted as written, \
      already there, bad or left out. Exit status 65 if any row was bad. --map-keys lists all \
      that a map can say.
      """)

  @OptionGroup var store: StoreOptions

  @Argument(help: "The file with the table; - reads standard input.", completion: .file())
  var table: String?

  @Option(
    help: "The map that says how rows become events: a ready map's name, or the path of your own.",
    completion: Completion.map)
  var map: String?

  @Option(help: "The time zone of the table's times, instead of the map's.")
  var zone: String?

  @Flag(
    name: [.customLong("check"), .customLong("dry-run")],
    help: "Show the counts and the first events as they would be written, but write nothing.")
  var check = false

  @Flag(help: "Undo the import of this file with this map; it can then be imported again.")
  var undo = false

  @Flag(help: "List every bad row, not only the first 20.")
  var listAll = false

  @Flag(help: "List the ready maps.")
  var maps = false

  @Flag(help: "List the keys of a map with their meanings.")
  var mapKeys = false

  @Flag(help: ArgumentHelp("List the keys as a page in Markdown.", visibility: .hidden))
  var markdown = false

  @Option(help: "Print a ready map, to copy and change.", completion: Completion.readyMap)
  var showMap: String?

  func run() throws {
    if maps { return try listMaps() }
    if mapKeys {
      return try Output.data(markdown ? ImportMapReference.markdown : ImportMapReference.text)
    }
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
    let zone = try map.zone(named: zone, loaded)
    let progress = ImportProgress()
    defer { progress.clear() }
    var importer = Importer(
      map: map, zone: zone, plan: loaded.plan, now: WallClock.now,
      progress: { progress.show(tr("read {percent}%", $0 * 100 / max(1, $1))) })
    let money = MoneyCheck(path: store.journalPath, loaded: loaded)
    importer.check = { draft throws(BadRow) in
      do throws(Failure) {
        return try money.checked(draft, canAsk: false)
      } catch {
        throw BadRow(error.sentence)
      }
    }
    let saved = { (done: Int, total: Int) in
      progress.show(tr("{done} of {total} events", done, total))
    }
    if undo {
      let rows = try readable(name) { () throws(BadRow) in try importer.ids(of: bytes) }
      return try undoImport(of: rows, name, map, loaded, saved)
    }
    let table = try readable(name) { () throws(BadRow) in try importer.read(bytes) }
    var report = ImportReport(path: name, table: table, listsAll: listAll)
    if check {
      report.compare(with: Set(try ImportedEvents(of: map, in: store.journalPath).seqs.keys))
    } else {
      let writer = loaded.journalWriter(to: store, source: Locations.source)
      try report.write(with: writer, progress: saved)
    }
    progress.clear()
    let samples = check ? try report.samples(zone: loaded.zone) : []
    for line in report.lines + samples { try Output.message(line + "\n") }
    if !report.table.bad.isEmpty { throw ExitCode(Failure.Status.data.rawValue) }
  }

  /// The result of reading the table `name`; why it cannot be read says how it can.
  private func readable<Rows>(
    _ name: String, _ read: () throws(BadRow) -> Rows
  ) throws(Failure) -> Rows {
    do throws(BadRow) { return try read() } catch {
      let hint =
        error.kind == .otherEncoding ? "; " + ImportReport.encodingHint(name) : ""
      throw Failure(.data, tr("{path}: {reason}", name, error.reason) + hint)
    }
  }

  private func undoImport(
    of rows: (rows: Int, ids: Set<String>), _ name: String, _ map: ImportMap,
    _ loaded: LoadedPlan, _ progress: (Int, Int) -> Void
  ) throws(Failure) {
    let seqs = try ImportedEvents(of: map, in: store.journalPath).seqs(ofRows: rows.ids)
    if !check, !seqs.isEmpty {
      let writer = loaded.journalWriter(to: store, source: Locations.source)
      try ImportedEvents.undo(seqs, with: writer, source: map.name, progress: progress)
    }
    try Output.message(
      trn(
        "{path}: 1 event of its {rows} rows was imported with the map {map}",
        "{path}: {count} events of its {rows} rows were imported with the map {map}",
        count: seqs.count, name, rows.rows, map.name)
        + (check
          ? tr("; nothing was undone (--check)")
          : tr("; none of them counts any more, and the rows can be imported again")) + "\n")
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
}

extension ImportMap {
  /// The zone of local times: `name`, or that of the map or the plan.
  func zone(named name: String?, _ loaded: LoadedPlan) throws(Failure) -> TimeZoneRules {
    guard let name = name ?? timeZoneName else { return loaded.zone }
    guard let rules = WallClock.zoneRules(named: name) else {
      throw Failure.usage(
        tr("this computer has no time zone '{name}'; write a name such as Europe/London", name))
    }
    return rules
  }
}

/// How far a long import is, on a terminal only; a class because reading and writing share the line.
private final class ImportProgress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var line = OverwrittenLine()

  func show(_ text: String) {
    if isShown { Output.progress(line.replaced(by: text)) }
  }

  func clear() { show("") }
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
      for fault in faults.dropLast() { Output.report(fault.description) }
      throw Failure(.configuration, faults.last?.description ?? path)
    }
    return map
  }
}
