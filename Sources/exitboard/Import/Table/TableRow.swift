import BoardModel
import BoardSettings
import BoardText

/// One row of a foreign table: its cells by column name, and the line it begins on.
struct TableRow {
  let line: Int
  let cells: [String]
  /// The rows of the same group below this one; see `ImportMap.group`.
  var others: [(line: Int, cells: [String])] = []
  let columns: TableColumns
  /// Ids of lanes and rooms by field (`lane`, `room`), then by name in lower case.
  let ids: [String: [String: String]]
  var times: [String: Timestamp] = [:]
  /// Whether one of its times is in the second pass of an hour that came twice.
  var isInSecondPass = false
  /// Whether it is a JSON object; its `others` are then the elements of arrays within it.
  var isDocument = false
  /// When a feed delivered it; `nil` in a file.
  var arrival: Timestamp?
  /// Names of changes whose cells differ from those of the row before; see `RowCondition.change`.
  var changes: Set<String> = []
  /// The newest totals of the table's counters, by member and counter.
  var totals: [String: CounterTotal] = [:]
  /// The end of the event's id, where a total gave one of its members.
  var totalID: String?
  var remarks: [String] = []

  /// The text of a column, without spaces around it; empty where the table has no such column.
  func cell(_ column: String) -> String { columns.cell(column, of: cells) }

  /// How many rows of the file it stands for.
  var rowCount: Int { isDocument ? 1 : others.count + 1 }

  /// How many elements an array has, or how many rows the group.
  func count(of names: [String]) -> Int {
    isDocument ? texts(of: names).count { !$0.isEmpty } : others.count + 1
  }

  func text(of names: [String]) -> String { columns.text(of: names, in: cells) }

  /// The text of some columns in each row of the group.
  func texts(of names: [String]) -> [String] {
    [text(of: names)] + others.map { columns.text(of: names, in: $0.cells) }
  }

  /// The text that counts for the group: that of all rows, unless the map says of which.
  func text(of names: [String], of pick: GroupPick?) throws(BadRow) -> String {
    if others.isEmpty { return text(of: names) }
    let texts = texts(of: names)
    if pick == .last { return texts[texts.count - 1] }
    if pick == nil, let other = texts.first(where: { $0 != texts[0] }) {
      throw BadRow(
        tr(
          "the rows of its group say {column} '{first}' and '{other}'; add each = \"first\" or \"last\" to the map, or the column to group",
          names.joined(separator: " "), texts[0].visible, other.visible))
    }
    return texts[0]
  }
}

/// Which row of a group says something.
enum GroupPick: String, CaseIterable {
  case first, last
  /// The numbers of all rows together.
  case sum
  /// How many rows the group has.
  case count
}

/// The columns of a table; the first one of a name counts.
struct TableColumns {
  let names: [String]
  /// From 0, by name.
  private let positions: [String: Int]

  init(_ names: [String]) {
    self.names = names
    positions = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  init(_ names: [String], required: Set<String>) throws(BadRow) {
    self.init(names)
    for column in required.sorted() where positions[column] == nil {
      let hint = nearestName(to: column, among: names).map { tr("; did you mean '{column}'?", $0) }
      throw BadRow(
        tr(
          "there is no column '{column}'; the columns are {columns}", column,
          names.map { String($0.prefix(40)).visible }.joined(separator: ", ")) + (hint ?? ""))
    }
  }

  func cell(_ column: String, of cells: [String]) -> String {
    positions[column].map { cells[$0] } ?? ""
  }

  func text(of columns: [String], in cells: [String]) -> String {
    columns.map { cell($0, of: cells) }.joined(separator: " ").trimmed
  }
}

/// Why a row does not become what its map says; completes "FILE:LINE: ".
package struct BadRow: Error, Equatable {
  enum Kind {
    case bad
    /// The map says that such a row gives no event.
    case leftOut
    case otherEncoding
  }

  package let reason: String
  let kind: Kind

  package init(_ reason: String) { self.init(reason, kind: .bad) }

  init(_ reason: String, kind: Kind) {
    self.reason = reason
    self.kind = kind
  }

  /// The text of some columns is not what it should be.
  init(_ text: String, in columns: [String], expected: String) {
    self.init(
      tr(
        "{column} is '{text}'; expected {what}", columns.joined(separator: " "),
        String(text.prefix(60)).visible, expected))
  }

  /// The text of some columns can mean two things.
  init(_ text: String, in columns: [String], ambiguous: String) {
    self.init(
      tr(
        "{column} is '{text}', {what}", columns.joined(separator: " "),
        String(text.prefix(60)).visible, ambiguous))
  }
}

extension String {
  /// Without spaces and tabs around it, those of other alphabets included.
  var trimmed: String {
    guard let first = first, let last = last, first.isBlank || last.isBlank else { return self }
    guard let start = firstIndex(where: { !$0.isBlank }),
      let end = lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}

extension Character {
  fileprivate var isBlank: Bool { isWhitespace && !isNewline }
}
