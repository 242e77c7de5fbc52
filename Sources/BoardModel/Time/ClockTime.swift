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
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
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
