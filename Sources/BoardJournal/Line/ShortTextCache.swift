import BoardModel

/// Cache of short texts, so that names repeated on every line are not allocated again.
struct ShortTextCache {
  /// At most 15 bytes of plain ASCII in two words, the first byte lowest.
  struct Key: Equatable {
    let low: UInt64
    let high: UInt64
    let count: Int
  }

  /// Number of cache entries; a store has a few dozen names of lanes, feeds and people.
  private static let slotCount = 64

  private var keys: [Key]
  private var texts: [String]
  private var areIDs: [Bool]

  init() {
    keys = Array(repeating: Key(low: 0, high: 0, count: -1), count: ShortTextCache.slotCount)
    texts = Array(repeating: "", count: ShortTextCache.slotCount)
    areIDs = Array(repeating: false, count: ShortTextCache.slotCount)
  }

  @inline(__always)
  mutating func text(_ key: Key) -> String { texts[slot(of: key)] }

  /// Returns the text; `nil` if it is not a well-formed id.
  @inline(__always)
  mutating func id(_ key: Key) -> String? {
    let slot = slot(of: key)
    return areIDs[slot] ? texts[slot] : nil
  }

  @inline(__always)
  private mutating func slot(of key: Key) -> Int {
    let mixed = (key.low ^ key.high &* 0x9E37_79B9_7F4A_7C15) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> 58)
    if keys[slot] != key { fill(key, at: slot) }
    return slot
  }

  private mutating func fill(_ key: Key, at slot: Int) {
    let text = ShortTextCache.text(of: key)
    keys[slot] = key
    texts[slot] = text
    areIDs[slot] = LaneID.isWellFormed(text)
  }

  private static func text(of key: Key) -> String {
    unsafe String(unsafeUninitializedCapacity: key.count) { buffer in
      for index in 0..<key.count {
        let word = index < 8 ? key.low : key.high
        unsafe buffer[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * (index % 8)))
      }
      return key.count
    }
  }
}
