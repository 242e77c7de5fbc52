import BoardModel
import BoardSettings
import BoardText

/// One row of a foreign table: its cells by column name, and the line it begins on.
struct TableRow {
  let line: Int
  let cells: [String]
  let columns: TableColumns
  /// Ids of lanes and rooms by field (`lane`, `room`), then by name in lower case.
  let ids: [String: [String: String]]
  var times: [String: Timestamp] = [:]
  var remarks: [String] = []

  /// The text of a column, without spaces around it; empty where the table has no such column.
  func cell(_ column: String) -> String { columns.positions[column].map { cells[$0] } ?? "" }

  func text(of columns: [String]) -> String {
    columns.map { cell($0) }.joined(separator: " ").trimmed
  }
}

/// The columns of a table; the first one of a name counts.
struct TableColumns {
  let count: Int
  /// From 0, by name.
  let positions: [String: Int]

  init(_ names: [String], required: Set<String>) throws(BadRow) {
    for column in required.sorted() where !names.contains(column) {
      let hint = nearestName(to: column, among: names).map { tr("; did you mean '{column}'?", $0) }
      throw BadRow(
        tr(
          "there is no column '{column}'; the columns are {columns}", column,
          names.map { $0.prefix(40) }.joined(separator: ", ")) + (hint ?? ""))
    }
    count = names.count
    positions = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Why a row does not become what its map says; completes "FILE:LINE: ".
package struct BadRow: Error, Equatable {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }

  /// The text of some columns is not what it should be.
  init(_ text: String, in columns: [String], expected: String) {
    reason = tr(
      "{column} is '{text}'; expected {what}", columns.joined(separator: " "),
      String(text.prefix(60)), expected)
  }
}

extension String {
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
