import BoardJournal
package import BoardModel
import BoardText

/// Makes drafts of the bytes of a foreign table.
package struct Importer {
  let map: ImportMap
  /// Sorted by name, so that a row with several faults always gets the same message.
  let times: [(name: String, source: TimeSource)]
  let zone: TimeZoneRules
  /// The zones of rows that name their own.
  var zones: [String: TimeZoneRules] = [:]
  var now: Timestamp
  let ids: [String: [String: String]]
  /// The draft as it may be written, or why it may not.
  package var check: (Draft) throws(BadRow) -> Draft = { $0 }
  private let progress: (_ readBytes: Int, _ totalBytes: Int) -> Void
  var table = ImportedTable()
  private var keys: [RowKey: Int] = [:]
  var totals: [String: CounterTotal] = [:]
  let jsonColumns: TableColumns
  /// When the line of a feed that is being read arrived.
  var arrival: Timestamp?
  /// The cells of which a condition asks whether they changed.
  var lastCells: [String: String] = [:]
  var hours = RepeatedHours(usesFirst: false)
  /// When the server of `ImportMap.FIFO` is free again, in milliseconds since 1970.
  var freeAt: Int64?
  var lastArrival: Timestamp?
  var lastRising: Timestamp?

  package init(
    map: ImportMap, zone: TimeZoneRules, plan: Plan, now: Timestamp,
    progress: @escaping (_ readBytes: Int, _ totalBytes: Int) -> Void
  ) {
    self.map = map
    self.zone = zone
    self.now = now
    self.progress = progress
    jsonColumns = TableColumns(map.columns.sorted())
    times = map.times.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    let lanes = plan.lanes.map { ($0.name.lowercased(), $0.id.text) }
    let rooms = plan.rooms.map { ($0.name.lowercased(), $0.id.text) }
    ids = ["lane": lanes, "room": rooms].mapValues {
      Dictionary($0, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Reads every row; throws where no line of the file has the columns of the map, or `[[once]]` is yet to come.
  package mutating func read(_ bytes: [UInt8]) throws(BadRow) -> ImportedTable {
    let text = try map.encoding.text(of: bytes)
    let start = self
    try readRows(of: text)
    if hours.isMisread {
      self = start
      hours = RepeatedHours(usesFirst: true)
      try readRows(of: text)
    }
    for day in hours.unsettled {
      table.notes.append(
        trn(
          "1 row is in the hour that came twice on {day}; nothing tells which, so the first is used",
          "{count} rows are in the hour that came twice on {day}; nothing tells which, so the first is used",
          count: hours.lines[day]?.count ?? 0, "\(day)"))
    }
    if let late = map.once.first(where: { $0.at > now }) {
      throw BadRow(
        tr("{type} is in the future; is the time zone right?", "[[once]] \(late.fact.type)"))
    }
    if !table.drafts.isEmpty { table.drafts.insert(contentsOf: map.once.reversed(), at: 0) }
    // Equal times stay in the order of their rows: the sort is stable.
    table.drafts.sort { $0.at < $1.at }
    return table
  }

  /// The beginnings of the ids that the rows of a table give to their events, whatever becomes of the rows.
  package func ids(of bytes: [UInt8]) throws(BadRow) -> (rows: Int, ids: Set<String>) {
    let text = try map.encoding.text(of: bytes)
    var found: (rows: Int, ids: Set<String>) = (0, [])
    func add(_ row: TableRow) {
      var row = row
      found.rows += 1
      found.ids.insert(id(key(of: row), 0, 0))
      row.isInSecondPass = true
      found.ids.insert(id(key(of: row), 0, 0))
    }
    guard map.json == nil else {
      for line in TableLines(text) where !line.isBlank {
        do throws(BadRow) {
          let documents = try documents(in: Array(line.content))
          documents.flatMap { self.rows(of: $0, line.number) }.forEach(add)
        } catch {
          found.rows += 1
        }
      }
      return found
    }
    var rows = try TableRows(text, map: map)
    found.rows = rows.above
    while let record = rows.next() {
      if case .success(let cells) = record.cells {
        add(row(record.line, cells, rows.columns))
      } else {
        found.rows += 1
      }
    }
    return found
  }

  /// Rows between two calls of `progress`.
  private static let progressStep = 8192

  private mutating func readRows(of text: [UInt8]) throws(BadRow) {
    guard map.json == nil else { return readLines(of: text) }
    var rows = try TableRows(text, map: map)
    table.columns = rows.columns.names
    table.rows = rows.above
    if rows.above > 0 { table.leftOut[tr("above the rows")] = rows.above }
    var groups = RowGroups(by: map.group)
    while let record = rows.next() {
      table.rows += 1
      if table.rows % Importer.progressStep == 0 { progress(rows.readBytes, text.count) }
      do throws(BadRow) {
        let cells = try record.cells.get()
        if table.firstRow.isEmpty { table.firstRow = cells }
        if cells == rows.columns.names { throw BadRow(tr("the column names"), kind: .leftOut) }
        var row = row(record.line, cells, rows.columns)
        let reason = try check(&row, cellCount: cells.count)
        if map.group.isEmpty {
          if let reason { throw BadRow(reason) }
          try add(row)
        } else {
          groups.add(row, reason: reason)
        }
      } catch {
        table.add(error, line: record.line)
      }
    }
    for row in groups.all { add(row, bad: groups.bad[row.line]) }
  }

  private mutating func readLines(of text: [UInt8]) {
    for line in TableLines(text) where !line.isBlank { readLine(Array(line.content), line.number) }
  }

  /// A row with fewer cells than columns gets empty ones, so that its rules can be looked at.
  private func row(_ line: Int, _ cells: [String], _ columns: TableColumns) -> TableRow {
    let missing = max(0, columns.names.count - cells.count)
    return TableRow(
      line: line, cells: cells + Array(repeating: "", count: missing), columns: columns, ids: ids)
  }

  /// Why a row is bad by the rules of the map or its number of cells; throws where it is left out.
  func check(_ row: inout TableRow, cellCount: Int) throws(BadRow) -> String? {
    var bad: String?
    for rule in map.rules where rule.holds(for: row) {
      switch rule.verdict {
      case .skip: throw BadRow(rule.reason, kind: .leftOut)
      case .bad: bad = bad ?? rule.reason
      case .remark: row.remarks.append(rule.reason)
      }
    }
    let count = row.columns.names.count
    if cellCount == count { return bad }
    return tr("{count} cells; the table has {columns} columns", cellCount, count)
  }

  /// Adds a group; one with a bad row is bad, row by row.
  private mutating func add(_ group: TableRow, bad: (line: Int, reason: String)?) {
    let lines = [group.line] + group.others.map(\.line)
    do throws(BadRow) {
      if let bad { throw BadRow(tr("line {line} of its group: {reason}", bad.line, bad.reason)) }
      try add(group)
    } catch {
      for line in lines { table.add(error, line: line) }
    }
  }

  mutating func add(_ row: TableRow) throws(BadRow) {
    var row = row
    try addTimes(to: &row)
    let matching = map.events.filter { $0.conditions.allSatisfy { $0.holds(for: row) } }
    if matching.isEmpty {
      throw BadRow(tr("the map makes no event from it"), kind: .leftOut)
    }
    var drafts: [Draft] = []
    // Only those of a good row count; the rise of a bad one is part of the next.
    row.totals = totals
    var leftOut: BadRow?
    for event in matching {
      do throws(BadRow) {
        drafts.append(try check(try draft(event, of: &row)))
      } catch {
        guard error.kind == .leftOut else { throw error }
        leftOut = error
      }
    }
    if drafts.isEmpty, let leftOut {
      totals = row.totals
      throw leftOut
    }
    if let remark = orderRemark(row.times) { row.remarks.append(remark) }
    try add(drafts, of: row)
    totals = row.totals
    table.remarks += row.remarks.map { ImportedTable.Note(line: row.line, reason: $0) }
  }

  private mutating func add(_ drafts: [Draft], of row: TableRow) throws(BadRow) {
    for draft in drafts {
      guard draft.at <= now else {
        throw BadRow(tr("{type} is in the future; is the time zone right?", draft.fact.type))
      }
      do { try JournalEncoder.check(draft, now: now, zone: zone) } catch {
        throw BadRow(error.description)
      }
    }
    if row.arrival != nil { return addArrived(drafts, of: row) }
    let key = key(of: row)
    let seen = keys[key, default: 0]
    keys[key] = seen + 1
    if seen > 0 && map.repeats == .same {
      if let line = table.lines[id(key, 0, 0)], !isSame(drafts, as: line, key) {
        throw BadRow(tr("it has the same key as line {line}, with other content", line))
      }
      return table.repeated += row.rowCount
    }
    table.good[row.line, default: 0] += row.rowCount
    for (index, var draft) in drafts.enumerated() {
      let id = id(key, index, seen)
      draft.id = id
      table.lines[id] = row.line
      table.drafts.append(draft)
    }
  }

  /// Rows of a feed are the same row if they have one key, or one time and the same cells: it was delivered twice.
  private mutating func addArrived(_ drafts: [Draft], of row: TableRow) {
    let hasKey = map.key.contains { !row.cell($0).isEmpty }
    let isKnown = hasKey || map.key.isEmpty && !row.times.isEmpty
    let key = isKnown && map.repeats == .same ? key(of: row) : nil
    for (index, var draft) in drafts.enumerated() {
      draft.id = draft.id ?? key.map { id($0, index, 0) }
      table.drafts.append(draft)
    }
  }

  private func isSame(_ drafts: [Draft], as line: Int, _ key: RowKey) -> Bool {
    drafts.enumerated().allSatisfy { index, draft in
      let id = id(key, index, 0)
      // Equal rows are usually close to each other, so the search from the end is short.
      return table.drafts.last { $0.id == id }.map { $0.at == draft.at && $0.fact == draft.fact }
        ?? false
    }
  }

  /// The id of a draft, which does not depend on the name of the file or the line of the row.
  private func id(_ key: RowKey, _ index: Int, _ seen: Int) -> String {
    map.name + "-" + key.hex
      + (index > 0 ? ".\(index)" : "") + (seen > 0 ? "+\(seen)" : "")
  }

  private func key(of row: TableRow) -> RowKey {
    let columns = map.key.isEmpty ? map.group : map.key
    if !columns.isEmpty { return RowKey(columns.map { row.cell($0) }) }
    // Equal rows of the two passes of an hour are two rows.
    let cells = row.cells + row.others.flatMap(\.cells)
    return RowKey(cells + (row.isInSecondPass ? ["2"] : []))
  }
}
