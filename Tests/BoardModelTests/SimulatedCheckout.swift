import BoardModel
import BoardTestSupport
import Glibc

/// A shop's staffed tills, customer by customer: chance, lines and nothing of the model's formulas.
///
/// Customers join the shortest line and sometimes change to a shorter one. A service takes about
/// 41 s and 3 s an item. What sensors and tills would report is in `reports`.
struct SimulatedCheckout {
  struct Lane {
    var isOpen = false
    /// When each customer who waits joined, the first in line first.
    var waiting: [Double] = []
    /// Since when and until when somebody is served here; `nil` if nobody is.
    var service: (from: Double, to: Double)?
    /// How long the customer in service waited.
    var servedWait = 0.0

    var people: Int { waiting.count + (service == nil ? 0 : 1) }
  }

  struct Report {
    let second: Double
    let fact: Fact
  }

  /// What a customer who began to be served had joined and waited.
  struct Wait {
    let joined: Double
    let seconds: Double
  }

  private(set) var lanes: [Lane]
  private(set) var now = 0.0
  private(set) var waits: [Wait] = []
  private(set) var reports: [Report] = []
  var random: SeededGenerator
  let feed: Feed
  private let arrivalsPerHour: (Double) -> Double
  private var records = true

  /// What the shop's devices report.
  enum Feed: CaseIterable {
    case countsAndTills, countsOnly
  }

  private static let maxArrivalsPerHour = 1200.0

  init(lanes: Int, seed: UInt64, feed: Feed, arrivalsPerHour: @escaping (Double) -> Double) {
    self.lanes = [Lane](repeating: Lane(), count: lanes)
    random = SeededGenerator(seed: seed)
    self.feed = feed
    self.arrivalsPerHour = arrivalsPerHour
  }

  var openCount: Int { lanes.count(where: \.isOpen) }
  var people: Int { lanes.reduce(0) { $0 + $1.people } }
  var longestLine: Int { lanes.map(\.waiting.count).max() ?? 0 }

  /// A copy that goes its own way from here, with `open` tills, and reports nothing.
  func branch(open: Int, seed: UInt64) -> SimulatedCheckout {
    var copy = self
    copy.random = SeededGenerator(seed: seed)
    copy.records = false
    copy.reports = []
    copy.waits = []
    copy.setOpen(open)
    return copy
  }

  /// Opens or closes tills until `count` are open; who stands in line at a till that closes is still served there.
  mutating func setOpen(_ count: Int) {
    while openCount < min(count, lanes.count), let lane = lanes.firstIndex(where: { !$0.isOpen }) {
      lanes[lane].isOpen = true
      report(.queue(.laneOpened(LaneOpened(lane: id(lane)))))
      rebalance()
    }
    while openCount > max(count, 1) {
      let open = lanes.indices.filter { lanes[$0].isOpen }
      guard let lane = open.min(by: { lanes[$0].people < lanes[$1].people }) else { return }
      lanes[lane].isOpen = false
      report(.queue(.laneClosed(LaneClosed(lane: id(lane)))))
    }
  }

  mutating func run(until end: Double, arrivals: Bool = true) {
    while true {
      let next = lanes.indices.filter { lanes[$0].service != nil }.min {
        (lanes[$0].service?.to ?? 0) < (lanes[$1].service?.to ?? 0)
      }
      let done = next.flatMap { lanes[$0].service?.to } ?? .infinity
      // Thinning: arrivals at the highest rate, of which some are skipped.
      let arrival =
        arrivals ? now + exponential(3600 / SimulatedCheckout.maxArrivalsPerHour) : .infinity
      guard min(done, arrival) < end else { break }
      if arrival < done {
        now = arrival
        if uniform() * SimulatedCheckout.maxArrivalsPerHour < arrivalsPerHour(now) { join() }
      } else if let next {
        now = done
        finish(next)
      }
    }
    now = end
  }

  /// Lets everybody who stands in line now reach a till.
  mutating func serveEverybody() {
    while lanes.contains(where: { !$0.waiting.isEmpty }) { run(until: now + 60, arrivals: false) }
  }

  /// Every till's sensor reports its count again, as sensors do once a minute.
  mutating func repeatCounts() {
    for lane in lanes.indices where lanes[lane].isOpen || lanes[lane].people > 0 { count(lane) }
  }

  private mutating func join() {
    let open = lanes.indices.filter { lanes[$0].isOpen }.shuffled(using: &random)
    guard let lane = open.min(by: { lanes[$0].people < lanes[$1].people }) else { return }
    lanes[lane].waiting.append(now)
    if lanes[lane].service == nil { begin(lane) }
    count(lane)
  }

  private mutating func begin(_ lane: Int) {
    guard !lanes[lane].waiting.isEmpty else { return }
    let joined = lanes[lane].waiting.removeFirst()
    waits.append(Wait(joined: joined, seconds: now - joined))
    lanes[lane].servedWait = now - joined
    var items = 1
    while uniform() < 11.0 / 12, items < 120 { items += 1 }
    lanes[lane].service = (now, now + 41 * (0.6 + 0.8 * uniform()) + 3 * Double(items))
  }

  private mutating func finish(_ lane: Int) {
    let service = lanes[lane].service
    let wait = lanes[lane].servedWait
    lanes[lane].service = nil
    if let service, feed == .countsAndTills {
      report(
        .queue(
          .served(
            QueueServed(
              lane: id(lane), waitSeconds: Int(wait),
              serviceSeconds: Int((service.to - service.from).rounded())))))
    }
    begin(lane)
    count(lane)
    rebalance()
  }

  /// The last in a line changes to one that is shorter by two or more, half of the times; to a till just free, always.
  private mutating func rebalance() {
    let open = lanes.indices.filter { lanes[$0].isOpen }
    guard let from = lanes.indices.max(by: { lanes[$0].people < lanes[$1].people }),
      let to = open.min(by: { lanes[$0].people < lanes[$1].people }), from != to,
      lanes[from].people - lanes[to].people >= 2, !lanes[from].waiting.isEmpty,
      lanes[to].people == 0 || uniform() < 0.5
    else { return }
    lanes[to].waiting.append(lanes[from].waiting.removeLast())
    lanes[to].waiting.sort()
    if lanes[to].service == nil { begin(to) }
    count(from)
    count(to)
  }

  private mutating func count(_ lane: Int) {
    let (waiting, serving) = (lanes[lane].waiting.count, lanes[lane].service == nil ? 0 : 1)
    report(
      .queue(.counted(QueueCounted(lane: id(lane), waiting: waiting, serving: serving))))
  }

  private mutating func report(_ fact: Fact) {
    if records { reports.append(Report(second: now, fact: fact)) }
  }

  private func id(_ lane: Int) -> LaneID { LaneID("\(lane + 1)") }

  private mutating func uniform() -> Double { Double.random(in: 0..<1, using: &random) }

  private mutating func exponential(_ mean: Double) -> Double {
    -mean * log(1 - uniform())
  }
}
