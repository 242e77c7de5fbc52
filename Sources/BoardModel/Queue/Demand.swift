/// Arrival rate and service time at the checkout, now or at an earlier minute of the business day.
struct Demand {
  private static let windowMinutes = 15
  /// Fewer observed minutes than this give no rate.
  private static let minMinutes = 5
  /// Above this share of reneges the Erlang A model is used instead of Erlang C.
  private static let minRenegePercent = 3
  private static let minServed = 30

  private let minutes: QueueMinutes
  private let day: QueueDay?
  private let forecast: Forecast
  private let closes: Timestamp?
  let serviceMilliseconds: Int
  let serviceBasis: QueueFigures.Basis
  /// Mean patience if more than 3% reneged this day; `nil` if fewer did.
  let patienceSeconds: Double?

  init(_ inputs: DayInputs, _ minutes: QueueMinutes) {
    let (businessDay, floor) = (inputs.day, inputs.floor)
    self.minutes = minutes
    day = floor.queue.detail(of: businessDay.day)
    forecast = Forecast(floor: floor, day: businessDay.day)
    closes = businessDay.closes
    let services = floor.queue.lanes.map(\.services).filter { $0.count > 0 }
    let count = services.reduce(0) { $0 + $1.count }
    serviceMilliseconds =
      count > 0
      ? services.reduce(0) { $0 + Int($1.meanMilliseconds) * $1.count } / count
      : inputs.plan.thresholds.standardServiceMilliseconds
    serviceBasis = count > 0 ? .measured : .estimated
    patienceSeconds = Demand.patience(of: day, floor: floor, on: businessDay.day)
  }

  /// Arrivals per hour over the last 15 whole minutes; `nil` if fewer than 5 were observed.
  ///
  /// Customers served, plus those who left, plus the growth of the lines. If no `queue.served` was
  /// recorded this day, the people seen joining.
  func arrivalsPerHour(at moment: Timestamp) -> Double? {
    guard let day, let first = minutes.firstMinuteSeen else { return nil }
    let end = MinuteSeries.minute(of: moment)
    let start = max(first, end - Demand.windowMinutes)
    guard end - start >= Demand.minMinutes else { return nil }
    let window = start..<end
    var count: Int
    if day.totals.served > 0 {
      let left = day.leftTimes.count { window.contains(MinuteSeries.minute(of: $0)) }
      count = day.sum(.served, window) + left + minutes.growth(over: window)
    } else {
      count = day.sum(.joined, window)
    }
    count = max(0, count)
    return Double(count * 60) / Double(window.count)
  }

  /// Expected arrivals per hour, `ahead` minutes after `moment`; `nil` if nothing is known.
  ///
  /// Based on the same hour of the last four same weekdays, scaled by how today compares with them
  /// so far; without such days, the current arrival rate. 0 after the posted close.
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

  /// Mean wait / share of reneges; in the steady state that share is wait / patience.
  ///
  /// Customers who balk never waited, so they are not included. `nil` unless more than 3% reneged
  /// and at least 30 were served.
  private static func patience(of detail: QueueDay?, floor: Floor, on day: Day) -> Double? {
    let entries = floor.queue.manualEntries.filter { $0.day == day }
    let reneged = (detail?.reneges ?? 0) + entries.count { $0.isReneging }
    let served = detail?.totals.served ?? 0
    guard reneged * 100 > (reneged + served) * minRenegePercent, served >= minServed,
      let wait = detail?.totals.meanWaitSeconds, wait > 0
    else { return nil }
    return wait * Double(reneged + served) / Double(reneged)
  }
}

extension ManualEntry {
  var isReneging: Bool { kind == .left(.renege) || kind == .timed(.left) }
}

extension Thresholds {
  /// Assumed service time where no service was ever timed.
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
