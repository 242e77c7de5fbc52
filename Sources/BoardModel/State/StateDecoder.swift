/// Decodes what `StateEncoder` wrote.
///
/// Other bytes throw an error or give another value, and take a limited amount of memory.
package struct StateDecoder: StateVisitor {
  private let bytes: [UInt8]
  private var position = 0
  private var texts: [String] = []
  /// As what they were first read, because a cast takes less time than a look into a fact.
  private var facts: [any RecordedFact] = []
  /// Numbers that `rows` may still make, since a few bytes can stand for a day of equal ones.
  private var cellsLeft: Int
  /// Years of a large store, without what stays packed; 128 MiB.
  private static let maxCells = 1 << 24

  /// Decodes a value that takes up all of `bytes`.
  package static func value<Value: StateValue>(
    _ type: Value.Type, of bytes: [UInt8]
  ) throws(StateError) -> Value {
    try value(type, of: bytes, maxCells: maxCells)
  }

  static func value<Value: StateValue>(
    _ type: Value.Type, of bytes: [UInt8], maxCells: Int
  ) throws(StateError) -> Value {
    var decoder = StateDecoder(bytes: bytes, cellsLeft: maxCells)
    var value = Value()
    try value.visit(&decoder)
    guard decoder.position == bytes.count else { throw StateError("bytes after the end") }
    return value
  }

  private init(bytes: [UInt8], cellsLeft: Int) {
    self.bytes = bytes
    self.cellsLeft = cellsLeft
  }

  package mutating func number(_ number: inout Int) throws(StateError) {
    number = try takeSigned()
  }

  package mutating func text(_ text: inout String) throws(StateError) {
    let number = try take(atMost: texts.count + 1)
    if number >= 2 {
      text = texts[number - 2]
      return
    }
    let end = try take(atMost: bytes.count) + position
    guard end <= bytes.count else { throw StateError("a text beyond the end") }
    guard let read = String(validating: bytes[position..<end], as: UTF8.self) else {
      throw StateError("a text that is not UTF-8")
    }
    position = end
    text = read
    if number == 1 { texts.append(read) }
  }

  package mutating func fact<Content: RecordedFact>(_ content: inout Content) throws(StateError) {
    let number = try take(atMost: facts.count)
    if number > 0, let known = facts[number - 1] as? Content {
      content = known
      return
    }
    let fact = number > 0 ? facts[number - 1].fact : try newFact()
    guard let read = Content(fact) else { throw StateError("another fact: \(fact.type)") }
    content = read
    if number == 0 { facts.append(read) }
  }

  private mutating func newFact() throws(StateError) -> Fact {
    var type = ""
    var members: [Members.Member] = []
    try text(&type)
    try list(&members)
    return Fact.parse(type: type, members: Members(members)).fact
  }

  package mutating func list<Value: StateValue>(_ list: inout [Value]) throws(StateError) {
    // Every element takes at least a byte.
    let count = try take(atMost: bytes.count - position)
    guard count > 0 else { return }
    // Made once, because an example of a fact takes longer than to read one.
    let blank = Value()
    for _ in 0..<count {
      var value = blank
      try value.visit(&self)
      list.append(value)
    }
  }

  package mutating func optional<Value: StateValue>(_ value: inout Value?) throws(StateError) {
    guard try take(atMost: 1) == 1 else {
      value = nil
      return
    }
    var read = Value()
    try read.visit(&self)
    value = read
  }

  package mutating func rows(
    _ cells: @autoclosure () -> [Int], width: Int
  ) throws(StateError) -> [Int]? {
    let count = try take(atMost: cellsLeft / width) * width
    cellsLeft -= count
    var cells = [Int](repeating: 0, count: count)
    for column in 0..<width {
      var above = 0
      var index = column
      while index < count {
        let difference = try takeSigned()
        if difference != 0 {
          above &+= difference
          guard Int.stateRange.contains(above) else { throw StateError("number out of range") }
          cells[index] = above
          index += width
          continue
        }
        let equalCount = try take(atMost: (count - index + width - 1) / width)
        guard equalCount > 0 else { throw StateError("a run of no numbers") }
        let end = index + equalCount * width
        if above != 0 {
          for index in stride(from: index, to: end, by: width) { cells[index] = above }
        }
        index = end
      }
    }
    return cells
  }

  package mutating func bytes(
    _ bytes: () throws(StateError) -> [UInt8]
  ) throws(StateError) -> [UInt8]? {
    let end = try take(atMost: self.bytes.count - position) + position
    defer { position = end }
    return Array(self.bytes[position..<end])
  }

  @inline(__always)
  private mutating func takeSigned() throws(StateError) -> Int {
    let bits = try takeBits()
    return Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
  }

  private mutating func take(atMost limit: Int) throws(StateError) -> Int {
    let bits = try takeBits()
    guard bits <= UInt(limit) else { throw StateError("a number out of range") }
    return Int(bits)
  }

  @inline(__always)
  private mutating func takeBits() throws(StateError) -> UInt {
    guard position < bytes.count else { throw StateError("a number without end") }
    let byte = bytes[position]
    position += 1
    return byte < 0x80 ? UInt(byte) : try takeBits(after: byte)
  }

  private mutating func takeBits(after first: UInt8) throws(StateError) -> UInt {
    var bits = UInt(first & 0x7F)
    var shift: UInt = 7
    while position < bytes.count, shift < 70 {
      let byte = bytes[position]
      position += 1
      bits |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return bits }
      shift += 7
    }
    throw StateError("a number without end")
  }
}
