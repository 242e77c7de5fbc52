import Foundation
import Glibc

/// A server that speaks NATS and answers requests of JetStream as no server should; ended with this value.
final class FakeServer {
  enum Manner: Sendable {
    /// Accepts connections and says nothing, or what no NATS server says.
    case mute, foreign
    /// Never answers a request; ends the session at one.
    case silent, closing
    /// Answers with what is no answer, with two megabytes, to other requests than were made.
    case nonsense, huge, misplaced
    /// Breaks its own protocol.
    case broken
  }

  let port: Int
  /// Readable after each connection.
  let connections: Int32
  private let listener: Int32

  /// So many requests of a connection are answered as a server would.
  init(_ manner: Manner, after proper: Int) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = TcpLine.address(0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = getsockname(listener, $0, &length)
      }
    }
    guard listen(listener, 16) == 0 else { throw CocoaError(.fileReadUnknown) }
    port = Int(in_port_t(bigEndian: address.sin_port))
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    connections = ends[0]
    let counter = ends[1]
    Thread.detachNewThread {
      while true {
        let accepted = accept(listener, nil, nil)
        guard accepted >= 0 else {
          close(counter)
          return
        }
        _ = write(counter, "c", 1)
        Thread.detachNewThread {
          var session = FakeSession(line: TcpLine(accepted), manner: manner, proper: proper)
          session.run()
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    close(connections)
  }

  var url: String { "nats://127.0.0.1:\(port)" }

  /// The connections since the last call.
  func newConnections() -> Int {
    var buffer = [UInt8](repeating: 0, count: 100)
    return max(0, read(connections, &buffer, buffer.count))
  }
}

private struct FakeSession {
  let line: TcpLine
  let manner: FakeServer.Manner
  let proper: Int
  private var requests = 0
  /// The numbers of the subscriptions to answers and to deliveries, and the subject of the latter.
  private var subscriptions: [(subject: String, number: String)] = []

  private static let nonsense: [String] = [
    "", "{", "null", "[]", "{\"error\":7}", "{\"error\":{}}", "{\"streams\":7}",
    "{\"streams\":[\"a b\",{}]}", "\u{0}\u{1B}[2J", "{\"stream\":5}",
    "{\"state\":{\"last_seq\":-1}}",
    String(repeating: "{\"a\":", count: 9000),
  ]

  init(line: TcpLine, manner: FakeServer.Manner, proper: Int) {
    (self.line, self.manner, self.proper) = (line, manner, proper)
  }

  mutating func run() {
    switch manner {
    case .mute:
      while line.line() != nil {}
      return
    case .foreign: return line.write("220 mail.example.com ESMTP\r\n")
    default: break
    }
    line.write(
      "INFO {\"server_id\":\"FAKE\",\"version\":\"2.10.0\",\"headers\":true,\"max_payload\":8388608}\r\n"
    )
    while let text = line.line() {
      let words = text.split(separator: " ").map(String.init)
      switch words.first {
      case "PING": line.write("PONG\r\n")
      case "SUB": subscriptions.append((words[1], words[words.count - 1]))
      case "PUB", "HPUB":
        let isPlain = words[0] == "PUB"
        guard let count = Int(words[words.count - 1]), line.bytes(count) != nil else { return }
        guard words.count == (isPlain ? 4 : 5) else { continue }
        requests += 1
        guard answer(words[1], to: words[2]) else { return }
      default: break
      }
    }
  }

  /// Answers a request; `false` ends the connection.
  private func answer(_ subject: String, to reply: String) -> Bool {
    guard requests > proper else {
      send(properAnswer(subject), to: reply)
      if subject.contains("CONSUMER"), manner == .nonsense {
        for text in Self.nonsense {
          send(text, to: subscriptions.last?.subject ?? reply, delivery: true)
        }
      }
      return true
    }
    switch manner {
    case .silent, .mute, .foreign: break
    case .closing: return false
    case .nonsense: send(Self.nonsense[requests % Self.nonsense.count], to: reply)
    case .huge: send(String(repeating: "9", count: 2 << 20), to: reply)
    case .misplaced:
      send("{\"stream\":\"EXITBOARD\",\"seq\":1}", to: reply + "0")
      send("{\"stream\":\"EXITBOARD\",\"seq\":1}", to: reply + ".x")
    case .broken: line.write("MSG \(reply) x y z\r\nMSG\r\n\u{0}\r\n")
    }
    return true
  }

  private func properAnswer(_ subject: String) -> String {
    if subject.hasSuffix("STREAM.NAMES") { return "{\"streams\":[\"EXITBOARD\"]}" }
    if subject.contains("STREAM.INFO") {
      return
        "{\"config\":{\"allow_direct\":true,\"retention\":\"limits\",\"storage\":\"file\"},\"state\":{\"messages\":5,\"last_seq\":5}}"
    }
    if subject.contains("DIRECT.GET") { return "" }
    return subject.contains("CONSUMER")
      ? "{\"name\":\"c\"}" : "{\"stream\":\"EXITBOARD\",\"seq\":1}"
  }

  private func send(_ text: String, to subject: String, delivery: Bool = false) {
    guard let number = (delivery ? subscriptions.last : subscriptions.first)?.number else { return }
    line.write("MSG \(subject) \(number) \(text.utf8.count)\r\n\(text)\r\n")
  }
}
