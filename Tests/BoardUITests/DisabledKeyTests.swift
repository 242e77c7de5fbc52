import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

/// A key that can do nothing says why.
@Suite struct `A key that can do nothing now` {
  /// Boards on which a command is not possible.
  enum Board: Sendable {
    case evening, past, new, bare, onePane, hidden, firstRow, lastRow, oneTheme, shortest, longest

    func hand() -> Hand {
      switch self {
      case .evening: return Self.hand()
      case .past:
        var hand = Self.hand()
        hand.board.setFloor(hand.board.floor, past: Evening.at("20:00"))
        return hand
      case .new: return Evening().hand(at: "08:00:00", changing: Self.bindAll)
      case .bare:
        return Evening().hand(at: "08:00:00") { ($0.lanes, $0.rooms) = ([], []) }
      case .onePane:
        return Self.hand { $0.panes = ["farewell"] }
      case .hidden: return Self.hand { $0.hiddenPanes = $0.panes }
      case .firstRow, .lastRow:
        var hand = Self.hand()
        hand.press(.home)
        hand.press(self == .firstRow ? .home : .end)
        hand.press(.escape)
        return hand
      case .oneTheme:
        return Evening.lastHour.hand(themes: ["auto"], changing: Self.bindAll)
      case .shortest, .longest:
        var hand = Self.hand()
        for _ in 0..<8 { hand.press(self == .shortest ? "[" : "]") }
        hand.press(.escape)
        return hand
      }
    }

    private static func hand(changing change: (inout Plan) -> Void = { _ in }) -> Hand {
      Evening.lastHour.hand { plan in
        bindAll(&plan)
        change(&plan)
      }
    }

    /// Gives every command a key.
    private static func bindAll(_ plan: inout Plan) {
      plan.keyBindings = ["shelve": ["F9"], "fewer": ["F10"]]
    }
  }

  static let cases: [(command: Command, board: Board, why: String)] = [
    (.undo, .evening, "There is no tap to undo"),
    (.redo, .evening, "There is nothing to redo"),
    (.tap, .evening, "Nothing is selected"),
    (.details, .evening, "Nothing is selected"),
    (.problem, .evening, "Tap a room or select a row first, then x"),
    (.result, .evening, "Select a step or a lane first"),
    (.assign, .evening, "Select a step or a promise first"),
    (.answerAlert, .new, "There is no alert now"),
    (.shelve, .new, "There is no alert now"),
    (.count, .evening, "Select a lane first: Tab to the queue"),
    (.more, .evening, "Select a lane first"),
    (.fewer, .evening, "Select a lane first"),
    (.countRound, .bare, "The plan has no lanes"), (.fault, .bare, "The plan has no lanes"),
    (.left, .bare, "The plan has no lanes"), (.restroom, .bare, "The plan has no rooms"),
    (.counter, .bare, "No line of the plan has several counters"),
    (.shorterSpan, .shortest, "shortest time"),
    (.longerSpan, .longest, "longest time"),
    (.lastOut, .evening, "The store closes 21:00"),
    (.force, .evening, "Select a locked step first"),
    (.signOff, .evening, "Customers may be inside"),
    (.acceptLines, .evening, "The event file has no break to accept"),
    (.morning, .new, "There are no records"),
    (.nextPane, .onePane, "There is no other pane"),
    (.previousPane, .onePane, "There is no other pane"),
    (.up, .firstRow, "This is the first row"), (.pageUp, .firstRow, "This is the first row"),
    (.first, .firstRow, "This is the first row"), (.down, .lastRow, "This is the last row"),
    (.pageDown, .lastRow, "This is the last row"), (.last, .lastRow, "This is the last row"),
    (.zoom, .hidden, "Every pane is hidden"), (.filter, .hidden, "Every pane is hidden"),
    (.next, .evening, "No search is active; / finds rows"),
    (.theme, .oneTheme, "There is no other theme"),
    (.goToTime, .new, "This is now"),
  ]

  /// The remaining commands that record, which the past does not allow.
  static let recording: [Command] = [
    .undo, .redo, .tap, .problem, .result, .answerAlert, .shelve, .timeShopper, .count, .more,
    .fewer, .countRound, .counter, .left, .fault, .bell, .restroom, .sweep, .lastOut, .hours,
    .force,
    .bypass, .cue, .goodbye, .helpOffered,
    .voice,
    .promise, .gesture, .weather, .note, .signOff, .acceptLines, .assign, .duty,
  ]

  /// Commands that always work; the header of a running board shows that there is no later time.
  static let always: Set<Command> = [
    .help, .palette, .initials, .mouse, .redraw, .suspend, .quit, .minuteBack, .minuteForward,
    .hourBack, .hourForward, .alerts, .people,
  ]

  @Test(arguments: cases)
  func `says why`(command: Command, board: Board, why: String) {
    var hand = board.hand()

    hand.press(command)

    #expect(hand.answer.contains(why), "\(hand.answer)")
    #expect(hand.recorded.isEmpty)
  }

  @Test(arguments: recording)
  func `says that the screen shows the past`(command: Command) {
    var hand = Board.past.hand()

    hand.press(command)

    #expect(hand.answer.contains("You see the past, so taps are off; 0 goes back to now"))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `is reported for every command except those that always work`() {
    let listed = Set(Self.cases.map(\.command)).union(Self.recording).union([.pane])

    #expect(listed.union(Self.always) == Set(Command.allCases))
    #expect(listed.isDisjoint(with: Self.always))
  }

  @Test func `is reported for the number of the only pane, and of a missing pane`() {
    var hand = Board.onePane.hand()
    hand.press("2")
    #expect(hand.answer.contains("only pane that is shown"))
    hand.press("9")
    #expect(hand.answer.contains("There is no pane 9"))
  }

  @Test(arguments: [Key.function(11), .insert, .delete, .backspace, .control("t")])
  func `is reported when nothing is bound to it`(key: Key) {
    var hand = Board.evening.hand()

    hand.press(key)

    #expect(hand.answer.contains("\(key.label) does nothing here; ? shows the keys"))
  }

  @Test func `is reported when it is not an answer to the question`() {
    var hand = Board.evening.hand()
    hand.press("B")

    hand.press("9")

    #expect(hand.answer.contains("This answer is not possible here"))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `keeps a row that was just saved at the end of a list`() {
    var hand = Board.lastRow.hand()
    hand.press("w")

    hand.press(.down)

    #expect(hand.answer.contains("Women's restroom inspected · 20:17 · JP"))
  }

  @Test func `is ignored where the screen is too small, except quit`() {
    var hand = Evening.lastHour.hand(34, 8)
    hand.press("W")
    hand.press("N")
    hand.press("e")
    #expect(hand.recorded.isEmpty)

    hand.receive(.resized(Size(columns: 80, rows: 24)))
    #expect(hand.answer.contains("Taps are off"))
    hand.receive(.resized(Size(columns: 34, rows: 8)))
    hand.press("q")
    #expect(hand.otherEffects.contains(.quit))
  }
}

@Suite struct `Undo` {
  @Test func `undoes several taps one after another, and redo restores them`() {
    var hand = Evening.lastHour.hand()
    hand.press("ewi")
    let first = Evening.lastHour.events.count + 1

    hand.press("uuu")

    let voided = hand.facts.dropFirst(3).map { fact -> Int? in
      if case .log(.voided(let record)) = fact { record.ref } else { nil }
    }
    #expect(voided == [first + 2, first + 1, first])
    hand.press("u")
    #expect(hand.answer.contains("There is no tap to undo"))
    hand.press("UUU")
    #expect(Array(hand.facts.suffix(3)) == Array(hand.facts.prefix(3)))
    hand.press("U")
    #expect(hand.answer.contains("There is nothing to redo"))
  }

  @Test func `cannot undo a sign-off, and says why`() {
    var hand = Evening.lastHour.hand(at: "21:40") { plan in
      plan.needsSecondSignature = false
      plan.needsHandoverNote = false
    }
    hand.answersPins = true
    hand.press("L1\n")
    hand.press("O")
    for _ in 0..<40 where hand.answer.contains("Why") { hand.type("no time\n") }
    hand.press("y")
    let signatures = hand.facts.count { if case .day(.signed) = $0 { true } else { false } }
    #expect(signatures == 1)
    hand.press(.escape)
    let count = hand.facts.count

    hand.press("u")

    #expect(hand.facts.count == count)
    #expect(hand.answer.contains("A signature cannot be undone; N adds a note"))
  }
}
