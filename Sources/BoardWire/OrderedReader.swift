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
    // A store may send a message that looks like one of the server's own, which has no place in the stream.
    let place = message.reply.flatMap { OrderedReader.place($0) }
    if place == nil, message.status == 100 {
      if let reply = message.reply ?? message.stalled { return .flow(reply) }
      return message.lastDelivered.map { $0 > delivered } ?? false ? .gap : .heartbeat
    }
    guard let place, place.delivered == delivered + 1 else { return .gap }
    delivered = place.delivered
    return .message(place)
  }

  func isSilent(_ now: Int) -> Bool { now - heard >= OrderedReader.silenceMilliseconds }

  /// Reads `$JS.ACK.STREAM.CONSUMER.1.SEQUENCE.DELIVERED.TIME.WAITING`, which newer servers begin with two more words.
  private static func place(_ reply: String) -> Place? {
    guard reply.utf8.starts(with: "$JS.ACK.".utf8) else { return nil }
    // A word that is no number is -1. Newer servers write twelve.
    var words = InlineArray<12, Int>(repeating: -1)
    var (count, word) = (0, 0)
    for byte in reply.utf8 {
      let digit = Int(byte) - 48
      if byte == UInt8(ascii: ".") {
        guard count < 11 else { return nil }
        words[count] = word
        (count, word) = (count + 1, 0)
      } else {
        word = word >= 0 && (0...9).contains(digit) && word < 1 << 59 ? word * 10 + digit : -1
      }
    }
    words[count] = word
    count += 1
    let first = count >= 11 ? 6 : 4
    guard count >= first + 5, (first..<first + 5).allSatisfy({ words[$0] >= 0 }) else {
      return nil
    }
    return Place(
      sequence: words[first + 1], delivered: words[first + 2],
      milliseconds: words[first + 3] / 1_000_000, waiting: words[first + 4])
  }
}
