/// A connection to a NATS server, one session after the other.
///
/// A protocol because the tests also use a simulated server that loses, doubles and forgets.
package protocol Broker: ~Copyable {
  /// The server that the present or the next session is with, for sentences.
  var server: String { get }
  /// The subject before everything that is sent to the present session.
  var inbox: String { get }
  /// Readable while something may have arrived; -1 without a session.
  var descriptor: Int32 { get }

  /// Begins a session; what comes of it is the first `next`.
  mutating func open() throws(WireError)
  mutating func close()
  /// Sends a message, unless the session is over, which `next` will say.
  mutating func send(_ message: Outgoing)
  /// What arrived next; `nil` = nothing now.
  mutating func next() -> Arrived?
}

/// A message to be sent.
package struct Outgoing: Sendable {
  package let subject: String
  /// Where the answer goes; `nil` = none is wanted.
  package let reply: String?
  /// Makes the server store it once; `nil` = it is not a line.
  package let id: String?
  package let body: [UInt8]

  package init(subject: String, reply: String?, id: String?, body: [UInt8]) {
    (self.subject, self.reply, self.id, self.body) = (subject, reply, id, body)
  }
}

package enum Arrived: Sendable {
  /// The session stands.
  case connected(server: String)
  case message(Incoming)
  case complaint(String)
  /// The session is over; nothing follows.
  case closed(String)
}

/// A message that arrived; all of it is data of somebody else.
package struct Incoming: Sendable {
  package var subject: String
  package var reply: String?
  /// The number that the server itself sent instead of a message, such as 404 or 503.
  package var status: Int?
  /// The consumer's newest message, in a heartbeat.
  package var lastDelivered: Int?
  /// Where a stalled consumer waits for an answer.
  package var stalled: String?
  package var body: [UInt8]

  package init(subject: String, body: [UInt8]) {
    (self.subject, self.body) = (subject, body)
  }
}
