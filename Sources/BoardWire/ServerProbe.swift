import BoardText
import Glibc

/// What a NATS server says of itself before anybody logs in: the line `INFO {...}`.
package struct ServerProbe: Hashable, Sendable {
  /// Without it, a server does what it was not asked for after a loss of power.
  package static let leastVersion = "2.9.10"
  /// Faults in the storage of earlier ones can lose lines.
  package static let advisedVersion = "2.12.7"

  package let version: String
  package let hasJetStream: Bool
  package let cluster: String?
  /// The longest message that it takes; `nil` = it does not say.
  package let maxPayload: Int?

  private static let maxBytes = 1 << 16
  private static let timeoutMilliseconds: Int32 = 5000

  /// Connects to the server of a URL; `nil` = a server that speaks TLS first says nothing.
  package static func inspect(_ url: String) throws(WireError) -> ServerProbe? {
    let (host, port) = parts(of: url)
    let descriptor = try connected(to: host, port, name: url)
    defer { close(descriptor) }
    guard let text = line(from: descriptor), text.starts(with: "INFO ".utf8),
      let info = WireJSON(Array(text.dropFirst(5)))
    else { return nil }
    return ServerProbe(
      version: WireError.cleaned(info["version"]?.text ?? ""),
      hasJetStream: info["jetstream"]?.flag ?? false,
      cluster: info["cluster"]?.text.map { WireError.cleaned($0) },
      maxPayload: info["max_payload"]?.number)
  }

  /// Whether it is at least another one; letters behind the third number do not count.
  package func isAtLeast(_ least: String) -> Bool {
    let numbers = [version, least].map { text in
      text.split(separator: ".").prefix(3).map { part in Int(part.prefix { $0.isNumber }) ?? 0 }
    }
    return !numbers[0].lexicographicallyPrecedes(numbers[1])
  }

  /// Host and port of `tls://user@host:4222`.
  static func parts(of url: String) -> (host: String, port: String) {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    rest = rest.prefix { $0 != "/" }
    if rest.hasPrefix("["), let end = rest.firstIndex(of: "]") {
      let port = rest[rest.index(after: end)...].drop { $0 == ":" }
      return (
        String(rest[rest.index(after: rest.startIndex)..<end]), port.isEmpty ? "4222" : String(port)
      )
    }
    let parts = rest.split(separator: ":", maxSplits: 1)
    return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "4222")
  }

  private static func connected(
    to host: String, _ port: String, name: String
  ) throws(WireError) -> Int32 {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, port, &hints, &found) == 0 else {
      throw .unreachable(server: host, reason: tr("there is no computer of that name"))
    }
    defer { unsafe freeaddrinfo(found) }
    var next = unsafe found
    while let address = unsafe next {
      unsafe next = address.pointee.ai_next
      let descriptor = unsafe socket(
        address.pointee.ai_family,
        Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue),
        0)
      guard descriptor >= 0 else { continue }
      if unsafe connect(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0
        || (errno == EINPROGRESS && isReady(descriptor, Int16(POLLOUT)) && isConnected(descriptor))
      {
        return descriptor
      }
      close(descriptor)
    }
    throw .unreachable(server: "\(host):\(port)", reason: tr("it does not answer"))
  }

  private static func isReady(_ descriptor: Int32, _ events: Int16) -> Bool {
    var file = pollfd(fd: descriptor, events: events, revents: 0)
    return unsafe poll(&file, 1, timeoutMilliseconds) == 1
  }

  private static func isConnected(_ descriptor: Int32) -> Bool {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 && code == 0
  }

  /// The bytes up to the first end of a line.
  private static func line(from descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < maxBytes, isReady(descriptor, Int16(POLLIN)) {
      let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
      if let end = bytes.firstIndex(of: 13) ?? bytes.firstIndex(of: 10) {
        return Array(bytes[..<end])
      }
    }
    return nil
  }
}
