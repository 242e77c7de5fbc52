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
    let bytes = text.utf8
    guard let end = bytes.firstIndex(of: UInt8(ascii: "T")) else {
      guard let day = Day(text: text) else { return nil }
      self.init(day: day, time: nil)
      return
    }
    guard let day = Day(text: text[..<end]),
      let time = ClockTime(text: text[bytes.index(after: end)...])
    else { return nil }
    self.init(day: day, time: time)
  }

  package var description: String { "\(day)" + (time.map { "T\($0)" } ?? "") }
}
