import BoardText

/// The encodings that a map can name; a byte order mark shows UTF-16 in any case.
enum TableEncoding: String, CaseIterable {
  case utf8 = "utf-8"
  case windows1252 = "windows-1252"

  /// The text of a table in UTF-8, without a byte order mark; what is no UTF-8 stays and makes bad rows.
  func text(of bytes: [UInt8]) throws(BadRow) -> [UInt8] {
    if UTF16Text.hasMark(bytes) {
      guard let text = UTF16Text(bytes) else { throw BadRow(tr("it is not valid UTF-16 text")) }
      return Array(text.string.utf8)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    guard self == .windows1252 else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        text.append(byte)
      } else {
        text += String(TableEncoding.scalar(windows1252: byte)).utf8
      }
    }
    return text
  }

  /// Windows-1252 is Latin-1 except for 0x80 to 0x9F; the five bytes it does not define stay controls.
  private static func scalar(windows1252 byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let index = special.index(special.startIndex, offsetBy: Int(byte) - 0x80)
    return special[index] == " " ? Unicode.Scalar(byte) : special[index]
  }

  private static let special = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars
}
