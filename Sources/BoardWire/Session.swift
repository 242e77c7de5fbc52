import BoardModel
import BoardText

/// Sessions with the server, one after the other, with requests, time limits and pauses.
///
/// JetStream is requests in JSON. Times are milliseconds of a clock that is never set.
package struct Session<Link: Broker & ~Copyable>: ~Copyable {
  enum Arrival {
    case opened
    /// The answer to a request.
    case answer(token: Int, Incoming)
    /// A request that may fail had no answer.
    case unanswered(token: Int)
    case delivery(Incoming)
    case ended(WireError)
  }

  private enum Phase {
    case pausing(until: Int)
    case opening(since: Int)
    case open
  }

  private struct Request {
    /// Made only when a sentence needs it.
    let what: () -> String
    let sent: Int
    /// Whether the session is over without an answer.
    let isVital: Bool
  }

  private(set) var link: Link
  private var phase: Phase
  private var requests: [Int: Request] = [:]
  /// No request is unanswered for too long before.
  private var checkAt = Int.max
  private var nextToken = 0
  /// Sessions that ended since the last acknowledgement.
  package private(set) var failures = 0
  /// The server's last complaint in this session.
  package private(set) var complaint: String?
  private var random: SeededRandom
  /// The server of the session; `nil` while there is none.
  package private(set) var connectedServer: String?

  /// An answer takes a millisecond; a cluster without leader gives none.
  package static var silenceMilliseconds: Int { 5000 }
  private static var openMilliseconds: Int { 12_000 }
  private static var leastPause: Int { 200 }
  private static var longestPause: Int { 30_000 }
  /// So many arrivals at once: more would fill the memory, and somebody else waits.
  private static var maxArrivals: Int { 2000 }

  init(_ link: consuming Link, seed: UInt64) {
    self.link = link
    random = SeededRandom(seed: seed)
    phase = .pausing(until: .min)
  }

  var isOpen: Bool { if case .open = phase { true } else { false } }
  package var descriptor: Int32 { link.descriptor }
  private(set) var deliverySubject = ""
  private var answerPrefix = ""

  /// When `turn` has something to do even if nothing arrives.
  func wake(_ now: Int) -> Int {
    switch phase {
    case .pausing(let until): max(now, until)
    case .opening(let since): since + Self.openMilliseconds
    case .open: checkAt
    }
  }

  /// Moves on, and returns what happened, in order; nothing follows `ended`.
  mutating func turn(_ now: Int) -> [Arrival] {
    if case .pausing(let until) = phase {
      guard now >= until else { return [] }
      do {
        try link.open()
        (deliverySubject, answerPrefix) = (link.inbox + ".d", link.inbox + ".r.")
        phase = .opening(since: now)
      } catch {
        return [end(error, now)]
      }
    }
    var arrivals: [Arrival] = []
    for _ in 0..<Self.maxArrivals {
      guard let arrived = link.next() else { break }
      switch arrived {
      case .connected:
        phase = .open
        connectedServer = link.server
        arrivals.append(.opened)
      case .message(let message): if let arrival = take(message) { arrivals.append(arrival) }
      case .complaint(let text): complaint = WireError.cleaned(text)
      case .closed(let text):
        arrivals.append(end(.ended(link.server, complaint ?? text), now))
        return arrivals
      }
    }
    if case .opening(let since) = phase, now >= since + Self.openMilliseconds {
      arrivals.append(end(.unreachable(server: link.server, reason: tr("it does not answer")), now))
    } else if now >= checkAt, case .open = phase {
      arrivals += unanswered(now)
    }
    return arrivals
  }

  private mutating func unanswered(_ now: Int) -> [Arrival] {
    var arrivals: [Arrival] = []
    for (token, request) in requests where now - request.sent >= Self.silenceMilliseconds {
      requests[token] = nil
      if request.isVital { return arrivals + [end(silence(request.what()), now)] }
      arrivals.append(.unanswered(token: token))
    }
    checkAt = requests.values.map(\.sent).min().map { $0 + Self.silenceMilliseconds } ?? .max
    return arrivals
  }

  private func silence(_ what: String) -> WireError {
    if let complaint, complaint.lowercased().contains("permission") { return .forbidden(complaint) }
    return .silent(request: what, complaint: complaint)
  }

  private mutating func take(_ message: Incoming) -> Arrival? {
    if message.subject == deliverySubject { return .delivery(message) }
    // A consumer delivers messages under the subject they are stored under.
    guard message.subject.utf8.starts(with: answerPrefix.utf8),
      let token = Int(Substring(message.subject.utf8.dropFirst(answerPrefix.utf8.count)))
    else { return .delivery(message) }
    return requests.removeValue(forKey: token) == nil ? nil : .answer(token: token, message)
  }

  /// Sends a request; `what` names it in a sentence.
  mutating func request(
    _ subject: String, _ what: @autoclosure @escaping () -> String, id: String? = nil,
    body: [UInt8], isVital: Bool = true, _ now: Int
  ) -> Int {
    nextToken += 1
    checkAt = min(checkAt, now + Self.silenceMilliseconds)
    requests[nextToken] = Request(what: what, sent: now, isVital: isVital)
    link.send(
      Outgoing(subject: subject, reply: "\(link.inbox).r.\(nextToken)", id: id, body: body))
    return nextToken
  }

  mutating func send(_ subject: String, body: [UInt8]) {
    link.send(Outgoing(subject: subject, reply: nil, id: nil, body: body))
  }

  /// Notes that the server stored or delivered something: the next pause is short again.
  mutating func succeed() { failures = 0 }

  /// Ends the session; the next one begins after a pause that grows, with full jitter.
  mutating func end(_ error: WireError, _ now: Int) -> Arrival {
    link.close()
    (requests, checkAt) = ([:], .max)
    complaint = nil
    connectedServer = nil
    let longest = min(Self.longestPause, Self.leastPause << min(failures + 1, 12))
    failures += 1
    phase = .pausing(until: now + Int.random(in: Self.leastPause...longest, using: &random))
    return .ended(error)
  }

  mutating func close() { link.close() }
}

extension Incoming {
  /// Whether JetStream says that it stored what was sent.
  var isAcknowledgement: Bool { status == nil && body.starts(with: "{\"stream\":\"".utf8) }
}

extension WireError {
  /// Why an answer of JetStream is an error; `nil` = it is not one.
  static func refusal(of what: String, _ answer: Incoming) -> WireError? {
    if answer.status == 503 {
      return .refused(request: what, reason: tr("JetStream is not on there"))
    }
    guard let json = WireJSON(answer.body), let error = json["error"] else { return nil }
    let text = cleaned(error["description"]?.text ?? "")
    return .refused(request: what, reason: text)
  }

  static func unreadable(_ what: String) -> WireError {
    .refused(request: what, reason: tr("the answer cannot be read"))
  }
}
