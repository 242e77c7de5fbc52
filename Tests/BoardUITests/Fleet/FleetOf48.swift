import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI

/// A made fleet of 48 stores on a Friday at two minutes past nine.
enum FleetOf48 {
  static let now = Evening.at("21:02:00")

  private static let names: [(id: String, name: String, area: String)] = [
    ("0017", "Riverside", "North"), ("0203", "Old Mill", "East"), ("0042", "Harbour", "South"),
    ("0311", "Castle St", "North"), ("0008", "Quayside", "South"), ("0119", "Park Lane", "West"),
    ("0076", "Station", "East"), ("0230", "Brook Rd", "West"), ("0001", "Market Sq", "North"),
    ("0005", "Elm Grove", "North"), ("0012", "Lakeside", "South"), ("0033", "Kings Rd", "West"),
    ("0051", "Minster", "East"), ("0064", "Dockside", "South"), ("0066", "Abbey", "North"),
    ("0067", "Bridge End", "East"), ("0068", "Chapel", "West"), ("0069", "Dene", "South"),
    ("0070", "Eastgate", "East"), ("0071", "Ferry", "South"), ("0072", "Glebe", "West"),
    ("0073", "Heath", "North"), ("0074", "Ivy Bank", "East"), ("0075", "Jubilee", "West"),
    ("0077", "Kiln", "South"), ("0078", "Leas", "North"), ("0079", "Moor", "West"),
    ("0080", "Nook", "East"), ("0081", "Orchard", "South"), ("0082", "Priory", "North"),
    ("0083", "Quarry", "West"), ("0084", "Rectory", "East"), ("0085", "Spinney", "South"),
    ("0086", "Tannery", "North"), ("0087", "Upton", "West"), ("0088", "Vicarage", "East"),
    ("0089", "Weir", "South"), ("0090", "Yew", "North"), ("0091", "Acorn Rd", "North"),
    ("0092", "Beacon", "North"), ("0093", "Common", "North"), ("0094", "Downs", "North"),
    ("0095", "Fairfield", "East"), ("0096", "Gables", "East"), ("0097", "Holt", "South"),
    ("0098", "Inglewood", "South"), ("0099", "Knoll", "South"), ("0100", "Lodge", "South"),
  ]

  static let plan: FleetPlan = {
    var plan = FleetPlan()
    plan.name = "Hadley"
    for entry in names {
      let id = StoreID(entry.id)
      plan.stores[id] = FleetPlan.Store(id: id, name: entry.name, area: entry.area)
    }
    plan.stores["0017"]?.telephone = "01632 960 017"
    return plan
  }()

  static func key(_ id: String) -> StoreKey {
    let digits = String(repeating: "0", count: 12 - id.count) + id
    guard let log = LogID("00000000-0000-4000-8000-\(digits)") else {
      preconditionFailure("an id of digits")
    }
    return StoreKey(store: StoreID(id), log: log)
  }

  /// A store half an hour before its close, where all is well; `number` makes its figures differ.
  static func standing(_ name: String, number: Int, at now: Timestamp = now) -> Standing {
    var standing = Standing(
      seq: 48_000 + number, hash: "9f3a0c", app: "exitboard 0.1.0", state: Floor.version,
      zone: "UTC", at: now, name: name)
    standing.phase = "lastHour"
    (standing.opens, standing.closes) = (Evening.at("09:00"), Evening.at("21:30"))
    standing.source = "till-\(number)"
    standing.plan = "8f3a5b21"
    standing.waitSeconds = 6 + number % 30
    standing.waitBasis = "measured"
    standing.waitLane = "3"
    standing.hour = "10 20 30 40 50 60 60 50 40 30 20 \(6 + number % 30)"
    (standing.lanesOpen, standing.lanesNeeded) = (3, 2)
    standing.short = Share(count: 1800 + number, of: 2000)
    standing.inTime = Share(count: 850 + number, of: 900)
    standing.rooms = 4
    standing.rounds = Share(count: 46, of: 46)
    standing.steps = Share(count: 8, of: 29)
    standing.lastHourPercent = 70 + number % 20
    standing.leftWellPercent = 80
    return standing
  }

  /// The figures of each store, by its id.
  static func standings() -> [String: Standing] {
    var all: [String: Standing] = [:]
    for (index, entry) in names.enumerated() {
      all[entry.id] = standing(entry.name, number: index)
    }
    func change(_ id: String, _ change: (inout Standing) -> Void) {
      guard var standing = all[id] else { return }
      change(&standing)
      all[id] = standing
    }
    func past(_ id: String, _ closes: String) {
      change(id) {
        ($0.phase, $0.closes) = ("closing", Evening.at(closes))
        $0.steps = Share(count: 14, of: 29)
      }
    }
    past("0017", "21:00")
    change("0017") {
      $0.onDuty = [Person("MK")]
      ($0.waitSeconds, $0.waitBasis) = (35, "estimated")
      ($0.criticalOpen, $0.ends, $0.endsDue) = (1, 1, Evening.at("21:30"))
      $0.criticalDue = Evening.at("21:10")
    }
    change("0042") {
      ($0.level, $0.red, $0.redSince) = ("red", 1, Evening.at("20:51"))
      $0.alertText = "till 3: wait 4:41 (limit 3:00) for 6m"
      $0.waitSeconds = 281
      ($0.lanesOpen, $0.lanesNeeded) = (3, 5)
      $0.short = Share(count: 1160, of: 2000)
      $0.hour = "60 80 100 120 150 180 200 220 240 260 270 281"
      $0.roomsLate = 2
    }
    past("0311", "21:00")
    change("0311") { ($0.level, $0.amber, $0.criticalOpen, $0.ends) = ("amber", 2, 3, 2) }
    past("0008", "20:30")
    change("0008") {
      $0.isBypassed = true; $0.cleared = Evening.at("20:50"); $0.phase = "afterLast"
    }
    change("0230") { ($0.phase, $0.cleared, $0.broken) = ("afterLast", Evening.at("20:59"), 1) }
    change("0076") {
      ($0.phase, $0.closes) = ("day", Evening.at("23:00"))
      ($0.level, $0.amber) = ("amber", 1)
      $0.waitSeconds = 171
    }
    for (id, clock) in [("0033", "20:36"), ("0051", "20:31")] {
      change(id) {
        ($0.phase, $0.signed, $0.signedBy) = ("signed", Evening.at(clock), Person("AL"))
        ($0.cleared, $0.closes) = (Evening.at("20:10"), Evening.at("20:00"))
        $0.nextOpening = Evening.at("33:00")
        $0.steps = Share(count: 29, of: 29)
        $0.waitSeconds = nil
      }
    }
    change("0064") {
      ($0.phase, $0.opens, $0.closes) = ("notOpen", nil, nil)
      $0.nextOpening = Evening.at("33:00")
      ($0.waitSeconds, $0.hour, $0.steps, $0.short) = (nil, nil, Share(), Share())
      ($0.lanesOpen, $0.rooms, $0.lastHourPercent) = (nil, 0, nil)
    }
    return all
  }

  static var floor: FleetFloor {
    var floor = FleetFloor()
    for (id, standing) in standings().sorted(by: { $0.key < $1.key }) {
      let key = key(id)
      let age = id == "0203" ? 22 * 60 : 2 + (Int(id) ?? 0) % 8
      let heard = now.adding(seconds: -age)
      var sent = standing
      sent.at = heard
      floor.apply(.standing(key, sent), heard: heard)
      var verdict = Verdict(
        seq: standing.seq, hash: standing.hash, state: id == "0017" ? .changed : .sound)
      if id == "0017" { verdict.from = 12_345 }
      (verdict.audit, verdict.auditSeq) = (.agrees, standing.seq)
      floor.apply(.verdict(key, verdict), heard: now.adding(seconds: -20))
    }
    return floor
  }
}

/// Presses keys on head office's screen, and acts as its event file: each record comes back.
struct FleetHand {
  var board: FleetBoard
  var floor: FleetFloor
  private(set) var recorded: [Draft] = []
  private(set) var effects: [FleetEffect] = []
  private(set) var now: Timestamp
  private(set) var uptime = MonotonicTime(milliseconds: 1_000)
  var diskRefuses: String?

  init(
    _ columns: Int, _ rows: Int, floor: FleetFloor = FleetOf48.floor,
    plan: FleetPlan = FleetOf48.plan, person: Person? = Person("KT"), hasCopies: Bool = true,
    glyphs: GlyphSet = .blocks, at now: Timestamp = FleetOf48.now
  ) {
    self.floor = floor
    self.now = now
    board = FleetBoard(
      figures: FleetFigures(of: floor, plan: plan, at: now) { $0 == "UTC" ? .utc : nil },
      zone: .utc, size: Size(columns: columns, rows: rows), glyphs: glyphs, now: now,
      uptime: MonotonicTime(milliseconds: 1_000),
      writer: Board.WriterID(source: "head", start: "s"), person: person, hasCopies: hasCopies,
      themes: ["auto", "dark"], theme: "auto")
    var connection = FleetConnection()
    (connection.state, connection.server) = (.live, "hub-2:4222")
    receive(.connection(connection))
    pass(seconds: 0)
  }

  mutating func receive(_ message: FleetMessage) { take(board.update(message)) }

  private mutating func take(_ new: [FleetEffect]) {
    for effect in new {
      guard case .program(.record(let draft, let id)) = effect else {
        effects.append(effect)
        continue
      }
      if let diskRefuses {
        receive(.program(.refused(id, diskRefuses)))
        continue
      }
      recorded.append(draft)
      receive(.program(.saved(id, seq: recorded.count, hash: "ab")))
      if case .fleet(.seen(let seen)) = draft.fact {
        floor.apply(.seen(seen, by: draft.by), heard: draft.at)
      }
      take(board.follow(&floor))
    }
  }

  /// Lets time pass; the figures are those of the new moment.
  mutating func pass(seconds: Int = 0, milliseconds: Int = 0) {
    now = now.adding(seconds: seconds)
    uptime = uptime.adding(milliseconds: seconds * 1000 + milliseconds)
    receive(.program(.ticked(now, uptime)))
    take(board.follow(&floor))
  }

  mutating func hear(_ news: FleetNews) {
    floor.apply(news, heard: now)
    take(board.follow(&floor))
  }

  mutating func press(_ keys: String) { for key in keys { press(.character(key)) } }

  mutating func press(_ key: Key) {
    pass(milliseconds: 800)
    pressTogether([key])
    pass(milliseconds: KeyGuards.gapMilliseconds + 1)
    receive(.program(.keysPaused))
  }

  mutating func pressTogether(_ keys: [Key]) { receive(.program(.typed(keys))) }

  mutating func takeEffects() -> [FleetEffect] {
    defer { effects = [] }
    return effects
  }

  var screen: String { board.draw().text }
  var lines: [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
  /// The last row but one.
  var answer: String { lines[lines.count - 2] }
  var hints: String { lines[lines.count - 1] }
  func line(_ text: String) -> String? { lines.first { $0.contains(text) } }
  /// The row with the marker of the selection.
  var selectedLine: String { line("▌") ?? "" }
  /// The ids of the stores that the list shows now, from top to bottom.
  var ids: [String] {
    let list = lines.dropFirst(4).prefix { !$0.contains("╚") }
    return list.compactMap { line in
      line.split { !$0.isNumber }.first { $0.count == 4 }.map(String.init)
    }
  }
}
