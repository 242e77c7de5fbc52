/// Ranges of a file that belong to no line that counts; rising, not touching one another.
struct Holes {
  private(set) var all: [Range<Int>] = []

  /// Cost: constant where ranges come in the order of the file, as they nearly do.
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

  /// Takes away what `range` covers.
  ///
  /// - Returns: whether all of `range` was one hole or a part of one.
  mutating func cover(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty,
      let index = all.firstIndex(where: {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      })
    else { return false }
    let hole = all[index]
    let parts = [hole.lowerBound..<range.lowerBound, range.upperBound..<hole.upperBound]
    all.replaceSubrange(index...index, with: parts.filter { !$0.isEmpty })
    return true
  }
}
