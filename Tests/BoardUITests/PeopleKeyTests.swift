import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// People from the keys: initials that are offered and checked, duties, and steps that ask.
@Suite struct `People on the board` {
  private static let people = [
    StaffMember(person: Person("MK"), name: "Maria Kowalska", role: "manager"),
    StaffMember(person: Person("JP"), name: "Jan Peeters", role: "", needsPin: true),
    StaffMember(person: Person("AL"), name: "Ana Lim", role: "till"),
  ]

  private func hand(
    at clock: String = "20:17:07", person: Person? = Person("JP"),
    changing change: (inout Plan) -> Void = { _ in }
  ) -> Hand {
    var plan = Plan.evening
    plan.people = Self.people
    change(&plan)
    let board = Evening.lastHour.board(at: clock, plan: plan, person: person)
    return Hand(board, seq: Evening.lastHour.events.count)
  }

  private func checks(_ hand: Hand) -> [CheckDone] {
    hand.facts.compactMap { if case .check(.done(let done)) = $0 { done } else { nil } }
  }

  @Test func `are offered while initials are typed, and Tab writes them`() {
    var hand = hand()
    hand.press("I")
    #expect(hand.hints.contains("MK Maria Kowalska"))
    #expect(hand.hints.contains("AL Ana Lim"))

    hand.press("k")
    #expect(hand.hints.contains("MK Maria Kowalska"))
    #expect(!hand.hints.contains("AL Ana Lim"))
    hand.press(.tab)
    hand.press("\n")

    #expect(hand.answer.contains("MK is on duty"))
  }

  @Test func `are known by their initials in any case`() {
    var hand = hand()

    hand.press("Imk\n")

    #expect(hand.answer.contains("MK is on duty"))
  }

  @Test func `whom the plan does not have are asked about once, and nothing is lost`() {
    var hand = hand(person: nil)

    hand.press("eML\n")
    #expect(hand.answer.contains("ML is not in the plan; did you mean 'AL'?"))
    #expect(hand.recorded.isEmpty)
    hand.press("\n")

    #expect(checks(hand).map(\.item) == ["lanes-hold-1-1"])
    #expect(hand.recorded.last?.by == Person("ML"))
  }

  @Test func `whom the plan does not have are asked about again after another typing mistake`() {
    var hand = hand(person: nil)
    hand.press("eML\n")

    hand.press("X\n")
    #expect(hand.answer.contains("MLX is not in the plan"))
    #expect(hand.recorded.isEmpty)
    hand.press(.control("u"))
    hand.press("AL\n")

    #expect(hand.recorded.last?.by == Person("AL"))
  }

  @Test func `need no list: then all initials are accepted at once`() {
    var hand = hand { $0.people = [] }

    hand.press("IZZ\n")

    #expect(hand.answer.contains("ZZ is on duty"))
  }

  @Test func `are checked by the command by and for promises too`() {
    var hand = hand()
    hand.press(":by ZZ\n")
    #expect(hand.answer.contains("ZZ is not in the plan"))
    hand.press("\n")
    #expect(hand.answer.contains("ZZ is on duty"))

    hand.press("Pkey\nal\n\n")

    guard case .promise(.made(let made)) = hand.facts.last else {
      Issue.record("nothing was promised")
      return
    }
    #expect(made.owner == Person("AL"))
  }

  @Test func `sign without a PIN, except those of whom the plan asks for one`() {
    var hand = hand(at: "21:40:00") { plan in
      plan.items = []
      plan.needsHandoverNote = false
      plan.needsSecondSignature = false
    }
    hand.answersPins = true

    hand.press("L1\nO")
    #expect(hand.answer.contains("JP has no PIN yet"))
    hand.press("Imk\nO")

    #expect(hand.screen.contains("y signs"))
  }

  @Test func `one of them is named at the door`() {
    var hand = hand()

    hand.press("o")
    #expect(hand.answer.contains("Person for the door named, who (initials):"))
    hand.press("al\n")

    #expect(checks(hand).last?.person == Person("AL"))
    #expect(hand.line("Person for the door")?.contains("AL · 20:17 JP") == true)
  }

  @Test func `get a step for today, and the row shows whose it is`() {
    var hand = hand()
    hand.select("Enough lanes are open")

    hand.press(Command.assign)
    hand.press("al\n")

    guard case .check(.assigned(let assigned)) = hand.facts.last else {
      Issue.record("nothing was given to anybody")
      return
    }
    #expect(assigned == CheckAssigned(item: "lanes-hold-1-1", person: Person("AL")))
    #expect(hand.line("Enough lanes are open")?.contains("AL ") == true)
    hand.press(Command.people)
    #expect(hand.screen.contains("Steps of today"))
    #expect(hand.screen.contains("Not on duty today"))
  }

  @Test(arguments: [
    (
      "MK 13:00-22:00 service desk",
      DutySet(
        person: Person("MK"), from: ClockTime(hour: 13, minute: 0),
        to: ClockTime(hour: 22, minute: 0), post: "service desk")
    ),
    ("al off", DutySet(person: Person("AL"), isOff: true)),
    ("MK -22:00", DutySet(person: Person("MK"), to: ClockTime(hour: 22, minute: 0))),
    ("MK", DutySet(person: Person("MK"))),
  ])
  func `are on duty as the command says`(typed: String, duty: DutySet) {
    var hand = hand()

    hand.press(":duty \(typed)\n")

    #expect(hand.facts.last == .day(.duty(duty)))
    hand.press(Command.people)
    #expect(hand.screen.contains(duty.isOff ? "no times are planned" : "Maria Kowalska"))
  }

  @Test func `are on duty on a coming day, and not today`() {
    var hand = hand()

    hand.press(":duty al tomorrow 09:00-14:00 door\n")
    hand.press(":duty MK 2026-12-24 off\n")

    #expect(
      hand.facts == [
        .day(
          .duty(
            DutySet(
              day: Evening.friday.adding(days: 1), person: Person("AL"),
              from: ClockTime(hour: 9, minute: 0), to: ClockTime(hour: 14, minute: 0), post: "door"
            ))),
        .day(.duty(DutySet(day: Day(text: "2026-12-24"), person: Person("MK"), isOff: true))),
      ])
    #expect(hand.answer.contains("MK Maria Kowalska, manager is not on duty · Thu 24 Dec"))
    let floor = hand.board.floor
    #expect(Roster(day: Evening.friday, floor: floor, plan: hand.board.plan).duties.isEmpty)
    let tomorrow = Roster(
      day: Evening.friday.adding(days: 1), floor: floor, plan: hand.board.plan)
    #expect(tomorrow.duties.map(\.person) == [Person("AL")])
  }

  @Test(arguments: ["MK 2026-11-19 off", "MK 2028-11-20 off"])
  func `are not on duty on a day that is over or far ahead`(typed: String) {
    var hand = hand()

    hand.press(":duty \(typed)\n")

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("a coming day"))
  }

  @Test(arguments: ["MK 25:00-26:00 door", "? 13:00-14:00"])
  func `a duty that makes no sense is not recorded`(typed: String) {
    var hand = hand()

    hand.press(":duty \(typed)\n")

    #expect(
      hand.facts.allSatisfy {
        if case .day(.duty(let duty)) = $0 { duty.from == nil } else { true }
      })
  }

  private func fridge(_ plan: inout Plan) {
    var step = ChecklistStep("fridge", .lastHour, "t", .major, "Fridge temperature")
    (step.opens, step.due) = (RelativeTime(.opens, 0), RelativeTime(.closes, 0))
    step.requestedInput = .number
    step.limits = .init(unit: "°C", leastHundredths: 200, mostHundredths: 800)
    step.document = "https://intranet/fridge.pdf"
    plan.items.append(step)
  }

  @Test func `a number within its limits is one tap and a number`() {
    var hand = hand(changing: fridge)

    hand.press("t")
    #expect(hand.answer.contains("Fridge temperature (2 to 8 °C):"))
    hand.press("4,5\n")

    #expect(
      checks(hand).last
        == CheckDone(item: "fridge", result: .pass, numberHundredths: 450))
    #expect(hand.line("Fridge temperature")?.contains("4.5 °C · 20:17 JP") == true)
  }

  @Test func `a number outside its limits needs an action, and a tap measures again`() {
    var hand = hand(changing: fridge)

    hand.press("tx\n")
    #expect(hand.answer.contains("Write a number"))
    hand.press(.control("u"))
    hand.press("9.5\n")
    #expect(hand.answer.contains("9.5 °C is outside the limits (2 to 8 °C); what did you do:"))
    hand.press("\n")
    #expect(hand.recorded.isEmpty)
    hand.press("moved the milk\n")
    #expect(
      checks(hand).last
        == CheckDone(
          item: "fridge", result: .fail, note: "moved the milk", numberHundredths: 950))
    #expect(hand.line("Fridge temperature")?.contains("9.5 °C · 20:17 JP") == true)

    hand.press("t4\n")

    #expect(checks(hand).last?.result == .pass)
    #expect(hand.line("Fridge temperature")?.contains("4 °C · 20:17 JP") == true)
  }

  @Test func `a step may ask for the photo, and shows its document`() {
    var hand = hand { plan in
      fridge(&plan)
      plan.items[plan.items.count - 1].requestedInput = .reference
    }

    hand.press("t\n")
    #expect(hand.answer.contains("Write where the photo"))
    hand.press("/photos/fridge.jpg\n")

    #expect(checks(hand).last?.reference == "/photos/fridge.jpg")
    hand.select("Fridge temperature")
    hand.press(.enter)
    #expect(hand.screen.contains("/photos/fridge.jpg"))
    #expect(hand.screen.contains("https://intranet/fridge.pdf"))
  }

  @Test func `the opening steps are on the morning page and can be tapped, then the day follows`() {
    var plan = Plan.evening
    plan.people = Self.people
    plan.people[0].hours = [
      .init(
        days: nil, from: ClockTime(hour: 8, minute: 0), to: ClockTime(hour: 16, minute: 0),
        shift: nil)
    ]
    var board = Evening.lastHour.board(80, 40, at: "21:30", plan: plan)
    _ = board.update(.ticked(Evening.at("32:30"), MonotonicTime(milliseconds: 10)))
    var hand = Hand(board, seq: Evening.lastHour.events.count)
    #expect(hand.screen.contains("Emergency exits unlocked, ways free: by 08:55"))
    hand.press(.end)
    #expect(hand.screen.contains("08:00 to 16:00, Maria Kowalska, manager"))
    hand.press(.escape)
    #expect(hand.screen.contains("BEFORE OPENING"))

    hand.press("abcd")

    #expect(
      checks(hand).map(\.item) == ["handover-read", "exits-free", "opening-walk", "tills-ready"])
    hand.receive(.ticked(Evening.at("32:52"), MonotonicTime(milliseconds: 2_000_000)))
    hand.press("e")
    #expect(hand.screen.contains("DURING THE DAY"))
    hand.receive(.ticked(Evening.at("44:20"), MonotonicTime(milliseconds: 9_000_000)))
    #expect(!hand.screen.contains("Emergency exits"))
  }
}
