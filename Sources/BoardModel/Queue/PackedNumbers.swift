/// Whole numbers as compact text for long series in a checkpoint; a small number is one character.
///
/// The sign is moved into the lowest bit of the doubled number, which is cut into groups of 5 bits,
/// lowest first. A sixth bit says that another group follows. Characters are `?` to `~`. `>` and a
/// number stand for that many zeros.
struct PackedNumbers {
  private static let zeros = UInt8(ascii: ">")
  /// A run of fewer zeros is not shorter as `>` and a number.
  private static let minZeroRun = 3

  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    while rest >= 32 {
      bytes.append(UInt8(rest & 31 | 32) + 63)
      rest >>= 5
    }
    bytes.append(UInt8(rest) + 63)
  }

  private mutating func append(zeros count: Int) {
    if count < PackedNumbers.minZeroRun {
      for _ in 0..<count { append(0) }
    } else {
      bytes.append(PackedNumbers.zeros)
      append(count)
    }
  }

  /// Rows of equal width, written by column; each number is the difference to the one above it.
  ///
  /// A column that stays the same from row to row, as most do at night, takes almost no space.
  static func text(ofRows cells: [Int], width: Int) -> String {
    guard !cells.isEmpty else { return "" }
    var packed = PackedNumbers()
    packed.append(cells.count / width)
    for column in 0..<width {
      var above = 0
      var zeros = 0
      for index in stride(from: column, to: cells.count, by: width) {
        let difference = cells[index] &- above
        above = cells[index]
        if difference == 0 {
          zeros += 1
          continue
        }
        packed.append(zeros: zeros)
        zeros = 0
        packed.append(difference)
      }
      packed.append(zeros: zeros)
    }
    return packed.text
  }

  /// Reads what `text(ofRows:)` wrote, row by row; `nil` if the text is invalid.
  static func rows(in text: String, width: Int) -> [Int]? {
    let bytes = text.utf8.span
    guard bytes.count > 0 else { return [] }
    var reader = Reader()
    // A few bytes may stand for a day of zeros, but must not allocate unlimited memory.
    guard let rows = reader.number(bytes), rows > 0, rows <= 4096 + 4 * bytes.count else {
      return nil
    }
    var cells = [Int](repeating: 0, count: rows * width)
    for column in 0..<width {
      var above = 0
      var index = column
      while index < cells.count {
        if let zeros = reader.zeros(bytes) {
          guard zeros > 0, zeros <= (cells.count - index + width - 1) / width else { return nil }
          let end = index + zeros * width
          if above != 0 {
            for index in stride(from: index, to: end, by: width) { cells[index] = above }
          }
          index = end
          continue
        }
        guard let difference = reader.number(bytes) else { return nil }
        above &+= difference
        cells[index] = above
        index += width
      }
    }
    return reader.position == bytes.count ? cells : nil
  }

  static func rows(from decoder: any Decoder, width: Int) throws -> [Int] {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let cells = rows(in: text, width: width) else { throw corruptedDataError(decoder) }
    return cells
  }

  static func corruptedDataError(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not rows of numbers"))
  }
}

extension PackedNumbers {
  /// A read position in a text of packed numbers.
  private struct Reader {
    private(set) var position = 0

    /// The length of a run of zeros, or `nil` if there is none at the position.
    @inline(__always)
    mutating func zeros(_ bytes: Span<UInt8>) -> Int? {
      guard position < bytes.count, bytes[position] == PackedNumbers.zeros else { return nil }
      position += 1
      return number(bytes) ?? 0
    }

    /// The next number; `nil` if there is none at the position.
    @inline(__always)
    mutating func number(_ bytes: Span<UInt8>) -> Int? {
      guard position < bytes.count, case let byte = bytes[position] &- 63, byte < 64 else {
        return nil
      }
      position += 1
      return byte < 32 ? Reader.number(of: UInt(byte)) : longNumber(bytes, first: byte)
    }

    private mutating func longNumber(_ bytes: Span<UInt8>, first: UInt8) -> Int? {
      var bits = UInt(first & 31)
      var shift: UInt = 5
      while position < bytes.count, shift < 65, case let byte = bytes[position] &- 63, byte < 64 {
        position += 1
        bits |= UInt(byte & 31) << shift
        if byte < 32 { return Reader.number(of: bits) }
        shift += 5
      }
      return nil
    }

    @inline(__always)
    private static func number(of bits: UInt) -> Int {
      Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
    }
  }
}
