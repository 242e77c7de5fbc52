import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// The checklist, rooms and promises at closing, by keys.
@Suite struct `Keys at closing` {
  private func goodbye(_ evening: inout Evening, _ times: [String]) {
    for time in times {
      evening.add(time, .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))), by: "MK")
    }
  }

  @Test func `a late step of the section before keeps its letter and stays on the screen`() {
    var hand = Evening.lastHour.hand(at: "20:45:00")
    #expect(hand.line("Restroom evening check")?.contains("d ! Restroom evening check") == true)
    #expect(hand.screen.contains("STILL TO DO FROM BEFORE"))

    hand.press("d")

    #expect(hand.facts == [.check(.done(CheckDone(item: "restrooms-evening", result: .pass)))])
    #expect(hand.line("Restroom evening check")?.contains("LATE") == true)
  }

  @Test func `the letters of the closing are its own`() {
    var hand = Evening.lastHour.hand(at: "20:45:00")

    hand.press("s")

    #expect(hand.facts == [.check(.done(CheckDone(item: "lights-unchanged", result: .pass)))])
  }

  @Test func `x means the row just tapped, and after a selection the selected row`() {
    var hand = Evening.lastHour.hand()
    hand.press("mx")
    #expect(hand.screen.contains("Men's:"))

    hand = Evening.lastHour.hand()
    hand.press("m")
    hand.select("Enough lanes are open")
    hand.press("x")

    #expect(hand.screen.contains("Enough lanes are open: what is wrong?"))
  }

  @Test func `a step that the log contradicts asks why, and keeps the reason`() {
    var evening = Evening.lastHour
    goodbye(&evening, ["12:00", "13:00", "14:00"])
    var hand = evening.hand()
    #expect(hand.line("Five goodbyes watched")?.contains("late") == true)

    hand.press("s")
    #expect(
      hand.screen.contains("Why is it done? 3 of 5 goodbyes were watched:"))
    hand.press("\n")
    #expect(hand.screen.contains("Write why it is done all the same"))
    hand.press("counted on paper\n")

    #expect(
      hand.facts == [
        .check(
          .done(CheckDone(item: "goodbyes-watched", result: .pass, note: "counted on paper")))
      ])
    hand.select("Five goodbyes watched")
    hand.press("\n")
    #expect(hand.screen.contains("it is ticked, but 3 of 5 goodbyes were watched"))
  }

  @Test func `the sign-off asks why a promise is overdue under a tick`() {
    var evening = Evening.lastHour
    evening.clear("21:05")
    evening.tick("promises-assigned", "21:06")
    for item in evening.plan.items where item.isCritical && item.id != "promises-assigned" {
      evening.add("21:20", .check(.excused(CheckExcused(item: item.id, reason: "test"))))
    }
    evening.add("21:21", .log(.noted(NoteAdded(topic: .handover, text: "no more"))))
    var hand = evening.hand(at: "21:30:00")

    hand.press("O")
    #expect(
      hand.screen.contains("Why? Promises have owner and date is ticked, but 1 promise is overdue"))
    hand.press("the customer comes tomorrow\n")

    #expect(
      hand.facts == [
        .check(
          .excused(
            CheckExcused(item: "promises-assigned", reason: "the customer comes tomorrow")))
      ])
  }

  @Test func `a handover note of the morning is not enough`() {
    var evening = Evening.lastHour
    evening.clear("21:05")
    for item in evening.plan.items where item.isCritical {
      evening.add("21:20", .check(.excused(CheckExcused(item: item.id, reason: "test"))))
    }
    evening.add("10:00", .log(.noted(NoteAdded(topic: .handover, text: "the delivery"))))
    var hand = evening.hand(at: "21:30:00")

    hand.press("O")

    #expect(hand.screen.contains("Note (handover):"))
  }

  @Test func `a room tapped twice within two minutes is asked about`() {
    var hand = Evening.lastHour.hand()
    hand.press("mm")
    #expect(hand.facts.count == 1)
    #expect(hand.screen.contains("Men's was checked"))
    #expect(hand.screen.contains("JP. Again?"))

    hand.press("2")

    #expect(hand.facts.count == 2)
  }

  @Test func `a room tapped after its clean is not asked about`() {
    var hand = Evening.lastHour.hand()

    hand.press("mR1m")

    #expect(hand.facts.count == 3)
    #expect(hand.facts.last == .restroom(.inspected(RestroomInspected(room: "men"))))
  }

  @Test func `a clean of a room with a fault says to check it, and its row waits for that`() {
    var hand = Evening.lastHour.hand()
    hand.press("Rm1")
    #expect(hand.screen.contains("Men's: quick clean; check it, then tap its letter"))

    hand.select("Men's")
    hand.press("\n")

    #expect(hand.screen.contains("soap, cleaned 20:17: check it, then tap its letter"))
  }

  @Test func `a step that never applies is left out from then on, and a tap brings it back`() {
    var hand = Evening.lastHour.hand()
    hand.select("Exit, car park, lights")
    hand.press("-5")
    #expect(
      hand.facts == [
        .check(.done(CheckDone(item: "exit-and-car-park", result: .na, isNever: true)))
      ])

    var evening = Evening()
    evening.add(
      "10:00", .check(.done(CheckDone(item: "exit-and-car-park", result: .na, isNever: true))),
      day: Evening.friday.adding(days: -1))
    evening.add("09:00", .premises(.weather(WeatherSet(isWet: false))))
    hand = evening.hand()
    #expect(hand.line("Exit, car park, lights")?.contains("never here") == true)
    hand.press("i")
    #expect(hand.facts == [.check(.done(CheckDone(item: "exit-and-car-park", result: .pass)))])
  }

  @Test func `a room that is not at this store is closed for good`() {
    var hand = Evening.lastHour.hand()
    hand.select("Family")

    hand.press("-2")

    #expect(
      hand.facts == [.restroom(.closed(RestroomClosed(room: "family", reason: "never here")))])
  }

  @Test func `an undo may carry a reason`() {
    var hand = Evening.lastHour.hand()
    hand.press("e")
    let seq = Evening.lastHour.events.count + 1

    hand.press(":undo wrong step\n", afterMilliseconds: 200)

    #expect(hand.facts.last == .log(.voided(RecordVoided(ref: seq, reason: "wrong step"))))
  }

  @Test func `the board asks whether the last customer is out`() {
    func hand(_ time: String) -> Hand {
      Evening.sinceMorning().hand(at: time) { plan in
        plan.items = []
        plan.rooms = []
        plan.lanes = []
      }
    }
    let before = hand("21:09:59")
    let after = hand("21:10:00")

    #expect(!before.screen.contains("is the last customer out?"))
    #expect(after.screen.contains("is the last customer out?"))
    #expect(after.screen.contains("L when all are out"))
  }

  @Test func `kept asks who bore the cost, and what it cost the customer`() {
    var hand = Evening.lastHour.hand()
    hand.select("Cake order, bakery")

    hand.press(" 1")
    #expect(hand.screen.contains("Who bears the cost or the trouble?"))
    hand.press("360\n")

    #expect(
      hand.facts == [
        .promise(
          .closed(
            PromiseClosed(promise: "p2", outcome: .kept, burden: .customer, costCents: 6000)))
      ])
  }

  @Test func `a customer who was told is asked for the next contact`() {
    var hand = Evening.lastHour.hand()
    hand.select("Cake order, bakery")

    hand.press(" 23\n")

    #expect(
      hand.facts == [
        .promise(.touched(PromiseTouched(promise: "p2", next: "2026-11-23")))
      ])
  }

  @Test func `cost and what it waits for can be noted on an open promise`() {
    var hand = Evening.lastHour.hand()
    hand.select("Cake order, bakery")
    hand.press(" 9312\n")
    #expect(
      hand.facts == [
        .promise(
          .changed(PromiseChanged(promise: "p2", burden: .customer, costCents: 1200)))
      ])

    hand.press(" athe bakery\n")

    #expect(
      hand.facts.last
        == .promise(.changed(PromiseChanged(promise: "p2", blockedBy: "the bakery"))))
    hand.press("\n")
    #expect(hand.screen.contains("the bakery"))
  }

  @Test func `details of a promise show its reasons and what was given`() {
    var evening = Evening.lastHour
    evening.add(
      "18:40", .promise(.gesture(GestureGiven(promise: "p1", kind: .coupon, valueCents: 500))),
      by: "MK")
    var hand = evening.hand(80, 40)
    hand.select("Second key for Hall")

    hand.press("\n")

    #expect(hand.screen.contains("18:30 MK told otherwise: not on the van"))
    #expect(hand.screen.contains("18:40 MK coupon 5"))
  }
}
