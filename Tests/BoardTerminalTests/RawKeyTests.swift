import BoardCanvas
import BoardTerminal
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

  /// The keys and pastes of some reads.
  private func inputs(of reads: [[KeyDecoder.RawKey]]) -> [TerminalInput] {
    var decoder = KeyDecoder()
    return reads.flatMap { decoder.decode($0, readFrom: 0, until: 0) }
      .filter { if case .dropped = $0 { false } else { true } }
  }
}
