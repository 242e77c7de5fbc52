import ArgumentParser
import BoardModel
import BoardText
import BoardWire
import CTerminal
import Glibc

struct FleetDemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Play a fleet of simulated stores, with a server of its own.",
    discussion: """
      It starts nats-server on this computer, and stores that write event files and publish them \
      shortly before closing; it keeps copies of them, and shows the fleet. One store falls silent, \
      one is run by two computers, one restores an old file. Your own event file and plan are not \
      used. When you leave, the server ends and all files are removed. If stdout is not a terminal, \
      the figures are printed once.
      """)

  @Option(help: "How many stores, up to 300.")
  var stores = 12

  @Option(help: "How close together closings and incidents come; the clock is the real one.")
  var speed = 1

  @Option(help: "A number; the same number plays the same stores again.")
  var seed: UInt64 = 1

  @Option(help: "A new folder, in which all files stay.", completion: .directory)
  var keep: String?

  @Flag(help: "Print one line for each change instead of a screen: for screen readers and logs.")
  var plain = false

  /// While the shop's clock says this, it is an evening.
  private static let evening = 17..<22

  func run() throws {
    for (option, value, most) in [("--stores", stores, 300), ("--speed", speed, 60)]
    where !(1...most).contains(value) {
      throw Failure.usage(
        tr("{option} {value}: write a number from {least} to {most}", option, value, 1, most))
    }
    _ = try LocalServer.program()
    setEveningZone()
    let folder = try newFolder()
    let (input, output) = (try pipe(), try pipe())
    let errors = unsafe open(
      folder + "/log", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR)
    let words =
      [
        "exitboard", "fleet", "play", "--folder", folder, "--stores", "\(stores)", "--seed",
        "\(seed)", "--speed", "\(speed)",
      ] + (keep == nil ? [] : ["--keep"])
    let player = try DemoFiles.start(
      words, files: [0: input.read, 1: output.write, 2: errors])
    for file in [input.read, output.write, errors] { close(file) }
    defer {
      // The player ends with this pipe, also if this process is killed.
      close(input.write)
      var status: Int32 = 0
      _ = unsafe waitpid(player, &status, 0)
    }
    guard let url = readURL(from: output.read) else {
      let log = (try? DemoFiles.bytes(of: folder + "/log")) ?? []
      let last = String(decoding: log, as: UTF8.self).split(separator: "\n").last
      throw Failure(
        .unavailable, last.map(String.init) ?? tr("the simulated stores could not be started"))
    }
    do { try show(url, folder) } catch is ExitCode {}
    if keep != nil { try Output.message(tr("The files of the fleet are in {path}", folder) + "\n") }
  }

  /// Shows the fleet until it is left; prints it once if stdout is not a terminal.
  private func show(_ url: String, _ folder: String) throws {
    let words = [
      "--from", url, "--plan", folder + FleetDemo.planFile, "--file", folder + "/fleet.jsonl",
    ]
    guard plain || isatty(STDOUT_FILENO) == 1 else {
      return try FleetStatusCommand.parse(words).run()
    }
    try FleetScreenCommand.parse(words + ["--by", "ME"] + (plain ? ["--plain"] : [])).run()
  }

  /// Waits until all stores are published and kept; `nil` if the player ended before.
  private func readURL(from file: Int32) -> String? {
    let isShown = isatty(STDERR_FILENO) == 1
    var line = OverwrittenLine()
    defer { if isShown { Output.progress(line.replaced(by: "")) } }
    var text = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(file, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      text += String(decoding: bytes.prefix(count), as: UTF8.self)
      guard let last = text.split(separator: "\n").last, text.hasSuffix("\n") else { continue }
      if last.hasPrefix("nats://") { return String(last) }
      if isShown {
        Output.progress(
          line.replaced(by: tr("{count} of {total} stores are open", String(last), stores)))
      }
    }
  }

  /// Puts this process, and the stores, into a zone where it is evening.
  private func setEveningZone() {
    let local = WallClock.processZoneRules.local(WallClock.now)
    guard !Self.evening.contains(local.secondOfDay / 3600) else { return }
    // The names of these zones have the sign of POSIX: west of Greenwich is +.
    let west = (WallClock.now.seconds / 3600 % 24 - 20 + 36) % 24 - 12
    WallClock.setProcessZone(
      west == 0 ? "Etc/GMT" : west > 0 ? "Etc/GMT+\(west)" : "Etc/GMT\(west)")
  }

  private func newFolder() throws(Failure) -> String {
    if let keep {
      guard unsafe mkdir(keep, S_IRWXU) == 0 else {
        throw Failure(
          .cannotCreate, tr("cannot make the folder {path}: {reason}", keep, systemReason(errno)))
      }
      return unsafe realpath(keep, nil).map { path in
        defer { unsafe free(path) }
        return unsafe String(cString: path)
      } ?? keep
    }
    return try DemoFolder.new("exitboard-fleet")
  }

  private func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe Glibc.pipe(&ends) == 0 else {
      throw Failure(.osError, tr("cannot start {path}: {reason}", "exitboard", systemReason(errno)))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

/// The stores, the server and the keeper of `fleet demo`; started by it alone.
struct FleetPlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "play", shouldDisplay: false)

  @Option var folder = ""
  @Option var stores = 12
  @Option var seed: UInt64 = 1
  @Option var speed = 1
  @Flag var keep = false
  @Option var serve: String?

  func run() throws {
    if let serve { try LocalServer.become(serve) }
    let demo = FleetDemo(
      folder: folder, stores: stores, seed: seed, speed: speed, isKept: keep)
    do { try demo.play() } catch let error as WireError { throw Failure(error) }
  }
}
