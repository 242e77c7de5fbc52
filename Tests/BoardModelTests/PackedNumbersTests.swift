import Testing

@testable import BoardModel

/// What long series are written as in a checkpoint.
@Suite struct PackedNumbersTests {
  @Test func `whatever rows are written are read back`() throws {
    var dice = QueueFloorTests.Dice(state: 11)
    for _ in 0..<300 {
      let width = Int.random(in: 1...9, using: &dice)
      let rows = Int.random(in: 0...60, using: &dice)
      let cells = (0..<rows * width).map { _ in
        switch Int.random(in: 0...9, using: &dice) {
        case 0: Int.random(in: Int.min...Int.max, using: &dice)
        case 1: [Int.min, Int.max].randomElement(using: &dice) ?? 0
        case 2...4: Int.random(in: -40...40, using: &dice)
        default: 7
        }
      }

      let text = PackedNumbers.text(ofRows: cells, width: width)

      #expect(PackedNumbers.rows(in: text, width: width) == cells, "\(width) wide: \(text)")
      #expect(text.utf8.allSatisfy { (62...126).contains($0) })
    }
  }

  @Test func `a quiet night takes next to no room`() {
    let day = (0..<1440 * 9).map { $0 < 60 * 9 ? $0 % 9 : 0 }

    #expect(PackedNumbers.text(ofRows: day, width: 9).utf8.count < 100)
  }

  /// `A` = 1, `B` = -2, `C` = 2; `>` and a number are so many zeros.
  @Test(arguments: [
    ("A", "fewer numbers than rows"), ("AAA", "more of them"),
    ("CA>", "a run without a length"), ("C>?", "a run of none"), ("C>B", "one of fewer"),
    ("CA>C", "a run beyond the end"), ("B", "rows below none"), ("?", "none, though it is said"),
    ("C A", "another character"), ("CA_", "a number without end"),
    ("~~~~~~~~~~~~A", "a number too long"), ("____GA>~~~~~~G", "rows beyond all memory"),
  ])
  func `what is not of this kind is refused`(text: String, why: String) {
    #expect(PackedNumbers.rows(in: text, width: 1) == nil, "\(why)")
  }
}
