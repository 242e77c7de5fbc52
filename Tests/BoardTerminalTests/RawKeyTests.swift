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

  @Test func `a character is complete only with its last byte`() {
    var reader = RawKeyReader()
    let bytes = Array("é€😀".utf8)

    let keys = bytes.map { reader.take([$0]).count }

    #expect(keys == [0, 1, 0, 0, 1, 0, 0, 0, 1])
  }
}
