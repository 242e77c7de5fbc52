/// When a promise is due: a local date and, if given, a local time.
package struct DueDate: Hashable, Sendable, CustomStringConvertible {
  package let day: Day
  package let time: ClockTime?

  package init(day: Day, time: ClockTime?) {
    self.day = day
    self.time = time
  }

  /// Parses `2026-11-20` or `2026-11-20T17:30`; `nil` for anything else.
  package init?(text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, let day = Day(text: parts[0]) else { return nil }
    self.day = day
    if parts.count == 2 {
      guard let time = ClockTime(text: parts[1]) else { return nil }
      self.time = time
    } else {
      time = nil
    }
  }

  package var description: String { "\(day)" + (time.map { "T\($0)" } ?? "") }
}
