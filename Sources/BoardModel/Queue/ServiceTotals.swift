/// Everything ever measured of waits and services, exact to the millisecond in its sums and to the second in its ranks.
package struct ServiceTotals: Hashable, Sendable, Codable {
  /// Customers served, whether their times are known or not.
  package private(set) var served = 0
  /// Waits in whole seconds, rounded down; a negative one is in here as 0.
  package private(set) var waits = Histogram()
  /// Negative ones count as 0.
  package private(set) var waitMilliseconds = 0
  /// The sum of what was observed below 0, as a positive number, and of how many.
  package private(set) var negativeWaitMilliseconds = 0
  package private(set) var negativeWaits = 0
  /// Customers who waited at all.
  package private(set) var delayed = 0
  /// Services in whole seconds, rounded down.
  package private(set) var services = Histogram()
  package private(set) var serviceMilliseconds = 0
  /// Services that began before the one before them at this lane had ended.
  package private(set) var overlaps = 0
  /// Most people waiting at once: counted, or known from the waits of the served.
  package private(set) var longestQueue = 0
  /// The first opening or arrival, and the last end of a service.
  package private(set) var from: Timestamp?
  package private(set) var to: Timestamp?

  package init() {}

  mutating func observe(from moment: Timestamp) {
    from = min(from ?? moment, moment)
  }

  mutating func see(waiting: Int) {
    longestQueue = max(longestQueue, waiting)
  }

  mutating func serve(waitMilliseconds wait: Int?, serviceMilliseconds service: Int?, at: Timestamp)
  {
    served += 1
    let began = Timestamp(milliseconds: at.milliseconds - Int64(service ?? 0))
    if let to, service != nil, began < to, at >= to { overlaps += 1 }
    observe(from: Timestamp(milliseconds: began.milliseconds - Int64(max(0, wait ?? 0))))
    to = max(to ?? at, at)
    if let wait { add(waitMilliseconds: wait) }
    if let service {
      services.add(service / 1000)
      serviceMilliseconds += service
    }
  }

  mutating func add(waitMilliseconds wait: Int) {
    waits.add(max(0, wait) / 1000)
    waitMilliseconds += max(0, wait)
    if wait > 0 { delayed += 1 }
    if wait < 0 {
      negativeWaits += 1
      negativeWaitMilliseconds -= wait
    }
  }

  mutating func merge(_ other: ServiceTotals) {
    served += other.served
    waits.merge(other.waits)
    waitMilliseconds += other.waitMilliseconds
    negativeWaitMilliseconds += other.negativeWaitMilliseconds
    negativeWaits += other.negativeWaits
    delayed += other.delayed
    services.merge(other.services)
    serviceMilliseconds += other.serviceMilliseconds
    overlaps += other.overlaps
    longestQueue = max(longestQueue, other.longestQueue)
    if let start = other.from { observe(from: start) }
    if let end = other.to { to = max(to ?? end, end) }
  }
}

extension ServiceTotals {
  /// In seconds, where negative waits count as 0; `nil` of nothing.
  package var meanWaitSeconds: Double? {
    waits.count > 0 ? Double(waitMilliseconds) / Double(waits.count) / 1000 : nil
  }

  /// In seconds, negative waits as they were observed.
  package var meanObservedWaitSeconds: Double? {
    guard waits.count > 0 else { return nil }
    return Double(waitMilliseconds - negativeWaitMilliseconds) / Double(waits.count) / 1000
  }

  package var meanServiceSeconds: Double? {
    services.count > 0 ? Double(serviceMilliseconds) / Double(services.count) / 1000 : nil
  }

  /// Mean wait and mean service together: W of Little's law.
  package var meanTimeInSystemSeconds: Double? {
    guard let wait = meanWaitSeconds, let service = meanServiceSeconds else { return nil }
    return wait + service
  }

  /// People waiting, averaged over time from the first opening or arrival to the last departure.
  package var timeAverageQueue: Double? {
    spanMilliseconds.map { Double(waitMilliseconds) / $0 }
  }

  /// Services going on, averaged over the same time; the occupancy where there is one server.
  package var timeAverageInService: Double? {
    spanMilliseconds.map { Double(serviceMilliseconds) / $0 }
  }

  private var spanMilliseconds: Double? {
    guard let from, let to, to > from else { return nil }
    return Double(to.milliseconds - from.milliseconds)
  }
}
