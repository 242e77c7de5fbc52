import ArgumentParser
import BoardModel
import BoardText
import BoardWire
import Glibc

/// Where the servers of the fleet are, and with which files to log in.
struct ServerOptions: ParsableArguments {
  @Option(
    name: [.customLong("to"), .customLong("from")],
    help:
      "The servers: nats://host or tls://host, several with commas. Default: [fleet] of the plan, or $NATS_URL."
  )
  var to: String?

  @Option(help: "The credentials file. Default: $NATS_CREDS.", completion: .file())
  var creds: String?

  @Option(help: "The certificates of the authority that signed the server's.", completion: .file())
  var ca: String?

  @Option(help: "This machine's certificate.", completion: .file())
  var cert: String?

  @Option(help: "Its private key, readable only by its owner.", completion: .file())
  var key: String?

  /// The servers of these options, of the environment or of a plan: that of a store, or of the fleet.
  func address(_ plan: FleetServer, isHeadOffice: Bool) throws(Failure) -> FleetServer {
    if let to, to.contains("@") {
      throw Failure.usage(
        tr(
          "every user of this computer could read a password in --to; use --creds, certificates or $NATS_URL"
        ))
    }
    var address = plan
    if let url = to ?? Locations.environment("NATS_URL") { address.url = url }
    address.credentials =
      creds ?? Locations.environment("NATS_CREDS") ?? plan.credentials
    address.authority = ca ?? plan.authority
    address.certificate = cert ?? plan.certificate
    address.key = key ?? plan.key
    guard let url = address.url else {
      throw Failure(
        .configuration,
        isHeadOffice
          ? tr(
            "nobody said where the servers are; write server = \"tls://hub.example.com\" in [fleet] of fleet.toml, or --from"
          )
          : tr(
            "nobody said where head office is; write server = \"tls://hub.example.com\" in [fleet] of the plan, or --to"
          ))
    }
    for one in url.split(separator: ",") {
      let scheme = ["nats://", "tls://"].first { one.drop { $0 == " " }.hasPrefix($0) }
      guard let scheme, one.drop(while: { $0 == " " }).count > scheme.count else {
        throw Failure.usage(
          tr("'{url}' is no server; write nats://host or tls://host", String(one)))
      }
    }
    guard (address.certificate == nil) == (address.key == nil) else {
      throw Failure.usage(tr("--cert and --key belong together"))
    }
    for path in [address.credentials, address.key] {
      if let path { try requireSecret(path) }
    }
    for path in [address.authority, address.certificate] {
      if let path { try requireReadable(path) }
    }
    return address
  }

  private func requireReadable(_ path: String) throws(Failure) {
    guard unsafe access(path, R_OK) == 0 else {
      throw Failure(.noInput, tr("cannot read {path}: {reason}", path, systemReason(errno)))
    }
  }

  private func requireSecret(_ path: String) throws(Failure) {
    try requireReadable(path)
    var status = Glibc.stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & (S_IRWXG | S_IRWXO) == 0 else {
      throw Failure(
        .noPermission, tr("other users can read {path}; run chmod 600 on it", path))
    }
  }
}

extension Failure {
  init(_ error: WireError) {
    if case .file(let error) = error {
      self.init(error)
    } else {
      self.init(Status(rawValue: error.exitStatus) ?? .unavailable, error.description)
    }
  }
}

/// Waits for what arrives, with poll(2).
enum WireWait {
  /// So often a service looks at its file even if nothing says that it changed.
  private static let longestMilliseconds = 1000

  /// Waits until one of `descriptors` is readable or `wake` is reached, a second at most.
  static func wait(for descriptors: [Int32], until wake: Int, now: Int) {
    var files = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let rest = max(0, min(wake == .max ? longestMilliseconds : wake - now, longestMilliseconds))
    _ = unsafe poll(&files, nfds_t(files.count), Int32(rest))
  }
}

extension Errand {
  /// Runs in a session of this name with a server, to the end.
  mutating func run(_ address: FleetServer, name: String = "head") throws(WireError) {
    var session = ErrandSession(
      try NatsBroker(address, name: name), self, seed: .random(in: 0 ... .max))
    var now = WallClock.steadyMilliseconds
    while try !session.turn(now) {
      WireWait.wait(for: [session.descriptor], until: session.wake(now), now: now)
      now = WallClock.steadyMilliseconds
    }
    session.close()
    self = session.errand
  }
}
