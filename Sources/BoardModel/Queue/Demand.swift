/// How many come to the checkout, and how long each takes, at `now` and at any minute of the business day before it.
struct Demand {
  private static let windowMinutes = 15
  /// Before this much was seen, a rate would be a guess.
  private static let leastMinutes = 5
  /// From here on those who leave change how many lanes it takes.
  private static let leavingPercent = 3
  private static let leastServed = 30

  private let minutes: QueueMinutes
  private let day: QueueDay?
  private let forecast: Forecast
  private let closes: Timestamp?
  let serviceMilliseconds: Int
  let serviceBasis: QueueFigures.Basis
  /// The mean patience where more than 3% gave up this day; `nil` where fewer did.
  let patienceSeconds: Double?

  init(of floor: Floor, plan: Plan, minutes: QueueMinutes, trading: TradingDay) {
    self.minutes = minutes
    day = floor.queue.detail(of: trading.day)
    forecast = Forecast(floor: floor, day: trading.day)
    closes = trading.closes
    let services = floor.queue.lanes.map(\.services).filter { $0.count > 0 }
    let count = services.reduce(0) { $0 + $1.count }
    serviceMilliseconds =
      count > 0
      ? services.reduce(0) { $0 + Int($1.meanMilliseconds) * $1.count } / count
      : plan.thresholds.standardServiceMilliseconds
    serviceBasis = count > 0 ? .measured : .estimated
    patienceSeconds = Demand.patience(of: day, floor: floor, on: trading.day)
  }

  /// Arrivals an hour over the last 15 whole minutes: those served, those who left, and those by whom the lines grew.
  ///
  /// Where only people are counted, those seen joining; `nil` where too little was seen.
  func arrivalsPerHour(at moment: Timestamp) -> Double? {
    guard let day, let first = minutes.firstSeen else { return nil }
    let end = MinuteSeries.minute(of: moment)
    let start = max(first, end - Demand.windowMinutes)
    guard end - start >= Demand.leastMinutes else { return nil }
    let window = start..<end
    var count: Int
    if day.totals.served > 0 {
      let left = day.leavings.count { window.contains(MinuteSeries.minute(of: $0)) }
      count = day.sum(.served, window) + left + minutes.growth(over: window)
    } else {
      count = day.sum(.joined, window)
    }
    count = max(0, count)
    return Double(count * 60) / Double(window.count)
  }

  /// Arrivals an hour `minutes` after `moment`; `nil` where nothing is known.
  ///
  /// The same business hour of the last four same weekdays, scaled by how this day compares with them so far; without
  /// such days, what came in the last quarter of an hour. After the posted close nobody comes.
  func forecastPerHour(at moment: Timestamp, inMinutes ahead: Int) -> Double? {
    let then = moment.adding(minutes: ahead)
    if let closes, then >= closes { return 0 }
    return forecast.perHour(at: then, seenFrom: moment) ?? arrivalsPerHour(at: moment)
  }

  func staffing(_ thresholds: Thresholds) -> Staffing {
    Staffing(
      serviceMilliseconds: serviceMilliseconds, patienceSeconds: patienceSeconds,
      thresholds: thresholds)
  }

  /// Mean wait / share that gives up: both are measured, and in the steady state the share is the quotient.
  ///
  /// Those who did not even join say nothing of patience in the line.
  private static func patience(of detail: QueueDay?, floor: Floor, on day: Day) -> Double? {
    let timed = floor.queue.hand.filter { $0.day == day }
    let gone = (detail?.reneges ?? 0) + timed.count { $0.isReneging }
    let served = detail?.totals.served ?? 0
    guard gone * 100 > (gone + served) * leavingPercent, served >= leastServed,
      let wait = detail?.totals.meanWaitSeconds, wait > 0
    else { return nil }
    return wait * Double(gone + served) / Double(gone)
  }
}

extension HandEntry {
  var isReneging: Bool { kind == .left(.renege) || kind == .timed(.left) }
}

extension Thresholds {
  /// What a customer takes where no service was ever timed.
  package var standardServiceMilliseconds: Int {
    (serviceBaseSeconds + serviceItemSeconds * basketItems) * 1000
  }
}

extension QueueDay {
  func sum(_ column: MinuteSeries.Column, _ minutes: Range<Int>) -> Int {
    lanes.reduce(0) { $0 + $1.minutes.sum(column, minutes) }
  }
}

extension MinuteSeries {
  func sum(_ column: Column, _ range: Range<Int>) -> Int {
    minutes.clamped(to: range).reduce(0) { $0 + Int(self[$1, column]) }
  }
}
