import BoardText

/// What to do about what the library or the server says; both say it in their own words, which do not change.
extension WireError {
  /// A session that ended; what a server refuses is told from one that is not there.
  static func ended(_ server: String, _ text: String) -> WireError {
    let reason = text.isEmpty ? tr("the server ended the connection") : cleaned(text)
    let lower = text.lowercased()
    func says(_ words: String...) -> Bool { words.contains { lower.contains($0) } }
    // The program took too long; what was not taken is read again.
    if says("too much waits") { return .interrupted }
    if says("maximum allowed") { return .refused(request: tr("to take a message"), reason: reason) }
    if says("ssl", "certificate", "private key", "pong") {
      return .untrusted(server: server, reason: reason)
    }
    if says("authorization", "authentication", "permission", "expired", "credential") {
      return .forbidden(reason)
    }
    return .unreachable(server: server, reason: reason)
  }

  static func advice(about reason: String) -> String {
    let lower = reason.lowercased()
    func says(_ words: String...) -> Bool { words.contains { lower.contains($0) } }
    if says("has expired", "not yet valid") {
      return tr(
        "its certificate is not valid now: the administrator of the server must renew it, unless the clock of this computer is wrong"
      )
    }
    if says("hostname mismatch") {
      return tr("its certificate has another name: write that name behind tls://")
    }
    if says("issuer", "self-signed", "self signed", "verify") {
      return tr(
        "this computer does not know the authority that signed its certificate: give the authority's file, with --ca or ca_file"
      )
    }
    if says("error loading", "private key") {
      return tr("check the files of --ca, --cert and --key")
    }
    if says("pong", "bad certificate", "certificate required") {
      return tr(
        "it may want another certificate of this computer: check --cert and --key, and until when it is valid"
      )
    }
    if says("secure connection") {
      return tr("the server speaks no TLS: write nats://, or ask its administrator")
    }
    if says("headers") { return tr("it is too old: NATS server 2.9.10 or later is needed") }
    return tr("check the address, the network and whether the server runs")
  }

  static func advice(aboutRefused reason: String) -> String {
    let lower = reason.lowercased()
    func says(_ words: String...) -> Bool { words.contains { lower.contains($0) } }
    if says("replicas") { return tr("With one server add --replicas 1, with three 3") }
    if says("maximum bytes", "maximum messages") {
      return tr(
        "The stream is full: ask the administrator of the server to raise its max_bytes or max_msgs"
      )
    }
    if says("message size") { return tr("Its max_msg_size is too small: 66560 is enough") }
    if says("payload") { return tr("Its max_payload is too small: 66560 is enough") }
    if says("insufficient", "resource", "no space") {
      return tr("The server has no room left: ask its administrator for more")
    }
    if says("jetstream"), !says("temporarily") {
      return tr(
        "Ask the administrator of the server to start it with JetStream, for this account too")
    }
    return tr("If it lasts, show this to the administrator of the server")
  }
}
