/// A point in time: milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// All events, alerts and figures use this type; `TimeZoneRules` converts it to local time. The
/// years 0000 to 9999 are representable, so the sum of two such values never overflows.
package struct Timestamp: Hashable, Comparable, Sendable, StateValue {
  package private(set) var milliseconds: Int64

  @inlinable
  package init(milliseconds: Int64) { self.milliseconds = milliseconds }

  package init(seconds: Int) {
    milliseconds = Int64(seconds) * 1000
  }

  /// Whole seconds since 1970, rounded down.
  package var seconds: Int { Int(milliseconds).dividedDown(by: 1000) }

  /// Whole seconds since `earlier`, rounded towards zero; negative if `earlier` is later.
  package func seconds(since earlier: Timestamp) -> Int {
    Int((milliseconds - earlier.milliseconds) / 1000)
  }

  /// Whole minutes since `earlier`, rounded towards zero; negative if `earlier` is later.
  package func minutes(since earlier: Timestamp) -> Int { seconds(since: earlier) / 60 }

  package func adding(seconds: Int) -> Timestamp {
    Timestamp(milliseconds: milliseconds + Int64(seconds) * 1000)
  }

  package func adding(minutes: Int) -> Timestamp { adding(seconds: minutes * 60) }

  @inlinable
  package static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  package init() { milliseconds = 0 }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    var number = Int(milliseconds)
    // Half as much again as the years 0000 to 9999.
    try visitor.number(&number, in: -1 << 48...1 << 48)
    milliseconds = Int64(number)
  }
}

extension Int {
  /// The quotient rounded down, also below 0; `divisor` is above 0.
  @inline(__always)
  func dividedDown(by divisor: Int) -> Int {
    (self >= 0 ? self : self - divisor + 1) / divisor
  }
}
