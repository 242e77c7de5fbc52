import Glibc

/// Time zones for a test's local time: boards that read the real clock show the same hour whenever
/// the test runs.
public enum WallZone {
  /// The hour at which a store with the shipped plan is open, and none of its evening steps is due.
  public static let daytime = "14:00"

  /// A `TZ` in which it is `clock`, such as `20:20`, now.
  public static func showing(_ clock: String) -> String {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    precondition(parts.count == 2, "a clock is HH:MM, not \(clock)")
    let wanted = parts[0] * 3600 + parts[1] * 60
    var ahead = (wanted - Int(time(nil)) % 86_400 + 86_400) % 86_400
    if ahead > 43_200 { ahead -= 86_400 }
    let size = abs(ahead)
    return "EVE\(ahead < 0 ? "+" : "-")\(size / 3600):\(size / 60 % 60):\(size % 60)"
  }
}
