extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `belongs`, as all later ones must; logarithmic.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Array {
  /// Inserts into a list in rising order, after equals; keeps the last `limit`.
  mutating func insert(
    _ element: Element, inOrderOf key: (Element) -> some Comparable, limit: Int
  ) {
    let index = lastIndex { key($0) <= key(element) }.map { $0 + 1 } ?? 0
    insert(element, at: index)
    if count > limit { removeFirst() }
  }
}
