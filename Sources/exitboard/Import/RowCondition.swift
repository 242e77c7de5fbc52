/// What a row must look like for something to hold.
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

/// What to do with rows of a certain look, and why.
struct RowRule: Hashable {
  enum Verdict: String, CaseIterable {
    /// Not a row of this kind; counted, not bad.
    case skip
    /// Not to be trusted: listed, and left out.
    case bad
    /// Odd, and kept as it is: listed.
    case remark
  }

  /// All of them.
  let conditions: [RowCondition]
  let verdict: Verdict
  let reason: String

  func holds(for row: TableRow) -> Bool {
    conditions.allSatisfy { $0.holds(for: row) }
  }
}
