import BoardModel
import BoardUI
import Glibc

/// The store's clock: the system clock, or one for a demonstration that starts at a chosen moment.
///
/// A demonstration clock runs faster or is paused.
struct BoardClock: Sendable {
  private var origin: Timestamp
  private let started: MonotonicTime
  /// Speed-up factor; 1 for the system clock, 0 = paused.
  let speed: Int
  private let isSystemClock: Bool

  /// The system clock.
  static var real: BoardClock {
    BoardClock(origin: WallClock.now, started: .now, speed: 1, isSystemClock: true)
  }

  /// A clock that shows `origin` now and runs `speed` times as fast as the system clock.
  static func running(from origin: Timestamp, speed: Int) -> BoardClock {
    BoardClock(origin: origin, started: .now, speed: speed, isSystemClock: false)
  }

  private init(origin: Timestamp, started: MonotonicTime, speed: Int, isSystemClock: Bool) {
    self.origin = origin
    self.started = started
    self.speed = speed
    self.isSystemClock = isSystemClock
  }

  var now: Timestamp {
    if isSystemClock { return WallClock.now }
    let elapsed = MonotonicTime.now.milliseconds - started.milliseconds
    return Timestamp(milliseconds: origin.milliseconds + Int64(elapsed * speed))
  }

  /// Advances a paused clock; has no effect on a running one.
  ///
  /// - Returns: whether the clock is paused.
  mutating func advance(minutes: Int) -> Bool {
    if speed == 0 { origin = origin.adding(minutes: minutes) }
    return speed == 0
  }

  /// Milliseconds until the displayed time changes; a fast clock is displayed ten times a second.
  var millisecondsToNextChange: Int32 {
    speed > 1 ? 100 : speed == 1 ? Int32(1000 - now.milliseconds % 1000) : 1000
  }
}

/// Time in microseconds, for measuring short durations.
enum Microseconds {
  /// The monotonic clock (CLOCK_MONOTONIC).
  static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

extension MonotonicTime {
  /// Milliseconds since the machine started, including sleep (CLOCK_BOOTTIME).
  static var now: MonotonicTime {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    return MonotonicTime(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}
