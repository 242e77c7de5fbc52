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

    hand.receive(.ticked(hand.board.now, MonotonicTime(milliseconds: 9_000)))
    for start in stride(from: 0, to: letters.count, by: size) {
      hand.receive(.typed(letters[start..<min(start + size, letters.count)].map { .character($0) }))
    }

    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("Came together, so not recorded: c e i o w m f y +192"))
  }

  @Test(arguments: ["wm", "wmfy", "w\n", "Ex\n", "L\n", "F\n", "O\n", "Oy", "ew "])
  func `are those of one read, which the board names and does not obey`(keys: String) {
    var hand = Evening.lastHour.hand(at: "21:07:44")
    let before = hand.hints

    hand.pressTogether(keys)

    let names = keys.map { $0 == "\n" ? "Enter" : $0 == " " ? "Space" : "\($0)" }
    #expect(hand.recorded.isEmpty)
    #expect(hand.otherEffects.isEmpty)
    #expect(hand.hints == before)
    #expect(hand.answer.contains("not recorded: \(names.joined(separator: " ")). Press"))
  }

  @Test(arguments: [(gap: 0, count: 0), (20, 0), (21, 2)])
  func `are two letters no more than 20 ms apart`(gap: Int, count: Int) {
    var hand = Evening.lastHour.hand()

    hand.pressTogether(["w"])
    hand.rest(milliseconds: gap)
    hand.pressTogether(["m"], afterMilliseconds: 0)
    hand.rest()

    #expect(hand.recorded.count == count)
    #expect(hand.answer.contains("not recorded: w m") == (count == 0))
  }

  @Test(arguments: [(gap: 0, count: 1), (20, 1), (21, 2)])
  func `are no more than the first of two where the terminal marks pastes, and it acts at once`(
    gap: Int, count: Int
  ) {
    var hand = Evening.lastHour.hand()
    hand.receive(.pastesAreMarked)

    hand.pressTogether(["w"])
    #expect(hand.recorded.count == 1)
    hand.rest(milliseconds: gap)
    hand.pressTogether(["m"], afterMilliseconds: 0)
    hand.rest()

    #expect(hand.recorded.count == count)
    #expect(hand.answer.contains("not recorded: m") == (count == 1))
  }

  @Test(arguments: ["wm", "L\n", "Oy", "ew "])
  func `are those of one read also where the terminal marks pastes`(keys: String) {
    var hand = Evening.lastHour.hand(at: "21:07:44")
    hand.receive(.pastesAreMarked)

    hand.pressTogether(keys)
    hand.receive(.pasted("weiomfy"))
    hand.rest()

    #expect(hand.recorded.isEmpty)
    #expect(hand.otherEffects.isEmpty)
  }

  @Test func `may be two letters that were read late, so nothing tells them apart`() {
    var hand = Evening.lastHour.hand()

    hand.pressTogether(["w"])
    hand.pressTogether(["m"], afterMilliseconds: 300)
    hand.rest()
    #expect(hand.recorded.isEmpty)
    hand.press("f")

    #expect(hand.recorded.count == 1)
  }

  @Test(arguments: [(149, 0), (150, 1)])
  func `are letters soon after those of one read`(pause: Int, count: Int) {
    var hand = Evening.lastHour.hand()
    hand.pressTogether(["w", "m"])
    hand.rest(milliseconds: 30)

    hand.pressTogether(["f"], afterMilliseconds: pause - 30)
    hand.rest()

    #expect(hand.recorded.count == count)
  }

  @Test func `are Enter and what follows it in a text that came at once`() {
    var hand = Evening.lastHour.hand()
    hand.press("N1")

    hand.pressTogether("some words\nceiow")
    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("some words"))
    #expect(hand.answer.contains("not recorded: Enter c e i o w"))
    hand.press("\n")

    #expect(
      hand.facts
        == [.log(.noted(NoteAdded(topic: NoteTopic.allCases[0], text: "some words")))])
  }

  @Test func `are Enter that came with the reason of an emergency`() {
    var hand = Evening.lastHour.hand()
    hand.press("E")

    hand.pressTogether("fire\n")
    #expect(hand.recorded.isEmpty)
    hand.press("\n")

    #expect(hand.facts.count == 1)
  }

  @Test(arguments: [[Key.alt("w")], [.escape, "w"]])
  func `are Esc and a letter together, which close nothing and say so`(keys: [Key]) {
    var hand = Evening.lastHour.hand()
    hand.press("B")

    hand.pressTogether(keys)
    hand.rest()
    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("not recorded: Esc w"))
    hand.press(.escape)

    #expect(hand.answer.contains("Nothing was recorded"))
  }

  @Test func `are not those that only move, unless another key comes with them`() {
    var hand = Evening.lastHour.hand()

    hand.pressTogether([.down, .down, .down, .down, .down])
    hand.rest()
    #expect(hand.answer.allSatisfy { $0 == " " })
    hand.pressTogether([.up, " "])
    hand.rest()
    #expect(hand.recorded.isEmpty)
    #expect(hand.answer.contains("not recorded: Space"))
    hand.press(" ")

    #expect(hand.facts.isEmpty == false)
  }

  @Test(arguments: [16, 33])
  func `are the repeats of a key, however fast the keyboard, and leave the answer to it`(
    interval: Int
  ) {
    var hand = Evening.lastHour.hand()

    hand.press("e")
    hand.pressTogether(["e"], afterMilliseconds: 500)
    for _ in 0..<60 { hand.pressTogether(["e"], afterMilliseconds: interval) }
    hand.rest()

    #expect(hand.recorded.count == 1)
    #expect(hand.answer.contains("✓ Enough lanes are open"))
  }

  @Test func `are all but two of the answers while y is held down`() {
    var hand = Evening.lastHour.hand()
    hand.press("G")

    hand.press("y")
    hand.press("y", afterMilliseconds: 500)
    for _ in 0..<30 { hand.press("y", afterMilliseconds: 12) }

    #expect(hand.answer.contains("3/5"))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `are those that would have answered the question that has just closed`() {
    var hand = Evening.lastHour.hand()
    hand.press("H1")
    #expect(hand.answer.contains("Did the customer accept?"))
    hand.press("y")
    #expect(hand.facts.count == 1)

    hand.press("n", afterMilliseconds: 300)
    hand.press("y", afterMilliseconds: 1_000)
    #expect(hand.facts.count == 1)
    #expect(hand.answer.contains("Press y again"))
    hand.press("y")

    #expect(hand.facts.count == 2)
  }

  @Test(arguments: [(KeyGuards.answerMilliseconds - 22, 1), (KeyGuards.answerMilliseconds, 2)])
  func `are such answers for two seconds, also when the question was left with Esc`(
    pause: Int, count: Int
  ) {
    var hand = Evening.lastHour.hand()
    hand.press("w")
    hand.press("G")
    hand.press(.escape)

    hand.press("y", afterMilliseconds: pause)

    #expect(hand.facts.count == count)
  }

  @Test(arguments: [(89, 1), (90, 2)])
  func `are a second person added at a lane within a tenth of a second`(apart: Int, count: Int) {
    var hand = Evening.lastHour.hand()
    hand.receive(.resized(Size(columns: 300, rows: 24)))
    for _ in 0..<5 where !hand.hints.contains("+ one more") { hand.press(.tab) }

    hand.press("+")
    // `press` lets 21 ms pass after each key.
    hand.press("+", afterMilliseconds: apart - 21)

    #expect(hand.recorded.count == count)
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
    #expect(hand.otherEffects.isEmpty)
  }

  @Test func `are letters that arrive with bytes that are not a key`() {
    var hand = Evening.lastHour.hand()
    hand.press("w")

    hand.receive(.garbled)
    hand.press("e", afterMilliseconds: 100)
    #expect(hand.facts.count == 1)
    hand.press("e")

    #expect(hand.facts.count == 2)
  }

  @Test func `are more than two added people at a lane while + is held down`() {
    var hand = Evening.lastHour.hand()
    hand.receive(.resized(Size(columns: 300, rows: 24)))
    for _ in 0..<5 where !hand.hints.contains("+ one more") { hand.press(.tab) }

    hand.press("+")
    hand.press("+", afterMilliseconds: 500)
    for _ in 0..<75 { hand.press("+", afterMilliseconds: 33) }
    #expect(hand.recorded.count == 2)
    hand.press("++", afterMilliseconds: 180)

    #expect(hand.recorded.count == 4)
  }
}
