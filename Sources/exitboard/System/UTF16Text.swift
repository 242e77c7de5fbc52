/// Text that begins with a byte order mark of UTF-16, as some editors and spreadsheets save it.
struct UTF16Text {
  let string: String

  static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// `nil` without the mark, or for bytes that are not UTF-16.
  init?(_ bytes: [UInt8]) {
    guard UTF16Text.hasMark(bytes), bytes.count % 2 == 0 else { return nil }
    let isBigEndian = bytes[0] == 0xFE
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (high, low) = isBigEndian ? (index, index + 1) : (index + 1, index)
      return UInt16(bytes[high]) << 8 | UInt16(bytes[low])
    }
    guard let string = String(validating: units, as: UTF16.self) else { return nil }
    self.string = string
  }
}
