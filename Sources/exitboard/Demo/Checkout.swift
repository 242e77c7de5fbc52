import BoardModel

/// Simulates the checkout of one day, second by second: arrivals, lines, service and payments.
///
/// Late in the evening the card link is slow for a while; on an eventful day one lane too few is open as well.
struct Checkout {
  typealias Customer = (arrivedSecond: Int, items: Int)

  struct CheckoutLine {
    let lane: Lane
    var isOpen = false
    /// The counters behind one line that are open.
    var openCounters = 0
    var waiting: [Customer] = []
    /// Customers being served; `began` and `until` are seconds from opening, `payment` is in ms.
    var serving: [(customer: Customer, began: Int, until: Int, payment: Int)] = []
    var lastCount: (waiting: Int, serving: Int, at: Int) = (-1, -1, -3600)

    var isEmpty: Bool { waiting.isEmpty && serving.isEmpty }
    /// Whether its counters open and close one by one.
    var hasCounters: Bool { lane.kind != .selfService && lane.servers > 1 }
    var servers: Int { hasCounters ? openCounters : lane.servers }
  }

  let opens: Timestamp
  /// Seconds from opening to the posted close.
  let openSeconds: Int
  /// Seconds from opening to the end of a day without a close; `nil` = it closes.
  let endSecond: Int?
  /// Seconds from opening to the beginnings and ends of breaks, in which nobody comes.
  let breaks: [Range<Int>]
  /// Number of customers in percent of a full day.
  let crowdPercent: Int
  let kind: SimulatedDay.Kind
  let thresholds: Thresholds
  var lines: [CheckoutLine]
  var random: SeededRandom
  var lastPaidAt: Timestamp
  var drafts: [Draft] = []
  var serviceLength = 100
  var capacity = 100

  mutating func run() {
    guard !lines.isEmpty else { return }
    (serviceLength, capacity) = (servicePercent, capacityPercent)
    if kind == .eventful { playCardLink() }
    for second in 0...(endSecond ?? openSeconds + 3600) {
      openAndClose(second)
      finish(second)
      if second < endSecond ?? openSeconds + 60, !isBreak(second) { arrive(second) }
      serve(second)
      giveUp(second)
      count(second)
      if endSecond == nil, second > openSeconds, lines.allSatisfy(\.isEmpty) {
        lastPaidAt = opens.adding(seconds: second)
        for index in lines.indices { close(index, second) }
        return
      }
    }
  }

  private func isBreak(_ second: Int) -> Bool { breaks.contains { $0.contains(second) } }

  /// How long a service takes by a plan, in percent of that by the shipped plan.
  private var servicePercent: Int {
    func mean(_ plan: Thresholds) -> Int {
      max(1, plan.serviceBaseSeconds + plan.basketItems * plan.serviceItemSeconds)
    }
    return max(1, mean(thresholds) * 100 / mean(Thresholds()))
  }

  /// How many customers the tills can serve, in percent of those of the shipped plan.
  ///
  /// Half of the customers want somebody who serves them, so more self-service than that brings no more of them.
  private var capacityPercent: Int {
    func servers(_ lanes: [Lane]) -> Int {
      let selfService = lanes.filter { $0.kind == .selfService }.reduce(0) { $0 + $1.servers }
      let staffed = lanes.reduce(0) { $0 + $1.servers } - selfService
      return staffed == 0 ? selfService : staffed + min(staffed, selfService)
    }
    return servers(lines.map(\.lane)) * 10_000 / servers(Plan.standard.lanes) / servicePercent
  }

  /// Customers per hour, by the time until the close and the part of the day that has passed.
  private func arrivalsPerHour(_ second: Int) -> Int {
    let untilClose = (openSeconds - second) / 60
    switch untilClose {
    case ...0: return 30
    case ..<20: return 50
    case ..<50: return 80
    case 50..<85: return 125
    case 85..<120: return 90
    case 120..<240: return 150
    default: return second * 100 / max(1, openSeconds) < 15 ? 40 : 85
    }
  }

  private mutating func arrive(_ second: Int) {
    let perHour = arrivalsPerHour(second) * crowdPercent * capacity
    guard random.happens(per100000: perHour / 100 * 1000 / 3600) else { return }
    // Most baskets are small: the smaller of two random numbers. A full one, and 40% of the others,
    // want a cashier.
    let items = min(random.integer(in: 1...40), random.integer(in: 1...50))
    let wantsCashier = items > 12 || random.happens(per100000: 40_000)
    let open = lines.indices.filter { lines[$0].isOpen }
    let preferred = open.filter { !wantsCashier || lines[$0].lane.kind != .selfService }
    let choice = preferred.isEmpty ? open : preferred
    guard let best = choice.min(by: { loadPercent($0) < loadPercent($1) }) else { return }
    let lane = lines[best].lane
    if lines[best].waiting.count >= 6 * lane.servers && random.happens(per100000: 30_000) {
      record(.queue(.left(QueueLeft(lane: lane.id, kind: .balk))), second)
      return
    }
    lines[best].waiting.append((second, items))
  }

  /// People per till, in hundredths; a customer joins the lane where this is lowest.
  private func loadPercent(_ index: Int) -> Int {
    let line = lines[index]
    return (line.waiting.count + line.serving.count) * 100 / line.lane.servers
  }

  private mutating func serve(_ second: Int) {
    for index in lines.indices {
      let lane = lines[index].lane
      while lines[index].serving.count < lines[index].servers, !lines[index].waiting.isEmpty {
        let customer = lines[index].waiting.removeFirst()
        let payment = paymentMilliseconds(second)
        let scanning = 14 + customer.items * (lane.kind == .selfService ? 5 : 3)
        let service =
          scanning * serviceLength / 100 * random.integer(in: 70...130) / 100 + payment / 1000 + 6
        lines[index].serving.append((customer, second, second + service, payment))
      }
    }
  }

  private mutating func finish(_ second: Int) {
    for index in lines.indices {
      let lane = lines[index].lane
      for service in lines[index].serving where service.until <= second {
        let payment = PaymentTimed(
          terminal: terminal(of: lane), tookMilliseconds: service.payment, method: .tap)
        record(.payment(.timed(payment)), second)
        let served = QueueServed(
          lane: lane.id, waitSeconds: service.began - service.customer.arrivedSecond,
          serviceSeconds: service.until - service.began, items: service.customer.items)
        record(.queue(.served(served)), second)
      }
      lines[index].serving.removeAll { $0.until <= second }
    }
  }

  /// Lets a few of the customers who have waited over five minutes give up.
  private mutating func giveUp(_ second: Int) {
    for index in lines.indices {
      guard let first = lines[index].waiting.first,
        second - first.arrivedSecond > thresholds.waitCriticalSeconds + 60,
        random.happens(per100000: 150)
      else { continue }
      lines[index].waiting.removeFirst()
      let left = QueueLeft(
        lane: lines[index].lane.id, kind: .renege, waitSeconds: second - first.arrivedSecond)
      record(.queue(.left(left)), second)
    }
  }

  /// A camera over each open lane records changes at most every 20 s, else a count every 60 s.
  private mutating func count(_ second: Int) {
    for index in lines.indices where lines[index].isOpen {
      let line = lines[index]
      let isChanged =
        line.lastCount.waiting != line.waiting.count || line.lastCount.serving != line.serving.count
      // Before the last two hours, one count a minute is enough.
      let pause = openSeconds - second > 7200 || !isChanged ? 60 : 20
      guard second - line.lastCount.at >= pause else { continue }
      lines[index].lastCount = (line.waiting.count, line.serving.count, second)
      let counted = QueueCounted(
        lane: line.lane.id, waiting: line.waiting.count, serving: line.serving.count)
      record(.queue(.counted(counted)), second)
    }
  }

  private mutating func openAndClose(_ second: Int) {
    guard second % 60 == 0 else { return }
    let untilClose = (openSeconds - second) / 60
    let staffed = lines.reduce(0) { $0 + ($1.lane.kind == .selfService ? 0 : $1.lane.servers) }
    // Of four tills so many, of others as many of them.
    var wanted = (staffedLanes(untilClose: untilClose) * staffed + 3) / 4
    for index in lines.indices {
      let lane = lines[index].lane
      let isSelfService = lane.kind == .selfService
      let here = isBreak(second) ? 0 : min(lane.servers, max(0, wanted))
      if !isSelfService { wanted -= lane.servers }
      if lines[index].hasCounters {
        setCounters(here, of: index, second)
        continue
      }
      let isWanted =
        isSelfService ? (untilClose > 5 || endSecond != nil) && !isBreak(second) : here > 0
      if isWanted && !lines[index].isOpen {
        lines[index].isOpen = true
        record(.queue(.laneOpened(LaneOpened(lane: lane.id, kind: lane.kind))), second)
      } else if !isWanted && lines[index].isEmpty {
        close(index, second)
      }
    }
  }

  /// Opens or closes the counters behind one line; a busy one stays open.
  private mutating func setCounters(_ count: Int, of index: Int, _ second: Int) {
    let lane = lines[index].lane
    while lines[index].openCounters < count {
      lines[index].openCounters += 1
      let counter = lane.counter(lines[index].openCounters)
      record(.queue(.laneOpened(LaneOpened(lane: counter))), second)
    }
    while lines[index].openCounters > max(count, lines[index].serving.count),
      count > 0 || lines[index].waiting.isEmpty
    {
      let counter = lane.counter(lines[index].openCounters)
      record(.queue(.laneClosed(LaneClosed(lane: counter))), second)
      lines[index].openCounters -= 1
    }
    lines[index].isOpen = lines[index].openCounters > 0
  }

  private func staffedLanes(untilClose: Int) -> Int {
    switch untilClose {
    case ..<8: 1
    case ..<20: 2
    case 20..<52: 4
    // On an eventful day one lane too few, until the fourth one opens.
    case 52..<120: kind == .eventful ? 2 : 3
    case 120..<240: 4
    default: 2
    }
  }

  private mutating func close(_ index: Int, _ second: Int) {
    guard lines[index].isOpen else { return }
    if lines[index].hasCounters { return setCounters(0, of: index, second) }
    lines[index].isOpen = false
    record(.queue(.laneClosed(LaneClosed(lane: lines[index].lane.id))), second)
  }

  private mutating func paymentMilliseconds(_ second: Int) -> Int {
    let isLinkSlow = (2280..<3000).contains(openSeconds - second)
    return random.integer(in: isLinkSlow ? 15_000...27_000 : 1_600...6_400)
  }

  /// The card link fails about 50 minutes before the close, for 12 minutes.
  private mutating func playCardLink() {
    guard openSeconds > 3600, let lane = lines.first?.lane else { return }
    let failed = PaymentFailed(terminal: terminal(of: lane), kind: .link)
    record(.payment(.failed(failed)), openSeconds - 2970)
    let restored = PaymentRestored(terminal: terminal(of: lane), kind: .link)
    record(.payment(.restored(restored)), openSeconds - 2280)
  }

  private func terminal(of lane: Lane) -> TerminalID { TerminalID("t" + lane.id.text.prefix(31)) }

  private mutating func record(_ fact: Fact, _ second: Int) {
    drafts.append(Draft(at: opens.adding(seconds: second), by: nil, source: "demo", fact: fact))
  }
}
