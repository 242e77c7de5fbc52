/// Index of the lines that have an id: file offsets by id, at most 18 bytes for each id.
///
/// A hash table with open addressing: an entry is at or after its home slot, in no order. Two ids may share a hash, and
/// one id may be in several lines, so an entry is a candidate and must be checked in the file.
struct IDIndex {
  /// Entries: the upper 24 bits are hash bits, the lower 40 are the offset plus one; 0 = empty.
  private var slots: [UInt64] = []
  private(set) var count = 0

  private static let offsetBits = 40
  /// Largest file that can be indexed.
  static let maxFileBytes = 1 << offsetBits - 1

  mutating func insert(_ id: String, at offset: Int) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let entry = IDIndex.hashBits(of: id) << UInt64(IDIndex.offsetBits) | UInt64(offset + 1)
    if put(entry) { count += 1 }
  }

  /// File offsets of lines that may have `id`, ascending.
  func offsets(of id: String) -> [Int] {
    guard !slots.isEmpty else { return [] }
    let hashBits = IDIndex.hashBits(of: id)
    var found: [Int] = []
    var index = homeSlot(of: hashBits)
    while slots[index] != 0 {
      if slots[index] >> UInt64(IDIndex.offsetBits) == hashBits {
        found.append(Int(slots[index] & UInt64(IDIndex.maxFileBytes)) - 1)
      }
      index = index + 1 < slots.count ? index + 1 : 0
    }
    return found.sorted()
  }

  /// 24 bits of the id's hash, seeded for each process, so nobody can choose ids that collide.
  private static func hashBits(of id: String) -> UInt64 {
    UInt64(UInt(bitPattern: id.hashValue)) >> UInt64(offsetBits)
  }

  private func homeSlot(of hashBits: UInt64) -> Int {
    Int((hashBits * UInt64(slots.count)) >> UInt64(64 - IDIndex.offsetBits))
  }

  private mutating func put(_ entry: UInt64) -> Bool {
    var index = homeSlot(of: entry >> UInt64(IDIndex.offsetBits))
    while slots[index] != 0 {
      if slots[index] == entry { return false }
      index = index + 1 < slots.count ? index + 1 : 0
    }
    slots[index] = entry
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: max(64, old.count + old.count / 2))
    for entry in old where entry != 0 { _ = put(entry) }
  }
}
