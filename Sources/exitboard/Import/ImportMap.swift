import BoardModel

/// How the rows of a foreign table become events.
package struct ImportMap {
  /// One event a row may become.
  struct EventSource {
    let kind: FactKind
    /// All of them must hold.
    let conditions: [RowCondition]
    /// The name of the time it happened.
    let at: String
    let by: ValueSource?
    /// In the order of the fact's fields.
    let members: [(field: FactDescriber.Field, source: ValueSource)]
  }

  /// An event that stands once before all rows: what the table takes for granted.
  struct Once {
    let at: Timestamp
    let fact: Fact
  }

  /// One server, one line, first come first served: when each service began follows from arrivals and services.
  struct FIFO {
    let arrives: String
    let service: ValueSource
  }

  /// What makes a row the same row when it comes again.
  enum Repeats: String, CaseIterable {
    /// Equal keys are one row written twice.
    case same
    /// Equal keys are different rows that happen to look alike.
    case distinct
  }

  let name: String
  let about: String
  let format: TableFormat
  /// Names of the columns where the table has no header.
  let columnNames: [String]?
  package let zoneName: String?
  let times: [String: TimeSource]
  let fifo: FIFO?
  let rules: [RowRule]
  let events: [EventSource]
  let once: [Once]
  /// All columns where it is empty.
  let key: [String]
  let repeats: Repeats
  /// Rows are expected in the order of this time; one that goes back is remarked.
  let rising: String?
}

extension ImportMap {
  /// Every column the map needs, to be looked for before the first row is read.
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

extension ValueSource {
  var columns: [String] {
    switch self {
    case .constant: []
    case .cell(let cell): cell.columns
    case .span(_, _, _, let agreesWith): agreesWith.map { [$0] } ?? []
    case .list(let words): words.map(\.condition.column)
    case .template(let text): Template(text).columns
    }
  }
}

/// Text with the names of columns in braces.
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
