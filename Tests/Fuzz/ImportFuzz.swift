import BoardJournal
import BoardModel
import BoardSettings
import Glibc
import exitboard

/// A whole import: a map, a line of `%%`, and a table; or one byte that selects a ready map, and a table.
///
/// Rows read = written + already there + bad + left out, each line of the table is accounted for, the
/// events are in the file, and a second import finds all of them there.
@Sendable func fuzzImport(_ input: [UInt8]) {
  let (text, bytes) = parts(of: input)
  guard let map = ImportMapReader.read(text: text, path: "map").map else { return }
  let now = now()
  var importer = Importer(map: map, zone: berlin, plan: .standard, now: now) { _, _ in }
  let table: ImportedTable
  do throws(BadRow) {
    table = try importer.read(bytes)
  } catch {
    require(!error.reason.isEmpty, "no reason")
    return
  }
  // A line of JSON may have any number of rows.
  if !text.contains("\"json\"") { checkLines(of: bytes, table) }
  for name in ["", ".hint"] { unlink(FuzzFolder.journal + name) }
  var dry = ImportReport(path: "t", table: table, listsAll: true)
  dry.compare(with: [])
  let first = imported(table)
  require(
    counts(of: dry) == counts(of: first) || first.table.bad.count > table.bad.count,
    "a dry run says \(dry.lines[0]), but \(first.lines[0])")
  let second = imported(table)
  let (one, two) = (counts(of: first), counts(of: second))
  require(
    two.written == 0 && two.known == one.written + one.known && two.bad == one.bad,
    "after \(first.lines[0]): \(second.lines[0])")
  checkEvents(of: first)
}

private func parts(of input: [UInt8]) -> (map: String, table: [UInt8]) {
  if let mark = input.firstRange(of: Array("\n%%\n".utf8)) {
    let map = input[..<mark.lowerBound]
    return (String(decoding: map, as: UTF8.self), Array(input[mark.upperBound...]))
  }
  let maps = ReadyMap.all
  return (maps[Int(input.first ?? 0) % maps.count].text, Array(input.dropFirst()))
}

/// Central Europe in 2026, where one hour never comes and one comes twice.
private let berlin = TimeZoneRules(
  name: "Europe/Berlin", firstOffsetSeconds: 3600,
  transitions: [
    .init(from: 1_774_746_000, offsetSeconds: 7200),
    .init(from: 1_792_890_000, offsetSeconds: 3600),
  ])

private func now() -> Timestamp {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Timestamp(milliseconds: Int64(time.tv_sec) * 1000)
}

private func imported(_ table: ImportedTable) -> ImportReport {
  var report = ImportReport(path: "t", table: table, listsAll: true)
  let opening = JournalOpening(store: "s", app: "a", source: nil, createsFolder: false)
  let writer = JournalWriter(path: FuzzFolder.journal, opening: opening, zone: .utc)
  do {
    try report.write(with: writer) { _, _ in }
  } catch {
    fail("\((error as? Failure)?.sentence ?? "\(error)")")
  }
  return report
}

/// The counts of the sentence that a person reads, whose sum is right.
private func counts(
  of report: ImportReport
) -> (written: Int, known: Int, bad: Int, leftOut: Int) {
  let sentence = report.lines[0]
  let numbers = sentence.split { !$0.isNumber }.compactMap { Int($0) }
  let sum: Int = numbers.dropFirst().reduce(0, +)
  require(
    numbers.count == 5 && numbers[0] == sum && sum == report.table.rows,
    "'\(sentence)' of \(report.table.rows) rows")
  return (numbers[1], numbers[2], numbers[3], numbers[4])
}

/// Each line with text is one row, apart from the column names and the lines inside quotation marks.
private func checkLines(of bytes: [UInt8], _ table: ImportedTable) {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return }
  let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
  let lines = text.split { $0 == 10 || $0 == 13 }.filter { line in
    !line.allSatisfy { $0 == 32 || $0 == 9 }
  }
  let comments = lines.count { $0.first == UInt8(ascii: "#") }
  let most = lines.count
  require(table.rows <= most, "\(table.rows) rows of \(most) lines")
  if !bytes.contains(UInt8(ascii: "\"")) {
    // A table of columns has comments, which are no rows.
    require(table.rows >= most - 1 - comments, "\(table.rows) rows of \(most) lines")
  }
}

/// Every event of a good row is in the file, under its id, once.
private func checkEvents(of report: ImportReport) {
  var follower = JournalFollower(path: FuzzFolder.journal, after: nil, watchesChanges: false)
  let events = follower.poll(limitBytes: 1 << 30).events
  let ids = events.compactMap(\.id)
  require(Set(ids).count == ids.count, "an event is there twice: \(ids)")
  let table = report.table
  let wanted = table.lines.filter { table.good[$0.value] != nil }.map(\.key)
  require(Set(wanted).isSubset(of: ids), "\(wanted) should be in \(ids)")
  require(ids.count == Set(table.drafts.compactMap(\.id)).intersection(ids).count, "\(ids)")
}
