import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Restrooms, floor and gestures by keys: one letter and a short answer each.
@Suite struct `Notes about the premises` {
  private func restroom(_ hand: Hand) -> [RestroomFact] {
    hand.facts.compactMap { if case .restroom(let fact) = $0 { fact } else { nil } }
  }

  @Test(arguments: [("1", CleanKind.spot), ("2", .full), ("3", .close)])
  func `R, a room and a digit log a clean`(digit: String, kind: CleanKind) {
    var hand = Evening.lastHour.hand()

    hand.press("Rw" + digit)

    #expect(restroom(hand) == [.cleaned(RestroomCleaned(room: "women", kind: kind))])
    #expect(hand.screen.contains("Women's: "))
  }

  private func museum(_ plan: inout Plan) {
    plan.rooms[0].zone = "East wing"
    plan.rooms[1].zone = "Stairs"
    plan.rooms[2].zone = "東館"
  }

  @Test func `A asks which zone of the plan, and each has its id`() {
    var hand = Evening.lastHour.hand(120, 40, changing: museum)

    hand.press("A")
    #expect(hand.screen.contains("the whole floor"))
    #expect(hand.screen.contains("East wing"))
    hand.press("21")
    hand.press("A42mopped\n")
    hand.press("A11")

    let zones = hand.facts.compactMap {
      if case .premises(.swept(let swept)) = $0 { swept } else { nil }
    }
    #expect(zones.map(\.zone.text) == ["east-wing", "zone-3", "floor"])
    #expect(zones.map(\.found) == [.none, .spill, .none])
  }

  @Test func `A asks no zone where the plan has only one`() {
    var hand = Evening.lastHour.hand { $0.rooms[0].zone = "East wing" }

    hand.press("A1")

    #expect(hand.facts == [.premises(.swept(FloorSwept(zone: "floor", found: .none)))])
  }

  @Test func `R does not ask for the room when one was just tapped or is selected`() {
    var hand = Evening.lastHour.hand()
    hand.press("mR1")

    #expect(restroom(hand).last == .cleaned(RestroomCleaned(room: "men", kind: .spot)))

    hand = Evening.lastHour.hand()
    hand.press(.tab)
    hand.press("R2")
    #expect(restroom(hand) == [.cleaned(RestroomCleaned(room: "women", kind: .full))])
  }

  @Test func `a low supply is logged and shown on the pane until it is refilled`() {
    var hand = Evening.lastHour.hand()

    hand.press("Rm4110\n")
    #expect(
      restroom(hand) == [.supplied(RestroomSupplied(room: "men", item: .paper, level: 10))])
    #expect(hand.screen.contains("restock Men's paper 10%"))

    hand.press("R41\n")
    #expect(!hand.screen.contains("restock"))
  }

  @Test(arguments: ["101\n", "-1\n", "x\n"])
  func `an invalid level is rejected`(level: String) {
    var hand = Evening.lastHour.hand()

    hand.press("Rm41" + level)

    #expect(hand.facts.isEmpty)
    #expect(hand.screen.contains("number from 0 to 100"))
  }

  @Test func `visits are counted, and a count must be above zero`() {
    var hand = Evening.lastHour.hand()
    hand.press("Rw50\n")
    #expect(hand.facts.isEmpty)

    hand.press(.backspace)
    hand.press("42\n")

    #expect(restroom(hand) == [.used(RestroomUsed(room: "women", visits: 42))])
  }

  @Test func `a partial round says what was not observed`() {
    var hand = Evening.lastHour.hand()

    hand.press("Rw613\n")

    #expect(
      restroom(hand) == [
        .inspected(RestroomInspected(room: "women", failed: [], unseen: ["floor", "odour"]))
      ])
    #expect(hand.screen.contains("inspected in part"))
  }

  @Test func `A and a digit log a sweep, and a hazard asks what was done`() {
    var hand = Evening.lastHour.hand()

    hand.press("A1")
    hand.press("A2mopped, sign up\n")
    hand.press("A3\n")

    let sweeps = hand.facts.compactMap { fact -> FloorSwept? in
      if case .premises(.swept(let swept)) = fact { swept } else { nil }
    }
    #expect(sweeps.map(\.found) == [.none, .spill, .object])
    #expect(sweeps.map(\.action) == [nil, "mopped, sign up", nil])
    #expect(hand.screen.contains("object, STILL OPEN"))
  }

  @Test func `K logs a gesture and shows the day's budget`() {
    var hand = Evening.lastHour.hand()

    hand.press("K2\nn")
    #expect(hand.screen.contains("Given: coupon 20.00, 180.00 left today"))
    hand.press("K5")
    #expect(hand.screen.contains("180.00 left today"))
    hand.press("70\ny")

    let gestures = hand.facts.compactMap { fact -> GestureGiven? in
      if case .promise(.gesture(let given)) = fact { given } else { nil }
    }
    #expect(gestures.map(\.valueCents) == [2000, 7000])
    #expect(gestures.map(\.isUnprompted) == [true, false])
    #expect(hand.screen.contains("over the limit of 60"))
  }

  @Test(arguments: ["R", "A", "K"])
  func `on a narrow screen the answers stay when the question has no room`(key: String) {
    var hand = Evening.lastHour.hand(60, 15)

    hand.press(key)

    let prompt = hand.screen.split(separator: "\n").suffix(2).joined()
    let words =
      key == "R" ? ["Women", "Staff"] : key == "A" ? ["nothing", "other"] : ["extra", "apology"]
    for word in words { #expect(prompt.contains(word), "\(prompt)") }
  }
}
