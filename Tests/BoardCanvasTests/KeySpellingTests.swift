import BoardCanvas
import Testing

@Suite struct `The name of a key` {
  @Test(arguments: [
    ("x", Key.character("x")), ("X", .character("X")), ("?", .character("?")),
    ("^", .character("^")), ("é", .character("é")), ("Space", .character(" ")),
    ("space", .character(" ")), ("F1", .function(1)), ("f12", .function(12)),
    ("^U", .control("u")), ("^u", .control("u")), ("C-l", .control("l")), ("^I", .tab),
    ("^M", .enter), ("^H", .backspace), ("S-Tab", .backTab), ("Tab", .tab), ("PgDn", .pageDown),
    ("Up", .up), ("Esc", .escape), ("Del", .delete),
  ])
  func `is read as a key`(text: String, key: Key) {
    #expect(Key(spelling: text) == key)
    #expect(Key(spelling: key.spelling) == key)
  }

  @Test(
    arguments: [
      "", "xx", "F0", "F25", "F01", "F-1", "^", "^^", "^1", "C-", "C-1", "Alt-x", "M-x", "\u{1}",
      "\u{301}", "\u{200E}", "S-x", "寿司",
    ].filter { $0 != "^" })
  func `is rejected when no key has it`(text: String) {
    #expect(Key(spelling: text) == nil)
  }

  @Test func `shows arrow keys as they are printed on a keyboard`() {
    #expect([Key.up, .down, .left, .right].map(\.label) == ["↑", "↓", "←", "→"])
  }
}
