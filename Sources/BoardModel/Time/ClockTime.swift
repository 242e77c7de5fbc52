import BoardText

/// A local time of day, in minutes after midnight: 0 to 1439.
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible, StateValue {
  package private(set) var minutes: Int

  /// - Precondition: `hour` in 0...23, `minute` in 0...59.
  package init(hour: Int, minute: Int) {
    precondition((0...23).contains(hour) && (0...59).contains(minute), "no such clock time")
    minutes = hour * 60 + minute
  }

  /// Parses `HH:MM` or `H:MM`, 00:00 to 23:59; `nil` for anything else.
  package init?(text: some StringProtocol) {
    var (digits, count) = (0, 0)
    // From the end, because the hour may have one digit.
    for byte in text.utf8.reversed() {
      switch (count, byte) {
      case (2, UInt8(ascii: ":")): break
      case (0, UInt8(ascii: "0")...UInt8(ascii: "9")): digits = Int(byte - 48)
      case (1, UInt8(ascii: "0")...UInt8(ascii: "9")): digits += Int(byte - 48) * 10
      case (3, UInt8(ascii: "0")...UInt8(ascii: "9")): digits += Int(byte - 48) * 100
      case (4, UInt8(ascii: "0")...UInt8(ascii: "9")): digits += Int(byte - 48) * 1000
      default: return nil
      }
      count += 1
    }
    let (hour, minute) = (digits / 100, digits % 100)
    guard count >= 4, hour < 24, minute < 60 else { return nil }
    minutes = hour * 60 + minute
  }

  package static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

  package var description: String {
    "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }

  package init() { minutes = 0 }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.number(&minutes, in: 0...1439)
  }
}
