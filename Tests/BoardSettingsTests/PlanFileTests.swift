import BoardCanvas
import BoardModel
import BoardSettings
import Testing

@Suite struct PlanFileTests {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "exitboard.toml", commands: []) {
      ["Europe/London", "America/New_York"].contains($0)
    }
    return (plan, faults.map(\.description))
  }

  @Test func `an empty plan is the shipped plan`() {
    let (plan, faults) = read("# nothing yet\n")

    #expect(plan == .standard)
    #expect(faults.isEmpty)
  }

  @Test func `a plan names the store, its zone, hours and lanes`() {
    let (plan, faults) = read(
      """
      [store]
      name = "Riverside"
      number = "0042"
      zone = "Europe/London"
      day_starts = "05:00"
      [hours]
      daily = "08:30-22:00"
      sunday = "closed"
      friday = "18:00-02:00"
      saturday = "24h"
      [[lanes]]
      id = "a"
      [[lanes]]
      id = "bank"
      name = "self"
      kind = "self"
      servers = 6
      """)

    #expect(faults.isEmpty)
    #expect(plan.store == "Riverside")
    #expect(plan.timeZoneName == "Europe/London")
    #expect(plan.dayStarts == ClockTime(hour: 5, minute: 0))
    #expect(plan.hours[.sunday] == nil)
    #expect(plan.hours[.saturday]?.isAroundTheClock == true)
    #expect(plan.hours[.friday]?.closes == ClockTime(hour: 2, minute: 0))
    #expect(plan.hours[.monday]?.opens == ClockTime(hour: 8, minute: 30))
    #expect(
      plan.lanes == [
        Lane(id: "a", name: "till a", kind: .staffed, servers: 1),
        Lane(id: "bank", name: "self", kind: .selfService, servers: 6),
      ])
  }

  @Test func `a restroom has its own letter, interval and items`() throws {
    let (plan, faults) = read(
      """
      [[rooms]]
      id = "upstairs"
      interval_minutes = 45
      items = ["floor", "soap", { id = "mat", name = "changing mat", weight = 60, safety = true }]
      [[rooms]]
      id = "men"
      key = "m"
      """)

    #expect(faults.isEmpty)
    let room = try #require(plan.room("upstairs"))
    // u is the key for undo, so the next letter of the id that may tap is p.
    #expect(room.key == "p")
    #expect(room.intervalMinutes == 45)
    #expect(room.items.map(\.id.text) == ["floor", "soap", "mat"])
    #expect(room.items[2].isSafety)
    #expect(plan.room("men")?.items == InspectionItem.standard)
  }

  @Test func `a shipped step gives its letter to a restroom, a command or a step of the plan`() {
    let (plan, faults) = PlanFile.read(
      text: """
        [[rooms]]
        id = "upstairs"
        key = "p"
        [[items]]
        id = "gate-open"
        title = "Gate open"
        section = "at-closing"
        key = "v"
        [keys]
        weather = "t"
        """, path: "exitboard.toml",
      commands: [NamedKeys(name: "weather", keys: [.character("W")], help: "")]
    ) { _ in true }

    #expect(faults.isEmpty)
    #expect(plan.item("gate-open")?.key == "v")
    #expect(plan.items.allSatisfy { !"pt".contains($0.key ?? " ") })
    for section in ChecklistStep.Section.allCases {
      let keys = plan.items.filter { $0.section == section }.compactMap(\.key)
      #expect(Set(keys).count == keys.count)
    }
    #expect(plan.item("till-open")?.key != nil)
  }

  @Test func `a guarded step may wait for the handover of the shift`() {
    let plan = read("[[items]]\nid = \"lights-down\"\nlocked = \"handover\"").plan

    #expect(plan.item("lights-down")?.isGuardedByShift == true)
    #expect(plan.item("lights-down")?.isGuarded == true)
    #expect(plan.item("floor-cleaned")?.isGuardedByShift == false)
    #expect(PlanFile.text(of: plan, commands: []).contains("locked = \"handover\""))
  }

  @Test func `a checklist step can be changed, added and removed`() throws {
    let (plan, faults) = read(
      """
      [[items]]
      id = "forecourt"
      title = "Pumps wiped, squeegees full"
      section = "last-hour"
      key = "p"
      due = "close-15m"
      importance = "major"
      [[items]]
      id = "staff-briefed"
      title = "Closers' brief"
      due = "close-1h5m"
      [[items]]
      id = "cash-in-safe"
      remove = true
      """)

    #expect(faults.isEmpty)
    #expect(plan.item("cash-in-safe") == nil)
    #expect(plan.item("staff-briefed")?.title == "Closers' brief")
    #expect(plan.item("staff-briefed")?.due == RelativeTime(.closes, -65))
    #expect(plan.item("staff-briefed")?.key == "c")
    let forecourt = try #require(plan.items.firstIndex { $0.id == "forecourt" })
    #expect(plan.items[forecourt - 1].id == "door-person")
    #expect(plan.items[forecourt].due == RelativeTime(.closes, -15))
    #expect(plan.items[forecourt].importance == .major)
  }

  @Test func `an own plan may name a step by its old id`() {
    let (plan, faults) = read(
      "[[items]]\nid = \"h3\"\ntitle = \"Closers' brief\"\n[[items]]\nid = \"k4\"\nremove = true")
    let (_, twice) = read(
      "[[items]]\nid = \"staff-briefed\"\n[[items]]\nid = \"h3\"\ntitle = \"Brief\"")

    #expect(faults.isEmpty)
    #expect(plan.item("staff-briefed")?.title == "Closers' brief")
    #expect(plan.item("cash-in-safe") == nil)
    #expect(twice.count == 1)
  }

  @Test func `a plan sets thresholds, panes, alerts and sign-off`() {
    let (plan, faults) = read(
      """
      [thresholds]
      wait_red_seconds = 200
      gesture_default_cents = 1500
      [board]
      panes = ["farewell", "queue"]
      hide = ["loose-ends"]
      theme = "dark"
      [alerts]
      command = ["/usr/bin/notify", "--urgent"]
      [signoff]
      second = false
      handover = false
      """)

    #expect(faults.isEmpty)
    #expect(plan.thresholds.waitRedSeconds == 200)
    #expect(plan.thresholds.gestureDefaultCents == 1500)
    #expect(plan.panes == ["farewell", "queue"])
    #expect(plan.hiddenPanes == ["loose-ends"])
    #expect(plan.alerts.steps.map(\.command) == [["/usr/bin/notify", "--urgent"]])
    #expect(!plan.needsSecondSignature && !plan.needsHandoverNote)
  }

  @Test(arguments: [
    ("[[lnaes]]\nid = \"1\"", "1: unknown key 'lnaes' in the plan; did you mean 'lanes'?"),
    ("[store]\n\nnmae = \"x\"", "3: unknown key 'nmae' in [store]; did you mean 'name'?"),
    ("[store]\nname = 7", "2: name is a whole number; expected text in quotes"),
    ("store = 3", "1: store is a whole number; expected a table [store]"),
    (
      "[store]\nname = \"a\"\nzone = \"Europe/Londn\"",
      "3: this computer has no time zone 'Europe/Londn'; write a name such as Europe/London"
    ),
    ("[store]\nday_starts = \"4\"", "2: '4' is not a time; write HH:MM such as 04:00"),
    (
      "[hours]\nmonday = \"9-17\"",
      "2: '9' is not a time; write HH:MM such as 21:00, or 9:00 PM"
    ),
    (
      "[hours]\nmonday = \"05:00-04:00\"",
      "2: warning: closes at 04:00, before it opens at 05:00: 04:00 of the next morning is used"
    ),
    ("[[lanes]]\nname = \"x\"", "1: a lane needs an id"),
    (
      "[[lanes]]\nid = \"Till 1\"",
      "2: 'Till 1' is not an id; use a-z, 0-9 and -, at most 32 characters"
    ),
    ("[[lanes]]\nid = \"1\"\n[[lanes]]\nid = \"1\"", "4: lane '1' is here twice"),
    (
      "[[lanes]]\nid = \"1\"\nkind = \"staff\"",
      "3: kind = \"staff\"; expected one of staffed, self, express; did you mean 'staffed'?"
    ),
    (
      "[[lanes]]\nid = \"1\"\nservers = 0",
      "3: servers is 0; expected a whole number from 1 to 200"
    ),
    (
      "[[rooms]]\nid = \"men\"\nkey = \"q\"",
      "3: key = \"q\"; use one of abcdefimoprstvwy; the other letters are commands"
    ),
    (
      "[[rooms]]\nid = \"men\"\nkey = \"m\"\nitems = [\n  \"floor\",\n  \"sope\",\n]",
      "6: there is no restroom item 'sope'; the items are floor, flush, odour, bin, litter, paper, soap, sink, "
        + "dispenser; did you mean 'soap'?"
    ),
    (
      "[[rooms]]\nid = \"men\"\nkey = \"m\"\nitems = [{ id = \"mat\", weight = 0 }]",
      "4: weight is 0; expected a whole number from 1 to 1000"
    ),
    (
      "[[rooms]]\nid = \"men\"\nkey = \"a\"",
      "3: key 'a' taps both room 'men' and item handover-read, breaks-covered, floor-cleaned"
    ),
    (
      "[[rooms]]\nid = \"men\"\nkey = \"m\"\n[[rooms]]\nid = \"staff\"\nkey = \"m\"",
      "6: key 'm' taps both room 'men' and room 'staff'"
    ),
    (
      "[[items]]\nid = \"staff-brief\"\nsection = \"day\"",
      "1: new item 'staff-brief' needs a title; or did you mean item 'staff-briefed'?"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\nkey = \"a\"",
      "3: key 'a' taps both 'breaks-covered' and 'staff-briefed' in section last-hour"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\ndue = \"close-2h\"",
      "3: item 'staff-briefed' is due (close-2h) before it opens (close-1h15m)"
    ),
    (
      "[[items]]\nid = \"staff-briefed\"\ndue = \"5pm\"",
      "3: due = \"5pm\"; write open, close, cleared or end, plus or minus a time: close-1h15m; or a time such as 15:00"
    ),
    (
      "[[items]]\nid = \"cash-in-saf\"\nremove = true",
      "2: there is no item 'cash-in-saf' to remove; did you mean 'cash-in-safe'?"
    ),
    (
      "[thresholds]\nwait_amber_second = 3",
      "2: unknown key 'wait_amber_second' in [thresholds]; did you mean 'wait_amber_seconds'?"
    ),
    (
      "[thresholds]\nwait_amber_seconds = 200",
      "2: wait_amber_seconds is 200, but must not be above wait_red_seconds, which is 180"
    ),
    (
      "[thresholds]\nalert_repeat_seconds = 10",
      "2: alert_repeat_seconds is 10; expected a whole number from 60 to 86400"
    ),
    (
      "[board]\npanes = [\"queue\", \"restroom\"]",
      "2: there is no pane 'restroom'; the panes are queue, farewell, restrooms, loose-ends, impression; "
        + "did you mean 'restrooms'?"
    ),
    ("[alerts]\ncommand = \"beep\"", "2: command is text; expected a list such as [\"a\", \"b\"]"),
    ("[signoff]\nsecond = \"yes\"", "2: second is text; expected true or false"),
    ("lanes = []", "1: warning: the plan has no [[lanes]], so the queue pane stays empty"),
  ])
  func `K01 a mistake is named with its line and a suggestion`(text: String, fault: String) {
    let (_, faults) = read(text)

    #expect(faults == ["exitboard.toml:" + fault])
  }

  /// Events name a counter as `ID-9`, and a step that is due several times as `ID-2`.
  @Test(arguments: [
    ("[[lanes]]\nid = \"ID\"\nservers = 9", 30, true),
    ("[[lanes]]\nid = \"ID\"\nservers = 9", 31, false),
    ("[[lanes]]\nid = \"ID\"\nservers = 10", 30, false),
    ("[[lanes]]\nid = \"ID\"", 32, true),
    (
      "[[items]]\nid = \"ID\"\ntitle = \"T\"\nsection = \"day\"\ndue = [\"12:00\", \"16:00\"]", 30,
      true
    ),
    (
      "[[items]]\nid = \"ID\"\ntitle = \"T\"\nsection = \"day\"\ndue = [\"12:00\", \"16:00\"]", 31,
      false
    ),
  ])
  func `an id is refused from which no event could be made`(
    text: String, length: Int, isAccepted: Bool
  ) {
    let id = String(repeating: "a", count: length)

    let (plan, faults) = read(text.replacing("ID", with: id))

    #expect(faults.isEmpty == isAccepted, "\(faults)")
    #expect(faults.allSatisfy { $0.contains(":2: '\(id)-") && $0.contains("is not an id") })
    let ids = plan.items.map(\.id) as [StepID]
    let counters = plan.lanes.flatMap { lane in (1...lane.servers).map { lane.counter($0) } }
    #expect(ids.allSatisfy { $0.isWellFormed })
    #expect(plan.lanes.allSatisfy { $0.servers == 1 } || counters.allSatisfy(\.isWellFormed))
  }

  /// A character may be followed by any number of marks; no event could hold the name.
  @Test(arguments: [(11, true), (12, false)])
  func `a name is bounded in bytes too`(marks: Int, isAccepted: Bool) {
    let letter = "e" + String(repeating: "\u{301}", count: marks)

    let (plan, faults) = read("[store]\nname = \"\(String(repeating: letter, count: 80))\"")

    #expect(faults.isEmpty == isAccepted && (plan.store.count == 80) == isAccepted)
    #expect(faults.allSatisfy { $0.contains(":2: name is longer than 80 characters") })
  }

  @Test func `K02 invalid TOML is reported with its line`() {
    let (plan, faults) = read("[store]\nname = \"Riverside\nnumber = 3\n")

    #expect(plan == .standard)
    #expect(faults.count == 1)
    #expect(faults[0].hasPrefix("exitboard.toml:2: not TOML: "))
  }

  @Test func `K02 a NUL byte does not hide the rest of the file`() {
    let (plan, faults) = read("[store]\nname = \"Riverside\"\n\0[hours]\ndaily = \"x\"\n")

    #expect(plan == .standard)
    #expect(faults.count == 1 && faults[0].hasPrefix("exitboard.toml:3: not TOML: "), "\(faults)")
  }

  @Test(arguments: [
    (
      "# a comment\n" + String(repeating: "[[lanes]]\n", count: 220_000),
      "209716: the file is larger"
    ),
    ("\na = " + String(repeating: "[", count: 100_000), "2: lists and tables nest deeper than 32"),
    ("\n\n" + String(repeating: "a.", count: 100_000) + "a = 1", "3: lists and tables nest deeper"),
    ("\n[" + String(repeating: "a.", count: 32) + "a]", "2: lists and tables nest deeper than 32"),
    (
      "z = 1\n[" + String(repeating: "a.", count: 20) + "a]\nb = 1\nc = "
        + String(repeating: "[", count: 20) + String(repeating: "]", count: 20),
      "4: lists and tables nest deeper"
    ),
    ("[a]\nb = \"[[[\"\nb = 1", "3: not TOML: "), ("a = 1\né = 1", "2: not TOML: "),
    ("\n= 1", "2: not TOML: "), ("a = 1\r\n[b]\r\nc = 08\r\n", "3: not TOML: "),
  ])
  func `K01 a value that no plan may have is rejected with its line`(text: String, fault: String) {
    let (plan, faults) = read(text)

    #expect(plan == .standard)
    #expect(faults.count == 1 && faults[0].hasPrefix("exitboard.toml:" + fault), "\(faults)")
  }

  @Test func `line numbers are those of keys and list elements, however they are written`() {
    let (_, faults) = read(
      """
      # "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      [store]
      name = \"""
      \"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\" \\
        é\"""
      "numb\\u0065r" = 1
      [board]
      panes = [ # ...................................
        'queue',
        'x',
      ]
      [hours]
      "monday" = '9'
      [store.a.b]
      [[lanes]]
      id = "1"
      [[lanes]]
      id = "2"
      kind.of = 3
      """)

    #expect(faults.map { $0.split(separator: ":")[1] } == ["6", "10", "13", "14", "19"])
  }

  @Test func `every threshold has a key in the plan`() {
    let names = Mirror(reflecting: Thresholds()).children.compactMap(\.label)

    #expect(ThresholdName.all.count == names.count)
    #expect(Set(ThresholdName.all.map(\.path)).count == names.count)
    for (name, threshold) in zip(names.map(snakeCase).sorted(), sortedThresholdNames) {
      #expect(name == threshold)
    }
  }

  private var sortedThresholdNames: [String] { ThresholdName.all.map(\.name).sorted() }

  private func snakeCase(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}
