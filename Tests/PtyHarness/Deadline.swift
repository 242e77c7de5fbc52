import Glibc

/// A moment after which a test stops waiting.
struct Deadline {
  private let end: Int

  init(seconds: Int) {
    end = Self.now + seconds * 1_000
  }

  var milliseconds: Int32 { Int32(max(0, end - Self.now)) }
  var isOver: Bool { Self.now >= end }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
