import Glibc

/// A moment of a clock that nobody can set: time since the machine started, and which start it was.
package struct BootMoment: Hashable, Sendable, CustomStringConvertible {
  /// The kernel's random name of this start; empty if unknown.
  package let boot: String
  /// Milliseconds since the start, sleep included (CLOCK_BOOTTIME).
  package let milliseconds: Int64

  package init(boot: String, milliseconds: Int64) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  /// A moment that is over, of an unknown start.
  static let none = BootMoment(boot: "", milliseconds: 0)

  static var now: BootMoment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    var boot = ""
    do {
      let name = "/proc/sys/kernel/random/boot_id"
      let text = try FileReader.text(of: name, limitBytes: 64, isTrusted: false)
      boot = String(text.prefix { $0 != "\n" })
    } catch {}
    return BootMoment(
      boot: boot,
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000))
  }

  /// Reads `boot:milliseconds`; anything else, as older versions wrote it, is of an unknown start.
  init(text: Substring) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let milliseconds = Int64(parts[1]) else {
      self = .none
      return
    }
    self.init(boot: String(parts[0]), milliseconds: milliseconds)
  }

  package var description: String { "\(boot):\(milliseconds)" }

  package func adding(seconds: Int) -> BootMoment {
    BootMoment(boot: boot, milliseconds: milliseconds + Int64(seconds) * 1000)
  }
}
