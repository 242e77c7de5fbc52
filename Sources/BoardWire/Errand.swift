/// Requests to a server, each made when the one before was answered.
package protocol Errand {
  /// The next request and what it is for; `nil` = all are answered.
  var request: (subject: String, what: String, body: String)? { get }
  mutating func take(_ answer: Incoming) throws(WireError)
}

/// An errand in a session with a server; what ends the session, ends the errand.
package struct ErrandSession<Link: Broker & ~Copyable, Work: Errand>: ~Copyable {
  private var session: Session<Link>
  private var token = 0
  package private(set) var errand: Work

  package init(_ link: consuming Link, _ errand: Work, seed: UInt64) {
    session = Session(link, seed: seed)
    self.errand = errand
  }

  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int { session.wake(now) }
  package mutating func close() { session.close() }

  /// Moves on; returns whether all requests are answered.
  package mutating func turn(_ now: Int) throws(WireError) -> Bool {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: send(now)
      case .answer(token, let message):
        try errand.take(message)
        send(now)
      case .ended(let error): throw error
      case .answer, .delivery, .unanswered: break
      }
    }
    return errand.request == nil
  }

  private mutating func send(_ now: Int) {
    guard let (subject, what, body) = errand.request else { return }
    token = session.request(subject, what, body: Array(body.utf8), now)
  }
}
