import BoardTestSupport
import BoardModel
import Testing

/// The bytes of a checkpoint: written values read back, and other bytes are rejected.
@Suite struct StateCoderTests {
  /// Rows of numbers, all with the same length.
  private struct Series<let width: Int>: StateValue, Equatable {
    var cells: [Int] = []

    mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      if let read = try visitor.rows(cells, width: width) { cells = read }
    }
  }

  private struct Pair: StateValue, Equatable {
    var text = ""
    var number: Int?

    mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      try visitor.visit(&text)
      try visitor.visit(&number)
    }
  }

  private struct Pairs: StateValue, Equatable {
    var all: [Pair] = []

    mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      try visitor.visit(&all)
    }
  }

  private struct TextAndSeries: StateValue {
    var text = ""
    var series = Series<1>()

    mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      try visitor.visit(&text, &series)
    }
  }

  private func cells(rows: Int, width: Int, _ dice: inout SeededGenerator) -> [Int] {
    (0..<rows * width).map { _ in
      switch Int.random(in: 0...9, using: &dice) {
      case 0: Int.random(in: -1 << 60...1 << 60, using: &dice)
      case 1: [-1 << 60, 1 << 60].randomElement(using: &dice) ?? 0
      case 2...4: Int.random(in: -40...40, using: &dice)
      default: 7
      }
    }
  }

  @Test func `all rows read back as they were written`() throws {
    var dice = SeededGenerator(seed: 11)
    for rows in 0..<60 {
      for _ in 0..<3 {
        let one = Series<1>(cells: cells(rows: rows, width: 1, &dice))
        let nine = Series<9>(cells: cells(rows: rows, width: 9, &dice))

        let (ones, nines) = (try StateEncoder.bytes(of: one), try StateEncoder.bytes(of: nine))

        #expect(try StateDecoder.value(Series<1>.self, of: ones) == one)
        #expect(try StateDecoder.value(Series<9>.self, of: nines) == nine)
      }
    }
  }

  @Test func `values in another order give the same bytes`() throws {
    var dice = SeededGenerator(seed: 3)
    let values = (0..<400).map { _ in Int.random(in: 0...100_000, using: &dice) }
    var first = Histogram()
    for value in values { first.add(value) }
    let bytes = try StateEncoder.bytes(of: first)

    for _ in 0..<20 {
      var second = Histogram()
      for value in values.shuffled(using: &dice) { second.add(value) }

      #expect(try StateEncoder.bytes(of: second) == bytes)
    }
    #expect(try StateDecoder.value(Histogram.self, of: bytes) == first)
  }

  @Test func `a quiet night takes almost no bytes`() throws {
    let day = Series<9>(cells: (0..<1440 * 9).map { $0 < 60 * 9 ? $0 % 9 : 0 })

    #expect(try StateEncoder.bytes(of: day).count < 100)
  }

  @Test func `texts and missing values read back, and a repeated text is stored once`() throws {
    let long = String(repeating: "é", count: 50)
    let pairs = Pairs(
      all: ["", "soap", "soap", long, long].map { Pair(text: $0) } + [Pair(text: "x", number: -1)])

    let bytes = try StateEncoder.bytes(of: pairs)

    #expect(try StateDecoder.value(Pairs.self, of: bytes) == pairs)
    #expect(bytes.count == 1 + 3 + 7 + 2 + 2 * 103 + 5)
  }

  /// 2 = 1, 1 = -1 as a number; 0 and a count = that many equal numbers.
  @Test(
    arguments: [
      ([], "no number of rows"), ([1], "fewer numbers than rows"), ([1, 2, 2], "more of them"),
      ([2, 2, 0], "a run without a length"), ([2, 0, 0], "a run of none"),
      ([2, 2, 0, 2], "a run beyond the end"), ([1, 0x80], "a number without end"),
      ([1] + Array(repeating: 0xFF, count: 10) + [1], "a number too long"),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "rows beyond all memory"),
    ] as [([UInt8], String)])
  func `invalid rows are rejected`(bytes: [UInt8], why: String) {
    #expect(throws: StateError.self, "\(why)") { try StateDecoder.value(Series<1>.self, of: bytes) }
  }

  @Test func `a long text in a forged checkpoint does not allow more numbers than any`() throws {
    let long = TextAndSeries(text: String(repeating: "x", count: 4 << 20))
    let beginning = Array(try StateEncoder.bytes(of: long).dropLast())
    let oneTooMany: [UInt8] = [0x81, 0x80, 0x80, 0x10]

    #expect(throws: StateError.self) {
      try StateDecoder.value(
        TextAndSeries.self, of: beginning + oneTooMany + [0] + oneTooMany)
    }
  }

  @Test(
    arguments: [
      ([1, 1, 5, 97], "a text beyond the end"), ([1, 1, 1, 0xFF, 0], "a text that is not UTF-8"),
      ([1, 2, 0], "a text that was not written before"),
      ([1, 1, 0, 2], "neither there nor missing"),
      ([9, 1, 0, 0], "more elements than bytes"), ([1, 1, 0, 0, 0], "bytes after the end"),
      ([1, 1, 0, 1] + Array(repeating: 0xFE, count: 9) + [1], "a number near overflow"),
    ] as [([UInt8], String)])
  func `an invalid list is rejected`(bytes: [UInt8], why: String) {
    #expect(throws: StateError.self, "\(why)") { try StateDecoder.value(Pairs.self, of: bytes) }
  }
}
