import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

/// A store with a plan and an event file, and head office's folder, with the built program.
final class FleetShop {
  private let temporary: TemporaryFolder
  private var services: [Service] = []
  var folder: String { temporary.path }
  var path: String { folder + "/events.jsonl" }
  var kept: String { folder + "/kept" }

  /// A program that runs until it is killed.
  final class Service {
    let process: Process
    let errors: String

    fileprivate init(_ arguments: [String], _ environment: [String: String], errors: String) throws
    {
      process = Process()
      self.errors = errors
      process.executableURL = URL(filePath: BuiltBinary.path("exitboard"))
      process.arguments = arguments
      process.environment = environment
      _ = FileManager.default.createFile(atPath: errors, contents: nil)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle(forWritingAtPath: errors)
      try process.run()
    }

    func kill() {
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }

    var said: String { (try? String(contentsOfFile: errors, encoding: .utf8)) ?? "" }
  }

  init(_ url: String, id: String = "riverside", fleet: String = "") throws {
    temporary = try TemporaryFolder()
    try temporary.write(
      """
      [store]
      name = "Riverside"
      id = "\(id)"
      [fleet]
      server = "\(url)"
      \(fleet)
      """, to: "plan.toml")
  }

  deinit { for service in services where service.process.isRunning { service.kill() } }

  private var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder, "TZ": "UTC", "LC_ALL": "C.UTF-8",
      "EXITBOARD_FILE": path, "EXITBOARD_PLAN": folder + "/plan.toml",
    ]
  }

  func run(
    _ arguments: [String], input: String = "", through wrapper: [String] = []
  ) throws -> CommandRun {
    try CommandRun(
      command: wrapper + [BuiltBinary.path("exitboard")] + arguments, in: temporary,
      environment: environment, input: input)
  }

  func service(_ arguments: [String]) throws -> Service {
    let service = try Service(
      arguments, environment, errors: folder + "/errors-\(services.count)")
    services.append(service)
    return service
  }

  func append(_ count: Int) throws {
    let lines = (0..<count).map {
      "{\"type\":\"queue.counted\",\"lane\":\"\($0 % 4 + 1)\",\"waiting\":\($0 % 9)}\n"
    }
    let run = try run(["log", "--stdin"], input: lines.joined())
    #expect(run.status == 0, "\(run.errors)")
  }

  var contents: Data? { FileManager.default.contents(atPath: path) }

  /// The copy's path; `nil` before the first line.
  var copyPath: String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: kept + "/riverside")) ?? []
    return names.first { $0.hasSuffix(".jsonl") && $0.count == 42 }.map {
      kept + "/riverside/" + $0
    }
  }

  var copy: Data? { copyPath.flatMap { FileManager.default.contents(atPath: $0) } }

  /// Waits until the copy is the file, byte for byte.
  func isKept(within seconds: Int = 60) -> Bool {
    becomesTrue(within: seconds, watching: [folder, kept, kept + "/riverside"]) {
      copy != nil && copy == contents
    }
  }
}
