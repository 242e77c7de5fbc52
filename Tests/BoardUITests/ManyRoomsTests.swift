import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

extension Plan {
  /// A museum: 24 rooms on three floors, a ticket desk, letters for the toilets only.
  static let museum: Plan = {
    var plan = Plan.evening
    plan.store = "City Museum"
    plan.lanes = [
      Lane(id: "desk", name: "Ticket desk", kind: .staffed, servers: 3),
      Lane(id: "shop", name: "Museum shop", kind: .staffed, servers: 1),
    ]
    let halls = [
      ("0", "Entrance", ["Foyer", "Cloakroom", "Museum shop", "Café", "Toilets, ground floor"]),
      ("0", "East wing", ["Roman stones", "Coins and medals", "Silver treasury"]),
      ("1", "East wing", ["Prints and drawings", "Maps and globes", "Miniatures", "Textiles"]),
      (
        "1", "West wing",
        [
          "Dutch masters of the golden age", "Italian masters", "Still lifes",
          "Toilets, first floor",
        ]
      ),
      ("2", "North gallery", ["日本の浮世絵と版画", "江戸時代の屏風", "茶道具と陶器の展示室"]),
      (
        "2", "Roof",
        ["Sculpture terrace", "Restaurant", "Lecture hall", "Toilets, second floor", "Family room"]
      ),
    ]
    plan.rooms = halls.flatMap { floor, zone, names in
      names.map { name in
        (floor: floor, zone: zone, name: name)
      }
    }.enumerated().map { index, hall in
      var room = Room(
        id: RoomID("room-\(index + 1)"), name: hall.name, key: nil, intervalMinutes: 120,
        items: InspectionItem.standard)
      let isToilet = hall.name.hasPrefix("Toilets")
      (room.kind, room.floor, room.zone) = (isToilet ? .restroom : .room, hall.floor, hall.zone)
      if isToilet { room.intervalMinutes = nil }
      if hall.name == "Sculpture terrace" {
        let hours = OpeningHours(
          opens: ClockTime(hour: 10, minute: 0), closes: ClockTime(hour: 18, minute: 0))
        room.hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, hours) })
      }
      return room
    }
    let toilets = plan.rooms.indices.filter { plan.rooms[$0].kind == .restroom }
    for (index, key) in zip(toilets, "wmf") { plan.rooms[index].key = key }
    return plan
  }()

  /// A supermarket: 15 lanes, 40 rooms, 80 steps.
  static let large: Plan = {
    var plan = Plan.evening
    plan.store = "Hypermarket North"
    plan.lanes = (1...15).map { number in
      number == 12
        ? Lane(id: "12", name: "Customer service and returns", kind: .staffed, servers: 1)
        : Lane(
          id: LaneID("\(number)"), name: "till \(number)",
          kind: number > 13 ? .selfService : .staffed, servers: number > 13 ? 6 : 1)
    }
    plan.rooms = (1...40).map { number in
      var room = Room(
        id: RoomID("room-\(number)"), name: "Room \(number)", key: nil, intervalMinutes: nil,
        items: InspectionItem.standard)
      room.floor = "\((number - 1) / 20)"
      return room
    }
    let new = (1...80 - plan.items.count).map { number in
      ChecklistStep(
        StepID("extra-\(number)"), .lastHour, nil, .minor, from: RelativeTime(.closes, -60),
        to: RelativeTime(.closes, -30), "Aisle \(number) faced up, prices checked")
    }
    plan.items += new
    return plan
  }()
}

extension Evening {
  /// An evening in the museum, with rounds in some rooms.
  static let museum: Evening = {
    var evening = Evening(plan: .museum)
    for number in 1...24 where number % 5 != 0 {
      evening.add(
        .restroom(.inspected(RestroomInspected(room: RoomID("room-\(number)")))),
        at: "18:\(10 + number)", by: Person("AL"))
    }
    evening.add(
      .restroom(.inspected(RestroomInspected(room: "room-15", failed: ["floor"]))), at: "19:40",
      by: Person("JP"))
    evening.add(.queue(.counted(QueueCounted(lane: "desk", waiting: 4, serving: 3))), at: "20:16")
    evening.add(.queue(.counted(QueueCounted(lane: "shop", waiting: 1, serving: 1))), at: "20:16")
    return evening
  }()

  /// A long line at till 13 of the large store.
  static let large: Evening = {
    var evening = Evening(plan: .large)
    for number in 1...15 {
      for minute in 10...16 {
        evening.add(
          .queue(
            .counted(
              QueueCounted(
                lane: LaneID("\(number)"), waiting: number == 13 ? 9 : number % 3, serving: 1))),
          at: "20:\(minute)")
      }
    }
    return evening
  }()

  func largeHand(_ columns: Int, _ rows: Int) -> Hand {
    Hand(board(columns, rows, at: "20:17:07", plan: plan), seq: events.count)
  }
}

@Suite struct `Many rooms, lanes and steps` {
  @Test(arguments: [(80, 24), (120, 40), (60, 15), (200, 60)])
  func `a museum of 24 rooms on three floors fits the screen`(columns: Int, rows: Int) throws {
    var hand = Evening.museum.largeHand(columns, rows)
    if columns == 80 { hand.press(.tab) }

    try expectScreen(hand.board.draw(), is: "museum-\(columns)x\(rows)")
  }

  @Test func `a museum shows all its rooms, full names and floors in a zoomed pane`() throws {
    var hand = Evening.museum.largeHand(80, 24)
    hand.press("3z")

    try expectScreen(hand.board.draw(), is: "museum-rooms-80x24")
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15)])
  func `a store of 15 lanes, 40 rooms and 80 steps fits the screen`(columns: Int, rows: Int) throws
  {
    let hand = Evening.large.largeHand(columns, rows)

    try expectScreen(hand.board.draw(), is: "large-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15), (200, 60), (45, 34), (160, 18), (100, 30)])
  func `the lane that rings is on the screen at every size, whichever lane is selected`(
    columns: Int, rows: Int
  ) {
    var hand = Evening.large.largeHand(columns, rows)
    #expect(hand.screen.contains(/\b13 +(open|!)/))
    #expect(columns < 80 || hand.screen.contains(/╰─ \d+ more ↓/))

    hand.press("1")
    for number in 1...15 {
      #expect(hand.screen.contains(/\b13 +(open|!)/), "\(number)")
      let label = number == 12 ? "Custom" : "\(number) "
      #expect(hand.selectedLine.contains(label), "\(number)")
      hand.press(.down)
    }
  }

  @Test func `the rooms scroll with the selection and say how many are above and below`() {
    var hand = Evening.museum.largeHand(80, 24)
    hand.press("3")
    #expect(hand.screen.contains("more ↓"))

    for _ in 0..<12 { hand.press(.down) }
    #expect(hand.screen.firstMatch(of: /\d+↑ \d+↓ more/) != nil)

    hand.press(.end)
    #expect(hand.selectedLine.contains("Family room"))
  }

  @Test func `a room without a letter is inspected by the arrows and Space, and found by a word`() {
    var hand = Evening.museum.largeHand(80, 24)
    hand.press("3")
    hand.press(.down)
    hand.press(" ")
    #expect(
      hand.facts == [.restroom(.inspected(RestroomInspected(room: "room-2")))])
    #expect(hand.screen.contains("Cloakroom inspected"))

    hand.press("/")
    hand.type("west italian\n")
    hand.press(" ")
    #expect(hand.facts.last == .restroom(.inspected(RestroomInspected(room: "room-14"))))
  }

  @Test func `the palette goes to a room by words of its name or floor`() {
    var hand = Evening.museum.largeHand(80, 24)

    hand.press(":")
    hand.type("filter floor 2 lecture\n")

    #expect(hand.selectedLine.contains("Lecture hall"))
  }

  @Test(arguments: [
    ("lecture\n1", "room-22"), ("room-3\n1", "room-3"), ("f\n1", "room-23"),
    ("toilets\n21", "room-16"),
  ])
  func `R finds a room by a part of its name, its id or its letter`(typed: String, room: String) {
    var hand = Evening.museum.largeHand(80, 24)

    hand.press("R")
    hand.type(typed)

    #expect(
      hand.facts == [.restroom(.cleaned(RestroomCleaned(room: RoomID(room), kind: .spot)))])
  }

  @Test(arguments: [("xyz\n", "No name contains 'xyz'"), ("o\n", "names contain 'o'; write more")])
  func `R says why it found no room`(typed: String, why: String) {
    var hand = Evening.museum.largeHand(80, 24)

    hand.press("R")
    hand.type(typed)

    #expect(hand.facts.isEmpty)
    #expect(hand.answer.contains(why))
  }

  @Test(arguments: [
    "東京駅八重洲口の大きなギャラリー展示室一号", "Dutch and Flemish masters of the golden age",
  ])
  func `long and Japanese names leave every column in its place`(name: String) {
    for (columns, rows) in [(80, 24), (120, 40), (60, 15), (200, 60), (45, 34)] {
      var plan = Plan.evening
      for index in plan.rooms.indices { plan.rooms[index].name = name }
      for index in plan.lanes.indices { plan.lanes[index].name = name }
      var evening = Evening(plan: plan)
      for event in Evening.lastHour.events { evening.add(event.fact, at: event.at, by: event.by) }
      let hand = evening.largeHand(columns, rows)

      #expect(hand.screen.contains("LATE"), "\(columns)x\(rows)")
      #expect(hand.screen.contains("4:47"), "\(columns)x\(rows)")
      #expect(hand.screen.contains(name.prefix(2)), "\(columns)x\(rows)")
    }
  }

  @Test func `the name of the selected room is whole even if its row has no room for it`() {
    var hand = Evening.museum.largeHand(80, 24)
    hand.press("3")
    for _ in 0..<12 { hand.press(.down) }

    #expect(hand.selectedLine.contains("Dutch masters"))
    #expect(hand.screen.contains("Dutch masters of the golden age"))
  }

  @Test func `a room's own item is called as the plan calls it`() {
    var plan = Plan.museum
    plan.rooms[0].items = [
      InspectionItem(id: "case", name: "display case open", weight: 90),
      InspectionItem(id: "floor", name: "parquet scratched", weight: 10),
    ]
    var evening = Evening(plan: plan)
    evening.add(.premises(.weather(WeatherSet(isWet: false))), at: "09:00")
    var hand = evening.largeHand(80, 24)

    hand.press("3x")
    #expect(hand.screen.contains("1 display case open 2 parquet scratched"))
    hand.press("12\n")

    #expect(hand.screen.contains("Foyer problem: display case open, parquet scratched"))
  }
}

extension Hand {
  /// The line of the screen with the selected row; empty if none is on it.
  fileprivate var selectedLine: String {
    let cursor = board.draw().cursor
    return cursor.map { $0.row == 0 ? "" : lines[$0.row] } ?? ""
  }
}
