/// An optional integer of a fact, stored in 32 bits.
///
/// Every valid value of a checkout field fits. A value that does not fit is clamped to the nearest
/// one that does, and the range of the field then rejects it. A log holds millions of such facts,
/// and most of the cost of copying them is their size.
@propertyWrapper
package struct CompactInt: Hashable, Sendable {
  /// `Int32.min` = `nil`.
  private var bits: Int32

  package init(wrappedValue: Int?) {
    bits = CompactInt.bits(of: wrappedValue)
  }

  package var wrappedValue: Int? {
    get { bits == .min ? nil : Int(bits) }
    set { bits = CompactInt.bits(of: newValue) }
  }

  private static func bits(of number: Int?) -> Int32 {
    number.map { max(Int32.min + 1, Int32(clamping: $0)) } ?? .min
  }
}
