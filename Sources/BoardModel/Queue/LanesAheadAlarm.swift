/// Fewer lanes open than will be needed in a quarter of an hour.
///
/// Looked at every five minutes, and at each opening or closing of a lane between; as far back as the trouble goes, and
/// at least a quarter of an hour.
struct LanesAheadAlarm {
  private static let everyMinutes = 5
  private static let leastMarks = 4

  let tracks: [LaneTrack]
  let demand: Demand
  let need: LaneNeed
  let from: Timestamp
  let now: Timestamp

  /// The value is the lanes needed, the limit those that are open.
  func spans(holdSeconds: Int) -> [AlertSpan] {
    var alarm = HeldAlarm(
      rule: .lanes, subject: "", steps: [(.amber, 1)], clearAt: 0, holdSeconds: holdSeconds)
    var last: (needed: Int, open: Int)?
    for stretch in stretches {
      alarm.hold(stretch.missing, from: stretch.from, to: stretch.to)
      if let needed = stretch.needed { last = (needed, stretch.open) }
    }
    return alarm.all.map { span in
      var span = span
      if span.cleared == nil, let last { (span.value, span.limit) = last }
      return span
    }
  }

  private struct Stretch {
    let from: Timestamp
    let to: Timestamp
    let needed: Int?
    let open: Int

    var missing: Int? { needed.map { max(0, $0 - open) } }
  }

  private var stretches: [Stretch] {
    let every = LanesAheadAlarm.everyMinutes * 60
    var mark = Timestamp(seconds: now.seconds / every * every)
    var end = now
    var found: [Stretch] = []
    var marks = 0
    while end > from {
      let parts = stretches(from: max(mark, from), to: end, seenFrom: mark)
      found.insert(contentsOf: parts, at: 0)
      marks += 1
      if marks >= LanesAheadAlarm.leastMarks, parts.allSatisfy({ ($0.missing ?? 0) == 0 }) { break }
      end = mark
      mark = mark.adding(seconds: -every)
    }
    return found
  }

  /// The parts of the five minutes from `mark` on between openings and closings.
  private func stretches(
    from start: Timestamp, to end: Timestamp, seenFrom mark: Timestamp
  ) -> [Stretch] {
    let turns = tracks.flatMap { $0.floor?.turns ?? [] }.map(\.at).filter { $0 > start && $0 < end }
    let edges = [start] + turns.sorted() + [end]
    let arrivals = demand.forecastPerHour(at: mark, inMinutes: 15)
    return zip(edges, edges.dropFirst()).filter { $0 < $1 }.map { start, end in
      Stretch(
        from: start, to: end,
        needed: need.lanes(arrivals, selfServers: tracks.selfServers(at: start)),
        open: tracks.openLanes(at: start))
    }
  }
}
