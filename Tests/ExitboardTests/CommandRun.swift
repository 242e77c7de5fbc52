import BoardTestSupport
import Foundation
import PtyHarness

/// One run of a program without a terminal.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// Runs `command`, a path and its arguments, in a folder.
  init(
    command: [String], in folder: TemporaryFolder, environment: [String: String], input: String
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder.url
    process.environment = environment
    // Files, not pipes: a full pipe would block the program.
    let files = try TemporaryFolder()
    let outputPath = try files.write("", to: "stdout")
    let errorPath = try files.write("", to: "stderr")
    process.standardInput = FileHandle(forReadingAtPath: try files.write(input, to: "stdin"))
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: outputPath, encoding: .utf8)
    errors = try String(contentsOfFile: errorPath, encoding: .utf8)
  }

  /// Runs the built `exitboard`, with all its paths in the folder.
  init(
    _ arguments: [String], in folder: TemporaryFolder, input: String = "",
    zone: String = "Europe/London", environment: [String: String] = [:]
  ) throws {
    try self.init(
      command: [BuiltBinary.path("exitboard")] + arguments, in: folder,
      environment: [
        "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state",
        "XDG_CONFIG_HOME": folder.path + "/config", "TMPDIR": folder.path, "TZ": zone,
        "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "XDG_CONFIG_DIRS": "/nonexistent",
      ].merging(environment) { _, new in new }, input: input)
  }
}
