/// The worst wait over all lanes in each minute of the business day so far.
struct QueueMinutes {
  /// In the order of `histories`.
  let lanes: [LaneMinutes]
  /// Minutes since 1970, up to the minute of `now`.
  let range: ClosedRange<Int>
  /// Seconds; -1 if unknown.
  private let worst: [Int32]
  private let calendar: BusinessCalendar
  private let opens: Timestamp?

  init(_ inputs: DayInputs, _ histories: [LaneHistory]) {
    calendar = inputs.floor.calendar
    opens = inputs.day.opens
    let day = inputs.floor.queue.detail(of: inputs.day.day)
    let last = MinuteSeries.minute(of: inputs.now)
    let start = MinuteSeries.minute(of: inputs.day.begins)
    let touched = day?.lanes.compactMap { $0.minutes.minutes.first } ?? []
    let manualMinutes = histories.flatMap(\.manualEntries).map { MinuteSeries.minute(of: $0.at) }
    firstMinuteSeen = (touched + manualMinutes).min()
    let first = min(max(start, firstMinuteSeen ?? last), last)
    range = first...last
    let target = inputs.plan.thresholds.laneTargetWaiting
    lanes = histories.map { [range] history in
      LaneMinutes(
        history, series: day?.minutes(ofLane: history.index), minutes: range,
        targetWaiting: target)
    }
    var worst = [Int32](repeating: -1, count: range.count)
    for lane in lanes {
      for index in worst.indices { worst[index] = max(worst[index], lane.waits[index]) }
    }
    self.worst = worst
  }

  /// The first minute with any data; `nil` if there is none.
  let firstMinuteSeen: Int?

  var shortLines: Share {
    Share(
      count: lanes.reduce(0) { $0 + $1.withinTargetCount },
      of: lanes.reduce(0) { $0 + $1.knownCount })
  }

  /// The worst wait of `minute`; `nil` if unknown.
  func worst(at minute: Int) -> Int? {
    guard range.contains(minute) else { return nil }
    let wait = worst[minute - range.lowerBound]
    return wait < 0 ? nil : Int(wait)
  }

  func last(_ count: Int) -> [Int?] { LaneMinutes.last(count, of: worst) }

  /// Minutes of the business day so far with a worst wait of `seconds` or more.
  func count(atLeastSeconds seconds: Int) -> Int { worst.count { $0 >= Int32(clamping: seconds) } }

  /// Start of the unbroken run of minutes up to now with a worst wait of `seconds` or more.
  func since(atLeastSeconds seconds: Int) -> Timestamp? {
    let over = worst.reversed().prefix { $0 >= Int32(clamping: seconds) }.count
    return over > 0 ? Timestamp(seconds: (range.upperBound - over + 1) * 60) : nil
  }

  /// The worst level of each quarter of each local hour, from opening or earlier data to now.
  func hours(thresholds: Thresholds) -> [QueueFigures.Hour] {
    var hours: [QueueFigures.Hour] = []
    let opening = opens.map { MinuteSeries.minute(of: $0) } ?? range.lowerBound
    var minute = min(opening, range.lowerBound)
    while minute <= range.upperBound {
      let local = calendar.zone.local(Timestamp(seconds: minute * 60))
      let start = minute - local.minute
      let quarters = (0..<4).map { level(from: start + $0 * 15, thresholds: thresholds) }
      hours.append(QueueFigures.Hour(hour: local.hour, quarters: quarters))
      minute = start + 60
    }
    return hours
  }

  private func level(from minute: Int, thresholds: Thresholds) -> Level? {
    let quarter = minute...minute + 14
    guard quarter.overlaps(range) else { return nil }
    let part = quarter.clamped(to: range)
    let longest =
      worst[(part.lowerBound - range.lowerBound)...(part.upperBound - range.lowerBound)].max() ?? -1
    return longest < 0 ? nil : thresholds.level(ofWaitSeconds: Int(longest))
  }
}
