/// What the first line of a new event file says, and how the file may come to be.
package struct JournalOpening: Hashable, Sendable {
  /// The store's id, as the plan names it.
  package let store: String
  /// Program and version.
  package let app: String
  /// The terminal that writes.
  package let source: String?
  /// Create the folder where it is missing: right for the default place, wrong for one that somebody named.
  package let createsFolder: Bool

  package init(store: String, app: String, source: String?, createsFolder: Bool) {
    self.store = store
    self.app = app
    self.source = source
    self.createsFolder = createsFolder
  }
}

/// A version 4 UUID as RFC 9562 writes it, from the system's own random numbers.
func randomUUID() -> String {
  var bytes: [UInt8] = []
  for _ in 0..<16 { bytes.append(UInt8.random(in: 0...255)) }
  bytes[6] = bytes[6] & 0x0F | 0x40
  bytes[8] = bytes[8] & 0x3F | 0x80
  var text: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
    text.append(hexDigit(byte >> 4))
    text.append(hexDigit(byte & 15))
  }
  return String(decoding: text, as: UTF8.self)
}
