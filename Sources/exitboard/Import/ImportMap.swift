import BoardModel

/// Rules that turn the rows of a foreign table into events.
package struct ImportMap {
  /// An event that is made of each row that meets the conditions.
  struct EventSource {
    let kind: FactKind
    /// All must hold.
    let conditions: [RowCondition]
    /// The name of the time of the event.
    let at: String
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
    /// As different rows.
    case distinct
  }

  let name: String
  let format: TableFormat
  /// For a table without a header.
  let columnNames: [String]?
  package let timeZoneName: String?
  let times: [String: TimeSource]
  let fifo: FIFO?
  let rules: [RowRule]
  let events: [EventSource]
  /// Events that precede those of the rows, with constant members.
  let once: [Draft]
  /// The columns that identify a row; all columns if empty.
  let key: [String]
  let repeats: Repeats
  /// A row whose time of this name is before that of the row above gets a remark.
  let rising: String?
}

extension ImportMap {
  /// The columns that a table must have.
  var columns: Set<String> {
    var columns = Set(key)
    for time in times.values { columns.formUnion(time.columns) }
    for rule in rules { columns.formUnion(rule.conditions.map(\.column)) }
    if let fifo { columns.formUnion(fifo.service.columns) }
    for event in events {
      columns.formUnion(event.conditions.map(\.column))
      columns.formUnion(event.by?.columns ?? [])
      for member in event.members { columns.formUnion(member.source.columns) }
    }
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
