/// How many come to the checkout, and how long each takes.
struct Demand {
  private static let windowMinutes = 15
  /// Before this much was seen, a rate would be a guess.
  private static let leastMinutes = 5.0
  private static let pastWeeks = 4
  /// Fewer customers than this in all the past days until now make no ratio; our own bound.
  private static let leastPast = 20
  private static let ratios = 0.25...4.0

  private let floor: Floor
  private let now: Timestamp
  private let trading: TradingDay
  private let day: QueueDay?
  /// `nil` where too little was seen.
  let arrivalsPerHour: Double?
  let serviceMilliseconds: Int
  let serviceBasis: QueueFigures.Basis
  /// Share of this day's customers who gave up, 0 to 1.
  let leaving: Double

  init(of floor: Floor, plan: Plan, tracks: [LaneTrack], trading: TradingDay, at now: Timestamp) {
    self.floor = floor
    self.now = now
    self.trading = trading
    day = floor.queue.detail(of: trading.day)
    arrivalsPerHour = Demand.rate(of: day, floor: floor, tracks: tracks, at: now)
    let services = floor.queue.lanes.map(\.services).filter { $0.count > 0 }
    let count = services.reduce(0) { $0 + $1.count }
    serviceMilliseconds =
      count > 0
      ? services.reduce(0) { $0 + Int($1.meanMilliseconds) * $1.count } / count
      : plan.thresholds.standardServiceMilliseconds
    serviceBasis = count > 0 ? .measured : .estimated
    let gone = (day?.left ?? 0) + floor.queue.hand.count { $0.day == trading.day && $0.isLeaving }
    let served = day?.totals.served ?? 0
    leaving = gone + served > 0 ? Double(gone) / Double(gone + served) : 0
  }

  /// Arrivals an hour at a later moment of this business day; `nil` where nothing is known.
  ///
  /// The same business hour of the last four same weekdays, scaled by how this day compares with them so far; without
  /// such days, what came in the last quarter of an hour. After the posted close nobody comes.
  func forecastPerHour(inMinutes ahead: Int) -> Double? {
    let moment = now.adding(minutes: ahead)
    if let closes = trading.closes, moment >= closes { return 0 }
    let past = pastDays
    guard !past.isEmpty else { return arrivalsPerHour }
    let clock = floor.calendar.zone.local(moment).clock.minutes / 60 * 60
    let hour = past.map { arrivals(of: $0, fromMinutes: clock, quarters: 4) }.reduce(0, +)
    return Double(hour) / Double(past.count) * ratio(to: past)
  }

  private typealias Past = (day: Day, arrivals: QuarterCounts)

  private var pastDays: [Past] {
    let details = floor.queue.days.map { ($0.day, $0.arrivals) }
    let summaries = floor.queue.summaries.suffix(40).map { ($0.day, $0.arrivals) }
    let days: [Past] = summaries + details
    return days.filter {
      $0.day < trading.day && $0.day.weekday == trading.day.weekday && $0.arrivals.total > 0
    }.suffix(Demand.pastWeeks)
  }

  /// Today's arrivals in the quarters that are over, to the past days' mean in the same ones.
  private func ratio(to past: [Past]) -> Double {
    guard let day else { return 1 }
    let calendar = floor.calendar
    let first = QuarterCounts.quarter(of: calendar.start(of: trading.day))
    let over = QuarterCounts.quarter(of: now) - first
    let today = (0..<max(0, over)).reduce(0) { $0 + day.arrivals[first + $1] }
    let before = past.map {
      arrivals(of: $0, fromMinutes: calendar.dayStarts.minutes, quarters: max(0, over))
    }.reduce(0, +)
    guard before >= Demand.leastPast else { return 1 }
    let ratio = Double(today * past.count) / Double(before)
    return min(max(ratio, Demand.ratios.lowerBound), Demand.ratios.upperBound)
  }

  /// `minutes` after midnight; before the hour at which business days start it is the next calendar day.
  private func arrivals(of past: Past, fromMinutes minutes: Int, quarters: Int) -> Int {
    let calendar = floor.calendar
    let isAfterMidnight = minutes < calendar.dayStarts.minutes
    let day = isAfterMidnight ? past.day.adding(days: 1) : past.day
    let first = QuarterCounts.quarter(of: calendar.zone.moment(on: day, minutes: minutes))
    return (0..<quarters).reduce(0) { $0 + past.arrivals[first + $1] }
  }

  /// Arrivals an hour over the last 15 minutes: those served, those who left, and those by whom the lines grew.
  ///
  /// Where only people are counted, those seen joining.
  private static func rate(
    of day: QueueDay?, floor: Floor, tracks: [LaneTrack], at now: Timestamp
  ) -> Double? {
    guard let day else { return nil }
    let minute = MinuteSeries.minute(of: now)
    let begun = day.lanes.compactMap { $0.minutes.isEmpty ? nil : $0.minutes.minutes.lowerBound }
    guard let first = begun.min(), first <= minute else { return nil }
    let from = max(first, minute - windowMinutes)
    let elapsed = Double(now.milliseconds) / 60_000 - Double(from)
    guard elapsed >= leastMinutes else { return nil }
    let start = Timestamp(milliseconds: Int64(from) * 60_000)
    let count =
      day.totals.served > 0
      ? day.sum(.served, from...minute) + day.leavings.count { $0 >= start && $0 <= now }
        + tracks.reduce(0) { $0 + $1.growth(since: start, until: now) }
      : day.sum(.joined, from...minute)
    return Double(max(0, count)) * 60 / elapsed
  }
}

extension HandEntry {
  var isLeaving: Bool {
    switch kind {
    case .left, .timed(.left): true
    case .counted, .timed: false
    }
  }
}

extension Thresholds {
  /// What a customer takes where no service was ever timed.
  package var standardServiceMilliseconds: Int {
    (serviceBaseSeconds + serviceItemSeconds * basketItems) * 1000
  }
}

extension MinuteSeries {
  var isEmpty: Bool { minutes.isEmpty }
}

extension QueueDay {
  func sum(_ column: MinuteSeries.Column, _ minutes: ClosedRange<Int>) -> Int {
    lanes.reduce(0) { $0 + $1.minutes.sum(column, minutes) }
  }
}

extension MinuteSeries {
  func sum(_ column: Column, _ range: ClosedRange<Int>) -> Int {
    let part = minutes.clamped(to: range.lowerBound..<range.upperBound + 1)
    return part.reduce(0) { $0 + Int(self[$1, column]) }
  }
}
