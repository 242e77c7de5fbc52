import BoardText

/// The rows of a table behind its column names, which a map names or which are found by themselves.
struct TableRows: ~Copyable {
  let columns: TableColumns
  /// How many lines with text stand above the column names; no row is among them.
  let above: Int
  private var records: TableRecords

  /// Column names are looked for so far down.
  private static let headLimit = 100

  /// Throws where no line has the columns that the map needs.
  init(_ text: [UInt8], map: ImportMap) throws(BadRow) {
    var lines = TableLines(text)
    var above = 0
    var separator = map.separator
    if separator != nil, let named = TableRows.namedSeparator(in: text) {
      separator = named
      _ = lines.next()
      above += 1
    }
    for _ in 0..<map.skippedLines {
      if let line = lines.next(), !line.isBlank { above += 1 }
    }
    var records = TableRecords(lines, separator: separator)
    if let names = map.columnNames {
      columns = try TableColumns(names, required: map.columns)
      if let head = TableRows.head(in: &records, isHead: { $0 == names }) {
        above += head.above
      } else {
        records = TableRecords(lines, separator: separator)
      }
    } else {
      let wanted = map.head.map { Set($0) } ?? map.columns
      guard let head = TableRows.head(in: &records, isHead: { wanted.isSubset(of: $0) }) else {
        throw try TableRows.fault(TableRecords(lines, separator: separator), wanted)
      }
      columns = try TableColumns(head.cells, required: map.columns)
      above += head.above
    }
    self.above = above
    self.records = records
  }

  var readBytes: Int { records.lines.readBytes }

  mutating func next() -> (line: Int, cells: Result<[String], BadRow>)? {
    records.next(columnCount: columns.names.count)
  }

  /// The separator that a spreadsheet writes into the first line, as in `sep=;`.
  private static func namedSeparator(in text: [UInt8]) -> UInt8? {
    var lines = TableLines(text)
    guard let line = lines.next() else { return nil }
    let bytes = line.content.filter { $0 != UInt8(ascii: "\"") }
    guard bytes.count == 5, String(decoding: bytes.prefix(4), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    return bytes[4]
  }

  /// Moves behind the first record that is the head; `nil` if none of the first is.
  private static func head(
    in records: inout TableRecords, isHead: ([String]) -> Bool
  ) -> (cells: [String], above: Int)? {
    for above in 0..<headLimit {
      guard let record = records.next(columnCount: nil) else { return nil }
      if case .success(let cells) = record.cells, isHead(cells) { return (cells, above) }
    }
    return nil
  }

  /// Why there is no head, by the record that comes closest to it.
  private static func fault(
    _ records: consuming TableRecords, _ wanted: Set<String>
  ) throws(BadRow) -> BadRow {
    var best: (line: Int, cells: [String], count: Int)?
    var unreadable: BadRow?
    for _ in 0..<headLimit {
      guard let record = records.next(columnCount: nil) else { break }
      let cells: [String]
      do throws(BadRow) { cells = try record.cells.get() } catch {
        if error.kind == .otherEncoding { return error }
        unreadable = unreadable ?? error
        continue
      }
      let count = wanted.intersection(cells).count
      if best.map({ count > $0.count }) ?? true { best = (record.line, cells, count) }
    }
    guard let best else { return unreadable ?? BadRow(tr("the file is empty")) }
    do throws(BadRow) {
      _ = try TableColumns(best.cells, required: wanted)
    } catch {
      return best.line == 1
        ? error
        : BadRow(
          tr(
            "no line has all columns of the map; line {line} comes closest: {reason}", best.line,
            error.reason))
    }
    return BadRow(tr("the file is empty"))
  }
}
