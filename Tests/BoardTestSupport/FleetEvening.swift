import BoardModel

/// A fleet on an evening: what the server received, and the figures at any second of it.
package struct FleetEvening {
  /// 21:00 in London on 20 November 2026, the posted close of most stores.
  package static let close = Timestamp(seconds: 1_795_208_400)

  package var floor = FleetFloor()
  package var plan = FleetPlan()
  private var figures: FleetFigures?

  package init() {}

  package static func key(_ store: StoreID, log: Int = 0) -> StoreKey {
    let digits = String(log, radix: 16)
    let tail = String(repeating: "0", count: 12 - digits.count) + digits
    guard let log = LogID("0b5d1c9e-52f1-4a7e-9a3c-" + tail) else {
      preconditionFailure("a UUID")
    }
    return StoreKey(store: store, log: log)
  }

  /// A store that is open and calm, heard `minutes` after the close; earlier is negative.
  package static func standing(_ minutes: Int) -> Standing {
    var standing = Standing(
      seq: 1000, hash: "9f3a0c", app: "exitboard 0.1.0", state: Floor.version,
      zone: "Europe/London", at: close.adding(minutes: minutes), name: "Riverside")
    standing.phase = minutes < 0 ? "lastHour" : "closing"
    standing.opens = close.adding(minutes: -720)
    standing.closes = close
    standing.source = "board-1"
    return standing
  }

  package mutating func hear(
    _ store: StoreID, _ minutes: Int, log: Int = 0, delay: Int = 0,
    _ change: (inout Standing) -> Void = { _ in }
  ) {
    var standing = Self.standing(minutes)
    change(&standing)
    floor.apply(
      .standing(Self.key(store, log: log), standing),
      heard: Self.close.adding(minutes: minutes).adding(seconds: delay))
  }

  package mutating func judge(
    _ store: StoreID, _ minutes: Int, log: Int = 0, seq: Int = 1000,
    _ state: Verdict.State = .sound, _ change: (inout Verdict) -> Void = { _ in }
  ) {
    var verdict = Verdict(seq: seq, hash: "9f3a0c", state: state)
    change(&verdict)
    floor.apply(
      .verdict(Self.key(store, log: log), verdict), heard: Self.close.adding(minutes: minutes))
  }

  package mutating func see(_ alert: FleetAlert, _ minutes: Int) {
    floor.apply(
      .seen(FleetSeen(alert), by: Person("KT")), heard: Self.close.adding(minutes: minutes))
  }

  /// The figures as a program has them that was just started.
  package func fresh(_ minutes: Int, seconds: Int = 0) -> FleetFigures {
    FleetFigures(
      of: floor, plan: plan, at: Self.close.adding(minutes: minutes).adding(seconds: seconds),
      zone: Self.zone)
  }

  /// The figures of a program that runs; times may only rise.
  package mutating func running(_ minutes: Int, seconds: Int = 0) -> FleetFigures {
    let at = Self.close.adding(minutes: minutes).adding(seconds: seconds)
    var next = figures ?? FleetFigures(of: floor, plan: plan, at: at, zone: Self.zone)
    next.update(&floor, at: at)
    figures = next
    return next
  }

  @Sendable package static func zone(_ name: String) -> TimeZoneRules? {
    switch name {
    case "Europe/London": TimeZoneRules(name: name, firstOffsetSeconds: 0, transitions: [])
    case "Europe/Warsaw": TimeZoneRules(name: name, firstOffsetSeconds: 3600, transitions: [])
    default: nil
    }
  }
}
