/// What a member of a line may hold: no fractions, no nesting, no null.
package enum Value: Hashable, Sendable, Codable {
  case text(String)
  /// Within +-(2^53 - 1), so that every JSON reader agrees on it.
  case number(Int)
  case flag(Bool)
  case list([String])

  package static let numbers = -9_007_199_254_740_991...9_007_199_254_740_991
}

/// A line's payload: names and values in the order of the line.
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

extension Value {
  /// What a byte count, an offset or a `seq` may be.
  package static let counts = 0...9_007_199_254_740_991
  /// A wait or a service no longer than a week; whoever reports more has reported something else.
  package static var secondsOfAWeek: ClosedRange<Int> { 0...604_800 }
  package static var millisecondsOfAWeek: ClosedRange<Int> { 0...604_800_000 }
  /// A wait as observed, which is negative where service began before the arrival was written down:
  /// kept as it is in the file, counted as none and flagged by the figures.
  ///
  /// A day below nothing is a date gone wrong.
  package static var observedSeconds: ClosedRange<Int> { -86_400...604_800 }
  package static var observedMilliseconds: ClosedRange<Int> { -86_400_000...604_800_000 }
}
