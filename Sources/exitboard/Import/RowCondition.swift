/// A test of one cell of a row.
struct RowCondition: Hashable {
  let column: String
  let texts: [String]
  /// Whether the cell must be one of `texts`; otherwise it must be none of them.
  let isWanted: Bool

  func holds(for row: TableRow) -> Bool { texts.contains(row.cell(column)) == isWanted }
}

/// What to do with the rows that meet some conditions, and why.
struct RowRule: Hashable {
  enum Verdict: String, CaseIterable {
    /// Left out and counted, not bad.
    case skip
    /// Left out and listed.
    case bad
    /// Imported and listed.
    case remark
  }

  /// All must hold.
  let conditions: [RowCondition]
  let verdict: Verdict
  let reason: String

  func holds(for row: TableRow) -> Bool {
    conditions.allSatisfy { $0.holds(for: row) }
  }
}
