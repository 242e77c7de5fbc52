import BoardJournal
package import BoardModel
import BoardText

/// JSON lines: of a file, or of a feed as they arrive.
extension Importer {
  /// A message of a shop's whole order has some hundred kilobytes.
  static let maxLineBytes = 1 << 20

  /// What one line of a feed gives; `now` is the time of what has none.
  package mutating func events(
    ofLine bytes: [UInt8], _ number: Int, now: Timestamp
  ) -> ImportedTable {
    self.now = now
    arrival = now
    defer {
      table = ImportedTable()
      hours.forgetLines()
    }
    readLine(bytes, number)
    return table
  }

  mutating func readLine(_ bytes: [UInt8], _ number: Int) {
    do throws(BadRow) {
      for document in try documents(in: bytes) { read(document, number) }
    } catch {
      table.rows += 1
      table.add(error, line: number)
    }
  }

  func documents(in line: [UInt8]) throws(BadRow) -> [JSONDocument] {
    try JSONDocument.all(in: line, envelopes: map.json?.envelopes ?? [])
  }

  func rows(of document: JSONDocument, _ number: Int) -> [TableRow] {
    document.rows(at: map.json?.rows, jsonColumns).map { lines in
      var row = TableRow(line: number, cells: lines[0], columns: jsonColumns, ids: ids)
      row.others = lines.dropFirst().map { (number, $0) }
      row.isDocument = true
      row.arrival = arrival
      return row
    }
  }

  private mutating func read(_ document: JSONDocument, _ number: Int) {
    let rows = rows(of: document, number)
    if rows.isEmpty {
      table.rows += 1
      table.add(BadRow(tr("it has no {path}", map.json?.rows ?? ""), kind: .leftOut), line: number)
    }
    for row in rows {
      var row = row
      table.rows += 1
      do throws(BadRow) {
        noteChanges(of: &row)
        if let reason = try check(&row, cellCount: row.cells.count) { throw BadRow(reason) }
        if let (name, text) = document.unopened, !jsonColumns.names.contains(name) {
          throw BadRow(text, in: [name], expected: tr("a JSON object"))
        }
        try add(row)
      } catch {
        let hint = error.kind == .bad ? document.hint(for: jsonColumns.names) : ""
        table.add(BadRow(error.reason + hint, kind: error.kind), line: number)
      }
    }
  }

  /// Which cells differ from those of the row before; see `RowCondition.change`.
  private mutating func noteChanges(of row: inout TableRow) {
    for change in map.changes {
      let name = change.name(for: row)
      let cell = row.cell(change.column)
      if lastCells.updateValue(cell, forKey: name) != cell { row.changes.insert(name) }
    }
  }
}
