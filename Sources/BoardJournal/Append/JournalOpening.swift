/// Contents of the first line of a new event file, and how the file may be created.
package struct JournalOpening: Hashable, Sendable {
  /// The store's id from the plan.
  package let store: String
  /// Program and version.
  package let app: String
  /// Name of the terminal that writes.
  package let source: String?
  /// Whether to create a missing folder: for the default path, not for a path that the user gave.
  package let createsFolder: Bool

  package init(store: String, app: String, source: String?, createsFolder: Bool) {
    self.store = store
    self.app = app
    self.source = source
    self.createsFolder = createsFolder
  }
}

/// Returns a version 4 UUID in the form of RFC 9562, from the system's random numbers.
package func randomUUID() -> String {
  var text: [UInt8] = []
  for index in 0..<16 {
    let byte = UInt8.random(in: 0...255)
    if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
    text.appendHex(index == 6 ? byte & 0x0F | 0x40 : index == 8 ? byte & 0x3F | 0x80 : byte)
  }
  return String(decoding: text, as: UTF8.self)
}
