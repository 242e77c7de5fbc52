import BoardTestSupport
import Foundation
import Glibc
import PtyHarness

/// A nats-server of one test on free loopback ports, killed with this value.
final class FleetServer {
  static let isInstalled = Tools.path("nats-server") != nil && hasLibrary
  static let reason = "nats-server and libnats3.4 are not installed"

  static let hasLibrary: Bool = {
    let names: [String] = [
      "libnats.so.3.4", "libnats.so.3.8", "libnats.so.3.9", "libnats.so.3.10", "libnats.so",
    ]
    return names.contains { name in dlopen(name, RTLD_NOW | RTLD_LOCAL) != nil }
  }()

  private let folder: TemporaryFolder
  private let settings: String
  private let scheme: String
  private var process: Process?
  private(set) var port = -1

  /// Starts a server; `settings` are added to its configuration.
  init(_ settings: String = "", scheme: String = "nats") throws {
    folder = try TemporaryFolder()
    (self.settings, self.scheme) = (settings, scheme)
    try start()
  }

  deinit { kill() }

  /// Where the server keeps its streams.
  var streams: String { folder.path + "/js/jetstream/$G/streams" }
  var url: String { "\(scheme)://127.0.0.1:\(port)" }
  var log: String { folder.contents(of: "log") ?? "" }

  /// Starts it, on the same port as before.
  func start() throws {
    let configuration = """
      listen: 127.0.0.1:\(port)
      ports_file_dir: "\(folder.path)"
      jetstream { store_dir: "\(folder.path)/js" }
      log_file: "\(folder.path)/log"
      \(settings)
      """
    try folder.write(configuration, to: "server.conf")
    let process = Process()
    process.executableURL = URL(filePath: Tools.path("nats-server") ?? "")
    process.arguments = ["-c", folder.path + "/server.conf"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    // It writes this file when it listens.
    let ports = "nats-server_\(process.processIdentifier).ports"
    let isUp = becomesTrue(watching: [folder.path]) {
      guard let text = folder.contents(of: ports), let found = Self.port(in: text) else {
        return false
      }
      port = found
      return true
    }
    guard isUp else { throw CocoaError(.executableLoad) }
  }

  private static func port(in text: String) -> Int? {
    guard let nats = text.firstRange(of: "\"nats\":") else { return nil }
    let rest = text[nats.upperBound...].drop { $0 != ":" }
    let digits = rest.drop { !$0.isNumber }
    guard let colon = digits.firstIndex(of: ":") else { return nil }
    return Int(digits[digits.index(after: colon)...].prefix { $0.isNumber })
  }

  /// Ends it as a loss of power would.
  func kill() {
    guard let process else { return }
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    self.process = nil
  }

  /// Ends it, and puts back the disk as it was at `rememberDisk`.
  func rollBackDisk() throws {
    kill()
    try FileManager.default.removeItem(atPath: folder.path + "/js")
    try FileManager.default.copyItem(atPath: folder.path + "/js.old", toPath: folder.path + "/js")
    try start()
  }

  func rememberDisk() throws {
    kill()
    try FileManager.default.copyItem(atPath: folder.path + "/js", toPath: folder.path + "/js.old")
    try start()
  }

  /// A port that nobody has now.
  static func freePort() -> Int {
    let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(file, $0, length)
        _ = getsockname(file, $0, &length)
      }
    }
    return Int(in_port_t(bigEndian: address.sin_port))
  }
}
