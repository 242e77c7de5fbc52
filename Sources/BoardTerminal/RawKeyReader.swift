/// Turns the bytes of any terminal into characters, without its database.
package struct RawKeyReader {
  private var pending: [UInt8] = []

  package init() {}

  /// The characters complete with these bytes; a byte that is not UTF-8 is dropped by itself.
  package mutating func take(_ bytes: some Sequence<UInt8>) -> [KeyDecoder.RawKey] {
    pending += bytes
    var keys: [KeyDecoder.RawKey] = []
    while let first = pending.first {
      let length = Self.length(ofCharacterBeginning: first)
      let rest = pending.prefix(length).dropFirst()
      let isPossible = length > 0 && rest.allSatisfy { $0 & 0xC0 == 0x80 }
      if isPossible && pending.count < length { break }
      guard isPossible, let text = String(validating: pending.prefix(length), as: UTF8.self) else {
        keys.append(.invalidBytes)
        pending.removeFirst()
        continue
      }
      keys += text.unicodeScalars.map { .character($0.value) }
      pending.removeFirst(length)
    }
    return keys
  }

  /// Bytes of the UTF-8 character that begins with this byte; 0 if none begins with it.
  private static func length(ofCharacterBeginning byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }
}
