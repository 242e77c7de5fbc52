import BoardTestSupport
import PtyHarness

/// The built program with an event file in a temporary folder.
struct JournalProcess {
  private let temporary: TemporaryFolder
  var zone = "UTC"
  var folder: String { temporary.path }
  var path: String { folder + "/events.jsonl" }

  init() throws {
    temporary = try TemporaryFolder()
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder, "TZ": zone, "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "EXITBOARD_FILE": path,
    ]
  }

  func run(_ arguments: [String], input: String = "", through wrapper: [String] = []) throws
    -> CommandRun
  {
    try CommandRun(
      command: wrapper + [BuiltBinary.path("exitboard")] + arguments, in: temporary,
      environment: environment, input: input)
  }
}
