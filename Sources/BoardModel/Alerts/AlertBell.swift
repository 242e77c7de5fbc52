/// Decides when alerts ring: new ones within a budget, unanswered ones repeatedly.
struct AlertBell {
  let answers: AlertAnswers
  let thresholds: Thresholds
  let now: Timestamp

  /// At least a minute, MRG's lower bound: people ignore what rings more often.
  var repeatSeconds: Int { max(60, thresholds.alertRepeatSeconds) }

  /// When each span first rang; `nil` = not by `now`.
  ///
  /// One new alert may ring in `alertBudgetMinutes`. An alert beyond the budget rings when the next
  /// period begins, if it is then neither answered nor cleared; a critical one rings at once.
  func firstRings(of spans: [AlertSpan]) -> [Timestamp?] {
    var rings = [Timestamp?](repeating: nil, count: spans.count)
    var waiting = spans.indices.sorted { AlertBell.precedes(spans[$0], spans[$1]) }
    var freeAt: Timestamp?
    while true {
      var next: (index: Int, at: Timestamp)?
      var never: Set<Int> = []
      for index in waiting {
        // No span rings before it is raised, so spans raised after the best one so far cannot win.
        if let next, spans[index].raised >= next.at { break }
        if let due = due(spans[index], freeAt: freeAt) {
          if next.map({ due < $0.at }) ?? true { next = (index, due) }
        } else {
          never.insert(index)
        }
      }
      guard let next else { break }
      rings[next.index] = next.at
      waiting.removeAll { $0 == next.index || never.contains($0) }
      let free = next.at.adding(minutes: thresholds.alertBudgetMinutes)
      freeAt = max(freeAt ?? free, free)
    }
    return rings
  }

  /// The last time by `now` at which a span should have rung, if it first rang at `first`.
  func lastRing(of span: AlertSpan, first: Timestamp) -> Timestamp {
    var last = first
    while true {
      let change = span.levelChanges.first { $0.at > last }?.at
      var next = last.adding(seconds: repeatSeconds)
      if answers.acknowledgement(of: span, at: next) != nil {
        guard let change else { return last }
        next = change
      } else if let change {
        next = min(next, change)
      }
      if let until = answers.shelvingEnd(of: span.key, at: next) { next = until }
      guard next <= now, span.cleared.map({ next < $0 }) ?? true else { return last }
      if answers.acknowledgement(of: span, at: next) != nil { return last }
      last = next
    }
  }

  /// When a span that has not rung would ring on its own; `nil` = not by `now`.
  private func due(_ span: AlertSpan, freeAt: Timestamp?) -> Timestamp? {
    var due = max(span.raised, freeAt ?? span.raised)
    if let critical = span.levelChanges.first(where: { $0.level == .critical })?.at {
      due = min(due, critical)
    }
    if let until = answers.shelvingEnd(of: span.key, at: due) { due = until }
    guard due <= now, span.cleared.map({ due < $0 }) ?? true else { return nil }
    return answers.acknowledgement(of: span, at: due) == nil ? due : nil
  }

  private static func precedes(_ left: AlertSpan, _ right: AlertSpan) -> Bool {
    if left.raised != right.raised { return left.raised < right.raised }
    let (leftLevel, rightLevel) = (left.levelChanges[0].level, right.levelChanges[0].level)
    return leftLevel != rightLevel ? leftLevel > rightLevel : left.key < right.key
  }
}
