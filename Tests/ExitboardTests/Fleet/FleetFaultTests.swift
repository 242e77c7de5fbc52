import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Glibc
import Testing

/// What can happen to a fleet, one row of the documentation's table each, on a real server.
@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `What happens to a fleet` {
  private func fleet() throws -> (FleetServer, FleetShop) {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    let made = try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"])
    #expect(made.status == 0, "\(made.errors)")
    return (server, shop)
  }

  private func keep(_ server: FleetServer, _ shop: FleetShop) -> [String] {
    ["fleet", "keep", "--from", server.url, "--into", shop.kept, "--once"]
  }

  /// A stream of events with other settings than those of `fleet init`.
  private func makeStream(_ settings: String, _ client: FleetClient, verb: String = "CREATE") throws
  {
    let answer = try client.request(
      "$JS.API.STREAM.\(verb).EXITBOARD",
      """
      {"name":"EXITBOARD","subjects":["exitboard.v1.ev.>"],"storage":"file","retention":"limits",\
      "allow_direct":true,\(settings)}
      """)
    #expect(answer.contains("\"config\""), "\(answer)")
  }

  /// A fleet whose stream of events has other settings.
  private func fleet(_ settings: String) throws -> (FleetServer, FleetShop, FleetClient) {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    let client = try FleetClient(server.url)
    try makeStream(settings, client)
    // The other stream; this one is left as it is.
    let made = try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"])
    #expect(made.status == 0 && made.output.contains("it is left as it is"), "\(made.errors)")
    return (server, shop, client)
  }

  @Test func `W07 two computers that run one store are found at the first line that differs`()
    throws
  {
    let (server, first) = try fleet()
    try first.append(20)
    let service = try first.service(["publish"])
    let keeper = try first.service(Array(keep(server, first).dropLast()))
    #expect(first.isKept(), "\(service.said) \(keeper.said)")
    let second = try FleetShop(server.url)
    try #require(first.contents).write(to: URL(filePath: second.path))

    let twin = try second.service(["publish"])
    try second.append(1)
    let isSent = becomesTrue(watching: [first.kept + "/riverside"]) {
      first.copy == second.contents
    }
    #expect(isSent, "\(twin.said)")
    try first.append(1)

    let row = try FleetClient.row(at: server.url) { $0.verdict?.state == .forked }
    #expect(row?.verdict?.from == 22 && row?.verdict?.strays == 1, "\(keeper.said)")
    #expect(first.copy == second.contents)
    let stray = FileManager.default.contents(
      atPath: String(try #require(first.copyPath).dropLast(6)) + ".stray.jsonl")
    #expect(try #require(first.contents).suffix(stray?.count ?? 0) == stray)
    #expect(try first.run(["fleet", "status", "--from", server.url]).status == 2)
  }

  @Test func `W08 a line that was changed before it was sent is named`() throws {
    let (server, shop) = try fleet()
    try shop.append(20)
    try change(line: 10, of: shop)
    let service = try shop.service(["publish"])
    let isSaid = becomesTrue(watching: [shop.folder]) {
      service.said.contains("the lines from 11 on do not link")
    }
    #expect(isSaid, "\(service.said)")
    let sent = try FleetClient.row(at: server.url) { $0.standing?.seq == 9 }
    service.kill()

    // A program that sends them all the same.
    let subject = Subjects.subject(.event, try #require(sent?.key))
    let client = try FleetClient(server.url)
    for line in try #require(shop.contents).dropLast().split(separator: 10) {
      try client.request(subject, Array(line))
    }
    #expect(try shop.run(keep(server, shop)).status == 0)

    let row = try FleetClient.row(at: server.url) { $0.verdict != nil }
    #expect(row?.verdict?.state == .changed && row?.verdict?.from == 10, "\(row as Any)")
    #expect(shop.copy == shop.contents)
  }

  @Test func `W09 a line that is changed afterwards is found beside the copy`() throws {
    let (server, shop) = try fleet()
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep(server, shop)).status == 0)

    try change(line: 10, of: shop)
    try shop.append(5)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep(server, shop)).status == 0)

    #expect(try shop.run(["verify"]).status != 0, "the store's own check")
    let copy = try shop.run(["verify", "--file", try #require(shop.copyPath)])
    #expect(copy.status == 0, "\(copy.output)")
    #expect(shop.copy != shop.contents && shop.copy?.count == shop.contents?.count)
  }

  /// Changes a figure of a line, so that its length stays.
  private func change(line number: Int, of shop: FleetShop) throws {
    var lines = String(decoding: try #require(shop.contents), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let before = lines[number - 1]
    lines[number - 1] = before.replacing("\"waiting\":8", with: "\"waiting\":7")
    #expect(lines[number - 1] != before)
    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.write(contentsOf: Data(lines.joined(separator: "\n").utf8))
    try file.close()
  }

  @Test func `W10 a store that was away longer than lines are kept sends all, and none is doubled`()
    throws
  {
    let (server, shop, client) = try fleet("\"max_age\":1000000000,\"duplicate_window\":1000000000")
    try shop.append(30)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    let kept = try shop.run(keep(server, shop))
    #expect(kept.status == 0, "\(kept.errors)")

    let isEmpty = try becomesTrue(watching: [server.streams + "/EXITBOARD/msgs"]) {
      try client.request("$JS.API.STREAM.INFO.EXITBOARD").contains("\"messages\":0,")
    }
    #expect(isEmpty)
    try shop.append(10)
    try FileManager.default.removeItem(atPath: shop.path + ".publish")

    #expect(try shop.run(["publish", "--once"]).status == 0)
    let again = try shop.run(keep(server, shop))
    #expect(again.status == 0, "\(again.errors)")
    #expect(shop.copy == shop.contents)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.kept + "/riverside").count == 1)
  }

  @Test func `W10 lines that expire are not sent again, and a new keeper says how to get them`()
    throws
  {
    let (server, shop, client) = try fleet("\"max_age\":1000000000,\"duplicate_window\":1000000000")
    try shop.append(30)
    let publisher = try shop.service(["publish"])
    let keeper = try shop.service(Array(keep(server, shop).dropLast()))
    #expect(shop.isKept(), "\(publisher.said) \(keeper.said)")
    let isEmpty = try becomesTrue(watching: [server.streams + "/EXITBOARD/msgs"]) {
      try client.request("$JS.API.STREAM.INFO.EXITBOARD").contains("\"messages\":0,")
    }
    #expect(isEmpty)

    try makeStream("\"max_age\":0,\"duplicate_window\":1000000000", client, verb: "UPDATE")
    try shop.append(5)
    #expect(shop.isKept(), "\(publisher.said) \(keeper.said)")
    let lines = try #require(shop.contents).count { $0 == 10 }
    let settings = try client.request("$JS.API.STREAM.INFO.EXITBOARD")
    #expect(settings.contains("\"messages\":5,") && settings.contains("\"last_seq\":\(lines),"))

    keeper.kill()
    try FileManager.default.moveItem(atPath: shop.kept, toPath: shop.kept + "-before")
    let new = try shop.service(Array(keep(server, shop).dropLast()))
    let isSaid = becomesTrue(watching: [shop.folder]) {
      new.said.contains("remove the file .publish beside its event file, and start it again")
    }
    #expect(isSaid && shop.copy == nil, "\(new.said)")
    publisher.kill()
    try FileManager.default.removeItem(atPath: shop.path + ".publish")
    _ = try shop.service(["publish"])

    #expect(shop.isKept(), "\(new.said)")
  }

  @Test func `W11 a full stream is said with what to do, and the rest comes when it has room`()
    throws
  {
    let (server, shop, client) = try fleet("\"discard\":\"new\",\"max_msgs\":50")
    try shop.append(100)

    let full = try shop.run(["publish", "--once"])
    let service = try shop.service(["publish"])
    let isSaid = becomesTrue(watching: [shop.folder]) {
      service.said.contains("The stream is full")
    }
    try makeStream("\"discard\":\"new\",\"max_msgs\":-1", client, verb: "UPDATE")
    let keeper = try shop.service(Array(keep(server, shop).dropLast()))

    #expect(full.status == 69, "\(full.errors)")
    #expect(full.errors.contains("nothing is lost. The stream is full"), "\(full.errors)")
    #expect(isSaid, "\(service.said)")
    #expect(shop.isKept(within: 120), "\(service.said) \(keeper.said)")
  }

  @Test(arguments: [(3000, true), (16_300, false)])
  func `W11 a server that takes no line of that length is said with what to do`(
    length: Int, isTaken: Bool
  ) throws {
    let server = try FleetServer("max_payload: 16000")
    let shop = try FleetShop(server.url)
    #expect(try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"]).status == 0)
    try shop.append(3)
    let source = String(repeating: "s", count: length)
    let long = "{\"type\":\"queue.counted\",\"lane\":\"1\",\"waiting\":2,\"src\":\"\(source)\"}\n"
    #expect(try shop.run(["log", "--stdin"], input: long).status == 0)

    let sent = try shop.run(["publish", "--once"])
    let doctor = try shop.run(["doctor"])

    #expect(sent.status == (isTaken ? 0 : 69), "\(sent.errors)")
    #expect(sent.errors.contains("nothing is lost. Its max_payload is too small") != isTaken)
    #expect(doctor.output.contains("max_payload is 16000: a long line does not fit"))
    #expect(try shop.run(keep(server, shop)).status == 0)
    #expect((shop.copy == shop.contents) == isTaken)
    #expect(try #require(shop.contents).starts(with: try #require(shop.copy)))
  }

  @Test func `W11 without a stream for standings the lines come all the same, and it is said`()
    throws
  {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    try makeStream("\"max_msgs\":-1", try FleetClient(server.url))
    try shop.append(30)

    let sent = try shop.run(["publish", "--once"])

    #expect(sent.status == 69 && sent.errors.contains("exitboard fleet init"), "\(sent.errors)")
    #expect(try shop.run(keep(server, shop)).status == 0)
    #expect(shop.copy == shop.contents)
  }

  @Test func `W14 a keeper whose disk is full says so, and goes on when it has room`() throws {
    let (server, shop) = try fleet()
    try shop.append(200)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    let limit = try #require(shop.contents).count / 2

    let full = try shop.run(
      keep(server, shop), through: [try #require(Tools.path("prlimit")), "--fsize=\(limit)"])
    let copied = try #require(shop.copy)
    let kept = try shop.run(keep(server, shop))

    #expect([73, 74].contains(full.status), "\(full.errors)")
    #expect(full.errors.contains(shop.kept), "\(full.errors)")
    #expect(try #require(shop.contents).starts(with: copied))
    #expect(kept.status == 0 && shop.copy == shop.contents, "\(kept.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shop.kept + "/riverside").count == 1)
  }

  @Test func `W16 lines and figures of a newer version are kept, and not called wrong`() throws {
    let (server, shop) = try fleet()
    try shop.append(20)
    try appendNewer(to: shop)
    let published = try shop.run(["publish", "--once"])
    #expect(published.status == 0, "\(published.errors)")
    let sent = try FleetClient.row(at: server.url) { $0.standing?.seq == 22 }
    let key = try #require(sent?.key)
    var standing = try #require(sent?.standing)
    standing.stateVersion += 1
    let body =
      try JournalEncoder.object(try standing.members()).dropLast() + Array(",\"new\":1}".utf8)
    try FleetClient(server.url).request(Subjects.subject(.standing, key), Array(body))

    let keeper = try shop.service(Array(keep(server, shop).dropLast()))

    #expect(shop.isKept(), "\(keeper.said)")
    let row = try FleetClient.row(at: server.url) { $0.verdict?.audit != nil }
    #expect(row?.verdict?.audit == .otherVersion && row?.verdict?.state == .sound)
    #expect(row?.standing?.stateVersion == standing.stateVersion)
  }

  /// Adds a line of a type that this version does not know.
  private func appendNewer(to shop: FleetShop) throws {
    let last = try #require(shop.contents?.dropLast().split(separator: 10).last)
    let line = Array(last)
    guard let head = JournalRecord.ifValid(line.span)?.head else {
      throw CocoaError(.coderReadCorrupt)
    }
    var encoder = JournalEncoder(after: head, zone: .utc)
    var bytes: [UInt8] = []
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let text = Array("{\"robots\":3}".utf8)
    let fact = Fact.unknown(
      UnknownFact(
        type: "robot.counted", members: try FlatObject.members(of: text.span), reason: nil))
    try encoder.append(Draft(at: now, by: nil, source: "new", fact: fact), now: now, to: &bytes)
    let file = try #require(FileHandle(forWritingAtPath: shop.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  @Test func `W13 garbage on every kind of subject is counted, and harms nobody`() throws {
    let (server, shop) = try fleet()
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    #expect(try shop.run(keep(server, shop)).status == 0)
    let key = try #require(try FleetClient.row(at: server.url) { $0.standing != nil }?.key)
    let client = try FleetClient(server.url)
    let stranger = StoreKey(store: "harbour", log: key.log)
    let garbage: [[UInt8]] = [
      [], [0, 255, 27, 10, 13], Array(repeating: 0xFF, count: 65_536), Array("{}".utf8),
      Array(String(repeating: "{\"a\":", count: 5000).utf8),
      Array(String(repeating: "[", count: 60_000).utf8),
      Array("{\"seq\":1,\"name\":\"\u{1B}[2J\u{202E}\",\"seq\":2}".utf8),
      Array("{\"seq\":99999999999999999999999,\"at\":-1,\"hash\":7}".utf8),
    ]
    for kind in Subjects.Kind.allCases {
      let own = Subjects.subject(kind, key)
      let places = [
        own, Subjects.subject(kind, stranger), own.replacing(".12.", with: ".13."),
        own.replacing(".riverside.", with: ".Riverside."), String(own.dropLast(3)), own + ".more",
      ]
      for place in places { for body in garbage { try client.request(place, body) } }
    }
    try sendAsServer(server.port, Subjects.subject(.event, key))
    try shop.append(20)

    let sent = try shop.run(["publish", "--once"])
    let kept = try shop.run(keep(server, shop))
    let status = try shop.run(["fleet", "status", "--from", server.url])

    #expect(sent.status == 0, "\(sent.errors)")
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(shop.copy == shop.contents)
    let row = try FleetClient.row(at: server.url) { $0.verdict?.seq == 41 }
    #expect(row?.verdict?.state == .sound && row?.verdict?.foreign == garbage.count + 1)
    #expect(status.output.contains("riverside") && !status.output.contains("\u{1B}"))
    #expect(!status.output.contains("Riverside.") && !status.output.contains("\u{202E}"))
  }

  /// Stores a message that looks like a heartbeat of the server, as any client may.
  private func sendAsServer(_ port: Int, _ subject: String) throws {
    let client = try TcpLine(port: port)
    let header = "NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 999\r\n\r\n"
    let sizes = "\(header.utf8.count) \(header.utf8.count)"
    client.write(
      "CONNECT {\"headers\":true,\"verbose\":false}\r\nHPUB \(subject) \(sizes)\r\n\(header)\r\nPING\r\n"
    )
    #expect(client.reads("PONG"))
  }

  @Test func `W15 ten thousand stores at once are read by one screen`() throws {
    let (server, shop) = try fleet()
    var broker = try NatsBroker(FleetClient.address(server.url), name: "test")
    try broker.open()
    let isConnected = becomesTrue(on: [broker.descriptor]) {
      if case .connected = broker.next() { true } else { false }
    }
    let log = try #require(LogID("1b4e28ba-2fa1-41d2-883f-0016d3cca427"))
    for number in 0..<10_000 {
      var standing = Standing.example
      (standing.seq, standing.name) = (number + 1, "Store \(number)")
      let subject = Subjects.subject(.standing, StoreKey(store: StoreID("s\(number)"), log: log))
      let isLast = number == 9999
      broker.send(
        Outgoing(
          subject: subject, reply: isLast ? broker.inbox + ".r.1" : nil, id: nil,
          body: try JournalEncoder.object(try standing.members())))
    }
    let isStored = becomesTrue(on: [broker.descriptor]) {
      if case .message = broker.next() { true } else { false }
    }

    let run = try shop.run(["fleet", "status", "--json", "--from", server.url])

    broker.close()
    #expect(isConnected && isStored && (0...2).contains(run.status), "\(run.errors)")
    struct Document: Decodable {
      struct Store: Decodable { let store: String }
      let stores: [Store]
    }
    let read = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8)).stores
    #expect(Set(read.map(\.store)).count == 10_000)
  }
}
