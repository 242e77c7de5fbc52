import BoardModel

/// A Friday in the test store: four staffed tills, a self-service bank, open 09:00 to 21:00 UTC.
struct QueueEvening {
  static let day = Day(year: 2026, month: 11, day: 20) ?? Day(number: 0)

  /// Only the checkout: rounds and checks have alerts of their own.
  var plan: Plan = {
    var plan = Plan.standard
    plan.rooms = []
    plan.items = []
    return plan
  }()
  private(set) var events: [Event] = []
  private(set) var floor = QueueEvening.emptyFloor
  private var seq = 0

  static var emptyFloor: Floor {
    Floor(calendar: BusinessCalendar(zone: .utc, dayStarts: ClockTime(hour: 4, minute: 0)))
  }

  /// A moment of the evening: `HH:MM` or `HH:MM:SS`.
  static func at(_ clock: String, on day: Day = day) -> Timestamp {
    let parts = clock.split(separator: ":").map { Int($0) ?? 0 }
    let seconds = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    return TimeZoneRules.utc.timestamp(on: day, minutes: 0).adding(seconds: seconds)
  }

  @discardableResult
  mutating func tell(
    _ fact: Fact, at clock: String, by person: Person? = nil, on day: Day = day
  ) -> Int {
    tell(fact, at: QueueEvening.at(clock, on: day), by: person)
  }

  @discardableResult
  mutating func tell(_ fact: Fact, at moment: Timestamp, by person: Person? = nil) -> Int {
    seq += 1
    let event = Event(
      seq: seq, at: moment, recorded: nil, by: person, isPinConfirmed: false, source: nil,
      id: nil, fact: fact, unknownMembers: [])
    events.append(event)
    floor.apply(event)
    return seq
  }

  mutating func count(
    _ lane: LaneID, _ waiting: Int, serving: Int? = 1, at clock: String, by person: Person? = nil
  ) {
    tell(
      .queue(.counted(QueueCounted(lane: lane, waiting: waiting, serving: serving))), at: clock,
      by: person)
  }

  mutating func serve(
    _ lane: LaneID, wait: Int?, service: Int? = nil, at clock: String, on day: Day = day
  ) {
    tell(
      .queue(.served(QueueServed(lane: lane, waitSeconds: wait, serviceSeconds: service))),
      at: clock, on: day)
  }

  @discardableResult
  mutating func time(_ lane: LaneID?, wait: Int, at clock: String) -> Int {
    tell(
      .queue(.timed(QueueTimed(lane: lane, waitSeconds: wait, outcome: .served))), at: clock,
      by: Person("MK"))
  }

  func figures(at clock: String, span: Int = 60) -> QueueFigures {
    QueueFigures(of: floor, plan: plan, at: QueueEvening.at(clock), spanMinutes: span)
  }

  func alerts(at clock: String) -> Alerts {
    Alerts(of: floor, plan: plan, at: QueueEvening.at(clock))
  }
}
