/// A test of one cell of a row.
struct RowCondition: Hashable {
  enum Test: Hashable {
    case isOne(of: [String])
    case isNone(of: [String])
  }

  let column: String
  let test: Test

  func holds(for row: TableRow) -> Bool {
    let cell = row.cell(column)
    switch test {
    case .isOne(let texts): return texts.contains(cell)
    case .isNone(let texts): return !texts.contains(cell)
    }
  }
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
