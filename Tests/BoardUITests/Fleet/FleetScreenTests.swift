import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

@Suite struct `Head office's screens` {
  @Test(arguments: [(80, 24), (120, 40), (200, 60), (60, 15), (160, 18)])
  func `48 stores fit every size`(columns: Int, rows: Int) throws {
    let hand = FleetHand(columns, rows)

    try expectScreen(hand.board.draw(), is: "fleet-\(columns)x\(rows)")
  }

  @Test func `ASCII shows the same evening`() throws {
    let hand = FleetHand(80, 24, glyphs: .ascii)

    try expectScreen(hand.board.draw(), is: "fleet-ascii")
  }

  @Test(arguments: ["help", "alerts", "areas", "filter", "details"])
  func `pages cover the list`(page: String) throws {
    var hand = FleetHand(80, 24)
    let keys = ["help": "?", "alerts": "a", "areas": "r", "filter": "f", "details": " "]

    hand.press(keys[page] ?? "")

    try expectScreen(hand.board.draw(), is: "fleet-\(page)")
  }

  @Test func `long and wide names keep the columns in line`() throws {
    var plan = FleetOf48.plan
    plan.stores["0017"]?.name = "銀座四丁目交差点前店"
    plan.stores["0042"]?.name = "The Old Harbour Master's House at the Quay"
    plan.stores["0203"]?.area = "北海道および東北地方"
    let hand = FleetHand(120, 40, plan: plan)

    try expectScreen(hand.board.draw(), is: "fleet-wide-names")
  }

  @Test func `a fleet of which nothing is heard says what to do`() throws {
    let hand = FleetHand(80, 24, floor: FleetFloor(), plan: FleetPlan())

    try expectScreen(hand.board.draw(), is: "fleet-empty")
  }

  @Test func `figures of a forked file are not said to agree with the copy`() throws {
    var standing = try #require(FleetOf48.standings()["0042"])
    (standing.notice, standing.at) = (Standing.forkedNotice, FleetOf48.now)
    var verdict = Verdict(seq: standing.seq, hash: standing.hash, state: .sound)
    verdict.audit = .agrees
    var floor = FleetFloor()
    floor.apply(.standing(FleetOf48.key("0042"), standing), heard: FleetOf48.now)
    floor.apply(.verdict(FleetOf48.key("0042"), verdict), heard: FleetOf48.now)

    let hand = FleetHand(200, 60, floor: floor)

    #expect(hand.screen.contains("of another file than the copy"))
    #expect(!hand.screen.contains("agree with its events"))
  }

  @Test func `without a connection the header says since when, and the rows age`() {
    var hand = FleetHand(120, 40)
    let age = hand.line("0042 Harbour")
    var connection = FleetConnection()
    connection.state = .lost(since: hand.now)
    connection.trouble = "no connection to hub-2:4222: connection refused"

    hand.receive(.connection(connection))
    hand.pass(seconds: 60)

    #expect(hand.lines[0].contains("no connection since 21:02"))
    #expect(hand.lines[1].contains("connection refused"))
    #expect(age?.contains(" 4s") ?? false)
    #expect(hand.line("0042 Harbour")?.contains("64s") ?? false, "\(hand.screen)")
  }

  @Test(arguments: [(1, 1), (0, 0), (39, 9), (40, 10), (59, 14), (79, 23), (300, 100), (500, 12)])
  func `every size is drawn in full, without a trap`(columns: Int, rows: Int) {
    let canvas = FleetHand(columns, rows).board.draw()

    #expect(canvas.size == Size(columns: columns, rows: rows))
    let drawnRows = canvas.text.split(separator: "\n").count { $0.contains { $0 != " " } }
    #expect(drawnRows >= min(rows, 1))
  }

  @Test func `10,000 stores are reached in one key, and only what is visible is drawn`() {
    var floor = FleetFloor()
    for number in 0..<10_000 {
      let id = "\(10_000 + number)"
      floor.apply(
        .standing(FleetOf48.key(id), FleetOf48.standing("Store \(id)", number: number)),
        heard: FleetOf48.now)
    }
    var hand = FleetHand(80, 24, floor: floor, plan: FleetPlan())

    hand.press(.end)

    #expect(hand.selectedLine.contains("19999"))
    #expect(hand.lines[2].contains("10000/10000"))
    #expect(hand.line("more")?.contains("↑") ?? false)
  }
}

extension `Head office's screens` {
  @Test func `stores are not called silent while the screen itself has no connection`() {
    var hand = FleetHand(80, 24)
    let alerts = hand.board.figures.alerts.count
    var connection = FleetConnection()
    connection.state = .lost(since: hand.now)
    hand.receive(.connection(connection))

    hand.pass(seconds: 3600)

    #expect(hand.board.figures.alerts.count == alerts)
    #expect(hand.takeEffects().isEmpty)
    #expect(hand.line("0042 Harbour")?.contains("1h00") ?? false, "\(hand.screen)")
  }
}
