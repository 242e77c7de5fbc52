/// Counts of whole numbers, from which counts, medians and shares are exact.
///
/// Values below 1024 are counted in an array that grows to the largest one, larger ones in a
/// dictionary. Memory depends on the spread of the values, not on how many there are.
package struct Histogram: Hashable, Sendable, StateValue {
  private static let denseLimit = 1024

  private var dense: [UInt32] = []
  private var sparse: [Int: UInt32] = [:]
  package private(set) var count = 0

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    if let read = try visitor.rows(dense.map { Int($0) }, width: 1) {
      guard read.count <= Histogram.denseLimit else { throw StateError("too many small values") }
      dense = read.map { UInt32(clamping: $0) }
    }
    let large = sparse.sorted { $0.key < $1.key }
    if let rows = try visitor.rows(large.flatMap { [$0.key, Int($0.value)] }, width: 2) {
      for row in stride(from: 0, to: rows.count, by: 2) {
        sparse[rows[row]] = UInt32(clamping: rows[row + 1])
      }
      count = (dense + sparse.values).reduce(0) { $0 + Int($1) }
    }
  }

  /// Counts `value` once more; a negative value counts as 0.
  package mutating func add(_ value: Int) {
    add(value, times: 1)
  }

  package mutating func remove(_ value: Int) {
    let value = max(0, value)
    if value < Histogram.denseLimit {
      guard value < dense.count, dense[value] > 0 else { return }
      dense[value] -= 1
    } else {
      guard let times = sparse[value] else { return }
      sparse[value] = times > 1 ? times - 1 : nil
    }
    count -= 1
  }

  package mutating func merge(_ other: Histogram) {
    for (value, times) in other.dense.enumerated() where times > 0 { add(value, times: times) }
    for (value, times) in other.sparse { add(value, times: times) }
  }

  private mutating func add(_ value: Int, times: UInt32) {
    let value = max(0, value)
    count += Int(times)
    guard value < Histogram.denseLimit else {
      sparse[value, default: 0] += times
      return
    }
    if value >= dense.count {
      dense.append(contentsOf: repeatElement(0, count: value + 1 - dense.count))
    }
    dense[value] += times
  }

  /// Nearest-rank percentile, `percent` above 0; `nil` if empty.
  package func nearestRank(percent: Int) -> Int? {
    guard count > 0 else { return nil }
    var left = max(1, (count * percent + 99) / 100)
    for (value, times) in dense.enumerated() {
      left -= Int(times)
      if left <= 0 { return value }
    }
    for value in sparse.keys.sorted() {
      left -= Int(sparse[value] ?? 0)
      if left <= 0 { return value }
    }
    return nil
  }

  package var median: Int? { nearestRank(percent: 50) }

  package var largest: Int? { sparse.keys.max() ?? dense.lastIndex { $0 > 0 } }

  /// How many values are `limit` or less.
  package func count(atMost limit: Int) -> Int {
    let low = dense.prefix(max(0, limit + 1)).reduce(0) { $0 + Int($1) }
    return low + sparse.reduce(0) { $0 + ($1.key <= limit ? Int($1.value) : 0) }
  }
}
