import BoardTestSupport
import BoardCanvas
import BoardText
import BoardUI
import Testing

@Suite struct `A line of text` {
  private func typed(_ text: String, limitBytes: Int = 400, then keys: [Key] = []) -> LineEditor {
    var editor = LineEditor(limitBytes: limitBytes)
    for character in text { _ = editor.press(.character(character)) }
    for key in keys { _ = editor.press(key) }
    return editor
  }

  /// The text with `|` at the cursor.
  private func shown(_ editor: LineEditor) -> String {
    String(editor.characters[..<editor.cursor]) + "|" + String(editor.characters[editor.cursor...])
  }

  @Test(arguments: [
    ([Key.left, .left, .character("x")], "two worx|ds"),
    ([.home, .character("x")], "x|two words"),
    ([.control("a"), .right, .delete], "t|o words"),
    ([.control("a"), .control("f"), .control("d")], "t|o words"),
    ([.left, .control("b"), .control("e"), .backspace], "two word|"),
    ([.home, .end, .control("h")], "two word|"),
    ([.control("w")], "two |"), ([.control("w"), .control("w")], "|"),
    ([.left, .left, .control("w")], "two |ds"),
    ([.left, .left, .control("u")], "|ds"), ([.left, .left, .control("k")], "two wor|"),
    ([.home, .backspace, .left, .control("u"), .control("w")], "|two words"),
    ([.delete, .right, .control("k")], "two words|"),
  ])
  func `is edited as in a shell`(keys: [Key], result: String) {
    #expect(shown(typed("two words", then: keys)) == result)
  }

  @Test func `ignores keys it does not use`() {
    var editor = typed("a")

    let taken = [editor.press(.up), editor.press(.escape)]

    #expect(taken == [false, false])
    #expect(shown(editor) == "a|")
  }

  @Test func `joins a combining mark to the letter before it, and removes both together`() {
    var editor = LineEditor(limitBytes: 40)
    for key in ["C", "a", "f", "e", "\u{301}"] as [Character] { _ = editor.press(.character(key)) }

    #expect(editor.characters.count == 4)
    #expect(editor.window(columns: 20).cursor == 4)
    _ = editor.press(.backspace)
    #expect(editor.text == "Caf")
  }

  @Test func `leaves no cursor inside a character when a letter and a mark come together`() {
    var editor = LineEditor(limitBytes: 40, text: "ex\u{301}")
    _ = editor.press(.left)
    _ = editor.press(.backspace)

    #expect(editor.characters.count == 1 || editor.cursor <= editor.characters.count)
    _ = editor.press(.character("a"))
    #expect(editor.cursor <= editor.characters.count)
  }

  @Test(arguments: [("日本", 4), ("ü", 1), ("🧁x", 3), ("a\u{300}\u{301}b", 2)])
  func `has its cursor as many cells to the right as the terminal uses`(text: String, cell: Int) {
    #expect(LineEditor(limitBytes: 400, text: text).window(columns: 20).cursor == cell)
  }

  @Test(arguments: [
    ("one\ntwo\r\nthree\ttabs", "one two three tabs"), ("\u{1B}[2J", " [2J"), ("\u{9B}31m", " 31m"),
    ("a\u{2028}b", "a b"), ("abc\u{202E}def", "abcdef"), ("\u{7F}", " "), ("नि", "नि"),
  ])
  func `turns a paste into one line that hides nothing`(pasted: String, kept: String) {
    #expect(LineEditor(limitBytes: 400, text: pasted).text == kept)
  }

  @Test func `leaves out whole characters that do not fit, and says so`() {
    var editor = LineEditor(limitBytes: 7)

    editor.insert("aéé日b")

    #expect(editor.text == "aéé")
    #expect(editor.byteCount == 5)
    #expect(editor.hasOverflow)
    _ = editor.press(.left)
    #expect(!editor.hasOverflow)
    editor.insert("xyz")
    #expect(editor.text == "aéxyé")
    #expect(editor.hasOverflow)
  }

  @Test(arguments: 1...12)
  func `shows the cursor in a field of any width, and never more than fits`(columns: Int) {
    var editor = LineEditor(limitBytes: 400, text: "日本 abc déf 🧁 ghi")
    _ = editor.press(.home)
    for _ in 0...editor.characters.count {
      let window = editor.window(columns: columns)
      let marks = (window.hidesBefore ? 1 : 0) + (window.hidesAfter ? 1 : 0)

      #expect((0..<columns).contains(window.cursor))
      #expect(columns < 4 || window.text.width + marks <= columns)
      _ = editor.press(.right)
    }
  }

  @Test func `moves a long text under the cursor`() {
    var editor = LineEditor(limitBytes: 400, text: "abcdefghij")

    #expect(editor.window(columns: 6).text.string == "ghij")
    #expect(editor.window(columns: 6).cursor == 5)
    #expect(editor.window(columns: 6).hidesBefore)
    _ = editor.press(.home)
    #expect(editor.window(columns: 6).text.string == "abcde")
    #expect(editor.window(columns: 6).hidesAfter)
    #expect(editor.window(columns: 11).text.string == "abcdefghij")
  }
}

@Suite struct `A prompt` {
  @Test(arguments: [(40, 10), (60, 15), (80, 24)])
  func `has room to type beside any question, and shows how much is left`(columns: Int, rows: Int)
    throws
  {
    var hand = Evening.lastHour.hand(columns, rows)
    hand.press("N")
    hand.press("1")
    let note = "the reader at till three is slow since six"
    hand.press(note, afterMilliseconds: 200)

    let canvas = hand.board.draw()
    let lines = [rows - 2, rows - 1].map { row in
      (0..<columns).map { canvas[$0, row].glyph }.joined()
    }
    let cursor = try #require(canvas.cursor)
    #expect(lines[0].contains("\(note.utf8.count)/2000"))
    #expect(lines[cursor.row - rows + 2].contains("since six"))
    #expect(canvas[cursor.column - 1, cursor.row].glyph == "x")
  }

  @Test func `says in the question's place why an answer was rejected, and keeps the text`() throws
  {
    var hand = Evening.lastHour.hand(60, 15)
    hand.press("P")
    hand.press("cake\n", afterMilliseconds: 200)
    hand.press("JP\n", afterMilliseconds: 200)
    hand.press("someday\n", afterMilliseconds: 200)

    let rows = hand.screen.split(separator: "\n").suffix(2)
    #expect(rows.first?.hasPrefix(" ! Write a date") == true)
    #expect(rows.last?.contains("someday") == true)
    #expect(hand.recorded.isEmpty)
  }

  @Test func `Esc records nothing`() {
    var hand = Evening.lastHour.hand()
    hand.press("N")
    hand.press("1")
    hand.press("half a thought", afterMilliseconds: 200)
    hand.press(.escape)

    #expect(hand.recorded.isEmpty)
    #expect(hand.screen.contains("Nothing was recorded"))
  }
}
