/// An id as in the event file: 1 to 32 characters of `[a-z0-9-]`.
///
/// `Of` is only a marker: it keeps a lane's id from being used as a room's.
package struct ID<Of>: Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  LosslessStringConvertible, StateValue
{
  package private(set) var text: String

  /// Does not check `text`; only an id that `isWellFormed` may be written.
  @inlinable
  package init(_ text: String) { self.text = text }

  package var isWellFormed: Bool { ID.isWellFormed(text) }

  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard (1...32).contains(bytes.count) else { return false }
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return true
  }

  package static func < (left: ID, right: ID) -> Bool { left.text < right.text }

  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String { text }

  package init() { self.init("") }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&text)
  }
}

package typealias LaneID = ID<Lane>
package typealias RoomID = ID<Room>
package typealias StepID = ID<ChecklistStep>
/// What an inspector checks in a restroom, such as `soap` or `floor`.
package typealias InspectionItemID = ID<InspectionItem>
package typealias PromiseID = ID<Promise>
package typealias ShiftID = ID<Shift>
/// A store as head office knows it: the `id` of `[store]` in its plan.
package typealias StoreID = ID<Plan>
/// A payment terminal.
package typealias TerminalID = ID<PaymentFact>
/// A zone of the sales floor that is swept for hazards.
package typealias SweepZoneID = ID<PremisesFact>

/// A person, known by initials of 1 to 12 letters or digits.
package struct Person: Hashable, Sendable, LosslessStringConvertible, StateValue {
  package private(set) var initials: String

  /// Does not check `initials`; only a person that `isWellFormed` may be written.
  @inlinable
  package init(_ initials: String) { self.initials = initials }

  package var isWellFormed: Bool {
    isReadable && initials.allSatisfy { $0.isLetter || $0.isNumber }
      && !initials.unicodeScalars.contains { $0.properties.isDefaultIgnorableCodePoint }
  }

  /// Whether a line may hold it: earlier versions wrote any 12 characters without spaces.
  package var isReadable: Bool {
    (1...12).contains(initials.count) && initials.utf8.count <= 48
      && initials.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  package var description: String { initials }

  package init() { self.init("") }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&initials)
  }
}
