/// Numbers that belong to minutes of one business day, such as the wait of each customer served.
///
/// One row for each value in a minute, with how often it occurred, so memory depends on the number
/// of customers: 12 bytes each for the days that are kept in detail.
package struct MinuteValues: Hashable, Sendable, StateValue {
  package struct Row: Hashable, Sendable {
    /// Since 1970.
    package let minute: Int32
    package let value: Int32
    package fileprivate(set) var count: Int32
  }

  /// More rows than this are not kept; no lane serves so many in a day.
  private static let limit = 20_000

  /// By minute and value.
  package private(set) var rows: [Row] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    let cells = rows.flatMap { [Int($0.minute), Int($0.value), Int($0.count)] }
    guard let read = try visitor.rows(cells, width: 3) else { return }
    rows = stride(from: 0, to: read.count, by: 3).map {
      Row(
        minute: Int32(clamping: read[$0]), value: Int32(clamping: read[$0 + 1]),
        count: Int32(clamping: read[$0 + 2]))
    }
    let isInOrder = zip(rows, rows.dropFirst()).allSatisfy {
      ($0.minute, $0.value) < ($1.minute, $1.value)
    }
    guard isInOrder, rows.count <= MinuteValues.limit else { throw StateError("rows out of order") }
  }

  /// Adds a value, or removes one if `times` is -1.
  mutating func add(_ value: Int, at moment: Timestamp, times: Int32 = 1) {
    let minute = Int32(clamping: MinuteSeries.minute(of: moment))
    let value = Int32(clamping: value)
    var index = rows.count
    while index > 0, (rows[index - 1].minute, rows[index - 1].value) > (minute, value) {
      index -= 1
    }
    if index > 0, rows[index - 1].minute == minute, rows[index - 1].value == value {
      rows[index - 1].count += times
      if rows[index - 1].count <= 0 { rows.remove(at: index - 1) }
    } else if times > 0, rows.count < MinuteValues.limit {
      rows.insert(Row(minute: minute, value: value, count: times), at: index)
    }
  }

  /// How many values there are, or how often `value` occurs.
  func count(of value: Int? = nil) -> Int {
    rows.reduce(0) { value == nil || value == Int($1.value) ? $0 + Int($1.count) : $0 }
  }
}
