import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// Keys that came without intention record nothing.
@Suite struct `Keys that nobody pressed on purpose` {
  @Test(arguments: 1...8)
  func `are pasted letters, in any number of pieces`(pieces: Int) {
    var hand = Evening.lastHour.hand()
    let letters = Array(String(repeating: "ceiowmfyLWu", count: 19).prefix(200))
    let size = (letters.count + pieces - 1) / pieces

    hand.take(.ticked(hand.board.now, MonotonicTime(milliseconds: 9_000)))
    for start in stride(from: 0, to: letters.count, by: size) {
      hand.take(.typed(letters[start..<min(start + size, letters.count)].map { .character($0) }))
    }

    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("came at once, so nothing was recorded"))
  }

  @Test func `are the end of a paste after an answer was complete`() {
    var hand = Evening.lastHour.hand()
    hand.press("N1")

    hand.take(
      .typed("some words".map { .character($0) } + [.enter] + "ceiow".map { .character($0) }))

    #expect(hand.facts.count == 1)
    #expect(hand.answer.contains("came at once") || hand.answer.contains("Noted"))
  }

  @Test func `are the repeats of a key held down for three seconds`() {
    var hand = Evening.lastHour.hand()

    hand.press("e")
    for _ in 0..<75 { hand.press("e", afterMilliseconds: 40) }

    #expect(hand.recorded.count == 1)
  }

  @Test func `are letters with Alt`() {
    var hand = Evening.lastHour.hand()

    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      hand.press(.alt(letter))
    }

    #expect(hand.recorded.isEmpty)
    #expect(hand.others.isEmpty)
  }

  @Test func `are letters that arrive with bytes that are not a key`() {
    var hand = Evening.lastHour.hand()
    hand.press("w")

    hand.take(.garbled(40))
    hand.press("e", afterMilliseconds: 100)
    #expect(hand.facts.count == 1)
    hand.press("e")

    #expect(hand.facts.count == 2)
  }

  @Test func `are more than two added people at a lane while + is held down`() {
    var hand = Evening.lastHour.hand()
    hand.take(.resized(Size(columns: 300, rows: 24)))
    for _ in 0..<5 where !hand.hints.contains("+ one more") { hand.press(.tab) }

    hand.press("+")
    hand.press("+", afterMilliseconds: 500)
    for _ in 0..<75 { hand.press("+", afterMilliseconds: 33) }
    #expect(hand.recorded.count == 2)
    hand.press("++", afterMilliseconds: 180)

    #expect(hand.recorded.count == 4)
  }
}
