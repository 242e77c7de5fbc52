package import BoardModel
import BoardText
import CNats
import Glibc

/// Sessions with real servers, by libnats.
@safe package struct NatsBroker: ~Copyable, Broker {
  private let urls: [String]
  private let address: FleetServer
  private let name: String
  private var turn: Int
  private var session: OpaquePointer?
  package private(set) var inbox = ""
  /// Of the message before: most come with the same one, and to make a text anew costs more than to compare it.
  private var lastSubject = ""

  /// How long to wait for a server.
  private static let timeoutMilliseconds: Int64 = 5000
  /// More texts of a server than this are data that nobody needs.
  private static let maxBodyBytes = 1 << 20

  /// `name` is that of the store, or of head office; a store may read only below its own inbox.
  package init(_ address: FleetServer, name: String) throws(WireError) {
    guard cnats_load() == 0 else { throw .noLibrary }
    self.address = address
    self.name = name
    urls = (address.url ?? "").split(separator: ",").map { url in
      String(url.drop { $0 == " " })
    }
    // Stores begin with different servers, and each next session tries the next.
    turn = urls.isEmpty ? 0 : Int.random(in: 0..<urls.count)
  }

  deinit {
    if let session = unsafe session { unsafe cnats_end(session) }
  }

  private var url: String { urls.isEmpty ? "nats://127.0.0.1:4222" : urls[turn % urls.count] }

  /// The host and port of the URL, without a password.
  package var server: String {
    var rest = url[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    return String(rest)
  }

  private var host: String {
    let server = server
    if server.hasPrefix("["), let end = server.firstIndex(of: "]") {
      return String(server[server.index(after: server.startIndex)..<end])
    }
    return String(server.prefix { $0 != ":" })
  }

  package var descriptor: Int32 {
    guard let session = unsafe session else { return -1 }
    return unsafe cnats_descriptor(session)
  }

  package mutating func open() throws(WireError) {
    close()
    turn += 1
    inbox = "_INBOX_\(name).\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    let isSecure =
      url.hasPrefix("tls://") || address.authority != nil || address.certificate != nil
    let texts: [String?] = [
      url, host, "exitboard \(name)", inbox + ".r.*", inbox + ".d", address.credentials,
      address.authority,
      address.certificate, address.key,
    ]
    let copies = unsafe texts.map { text in
      unsafe text.map { unsafe strdup($0) } ?? nil
    }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var given = unsafe cnats_address(
      url: copies[0], host: copies[1], name: copies[2], answers: copies[3], deliveries: copies[4],
      credentials: copies[5], authority: copies[6], certificate: copies[7], key: copies[8],
      is_secure: isSecure ? 1 : 0,
      timeout: NatsBroker.timeoutMilliseconds)
    unsafe session = unsafe cnats_start(&given)
    guard unsafe session != nil else {
      throw .unreachable(server: server, reason: tr("no memory, threads or descriptors are left"))
    }
  }

  package mutating func close() {
    if let open = unsafe session { unsafe cnats_end(open) }
    unsafe session = nil
  }

  package mutating func send(_ message: Outgoing) {
    guard let session = unsafe session else { return }
    _ = unsafe cnats_publish(
      session, message.subject, message.reply, message.id, message.body, message.body.count)
  }

  package mutating func next() -> Arrived? {
    guard let session = unsafe session, let item = unsafe cnats_next(session),
      let text = unsafe item.pointee.text
    else { return nil }
    defer { unsafe cnats_free(item) }
    switch unsafe item.pointee.kind {
    case cnats_connected: return unsafe .connected(server: String(cString: text))
    case cnats_complaint: return unsafe .complaint(String(cString: text))
    case cnats_closed: return unsafe .closed(String(cString: text))
    default:
      if unsafe strcmp(text, lastSubject) != 0 { lastSubject = unsafe String(cString: text) }
      return unsafe .message(NatsBroker.message(item, subject: lastSubject))
    }
  }

  private static func message(
    _ item: UnsafeMutablePointer<cnats_item>, subject: String
  ) -> Incoming {
    let count = unsafe min(item.pointee.length, maxBodyBytes)
    let body = unsafe [UInt8](UnsafeBufferPointer(start: item.pointee.data, count: count))
    func header(_ name: String) -> String? {
      unsafe cnats_header(item, name).map { unsafe String(cString: $0) }
    }
    var message = Incoming(subject: subject, body: body)
    message.reply = unsafe item.pointee.reply.map { unsafe String(cString: $0) }
    // What the server says itself has a header and nothing else, and is stored nowhere.
    guard count == 0, header("Nats-Sequence") == nil, let status = header("Status") else {
      return message
    }
    message.status = Int(status)
    message.lastDelivered = header("Nats-Last-Consumer").flatMap { Int($0) }
    message.stalled = header("Nats-Consumer-Stalled")
    return message
  }
}
