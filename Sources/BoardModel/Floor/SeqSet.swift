/// A set of `seq`s, sorted so that equal sets are encoded alike.
package struct SeqSet: Hashable, Sendable, Codable {
  private var rising: [Int] = []

  package init() {}

  package var count: Int { rising.count }

  /// Logarithmic in `count`; constant if `seq` is above all others.
  package func contains(_ seq: Int) -> Bool {
    let index = index(of: seq)
    return index < rising.count && rising[index] == seq
  }

  package mutating func insert(_ seq: Int) {
    let index = index(of: seq)
    if index < rising.count, rising[index] == seq { return }
    rising.insert(seq, at: index)
  }

  /// The index of the first element that is not below `seq`.
  private func index(of seq: Int) -> Int {
    guard let last = rising.last, last >= seq else { return rising.count }
    var low = 0
    var high = rising.count
    while low < high {
      let middle = (low + high) / 2
      if rising[middle] < seq { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
