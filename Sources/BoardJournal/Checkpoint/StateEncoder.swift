/// Encodes a value as bytes that `StateDecoder` reads: for checkpoints, never for the event file.
///
/// Members are in declaration order, each after the number of its name. A name or a short text is written in full only
/// the first time. A class, because Codable's containers share it.
final class StateEncoder: Encoder {
  private(set) var bytes: [UInt8] = []
  private var names: [String: Int] = [:]
  private var texts: [String: Int] = [:]

  /// Maximum length of a text that is numbered for reuse; longer texts hardly ever repeat.
  static let maxSharedTextBytes = 64

  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = StateEncoder()
    try value.encode(to: encoder)
    return encoder.bytes
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Keyed(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    Unkeyed(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(encoder: self)
  }

  fileprivate func put(_ bits: UInt64) {
    var rest = bits
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  fileprivate func put(name: String) {
    let count = names.count
    let number = names[name] ?? count
    put(UInt64(number))
    guard number == count else { return }
    names[name] = count
    put(bytesOf: name)
  }

  /// Writes a text.
  ///
  /// Before it: 0 = a long text follows, 1 = a new short text follows, n > 1 = only this number: short text n - 2
  /// again.
  fileprivate func put(text: String) {
    guard text.utf8.count <= StateEncoder.maxSharedTextBytes else {
      put(0)
      put(bytesOf: text)
      return
    }
    if let number = texts[text] {
      put(UInt64(number + 2))
      return
    }
    texts[text] = texts.count
    put(1)
    put(bytesOf: text)
  }

  private func put(bytesOf text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Reserves four bytes for the count of a list, lowest first.
  ///
  /// The count is known only at the end of the list.
  ///
  /// - Returns: the index of the count in `bytes`.
  fileprivate func beginList() -> Int {
    bytes.append(contentsOf: [0, 0, 0, 0])
    return bytes.count - 4
  }

  fileprivate func setCount(_ count: Int, at start: Int) {
    for index in 0..<4 { bytes[start + index] = UInt8(truncatingIfNeeded: count >> (8 * index)) }
  }

  /// Throws: a list of optionals is not supported.
  ///
  /// A `nil` there could not be distinguished from a value. Optional members are written by their container.
  fileprivate func throwNilError() throws -> Never {
    throw EncodingError.invalidValue(
      Any?.none as Any, .init(codingPath: [], debugDescription: "a list of optionals"))
  }
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { try encoder.throwNilError() }

  func encode<Number: StateNumber>(_ value: Number, forKey key: Key) {
    encoder.put(name: key.stringValue)
    encoder.put(value.stateBits)
  }

  func encode(_ value: String, forKey key: Key) {
    encoder.put(name: key.stringValue)
    encoder.put(text: value)
  }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.put(name: key.stringValue)
    try value.encode(to: encoder)
  }

  func encodeIfPresent<Number: StateNumber>(_ value: Number?, forKey key: Key) {
    guard let value = present(value, key) else { return }
    encoder.put(value.stateBits)
  }

  func encodeIfPresent(_ value: String?, forKey key: Key) {
    guard let value = present(value, key) else { return }
    encoder.put(text: value)
  }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    try present(value, key)?.encode(to: encoder)
  }

  private func present<Value>(_ value: Value?, _ key: Key) -> Value? {
    encoder.put(name: key.stringValue)
    encoder.put(value == nil ? 0 : 1)
    return value
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    encoder.put(name: key.stringValue)
    return encoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.put(name: key.stringValue)
    return encoder.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

private struct Unkeyed: UnkeyedEncodingContainer {
  let encoder: StateEncoder
  private let start: Int
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(encoder: StateEncoder) {
    self.encoder = encoder
    start = encoder.beginList()
  }

  private mutating func step() {
    count += 1
    encoder.setCount(count, at: start)
  }

  func encodeNil() throws { try encoder.throwNilError() }

  mutating func encode<Number: StateNumber>(_ value: Number) {
    step()
    encoder.put(value.stateBits)
  }

  mutating func encode(_ value: String) {
    step()
    encoder.put(text: value)
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    step()
    try value.encode(to: encoder)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    step()
    return encoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    step()
    return encoder.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder }
}

private struct Single: SingleValueEncodingContainer {
  let encoder: StateEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { try encoder.throwNilError() }

  func encode<Number: StateNumber>(_ value: Number) {
    encoder.put(value.stateBits)
  }

  func encode(_ value: String) {
    encoder.put(text: value)
  }

  func encode<Value: Encodable>(_ value: Value) throws {
    try value.encode(to: encoder)
  }
}
