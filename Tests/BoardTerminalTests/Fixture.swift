import Glibc
import PtyHarness

/// Starts the fixture board on a pty, by default in a UTF-8 locale.
func fixture(
  _ arguments: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 10
) throws -> PtySession {
  try PtySession(
    argv: [BuiltBinary.path("tty-fixture")] + arguments,
    environment: ["LC_ALL": "C.UTF-8"].merging(environment) { _, new in new },
    columns: columns, rows: rows)
}
