import BoardCanvas
import BoardModel
import BoardSettings
import Testing

@Suite struct `Rooms in the plan` {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "p.toml", commands: []) { _ in true }
    return (plan, faults.map(\.description))
  }

  private static let museum = """
    [[rooms]]
    id = "foyer"
    name = "Foyer"
    kind = "room"
    floor = 0
    key = ""
    [[rooms]]
    id = "prints"
    name = "Prints and drawings"
    kind = "room"
    floor = 2
    zone = "East wing"
    interval_minutes = 240
    hours = "10:00-17:00"
    key = ""
    items = ["litter", { id = "case", name = "display case open", weight = 90, fails_room = true }]
    [[rooms]]
    id = "toilets"
    name = "Toilets"
    floor = "Basement"
    key = "w"
    [[rooms]]
    id = "maps"
    name = "Maps"
    kind = "room"
    floor = 2
    zone = "East wing"
    key = ""
    hours = { daily = "10:00-17:00", monday = "closed", friday = "12:00-04:00" }
    items = "prints"
    """

  @Test func `have a floor, a zone, their own times and items, and no letter if none is wished`()
    throws
  {
    let (plan, faults) = read(Self.museum)

    #expect(faults == [])
    let prints = try #require(plan.room("prints"))
    #expect(prints.key == nil && prints.kind == .room && prints.intervalMinutes == 240)
    #expect(prints.place == "Floor 2 · East wing")
    #expect(plan.room("toilets")?.place == "Basement")
    #expect(prints.hours?[.sunday]?.closes == ClockTime(hour: 17, minute: 0))
    let maps = try #require(plan.room("maps"))
    #expect(maps.items == prints.items && maps.items[1].weight == 90)
    #expect(maps.hours?.count == 6 && maps.hours?[.monday] == nil)
    #expect(maps.hours?[.friday]?.opens == ClockTime(hour: 12, minute: 0))
    #expect(plan.room("toilets")?.hours == nil && plan.room("toilets")?.key == "w")
  }

  @Test func `of one floor and zone stand together, in the order in which they are written`() {
    #expect(read(Self.museum).plan.rooms.map(\.id.text) == ["foyer", "prints", "maps", "toilets"])
  }

  @Test func `are read again as they are printed`() {
    let plan = read(Self.museum).plan

    #expect(read(PlanFile.text(of: plan, commands: [])).plan == plan)
  }

  @Test func `without a key get letters that nothing else has, as long as there are any`() {
    let (plan, faults) = read(
      (1...40).map { "[[rooms]]\nid = \"hall-\($0)\"\n" }.joined())

    #expect(faults == [])
    let keys = plan.rooms.compactMap(\.key)
    #expect(plan.rooms.count == 40 && !keys.isEmpty && keys.count < 17)
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys).isDisjoint(with: plan.items.compactMap(\.key)))
  }

  @Test(arguments: [
    ("kind = \"galery\"", "p.toml:3: kind = \"galery\"; expected one of restroom, room"),
    ("floor = true", "p.toml:3: floor is true or false; expected text in quotes"),
    ("zone = 1.5", "p.toml:3: zone is"),
    ("hours = \"10:00\"", "p.toml:3: '10:00'; write \"10:00-17:00\" or \"closed\""),
    (
      "hours = \"17:00-10:00\"", "p.toml:3: '17:00-10:00' does not end before the next business day"
    ),
    (
      "hours = \"10:00-10:00\"", "p.toml:3: '10:00-10:00' does not end before the next business day"
    ),
    (
      "hours = \"03:00-05:00\"", "p.toml:3: '03:00-05:00' does not end before the next business day"
    ),
    ("hours = 10", "p.toml:3: hours is a whole number; expected text in quotes"),
    (
      "hours = { mondy = \"closed\" }",
      "p.toml:3: unknown key 'mondy' in [hours]; did you mean 'monday'?"
    ),
    ("hours = { monday = \"10-17\" }", "p.toml:3: '10-17'; write \"10:00-17:00\" or \"closed\""),
    (
      "interval_minutes = 0",
      "p.toml:3: interval_minutes is 0; expected a whole number from 1 to 1440"
    ),
    ("items = \"first\"", "p.toml:3: items = \"first\" is no room above this one"),
    ("items = []", "p.toml:3: items is a list; expected a list such as [\"floor\"]"),
    ("key = \"h\"", "p.toml:3: key = \"h\"; use one of abcdef"),
    ("key = \"d\"", "p.toml:3: key 'd' taps both room 'hall' and item"),
    ("zon = \"x\"", "p.toml:3: unknown key 'zon' in [[rooms]]; did you mean 'zone'?"),
  ])
  func `that are wrong are named by line, and the room is there all the same`(
    line: String, fault: String
  ) {
    let (plan, faults) = read("[[rooms]]\nid = \"hall\"\n\(line)\n[[rooms]]\nid = \"last\"\n")

    #expect(faults.count == 1 && faults[0].hasPrefix(fault), "\(faults)")
    #expect(plan.rooms.map(\.id.text) == ["hall", "last"])
    #expect(plan.rooms[0].hours == nil && plan.rooms[0].items == InspectionItem.standard)
  }

  @Test func `name the nearest room whose items they could share`() {
    let faults = read(
      "[[rooms]]\nid = \"gallery\"\n[[rooms]]\nid = \"b\"\nitems = \"galery\"\n"
    ).faults

    #expect(faults.count == 1 && faults[0].hasSuffix("; did you mean 'gallery'?"), "\(faults)")
  }

  @Test func `and lanes have names of thirty letters, also Japanese ones`() {
    let name = String(repeating: "東", count: 30)
    let (plan, faults) = read(
      """
      [[rooms]]
      id = "east"
      name = "\(name)"
      [[lanes]]
      id = "1"
      name = "\(name)"
      """)

    #expect(faults == [])
    #expect(plan.rooms[0].name == name && plan.lanes[0].name == name)
  }

  @Test func `a key that the plan had for another command stays with it`() {
    let commands = [
      NamedKeys(name: "bell", keys: [.character("B")], help: "Bell."),
      NamedKeys(name: "count-round", keys: [.character("Q")], help: "Count."),
    ]
    let (plan, faults) = PlanFile.read(
      text: "[keys]\nbell = \"Q\"\n", path: "p.toml", commands: commands
    ) { _ in true }

    #expect(faults.isEmpty)
    #expect(plan.keyBindings == ["bell": ["Q"], "count-round": []])
  }

  @Test(arguments: [
    ("21:00-23:00", true), ("20:59-23:00", false), ("06:00-09:00", true), ("06:00-09:01", false),
    ("13:00-15:00", true), ("12:59-15:00", false), ("closed", false),
  ])
  func `with times wholly outside those of the store get a warning`(times: String, isOutside: Bool)
  {
    let (plan, faults) = read(
      """
      [hours]
      daily = "09:00-13:00, 15:00-21:00"
      [[rooms]]
      id = "yard"
      name = "Yard"
      kind = "room"
      hours = "\(times)"
      """)

    #expect(plan.room("yard") != nil)
    #expect(
      faults.contains {
        $0.hasPrefix("p.toml:7: warning: room 'yard' is open \(times) on monday")
      } == isOutside, "\(faults)")
  }

  @Test(arguments: [("あ", 80, true), ("あ", 81, false), ("a", 80, true), ("a", 81, false)])
  func `and steps have titles of eighty characters in any alphabet`(
    letter: String, count: Int, isAccepted: Bool
  ) {
    let title = String(repeating: letter, count: count)
    let (plan, faults) = read(
      "[[items]]\nid = \"mats\"\nsection = \"day\"\ntitle = \"\(title)\"\n")

    #expect((plan.item("mats")?.title == title) == isAccepted)
    #expect(
      faults.contains("p.toml:4: title is longer than 80 characters") == !isAccepted, "\(faults)")
  }

  @Test func `and steps that count money say what to expect`() {
    let step = "[[items]]\nid = \"float\"\nsection = \"day\"\ntitle = \"Float\"\n"
    let (plan, faults) = read(step + "asks = \"money\"\nexpected = \"200.50\"\n")

    #expect(faults == [])
    #expect(plan.item("float")?.expectedCents == 20_050)
    #expect(read(PlanFile.text(of: plan, commands: [])).plan == plan)
    #expect(
      read(step + "expected = 200\n").faults == [
        "p.toml:5: expected needs asks = \"money\" in the same step"
      ])
  }
}
