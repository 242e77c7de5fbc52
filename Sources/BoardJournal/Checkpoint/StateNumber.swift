/// A number or a flag in the encoded state.
///
/// Whole numbers take 7 bits a byte, lowest first; the eighth bit is set if more bytes follow. A signed number has its
/// sign in the lowest bit, so small negative numbers are short too.
protocol StateNumber: Codable {
  var stateBits: UInt64 { get }

  /// Creates the number with these bits; `nil` if this type has none.
  init?(stateBits: UInt64)
}

extension StateNumber where Self: FixedWidthInteger & UnsignedInteger {
  var stateBits: UInt64 { UInt64(self) }

  init?(stateBits: UInt64) {
    self.init(exactly: stateBits)
  }
}

extension StateNumber where Self: FixedWidthInteger & SignedInteger {
  var stateBits: UInt64 {
    let wide = Int64(self)
    return UInt64(bitPattern: wide << 1 ^ wide >> 63)
  }

  init?(stateBits: UInt64) {
    self.init(exactly: Int64(bitPattern: stateBits >> 1) ^ -Int64(bitPattern: stateBits & 1))
  }
}

extension Int: StateNumber {}
extension Int8: StateNumber {}
extension Int16: StateNumber {}
extension Int32: StateNumber {}
extension Int64: StateNumber {}
extension UInt: StateNumber {}
extension UInt8: StateNumber {}
extension UInt16: StateNumber {}
extension UInt32: StateNumber {}
extension UInt64: StateNumber {}

extension Bool: StateNumber {
  var stateBits: UInt64 { self ? 1 : 0 }

  init?(stateBits: UInt64) {
    guard stateBits < 2 else { return nil }
    self = stateBits == 1
  }
}

extension Double: StateNumber {
  var stateBits: UInt64 { bitPattern.byteSwapped }

  init?(stateBits: UInt64) {
    self.init(bitPattern: stateBits.byteSwapped)
  }
}

extension Float: StateNumber {
  var stateBits: UInt64 { UInt64(bitPattern.byteSwapped) }

  init?(stateBits: UInt64) {
    guard let bits = UInt32(exactly: stateBits) else { return nil }
    self.init(bitPattern: bits.byteSwapped)
  }
}
