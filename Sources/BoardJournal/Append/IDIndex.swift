/// Where the lines with an id begin: at most 18 bytes an id, whatever the ids look like.
///
/// A hash table with open addressing: entries stand at or behind their home, in no order. Two ids may share a hash, and
/// one id may stand in several lines, so an entry is where to look and not yet an answer.
struct IDIndex {
  /// An entry is 40 bits of offset plus one below 24 bits of hash; 0 is none.
  private var slots: [UInt64] = []
  private(set) var count = 0

  private static let offsetBits = 40
  /// A line that begins further in cannot be entered.
  static let limitBytes = 1 << offsetBits - 1

  /// Enters that a line with `id` begins at `offset`, if that is not entered yet.
  mutating func insert(_ id: String, at offset: Int) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    let entry = IDIndex.mark(of: id) << UInt64(IDIndex.offsetBits) | UInt64(offset + 1)
    if put(entry) { count += 1 }
  }

  /// Where lines begin that may hold `id`, in the order of the file.
  func offsets(of id: String) -> [Int] {
    guard !slots.isEmpty else { return [] }
    let mark = IDIndex.mark(of: id)
    var found: [Int] = []
    var index = home(of: mark)
    while slots[index] != 0 {
      if slots[index] >> UInt64(IDIndex.offsetBits) == mark {
        found.append(Int(slots[index] & UInt64(IDIndex.limitBytes)) - 1)
      }
      index = index + 1 < slots.count ? index + 1 : 0
    }
    return found.sorted()
  }

  /// Nobody can choose ids that share one: the hash is another one in each process.
  private static func mark(of id: String) -> UInt64 {
    UInt64(UInt(bitPattern: id.hashValue)) >> UInt64(offsetBits)
  }

  private func home(of mark: UInt64) -> Int {
    Int((mark * UInt64(slots.count)) >> UInt64(64 - IDIndex.offsetBits))
  }

  private mutating func put(_ entry: UInt64) -> Bool {
    var index = home(of: entry >> UInt64(IDIndex.offsetBits))
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
