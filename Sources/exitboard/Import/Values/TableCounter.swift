import BoardModel
import BoardText

/// A total that a counter has reached, and when.
struct CounterTotal {
  let count: Int
  let at: Timestamp?
}

/// A column of totals that only rise, of which each row means the rise since the row before.
struct TableCounter {
  let member: String
  /// The columns that tell several counters apart.
  let columns: [String]

  /// The rise to `count` since the counter's row before; the first row gives nothing to compare with.
  func risen(to count: Int, in row: inout TableRow) throws(BadRow) -> Int {
    let name = ([member] + columns.map { row.cell($0) }).joined(separator: "\u{1F}")
    let at = row.times.values.max()
    let before = row.totals.updateValue(CounterTotal(count: count, at: at), forKey: name)
    guard let before else {
      throw BadRow(tr("the first total of a counter, with nothing to compare"), kind: .leftOut)
    }
    if let at, let earlier = before.at, at < earlier {
      throw BadRow(
        tr("it is earlier than the row before of its counter; totals need rows in order"))
    }
    guard count >= before.count else {
      row.remarks.append(
        tr(
          "{member}: the total fell from {before} to {total}; it began again, {total} is used",
          member, before.count, count))
      return count
    }
    return count - before.count
  }
}
