import BoardModel
import BoardText

/// A total that a counter has reached, and when.
struct CounterTotal {
  let count: Int
  let at: Timestamp?
  /// How often the counter began again.
  private(set) var restarts = 0
  /// Totals before this one, the newest last: a feed may deliver them a second time.
  private(set) var recent: [Int] = []

  private static let recentLimit = 16

  init(first count: Int, at: Timestamp?) { (self.count, self.at) = (count, at) }

  private init(_ count: Int, at: Timestamp?, restarts: Int, after before: CounterTotal?) {
    (self.count, self.at, self.restarts) = (count, at, restarts)
    recent = before.map { ($0.recent + [$0.count]).suffix(CounterTotal.recentLimit) } ?? []
  }

  func next(_ count: Int, at: Timestamp?) -> CounterTotal {
    CounterTotal(count, at: at, restarts: restarts + (count < self.count ? 1 : 0), after: self)
  }

  /// The end of the id of the event that records the rise to this total; begins with a letter that no row's id has.
  func id(of counter: String) -> String { "t\(counter).\(restarts).\(count)" }

  /// Reads the end of such an id.
  static func read(
    _ id: Substring, at: Timestamp, after totals: [String: CounterTotal]
  ) -> (counter: String, total: CounterTotal)? {
    let parts = id.dropFirst().split(separator: ".")
    guard id.first == "t", parts.count == 3, let restarts = Int(parts[1]), let count = Int(parts[2])
    else { return nil }
    let counter = String(parts[0])
    return (counter, CounterTotal(count, at: at, restarts: restarts, after: totals[counter]))
  }
}

/// A column of totals that only rise, of which each row means the rise since the row before.
struct TableCounter {
  let member: String
  /// The columns that tell several counters apart.
  let columns: [String]

  /// The rise to `count` since the counter's row before.
  ///
  /// The first row gives nothing to compare with. Of a feed it gives 0, which records where the counting begins, and a
  /// total that stays the same gives nothing.
  func risen(to count: Int, in row: inout TableRow) throws(BadRow) -> Int {
    let name = RowKey([member] + columns.map { row.cell($0) }).hex
    let at = row.times.values.max()
    let isFeed = row.arrival != nil
    guard let before = row.totals[name] else {
      let first = CounterTotal(first: count, at: at)
      row.totals[name] = first
      guard isFeed else {
        throw BadRow(tr("the first total of a counter, with nothing to compare"), kind: .leftOut)
      }
      row.totalID = first.id(of: name)
      return 0
    }
    if isFeed, count == before.count {
      throw BadRow(tr("the total is the same as before"), kind: .leftOut)
    }
    if isFeed, count < before.count, before.recent.contains(count) {
      throw BadRow(tr("a total that was counted before"), kind: .leftOut)
    }
    if let at, let earlier = before.at, at < earlier {
      throw BadRow(
        tr("it is earlier than the row before of its counter; totals need rows in order"))
    }
    let total = before.next(count, at: at)
    row.totals[name] = total
    row.totalID = total.id(of: name)
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
