/// Turns a changing figure into alert spans, with a hold time and a lower limit to clear.
struct AlertSpanBuilder {
  let rule: Alert.Rule
  let subject: String
  /// The value at which each level begins, in rising order; one to three.
  let thresholds: [(level: Level, from: Int)]
  /// The alert clears at this value or below.
  let clearAt: Int
  let holdSeconds: Int

  private(set) var aboveSince: [Timestamp?] = [nil, nil, nil]
  private(set) var current: AlertSpan?
  /// That of `current`, which is asked for at every value.
  private(set) var level: Level?
  private(set) var spans: [AlertSpan] = []
  /// The largest figure of the current span; it is shown once the alert is over.
  private(set) var largest = 0

  /// Adds the next period, in which the figure was `value`; `nil` = unknown, clears the alert.
  mutating func add(_ value: Int?, from: Timestamp, to: Timestamp) {
    guard let value else {
      clear(at: from)
      return
    }
    if value < thresholds[0].from && current == nil && aboveSince[0] == nil { return }
    for (index, threshold) in thresholds.enumerated() {
      guard value >= threshold.from else {
        aboveSince[index] = nil
        continue
      }
      let since = aboveSince[index] ?? from
      aboveSince[index] = since
      let due = max(from, since.adding(seconds: holdSeconds))
      if due <= to, level.map({ $0 < threshold.level }) ?? true {
        raise(threshold.level, since: since, at: due, value: value)
      }
    }
    if value <= clearAt {
      clear(at: from)
    } else {
      current?.value = value
      largest = max(largest, value)
    }
  }

  /// The spans so far; the one not cleared, if any, is last.
  ///
  /// Notes when a level is reached if the figure stays as it is.
  func all(_ next: inout NextChange) -> [AlertSpan] {
    for since in aboveSince { next.passes(since, after: holdSeconds) }
    return current.map { spans + [$0] } ?? spans
  }

  private mutating func raise(_ level: Level, since: Timestamp, at moment: Timestamp, value: Int) {
    self.level = level
    if current == nil {
      current = AlertSpan(
        rule: rule, subject: subject, level: level, since: since, raised: moment,
        value: value, limit: thresholds[0].from)
    } else {
      current?.escalate(to: level, at: moment)
    }
  }

  private mutating func clear(at moment: Timestamp) {
    for index in aboveSince.indices { aboveSince[index] = nil }
    level = nil
    defer { largest = 0 }
    guard var span = current else { return }
    span.cleared = moment
    span.value = max(span.value, largest)
    spans.append(span)
    current = nil
  }
}
