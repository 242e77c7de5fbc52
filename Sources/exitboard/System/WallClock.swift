import BoardModel
import Glibc

/// The machine's clock and time zones; no other part of the program reads them.
enum WallClock {
  static var now: Timestamp {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec / 1_000_000))
  }

  /// Milliseconds of a clock that is never set.
  static var steadyMilliseconds: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Sets this process, and the programs it starts, to an IANA zone; an unknown one changes nothing.
  static func setProcessZone(_ name: String) {
    if isKnown(name) { unsafe setenv("TZ", ":" + name, 1) }
  }

  static func zoneRules(named name: String) -> TimeZoneRules? {
    guard isKnown(name) else { return nil }
    let before = unsafe getenv("TZ").map { unsafe String(cString: $0) }
    defer { if let before { unsafe setenv("TZ", before, 1) } else { unsafe unsetenv("TZ") } }
    setProcessZone(name)
    return processZoneRules
  }

  /// The rules of this process's zone from 1990 to 2050; looks for changes of the offset every three weeks.
  static var processZoneRules: TimeZoneRules {
    tzset()
    let first = 631_152_000
    let last = 2_524_608_000
    let step = 86_400 * 21
    var transitions: [TimeZoneRules.Transition] = []
    let firstOffset = offset(at: first)
    var before = firstOffset
    for start in stride(from: first, to: last, by: step) {
      let after = offset(at: start + step)
      if after == before { continue }
      var low = start
      var high = start + step
      while high - low > 1 {
        let middle = (low + high) / 2
        if offset(at: middle) == before { low = middle } else { high = middle }
      }
      transitions.append(TimeZoneRules.Transition(from: high, offsetSeconds: after))
      before = after
    }
    return TimeZoneRules(
      name: processZoneName, firstOffsetSeconds: firstOffset, transitions: transitions)
  }

  private static func offset(at seconds: Int) -> Int {
    var time = time_t(seconds)
    var fields = unsafe tm()
    guard unsafe localtime_r(&time, &fields) != nil else { return 0 }
    return unsafe fields.tm_gmtoff
  }

  static func isKnown(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("..") else { return false }
    if name == "UTC" { return true }
    return unsafe access("/usr/share/zoneinfo/" + name, R_OK) == 0
  }

  /// The IANA name of `TZ` or `/etc/localtime`; `UTC` if there is none.
  private static var processZoneName: String {
    if let zone = Locations.environment("TZ") {
      let name = zone.hasPrefix(":") ? String(zone.dropFirst()) : zone
      if isKnown(name) { return name }
    }
    guard let path = Locations.target(ofLink: "/etc/localtime") else { return "UTC" }
    let parts = path.split(separator: "/")
    guard let root = parts.lastIndex(of: "zoneinfo") else { return "UTC" }
    return parts[(root + 1)...].joined(separator: "/")
  }
}
