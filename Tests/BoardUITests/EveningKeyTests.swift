import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Keys for cues, goodbyes, help, voices, the guard, and the answers that a step asks for.
@Suite struct `The keys of the evening` {
  private func farewells(_ hand: Hand) -> [FarewellFact] {
    hand.facts.compactMap { if case .farewell(let fact) = $0 { fact } else { nil } }
  }

  private func checks(_ hand: Hand) -> [CheckFact] {
    hand.facts.compactMap { if case .check(let fact) = $0 { fact } else { nil } }
  }

  @Test(arguments: Array(zip("123456", CueKind.allCases)))
  func `C and a digit note a cue, with or without text`(digit: Character, kind: CueKind) {
    var hand = Evening.lastHour.hand()

    hand.press("C\(digit)\nC\(digit)keys jingled\n")

    #expect(
      farewells(hand) == [
        .cueSeen(CueSeen(kind: kind)), .cueSeen(CueSeen(kind: kind, note: "keys jingled")),
      ])
  }

  @Test func `G asks five questions, and points that nobody saw are left out`() {
    var hand = Evening.lastHour.hand()

    hand.press("Gyn yn")

    guard case .goodbyeSeen(let goodbye) = farewells(hand).first else {
      Issue.record("no goodbye")
      return
    }
    #expect(
      [
        goodbye.thanked, goodbye.smiled, goodbye.askedBack, goodbye.helpOffered,
        goodbye.overheard,
      ] == [true, false, nil, true, false])
  }

  @Test func `a goodbye without any observation is not logged`() {
    var hand = Evening.lastHour.hand()

    hand.press("G     ")

    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("You saw nothing"))
  }

  @Test func `H and V note help and a voice`() {
    var hand = Evening.lastHour.hand()

    hand.press("H1 V2")
    hand.press("3slow card reader\n")

    #expect(farewells(hand).count == 2)
    guard case .voiceHeard(let voice) = farewells(hand).last else { return }
    #expect(voice.sentiment == .bad)
    #expect(voice.touchpoint == Touchpoint.allCases[2])
    #expect(voice.note == "slow card reader")
  }

  @Test func `L before the posted close says when that is`() {
    var hand = Evening.lastHour.hand()

    hand.press("L")

    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("The store closes 21:00"))
  }

  @Test func `L again says that somebody is inside, and the guard is on`() {
    var hand = Evening.lastHour.hand(at: "21:10:00")
    hand.press("L1\n")
    hand.press("Lfitting room 2\n")

    #expect(
      hand.facts.last == .day(.reopened(StoreReopened(reason: "fitting room 2"))))
    #expect(hand.screen.contains("CLOSING"))
  }

  @Test func `E with a reason unlocks everything, and without one nothing`() {
    var hand = Evening.lastHour.hand(at: "21:10:00")
    hand.press("E\n")
    #expect(hand.facts.isEmpty)

    hand.press("fire in the store room\n")

    #expect(checks(hand) == [.bypassed(GuardBypassed(reason: "fire in the store room"))])
    #expect(!hand.screen.contains("locked until L"))
  }

  @Test func `F on a locked step asks for a reason, and counts as a cue`() {
    var hand = Evening.lastHour.hand(at: "21:10:00")
    hand.select("Vacuum, mop, bins, shutters")
    hand.press("F\n")
    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("Write a reason"))

    hand.press("broken glass\n")

    guard case .forced(let forced) = checks(hand).first else {
      Issue.record("nothing was forced")
      return
    }
    #expect(forced.reason == "broken glass")
  }

  @Test func `in the two seconds after a change of phase a letter only says so`() {
    var hand = Evening.lastHour.hand(at: "20:29:59")
    hand.receive(.ticked(Evening.at("20:29:59"), MonotonicTime(milliseconds: 100_000)))
    hand.receive(.ticked(Evening.at("20:30:00"), MonotonicTime(milliseconds: 101_000)))

    hand.press("r", afterMilliseconds: 0)
    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("just moved on to: at closing"))

    hand.receive(.ticked(Evening.at("20:30:02"), MonotonicTime(milliseconds: 103_100)))
    hand.press("r", afterMilliseconds: 0)
    #expect(checks(hand) == [.done(CheckDone(item: "closing-announced", result: .pass))])
  }

  @Test(arguments: [
    (
      ChecklistStep.RequestedInput.time, "20:05",
      CheckDone(item: "lanes-hold-1-1", result: .pass, time: ClockTime(hour: 20, minute: 5))
    ),
    (.amount, "123.45", CheckDone(item: "lanes-hold-1-1", result: .pass, amountCents: 12_345)),
    (.amount, "-0.50", CheckDone(item: "lanes-hold-1-1", result: .pass, amountCents: -50)),
  ])
  func `a step that asks for a time or an amount accepts nothing else`(
    asks: ChecklistStep.RequestedInput, answer: String, done: CheckDone
  ) {
    var plan = Plan.evening
    guard let at = plan.items.firstIndex(where: { $0.id == "lanes-hold-1-1" }) else { return }
    plan.items[at].requestedInput = asks
    var board = Evening.board(80, 24, at: "20:17:07", plan: plan)
    _ = board.update(.happened(Evening.lastHour.events))
    _ = board.update(.caughtUp)
    var hand = Hand(board, seq: Evening.lastHour.events.count)

    hand.press("esoon\n")
    #expect(hand.facts.isEmpty)
    hand.press(.control("u"))
    hand.press(answer + "\n")

    #expect(checks(hand) == [.done(done)])
  }

  @Test func `a step can be moved to tomorrow, and its row says so`() {
    var hand = Evening.lastHour.hand()
    hand.press(.home)
    for _ in 0..<5 { hand.press(.down) }

    hand.press("-4")

    #expect(checks(hand) == [.carried(CheckCarried(item: "exit-and-car-park", to: "2026-11-21"))])
    #expect(hand.line("Exit, car park")?.contains("to Sat 21 Nov") == true)
  }

  @Test(arguments: ["-", "x", " "])
  func `a step that the program ticks is answered by no key`(key: String) {
    var hand = Evening.lastHour.hand()
    hand.press(.end)

    hand.press(key)

    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("ticks this step itself"))
  }

  @Test(arguments: [("1", CheckResult.na), ("2", .cannot), ("3", .fail)])
  func `a step that does not apply, cannot be done or failed needs a reason`(
    digit: String, result: CheckResult
  ) {
    var hand = Evening.lastHour.hand()
    hand.press(.home)
    for _ in 0..<5 { hand.press(.down) }
    hand.press("-" + digit + "\n")
    #expect(hand.facts.isEmpty)

    hand.press("no car park today\n")

    #expect(
      checks(hand)
        == [.done(CheckDone(item: "exit-and-car-park", result: result, note: "no car park today"))])
  }

  @Test(arguments: [("y", true), ("n", false), (" ", nil)] as [(String, Bool?)])
  func `H asks what was offered and whether the customer accepted`(key: String, accepted: Bool?) {
    var hand = Evening.lastHour.hand()

    hand.press("H1" + key)

    #expect(
      hand.facts == [
        .farewell(
          .helpOffered(HelpOffered(kind: HelpKind.allCases[0], isAccepted: accepted)))
      ])
  }

  @Test func `the age in the first row is that of the feeds, whatever is tapped`() {
    var hand = Evening.lastHour.hand()
    let before = hand.lines[0]

    hand.press("e")

    #expect(hand.facts.count == 1)
    #expect(before.contains("live 67s"))
    #expect(hand.lines[0].contains("live 67s"))
  }

  @Test func `without a feed the first row says so`() {
    var evening = Evening()
    evening.tick("staff-briefed", "19:50")
    evening.tick("exit-and-car-park", "19:51")

    let hand = Hand(evening.board(at: "20:17"), seq: 2)

    #expect(hand.lines[0].contains("no feed"))
  }

  @Test(arguments: [(40, 10), (60, 15), (80, 24), (120, 40), (200, 60)])
  func `a digit goes to its pane at every size, and pressed again hides it`(
    columns: Int, rows: Int
  ) {
    var hand = Evening.lastHour.hand(columns, rows)

    // At 60 columns the restrooms are a line without a border.
    func isShown() -> Bool { ["³Restrooms", "R▌w"].contains { hand.screen.contains($0) } }
    hand.press("3")
    #expect(isShown())
    hand.press("3")
    #expect(hand.answer.contains("Restrooms is hidden; 3 shows it again"))
    #expect(!isShown())
    hand.press("3")

    #expect(isShown())
  }

  @Test(arguments: ["J.P", "J-P", "J/P", "\u{3164}"])
  func `initials are letters or digits`(text: String) {
    var hand = Evening.lastHour.hand()
    hand.board = Evening.lastHour.board(at: "20:17:07", person: nil)

    hand.press("e")
    hand.type(text + "\n")
    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("Write 1 to 12 letters or digits"))
    hand.press(.control("u"))
    hand.type("Zoë12\n")

    #expect(hand.recorded.first?.by == Person("Zoë12"))
  }
}
