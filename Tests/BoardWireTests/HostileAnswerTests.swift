import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Testing

/// Answers every request at random with what no server would say, or with what one would.
///
/// A class, because a test looks at it while a publisher or a keeper has its link.
private final class Nonsense {
  var random: SeededGenerator
  /// One of so many answers is nonsense; 0 = none is.
  var rate = 1
  var queue: [Arrived] = []
  var sessions = 0
  var subjects: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let bodies: [String] = [
    "", "{", "null", "[]", "7", "\"\\u00e9",
    "{\"error\":{\"code\":503,\"description\":\"\u{1B}[31m\"}}",
    "{\"error\":{\"err_code\":10059}}", "{\"streams\":[\"A.B\"]}", "{\"streams\":[]}",
    "{\"streams\":[\"X\"]}",
    "{\"stream\":\"X\",\"seq\":1}",
    "{\"state\":{\"last_seq\":-9,\"messages\":0},\"config\":{\"subjects\":[7,\"...\"]}}",
    "{\"state\":{\"last_seq\":9223372036854775807}}", "{\"seq\":1,\"at\":\"x\",\"hash\":\"0\"}",
    String(repeating: "[", count: 5000), String(repeating: "9", count: 70_000),
  ]

  func open() {
    sessions += 1
    queue = [random.below(5) == 0 && rate > 0 ? .closed("\u{1B}no\n") : .connected(server: "n")]
  }

  func answer(_ message: Outgoing, inbox: String) {
    subjects.append(message.subject)
    guard rate > 0 else { return }
    for _ in 0..<random.below(3) {
      let body = Self.bodies[random.below(Self.bodies.count)]
      let places = [
        message.reply ?? inbox, inbox + ".d", inbox + ".r.\(random.below(9))", inbox + ".r.x",
        "exitboard.v1.ev.12.riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427", "", "a..b",
      ]
      var answer = Incoming(
        subject: places[random.below(4) == 0 ? random.below(7) : 0], body: Array(body.utf8))
      if random.below(4) == 0 { answer.status = [0, 100, 404, 408, 503, -1][random.below(6)] }
      if random.below(3) == 0 {
        answer.reply =
          [
            "$JS.ACK.S.c.1.\(random.below(5)).\(random.below(3)).17.\(random.below(2))", "$JS.ACK",
            "$JS.ACK.S.c.1.-1.2.3.4", "$JS.ACK.S.c.1.9223372036854775807.1.1.1", "",
          ][random.below(5)]
      }
      if random.below(9) == 0 { answer.stalled = "$JS.FC.x" }
      if random.below(9) == 0 { answer.lastDelivered = random.below(9) - 4 }
      queue.append(.message(answer))
    }
    if random.below(12) == 0 { queue.append(.complaint("\u{1B}[2J permission \u{202E}")) }
    if random.below(12) == 0 { queue.append(.closed("")) }
  }
}

private struct NonsenseLink: Broker {
  private let nonsense: Nonsense
  let server = "nonsense"
  let descriptor: Int32 = -1
  let inbox = "_INBOX_t.1"

  init(_ nonsense: Nonsense) { self.nonsense = nonsense }

  mutating func open() { nonsense.open() }
  mutating func close() { nonsense.queue = [] }
  mutating func send(_ message: Outgoing) { nonsense.answer(message, inbox: inbox) }
  mutating func next() -> Arrived? {
    nonsense.queue.isEmpty ? nil : nonsense.queue.removeFirst()
  }
}

@Suite struct `A server that answers nonsense` {
  private let clock = Timestamp(seconds: 1_795_208_520)

  private func isPlain(_ sentence: String) -> Bool {
    !sentence.unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E }
      && sentence.count < 700
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `never stops a publisher, which says a plain sentence each time`(seed: UInt64) throws {
    let shop = try WireShop()
    try shop.append(40)
    let nonsense = Nonsense(seed: seed)
    var publisher = try Publisher(
      NonsenseLink(nonsense), store: shop.store, path: shop.path, watchesChanges: false, seed: seed)
    let before = shop.contents
    var now = 0

    for _ in 0..<400 {
      publisher.offer(.example, plan: ["[store]"])
      do throws(WireError) {
        try publisher.turn(now, at: clock)
      } catch {
        // A line with another hash, which no bytes of this server have.
        Issue.record("\(error)")
      }
      for note in publisher.takeNotes() { #expect(isPlain(note), "\(note)") }
      now += 1000
    }

    #expect(nonsense.sessions > 10)
    #expect(shop.contents == before)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `never stops a keeper, which keeps nothing of it`(seed: UInt64) throws {
    let shop = try WireShop()
    let nonsense = Nonsense(seed: seed)
    var keeper = try Keeper(
      NonsenseLink(nonsense), stream: "EXITBOARD", into: shop.kept, isMuted: false, seed: seed)
    var now = 0

    for _ in 0..<400 {
      keeper.turn(now, at: clock)
      for note in keeper.takeNotes() { #expect(isPlain(note), "\(note)") }
      now += 1000
    }

    #expect(nonsense.sessions > 10)
    #expect(try shop.copy == nil)
  }

  @Test func `W15 ten thousand readers come back at different times, later each time`() {
    var pauses: [Int] = []
    for seed in 0..<2000 as Range<UInt64> {
      let nonsense = Nonsense(seed: seed)
      nonsense.rate = 0
      var reader = StandingsReader(
        NonsenseLink(nonsense), stream: "S", keepsPlans: false, seed: seed)
      var now = 0
      var longest = 0
      for _ in 0..<12 {
        reader.turn(now)
        nonsense.queue = [.closed("gone")]
        reader.turn(now)
        longest = max(longest, reader.wake(now) - now)
        now = reader.wake(now)
      }
      pauses.append(longest)
    }

    #expect(pauses.allSatisfy { (200...30_000).contains($0) })
    let seconds = Dictionary(grouping: pauses) { $0 / 1000 }
    #expect(seconds.values.allSatisfy { $0.count < 400 })
    #expect(seconds.count > 10)
  }

  @Test func `W15 a publisher sends its standing before its lines`() throws {
    let shop = try WireShop()
    try shop.append(5)
    let nonsense = Nonsense(seed: 1)
    nonsense.rate = 0
    var publisher = try Publisher(
      NonsenseLink(nonsense), store: shop.store, path: shop.path, watchesChanges: false, seed: 1)
    publisher.offer(.example, plan: ["[store]"])

    try publisher.turn(0, at: clock)

    #expect(nonsense.subjects.map { $0.split(separator: ".")[2] } == ["now", "plan", "STREAM"])
  }

  @Test func `a standing that cannot be written is said once, and the lines go on`() throws {
    let shop = try WireShop()
    try shop.append(5)
    let simulated = SimulatedServer(seed: 1)
    var publisher = try Publisher(
      SimulatedLink(simulated), store: shop.store, path: shop.path, watchesChanges: false, seed: 1)
    var standing = Standing.example
    standing.name = String(repeating: "x", count: 2001)
    var said: [String] = []

    for turn in 0..<10 {
      publisher.offer(standing, plan: ["[store]"])
      try publisher.turn(turn, at: clock)
      said += publisher.takeNotes().filter { $0.contains("name=xxx") }
    }

    #expect(simulated.stream.count == shop.lines.count && publisher.isComplete)
    #expect(said.count == 1 && publisher.standingTrouble?.description == said.first)
    // It rests until the next one is due.
    #expect(publisher.wake(10) >= 5_000)
    publisher.offer(.example, plan: ["[store]"])
    try publisher.turn(60_000, at: clock)
    try publisher.turn(60_001, at: clock)
    #expect(publisher.standingTrouble == nil && simulated.newest.count == 2)
  }

  @Test(arguments: [(LineLimits.maxBytes, true), (LineLimits.maxBytes + 1, false)])
  func `a plan that no line could hold is not sent, and the figures are`(bytes: Int, isSent: Bool)
    throws
  {
    let shop = try WireShop()
    try shop.append(1)
    let simulated = SimulatedServer(seed: 1)
    var publisher = try Publisher(
      SimulatedLink(simulated), store: shop.store, path: shop.path, watchesChanges: false, seed: 1)
    publisher.offer(.example, plan: [String(repeating: "x", count: bytes)])

    for turn in 0..<5 { try publisher.turn(turn, at: clock) }

    #expect(publisher.isComplete == true)
    #expect(simulated.newest.keys.contains { $0.contains(".plan.") } == isSent)
    #expect(simulated.newest.keys.contains { $0.contains(".now.") })
  }
}
