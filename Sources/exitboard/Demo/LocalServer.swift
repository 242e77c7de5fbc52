import BoardJournal
import BoardText
import CTerminal
import Glibc

/// A nats-server with JetStream on a free port of this computer; it ends with this process, however that ends.
struct LocalServer: ~Copyable {
  private let process: pid_t
  let url: String

  private static let startMilliseconds = 15_000
  /// Debian's package is in a folder that not every user has in PATH.
  private static let folders = "/usr/sbin:/usr/local/bin:/usr/local/sbin"

  deinit {
    kill(process, SIGTERM)
    var status: Int32 = 0
    _ = unsafe waitpid(process, &status, 0)
  }

  /// - Throws: if nats-server is not installed.
  static func program() throws(Failure) -> String {
    let folders = (Locations.environment("PATH") ?? "") + ":" + Self.folders
    let paths = folders.split(separator: ":").map { "\($0)/nats-server" }
    guard let path = paths.first(where: { unsafe access($0, X_OK) == 0 }) else {
      throw Failure(
        .unavailable,
        tr("the demo of a fleet needs nats-server, which is not installed: apt install nats-server")
      )
    }
    return path
  }

  /// Starts a server whose files are in a new folder.
  init(_ folder: String) throws {
    (process, url) = try LocalServer.start(folder)
  }

  private static func start(_ folder: String) throws -> (pid_t, url: String) {
    try Folder.create(folder)
    let settings = """
      listen: "127.0.0.1:-1"
      ports_file_dir: "\(folder)"
      jetstream { store_dir: "\(folder)/jetstream" }
      log_file: "\(folder)/log"

      """
    try DemoFiles.write(settings, to: folder + "/server.conf")
    let process = try DemoFiles.start(
      ["exitboard", "fleet", "play", "--serve", folder + "/server.conf"], files: [:])
    let ports = "\(folder)/nats-server_\(process).ports"
    let end = WallClock.steadyMilliseconds + Self.startMilliseconds
    while true {
      let text = (try? DemoFiles.bytes(of: ports)).map { String(decoding: $0, as: UTF8.self) }
      if let found = text?.firstMatch(of: /nats:\/\/127\.0\.0\.1:[0-9]+/) {
        return (process, String(found.output))
      }
      var status: Int32 = 0
      let hasEnded = unsafe waitpid(process, &status, WNOHANG) == process
      guard !hasEnded, WallClock.steadyMilliseconds < end else {
        kill(process, SIGKILL)
        throw Failure(
          .unavailable, tr("nats-server does not start; {path} says why", folder + "/log"))
      }
      _ = poll(nil, 0, 20)
    }
  }

  /// Becomes the server, which is killed when the process that started this one ends.
  static func become(_ settings: String) throws -> Never {
    let path = try program()
    _ = board_end_with_parent(SIGKILL)
    let words: [String] = ["nats-server", "-c", settings]
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv(path, &arguments)
    throw Failure(.osError, tr("cannot start {path}: {reason}", path, systemReason(errno)))
  }
}
