import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire

/// A JetStream server in memory that loses, forgets and closes at random, the same for the same seed.
///
/// A class, because the links of a publisher and a keeper share it.
final class SimulatedServer {
  struct Stored {
    let subject: String
    let id: String?
    let body: [UInt8]
  }

  private struct Consumer {
    let deliverTo: String
    var next: Int
    var delivered = 0
  }

  private(set) var stream: [Stored] = []
  private(set) var newest: [String: [UInt8]] = [:]
  private var queues: [Int: [Arrived]] = [:]
  private var consumers: [Int: Consumer] = [:]
  private var inboxes: [Int: String] = [:]
  private var nextLink = 0
  private(set) var random: SeededGenerator
  /// One of so many messages is lost, doubled or ends a session; 0 = nothing goes wrong.
  var faultRate = 0
  private(set) var faultCount = 0
  private static let duplicateWindow = 500

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private func strikes() -> Bool {
    guard faultRate > 0, random.below(faultRate) == 0 else { return false }
    faultCount += 1
    return true
  }

  func open() -> (link: Int, inbox: String) {
    nextLink += 1
    let inbox = "_INBOX_t.\(nextLink)"
    inboxes[nextLink] = inbox
    queues[nextLink] = strikes() ? [.closed("nobody leads")] : [.connected(server: "simulated")]
    return (nextLink, inbox)
  }

  func close(_ link: Int) {
    queues[link] = nil
    consumers[link] = nil
  }

  func next(_ link: Int) -> Arrived? {
    guard queues[link] != nil else { return nil }
    deliver(link)
    guard let first = queues[link]?.first else { return nil }
    queues[link]?.removeFirst()
    return first
  }

  /// The disk loses its newest messages, and the server starts again.
  func rollBack(by count: Int) {
    faultCount += 1
    stream.removeLast(min(count, stream.count))
    // Not to between a lost line and its repetition: that line would be missing, and be said to be.
    while !isWithoutHoles { stream.removeLast() }
    for link in Array(queues.keys) { end(link) }
  }

  private var isWithoutHoles: Bool {
    let numbers = Set(
      stream.compactMap { $0.id?.split(separator: "/").dropFirst(2).first.flatMap { Int($0) } })
    return numbers.max() ?? 0 == numbers.count
  }

  /// A message that no publisher sent.
  func inject(_ subject: String, _ body: [UInt8]) {
    stream.append(Stored(subject: subject, id: nil, body: body))
  }

  func expire(_ count: Int) {
    for index in 0..<min(count, stream.count) {
      stream[index] = Stored(subject: "", id: nil, body: [])
    }
  }

  private func end(_ link: Int) {
    consumers[link] = nil
    queues[link] = [.closed("the server ended")]
  }

  func send(_ message: Outgoing, from link: Int) {
    guard queues[link] != nil else { return }
    // Lost on the way there; or the session ends.
    if strikes() {
      if random.below(3) == 0 { end(link) }
      return
    }
    let answer = answer(to: message, from: link)
    guard let answer, var reply = message.reply.map({ Incoming(subject: $0, body: []) }) else {
      return
    }
    (reply.status, reply.body) = (answer.status, answer.body)
    // Lost on the way back.
    if strikes() { return }
    queues[link]?.append(.message(reply))
  }

  private func answer(to message: Outgoing, from link: Int) -> Incoming? {
    let text = String(decoding: message.body, as: UTF8.self)
    func json(_ text: String) -> Incoming { Incoming(subject: "", body: Array(text.utf8)) }
    if message.subject == "$JS.API.STREAM.NAMES" { return json("{\"streams\":[\"EXITBOARD\"]}") }
    if message.subject.hasPrefix("$JS.API.STREAM.INFO.") {
      return json(
        """
        {"config":{"allow_direct":true,"retention":"limits","storage":"file","max_msg_size":66560},\
        "state":{"messages":\(stream.count),"first_seq":1,"last_seq":\(stream.count)}}
        """)
    }
    if message.subject.hasPrefix("$JS.API.DIRECT.GET.EXITBOARD") {
      let subject = message.subject.dropFirst("$JS.API.DIRECT.GET.EXITBOARD.".count)
      let sequence = Int(text.filter(\.isNumber)) ?? 0
      let found =
        text.isEmpty
        ? stream.last { $0.subject == subject }
        : (1...max(1, stream.count)).contains(sequence) && !stream.isEmpty
          ? stream[sequence - 1] : nil
      var answer = Incoming(subject: "", body: found?.body ?? [])
      if found == nil { answer.status = 404 }
      return answer
    }
    if message.subject.hasPrefix("$JS.API.CONSUMER.CREATE.") {
      let start = text.firstRange(of: "opt_start_seq\":").map { text[$0.upperBound...] } ?? "1"
      consumers[link] = Consumer(
        deliverTo: (inboxes[link] ?? "") + ".d", next: Int(start.prefix(while: \.isNumber)) ?? 1)
      return json("{\"name\":\"c\"}")
    }
    guard message.subject.hasPrefix("exitboard.v1.ev.") else {
      newest[message.subject] = message.body
      return json("{\"stream\":\"EXITBOARD_NOW\",\"seq\":1}")
    }
    let isDouble = stream.suffix(Self.duplicateWindow).contains {
      $0.id != nil && $0.id == message.id
    }
    if !isDouble {
      stream.append(Stored(subject: message.subject, id: message.id, body: message.body))
    }
    return json("{\"stream\":\"EXITBOARD\",\"seq\":\(stream.count)}")
  }

  private func deliver(_ link: Int) {
    while var consumer = consumers[link], consumer.next <= stream.count {
      let stored = stream[consumer.next - 1]
      var message = Incoming(subject: stored.subject, body: stored.body)
      consumer.delivered += 1
      message.reply =
        "$JS.ACK.EXITBOARD.c.1.\(consumer.next).\(consumer.delivered).17.\(stream.count - consumer.next)"
      consumer.next += 1
      consumers[link] = consumer
      // Lost between server and reader.
      if !stored.subject.isEmpty, !strikes() { queues[link]?.append(.message(message)) }
      if stored.subject.isEmpty { consumers[link]?.delivered -= 1 }
    }
    guard let consumer = consumers[link], random.below(4) == 0 else { return }
    var heartbeat = Incoming(subject: consumer.deliverTo, body: [])
    (heartbeat.status, heartbeat.lastDelivered) = (100, consumer.delivered)
    queues[link]?.append(.message(heartbeat))
  }
}

struct SimulatedLink: Broker {
  private let simulated: SimulatedServer
  private var link = 0
  private(set) var inbox = ""
  let server = "simulated"
  let descriptor: Int32 = -1

  init(_ server: SimulatedServer) { simulated = server }

  mutating func open() { (link, inbox) = simulated.open() }
  mutating func close() { simulated.close(link) }
  mutating func send(_ message: Outgoing) { simulated.send(message, from: link) }
  mutating func next() -> Arrived? { simulated.next(link) }
}
