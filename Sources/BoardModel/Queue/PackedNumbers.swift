/// Whole numbers as text, small ones in one character: what long series are written as in a checkpoint.
///
/// Each number is doubled, its sign put into the lowest bit, and cut into 5 bits a character, lowest first; a sixth bit
/// says that more follow. Characters are `?` to `~`.
struct PackedNumbers {
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

  /// What was appended, in order; `nil` where the text is not of this kind.
  static func numbers(in text: String) -> [Int]? {
    let bytes = text.utf8.span
    var numbers: [Int] = []
    // Most take one character.
    numbers.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index] &- 63
      index += 1
      if byte < 32 {
        numbers.append(number(of: UInt(byte)))
        continue
      }
      guard byte < 64 else { return nil }
      var bits = UInt(byte & 31)
      var shift: UInt = 5
      var isWhole = false
      while !isWhole {
        guard index < bytes.count, shift < 65, case let more = bytes[index] &- 63, more < 64 else {
          return nil
        }
        bits |= UInt(more & 31) << shift
        shift += 5
        index += 1
        isWhole = more < 32
      }
      numbers.append(number(of: bits))
    }
    return numbers
  }

  private static func number(of bits: UInt) -> Int {
    Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
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
    var index = width
    while index < cells.count {
      cells[index] &+= cells[index - width]
      index += 1
    }
    return cells
  }

  static func damage(_ decoder: any Decoder) -> DecodingError {
    .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not rows of numbers"))
  }
}
