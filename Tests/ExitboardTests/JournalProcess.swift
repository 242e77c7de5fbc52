import Foundation
import PtyHarness

/// The real program as a process, with an event file in a temporary folder.
struct JournalProcess {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: String
  var zone = "UTC"
  var path: String { folder + "/events.jsonl" }

  init() throws {
    folder = NSTemporaryDirectory() + "journal-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder; a board that is just ending may still add a file there.
  func remove() throws {
    for _ in 0..<50 where (try? FileManager.default.removeItem(atPath: folder)) != nil { return }
    try FileManager.default.removeItem(atPath: folder)
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder, "TZ": zone, "LC_ALL": "C.UTF-8", "TERM": "dumb",
      "EXITBOARD_FILE": path,
    ]
  }

  func run(_ arguments: [String], input: String = "", through wrapper: [String] = []) throws
    -> Outcome
  {
    let process = Process()
    let command = wrapper + [BuiltBinary.path("exitboard")] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let inputPath = folder + "/input-" + UUID().uuidString
    let outputPath = inputPath + ".out"
    let errorPath = inputPath + ".err"
    for path in [outputPath, errorPath] { try Data().write(to: URL(fileURLWithPath: path)) }
    try Data(input.utf8).write(to: URL(fileURLWithPath: inputPath))
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOfFile: outputPath, encoding: .utf8),
      errors: try String(contentsOfFile: errorPath, encoding: .utf8))
  }
}
