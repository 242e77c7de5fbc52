import Foundation
import PtyHarness

/// One run of the built program without a terminal, in a temporary folder.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  init(
    _ arguments: [String], in folder: TemporaryShop, input: String = "",
    zone: String = "Europe/London", environment: [String: String] = [:]
  )
    throws
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltBinary.path("exitboard"))
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state",
      "XDG_CONFIG_HOME": folder.path + "/config", "TMPDIR": folder.path, "TZ": zone,
      "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ].merging(environment) { _, new in new }
    // Files, not pipes: a full pipe would block the program.
    let inputPath = try folder.write(input, to: "stdin")
    let outputPath = try folder.write("", to: "stdout")
    let errorPath = try folder.write("", to: "stderr")
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOfFile: outputPath, encoding: .utf8)
    errors = try String(contentsOfFile: errorPath, encoding: .utf8)
  }
}

/// A temporary folder, removed with this value.
final class TemporaryShop {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("exitboard-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      print("left behind: \(url.path)")
    }
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let path = url.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  func contents(of name: String) -> String? {
    FileManager.default.contents(atPath: url.appendingPathComponent(name).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
