import BoardModel
import BoardSettings
import BoardUI

/// The stores of `exitboard fleet demo`: the first twelve have something to show, the others an ordinary evening.
struct SimulatedFleet {
  /// What happens to a store.
  enum Role {
    case ordinary
    case longQueue
    /// Past its close, with customers inside.
    case late
    case bypassed
    /// Its publisher stops.
    case silent
    case signed
    /// Two computers run it.
    case twin
    /// Its file is replaced by an older one.
    case restored
  }

  struct Member {
    let id: StoreID
    let name: String
    let area: String
    let role: Role
    let plan: Plan
    let seed: UInt64
  }

  let members: [Member]

  private static let first: [(name: String, trade: String, role: Role, closesInMinutes: Int)] = [
    ("Riverside", "supermarket", .twin, 35), ("Old Mill", "supermarket", .silent, 20),
    ("Castle Street", "restaurant", .late, -25), ("Harbour", "supermarket", .longQueue, 15),
    ("Central Station", "petrol", .bypassed, -8), ("Market Square", "bank", .signed, -100),
    ("Museum Quay", "museum", .ordinary, -4), ("Northgate", "supermarket", .ordinary, 2),
    ("High Street", "restaurant", .ordinary, 6), ("Bridge End", "petrol", .ordinary, 45),
    ("Lakeside", "dealer", .restored, 12), ("Garden City", "supermarket", .ordinary, 28),
  ]
  private static let areas = ["North", "East", "South", "West"]
  static let company = "Hadley"

  /// Closings lie around `start`; `speed` says how close together.
  init(count: Int, seed: UInt64, speed: Int, start: Timestamp, zone: TimeZoneRules) throws {
    var plans: [String: Plan] = [:]
    for trade in Set(Self.first.map(\.trade)) {
      plans[trade] =
        PlanFile.read(
          text: try ReadyPlan.named(trade).text, path: trade,
          commands: CommandTable.standard.namedKeys, knowsZone: WallClock.isKnown
        ).plan
    }
    members = (0..<count).map { index in
      let model = Self.first[index % Self.first.count]
      let round = index / Self.first.count
      let area = index % Self.areas.count
      let number = String((area + 1) * 1000 + index / Self.areas.count + 1)
      let role: Role = round == 0 ? model.role : index % 40 == 39 ? .longQueue : .ordinary
      let minutes = round == 0 ? model.closesInMinutes : index * 7 % 80 - 20
      // What was over before the start is over at any speed.
      let closes = start.adding(seconds: minutes * 60 / (minutes > 0 ? speed : 1) + 59)
      var plan = plans[model.trade] ?? .standard
      plan.store = model.name + (round == 0 ? "" : " \(round + 1)")
      plan.storeNumber = number
      plan.storeID = StoreID(number)
      plan.timeZoneName = zone.name
      let local = zone.local(closes)
      let hours = OpeningHours(
        opens: ClockTime(hour: 9, minute: 0),
        closes: ClockTime(
          hour: local.secondOfDay / 3600, minute: local.secondOfDay / 60 % 60))
      plan.hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) })
      (plan.datedHours, plan.shifts, plan.people) = ([], [], [])
      return Member(
        id: StoreID(number), name: plan.store, area: Self.areas[area], role: role, plan: plan,
        seed: seed &* 1_000_003 &+ UInt64(index))
    }
  }

  /// The plan of head office.
  func text(server: String, kept: String) -> String {
    let head = """
      [fleet]
      name = "\(Self.company)"
      server = "\(server)"
      kept = "\(kept)"

      """
    return head
      + members.enumerated().map { index, member in
        """

        [[stores]]
        id = "\(member.id)"
        name = "\(member.name)"
        area = "\(member.area)"
        telephone = "+44 1632 \(960_000 + index)"

        """
      }.joined()
  }
}

extension SimulatedFleet.Member {
  /// The store's day: what is recorded, in order of time; some of it after `start`.
  func drafts(_ calendar: BusinessCalendar, pastDays: Int, start: Timestamp) -> [Draft] {
    let day = calendar.businessDay(of: start)
    let evening = SimulatedDay(
      plan: plan, calendar: calendar, day: day, seed: seed,
      kind: role == .ordinary || role == .signed ? .ordinary : .eventful)
    var drafts = role == .late ? evening.drafts : evening.signedOff(plan, calendar)
    switch role {
    case .late: drafts.removeAll { if case .day(.cleared) = $0.fact { true } else { false } }
    case .bypassed:
      let fact = GuardBypassed(reason: "fire alarm")
      let at = start.adding(minutes: -3)
      drafts.append(Draft(at: at, by: Person("MK"), source: "demo", fact: .check(.bypassed(fact))))
    case .longQueue:
      let from = start.adding(minutes: -15)
      for index in drafts.indices where drafts[index].at >= from {
        guard case .queue(.counted(var counted)) = drafts[index].fact else { continue }
        counted.waiting = (counted.waiting ?? 0) + 9
        drafts[index].fact = .queue(.counted(counted))
      }
    default: break
    }
    drafts.sort { $0.at < $1.at }
    let past = SimulatedDay.past(
      before: day, count: pastDays, plan: plan, calendar: calendar, seed: seed)
    return past + drafts
  }
}
