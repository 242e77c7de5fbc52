/// The value of a member of a line: no fractions, no nesting, no null.
package enum Value: Hashable, Sendable, StateValue {
  case text(String)
  /// Within +-(2^53 - 1), which every JSON reader reads exactly.
  case number(Int)
  case flag(Bool)
  case list([String])

  package static let numbers = -9_007_199_254_740_991...9_007_199_254_740_991

  package init() { self = .number(0) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var (text, number, flag, list): (String?, Int?, Bool?, [String]) = (nil, nil, nil, [])
    switch self {
    case .text(let value): text = value
    case .number(let value): number = value
    case .flag(let value): flag = value
    case .list(let value): list = value
    }
    try visitor.visit(&text, &number, &flag, &list)
    self =
      text.map { .text($0) } ?? number.map { .number($0) } ?? flag.map { .flag($0) } ?? .list(list)
  }
}

/// The payload of a line: names and values in the order of the line.
package struct Members: Hashable, Sendable {
  package struct Member: Hashable, Sendable, StateValue {
    package private(set) var name: String
    package private(set) var value: Value

    package init(name: String, value: Value) {
      self.name = name
      self.value = value
    }

    package init() { self.init(name: "", value: .number(0)) }

    package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
      try visitor.visit(&name, &value)
    }
  }

  package private(set) var all: [Member]

  package init(_ all: [Member]) { self.all = all }

  package subscript(name: String) -> Value? { all.first { $0.name == name }?.value }

  package mutating func append(_ name: String, _ value: Value) {
    all.append(Member(name: name, value: value))
  }
}
