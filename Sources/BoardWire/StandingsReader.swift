import BoardJournal
package import BoardModel
import BoardText

/// Reads the newest standing and verdict of every store, all of which a screen needs.
package struct StandingsReader<Link: Broker & ~Copyable>: ~Copyable {
  private enum Step {
    case idle
    case beginning(token: Int)
    case reading
  }

  private var session: Session<Link>
  private let stream: String
  private let keepsPlans: Bool
  private var step = Step.idle
  private var reader = OrderedReader(0)
  private var objects = ObjectReader()
  /// What was read; the owner, who makes the figures and knows who saw what, changes it too.
  package var floor = FleetFloor()
  /// Messages that were read, of any kind; when it grows, something may be new.
  package private(set) var messageCount = 0
  /// Messages that are no standing and no verdict.
  package private(set) var foreignCount = 0
  package private(set) var trouble: WireError?
  /// Whether all that the server has was read.
  package private(set) var isComplete = false

  private static var maxRows: Int { 50_000 }

  package init(_ link: consuming Link, stream: String, keepsPlans: Bool, seed: UInt64) {
    session = Session(link, seed: seed)
    (self.stream, self.keepsPlans) = (stream, keepsPlans)
  }

  package var descriptor: Int32 { session.descriptor }
  package var failures: Int { session.failures }
  /// The server of the present session, or else the one tried last.
  package var server: String { session.connectedServer ?? session.link.server }
  package func wake(_ now: Int) -> Int { session.wake(now) }
  package mutating func close() { session.close() }

  mutating func work(_ now: Int) {
    for arrival in session.turn(now) {
      switch arrival {
      case .opened:
        reader = OrderedReader(now)
        let body = OrderedReader.request(
          stream: stream, deliverTo: session.deliverySubject, from: nil)
        step = .beginning(
          token: session.request(
            "$JS.API.CONSUMER.CREATE.\(stream)", tr("to deliver standings"), body: body, now))
      case .answer(let token, let message): take(token, message, now)
      case .delivery(let message): deliver(message, now)
      case .unanswered: break
      case .ended(let error): ended(error)
      }
    }
    if case .reading = step, reader.isSilent(now) {
      fail(.silent(request: tr("for the next standing"), complaint: session.complaint), now)
    }
  }

  private mutating func take(_ token: Int, _ message: Incoming, _ now: Int) {
    guard case .beginning(token) = step else { return }
    let answer = WireJSON(message.body)
    if answer?["error"]?["err_code"]?.number == 10059 {
      return fail(.noStream(subject: stream), now)
    }
    if let error = WireError.refusal(of: tr("to deliver standings"), message) {
      return fail(error, now)
    }
    step = .reading
    let waiting = answer?["num_pending"]?.number ?? 0
    if waiting == 0 { isComplete = true }
    floor.reserve(min(waiting, Self.maxRows))
  }

  private mutating func deliver(_ message: Incoming, _ now: Int) {
    if case .idle = step { return }
    switch reader.take(message, now) {
    case .heartbeat: break
    case .flow(let reply): session.send(reply, body: [])
    case .gap: fail(.interrupted, now)
    case .message(let place):
      session.succeed()
      trouble = nil
      read(message, at: Timestamp(milliseconds: Int64(place.milliseconds)))
      if place.waiting == 0 { isComplete = true }
    }
  }

  private mutating func read(_ message: Incoming, at received: Timestamp) {
    messageCount += 1
    guard let (kind, key) = Subjects.parse(message.subject),
      floor.rows.count < Self.maxRows || floor.knows(key)
    else {
      foreignCount += 1
      return
    }
    if kind == .plan {
      guard keepsPlans else { return }
      return floor.apply(
        .plan(key, String(decoding: message.body, as: UTF8.self)), heard: received)
    }
    if kind == .standing, let standing: Standing = objects.object(message.body) {
      return floor.apply(.standing(key, standing), heard: received)
    }
    if kind == .verdict, let verdict: Verdict = objects.object(message.body) {
      return floor.apply(.verdict(key, verdict), heard: received)
    }
    foreignCount += 1
  }

  private mutating func fail(_ error: WireError, _ now: Int) {
    if case .ended(let error) = session.end(error, now) { ended(error) }
  }

  private mutating func ended(_ error: WireError) {
    step = .idle
    isComplete = false
    trouble = error
  }
}
