import BoardTestSupport
import Foundation
import Glibc
import PtyHarness

extension TemporaryFolder {
  var journal: String { path + "/events.jsonl" }

  /// All paths are in this folder, and the zone is UTC.
  var environment: [String: String] {
    [
      "TZ": "UTC", "LC_ALL": "C.UTF-8", "HOME": path, "XDG_CONFIG_HOME": path + "/config",
      "XDG_STATE_HOME": path + "/state", "TMPDIR": path, "PATH": "/usr/bin:/bin",
      "EXITBOARD_FILE": journal, "TERM": "xterm-256color",
    ]
  }

  /// The environment in which it is `clock` now, wherever and whenever the test runs.
  func environment(wall clock: String) -> [String: String] {
    environment.merging(["TZ": WallZone.showing(clock)]) { _, new in new }
  }

  /// The real board on a real terminal, by default at 20:20, with JP on duty.
  func board(
    _ arguments: [String] = [], environment changes: [String: String] = [:],
    wall clock: String = "20:20", columns: Int = 80, rows: Int = 24, through wrapper: [String] = []
  ) throws -> PtySession {
    try PtySession(
      argv: wrapper + [BuiltBinary.path("exitboard"), "--by", "JP"] + arguments,
      environment: environment(wall: clock).merging(changes) { _, new in new },
      columns: columns, rows: rows)
  }

  /// The number of lines of a type in the event file.
  func count(of type: String) -> Int {
    (contents(of: "events.jsonl") ?? "").split(separator: "\n")
      .count { $0.contains("\"type\":\"\(type)\"") }
  }
}
