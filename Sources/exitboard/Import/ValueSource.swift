import BoardModel

/// A row on its way to events.
struct MappedRow {
  let cells: TableRow
  /// Ids of lanes and rooms by field (`lane`, `room`), then by name in lower case.
  let ids: [String: [String: String]]
  var times: [String: Timestamp] = [:]
  var remarks: [String] = []
}

/// How a member of an event is made from a row.
struct ValueSource {
  /// How a negative span is taken.
  enum Negative: String, CaseIterable {
    /// The row is bad.
    case bad
    /// The span is 0, and the row gets a remark.
    case clip
    /// The span is kept, and the row gets a remark.
    case keep
  }

  /// The columns that it needs.
  let columns: [String]
  /// The value of every row; `nil` if it depends on the row.
  var constant: Value?
  /// `nil` where the row does not say.
  let value: (inout MappedRow) throws(BadRow) -> Value?
}
