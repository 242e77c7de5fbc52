internal import Glibc

/// The machine's clock that is never set.
package enum Uptime {
  /// Milliseconds since the machine started, including sleep (CLOCK_BOOTTIME).
  package static var milliseconds: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
