import BoardModel
import BoardUI
import Glibc

/// The shop's clock: the machine's own, or for a demonstration one that runs faster from a chosen moment, or stands.
struct BoardClock: Sendable {
  private var origin: Timestamp
  private let started: Steady
  /// Shop seconds a second; 1 for the machine's own clock, 0 for one that stands until it is put on.
  let speed: Int
  private let isReal: Bool

  /// The machine's clock.
  static var real: BoardClock {
    BoardClock(origin: WallClock.now, started: .now, speed: 1, isReal: true)
  }

  /// A clock that shows `origin` now and runs at `speed`.
  static func running(from origin: Timestamp, speed: Int) -> BoardClock {
    BoardClock(origin: origin, started: .now, speed: speed, isReal: false)
  }

  private init(origin: Timestamp, started: Steady, speed: Int, isReal: Bool) {
    self.origin = origin
    self.started = started
    self.speed = speed
    self.isReal = isReal
  }

  var now: Timestamp {
    if isReal { return WallClock.now }
    let elapsed = Steady.now.milliseconds - started.milliseconds
    return Timestamp(milliseconds: origin.milliseconds + Int64(elapsed * speed))
  }

  /// Puts a standing clock on; another goes its own way.
  ///
  /// - Returns: whether it stands.
  mutating func advance(minutes: Int) -> Bool {
    if speed == 0 { origin = origin.adding(minutes: minutes) }
    return speed == 0
  }

  /// Until the clock on the screen shows something else; a fast clock is shown ten times a second.
  var millisecondsToNextChange: Int32 {
    speed > 1 ? 100 : speed == 1 ? Int32(1000 - now.milliseconds % 1000) : 1000
  }
}

enum Microseconds {
  /// Of a clock that never goes back.
  static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
  }
}

extension Steady {
  /// Milliseconds since the machine started, asleep or not.
  static var now: Steady {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    return Steady(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}
