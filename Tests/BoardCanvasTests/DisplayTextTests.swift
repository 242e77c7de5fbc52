import BoardCanvas
import BoardText
import Testing

@Suite struct DisplayTextTests {
  @Test func `I01 every control character becomes visible and takes one cell`() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) + [0x2028, 0x2029] {
      let scalar = Unicode.Scalar(value) ?? "?"

      let text = DisplayText("a" + String(scalar) + "b")

      #expect(text.width == 3, "U+\(String(value, radix: 16))")
      #expect(!text.string.unicodeScalars.contains(scalar))
    }
  }

  @Test func `I02 an escape sequence is shown, not executed`() {
    #expect(DisplayText("\u{1B}[2J\u{9B}31m\u{7}").string == "␛[2J\u{FFFD}31m␇")
  }

  @Test(arguments: [
    ("reversed", "2nd\u{202E}yek"), ("isolated", "\u{2066}a\u{2069}"), ("joined", "a\u{200D}b"),
    ("tagged", "a\u{E0041}\u{E007F}"), ("marked", "\u{200F}a\u{61C}"), ("emoji", "a\u{FE0F}"),
    ("filled", "a\u{3164}\u{115F}\u{FFA0}"), ("byte order", "\u{FEFF}a"), ("soft", "a\u{AD}b"),
  ])
  func `I04 I05 characters that hide text or change its direction are removed`(
    kind: String, raw: String
  ) {
    let text = DisplayText(raw)

    #expect(text.string.unicodeScalars.allSatisfy { $0.isASCII }, "\(kind)")
    #expect(text.width == text.string.unicodeScalars.count)
  }

  @Test func `I06 of ten thousand combining marks four remain`() {
    let text = DisplayText("e" + String(repeating: "\u{301}", count: 10_000) + "x")

    #expect(text.string.unicodeScalars.count == 6)
    #expect(text.width == 2)
  }

  @Test func `a combining mark without a base character is removed`() {
    #expect(DisplayText("\u{301}a").string == "a")
  }

  @Test(arguments: [
    ("Till 3", 6), ("Küche", 5), ("e\u{301}", 1), ("寿司", 4), ("한글", 4), ("£12–14", 6), ("✓", 1),
    ("⣿█", 2), ("Ａ", 2), ("", 0), ("🍰", 2), ("\u{378}", 1),
  ])
  func `width is measured in cells`(raw: String, width: Int) {
    #expect(DisplayText(raw).width == width)
  }

  @Test(arguments: [
    ("Closers briefed", 15, "Closers briefed"), ("Closers briefed", 8, "Closers…"),
    ("寿司ランチ", 5, "寿司…"), ("寿司ランチ", 4, "寿…"), ("abc", 1, "…"), ("abc", 0, ""),
    ("abc", -1, ""),
  ])
  func `a cut text ends with an ellipsis`(raw: String, width: Int, clipped: String) {
    let text = DisplayText(raw).clipped(to: width)

    #expect(text.string == clipped)
    #expect(text.width <= max(0, width))
  }

  @Test(arguments: [
    (4, "東館の版画", ["東館", "の版", "画"]),
    // No line begins with a full stop, a small kana or a long vowel, none ends with a bracket.
    (6, "確認済。次", ["確認", "済。次"]), (4, "床がぬれ。", ["床が", "ぬ", "れ。"]),
    (5, "床「濡れ」", ["床", "「濡", "れ」"]), (6, "ちょっと", ["ちょっ", "と"]),
    (8, "レジ3が待つ", ["レジ3が", "待つ"]), (7, "till 3 東館", ["till 3", "東館"]),
    (4, "매장 청소", ["매장", "청소"]), (5, "abcdefg", ["abcde", "fg"]),
  ])
  func `wraps between Japanese characters, but not where kinsoku forbids it`(
    width: Int, text: String, lines: [String]
  ) {
    let wrapped = DisplayText(text).wrapped(to: width)

    #expect(wrapped.map(\.string) == lines)
    #expect(wrapped.allSatisfy { $0.width <= width })
  }
}
