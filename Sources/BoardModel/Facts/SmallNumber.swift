/// An optional number of a fact in 32 bits.
///
/// Every number that a fact of the checkout may hold fits; one that does not is taken to the edge of what does, where
/// the field's own range refuses it. A log holds such facts by the million, so that their size is most of what
/// handing them on costs.
@propertyWrapper
package struct SmallNumber: Hashable, Sendable, Codable {
  /// `Int32.min` where there is none.
  private var bits: Int32

  package init(wrappedValue: Int?) {
    bits = SmallNumber.bits(of: wrappedValue)
  }

  package var wrappedValue: Int? {
    get { bits == .min ? nil : Int(bits) }
    set { bits = SmallNumber.bits(of: newValue) }
  }

  private static func bits(of number: Int?) -> Int32 {
    number.map { max(Int32.min + 1, Int32(clamping: $0)) } ?? .min
  }
}
