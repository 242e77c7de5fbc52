import BoardModel

/// Random numbers that are the same for the same seed, for functions of the standard library.
package struct SeededGenerator: RandomNumberGenerator {
  private var random: SeededRandom

  package init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  package mutating func next() -> UInt64 { random.next() }

  /// A number from 0 up to `limit`, which is not included.
  package mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }

  package mutating func pick<Element>(_ all: [Element]) -> Element { all[below(all.count)] }
}
