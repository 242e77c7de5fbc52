import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

@Suite struct `Head office's keys` {
  @Test(arguments: [
    ([Key.down], "0042"), (["j", "j"], "0017"), ([.down, .down, .up], "0042"),
    ([.down, .down, "k"], "0042"), ([.end], "0119"), ([.end, .home], "0203"),
    ([.pageDown, .pageUp], "0203"), ([.up], "0203"), ([.end, .down], "0119"),
  ])
  func `move the selection`(keys: [Key], store: String) {
    var hand = FleetHand(80, 24)

    for key in keys { hand.press(key) }

    #expect(hand.selectedLine.contains(store), "\(hand.screen)")
  }

  @Test func `a page down shows other rows, and no row is skipped`() {
    var hand = FleetHand(80, 24)
    let first = hand.ids

    hand.press(.pageDown)
    hand.press(.pageDown)

    let all = first + hand.ids
    #expect(Set(all).count > first.count)
    #expect(hand.lines[4...].contains { $0.contains("▌") })
  }

  @Test func `find shows stores by number or name as it is typed, and Esc shows all again`() {
    var hand = FleetHand(80, 24)
    hand.press(.down)

    hand.press("/harb")

    #expect(hand.ids == ["0042"])
    #expect(hand.answer.contains("1 of 48"))
    hand.press(.enter)
    #expect(hand.answer.contains("'harb'"))
    hand.press(.escape)
    #expect(hand.ids.count > 10)
    hand.press("/0076")
    #expect(hand.ids == ["0076"])
    hand.press(.escape)
    hand.press("/nowhere")
    #expect(hand.ids.isEmpty)
    #expect(hand.line("No store is like this") != nil)
  }

  @Test func `filter shows an area, a state or an alert, and Backspace shows all`() {
    var hand = FleetHand(80, 40)

    hand.press("f")
    hand.press(.enter)
    hand.press(.escape)

    #expect(hand.lines[2].contains("East"))
    #expect(hand.ids.contains("0203") && !hand.ids.contains("0017"))
    hand.press("f")
    for _ in 0..<4 { hand.press(.down) }
    hand.press(.enter)
    hand.press("f")
    #expect(hand.ids == ["0203"], "\(hand.screen)")
    hand.press("f")
    hand.press(.backspace)
    hand.press(.escape)
    #expect(hand.ids.contains("0017"))
  }

  @Test func `group puts the stores under their areas, and back`() {
    var hand = FleetHand(120, 40)

    hand.press("g")

    #expect(hand.lines[2].contains("by area"))
    #expect(hand.line("║ East") != nil, "\(hand.screen)")
    hand.press("g")
    #expect(hand.line("NEEDS SOMEBODY NOW") != nil)
  }

  @Test func `group and areas say what to do where no store has an area`() {
    var hand = FleetHand(80, 24, plan: FleetPlan())

    hand.press("g")
    #expect(hand.answer.contains("No store has an area"))
    hand.press("r")
    #expect(hand.answer.contains("No store has an area"))
  }

  @Test func `c hides the stores where all is well, and shows them again`() {
    var hand = FleetHand(80, 24)

    hand.press("c")

    #expect(hand.line("AS IT SHOULD BE · hidden") != nil)
    #expect(!hand.ids.contains("0001"))
    hand.press("c")
    #expect(hand.ids.contains("0001"))
  }

  @Test func `areas are a page, and Enter shows only that area`() {
    var hand = FleetHand(80, 24)

    hand.press("r")
    #expect(hand.line("North")?.contains("stores 14") ?? false, "\(hand.screen)")
    hand.press(.down)
    hand.press(.enter)

    #expect(hand.lines[2].contains("North"))
    #expect(hand.ids.first == "0017")
  }

  @Test func `alerts are a page, from which Enter goes to the store`() {
    var hand = FleetHand(80, 24)

    hand.press("a")
    hand.press(.down)
    let chosen = hand.selectedLine
    hand.press(.enter)

    #expect(chosen.contains("Harbour"), "\(chosen)")
    #expect(hand.selectedLine.contains("0042"))
  }

  @Test func `a store against itself comes from its copy, or a sentence says that there is none`() {
    var bare = FleetHand(80, 24, hasCopies: false)
    var hand = FleetHand(80, 24)

    bare.press("d")
    hand.press("d")

    #expect(bare.answer.contains("--kept"))
    #expect(hand.takeEffects() == [.compare(FleetOf48.key("0203"))])
    var earlier = FleetOf48.standing("Riverside", number: 1)
    earlier.left = 7
    hand.receive(
      .compared(
        StoreComparison(
          key: FleetOf48.key("0017"), now: FleetOf48.standing("Riverside", number: 0),
          earlier: [
            (Evening.friday.adding(days: -7), earlier), (Evening.friday.adding(days: -14), nil),
          ])))
    #expect(hand.line("0017 Riverside against itself") != nil)
    #expect(hand.line("gave up")?.contains("0") ?? false)
    #expect(hand.line("gave up")?.contains("7") ?? false)
  }

  @Test func `theme, mouse, redraw and quit ask the program`() {
    var hand = FleetHand(80, 24)

    hand.press("TM")
    hand.press(.control("l"))
    hand.press("q")

    #expect(
      hand.takeEffects() == [
        .program(.applyTheme("dark")), .program(.listenToMouse(true)), .program(.redraw),
        .program(.quit),
      ])
  }

  @Test func `the palette performs a command by its name, with an argument`() {
    var hand = FleetHand(80, 24)

    hand.press(":")
    hand.press("find harbour")
    hand.press(.enter)

    #expect(hand.ids == ["0042"])
    hand.press(":")
    hand.press("xyzzy")
    hand.press(.enter)
    #expect(hand.answer.contains("No command has this name"))
  }

  @Test func `help names every key and every column`() {
    var hand = FleetHand(80, 100)

    hand.press("?")

    for text in ["look in", "against itself", "rooms that are late", "customers who left well"] {
      #expect(hand.screen.lowercased().contains(text), "\(text)")
    }
  }

  @Test func `a paste does nothing but say so, and keys that come together do nothing`() {
    var hand = FleetHand(80, 24)

    hand.receive(.program(.pasted("q!dfc")))
    #expect(hand.answer.contains("pasted"))
    hand.pass(seconds: 1)
    hand.pressTogether(["q", "!", "c"])
    hand.pass(milliseconds: 100)
    hand.receive(.program(.keysPaused))

    #expect(hand.takeEffects().isEmpty)
    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("Came together"))
    #expect(hand.ids.contains("0001"))
  }

  @Test func `a click selects a store, a second one looks in, and the hints are keys`() {
    var hand = FleetHand(80, 24)
    hand.press("M")
    _ = hand.takeEffects()
    let row = hand.lines.firstIndex { $0.contains("0042") } ?? 0

    hand.press(.click(column: 10, row: row))
    #expect(hand.selectedLine.contains("0042"))
    hand.press(.click(column: 10, row: row))

    #expect(hand.takeEffects() == [.lookInto(FleetOf48.key("0042"))])
    hand.press(.click(column: 1, row: 23))
    #expect(hand.line("Keys") != nil)
  }

  @Test func `a key without a meaning says where the keys are`() {
    var hand = FleetHand(80, 24)

    hand.press("x")

    #expect(hand.answer.contains("? shows the keys"))
  }
}
