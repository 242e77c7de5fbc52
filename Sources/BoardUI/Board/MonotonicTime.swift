/// Milliseconds of a monotonic clock; only differences have a meaning.
package struct MonotonicTime: Hashable, Comparable, Sendable {
  package let milliseconds: Int

  package init(milliseconds: Int) { self.milliseconds = milliseconds }

  package func adding(milliseconds: Int) -> MonotonicTime {
    MonotonicTime(milliseconds: self.milliseconds + milliseconds)
  }

  package static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
