internal import BoardCanvas

/// Turns the bytes of any terminal into characters and arrow keys, without its database.
package struct RawKeyReader {
  private var pending: [UInt8] = []

  package init() {}

  /// The keys complete with these bytes; a byte that is not UTF-8 is dropped by itself.
  package mutating func take(_ bytes: some Sequence<UInt8>) -> [KeyDecoder.RawKey] {
    pending += bytes
    var keys: [KeyDecoder.RawKey] = []
    while let first = pending.first {
      if let key = arrow {
        keys.append(.key(key))
        pending.removeFirst(3)
        continue
      }
      let length = Self.length(ofCharacterBeginning: first)
      let rest = pending.prefix(length).dropFirst()
      guard length > 0, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) else {
        keys.append(.invalidBytes)
        pending.removeFirst()
        continue
      }
      guard pending.count >= length else { break }
      let text = String(decoding: pending.prefix(length), as: UTF8.self)
      keys += text.unicodeScalars.map { .character($0.value) }
      pending.removeFirst(length)
    }
    return keys
  }

  private var arrow: Key? {
    guard pending.count >= 3, pending[0] == 0x1B, pending[1] == 0x5B || pending[1] == 0x4F else {
      return nil
    }
    return Self.arrows[pending[2]]
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

  private static let arrows: [UInt8: Key] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x48: .home, 0x46: .end, 0x5A: .backTab,
  ]
}
