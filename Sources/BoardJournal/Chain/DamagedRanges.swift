/// Damaged byte ranges of a file, ascending; ranges that touch are merged.
struct DamagedRanges {
  private(set) var all: [Range<Int>] = []

  /// Adds a range that overlaps no other; O(1) if ranges arrive in file order, as they usually do.
  mutating func add(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var index = all.count
    while index > 0, all[index - 1].lowerBound > range.lowerBound { index -= 1 }
    all.insert(range, at: index)
    if index + 1 < all.count, all[index].upperBound == all[index + 1].lowerBound {
      all[index] = all[index].lowerBound..<all[index + 1].upperBound
      all.remove(at: index + 1)
    }
    if index > 0, all[index - 1].upperBound == all[index].lowerBound {
      all[index - 1] = all[index - 1].lowerBound..<all[index].upperBound
      all.remove(at: index)
    }
  }

  /// Removes the bytes of `range` from all ranges.
  mutating func subtract(_ range: Range<Int>) {
    guard all.contains(where: { $0.overlaps(range) }) else { return }
    all = all.flatMap { existing in
      let parts = [
        existing.lowerBound..<max(existing.lowerBound, min(existing.upperBound, range.lowerBound)),
        min(existing.upperBound, max(existing.lowerBound, range.upperBound))..<existing.upperBound,
      ]
      return parts.filter { !$0.isEmpty }
    }
  }
}
