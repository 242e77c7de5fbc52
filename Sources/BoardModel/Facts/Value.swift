/// The value of a member of a line: no fractions, no nesting, no null.
package enum Value: Hashable, Sendable, Codable {
  case text(String)
  /// Within +-(2^53 - 1), which every JSON reader reads exactly.
  case number(Int)
  case flag(Bool)
  case list([String])

  package static let numbers = -9_007_199_254_740_991...9_007_199_254_740_991
}

/// The payload of a line: names and values in the order of the line.
package struct Members: Hashable, Sendable, Codable {
  package struct Member: Hashable, Sendable, Codable {
    package let name: String
    package let value: Value

    package init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  package private(set) var all: [Member]

  package init(_ all: [Member]) {
    self.all = all
  }

  package subscript(name: String) -> Value? {
    all.first { $0.name == name }?.value
  }

  package mutating func append(_ name: String, _ value: Value) {
    all.append(Member(name: name, value: value))
  }
}
