/// Alerts that fewer lanes are open than will be needed in 15 minutes.
///
/// Evaluated every five minutes and at each opening or closing of a lane. It goes back to where the
/// shortage began, and at least over the last four marks.
struct LaneShortageAlerts {
  private static let markMinutes = 5
  private static let minMarks = 4
  /// A shortage to come must stand for five minutes: a few arrivals more are chance.
  private static let minHoldSeconds = 300

  let histories: [LaneHistory]
  let demand: Demand
  let need: LaneNeed
  let from: Timestamp
  let now: Timestamp

  /// The value is the number of lanes needed, the limit the number of open lanes.
  func spans(holdSeconds: Int, _ next: inout NextChange) -> [AlertSpan] {
    var alarm = AlertSpanBuilder(
      rule: .lanes, subject: "", thresholds: [(.amber, 1)], clearAt: 0,
      holdSeconds: max(holdSeconds, LaneShortageAlerts.minHoldSeconds))
    var last: (needed: Int, open: Int)?
    for interval in intervals {
      alarm.add(interval.missing, from: interval.from, to: interval.to)
      if let needed = interval.needed { last = (needed, interval.open) }
    }
    return alarm.all(&next).map { span in
      var span = span
      if span.cleared == nil, let last { (span.value, span.limit) = last }
      return span
    }
  }

  private struct Interval {
    let from: Timestamp
    let to: Timestamp
    let needed: Int?
    let open: Int

    var missing: Int? { needed.map { max(0, $0 - open) } }
  }

  private var intervals: [Interval] {
    let markSeconds = LaneShortageAlerts.markMinutes * 60
    var mark = Timestamp(seconds: now.seconds / markSeconds * markSeconds)
    var end = now
    var found: [Interval] = []
    var marks = 0
    while end > from {
      let parts = intervals(from: max(mark, from), to: end, seenFrom: mark)
      found.insert(contentsOf: parts, at: 0)
      marks += 1
      if marks >= LaneShortageAlerts.minMarks, parts.allSatisfy({ ($0.missing ?? 0) == 0 }) {
        break
      }
      end = mark
      mark = mark.adding(seconds: -markSeconds)
    }
    return found
  }

  /// The part of the five minutes from `mark` on, split where a lane opens or closes.
  private func intervals(
    from start: Timestamp, to end: Timestamp, seenFrom mark: Timestamp
  ) -> [Interval] {
    let openChanges = histories.flatMap(\.changeTimes).filter {
      $0 > start && $0 < end
    }
    let edges = [start] + openChanges.sorted() + [end]
    let minute = MinuteSeries.minute(of: mark) - 1
    let needed = need.lanes(demand.expectedPerHour(at: mark)) {
      demand.people(inMinute: minute, arrivalsPerHour: $0)
    }.map { min($0, histories.staffedLanes) }
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { start, end in
      Interval(from: start, to: end, needed: needed, open: histories.openLanes(at: start))
    }
  }
}
