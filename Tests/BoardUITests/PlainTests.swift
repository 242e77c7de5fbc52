import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `The board as plain lines` {
  private var board = Evening.lastHour.board(80, 24, at: "20:17:07")
  private var plainWriter = PlainWriter()

  @Test mutating func `begins with the state of everything`() {
    let lines = plainWriter.lines(of: board)

    #expect(lines.first == "20:17:07 Riverside, Fri 20 Nov: LAST HOUR")
    #expect(lines.contains { $0.hasPrefix("20:17:07 ALERT till 3: wait 4:47 (limit 3:00)") })
    #expect(lines.contains("20:17:07 checklist, last hour: 3 of 7 done"))
    #expect(lines.contains("20:17:07 a Breaks given, cover planned: done 18:42 MK"))
    #expect(lines.contains("20:17:07 d Restroom evening check, critical: by 20:30"))
    #expect(lines.contains("20:17:07 m Men's: 47m ago, 17m LATE, open: soap"))
    #expect(lines.contains("20:17:07 till 3: 6 people, wait 4:47"))
    #expect(lines.contains { $0.contains("Second key for Hall: due today, MK, told otherwise") })
    #expect(lines.contains { $0.hasSuffix("q quits.") })
    // Steps of later sections are not read out yet.
    #expect(!lines.contains { $0.contains("Vacuum") })
  }

  @Test mutating func `writes nothing while only minutes change`() {
    _ = plainWriter.lines(of: board)

    _ = board.update(.ticked(Evening.at("20:18:30"), MonotonicTime(milliseconds: 80_000)))

    #expect(plainWriter.lines(of: board) == [])
  }

  @Test mutating func `writes a change once`() {
    _ = plainWriter.lines(of: board)

    _ = board.update(
      .happened([
        Event(
          seq: 900, at: Evening.at("20:17:30"), recorded: nil, by: Person("AL"),
          isPinConfirmed: false, source: "test", id: nil,
          fact: .restroom(.inspected(RestroomInspected(room: "men"))), unknownMembers: [])
      ]))
    _ = board.update(.ticked(Evening.at("20:17:31"), MonotonicTime(milliseconds: 24_000)))

    #expect(
      plainWriter.lines(of: board) == [
        "20:17:31 m Men's: 0m ago, due 20:47",
        "20:17:31 over: ALERT Men's restroom: check 17m overdue",
      ])
    #expect(plainWriter.lines(of: board) == [])
  }

  @Test mutating func `confirms a tap with a line`() {
    _ = plainWriter.lines(of: board)

    let effects = board.press(.character("e"))
    guard case .record(let draft, let id)? = effects.last else {
      Issue.record("nothing was recorded")
      return
    }
    _ = board.update(
      .happened([
        Event(
          seq: 900, at: draft.at, recorded: nil, by: draft.by, isPinConfirmed: false,
          source: draft.source, id: draft.id, fact: draft.fact, unknownMembers: [])
      ]))
    _ = board.update(.saved(id, seq: 900, hash: "0"))

    #expect(
      plainWriter.lines(of: board).map { $0.dropFirst(9) }
        == [
          "e Enough lanes are open: done 20:17 JP",
          "Enough lanes are open · 20:17 · JP  [u undo]",
        ])
  }

  @Test mutating func `asks and answers in lines`() {
    _ = plainWriter.lines(of: board)

    _ = board.press(.character("B"))
    #expect(
      plainWriter.lines(of: board).map { $0.dropFirst(9) } == [
        "Bell: 1 open a lane  2 question  3 manager  4 all hands"
      ])
    _ = board.press(.escape)
    #expect(plainWriter.lines(of: board).map { $0.dropFirst(9) } == ["Nothing was recorded"])
    _ = board.press(.down)
    #expect(plainWriter.lines(of: board).first?.contains("> a Breaks given") == true)
    _ = board.press(.character("?"))
    #expect(plainWriter.lines(of: board).count > 30)
  }

  @Test mutating func `has no control characters and no drawing`() {
    var evening = Evening.lastHour
    evening.add(
      .promise(
        .made(
          PromiseMade(
            promise: "p9", what: "A\u{1B}[31mB\u{202E}C\nD", kind: .other, owner: nil, due: nil))),
      at: "20:10")
    board = evening.board(80, 24, at: "20:17:07")

    let text = plainWriter.lines(of: board).joined()

    #expect(text.contains("A␛[31mBC D"))
    #expect(!text.contains { "─│╭█▌▁".contains($0) })
  }
}
