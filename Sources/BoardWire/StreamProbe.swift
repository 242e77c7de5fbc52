package import BoardModel
import BoardText

/// Asks a server for the streams of the fleet, and what it has otherwise than they need; changes nothing.
package struct StreamProbe<Link: Broker & ~Copyable>: ~Copyable {
  /// A stream, and what is wrong with it; `nil` = it is not there.
  package struct Finding: Hashable, Sendable {
    package let stream: String
    package let warnings: [String]?
  }

  private var session: Session<Link>
  private let store: StoreID?
  private var left = [Subjects.eventStream, Subjects.nowStream]
  private var token = 0
  package private(set) var findings: [Finding] = []
  package var isComplete: Bool { left.isEmpty }

  /// With a store, as a store may ask: only whether there is a stream for its lines and its figures.
  package init(_ link: consuming Link, store: StoreID?, seed: UInt64) {
    session = Session(link, seed: seed)
    self.store = store
  }

  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int { session.wake(now) }

  /// Moves on; whatever ends the session, or is not permitted, ends it.
  package mutating func turn(_ now: Int) throws(WireError) {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: ask(now)
      case .answer(token, let message): try take(message, now)
      case .ended(let error): throw error
      case .answer, .delivery, .unanswered: break
      }
    }
  }

  package mutating func close() { session.close() }

  private mutating func ask(_ now: Int) {
    guard let stream = left.first else { return }
    var subject = "$JS.API.STREAM.INFO.\(stream)"
    var body = ""
    if let store {
      subject = "$JS.API.STREAM.NAMES"
      let kind = stream == Subjects.eventStream ? "ev" : "now"
      body =
        "{\"subject\":\"\(Subjects.prefix)\(kind).\(Subjects.bucket(of: store)).\(store).*\"}"
    }
    token = session.request(
      subject, tr("for the settings of {stream}", stream), body: Array(body.utf8), now)
  }

  private mutating func take(_ message: Incoming, _ now: Int) throws(WireError) {
    let stream = left.removeFirst()
    let answer = WireJSON(message.body)
    if message.status == 503 { throw .noStream(subject: stream) }
    if store != nil, answer?["error"] == nil {
      let names = answer?["streams"]?.list.compactMap(\.text) ?? []
      findings.append(Finding(stream: stream, warnings: names.isEmpty ? nil : []))
    } else if answer?["error"]?["err_code"]?.number == 10059 {
      findings.append(Finding(stream: stream, warnings: nil))
    } else if let error = WireError.refusal(
      of: tr("for the settings of {stream}", stream), message)
    {
      throw error
    } else {
      let warnings = answer?["config"].map(StreamSettings.warnings) ?? []
      findings.append(Finding(stream: stream, warnings: warnings))
    }
    ask(now)
  }
}
