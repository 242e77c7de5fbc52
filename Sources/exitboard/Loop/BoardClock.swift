import BoardModel
import BoardTerminal
package import BoardUI

/// The system clock, or a clock for a demonstration, which starts at a chosen moment and runs faster or is paused.
struct BoardClock: Sendable {
  /// The time shown at `started`; `nil` for the system clock.
  var origin: Timestamp?
  private let started = MonotonicTime.now
  /// Speed-up factor; 1 for the system clock, 0 = paused.
  let speed: Int

  var now: Timestamp {
    guard let origin else { return WallClock.now }
    let elapsed = MonotonicTime.now.milliseconds - started.milliseconds
    return Timestamp(milliseconds: origin.milliseconds + Int64(elapsed * speed))
  }

  /// Advances a paused clock; `false` if it runs.
  mutating func advance(minutes: Int) -> Bool {
    if speed == 0 { origin = origin?.adding(minutes: minutes) }
    return speed == 0
  }

  /// Time until the displayed time changes; a fast clock is displayed ten times a second.
  var timeToNextChange: Duration {
    .milliseconds(speed > 1 ? 100 : speed == 1 ? 1000 - now.milliseconds % 1000 : 1000)
  }
}

extension MonotonicTime {
  static var now: MonotonicTime { MonotonicTime(milliseconds: Uptime.milliseconds) }

  package static func + (time: MonotonicTime, span: Duration) -> MonotonicTime {
    time.adding(milliseconds: span.milliseconds)
  }

  package static func - (time: MonotonicTime, earlier: MonotonicTime) -> Duration {
    .milliseconds(time.milliseconds - earlier.milliseconds)
  }
}
