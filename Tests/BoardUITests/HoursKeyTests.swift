import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// The opening hours, by keys.
@Suite struct `The hours key` {
  private func hours(_ hand: Hand) -> DayHours? {
    guard case .day(.hours(let hours)) = hand.facts.last else { return nil }
    return hours
  }

  @Test func `closes later tonight, and u takes it back`() throws {
    var hand = Evening.lastHour.hand()

    hand.press("J1")
    hand.enter("10:30 PM")
    hand.enter("party")

    #expect(hours(hand) == DayHours(closes: ClockTime(hour: 22, minute: 30), reason: "party"))
    #expect(hand.screen.contains("closes 22:30"))
    hand.press("u")
    #expect(hand.screen.contains("closes 21:00"))
  }

  @Test func `closes now`() {
    var hand = Evening.lastHour.hand()

    hand.press("J2")
    hand.enter("")

    #expect(hours(hand) == DayHours(closes: ClockTime(hour: 20, minute: 17)))
    #expect(hand.screen.contains("CLOSING"))
  }

  @Test(arguments: [
    ("20:00", "It must be after now"), ("04:30", "It must be after now"), ("late", "Write a time"),
  ])
  func `takes no closing time that is over or not today`(text: String, sentence: String) {
    var hand = Evening.lastHour.hand()

    hand.press("J1")
    hand.enter(text)

    #expect(hand.screen.contains(sentence))
    #expect(hand.facts.isEmpty)
  }

  @Test func `sets a coming day`() {
    var hand = Evening.lastHour.hand()

    hand.press("J3")
    hand.enter("0")
    #expect(hand.screen.contains("Write a coming day"))
    hand.press(.control("u"))
    hand.enter("2026-12-24")
    hand.enter("09:00-13:00, 15:00-20:00")
    hand.enter("Christmas Eve")

    let day = Day(text: "2026-12-24")
    #expect(hours(hand)?.day == day)
    #expect(hours(hand)?.hours.map { "\($0)" } == "09:00-13:00, 15:00-20:00")
    #expect(hours(hand)?.reason == "Christmas Eve")
  }

  @Test func `a closed day says when the store opens next, and can be opened`() {
    let evening = Evening.sinceMorning()
    var hand = evening.hand(at: "12:00:00") { plan in
      plan.datedHours = [
        DatedHours(days: Evening.friday...Evening.friday, opening: .closed, reason: "Christmas")
      ]
    }

    #expect(hand.screen.contains("NOT OPEN"))
    #expect(hand.screen.contains("opens Sat 09:00"))
    hand.press("L")
    #expect(hand.screen.contains("The store does not open today; J sets other hours"))

    hand.press("J1")
    hand.enter("10:00-16:00")
    hand.enter("")

    #expect(hours(hand)?.hours.map { "\($0)" } == "10:00-16:00")
    #expect(hand.screen.contains("OPEN"))
    #expect(hand.screen.contains("closes 16:00"))
  }

  @Test func `a break says when the store opens again`() throws {
    let split = try DayOpening(text: "09:00-13:00, 15:00-20:00").hours
    let hand = Evening.sinceMorning().hand(at: "14:00:00") { $0.hours[.friday] = split }

    #expect(hand.screen.contains("BREAK"))
    #expect(hand.screen.contains("opens 15:00"))
  }
}

extension Hand {
  fileprivate mutating func enter(_ text: String) {
    if !text.isEmpty { type(text) }
    press("\n")
  }
}
