import BoardModel

/// Rules that turn the rows of a foreign table into events.
package struct ImportMap {
  struct EventSource {
    let kind: FactKind
    let conditions: [RowCondition]
    /// The name of a time; `nil` = when the line of a feed arrives.
    let at: String?
    let by: ValueSource?
    /// In the order of the fields of the fact.
    let members: [(field: Field, source: ValueSource)]
  }

  /// One server, first come first served: computes when each service begins.
  struct FIFO {
    /// The name of the time of arrival.
    let arrives: String
    let service: ValueSource
  }

  /// How rows with equal keys in one file are taken.
  enum Repeats: String, CaseIterable {
    /// As one row that is written twice.
    case same
    case distinct
  }

  let name: String
  /// For JSON lines; `nil` for a table.
  let json: JSONDocument.Shape?
  /// Between the cells of a row, in ASCII; `nil` = any number of spaces and tabs, and `#` begins a comment line.
  let separator: UInt8?
  let encoding: TableEncoding
  /// Lines at the top of the file that are neither column names nor rows.
  let skippedLines: Int
  /// Cells by which the line of column names is known; all columns of the map if `nil`.
  let head: [String]?
  /// For a table without a header.
  let columnNames: [String]?
  package let timeZoneName: String?
  /// Says the zone of each row.
  let timeZone: ValueSource?
  let times: [String: TimeSource]
  let fifo: FIFO?
  let rules: [RowRule]
  let events: [EventSource]
  /// Events that precede those of the rows, with constant members.
  let once: [Draft]
  /// The columns whose equal cells make one row of several, such as the items of one customer.
  let group: [String]
  /// The columns that identify a row; those of `group` if empty, or else all columns.
  let key: [String]
  let repeats: Repeats
  /// A row whose time of this name is before that of the row above gets a remark.
  let rising: String?

  /// Whether a member of an event is the rise of a total.
  var hasTotals: Bool { events.contains { $0.members.contains(where: \.source.isTotal) } }

  /// The cells of which a condition asks whether they changed.
  var changes: [RowChange] { conditions.compactMap(\.change) }

  private var conditions: [RowCondition] {
    rules.flatMap(\.conditions) + events.flatMap(\.conditions)
  }

  var columns: Set<String> {
    let sources = events.flatMap { event in event.members.map(\.source) }
    let others = (events.map(\.by) + [fifo?.service, timeZone]).compactMap(\.self)
    var columns = Set(key + group)
    columns.formUnion(times.values.flatMap(\.columns))
    columns.formUnion(conditions.map(\.column) + changes.flatMap(\.per))
    columns.formUnion((sources + others).flatMap(\.columns))
    return columns
  }
}

/// Text with names of columns in braces, which are replaced by their cells.
struct Template {
  private let parts: [(text: String, column: String?)]

  init(_ text: String) {
    var parts: [(text: String, column: String?)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.parts = parts + [(String(rest), nil)]
  }

  var columns: [String] { parts.compactMap(\.column) }

  func text(for row: TableRow) -> String {
    parts.reduce(into: "") { text, part in
      text += part.text
      if let column = part.column { text += row.cell(column) }
    }
  }
}

/// How a member of an event is made from a row.
struct ValueSource {
  enum Negative: String, CaseIterable {
    case bad
    /// The span is 0, and the row gets a remark.
    case clip
    /// The span is kept, and the row gets a remark.
    case keep
  }

  let columns: [String]
  /// The value of every row; `nil` if it depends on the row.
  var constant: Value?
  var isTotal = false
  /// `nil` where the row does not say.
  let value: (inout TableRow) throws(BadRow) -> Value?
}

/// Tests of one cell of a row; all of them must hold.
struct RowCondition {
  let column: String
  let tests: [(String) -> Bool]
  /// The cell must have changed too.
  let change: RowChange?

  func holds(for row: TableRow) -> Bool {
    let cell = row.cell(column)
    if let change, !row.changes.contains(change.name(for: row)) { return false }
    return tests.allSatisfy { $0(cell) }
  }
}

/// A cell that is compared with that of the row before of the same sender.
struct RowChange {
  let column: String
  /// The columns that tell senders apart.
  let per: [String]

  func name(for row: TableRow) -> String {
    ([column] + per.map { row.cell($0) }).joined(separator: "\u{1F}")
  }
}

/// What to do with the rows that meet some conditions, and why.
struct RowRule {
  enum Verdict: String, CaseIterable {
    /// Left out and counted, not bad.
    case skip
    case bad
    case remark
  }

  let conditions: [RowCondition]
  let verdict: Verdict
  let reason: String

  func holds(for row: TableRow) -> Bool { conditions.allSatisfy { $0.holds(for: row) } }
}
