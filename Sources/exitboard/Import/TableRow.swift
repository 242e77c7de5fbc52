import BoardWords
internal import SwiftCSV

/// One row of a foreign table: its cells by column name, and the line it stands on.
struct TableRow {
  let line: Int
  let cells: [String]
  let columns: [String: Int]

  /// The text of a column, without spaces round it; empty where the row is too short.
  func cell(_ column: String) -> String {
    guard let index = columns[column], index < cells.count else { return "" }
    return cells[index]
  }
}

/// Why a row does not become what its map says; completes "FILE:LINE: ".
package struct BadRow: Error, Equatable {
  package let reason: String

  package init(_ reason: String) {
    self.reason = reason
  }
}

/// How a table's rows are cut into cells.
enum TableFormat: Hashable {
  /// Cells separated by `separator`, in quotation marks where they need it.
  case csv(separator: Character)
  /// Cells separated by any number of spaces and tabs; `#` begins a comment line.
  case columns

  func cells(of record: RecordSplitter.Record) throws(BadRow) -> [String] {
    if record.isQuoteOpen { throw BadRow(Words.Row.openQuote) }
    guard let text = String(validating: record.bytes, as: UTF8.self) else {
      throw BadRow(Words.Row.notText)
    }
    if text.utf8.contains(0) { throw BadRow(Words.Row.nul) }
    switch self {
    case .columns:
      return text.split { $0 == " " || $0 == "\t" }.map { String($0) }
    case .csv(let separator):
      return try csvCells(text, separator: separator)
    }
  }

  private func csvCells(_ text: String, separator: Character) throws(BadRow) -> [String] {
    do {
      // The parser takes whole tables; a row is the header of a table of its own.
      let table = try CSV<Enumerated>(
        string: text + "\n", delimiter: .character(separator), loadColumns: false)
      return table.header.map { $0.trimmed }
    } catch {
      throw BadRow(Words.Row.behindQuote)
    }
  }
}

extension String {
  /// Without spaces and tabs at either end.
  var trimmed: String {
    guard let first = first, let last = last, first.isBlank || last.isBlank else { return self }
    guard let start = firstIndex(where: { !$0.isBlank }),
      let end = lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}

extension Character {
  fileprivate var isBlank: Bool { self == " " || self == "\t" }
}
