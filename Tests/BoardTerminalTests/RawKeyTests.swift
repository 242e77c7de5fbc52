import BoardCanvas
import BoardTerminal
import BoardTestSupport
import Testing

@Suite struct `Keys of a terminal without capabilities` {
  private func characters(_ text: String) -> [KeyDecoder.RawKey] {
    text.unicodeScalars.map { .character($0.value) }
  }

  @Test(arguments: [[0x80], [0xBF, 0xBF], [0xFF], [0xC0], [0xF8]] as [[UInt8]])
  func `a stray byte does not delay the next key`(bytes: [UInt8]) {
    var reader = RawKeyReader()

    let stray = reader.take(bytes)
    let key = reader.take("w".utf8)

    #expect(stray == bytes.map { _ in .invalidBytes })
    #expect(key == characters("w"))
  }

  @Test(arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F]] as [[UInt8]])
  func `an incomplete character does not swallow the next key`(bytes: [UInt8]) {
    var reader = RawKeyReader()

    #expect(reader.take(bytes) == [])
    #expect(reader.take("w".utf8) == bytes.map { _ in .invalidBytes } + characters("w"))
  }

  @Test(
    arguments: [[0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] as [[UInt8]])
  func `bytes that only look like a character are no keys`(bytes: [UInt8]) {
    var reader = RawKeyReader()

    #expect(reader.take(bytes) == bytes.map { _ in .invalidBytes })
  }

  @Test func `a character is complete only with its last byte`() {
    var reader = RawKeyReader()
    let bytes = Array("é€😀".utf8)

    let keys = bytes.map { reader.take([$0]).count }

    #expect(keys == [0, 1, 0, 0, 1, 0, 0, 0, 1])
  }

  @Test(arguments: ["\u{1B}[A", "\u{1B}OB", "\u{1B}[Z", "\u{1B}[5~w", "\u{1B}]11;rgb:1\u{7}w"])
  func `a sequence in pieces gives the same keys as in one, at every cut`(typed: String) {
    let whole = inputs(of: [characters(typed)])

    for cut in 2..<typed.unicodeScalars.count {
      let reads = characters(typed)
      #expect(inputs(of: [Array(reads[..<cut]), Array(reads[cut...])]) == whole, "cut at \(cut)")
    }
    #expect(whole.count == 1)
  }

  @Test func `Esc just before a paste is a key`() {
    let reads: [KeyDecoder.RawKey] =
      characters("\u{1B}") + [.pasteBegins] + characters("ab") + [.pasteEnds]

    #expect(inputs(of: [reads]) == [.key(.escape), .paste("ab")])
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}]11"])
  func `a key inside an unfinished sequence is counted as dropped`(typed: String) {
    var decoder = KeyDecoder()

    let inputs = decoder.decode(characters(typed) + [.key(.up)], readFrom: 0, until: 0)

    #expect(inputs == [.dropped(typed.unicodeScalars.count - 1)])
  }

  /// An answer to the board's query of the background, cut at every place.
  @Test(
    arguments: [
      ("\u{1B}]11;rgb:0000/2b2b/3636\u{7}", [0, 43, 54]),
      ("\u{1B}]11;rgb:ff/FF/ff\u{1B}\\", [255, 255, 255]),
      ("\u{1B}]11;rgba:f/f/f/8\u{7}", [255, 255, 255]),
    ], [0, 99, 101, 499, 501, 4_999])
  func `an answer of the terminal that is late and in pieces is the background, and no key`(
    answer: (text: String, colour: [UInt8]), pause: Int
  ) {
    let reads = characters(answer.text + "\u{1B}[?1;2c")
    for cut in 1..<reads.count {
      var decoder = KeyDecoder()
      decoder.awaitAnswers()

      var inputs = decoder.decode(Array(reads[..<cut]), readFrom: 0, until: 0)
      inputs += decoder.decode([], readFrom: pause / 2, until: pause / 2)
      inputs += decoder.decode(Array(reads[cut...]), readFrom: pause, until: pause)

      let (red, green, blue) = (answer.colour[0], answer.colour[1], answer.colour[2])
      #expect(
        inputs == [.background(.rgb(red: red, green: green, blue: blue))], "cut at \(cut)")
    }
  }

  @Test func `H09 in any number of pieces, with any pauses, an answer is no key`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    let reads = characters("\u{1B}]11;rgb:fdfd/f6f6/e3e3\u{1B}\\\u{1B}[?62;4c")
    for _ in 0..<2_000 {
      var decoder = KeyDecoder()
      decoder.awaitAnswers()
      var (now, inputs) = (0, [TerminalInput]())
      for read in reads {
        if random.next() % 4 == 0 {
          let pause = Int(random.next() % 5_000)
          // The board looks for keys at least once a second.
          for moment in stride(from: now, to: now + pause, by: 1_000) {
            inputs += decoder.decode([], readFrom: moment, until: moment)
          }
          now += pause
        }
        inputs += decoder.decode([read], readFrom: now, until: now)
      }
      inputs += decoder.decode(characters("w"), readFrom: now, until: now)

      let background = Colour.rgb(red: 253, green: 246, blue: 227)
      #expect(inputs == [.background(background), .key("w")], "seed \(seed)")
    }
  }

  @Test
  func `an answer that goes on when its Esc has long been taken for a key gives no other key`() {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()

    var inputs = decoder.decode(characters("\u{1B}"), readFrom: 0, until: 0)
    inputs += decoder.decode([], readFrom: 5_001, until: 5_001)
    for (index, read) in characters("]11;rgb:00/00/00\u{7}\u{1B}[?1c").enumerated() {
      let now = 6_000 + index * 900
      inputs += decoder.decode([read], readFrom: now, until: now)
    }

    #expect(inputs == [.key(.escape), .background(.rgb(red: 0, green: 0, blue: 0))])
  }

  @Test(arguments: [("x", 101), ("]", 5_001), ("\u{1B}", 101)])
  func `while an answer may come, Esc is a key as soon as something else follows or 5 seconds pass`(
    next: String, pause: Int
  ) {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()

    let held = decoder.decode(characters("\u{1B}"), readFrom: 0, until: 0)
    let given = decoder.decode(characters(next), readFrom: pause, until: pause)

    #expect(held == [])
    #expect(given.first == .key(.escape))
  }

  @Test func `on a terminal that answers nothing, Esc is a key at once after 5 seconds`() {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()
    _ = decoder.decode([], readFrom: 7, until: 7)

    let early = decoder.decode(characters("\u{1B}"), readFrom: 5_000, until: 5_007)
    let next = decoder.decode(characters("\u{1B}"), readFrom: 5_200, until: 5_200)
    let key = decoder.decode(characters("w"), readFrom: 5_400, until: 5_400)
    let answer = decoder.decode(characters("\u{1B}"), readFrom: 6_000, until: 6_000)
    let rest = decoder.decode(characters("[?62;4c"), readFrom: 6_050, until: 6_050)

    #expect(early == [])
    #expect(next == [.key(.escape), .key(.escape)])
    #expect(key == [.key("w")])
    #expect(answer == [.key(.escape)] && rest == [])
  }

  @Test(arguments: [
    ("1", true), ("3", true), ("0", false), ("2", false), ("4", false), ("", false),
  ])
  func `an answer in any number of pieces says whether pastes are marked`(
    state: String, areMarked: Bool
  ) {
    let reads = characters("\u{1B}[?2004;\(state)$y\u{1B}[?62;4c")
    for cut in 1..<reads.count {
      var decoder = KeyDecoder()
      decoder.awaitAnswers()

      var inputs = decoder.decode(Array(reads[..<cut]), readFrom: 0, until: 0)
      inputs += decoder.decode(Array(reads[cut...]), readFrom: 99, until: 99)

      #expect(inputs == (areMarked ? [.pastesAreMarked] : []), "cut at \(cut)")
    }
  }

  @Test func `nobody can type that pastes are marked`() {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()
    _ = decoder.decode(characters("\u{1B}[?62;4c"), readFrom: 0, until: 0)

    let inputs = decoder.decode(characters("\u{1B}[?2004;1$y"), readFrom: 9, until: 9)

    #expect(!inputs.contains(.pastesAreMarked))
  }

  @Test func `after the last answer Esc is a key at once`() {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()

    let answer = decoder.decode(characters("\u{1B}[?62;4c"), readFrom: 0, until: 0)

    #expect(answer == [])
    #expect(decoder.decode(characters("\u{1B}"), readFrom: 9, until: 9) == [.key(.escape)])
  }

  @Test(arguments: ["\u{1B}]11;rgb:0000/2b", "\u{1B}]1", "\u{1B}[?6"])
  func `an answer that never ends does not swallow a key that follows later`(begun: String) {
    var decoder = KeyDecoder()
    decoder.awaitAnswers()
    _ = decoder.decode(characters(begun), readFrom: 0, until: 0)

    let inputs = decoder.decode(characters("w"), readFrom: 501, until: 501)

    #expect(inputs.last == .key("w"))
  }

  @Test(arguments: [
    "]11;rgb:00/00\u{7}", "]11;rgb:00000/00/00\u{7}", "]11;rgb:/00/00\u{7}", "]10;?",
  ])
  func `what is no colour is no answer`(text: String) {
    #expect(TerminalAnswer(text) == nil)
  }

  /// The keys and pastes of some reads.
  private func inputs(of reads: [[KeyDecoder.RawKey]]) -> [TerminalInput] {
    var decoder = KeyDecoder()
    return reads.flatMap { decoder.decode($0, readFrom: 0, until: 0) }
      .filter { if case .dropped = $0 { false } else { true } }
  }
}
