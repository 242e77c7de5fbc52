/// Encodes a part of the state as bytes that `StateDecoder` reads: for checkpoints, never for the
/// event file.
///
/// Members stand in the order in which they are visited, without names. A number takes 7 bits a
/// byte, lowest first; the eighth bit is set if more bytes follow. Its sign is moved into the lowest
/// bit, so small negative numbers are short too.
package struct StateEncoder: StateVisitor {
  private var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]
  private var facts: [Fact: Int] = [:]

  /// Maximum length of a text that is numbered for reuse; longer texts hardly ever repeat.
  private static let maxSharedTextBytes = 64

  package static func bytes(of value: some StateValue) throws(StateError) -> [UInt8] {
    var encoder = StateEncoder()
    var value = value
    try value.visit(&encoder)
    return encoder.bytes
  }

  package mutating func number(_ number: inout Int) {
    put(signed: number)
  }

  /// Writes a text.
  ///
  /// Before it: 0 = a long text follows, 1 = a new short text follows, n > 1 = only this number:
  /// short text n - 2 again.
  package mutating func text(_ text: inout String) {
    guard text.utf8.count <= StateEncoder.maxSharedTextBytes else {
      put(0)
      put(bytesOf: text)
      return
    }
    if let number = texts[text] {
      put(number + 2)
      return
    }
    texts[text] = texts.count
    put(1)
    put(bytesOf: text)
  }

  /// Writes a fact: 0, its type and members the first time, then its number from 1.
  package mutating func fact<Content: RecordedFact>(_ content: inout Content) throws(StateError) {
    let fact = content.fact
    if let number = facts[fact] {
      put(number + 1)
      return
    }
    facts[fact] = facts.count
    put(0)
    var (type, members): (String, [Members.Member])
    do { (type, members) = (fact.type, try fact.members().all) } catch {
      throw StateError(error.description)
    }
    text(&type)
    try list(&members)
  }

  package mutating func list<Value: StateValue>(_ list: inout [Value]) throws(StateError) {
    put(list.count)
    for value in list {
      // A copy: to visit the elements in place would copy the whole list.
      var value = value
      try value.visit(&self)
    }
  }

  package mutating func optional<Value: StateValue>(_ value: inout Value?) throws(StateError) {
    put(value == nil ? 0 : 1)
    try value?.visit(&self)
  }

  /// Writes the number of rows, then each column as differences from row to row.
  ///
  /// 0 and a count stand for that many equal numbers: a column that stays the same, as most do at
  /// night, takes almost no space.
  package mutating func rows(_ cells: @autoclosure () -> [Int], width: Int) -> [Int]? {
    let cells = cells()
    put(cells.count / width)
    for column in 0..<width {
      var above = 0
      var equalCount = 0
      for index in stride(from: column, to: cells.count, by: width) {
        let difference = cells[index] &- above
        above = cells[index]
        if difference == 0 {
          equalCount += 1
          continue
        }
        put(equalCount: equalCount)
        equalCount = 0
        put(signed: difference)
      }
      put(equalCount: equalCount)
    }
    return nil
  }

  package mutating func bytes(
    _ bytes: () throws(StateError) -> [UInt8]
  ) throws(StateError) -> [UInt8]? {
    let bytes = try bytes()
    put(bytes.count)
    self.bytes += bytes
    return nil
  }

  private mutating func put(equalCount: Int) {
    guard equalCount > 0 else { return }
    put(0)
    put(equalCount)
  }

  private mutating func put(bytesOf text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func put(signed number: Int) {
    put(number << 1 ^ number >> (Int.bitWidth - 1))
  }

  private mutating func put(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
