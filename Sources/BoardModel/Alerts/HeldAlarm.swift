/// Turns a figure that changes now and then into spans: it must hold before it counts, and fall well below to clear.
struct HeldAlarm {
  /// What a figure has to reach for a level; rising, at least one.
  let steps: [(level: Level, from: Int)]
  /// At this or less it is over.
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

  /// The figure is `value` from `from` to `to`; `nil` = not known, which ends what was.
  ///
  /// Stretches follow each other in time without gaps; what was held right up to `to` was held.
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

  /// The spans so far, the one that still stands last.
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
