import BoardText

/// Cuts a table into records; blank lines, and the comments of a table of columns, are none.
///
/// A quotation mark that was not meant to quote would take the next rows into its cell. So a record of several lines is
/// accepted only if it follows the rules of CSV and has as many cells as the table has columns.
struct TableRecords: ~Copyable {
  /// Limits a quoted cell, and with it what is read again after one that does not end.
  private static let recordLimitBytes = 65_536

  private let separator: UInt8?
  private(set) var lines: TableLines
  private var parser: CSVParser

  /// Without a separator the table consists of columns; see `ImportMap.separator`.
  init(_ lines: TableLines, separator: UInt8?) {
    self.separator = separator
    self.lines = lines
    parser = CSVParser(separator: separator ?? UInt8(ascii: ","))
  }

  /// The next record, with the line it begins on; `columnCount` is `nil` before the header is known.
  mutating func next(columnCount: Int?) -> (line: Int, cells: Result<[String], BadRow>)? {
    while let line = lines.next() {
      if line.isBlank { continue }
      if separator == nil && line.content.first == UInt8(ascii: "#") { continue }
      let found = Result { () throws(BadRow) in
        separator == nil ? try words(of: line) : try cells(from: line, columnCount)
      }
      return (line.number, found)
    }
    return nil
  }

  private func words(of line: TableLines.Line) throws(BadRow) -> [String] {
    try text(
      line.content.split { $0 == 32 || $0 == 9 }.map { String(validating: $0, as: UTF8.self) })
  }

  private mutating func cells(
    from first: TableLines.Line, _ columnCount: Int?
  ) throws(BadRow) -> [String] {
    switch parser.begin(first, isStrict: true) {
    case .complete(let cells): return try text(cells)
    case .malformed:
      if case .complete(let cells) = parser.begin(first, isStrict: false) { return try text(cells) }
      throw BadRow(tr("there is text after a closing quotation mark"))
    case .unfinished: break
    }
    var rest = lines
    var count = first.bytes.count
    while let line = rest.next(), count <= TableRecords.recordLimitBytes {
      count += line.bytes.count
      let progress = parser.resume(line)
      if case .unfinished = progress { continue }
      guard case .complete(let cells) = progress, columnCount ?? cells.count == cells.count else {
        break
      }
      lines = rest
      return try text(cells)
    }
    throw BadRow(tr("a quotation mark is never closed"))
  }

  private func text(_ cells: [String?]) throws(BadRow) -> [String] {
    let texts = cells.compactMap(\.self)
    if texts.count < cells.count { throw BadRow(tr("not UTF-8 text"), kind: .otherEncoding) }
    if texts.contains(where: { $0.utf8.contains(0) }) {
      throw BadRow(tr("a NUL byte; UTF-16 needs a byte order mark"))
    }
    return texts.map(\.trimmed)
  }
}
