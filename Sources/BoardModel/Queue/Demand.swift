/// Arrival rate and service time at the staffed lanes, now or at an earlier minute of the business day.
struct Demand {
  /// The arrival rate is the mean of those over the last 30 and the last 60 minutes; in simulation the
  /// advice is right more often than with shorter windows.
  private static let windowsMinutes = [30, 60]
  /// Arrivals seen in the mean of these windows, as hours.
  private static let windowHours = 0.75
  /// As many arrivals as tell a rate within 15 %, as same weekdays of earlier weeks do; our own figure.
  private static let forecastArrivals = 44.0
  /// Fewer observed minutes than this give no rate.
  private static let minMinutes = 5
  /// Above this share of reneges the Erlang A model is used instead of Erlang C.
  private static let minRenegePercent = 3
  private static let minServed = 30
  /// With fewer services than this their number does not tell how long one takes.
  private static let minServedForPace = 10
  private static let silenceWindowMinutes = 120

  private let lanes: [LaneDemand]
  private let histories: [LaneHistory]
  private let leftMinutes: [Int]
  private let silentMinutes: Set<Int>
  private let forecast: Forecast
  private let closes: Timestamp?
  let serviceMilliseconds: Int
  let serviceBasis: QueueFigures.Basis
  /// cv² of the service times.
  private let variation: Double
  /// Mean patience if more than 3% reneged this day; `nil` if fewer did.
  let patienceSeconds: Double?

  init(_ inputs: DayInputs, _ lines: DayLanes) {
    let (businessDay, floor, plan) = (inputs.day, inputs.floor, inputs.plan)
    histories = lines.histories
    let day = floor.queue.detail(of: businessDay.day)
    lanes = zip(lines.histories, lines.minutes.lanes).compactMap { history, minutes in
      history.lane.kind == .selfService ? nil : LaneDemand(history, minutes, day: day)
    }
    let entries = floor.queue.manualEntries.filter { $0.day == businessDay.day }
    leftMinutes =
      (day?.leavings.rows ?? []).flatMap {
        repeatElement(Int($0.minute), count: Int($0.count))
      } + entries.filter(\.isLeaving).map { MinuteSeries.minute(of: $0.at) }
    silentMinutes = Demand.silentMinutes(of: lanes, until: lines.minutes.range.upperBound)
    forecast = Forecast(inputs)
    closes = businessDay.closes
    let services = floor.queue.services(of: plan)
    let timed = services.meanMilliseconds
    variation = services.variation ?? plan.thresholds.standardVariation
    let known = timed ?? Demand.pace(of: lanes)
    serviceMilliseconds = known ?? plan.thresholds.standardServiceMilliseconds
    serviceBasis = known == nil ? .estimated : .measured
    patienceSeconds = Demand.patience(of: day, entries)
  }

  /// Arrivals per hour at the staffed lanes; `nil` if no lane was observed for 5 minutes, or since a silence of the feeds.
  ///
  /// For each lane customers served, plus the growth of its line, over the minutes in which it was
  /// observed; minutes without a feed count as neither. A lane that reports no served customers: the
  /// time it was busy divided by the service time, plus the growth. Customers who left are added.
  func arrivalsPerHour(at moment: Timestamp) -> Double? {
    let end = MinuteSeries.minute(of: moment)
    let rates = Demand.windowsMinutes.compactMap { perHour(from: end - $0, to: end) }
    let lastSilence = silentMinutes.filter { $0 < end }.max() ?? .min
    guard !rates.isEmpty, end - Demand.minMinutes > lastSilence else { return nil }
    return capped(rates.reduce(0, +) / Double(rates.count), at: moment)
  }

  /// Customers whom the staffed lanes cannot serve go to the self-service tills.
  private func capped(_ rate: Double, at moment: Timestamp) -> Double {
    guard histories.selfServers(at: moment) > 0 else { return rate }
    return min(
      rate, Double(histories.openLanes(at: moment) * 3_600_000) / Double(serviceMilliseconds))
  }

  /// The rate that advice rests on: the one seen, with the same weekdays of earlier weeks as further evidence.
  ///
  /// Each counts for what it knows; `nil` if the rate is unknown.
  func likelyPerHour(at moment: Timestamp) -> Double? {
    guard let seen = arrivalsPerHour(at: moment) else { return nil }
    guard let usual = forecast.perHour(around: moment) else { return seen }
    let evidence = seen * Demand.windowHours
    let likely =
      (evidence * seen + Demand.forecastArrivals * usual) / (evidence + Demand.forecastArrivals)
    return capped(likely, at: moment)
  }

  private func perHour(from start: Int, to end: Int) -> Double? {
    let rates = lanes.compactMap {
      $0.perMinute(
        start..<end, without: silentMinutes, serviceMilliseconds: serviceMilliseconds,
        minMinutes: Demand.minMinutes)
    }
    guard !rates.isEmpty else { return nil }
    let left = Double(leftMinutes.count { (start..<end).contains($0) }) / Double(end - start)
    return max(0, rates.reduce(left, +)) * 60
  }

  /// Minutes of long silences: no lane reports anything, though somebody may be there.
  ///
  /// At least 5 minutes, and four times as long as a report usually takes to come.
  private static func silentMinutes(of lanes: [LaneDemand], until end: Int) -> Set<Int> {
    let range = end - silenceWindowMinutes..<end + 1
    let reports =
      [range.lowerBound] + range.filter { minute in lanes.contains { $0.reports(in: minute) } }
    let usual = Double(range.count) / Double(reports.count)
    let longest = max(minMinutes, Int(4 * usual))
    var silent: Set<Int> = []
    for (report, next) in zip(reports, reports.dropFirst() + [range.upperBound])
    where next - report > longest {
      silent.formUnion(
        (report + 1..<next).filter { minute in
          !lanes.allSatisfy { ($0.people(at: minute) ?? 1) == 0 }
        })
    }
    return silent
  }

  /// People at the open staffed lanes at the end of `minute`.
  ///
  /// Where nobody counts them, as many as arrive in the time of a wait and a service (Little's law).
  func people(inMinute minute: Int, arrivalsPerHour: Double) -> Int {
    let open = lanes.filter { !$0.isShut(minute) }
    let uncounted = open.filter { $0.people(at: minute) == nil }
    let seconds = uncounted.reduce(0.0) {
      $0 + Double(serviceMilliseconds) / 1000 + Double($1.waitSeconds(at: minute) ?? 0)
    }
    let estimate = seconds * arrivalsPerHour / 3600 / Double(max(1, open.count))
    return open.reduce(0) { $0 + ($1.people(at: minute) ?? 0) } + Int(estimate.rounded())
  }

  /// Expected arrivals per hour, `ahead` minutes after `moment`; `nil` if the present rate is unknown.
  ///
  /// Based on the same hour of the last four same weekdays, scaled by how today compares with them
  /// so far; without such days, the current arrival rate. 0 after the posted close.
  func forecastPerHour(at moment: Timestamp, inMinutes ahead: Int) -> Double? {
    let then = moment.adding(minutes: ahead)
    guard let present = likelyPerHour(at: moment) else { return nil }
    if let closes, then >= closes { return 0 }
    return forecast.perHour(at: then, seenFrom: moment) ?? present
  }

  /// Expected arrivals per hour over the next 15 minutes: the mean of the present rate and of that expected then.
  ///
  /// The lanes needed in 15 minutes and the outlook rest on it, so that they agree.
  func expectedPerHour(at moment: Timestamp) -> Double? {
    guard let present = likelyPerHour(at: moment),
      let then = forecastPerHour(at: moment, inMinutes: 15)
    else { return nil }
    return (present + then) / 2
  }

  /// Arrivals per hour at this hour of the last four same weekdays; `nil` without such days.
  func usualPerHour(at moment: Timestamp) -> Double? { forecast.perHour(at: moment) }

  /// Busy time divided by customers served, where tills report no durations.
  private static func pace(of lanes: [LaneDemand]) -> Int? {
    let served = lanes.reduce(0) { $0 + $1.servedToday }
    let busy = lanes.reduce(0) { $0 + ($1.servedToday > 0 ? $1.busyMillisecondsToday : 0) }
    return served >= minServedForPace && busy > 0 ? busy / served : nil
  }

  func staffing(_ thresholds: Thresholds) -> Staffing {
    Staffing(
      serviceMilliseconds: serviceMilliseconds, variation: variation,
      patienceSeconds: patienceSeconds,
      thresholds: thresholds)
  }

  /// Mean wait / share of reneges; in the steady state that share is wait / patience.
  ///
  /// Customers who balk never waited, so they are not included. `nil` unless more than 3% reneged
  /// and at least 30 were served.
  private static func patience(of detail: QueueDay?, _ entries: [ManualEntry]) -> Double? {
    let reneged = (detail?.reneges ?? 0) + entries.count { $0.isReneging }
    let served = detail?.totals.served ?? 0
    guard reneged * 100 > (reneged + served) * minRenegePercent, served >= minServed,
      let wait = detail?.totals.meanWaitSeconds, wait > 0
    else { return nil }
    return wait * Double(reneged + served) / Double(reneged)
  }
}

extension ManualEntry {
  var isLeaving: Bool { if case .left = kind { true } else { kind == .timed(.left) } }

  var isTimed: Bool { if case .timed = kind { true } else { false } }

  var isReneging: Bool { kind == .left(.renege) || kind == .timed(.left) }
}

extension Thresholds {
  /// cv² of the assumed service times, where the number of items varies as if exponential.
  package var standardVariation: Double {
    let items =
      Double(serviceItemSeconds * basketItems * 1000) / Double(max(1, standardServiceMilliseconds))
    return items * items
  }

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
