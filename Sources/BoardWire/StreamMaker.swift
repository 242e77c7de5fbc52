import BoardText

/// Makes the streams of the fleet on a server, and names what is otherwise there.
package struct StreamMaker<Link: Broker & ~Copyable>: ~Copyable {
  private var session: Session<Link>
  private var left: [StreamSettings]
  private var token = 0
  private var isInspecting = false
  package private(set) var notes: [String] = []
  package var isComplete: Bool { left.isEmpty }

  package init(_ link: consuming Link, streams: [StreamSettings], seed: UInt64) {
    session = Session(link, seed: seed)
    left = streams
  }

  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int { session.wake(now) }

  /// Moves on; any refusal ends it.
  package mutating func turn(_ now: Int) throws(WireError) {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: make(now)
      case .answer(token, let message): try take(message, now)
      case .ended(let error): throw error
      case .answer, .delivery, .unanswered: break
      }
    }
  }

  package mutating func close() { session.close() }

  private mutating func make(_ now: Int) {
    guard let stream = left.first else { return }
    isInspecting = false
    token = session.request(
      "$JS.API.STREAM.CREATE.\(stream.name)", tr("to make the stream {stream}", stream.name),
      body: Array(stream.json.utf8), now)
  }

  private mutating func take(_ message: Incoming, _ now: Int) throws(WireError) {
    guard let stream = left.first else { return }
    let answer = WireJSON(message.body)
    if !isInspecting, answer?["error"]?["err_code"]?.number == 10058 {
      isInspecting = true
      token = session.request(
        "$JS.API.STREAM.INFO.\(stream.name)", tr("for the settings of {stream}", stream.name),
        body: [], now)
      return
    }
    let what = tr("to make the stream {stream}", stream.name)
    if let error = WireError.refusal(of: what, message) { throw error }
    // An answer that is none is no stream.
    guard answer?["config"] != nil else { throw .unreadable(what) }
    let warnings = answer?["config"].map(StreamSettings.warnings) ?? []
    notes.append(
      isInspecting
        ? tr("the stream {stream} was there, with other settings; it is left as it is", stream.name)
        : tr("the stream {stream} is there", stream.name))
    notes += warnings.map { tr("the stream {stream}: {warning}", stream.name, $0) }
    left.removeFirst()
    make(now)
  }
}
