/// Decodes what `StateEncoder` wrote.
///
/// Other bytes throw an error or give another value. Memory use is bounded by the length of `bytes`. A class, because
/// Codable's containers share it.
final class StateDecoder: Decoder {
  private let bytes: [UInt8]
  private var position = 0
  private var names: [String] = []
  private var texts: [String] = []

  /// Decodes a value that takes up all of `bytes`.
  static func value<Value: Decodable>(_ type: Value.Type, of bytes: [UInt8]) throws -> Value {
    let decoder = StateDecoder(bytes)
    let value = try Value(from: decoder)
    guard decoder.position == bytes.count else { throw decoder.damage("something after the end") }
    return value
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Keyed(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    Unkeyed(decoder: self, length: try takeCount())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    Single(decoder: self)
  }

  fileprivate func takeBits() throws -> UInt64 {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 70 {
      let byte = bytes[position]
      position += 1
      bits |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
      shift += 7
    }
    throw damage("a number without end")
  }

  fileprivate func take<Number: StateNumber>(_ type: Number.Type) throws -> Number {
    guard let number = Number(stateBits: try takeBits()) else {
      throw damage("a number out of range")
    }
    return number
  }

  /// Reads the name of the next member; throws if it is not `name`.
  fileprivate func expect(_ name: String) throws {
    guard try takeName() == name else { throw damage("another member than \(name)") }
  }

  fileprivate func takeName() throws -> String {
    let number = try take(Int.self, below: names.count + 1)
    if number == names.count { names.append(try takeTextBytes()) }
    return names[number]
  }

  /// Returns the next name without moving past it.
  fileprivate func peekName() throws -> String {
    let (start, count) = (position, names.count)
    let name = try takeName()
    position = start
    names.removeLast(names.count - count)
    return name
  }

  fileprivate func takeText() throws -> String {
    let number = try take(Int.self, below: texts.count + 2)
    if number >= 2 { return texts[number - 2] }
    let text = try takeTextBytes()
    if number == 1 { texts.append(text) }
    return text
  }

  private func takeTextBytes() throws -> String {
    let count = try take(Int.self, below: bytes.count - position + 1)
    let end = position + count
    guard end <= bytes.count else { throw damage("a text beyond the end") }
    guard let text = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw damage("a text that is not UTF-8")
    }
    position = end
    return text
  }

  private func take(_ type: Int.Type, below limit: Int) throws -> Int {
    let bits = try takeBits()
    guard bits < UInt64(limit) else { throw damage("a number out of range") }
    return Int(bits)
  }

  private func takeCount() throws -> Int {
    guard position + 4 <= bytes.count else { throw damage("a list without a count") }
    var count = 0
    for index in 0..<4 { count |= Int(bytes[position + index]) << (8 * index) }
    position += 4
    return count
  }

  fileprivate func damage(_ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "\(what) at byte \(position)"))
  }
}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: StateDecoder
  var codingPath: [any CodingKey] { [] }

  /// Only the next name, which is enough to decode an enum: it tells the case.
  var allKeys: [Key] {
    do { return [try decoder.peekName()].compactMap { Key(stringValue: $0) } } catch { return [] }
  }

  func contains(_ key: Key) -> Bool {
    do { return try decoder.peekName() == key.stringValue } catch { return false }
  }

  func decodeNil(forKey key: Key) throws -> Bool { false }

  func decode<Number: StateNumber>(_ type: Number.Type, forKey key: Key) throws -> Number {
    try decoder.expect(key.stringValue)
    return try decoder.take(type)
  }

  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try decoder.expect(key.stringValue)
    return try decoder.takeText()
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try decoder.expect(key.stringValue)
    return try Value(from: decoder)
  }

  func decodeIfPresent<Number: StateNumber>(_ type: Number.Type, forKey key: Key) throws -> Number?
  {
    try isPresent(key) ? decoder.take(type) : nil
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try isPresent(key) ? decoder.takeText() : nil
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    try isPresent(key) ? Value(from: decoder) : nil
  }

  private func isPresent(_ key: Key) throws -> Bool {
    try decoder.expect(key.stringValue)
    return try decoder.take(Bool.self)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder.expect(key.stringValue)
    return decoder.container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder.expect(key.stringValue)
    return try decoder.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
  func superDecoder(forKey key: Key) -> any Decoder { decoder }
}

private struct Unkeyed: UnkeyedDecodingContainer {
  let decoder: StateDecoder
  let length: Int
  private(set) var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  /// Unknown, so that no memory is reserved for a false count.
  var count: Int? { nil }
  var isAtEnd: Bool { currentIndex >= length }

  init(decoder: StateDecoder, length: Int) {
    self.decoder = decoder
    self.length = length
  }

  private mutating func step() throws {
    guard !isAtEnd else { throw decoder.damage("a list that is too short") }
    currentIndex += 1
  }

  func decodeNil() -> Bool { false }

  mutating func decode<Number: StateNumber>(_ type: Number.Type) throws -> Number {
    try step()
    return try decoder.take(type)
  }

  mutating func decode(_ type: String.Type) throws -> String {
    try step()
    return try decoder.takeText()
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try step()
    return try Value(from: decoder)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try step()
    return decoder.container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try step()
    return try decoder.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { decoder }
}

private struct Single: SingleValueDecodingContainer {
  let decoder: StateDecoder
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Number: StateNumber>(_ type: Number.Type) throws -> Number {
    try decoder.take(type)
  }

  func decode(_ type: String.Type) throws -> String {
    try decoder.takeText()
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Value(from: decoder)
  }
}
