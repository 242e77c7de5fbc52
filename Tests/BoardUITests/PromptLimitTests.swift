import BoardCanvas
import BoardModel
import BoardTestSupport
import BoardUI
import Testing

/// What a question takes, the event file takes too: nothing is refused that somebody has typed and answered.
@Suite struct `Whatever is typed` {
  private static let texts = [
    "9999999.99", "-9999999.99", "99999", "100", "0", "-1", "20:30", "2026-11-21", "9999-12-31",
    "999", "closed", "09:00-13:00, 15:00-20:00", "MK", "M.K", "\u{200B}", "3",
    String(repeating: "9", count: 2500), String(repeating: "e\u{301}", count: 2500),
    String(repeating: "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", count: 400), "\u{0}\u{1B}[31m",
    "\u{202E}\u{7F}", "",
  ]

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `is refused by the question, or can be written`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys = Array("abcdefghijklmnoprstuvwxyABCDEFGHIJKLMNOPRSUVWXYZ123456789!+-<>~;")
    var hand = Evening.lastHour.hand(120, 40)

    for _ in 0..<500 {
      if hand.hints.contains("Enter accept") {
        hand.press(.control("u"))
        hand.receive(.pasted(Self.texts[random.below(Self.texts.count)]))
        hand.press(.enter)
        if random.below(4) == 0 { hand.press(.escape) }
      } else {
        hand.press(random.below(6) == 0 ? .enter : .character(keys[random.below(keys.count)]))
      }
      if random.below(12) == 0 { hand.press(.down) }
    }

    #expect(hand.recorded.count > 8)
    for draft in hand.recorded {
      #expect(throws: Never.self, "\(draft)") { try draft.fact.members() }
      #expect(draft.by?.isWellFormed ?? true, "\(draft)")
    }
  }
}
