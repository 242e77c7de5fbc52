package import BoardModel
import BoardText

/// Deletes the messages of a store that has closed for good from all streams.
package struct SubjectPurge<Link: Broker & ~Copyable>: ~Copyable {
  private var session: Session<Link>
  private let store: StoreID
  private var left: [String]
  private var token = 0
  /// Messages that were deleted.
  package private(set) var count = 0
  package var isComplete: Bool { left.isEmpty }

  package init(_ link: consuming Link, store: StoreID, streams: [String], seed: UInt64) {
    session = Session(link, seed: seed)
    (self.store, left) = (store, streams)
  }

  package var descriptor: Int32 { session.descriptor }
  package func wake(_ now: Int) -> Int { session.wake(now) }
  package mutating func close() { session.close() }

  /// Moves on; any refusal ends it.
  package mutating func turn(_ now: Int) throws(WireError) {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened: purge(now)
      case .answer(token, let message): try take(message, now)
      case .ended(let error): throw error
      case .answer, .delivery, .unanswered: break
      }
    }
  }

  private mutating func purge(_ now: Int) {
    guard let stream = left.first else { return }
    let filter = "\(Subjects.prefix)*.*.\(store).*"
    token = session.request(
      "$JS.API.STREAM.PURGE.\(stream)", tr("to delete lines of {stream}", stream),
      body: Array("{\"filter\":\"\(filter)\"}".utf8), now)
  }

  private mutating func take(_ message: Incoming, _ now: Int) throws(WireError) {
    guard let stream = left.first else { return }
    let answer = WireJSON(message.body)
    if message.status == 503 || answer?["error"]?["err_code"]?.number == 10059 {
      throw .noStream(subject: stream)
    }
    let what = tr("to delete lines of {stream}", stream)
    if let error = WireError.refusal(of: what, message) { throw error }
    count += answer?["purged"]?.number ?? 0
    left.removeFirst()
    purge(now)
  }
}
