import BoardTestSupport
import Foundation
import Glibc
import PtyHarness
import Testing

@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `The demonstration of a fleet` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "EXITBOARD_FILE": folder.path + "/mine.jsonl",
      "EXITBOARD_PLAN": folder.path + "/mine.toml",
    ]
  }

  private func run(_ arguments: [String], through wrapper: [String] = []) throws -> CommandRun {
    try CommandRun(
      command: wrapper + [BuiltBinary.path("exitboard"), "fleet", "demo"] + arguments, in: folder,
      environment: environment, input: "")
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
  }

  /// Programs whose arguments name the folder.
  private var programs: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.filter { Int($0) != nil }.compactMap { number in
      let bytes = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      let words = String(decoding: bytes, as: UTF8.self)
      return words.contains(folder.path) ? words : nil
    }
  }

  @Test func `prints how the stores stand, and leaves no file and no program behind`() throws {
    let run = try run(["--stores", "4"])

    #expect(run.status == 0, "\(run.errors)")
    for name in ["Riverside", "Old Mill", "Castle Street", "Harbour"] {
      #expect(run.output.contains(name))
    }
    #expect(names == [])
    #expect(programs == [])
  }

  @Test func `leaves all files in the folder that was named, which a board opens`() throws {
    let kept = folder.path + "/fleet"

    let run = try run(["--stores", "2", "--seed", "7", "--keep", kept])

    #expect(run.status == 0 && run.output.contains("The files of the fleet are in \(kept)"))
    #expect(names == ["fleet"] && programs == [])
    let plan = try String(contentsOfFile: kept + "/fleet.toml", encoding: .utf8)
    #expect(plan.contains("id = \"1001\"") && plan.contains("kept = \"\(kept)/kept\""))
    for store in ["1001", "2001"] {
      let files = ["--file", "\(kept)/stores/\(store)/events.jsonl"]
      let verified = try CommandRun(["verify"] + files, in: folder, environment: environment)
      #expect(verified.status == 0, "\(verified.output)")
      let plan = ["--plan", "\(kept)/stores/\(store)/exitboard.toml"]
      let board = try CommandRun(files + plan, in: folder, environment: environment)
      #expect(board.output.contains(store == "1001" ? "Riverside" : "Old Mill"), "\(board.errors)")
    }
    let again = try self.run(["--keep", kept])
    #expect(again.status == 73 && again.errors.contains("cannot make the folder"))
  }

  @Test func `ends with the command, even when that is killed`() throws {
    let process = Process()
    process.executableURL = URL(filePath: BuiltBinary.path("exitboard"))
    process.arguments = ["fleet", "demo", "--stores", "12"]
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(becomesTrue { programs.contains { $0.hasPrefix("nats-server") } })

    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    #expect(becomesTrue(within: 60) { programs.isEmpty && names.isEmpty }, "\(programs) \(names)")
  }

  @Test func `its server ends with the program that plays the stores`() throws {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: BuiltBinary.path("exitboard"))
    process.arguments = ["fleet", "play", "--folder", folder.path]
    process.environment = environment
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(becomesTrue { programs.contains { $0.hasPrefix("nats-server") } })

    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    #expect(becomesTrue { programs.isEmpty }, "\(programs)")
  }

  @Test func `shows a forked file, two computers of one store, and a store that fell silent`()
    throws
  {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(filePath: BuiltBinary.path("exitboard"))
    process.arguments = ["fleet", "play", "--folder", folder.path, "--speed", "6", "--keep"]
    process.environment = environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer {
      input.fileHandleForWriting.closeFile()
      process.waitUntilExit()
    }
    var said = ""
    while !said.contains("nats://") {
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty, "it ended")
      said += String(decoding: part, as: UTF8.self)
    }
    let url = try #require(said.split(separator: "\n").last)

    let isShown = becomesTrue(within: 90) {
      let status = try? CommandRun(
        ["fleet", "status", "--json", "--from", String(url)], in: folder, environment: environment)
      guard let text = status?.output else { return false }
      return text.contains("\"state\": \"forked\"") && text.contains("\"notice\": \"forked\"")
    }

    #expect(isShown)
    let published = try CommandRun(
      [
        "publish", "--status", "--file", folder.path + "/stores/2001/events.jsonl", "--plan",
        folder.path + "/stores/2001/exitboard.toml",
      ], in: folder,
      environment: environment)
    #expect(published.output.contains("Nobody publishes it now."), "\(published.output)")
  }

  @Test(.enabled(if: Tools.path("unshare") != nil, "unshare is missing"))
  func `says what to install where nats-server is missing`() throws {
    let hide = """
      for file in /usr/sbin /usr/local/bin /usr/local/sbin /usr/bin /bin; do
        if [ -e $file/nats-server ]; then mount --bind /dev/null $file/nats-server || exit 99; fi
      done
      exec "$@"
      """

    let run = try run([], through: ["/usr/bin/unshare", "-rm", "/bin/sh", "-c", hide, "sh"])

    // Not everybody may mount.
    guard run.status != 99, run.status != 1 else { return }
    #expect(run.status == 69)
    #expect(run.errors.contains("apt install nats-server"), "\(run.errors)")
    #expect(names == [])
  }

  @Test(arguments: [
    ["--stores", "0"], ["--stores", "301"], ["--speed", "0"], ["--speed", "61"],
  ])
  func `more stores, or faster, than it can play are refused`(arguments: [String]) throws {
    let run = try run(arguments)

    #expect(run.status == 64 && run.errors.contains("write a number from 1 to"), "\(run.errors)")
    #expect(names == [])
  }
}
