/// Totals of all measured waits and services; sums exact to milliseconds, ranks to seconds.
package struct ServiceTotals: Hashable, Sendable, StateValue {
  /// Customers served, with known times or not.
  package private(set) var served = 0
  /// Waits in whole seconds, rounded down; a negative wait counts as 0.
  package private(set) var waits = Histogram()
  /// Negative waits count as 0.
  package private(set) var waitMilliseconds = 0
  /// Sum of the negative waits, as a positive number, and how many there were.
  package private(set) var negativeWaitMilliseconds = 0
  package private(set) var negativeWaits = 0
  /// Customers with a wait above 0.
  package private(set) var delayed = 0
  /// Services in whole seconds, rounded down.
  package private(set) var services = Histogram()
  package private(set) var serviceMilliseconds = 0
  /// Services that began before the previous one at this lane had ended.
  package private(set) var overlaps = 0
  /// Most people waiting at once, counted or computed from the waits of served customers.
  ///
  /// `nil` = never counted, and no wait is known.
  package private(set) var maxWaiting: Int?
  /// The first opening or arrival, and the last end of a service.
  package private(set) var from: Timestamp?
  package private(set) var to: Timestamp?

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&served, &waits, &waitMilliseconds, &negativeWaitMilliseconds)
    try visitor.visit(&negativeWaits, &delayed, &services, &serviceMilliseconds)
    try visitor.visit(&overlaps, &maxWaiting, &from, &to)
  }

  mutating func observe(from moment: Timestamp) {
    from = min(from ?? moment, moment)
  }

  mutating func observe(waiting: Int) {
    maxWaiting = max(maxWaiting ?? 0, waiting)
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
    if let waiting = other.maxWaiting { observe(waiting: waiting) }
    if let start = other.from { observe(from: start) }
    if let end = other.to { to = max(to ?? end, end) }
  }

  /// In seconds, negative waits counted as 0; `nil` if there is none.
  package var meanWaitSeconds: Double? {
    waits.count > 0 ? Double(waitMilliseconds) / Double(waits.count) / 1000 : nil
  }

  /// In seconds, negative waits included as they are.
  package var meanObservedWaitSeconds: Double? {
    guard waits.count > 0 else { return nil }
    return Double(waitMilliseconds - negativeWaitMilliseconds) / Double(waits.count) / 1000
  }

  package var meanServiceSeconds: Double? {
    services.count > 0 ? Double(serviceMilliseconds) / Double(services.count) / 1000 : nil
  }

  /// Mean wait plus mean service time: W of Little's law.
  package var meanTimeInSystemSeconds: Double? {
    guard let wait = meanWaitSeconds, let service = meanServiceSeconds else { return nil }
    return wait + service
  }

  /// Mean number of people waiting from the first opening or arrival to the last departure.
  package var timeAverageQueue: Double? { spanMilliseconds.map { Double(waitMilliseconds) / $0 } }

  /// Mean number of services in progress over the same time; the occupancy if there is one server.
  package var timeAverageInService: Double? {
    spanMilliseconds.map { Double(serviceMilliseconds) / $0 }
  }

  private var spanMilliseconds: Double? {
    guard let from, let to, to > from else { return nil }
    return Double(to.milliseconds - from.milliseconds)
  }
}
