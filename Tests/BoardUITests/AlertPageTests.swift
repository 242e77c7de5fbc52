import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// The page of all alerts, which opens over the panes.
@Suite struct `The alerts page` {
  private func hand(_ columns: Int = 80, _ rows: Int = 24, at clock: String = "20:17:07") -> Hand {
    var evening = Evening.lastHour
    evening.add(
      .alert(.acked(AlertAcked(alert: "restroom:men"))), at: "20:10", by: Person("AL"))
    evening.add(
      .alert(.shelved(AlertShelved(alert: "promise:p1", until: "20:45"))), at: "20:12",
      by: Person("MK"))
    return Hand(evening.board(columns, rows, at: clock), seq: evening.events.count)
  }

  @Test(arguments: [(60, 15), (80, 24), (120, 40)])
  func `says of every alert since when, why, and who has seen it`(columns: Int, rows: Int) throws {
    var hand = hand(columns, rows)

    hand.press(.alerts)

    try expectScreen(hand.board.draw(), is: "alerts-\(columns)x\(rows)")
  }

  @Test func `opens from the palette too`() {
    var hand = hand()
    hand.press(.palette)

    hand.type("alerts\n")

    #expect(hand.lines[2].contains("Alerts"))
  }

  @Test func `shows more than fit, and keeps the chosen one in sight`() throws {
    var hand = hand(60, 15)
    hand.press(.alerts)
    var chosen: [String] = []

    for _ in 0..<8 {
      let lines = hand.lines.filter { $0.contains("▌") && $0.contains("▐") }
      #expect(lines.count >= 3)
      chosen.append(lines.first ?? "")
      hand.press(.down)
    }

    #expect(Set(chosen).count >= 3)
  }

  @Test func `goes to the row of the chosen alert on Enter`() {
    var hand = hand()
    hand.press(.alerts)
    for _ in 0..<9 where !(hand.lines.first { $0.contains("▌") } ?? "").contains("Men's") {
      hand.press(.down)
    }

    hand.press(.enter)

    #expect(!hand.lines[2].contains("Alerts"))
    #expect(hand.line("▌m")?.contains("Men's") == true)
  }

  @Test func `goes to a row of a hidden pane, and shows the pane`() {
    var hand = hand()
    hand.press("33")
    #expect(!hand.screen.contains("³Restrooms"))
    hand.press(.alerts)
    for _ in 0..<9 where !(hand.lines.first { $0.contains("▌") } ?? "").contains("Men's") {
      hand.press(.down)
    }

    hand.press(.enter)

    #expect(hand.line("▌m")?.contains("Men's") == true)
  }

  @Test func `marks the chosen alert as seen, not the first`() {
    var hand = hand()
    hand.press(.alerts)
    hand.press(.down)
    hand.press(.down)
    #expect(hand.lines.first { $0.contains("▌") }?.contains("critical step") == true)

    hand.press("!")

    let alerts = hand.facts.compactMap { fact in
      if case .alert(.acked(let acked)) = fact { acked.alert } else { nil }
    }
    #expect(alerts.count == 1)
    #expect(alerts.first?.hasPrefix("critical:") == true)
    #expect(hand.lines.contains { $0.contains("▌") && $0.contains("critical step") })
  }

  @Test func `asks for initials first, and then marks the chosen alert`() {
    var hand = hand()
    var evening = Evening.lastHour
    evening.add(.alert(.acked(AlertAcked(alert: "restroom:men"))), at: "20:10")
    hand.board = evening.board(at: "20:17:07", person: nil)
    hand.press(.alerts)
    hand.press(.down)
    hand.press(.down)
    hand.press("!")
    #expect(hand.answer.contains("Your initials"))

    hand.type("mk\n")

    #expect(hand.recorded.first?.by == Person("mk"))
    guard case .alert(.acked(let acked))? = hand.facts.first else {
      Issue.record("nothing was recorded")
      return
    }
    #expect(acked.alert.hasPrefix("critical:"))
  }

  @Test func `alerts that do not leave the board are on it until they do`() {
    var hand = calm()
    #expect(hand.screen.contains("no alert"))
    #expect(hand.board.title == "\(hand.board.plan.store) · exitboard")

    hand.receive(.pagingFault("The alert command page failed with status 7"))
    #expect(hand.screen.contains("The alert command page failed with status 7"))
    #expect(hand.screen.contains("no alert · alerts do not leave this board: D shows why"))
    hand.press(.alerts)
    #expect(hand.screen.contains("Alerts do not leave this board"))
    hand.type("\u{1B}")
    hand.receive(.pagingFault(nil))

    #expect(!hand.screen.contains("alerts do not leave this board"))
  }

  @Test func `the title is the worst alert that nobody has seen`() {
    let board = hand().board

    let sentence = board.standingAlerts[0].sentence.prefix(12)
    #expect(board.title.hasPrefix("!! \(sentence)"))
    #expect(board.title.hasSuffix(" · \(board.plan.store) · exitboard"))
  }

  /// A board without an alert, on which one rang before.
  private func calm() -> Hand {
    var evening = Evening()
    evening.inspect("women", "18:00")
    evening.inspect("women", "19:20")
    var plan = Plan.evening
    plan.items = []
    plan.rooms = [plan.rooms[0]]
    return Hand(evening.board(at: "19:30", plan: plan), seq: evening.events.count)
  }

  @Test func `says that there is no alert, and what rang before`() {
    var hand = calm()

    hand.press(.alerts)

    #expect(hand.screen.contains("No alert now."))
    #expect(hand.screen.contains("Earlier today"))
    #expect(hand.screen.contains("over 19:20, nobody answered"))
  }

  @Test func `names an alert that is over when it is answered by its name`() {
    var hand = hand()
    hand.press(.palette)

    hand.type("ack wait:99\n")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("There is no alert 'wait:99' now"))
  }
}
