/// A sample: what was seen at a lane at one moment, either people counted or a wait in seconds.
package struct LaneSample: Hashable, Sendable {
  package internal(set) var at: Timestamp
  /// People not yet in service; -1 if only a wait is known.
  let waiting: Int32
  /// -1 if unknown.
  let serving: Int32
  /// The wait as measured, or as a feed displays it; -1 if only people were counted.
  let seconds: Int32
  /// Mean service time at the lane at that moment; 0 if unknown.
  var serviceMilliseconds: Int32
  /// A customer's measured wait, not one that a feed or this program estimated.
  package let isMeasured: Bool
  /// When the same values were last received again; equal to `at` at first.
  package internal(set) var lastSeen: Timestamp

  /// A sample is valid for at most this long; iVision's limit for a stale feed.
  static let validitySeconds = 900
  /// Upper limit of a wait estimated from a count, 4 hours; anything longer is a sensor error.
  package static let maxEstimateSeconds = 14_400
  /// A count above this is shown with a warning and raises no alert; our own limit, no source.
  package static let maxPlausiblePeople = 500

  package static func counted(
    _ fields: QueueCounted, at: Timestamp, serviceMilliseconds: Int32
  ) -> LaneSample {
    LaneSample(
      at: at, waiting: Int32(clamping: fields.waiting ?? -1),
      serving: Int32(clamping: fields.serving ?? -1),
      seconds: Int32(clamping: fields.displayedSeconds ?? -1),
      serviceMilliseconds: serviceMilliseconds, isMeasured: false, lastSeen: at)
  }

  package static func waited(
    seconds: Int, at: Timestamp, serviceMilliseconds: Int32
  ) -> LaneSample {
    LaneSample(
      at: at, waiting: -1, serving: -1, seconds: Int32(clamping: max(0, seconds)),
      serviceMilliseconds: serviceMilliseconds, isMeasured: true, lastSeen: at)
  }

  package var isCount: Bool { waiting >= 0 }

  /// People waiting and in service; `nil` if nobody was counted.
  package var people: Int? { isCount ? Int(waiting) + Int(max(0, serving)) : nil }

  package var isPlausible: Bool { waiting <= LaneSample.maxPlausiblePeople }

  /// The wait in seconds of a customer who joins at this moment.
  package func waitSeconds(using estimator: WaitEstimator) -> Int {
    if seconds >= 0 { return Int(seconds) }
    return estimator.waitSeconds(
      waiting: Int(waiting), serving: serving < 0 ? nil : Int(serving),
      serviceMilliseconds: Int(serviceMilliseconds))
  }
}

/// Converts a count of people at a lane into a wait.
package struct WaitEstimator: Hashable, Sendable {
  /// Tills behind the one line; at least 1.
  package let servers: Int
  /// Assumed service time where the lane has timed no service.
  package let standardServiceMilliseconds: Int

  /// (Waiting + half of the one in service) x mean service time; a service time of 0 is unknown.
  package func waitSeconds(waiting: Int, serving: Int?, serviceMilliseconds: Int) -> Int {
    // If nobody counted who is in service, a line means that all tills are busy.
    let busy = serving ?? (waiting > 0 ? servers : 0)
    if waiting <= 0 && busy < servers { return 0 }
    let service = serviceMilliseconds > 0 ? serviceMilliseconds : standardServiceMilliseconds
    let halves = 2 * waiting + (busy >= servers ? 1 : 0)
    let seconds = (halves * service + 1000 * servers) / (2000 * servers)
    return min(seconds, LaneSample.maxEstimateSeconds)
  }
}

extension LaneSample: StateValue {
  static var numberCount: Int { 7 }

  package init() { self.init(Array(repeating: 0, count: LaneSample.numberCount), from: 0) }

  init(_ numbers: [Int], from start: Int) {
    let at = Timestamp(milliseconds: Int64(numbers[start]))
    self.init(
      at: at, waiting: Int32(clamping: numbers[start + 1]),
      serving: Int32(clamping: numbers[start + 2]), seconds: Int32(clamping: numbers[start + 3]),
      serviceMilliseconds: Int32(clamping: numbers[start + 4]), isMeasured: numbers[start + 5] == 1,
      lastSeen: Timestamp(milliseconds: at.milliseconds &+ Int64(numbers[start + 6])))
  }

  /// All members, times in milliseconds; `lastSeen` as the difference to `at`.
  var numbers: [Int] {
    [
      Int(at.milliseconds), Int(waiting), Int(serving), Int(seconds), Int(serviceMilliseconds),
      isMeasured ? 1 : 0, Int(lastSeen.milliseconds - at.milliseconds),
    ]
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    let width = LaneSample.numberCount
    guard let read = try visitor.rows(numbers, width: width) else { return }
    guard read.count == width else { throw StateError("another number of samples than one") }
    self = LaneSample(read, from: 0)
  }
}
