/// A lane's worst wait in each minute of the business day so far.
///
/// A reading holds until the next one, at most until its feed is stale and not past the lane's closing, so that a feed
/// that speaks every five minutes weighs as much as one that speaks every second.
struct LaneMinutes {
  /// Minutes since 1970; the last is the minute of `now`.
  let minutes: ClosedRange<Int>
  /// Seconds; -1 = nothing known.
  private(set) var waits: [Int32]
  /// Minutes in which the line was known, and those in which it was no longer than it should be.
  private(set) var knownCount = 0
  private(set) var keptCount = 0

  init(_ track: LaneTrack, series: MinuteSeries?, minutes: ClosedRange<Int>, targetWaiting: Int) {
    self.minutes = minutes
    waits = [Int32](repeating: -1, count: minutes.count)
    let rows = series?.minutes ?? 0..<0
    let holds = max(1, track.staleAfterSeconds / 60)
    let closings = LaneMinutes.closings(of: track)
    var hand = track.hand.filter { $0.stands }
      .sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }[...]
    var standing: Standing?
    for minute in minutes {
      if let held = standing, minute > held.until { standing = nil }
      var worst = standing?.wait
      var waiting = standing?.waiting
      if let series, rows.contains(minute) {
        let row = Row(series, minute: minute, track: track)
        if let wait = row.worst { worst = max(worst ?? 0, wait) }
        if let count = row.worstWaiting { waiting = max(waiting ?? 0, count) }
        if let last = row.last { standing = Standing(last, from: minute, holds: holds) }
      }
      while let entry = hand.first, MinuteSeries.minute(of: entry.at) <= minute {
        hand.removeFirst()
        let last = (wait: track.waitSeconds(entry.reading), waiting: entry.reading.waitingIfCounted)
        worst = max(worst ?? 0, last.wait)
        if let count = last.waiting { waiting = max(waiting ?? 0, count) }
        standing = Standing(last, from: minute, holds: holds)
      }
      if closings.contains(minute) { standing = nil }
      if let worst { waits[minute - minutes.lowerBound] = Int32(clamping: worst) }
      if let waiting {
        knownCount += 1
        if waiting <= targetWaiting * track.lane.servers { keptCount += 1 }
      }
    }
  }

  private struct Standing {
    let wait: Int
    let waiting: Int?
    let until: Int

    init(_ last: (wait: Int, waiting: Int?), from minute: Int, holds: Int) {
      wait = last.wait
      waiting = last.waiting
      until = minute + holds
    }
  }

  /// Minutes in which the lane was shut and not opened again.
  private static func closings(of track: LaneTrack) -> Set<Int> {
    var last: [Int: Bool] = [:]
    for turn in track.floor?.turns ?? [] { last[MinuteSeries.minute(of: turn.at)] = turn.isOpen }
    return Set(last.filter { !$0.value }.keys)
  }

  /// What a minute's numbers come to.
  private struct Row {
    var worst: Int?
    var worstWaiting: Int?
    var last: (wait: Int, waiting: Int?)?

    init(_ series: MinuteSeries, minute: Int, track: LaneTrack) {
      let service = Int(series[minute, .serviceMilliseconds])
      func wait(_ cell: Int32) -> (wait: Int, waiting: Int) {
        let (waiting, serving) = MinuteSeries.unpacked(cell)
        let wait = Reading.estimatedSeconds(
          waiting: waiting, serving: serving, servers: track.lane.servers,
          serviceMilliseconds: service > 0 ? service : track.standardServiceMilliseconds)
        return (wait, waiting)
      }
      let (worstCount, lastCount) = (series[minute, .worstCount], series[minute, .lastCount])
      let (worstSeconds, lastSeconds) = (
        series[minute, .worstSeconds], series[minute, .lastSeconds]
      )
      if worstSeconds >= 0 { worst = Int(worstSeconds) }
      if worstCount != -1 {
        let counted = wait(worstCount)
        worstWaiting = counted.waiting
        // A feed that shows a wait beside its count knows better than our reckoning.
        if lastSeconds < 0 || lastCount == -1 { worst = max(worst ?? 0, counted.wait) }
      }
      if lastSeconds >= 0 {
        last = (Int(lastSeconds), lastCount == -1 ? nil : MinuteSeries.unpacked(lastCount).waiting)
      } else if lastCount != -1 {
        last = wait(lastCount)
      }
    }
  }
}

extension Reading {
  var waitingIfCounted: Int? { isCount ? Int(waiting) : nil }
}
