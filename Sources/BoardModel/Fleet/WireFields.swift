/// A flat object that stores and head office exchange, declared as event types are.
package protocol WireFields: FactFields {
  /// Names of the members without which it says nothing.
  static var needed: [String] { get }
  /// `visitFields` of the reader, compiled for each object and not for any coder.
  mutating func readFields(_ reader: inout WireReader) throws(FactError)
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

  package mutating func readFields(_ reader: inout WireReader) throws(FactError) {
    try visitFields(&reader)
  }

  /// Reads an object, also of another version: members and words that this version does not know are left out, and of
  /// those that are missing nothing is known.
  package init(_ members: Members) throws(FactError) {
    var reader = WireReader(type: Self.type, members, needed: Self.needed, isInOrder: false)
    self = Self.example
    try readFields(&reader)
  }

  /// Reads the same from members that are all declared and stand in the order of the declaration, as they are written;
  /// `nil` if they do not, or if the object is to be refused.
  package init?(inOrder members: Members) {
    var reader = WireReader(type: Self.type, members, needed: Self.needed, isInOrder: true)
    self = Self.example
    do { try readFields(&reader) } catch { return nil }
    guard reader.hasReadAll else { return nil }
  }

  /// The members to be written, in the order of the declaration.
  ///
  /// One that no reader accepts is left out, so that nothing is known of it; throws only if nothing can be said without it.
  package func members() throws(FactError) -> Members {
    var (fields, writer) = (self, WireWriter(type: Self.type, needed: Self.needed))
    try fields.visitFields(&writer)
    return writer.members
  }
}

private struct WireWriter: FieldCoder {
  let type: String
  let needed: [String]
  var members = Members([])

  mutating func field(_ field: Field, _ value: inout Value?) throws(FactError) {
    guard let value, value != .list([]) else { return }
    if field.shape.accepts(value) {
      members.append(field.name, value)
    } else if needed.contains(field.name) {
      throw .wrong(field.name, type: type, expected: field.shape, got: value.description)
    }
  }

  func requireOne(of names: [String]) {}
}

package struct WireReader: FieldCoder {
  private let type: String
  private let members: [Members.Member]
  private let needed: [String]
  private let isInOrder: Bool
  /// Behind the member that was read last, if they stand in order.
  private var next = 0

  fileprivate init(type: String, _ members: Members, needed: [String], isInOrder: Bool) {
    (self.type, self.members, self.needed) = (type, members.all, needed)
    self.isInOrder = isInOrder
  }

  fileprivate var hasReadAll: Bool { next == members.count }

  package mutating func field(_ field: Field, _ value: inout Value?) throws(FactError) {
    let found = member(field.name)
    if let found, field.shape.accepts(found) {
      value = found
    } else if needed.contains(field.name) {
      guard let found else { throw .missing(field.name, type: type) }
      throw .wrong(field.name, type: type, expected: field.shape, got: found.description)
    } else if !field.isRequired {
      value = nil
    }
  }

  private mutating func member(_ name: String) -> Value? {
    guard isInOrder else { return members.first { $0.name == name }?.value }
    guard next < members.count, members[next].name == name else { return nil }
    next += 1
    return members[next - 1].value
  }

  package func requireOne(of names: [String]) {}
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
