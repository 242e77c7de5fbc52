import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Testing

@Suite struct `A copy at head office` {
  private let shop: WireShop

  init() throws {
    shop = try WireShop()
    try shop.append(20)
  }

  private func opened() throws -> KeptCopy {
    try KeptCopy.opening(try shop.key, in: shop.kept).copy
  }

  private func take(_ lines: [[UInt8]], _ copy: inout KeptCopy, at now: Int = 0) throws {
    var reader = LineReader()
    for line in lines { _ = try copy.take(line, now, &reader) }
    try copy.flush()
  }

  @Test func `is the store's file, byte for byte`() throws {
    var copy = try opened()

    try take(shop.lines, &copy)

    #expect(try shop.copy == shop.contents)
    #expect(copy.verdict.state == .sound)
  }

  @Test func `is the same when every line comes twice, and after the keeper was killed`() throws {
    var copy = try opened()
    try take(Array(shop.lines[..<12]), &copy)
    var again = try opened()

    try take(Array(shop.lines[5...]) + shop.lines, &again)

    #expect(try shop.copy == shop.contents)
    #expect(again.verdict.state == .sound && again.verdict.strays == 0)
  }

  @Test func `waits ten minutes for a line that comes late`() throws {
    var copy = try opened()
    var lines = shop.lines
    let late = lines.remove(at: 7)

    try take(lines, &copy)
    let isEarly = copy.release(599_999)
    #expect(!isEarly)
    #expect(copy.head.seq == 7)
    try take([late], &copy, at: 599_999)

    #expect(try shop.copy == shop.contents)
    #expect(copy.verdict.state == .sound)
  }

  @Test func `W10 says which lines are missing after ten minutes, and goes on`() throws {
    var copy = try opened()
    var lines = shop.lines
    lines.removeSubrange(7..<10)

    try take(lines, &copy)
    _ = copy.release(600_000)
    try copy.flush()

    #expect(copy.verdict.state == .missing && copy.verdict.missing == 3)
    #expect(copy.verdict.from == 11 && copy.head.seq == 21)
  }

  @Test func `W07 keeps another line of the same number apart, and says that the file forked`()
    throws
  {
    var copy = try opened()
    try take(shop.lines, &copy)
    let twin = try WireShop()
    try twin.append(20, waiting: 5)

    try take([twin.lines[9], twin.lines[9], shop.lines[9]], &copy)

    #expect(try shop.copy == shop.contents)
    #expect(copy.verdict.state == .forked && copy.verdict.from == 10)
    #expect(copy.verdict.strays == 2)
    let stray = try String(
      contentsOfFile: String(copy.path.dropLast(6)) + ".stray.jsonl", encoding: .utf8)
    #expect(stray.utf8.elementsEqual((twin.lines[9] + [10] + twin.lines[9] + [10])))
  }

  @Test func `W08 names the line that was changed before it was sent`() throws {
    var copy = try opened()
    var lines = shop.lines
    lines[9] = Array(
      String(decoding: lines[9], as: UTF8.self)
        .replacing("\"waiting\":1", with: "\"waiting\":0").utf8)

    try take(lines, &copy)

    #expect(copy.verdict.state == .changed && copy.verdict.from == 10)
    #expect(copy.head.seq == 21)
  }

  @Test func `remembers after a restart what it found`() throws {
    var copy = try opened()
    try take(Array(shop.lines[..<5]) + [shop.lines[4].dropLast(2) + Array("0\"}".utf8)], &copy)
    let found = try copy.conclude(at: Timestamp(seconds: 5))

    let again = try opened()

    #expect(found.state == .forked || found.foreign == 1)
    #expect(again.verdict.state == found.state && again.verdict.foreign == found.foreign)
  }

  @Test(arguments: [
    "", "{}", "nonsense", "{\"seq\":3}", "\u{0}\u{1}", String(repeating: "x", count: 70_000),
    "{\"seq\":1,\"at\":\"2026-11-20T08:30:00.000+01:00\",\"type\":\"a.b\"}\n{\"seq\":2}",
  ])
  func `W13 counts what is no line and keeps none of it`(garbage: String) throws {
    var copy = try opened()
    try take(shop.lines, &copy)

    try take([Array(garbage.utf8)], &copy)

    #expect(copy.verdict.foreign == 1 && copy.verdict.state == .sound)
    #expect(try shop.copy == shop.contents)
  }

  @Test(arguments: [1, 40, 200])
  func `W03 cuts a torn end and goes on behind the last whole line`(bytes: Int) throws {
    var copy = try opened()
    try take(shop.lines, &copy)
    let file = try #require(try shop.copy)
    try file.dropLast(bytes).write(to: URL(filePath: copy.path))

    var again = try opened()
    #expect(again.head.seq < 21)
    try take(shop.lines, &again)

    #expect(try shop.copy == shop.contents)
    #expect(again.verdict.state == .sound)
  }

  @Test func `W03 sets aside a copy that was damaged, and asks for all lines again`() throws {
    var copy = try opened()
    try take(shop.lines, &copy)
    let file = try #require(try shop.copy)
    try (file + Data("no line of an event file\n".utf8)).write(to: URL(filePath: copy.path))

    let (again, isWhole) = try KeptCopy.opening(try shop.key, in: shop.kept)

    #expect(!isWhole && again.head.seq == 0)
    #expect(
      FileManager.default.fileExists(
        atPath: String(copy.path.dropLast(6)) + ".damaged.jsonl"))
  }

  @Test func `that cannot be written is said once, and completed later, while others are kept`()
    throws
  {
    let shop = try WireShop()
    try shop.append(5)
    let other = StoreKey(store: "other", log: try shop.key.log)
    let path = KeptCopy.path(other, in: shop.kept)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let simulated = SimulatedServer(seed: 1)
    var said: [String] = []
    func keep(_ keeper: inout Keeper<SimulatedLink>, _ times: Range<Int>) {
      for now in times {
        keeper.turn(now * 500, at: Timestamp(seconds: 1_795_208_520))
        said += keeper.takeNotes().filter { $0.contains(path) }
      }
    }
    func keeper() throws -> Keeper<SimulatedLink> {
      try WireShop.unlocked {
        try Keeper(
          SimulatedLink(simulated), stream: "EXITBOARD", into: shop.kept, isMuted: false, seed: 1)
      }
    }
    for line in shop.lines {
      simulated.inject(Subjects.subject(.event, other), line)
      simulated.inject(Subjects.subject(.event, try shop.key), line)
    }

    do {
      var first = try keeper()
      keep(&first, 0..<400)
      #expect(try shop.copy == shop.contents)
      #expect(said.count <= 2 && said.contains { $0.contains("folder") }, "\(said)")
      #expect(first.blockage != nil)
    }
    // A new start reads from where the copy that could not be written began to lack lines.
    var second = try keeper()
    keep(&second, 400..<410)
    try FileManager.default.removeItem(atPath: path)
    keep(&second, 410..<700)

    #expect(FileManager.default.contents(atPath: path) == shop.contents)
    #expect(try shop.copy == shop.contents)
    #expect(second.blockage == nil && second.isComplete)
    #expect(second.copy(other)?.verdict.state == .sound)
  }

  @Test func `begins where the stream begins, and takes what is older for nothing`() throws {
    var copy = try opened()

    try take(Array(shop.lines[8...]), &copy)
    #expect(copy.head.seq == 0, "the first lines may still come")
    _ = copy.release(600_000)
    try take(shop.lines, &copy)

    #expect(copy.verdict.state == .sound && copy.verdict.strays == 0)
    #expect(copy.head.seq == 21)
  }
}

@Suite struct `Names on the wire` {
  @Test func `a subject names the store and its log, and is read back`() throws {
    let log = try #require(LogID("1b4e28ba-2fa1-41d2-883f-0016d3cca427"))
    let key = StoreKey(store: "riverside", log: log)

    let subject = Subjects.subject(.event, key)

    #expect(subject == "exitboard.v1.ev.12.riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427")
    #expect(Subjects.parse(subject)?.key == key && Subjects.parse(subject)?.kind == .event)
  }

  @Test(arguments: [
    "exitboard.v1.ev.13.riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    "exitboard.v1.ev.12.riverside.1B4E28BA-2fa1-41d2-883f-0016d3cca427",
    "exitboard.v1.ev.12.riverside.../../etc/passwd", "exitboard.v1.ev.12.riverside",
    "exitboard.v2.ev.12.riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427",
    "exitboard.v1.ev.12.Riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427", "", ".....",
    "exitboard.v1.ev.12.riverside.1b4e28ba-2fa1-41d2-883f-0016d3cca427.x",
  ])
  func `W13 another subject names no store`(subject: String) {
    #expect(Subjects.parse(subject) == nil)
  }
}
