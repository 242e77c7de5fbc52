/// Whole numbers as text, small ones in one character: what long series are written as in a checkpoint.
///
/// Each number is doubled, its sign put into the lowest bit, and cut into 5 bits a character, lowest first; a sixth bit
/// says that more follow. Characters are `?` to `~`.
struct PackedNumbers {
  private(set) var text = ""

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    var bytes: [UInt8] = []
    while rest >= 32 {
      bytes.append(UInt8(rest & 31 | 32) + 63)
      rest >>= 5
    }
    bytes.append(UInt8(rest) + 63)
    text.append(contentsOf: String(decoding: bytes, as: UTF8.self))
  }

  /// What was appended, in order; `nil` where the text is not of this kind.
  static func numbers(in text: String) -> [Int]? {
    let bytes = text.utf8.span
    var numbers: [Int] = []
    numbers.reserveCapacity(bytes.count)
    var bits: UInt = 0
    var shift: UInt = 0
    for index in 0..<bytes.count {
      let byte = bytes[index]
      guard (63...126).contains(byte), shift < 65 else { return nil }
      bits |= UInt((byte - 63) & 31) << shift
      if byte - 63 >= 32 {
        shift += 5
      } else {
        numbers.append(Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1))
        (bits, shift) = (0, 0)
      }
    }
    return shift == 0 ? numbers : nil
  }
}

extension PackedNumbers {
  /// Rows of equal width, each number as its difference to the one above it.
  static func text(ofRows cells: some Collection<Int>, width: Int) -> String {
    var packed = PackedNumbers()
    var above = [Int](repeating: 0, count: width)
    for (index, cell) in cells.enumerated() {
      packed.append(cell &- above[index % width])
      above[index % width] = cell
    }
    return packed.text
  }

  static func rows(from decoder: any Decoder, width: Int) throws -> [Int] {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let cells = rows(in: text, width: width) else { throw damage(decoder) }
    return cells
  }

  /// What `text(ofRows:)` wrote; `nil` where the text is not of this kind.
  static func rows(in text: String, width: Int) -> [Int]? {
    guard var cells = numbers(in: text), cells.count.isMultiple(of: width) else { return nil }
    for index in cells.indices.dropFirst(width) { cells[index] &+= cells[index - width] }
    return cells
  }

  static func damage(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not rows of numbers"))
  }
}
