import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// What a board says about the event file, above any alert; the panes keep what was known.
@Suite struct FileBannerTests {
  private static let notices: [(JournalNotice, String)] = [
    (.truncated, "THE EVENT FILE WAS CUT SHORT"),
    (.shortened(seq: 902), "THE EVENT FILE LOST EVENT 902"),
    (.replaced, "THE EVENT FILE WAS REPLACED"),
    (.lost, "THE EVENT FILE IS GONE"),
    (.unreadable(reason: "no permission"), "THE EVENT FILE CANNOT BE READ: no permission"),
    (.incompleteLine(bytes: 13), "the last write (13 bytes) is not finished"),
    (.broken(line: 7, reason: "it was changed"), "THE CHAIN IS BROKEN at line 7: it was changed"),
    (
      .unconfirmed(count: 148, line: 53, seq: 53),
      "148 EVENTS FROM LINE 53 ON ARE UNCONFIRMED and do not count; :accept decides"
    ),
    (.falseCheckpoint, "THE CHECKPOINT WAS FALSE"),
  ]

  @Test(arguments: notices)
  func `each problem of the file has a banner, which goes away with it`(
    notice: JournalNotice, banner: String
  ) {
    var board = Evening.lastHour.board(120, 40, at: "20:17:07")
    let before = board.draw().text

    _ = board.update(.journalStateChanged(notice))
    let shown = board.draw().text
    _ = board.update(.journalStateChanged(.intact))

    #expect(!before.contains(banner) && shown.contains(banner))
    #expect(shown.contains("Second key for Hall"))
    #expect(board.draw().text == before)
  }

  @Test func `what head office finds wrong stands below alerts, and taps go on`() {
    let sentence = "HEAD OFFICE HAS OTHER EVENTS: if restored, run exitboard publish --branch"
    var calm = Evening.lastHour.hand()
    for _ in 0..<20 where calm.board.draw().text.contains("[!] seen") { calm.press("!") }
    var busy = Evening.lastHour.board(80, 24, at: "20:17:07")

    _ = calm.board.update(.forked(true))
    _ = busy.update(.forked(true))
    let lines = calm.board.draw().text.split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = calm.recorded.count
    calm.press("m")

    #expect(lines[1].contains(sentence), "\(lines[1])")
    #expect(!busy.draw().text.contains(sentence) && busy.draw().text.contains("[!] seen"))
    #expect(calm.recorded.count > recorded)
    _ = calm.board.update(.forked(false))
    #expect(!calm.board.draw().text.contains(sentence))
  }

  @Test(arguments: [
    (JournalNotice.truncated, true), (.replaced, true), (.incompleteLine(bytes: 9), false),
    (.broken(line: 7, reason: "it was changed"), false),
  ])
  func `taps are off while the file is another one, and only then`(
    notice: JournalNotice, isOff: Bool
  ) {
    var hand = Evening.lastHour.hand()
    _ = hand.board.update(.journalStateChanged(notice))

    hand.press("m")

    #expect(hand.recorded.isEmpty == isOff)
    #expect(hand.board.draw().text.contains("Not recorded: the event file was replaced") == isOff)
  }

  @Test(arguments: [
    (JournalNotice.unconfirmed(count: 148, line: 53, seq: 57), true),
    // No line can be accepted; the reason is kept, and the banner goes.
    (.broken(line: 7, reason: "it was changed"), false),
  ])
  func `a person accepts the lines behind a break with a reason, and recording goes on meanwhile`(
    notice: JournalNotice, hasLines: Bool
  ) {
    var hand = Evening.lastHour.hand()
    hand.receive(.journalStateChanged(notice))
    hand.press("m")
    #expect(hand.recorded.count == 1)
    let next = hand.board.floor.log.seq + 1

    hand.press(.palette)
    hand.type("accept")
    hand.press("\n")
    hand.press("\n")
    #expect(hand.recorded.count == 1 && hand.answer.contains("Write why the lines are right"))
    hand.type("the disk was repaired")
    hand.press("\n")

    let accepted = LinesAccepted(from: hasLines ? 57 : next, reason: "the disk was repaired")
    #expect(hand.facts.last == .log(.accepted(accepted)))
    #expect(hand.recorded.last?.by != nil)
    hand.press("u")
    #expect(hand.facts.last == .log(.accepted(accepted)))
    #expect(hand.answer.contains("Accepted lines stay accepted"))
  }

  @Test func `without a break there is nothing to accept`() {
    var hand = Evening.lastHour.hand()

    hand.press(.palette)
    hand.type("accept")
    hand.press("\n")

    #expect(hand.recorded.isEmpty && hand.answer.contains("The event file has no break to accept"))
  }

  @Test func `the result of the daily check stays, after a problem of the moment`() {
    var hand = Evening.lastHour.hand()
    let broken = "THE CHAIN IS BROKEN at line 500000: it was changed"

    _ = hand.board.update(.journalChecked(.broken(line: 500_000, reason: "it was changed")))
    let found = hand.board.draw().text
    _ = hand.board.update(.journalStateChanged(.lost))
    let lost = hand.board.draw().text
    _ = hand.board.update(.journalStateChanged(.intact))

    #expect(found.contains(broken) && !lost.contains(broken))
    #expect(hand.board.draw().text.contains(broken))
    // The evening goes on: new records link to the lines that were there.
    hand.press("m")
    #expect(hand.recorded.count == 1)
  }
}
