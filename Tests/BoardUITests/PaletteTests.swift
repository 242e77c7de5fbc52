import BoardTestSupport
import BoardCanvas
import BoardModel
import BoardUI
import Testing

@Suite struct `The palette` {
  private func hand(_ typed: String, at clock: String = "20:17:07") -> Hand {
    var hand = Evening.lastHour.hand(at: clock)
    hand.press(.palette)
    hand.type(typed)
    return hand
  }

  @Test(arguments: [(80, 24), (60, 15), (40, 10)])
  func `lists every command with its key`(columns: Int, rows: Int) throws {
    var hand = Evening.lastHour.hand(columns, rows)

    hand.press(.palette)

    try expectScreen(hand.board.draw(), is: "palette-\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("undo", "undo"), ("und", "undo"), ("lout", "last-out"), ("last one out", "last-out"),
    ("weather", "weather"), ("emerg", "emergency"), ("unlock every", "emergency"),
    ("initials", "by"), ("kindn", "kindness"), ("mback", "minute-back"), ("hurries", "cue"),
    ("sign", "sign-off"), ("previous", "previous-pane"), ("yest", "yesterday"),
  ])
  func `finds a command by its name, some of its letters, or words of its help`(
    typed: String, name: String
  ) {
    let hand = hand(typed)

    #expect(hand.lines[3].contains(" \(name) "), "\(hand.lines[3])")
  }

  @Test func `shows the key of the command it did`() {
    var hand = hand("weath")
    #expect(hand.lines[3].contains("W "))

    hand.press("\n")

    #expect(hand.facts == [.premises(.weather(WeatherSet(isWet: true)))])
  }

  @Test func `shows why a command can do nothing, and stays open when it is chosen`() {
    var hand = hand("last-out")
    #expect(hand.lines[3].contains("# The store closes 21:00"))

    hand.press("\n")

    #expect(hand.answer.contains("! The store closes 21:00"))
    #expect(hand.lines[2].contains("Commands"))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `closes with Esc, and the arrows choose`() {
    var hand = hand("")
    hand.press(.down)
    hand.press(.escape)
    #expect(!hand.screen.contains("Commands"))

    hand.press(.palette)
    hand.type("theme")
    hand.press(.up)
    hand.press("\n")

    #expect(hand.otherEffects.contains(.applyTheme("dark")))
  }

  @Test(arguments: [
    ("go 20:05", Effect.rewind(Evening.at("20:05"))), ("theme dark", .applyTheme("dark")),
    ("theme d", .applyTheme("dark")),
  ])
  func `takes the arguments after a name`(typed: String, effect: Effect) {
    var hand = hand(typed)

    hand.press("\n")

    #expect(hand.otherEffects.contains(effect))
    #expect(hand.recorded.isEmpty)
  }

  @Test func `comes back to now with go alone`() {
    var hand = Evening.lastHour.hand()
    hand.board.setFloor(hand.board.floor, past: Evening.at("20:00"))
    hand.press(.palette)
    hand.type("go\n")

    #expect(hand.otherEffects == [.rewind(nil)])
  }

  @Test func `counts people at a lane, and changes who taps`() {
    var hand = hand("count 3 12")
    hand.press("\n")
    hand.press(.palette)
    hand.type("by mk\n")
    hand.press("e")

    #expect(hand.facts.first == .queue(.counted(QueueCounted(lane: "3", waiting: 12))))
    #expect(hand.recorded.last?.by == Person("mk"))
  }

  @Test(arguments: [
    ("go noon", "'noon' is not a time"), ("go 22:10", "22:10 is in the future"),
    ("count 9 12", "There is no lane '9'; the lanes are 1, 2, 3"), ("count 3", "count LANE PEOPLE"),
    ("count 3 many", "'many' is not a number of people"), ("count 3 -1", "'-1' is not a number"),
    ("theme drak", "There is no theme 'drak'; the themes are auto, dark"),
    ("by much too long initials", "are not initials"), ("pane", "pane 3: go to that pane"),
    ("pane x", "There is no pane 'x'"), ("pane 9", "There is no pane 9"),
    ("zzzz", "No command has this name"),
  ])
  func `says what is wrong with an argument`(typed: String, sentence: String) {
    var hand = hand(typed)

    hand.press("\n")

    #expect(hand.answer.contains(sentence), "\(hand.answer)")
    #expect(hand.recorded.isEmpty)
    #expect(hand.otherEffects.isEmpty)
  }

  @Test func `completes a name, and leaves room for its arguments`() {
    var hand = hand("coun")

    hand.press(.tab)
    hand.type("1 4\n")

    #expect(hand.facts == [.queue(.counted(QueueCounted(lane: "1", waiting: 4)))])
  }

  @Test func `does nothing after a paste or a burst that ends in Enter`() {
    var hand = Evening.lastHour.hand()
    hand.press(.palette)
    hand.pressTogether("weather\n")
    #expect(hand.recorded.isEmpty)
    #expect(hand.lines[2].contains("Commands"))
    hand.press(.escape)

    hand.press(.palette)
    hand.receive(.pasted("weather\n"))
    hand.pressTogether("\n")
    #expect(hand.recorded.isEmpty)
    hand.press("\n")
    #expect(hand.facts.count == 1)
  }

  @Test func `asks who taps before it records`() {
    var hand = Evening.lastHour.hand()
    hand.board = Evening.lastHour.board(at: "20:17:07", person: nil)
    hand.press(.palette)
    hand.type("count 3 7\n")
    #expect(hand.answer.contains("Your initials"))

    hand.type("al\n")

    #expect(hand.facts == [.queue(.counted(QueueCounted(lane: "3", waiting: 7)))])
    #expect(hand.recorded.first?.by == Person("al"))
  }
}
