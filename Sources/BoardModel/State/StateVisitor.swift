/// Visits the members of the state, one after the other: a checkpoint is written and read by one.
///
/// A type lists its members once, in `visit(_:)`. The encoder writes each member; the decoder
/// replaces it by what it reads.
package protocol StateVisitor {
  mutating func number(_ number: inout Int) throws(StateError)
  mutating func text(_ text: inout String) throws(StateError)
  mutating func fact<Content: RecordedFact>(_ content: inout Content) throws(StateError)
  /// The encoder leaves `list` as it is; the decoder appends to it.
  mutating func list(_ list: inout [some StateValue]) throws(StateError)
  mutating func optional<Value: StateValue>(_ value: inout Value?) throws(StateError)

  /// Visits a long series of numbers, compactly; returns what was read, or `nil` when writing.
  mutating func rows(_ cells: @autoclosure () -> [Int], width: Int) throws(StateError) -> [Int]?

  /// Visits bytes as they are; returns what was read, or `nil` when writing.
  mutating func bytes(_ bytes: () throws(StateError) -> [UInt8]) throws(StateError) -> [UInt8]?
}

/// A part of the state that a checkpoint stores.
///
/// Equal values are written as equal bytes, so a dictionary is visited in a fixed order. What can be
/// computed from other members is not visited. `init()` makes a blank for the decoder to fill in.
package protocol StateValue {
  init()
  mutating func visit(_ visitor: inout some StateVisitor) throws(StateError)
}

/// Why bytes are not a part of the state, or a value cannot be written as one.
package struct StateError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

extension StateVisitor {
  package mutating func visit(_ value: inout some StateValue) throws(StateError) {
    try value.visit(&self)
  }

  package mutating func visit(
    _ first: inout some StateValue, _ second: inout some StateValue
  ) throws(StateError) {
    try visit(&first)
    try visit(&second)
  }

  package mutating func visit(
    _ first: inout some StateValue, _ second: inout some StateValue, _ third: inout some StateValue
  ) throws(StateError) {
    try visit(&first, &second)
    try visit(&third)
  }

  package mutating func visit(
    _ first: inout some StateValue, _ second: inout some StateValue, _ third: inout some StateValue,
    _ fourth: inout some StateValue
  ) throws(StateError) {
    try visit(&first, &second)
    try visit(&third, &fourth)
  }

  /// Visits a short series of numbers.
  package mutating func numbers(_ numbers: inout [Int32]) throws(StateError) {
    if let read = try rows(numbers.map { Int($0) }, width: 1) {
      numbers = read.map { Int32(clamping: $0) }
    }
  }

  package mutating func number(_ number: inout Int, in range: ClosedRange<Int>) throws(StateError) {
    try self.number(&number)
    guard range.contains(number) else { throw StateError("number \(number) out of range") }
  }
}

extension Int: StateValue {
  /// So far from the ends of the type that a few additions do not overflow.
  static var stateRange: ClosedRange<Int> { -1 << 60...1 << 60 }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.number(&self, in: Int.stateRange)
  }
}

extension Bool: StateValue {
  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var number = self ? 1 : 0
    try visitor.number(&number, in: 0...1)
    self = number == 1
  }
}

extension String: StateValue {
  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.text(&self)
  }
}

extension Array: StateValue where Element: StateValue {
  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.list(&self)
  }
}

extension Optional: StateValue where Wrapped: StateValue {
  package init() { self = nil }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.optional(&self)
  }
}
