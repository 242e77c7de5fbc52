/// A lane's worst wait in each minute of the business day so far.
///
/// A sample is valid until the next one, until its feed is stale, or until the lane closes. So a
/// feed that sends every five minutes counts as much as one that sends every second.
struct LaneMinutes {
  /// Minutes since 1970; the last is the minute of `now`.
  let minutes: ClosedRange<Int>
  /// Seconds; -1 if unknown.
  private(set) var waits: [Int32]
  /// People at the lane at the end of the minute; -1 if unknown.
  private(set) var people: [Int32]
  /// Minutes with a known line, and those of them with at most the target number waiting.
  private(set) var knownCount = 0
  private(set) var keptCount = 0

  /// `series` is `nil` if the lane's feed sent nothing this business day.
  init(_ track: LaneTrack, series: MinuteSeries?, minutes: ClosedRange<Int>, targetWaiting: Int) {
    self.minutes = minutes
    waits = [Int32](repeating: -1, count: minutes.count)
    people = waits
    let rows = series?.minutes ?? 0..<0
    let pace = track.pace
    let target = targetWaiting * pace.servers
    let holds = max(1, track.staleAfterSeconds / 60)
    let closings = LaneMinutes.closings(of: track)
    var hand = track.hand.filter { $0.stands }.sorted { ($0.at, $0.seq) < ($1.at, $1.seq) }[...]
    var standing: (seen: Seen, until: Int)?
    for minute in minutes {
      if let held = standing, minute > held.until { standing = nil }
      var worst = standing?.seen.wait
      var waiting = standing?.seen.waiting
      if let series, rows.contains(minute) {
        let row = Row(series, minute: minute, pace: pace)
        if let wait = row.worst { worst = max(worst ?? 0, wait) }
        if let count = row.worstWaiting { waiting = max(waiting ?? 0, count) }
        if let last = row.last { standing = (last, minute + holds) }
      }
      while let entry = hand.first, MinuteSeries.minute(of: entry.at) <= minute {
        hand.removeFirst()
        let seen = Seen(entry.reading, pace)
        worst = max(worst ?? 0, seen.wait)
        if let count = seen.waiting { waiting = max(waiting ?? 0, count) }
        standing = (seen, minute + holds)
      }
      if closings.contains(minute) { standing = nil }
      let index = minute - minutes.lowerBound
      if let worst { waits[index] = Int32(clamping: worst) }
      if let count = standing?.seen.people { people[index] = Int32(clamping: count) }
      if let waiting {
        knownCount += 1
        if waiting <= target { keptCount += 1 }
      }
    }
  }

  /// Minutes in which the lane's last change was to close.
  private static func closings(of track: LaneTrack) -> Set<Int> {
    var last: [Int: Bool] = [:]
    for turn in track.floor?.turns ?? [] { last[MinuteSeries.minute(of: turn.at)] = turn.isOpen }
    return Set(last.filter { !$0.value }.keys)
  }
}

/// The wait that a sample stands for, and the line if it was counted.
private struct Seen {
  let wait: Int
  let waiting: Int?
  let people: Int?

  init(wait: Int, waiting: Int?, people: Int?) {
    self.wait = wait
    self.waiting = waiting
    self.people = people
  }

  init(_ reading: Reading, _ pace: LanePace) {
    wait = reading.waitSeconds(at: pace)
    waiting = reading.isCount ? Int(reading.waiting) : nil
    people = reading.people
  }

  init(count cell: Int32, serviceMilliseconds: Int, _ pace: LanePace) {
    let (waiting, serving) = MinuteSeries.unpacked(cell)
    wait = pace.waitSeconds(
      waiting: waiting, serving: serving, serviceMilliseconds: serviceMilliseconds)
    self.waiting = waiting
    people = waiting + (serving ?? 0)
  }
}

/// What one row of a `MinuteSeries` says.
private struct Row {
  var worst: Int?
  var worstWaiting: Int?
  var last: Seen?

  init(_ series: MinuteSeries, minute: Int, pace: LanePace) {
    let service = Int(series[minute, .serviceMilliseconds])
    let (worstCount, lastCount) = (series[minute, .worstCount], series[minute, .lastCount])
    let (worstSeconds, lastSeconds) = (series[minute, .worstSeconds], series[minute, .lastSeconds])
    if worstSeconds >= 0 { worst = Int(worstSeconds) }
    if worstCount != -1 {
      let seen = Seen(count: worstCount, serviceMilliseconds: service, pace)
      worstWaiting = seen.waiting
      // A wait sent by the feed is better than our estimate from its count.
      if lastSeconds < 0 || lastCount == -1 { worst = max(worst ?? 0, seen.wait) }
    }
    if lastCount != -1 {
      last = Seen(count: lastCount, serviceMilliseconds: service, pace)
    }
    if lastSeconds >= 0 {
      last = Seen(wait: Int(lastSeconds), waiting: last?.waiting, people: last?.people)
    }
  }
}
