/// A count for each quarter of an hour of one business day.
///
/// Quarters are counted from 1970; in every time zone an hour begins at one of them.
package struct QuarterCounts: Hashable, Sendable, StateValue {
  private var firstQuarter = 0
  private var counts: [Int32] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&firstQuarter)
    try visitor.numbers(&counts)
  }

  package static func quarter(of moment: Timestamp) -> Int {
    MinuteSeries.minute(of: moment).dividedDown(by: 15)
  }

  package var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The count of a quarter; 0 if there is none.
  package subscript(quarter: Int) -> Int {
    let index = quarter - firstQuarter
    return counts.indices.contains(index) ? Int(counts[index]) : 0
  }

  /// Whether all quarters lie in a range of minutes since 1970 that begins and ends at one.
  func isWithin(_ minutes: Range<Int>) -> Bool {
    let quarters = minutes.lowerBound / 15..<minutes.upperBound / 15
    return counts.isEmpty
      || (quarters.contains(firstQuarter) && firstQuarter + counts.count <= quarters.upperBound)
  }

  mutating func add(_ count: Int, quarter: Int) {
    if counts.isEmpty { firstQuarter = quarter }
    if quarter < firstQuarter {
      counts.insert(contentsOf: repeatElement(0, count: firstQuarter - quarter), at: 0)
      firstQuarter = quarter
    }
    let missing = quarter - firstQuarter + 1 - counts.count
    if missing > 0 { counts.append(contentsOf: repeatElement(0, count: missing)) }
    counts[quarter - firstQuarter] = Int32(clamping: Int(counts[quarter - firstQuarter]) + count)
  }
}
