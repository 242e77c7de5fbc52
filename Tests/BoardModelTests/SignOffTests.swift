import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The sign-off of a day` {
  private let first = Person("JP")
  private let second = Person("MK")

  /// An evening with every step done in its window.
  private func perfect() -> Evening {
    var evening = Evening()
    evening.plan.rooms = []
    for minute in 10..<15 {
      evening.add("12:\(minute)", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))
    }
    for hour in 9...20 {
      evening.add("\(hour):55", .premises(.swept(FloorSwept(zone: "floor", found: .none))))
    }
    for (time, items) in [
      ("12:30", ["walk-to-exit", "card-machines-tested", "goodbyes-watched"]),
      ("18:45", ["breaks-covered"]), ("19:30", ["promises-due"]), ("19:50", ["staff-briefed"]),
      ("20:20", ["restrooms-evening", "lanes-hold-1-1", "exit-and-car-park", "door-person"]),
      ("20:40", ["closing-announced", "lights-unchanged"]),
      ("20:56", ["entrance-person", "till-open", "last-goodbyes"]),
    ] as [(String, [StepID])] {
      for item in items { evening.tick(item, time) }
    }
    evening.clear("21:08")
    for item in [
      "floor-cleaned", "tills-counted", "restrooms-cleaned", "lights-down", "staff-talk",
      "promises-assigned", "faults-reported", "reds-explained", "cash-in-safe", "doors-and-alarm",
    ] as [StepID] {
      evening.tick(item, "21:20")
    }
    evening.add("21:25", .log(.noted(NoteAdded(topic: .handover, text: "till 3 slow"))))
    return evening
  }

  private func signOff(_ evening: Evening) -> SignOff {
    SignOff(of: evening.floor, plan: evening.plan, at: Evening.at("21:30"))
  }

  @Test func `a complete evening can be signed by two people`() {
    let signOff = signOff(perfect())

    #expect(signOff.unfinished.isEmpty)
    #expect(signOff.rejections(first: first, second: second, confirmed: []).isEmpty)
    #expect(signOff.rejections(first: first, second: nil, confirmed: []) == [.noSecondSignature])
    #expect(signOff.rejections(first: first, second: first, confirmed: []) == [.sameSignature])
  }

  @Test func `it is rejected while a critical step is open and not excused`() {
    var evening = perfect()
    evening.void(evening.events.first { $0.fact.isTick(of: "cash-in-safe") }?.seq ?? 0, "21:26")
    #expect(
      signOff(evening).rejections(first: first, second: second, confirmed: []) == [
        .criticalOpen(["cash-in-safe"])
      ])

    evening.add(
      "21:27", .check(.excused(CheckExcused(item: "cash-in-safe", reason: "safe jammed"))))

    #expect(signOff(evening).rejections(first: first, second: second, confirmed: []).isEmpty)
    #expect(signOff(evening).fact(second: second, anchor: "9:ab").criticalOpen == 1)
  }

  @Test func `an open step that is not critical is listed and does not stop it`() {
    var evening = perfect()
    evening.void(evening.events.first { $0.fact.isTick(of: "staff-talk") }?.seq ?? 0, "21:26")

    let signOff = signOff(evening)

    #expect(signOff.unfinished.map(\.item.id) == ["staff-talk"])
    #expect(signOff.rejections(first: first, second: second, confirmed: []).isEmpty)
    #expect(signOff.fact(second: second, anchor: "9:ab").missed == 1)
  }

  @Test func `it is rejected while customers are inside, and without a handover note`() {
    let evening = Evening()

    let rejections = signOff(evening).rejections(first: first, second: second, confirmed: [])

    #expect(rejections.contains(.notCleared))
    #expect(rejections.contains(.noHandoverNote))
  }

  @Test(arguments: [("19:29", false), ("19:30", true)])
  func `a handover note is accepted for two hours`(time: String, isAccepted: Bool) {
    var evening = perfect()
    evening.void(evening.events.last?.seq ?? 0, "21:26")
    evening.add(time, .log(.noted(NoteAdded(topic: .handover, text: "till 3 slow"))))

    #expect(signOff(evening).hasHandoverNote == isAccepted)
    #expect(
      signOff(evening).rejections(first: first, second: second, confirmed: [])
        == (isAccepted ? [] : [.noHandoverNote]))
  }

  @Test func `a day is signed only once`() {
    var evening = perfect()
    let fact = signOff(evening).fact(second: second, anchor: "9:ab")
    evening.add("21:31", .day(.signed(fact)))

    #expect(
      signOff(evening).rejections(first: first, second: second, confirmed: [])
        == [.alreadySigned(at: Evening.at("21:31"), by: first)])
  }
}

extension Fact {
  fileprivate func isTick(of item: StepID) -> Bool {
    if case .check(.done(let done)) = self { done.item == item } else { false }
  }
}
