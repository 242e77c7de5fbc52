import BoardModel

/// Cache of short texts, so that names repeated on every line are not allocated again, nor looked up.
struct ShortTextCache {
  /// At most 23 bytes of plain ASCII in three words, the first byte lowest.
  struct Key: Equatable {
    let low: UInt64
    let middle: UInt64
    let high: UInt64
    let count: Int
  }

  /// Number of cache entries: the names of types and members, and a few dozen of lanes, feeds and people.
  private static let slotCount = 256

  private var keys: [Key]
  private var texts: [String]
  private var areIDs: [Bool]
  private var kinds: [FactKind?]

  init() {
    keys = Array(
      repeating: Key(low: 0, middle: 0, high: 0, count: -1), count: ShortTextCache.slotCount)
    texts = Array(repeating: "", count: ShortTextCache.slotCount)
    areIDs = Array(repeating: false, count: ShortTextCache.slotCount)
    kinds = Array(repeating: nil, count: ShortTextCache.slotCount)
  }

  @inline(__always)
  mutating func text(_ key: Key) -> String { texts[slot(of: key)] }

  /// Returns the text; `nil` if it is not a well-formed id.
  @inline(__always)
  mutating func id(_ key: Key) -> String? {
    let slot = slot(of: key)
    return areIDs[slot] ? texts[slot] : nil
  }

  /// Returns the event type of that name; `nil` if there is none.
  mutating func kind(_ key: Key) -> FactKind? { kinds[slot(of: key)] }

  @inline(__always)
  private mutating func slot(of key: Key) -> Int {
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let mixed = (key.low ^ (key.middle ^ key.high &* odd) &* odd) &* odd
    let slot = Int(mixed >> 56)
    if keys[slot] != key { fill(key, at: slot) }
    return slot
  }

  private mutating func fill(_ key: Key, at slot: Int) {
    let text = ShortTextCache.text(of: key)
    keys[slot] = key
    texts[slot] = text
    areIDs[slot] = LaneID.isWellFormed(text)
    kinds[slot] = Fact.kind(of: text)
  }

  private static func text(of key: Key) -> String {
    unsafe String(unsafeUninitializedCapacity: key.count) { buffer in
      for index in 0..<key.count {
        let word = index < 8 ? key.low : index < 16 ? key.middle : key.high
        unsafe buffer[index] = UInt8(truncatingIfNeeded: word >> UInt64(8 * (index % 8)))
      }
      return key.count
    }
  }
}
