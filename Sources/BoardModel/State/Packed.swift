/// A part of the state that the decoder leaves encoded until it is opened.
///
/// Most bytes of a checkpoint are of older days, and no first screen shows them. What was not opened is written
/// back as the same bytes.
struct Packed<Value: StateValue & Hashable & Sendable>: Hashable, Sendable, StateValue {
  /// Blank while it is encoded.
  var opened: Value
  /// Empty once it is open.
  private var bytes: [UInt8] = []
  /// A day of 160 lanes; 16 MiB.
  private static var maxCells: Int { 1 << 21 }

  init(_ value: Value) { opened = value }

  init() { self.init(Value()) }

  var isOpen: Bool { bytes.isEmpty }

  /// Decodes the value each time it is called, unless it is open.
  func value() throws(StateError) -> Value {
    try isOpen ? opened : StateDecoder.value(Value.self, of: bytes, maxCells: Packed.maxCells)
  }

  mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    let (isOpen, opened, bytes) = (isOpen, opened, bytes)
    let read = try visitor.bytes { () throws(StateError) in
      try isOpen ? StateEncoder.bytes(of: opened) : bytes
    }
    if let read { (self.opened, self.bytes) = (Value(), read) }
  }

  /// Whether the bytes or what they stand for are equal; bytes that cannot be decoded equal only themselves.
  static func == (left: Packed, right: Packed) -> Bool {
    if left.bytes == right.bytes { return left.opened == right.opened }
    do { return try left.value() == right.value() } catch { return false }
  }

  /// Nothing: equal values have other bytes once one is open, and to decode costs more than a collision.
  func hash(into hasher: inout Hasher) {}
}
