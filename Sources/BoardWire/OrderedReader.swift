/// Reads a stream in order through a consumer of the server, and notices when a message is missing.
struct OrderedReader {
  enum News: Equatable {
    case message(Place)
    /// The server asks whether messages arrive; it waits for an empty message there.
    case flow(String)
    case heartbeat
    /// A message was lost between the server and here.
    case gap
  }

  /// Where a message stands in the stream.
  struct Place: Equatable {
    let sequence: Int
    let delivered: Int
    /// When the server received it, since 1970.
    let milliseconds: Int
    /// How many wait behind it.
    let waiting: Int
  }

  /// Number of messages that the consumer has delivered.
  private var delivered = 0
  private(set) var heard: Int

  private static let heartbeatNanoseconds = 2_000_000_000
  /// The server is silent for three heartbeats.
  private static let silenceMilliseconds = 6_500

  init(_ now: Int) { heard = now }

  /// The request that makes the consumer, from a message on or for the last message of each subject.
  static func request(stream: String, deliverTo subject: String, from sequence: Int?) -> [UInt8] {
    let policy =
      sequence.map { "\"by_start_sequence\",\"opt_start_seq\":\($0)" } ?? "\"last_per_subject\""
    // The server knows this policy only with a filter.
    let filter = sequence == nil ? ",\"filter_subject\":\"\(Subjects.prefix)>\"" : ""
    return Array(
      """
      {"stream_name":"\(stream)","config":{"deliver_subject":"\(subject)","deliver_policy":\(policy)\(filter),\
      "ack_policy":"none","max_deliver":1,"replay_policy":"instant","flow_control":true,\
      "idle_heartbeat":\(heartbeatNanoseconds),"inactive_threshold":60000000000,"mem_storage":true,"num_replicas":1}}
      """.utf8)
  }

  mutating func take(_ message: Incoming, _ now: Int) -> News {
    heard = now
    if message.status == 100 {
      if let reply = message.reply ?? message.stalled { return .flow(reply) }
      return message.lastDelivered.map { $0 > delivered } ?? false ? .gap : .heartbeat
    }
    guard let place = message.reply.flatMap({ OrderedReader.place($0) }) else { return .gap }
    guard place.delivered == delivered + 1 else { return .gap }
    delivered = place.delivered
    return .message(place)
  }

  func isSilent(_ now: Int) -> Bool { now - heard >= OrderedReader.silenceMilliseconds }

  /// Reads `$JS.ACK.STREAM.CONSUMER.1.SEQUENCE.DELIVERED.TIME.WAITING`, which newer servers begin with two more words.
  private static func place(_ reply: String) -> Place? {
    var parts = reply.split(separator: ".")[...]
    guard parts.count >= 9, parts.starts(with: ["$JS", "ACK"]) else { return nil }
    parts = parts.count >= 11 ? parts.dropFirst(6) : parts.dropFirst(4)
    let numbers = parts.prefix(5).map { Int($0) ?? -1 }
    guard numbers.count == 5, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    return Place(
      sequence: numbers[1], delivered: numbers[2], milliseconds: numbers[3] / 1_000_000,
      waiting: numbers[4])
  }
}
