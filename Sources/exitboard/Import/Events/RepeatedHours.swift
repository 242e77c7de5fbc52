import BoardModel

/// Tells the two passes of an hour that comes twice apart, by the order of the rows.
///
/// Where the times of a table only rise, a step back within such an hour is the clock's.
struct RepeatedHours {
  /// Reads every such time as the first pass, because the rows are in no order.
  let usesFirst: Bool
  private var last: [String: Timestamp] = [:]
  private var isRising = true
  private var steppedBack: Set<Day> = []
  /// Lines with a time of such an hour, by day.
  private(set) var lines: [Day: Set<Int>] = [:]

  init(usesFirst: Bool) { self.usesFirst = usesFirst }

  /// Whether a step back was taken for the clock's although other rows step back too.
  var isMisread: Bool { !usesFirst && !isRising && !steppedBack.isEmpty }

  /// The days whose two passes cannot be told apart.
  var unsettled: [Day] {
    lines.keys.filter { usesFirst || !isRising || !steppedBack.contains($0) }.sorted()
  }

  mutating func forgetLines() { lines = [:] }

  /// The moment of the time `name` in a line, and whether it is in the second pass.
  mutating func moment(
    of reading: TimeZoneRules.Reading, on day: Day, _ name: String, line: Int
  ) -> (moment: Timestamp, isSecond: Bool) {
    var moment = reading.first
    let before = last[name]
    if case .twice(let first, let second) = reading {
      lines[day, default: []].insert(line)
      if !usesFirst, let before, first < before {
        steppedBack.insert(day)
        moment = second
      }
    }
    if let before, moment < before { isRising = false }
    last[name] = moment
    return (moment, moment != reading.first)
  }
}
