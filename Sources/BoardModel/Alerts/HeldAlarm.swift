/// Turns a changing figure into alert spans, with a hold time and a lower limit to clear.
struct HeldAlarm {
  /// The value at which each level begins, in rising order; at least one.
  let steps: [(level: Level, from: Int)]
  /// The alert clears at this value or below.
  let clearAt: Int
  let holdSeconds: Int

  private var overSince: [Timestamp?]
  private var open: AlertSpan?
  private(set) var spans: [AlertSpan] = []
  private let rule: Alert.Rule
  private let subject: String

  init(
    rule: Alert.Rule, subject: String, steps: [(level: Level, from: Int)], clearAt: Int,
    holdSeconds: Int
  ) {
    self.rule = rule
    self.subject = subject
    self.steps = steps
    self.clearAt = clearAt
    self.holdSeconds = holdSeconds
    overSince = [Timestamp?](repeating: nil, count: steps.count)
  }

  /// Adds a period in which the figure was `value`; `nil` = unknown, which clears the alert.
  ///
  /// Periods follow each other without gaps. A hold time that ends exactly at `to` is complete.
  mutating func hold(_ value: Int?, from: Timestamp, to: Timestamp) {
    guard let value else {
      clear(at: from)
      return
    }
    if value < steps[0].from && open == nil && overSince[0] == nil { return }
    for (index, step) in steps.enumerated() {
      guard value >= step.from else {
        overSince[index] = nil
        continue
      }
      let since = overSince[index] ?? from
      overSince[index] = since
      let due = max(from, since.adding(seconds: holdSeconds))
      if due <= to { rise(step.level, since: since, at: due, value: value) }
    }
    if value <= clearAt { clear(at: from) } else { open?.value = value }
  }

  /// The spans so far; the one not cleared, if any, is last.
  var all: [AlertSpan] {
    open.map { spans + [$0] } ?? spans
  }

  private mutating func rise(_ level: Level, since: Timestamp, at moment: Timestamp, value: Int) {
    if open == nil {
      open = AlertSpan(
        rule: rule, subject: subject, level: level, since: since, raised: moment, cleared: nil,
        value: value, limit: steps[0].from)
    } else {
      open?.grow(to: level, at: moment)
    }
  }

  private mutating func clear(at moment: Timestamp) {
    for index in overSince.indices { overSince[index] = nil }
    guard var span = open else { return }
    span.cleared = moment
    spans.append(span)
    open = nil
  }
}
