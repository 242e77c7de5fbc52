/// How many people waited at once, computed from the arrival and the start of each service.
///
/// A customer who arrives at the moment another's service starts does not count as waiting together
/// with that one. Exact if customers are added in the order in which they were served, within the
/// last 512 changes; an earlier arrival counts from the oldest change kept.
package struct WaitingHistory: Hashable, Sendable, StateValue {
  private static let capacity = 512
  private static let slack = 128

  /// From `times[i]` on, `levels[i]` people wait; sorted by time.
  private var times: [Int64] = []
  private var levels: [Int32] = []
  private var hasDroppedSteps = false

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    if let read = try visitor.rows(times.map { Int($0) }, width: 1) {
      times = read.map { Int64($0) }
    }
    try visitor.numbers(&levels)
    guard times.count == levels.count, zip(times, times.dropFirst()).allSatisfy(<) else {
      throw StateError("steps without order or level")
    }
    try visitor.visit(&hasDroppedSteps)
  }

  /// Adds one who waited over `[arrived, started)`; returns the most who waited during that time.
  mutating func add(arrived: Timestamp, started: Timestamp) -> Int {
    var first = arrived.milliseconds
    if hasDroppedSteps, let oldest = times.first { first = max(first, oldest) }
    guard first < started.milliseconds else { return 0 }
    let start = findOrAddStep(first)
    let end = findOrAddStep(started.milliseconds)
    var longest: Int32 = 0
    for index in start..<end {
      levels[index] += 1
      longest = max(longest, levels[index])
    }
    dropOldSteps()
    return Int(longest)
  }

  /// Index of the step that begins at `time`, added if missing.
  private mutating func findOrAddStep(_ time: Int64) -> Int {
    var index = times.count
    while index > 0, times[index - 1] > time { index -= 1 }
    if index > 0, times[index - 1] == time { return index - 1 }
    times.insert(time, at: index)
    levels.insert(index > 0 ? levels[index - 1] : 0, at: index)
    return index
  }

  private mutating func dropOldSteps() {
    guard times.count > WaitingHistory.capacity + WaitingHistory.slack else { return }
    times.removeFirst(WaitingHistory.slack)
    levels.removeFirst(WaitingHistory.slack)
    hasDroppedSteps = true
  }
}
