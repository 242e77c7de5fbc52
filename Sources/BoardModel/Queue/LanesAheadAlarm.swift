/// Alerts that fewer lanes are open than will be needed in 15 minutes.
///
/// Evaluated every five minutes and at each opening or closing of a lane. It goes back to where the
/// shortage began, and at least over the last four marks.
struct LanesAheadAlarm {
  private static let everyMinutes = 5
  private static let leastMarks = 4

  let tracks: [LaneTrack]
  let demand: Demand
  let need: LaneNeed
  let from: Timestamp
  let now: Timestamp

  /// The value is the number of lanes needed, the limit the number of open lanes.
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

  /// The part of the five minutes from `mark` on, split where a lane opens or closes.
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
