package import BoardModel

/// The events made of a foreign table, and the rows that gave none.
///
/// Every row is in exactly one count: it is good, repeated, bad or left out.
package struct ImportedTable {
  package struct Note: Hashable {
    package let line: Int
    package let reason: String
  }

  /// In the order of their times, then of their rows.
  package var drafts: [Draft] = []
  /// The line of a draft's row, by the id of the draft; those of no row have none.
  package var lines: [String: Int] = [:]
  /// How many rows of the table each good row stands for, by its line.
  package var good: [Int: Int] = [:]
  package var rows = 0
  package var bad: [Note] = []
  package var remarks: [Note] = []
  /// How many rows gave no event, by the reason.
  package var leftOut: [String: Int] = [:]
  package var repeated = 0
  /// Remarks on the table, not on one row.
  package var notes: [String] = []
  var columns: [String] = []
  var firstRow: [String] = []
  /// Whether a row is not UTF-8.
  var hasOtherEncoding = false

  package var leftOutRows: Int { leftOut.values.reduce(0, +) }

  mutating func add(_ error: BadRow, line: Int) {
    switch error.kind {
    case .leftOut: leftOut[error.reason, default: 0] += 1
    case .otherEncoding:
      hasOtherEncoding = true
      fallthrough
    case .bad: bad.append(Note(line: line, reason: error.reason))
    }
  }
}
