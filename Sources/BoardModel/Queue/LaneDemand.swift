/// What arrives at one staffed lane, minute by minute.
struct LaneDemand {
  private let history: LaneHistory
  private let minutes: LaneMinutes
  private let series: MinuteSeries?
  /// Customers served this business day.
  let servedToday: Int

  init(_ history: LaneHistory, _ minutes: LaneMinutes, day: QueueDay?) {
    self.history = history
    self.minutes = minutes
    series = day?.minutes(ofLane: history.index)
    servedToday = series.map { $0.sum(.served, $0.minutes) } ?? 0
  }

  var busyMillisecondsToday: Int {
    busyMilliseconds(minutes.minutes.lowerBound..<minutes.minutes.upperBound)
  }

  func isShut(_ minute: Int) -> Bool { minutes.isShut(minute) || !isKnown(minute) }

  func people(at minute: Int) -> Int? { minutes.people(at: minute) }

  func waitSeconds(at minute: Int) -> Int? { minutes.wait(at: minute) }

  /// `nil` if fewer than `minMinutes` of the window were observed.
  func perMinute(
    _ window: Range<Int>, without silent: Set<Int>, serviceMilliseconds: Int, minMinutes: Int
  ) -> Double? {
    let range = window.clamped(to: minutes.minutes.lowerBound..<minutes.minutes.upperBound)
    let observed = range.count { isObserved($0) && !silent.contains($0) }
    guard observed >= minMinutes else { return nil }
    let growth = growth(over: range)
    guard let series, servedToday > 0 else {
      let served = Double(busyMilliseconds(range)) / Double(serviceMilliseconds)
      return (served + Double(growth)) / Double(observed)
    }
    return Double(series.sum(.served, range) + growth) / Double(observed)
  }

  func reports(in minute: Int) -> Bool {
    if history.manualEntries.contains(where: { MinuteSeries.minute(of: $0.at) == minute }) {
      return true
    }
    guard let series, series.minutes.contains(minute) else { return false }
    return series[minute, .worstCount] != -1 || series[minute, .worstSeconds] >= 0
      || series[minute, .served] > 0
  }

  private func isObserved(_ minute: Int) -> Bool { minutes.isShut(minute) || isKnown(minute) }

  /// With a valid count or wait, or since the first customer was served today.
  private func isKnown(_ minute: Int) -> Bool {
    waitSeconds(at: minute) != nil
      || servedToday > 0 && series.map { minute >= $0.minutes.lowerBound } ?? false
  }

  /// Time x tills at which somebody was served.
  private func busyMilliseconds(_ range: Range<Int>) -> Int {
    let (from, to) = (Int64(range.lowerBound) * 60_000, Int64(range.upperBound) * 60_000)
    let samples = history.samples
    let first = samples.partitioningIndex { $0.at.milliseconds > from }
    var busy = 0
    for index in max(samples.startIndex, first - 1)..<samples.endIndex {
      let sample = samples[index]
      let next = index + 1 < samples.endIndex ? samples[index + 1].at.milliseconds : to
      let stale = sample.lastSeen.adding(seconds: history.staleAfterSeconds).milliseconds
      let (start, end) = (max(from, sample.at.milliseconds), min(to, next, stale))
      guard start < end, history.isOpen(at: sample.at) else { continue }
      busy += min(sample.people ?? 0, max(1, history.servers(at: sample.at))) * Int(end - start)
    }
    return busy
  }

  /// Change in the number of people over each run of minutes in which it is known; a shut lane has none.
  private func growth(over range: Range<Int>) -> Int {
    var growth = 0
    for minute in range where minute > minutes.minutes.lowerBound {
      guard let before = peopleOrShut(minute - 1), let after = peopleOrShut(minute) else {
        continue
      }
      growth += after - before
    }
    return growth
  }

  private func peopleOrShut(_ minute: Int) -> Int? {
    minutes.isShut(minute) ? 0 : people(at: minute)
  }
}
