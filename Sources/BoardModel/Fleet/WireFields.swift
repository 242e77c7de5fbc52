/// A flat object that stores and head office exchange, declared as event types are.
package protocol WireFields: FactFields {
  /// Names of the members without which it says nothing.
  static var needed: [String] { get }
}

extension WireFields {
  package static var fields: [Field] {
    var describer = FactDescriber()
    var fields = example
    do { try fields.visitFields(&describer) } catch {
      preconditionFailure("a describer reports no errors")
    }
    return describer.fields
  }

  /// Reads an object, also of another version: members and words that this version does not know are left out, and of
  /// those that are missing nothing is known.
  package init(_ members: Members) throws(FactError) {
    var reader = FactReader(type: Self.type, members: members, needed: Self.needed)
    self = Self.example
    try readFields(&reader)
  }

  /// Reads the same from members that are all declared and each there once, as they are written; `nil` if they are not,
  /// or if the object is to be refused.
  package init?(declared members: Members) {
    var reader = FactReader(type: Self.type, members: members, needed: Self.needed)
    self = Self.example
    do { try readFields(&reader) } catch { return nil }
    guard reader.hasReadAll else { return nil }
  }

  /// The members to be written, in the order of the declaration.
  ///
  /// One that no reader accepts is left out, so that nothing is known of it; throws only if nothing can be said without it.
  package func members() throws(FactError) -> Members {
    var (fields, writer) = (self, FactWriter(type: Self.type, needed: Self.needed))
    try fields.writeFields(&writer)
    return writer.members
  }
}

/// A time in an object: whole seconds since 1970.
extension Timestamp: FieldValue {
  package init?(_ value: Value) {
    guard case .number(let seconds) = value else { return nil }
    self.init(seconds: seconds)
  }

  package var value: Value { .number(seconds) }
}

/// The UUID of an event file: of its `log.opened`, or of the last `log.branched`.
package struct LogID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// - Returns: `nil` for anything but a UUID in lower case.
  package init?(_ text: some StringProtocol) {
    // Of one type, for which the rest is compiled: for any type it takes ten times as long.
    let text = String(text)
    let isUUID =
      text.utf8.count == 36
      && text.utf8.enumerated().allSatisfy { index, byte in
        switch index {
        case 8, 13, 18, 23: byte == 45
        default: (48...57).contains(byte) || (97...102).contains(byte)
        }
      }
    guard isUUID else { return nil }
    self.text = text
  }

  package static func < (left: LogID, right: LogID) -> Bool { left.text < right.text }
  package var description: String { text }
}

/// One event file of one store.
package struct StoreKey: Hashable, Comparable, Sendable {
  package let store: StoreID
  package let log: LogID

  package init(store: StoreID, log: LogID) {
    self.store = store
    self.log = log
  }

  package static func < (left: StoreKey, right: StoreKey) -> Bool {
    (left.store, left.log) < (right.store, right.log)
  }
}
