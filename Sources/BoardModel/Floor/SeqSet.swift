/// A set of `seq`s, sorted so that equal sets are encoded alike.
package struct SeqSet: Hashable, Sendable, Codable {
  private var rising: [Int] = []

  package init() {}

  package var count: Int { rising.count }

  /// Logarithmic in `count`; constant if `seq` is above all others.
  package func contains(_ seq: Int) -> Bool {
    let place = place(of: seq)
    return place < rising.count && rising[place] == seq
  }

  package mutating func insert(_ seq: Int) {
    let place = place(of: seq)
    if place < rising.count, rising[place] == seq { return }
    rising.insert(seq, at: place)
  }

  /// The index of the first element that is not below `seq`.
  private func place(of seq: Int) -> Int {
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
