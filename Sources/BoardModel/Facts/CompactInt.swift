/// An optional integer in 32 bits: a log holds millions of facts, and their size costs most.
///
/// A value that does not fit is clamped to one that does; the range of the field then rejects it.
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
