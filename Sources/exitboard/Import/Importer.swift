package import BoardModel
import BoardText

/// The events made of a foreign table, and the rows that gave none.
package struct ImportedTable {
  package struct Note: Hashable {
    package let line: Int
    package let reason: String
  }

  /// In the order of their times, then of their rows.
  package var drafts: [Draft] = []
  package var lines: [String: Int] = [:]
  package var rows = 0
  package var bad: [Note] = []
  package var remarks: [Note] = []
  package var skipped: [String: Int] = [:]
  package var repeated = 0
}

/// Makes drafts of the bytes of a foreign table.
package struct Importer {
  let map: ImportMap
  /// Sorted by name, so that a row with several faults always gets the same message.
  let times: [(name: String, source: TimeSource)]
  let zone: TimeZoneRules
  private let now: Timestamp
  private let ids: [String: [String: String]]
  private var table = ImportedTable()
  private var keys: [UInt64: Int] = [:]
  /// When the server of `ImportMap.FIFO` is free again, in milliseconds since 1970.
  var freeAt: Int64?
  var lastArrival: Timestamp?
  var lastRising: Timestamp?

  package init(map: ImportMap, zone: TimeZoneRules, plan: Plan, now: Timestamp) {
    self.map = map
    self.zone = zone
    self.now = now
    times = map.times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let lanes = plan.lanes.map { ($0.name.lowercased(), $0.id.text) }
    let rooms = plan.rooms.map { ($0.name.lowercased(), $0.id.text) }
    ids = ["lane": lanes, "room": rooms].mapValues {
      Dictionary($0, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Reads every row; throws where the header does not fit the map.
  package mutating func read(_ bytes: [UInt8]) throws(BadRow) -> ImportedTable {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw BadRow(tr("the file is UTF-16; save it as UTF-8 and try again"))
    }
    let required = map.columns
    var columns = try map.columnNames.map { names throws(BadRow) in
      try TableColumns(names, required: required)
    }
    var records = TableRecords(bytes, separator: map.separator)
    while let record = records.next(columnCount: columns?.count) {
      guard let columns else {
        columns = try TableColumns(record.cells.get(), required: required)
        continue
      }
      table.rows += 1
      do throws(BadRow) {
        let cells = try record.cells.get()
        guard cells.count == columns.count else {
          throw BadRow(
            tr("{count} cells; the table has {columns} columns", cells.count, columns.count))
        }
        try add(TableRow(line: record.line, cells: cells, columns: columns, ids: ids))
      } catch {
        table.bad.append(ImportedTable.Note(line: record.line, reason: error.reason))
      }
    }
    if columns == nil { throw BadRow(tr("the file is empty")) }
    if !table.drafts.isEmpty { table.drafts.insert(contentsOf: map.once.reversed(), at: 0) }
    // Equal times stay in the order of their rows: the sort is stable.
    table.drafts.sort { $0.at < $1.at }
    return table
  }

  private mutating func add(_ row: TableRow) throws(BadRow) {
    var row = row
    for rule in map.rules where rule.holds(for: row) {
      switch rule.verdict {
      case .skip: return table.skipped[rule.reason, default: 0] += 1
      case .bad: throw BadRow(rule.reason)
      case .remark: row.remarks.append(rule.reason)
      }
    }
    try addTimes(to: &row)
    let matching = map.events.filter { $0.conditions.allSatisfy { $0.holds(for: row) } }
    if matching.isEmpty {
      return table.skipped[tr("the map makes no event from it"), default: 0] += 1
    }
    var drafts: [Draft] = []
    for event in matching { drafts.append(try draft(event, of: &row)) }
    if let remark = orderRemark(row.times) { row.remarks.append(remark) }
    try add(drafts, of: row)
    table.remarks += row.remarks.map { ImportedTable.Note(line: row.line, reason: $0) }
  }

  private mutating func add(_ drafts: [Draft], of row: TableRow) throws(BadRow) {
    for draft in drafts where draft.at > now {
      throw BadRow(tr("{type} is in the future; is the time zone right?", draft.fact.type))
    }
    let key = Importer.hash(map.key.isEmpty ? row.cells : map.key.map { row.cell($0) })
    let seen = keys[key, default: 0]
    keys[key] = seen + 1
    if seen > 0 && map.repeats == .same {
      table.repeated += 1
      if let line = table.lines[id(key, 0, 0)], !isSame(drafts, as: line, key) {
        throw BadRow(tr("it has the same key as line {line}, with other content", line))
      }
      return
    }
    for (index, var draft) in drafts.enumerated() {
      let id = id(key, index, seen)
      draft.id = id
      table.lines[id] = row.line
      table.drafts.append(draft)
    }
  }

  private func isSame(_ drafts: [Draft], as line: Int, _ key: UInt64) -> Bool {
    drafts.enumerated().allSatisfy { index, draft in
      let id = id(key, index, 0)
      // Equal rows are usually close to each other, so the search from the end is short.
      return table.drafts.last { $0.id == id }.map { $0.at == draft.at && $0.fact == draft.fact }
        ?? false
    }
  }

  /// The id of a draft, which does not depend on the name of the file or the line of the row.
  private func id(_ key: UInt64, _ index: Int, _ seen: Int) -> String {
    let hex = String(key, radix: 16)
    return map.name + "-" + String(repeating: "0", count: 16 - hex.count) + hex
      + (index > 0 ? ".\(index)" : "") + (seen > 0 ? "+\(seen)" : "")
  }

  /// The identity of a row across imports: 64-bit FNV-1a (Fowler, Noll, Vo), with a unit separator after each cell.
  private static func hash(_ cells: [String]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for cell in cells {
      for byte in cell.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    return hash
  }
}
