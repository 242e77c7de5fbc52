import BoardModel
import BoardTestSupport
import BoardText
import Foundation
import Testing

@testable import BoardJournal

/// Both sides of each limit of the journal.
@Suite struct `Limits of the journal` {
  private static let all = 1 << 26

  private func problem(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    do {
      _ = try FlatObject.members(of: bytes.span)
      return nil
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("{\"a\":\"b\u{1}\"}", "a raw control character at byte 8"),
    (#"{"a":"\q"}"#, "an unknown escape at byte 8"),
    (#"{"a":"\u12"#, #"an incomplete \u escape at byte 9"#),
    (#"{"a":"\u12g4"}"#, "a character that is not a hex digit at byte 11"),
    (#"{"a":"b"#, "a text that does not end at byte 7"),
    (#"{"a":01}"#, "a number that begins with 0 at byte 6"),
    (#"{"a":-}"#, "a number without digits at byte 7"),
    (#"{"a":1} x"#, "more text after the end at byte 9"),
  ])
  func `a line that is not JSON names the first wrong byte`(line: String, what: String) {
    #expect(problem(line) == "it is not JSON: \(what)")
  }

  @Test func `a line that ends within a pair of surrogates is refused at any byte`() {
    let line = #"{"a":"x\ud83d\uded2y"}"#
    for length in 0..<line.utf8.count {
      #expect(problem(String(line.prefix(length))) != nil, "\(length)")
    }
    #expect(problem(line) == nil)
  }

  @Test(arguments: [(5, 0), (5, 5), (0, 7), (-1, 4), (4, 9)])
  func `a place to continue from is a range that is not empty`(start: Int, end: Int) {
    let point = ResumePoint(head: ChainHead(seq: 3, hash: .zeros), range: 0..<1)
    let text = point.text.dropLast(34) + padded(max(0, start), to: 16) + " " + padded(end, to: 16)
    let written =
      start < 0 ? text.replacing(" 0000000000000000 ", with: " -000000000000001 ") : text

    #expect(
      ResumePoint(text: written + "\n")?.range == (start >= 0 && start < end ? start..<end : nil))
  }

  /// The bytes of other programs between the newest event and what a reader looks back from.
  @Test(arguments: [3000, 70_000, 1_200_000, 3_500_000])
  func `events behind foreign bytes of any length are found`(foreignBytes: Int) throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    try shop.addForeign(String(repeating: "not an event\n", count: foreignBytes / 13))
    let size = try shop.bytes.count
    guard let file = try SystemFile.reading(shop.path) else {
      Issue.record("the file is gone")
      return
    }

    let start = try Tail.start(before: size, in: file)

    let first = try shop.lines[0].utf8.count + 1
    #expect(start <= first)
    var reader = ChainReader(from: start)
    while try reader.read(from: file, end: size) { while reader.takeLine() {} }
    #expect(reader.walk.head?.seq == 2)
  }

  @Test func `a fault is reported once although the file is saved anew`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    try shop.addForeign("stray\n")
    var follower = JournalFollower(path: shop.path)
    #expect(follower.poll(limitBytes: `Limits of the journal`.all).faults.map(\.line) == [3])
    let copy = shop.folder + "/saved"
    try FileManager.default.copyItem(atPath: shop.path, toPath: copy)
    #expect(rename(copy, shop.path) == 0)

    let again = follower.poll(limitBytes: `Limits of the journal`.all)
    try shop.addForeign("stray\n")
    let more = follower.poll(limitBytes: `Limits of the journal`.all)

    #expect(again.faults.isEmpty)
    #expect(more.faults.map(\.line) == [4])
  }

  @Test func `a watch tells a mere write from a change that may have ended it`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    let watch = FileWatch(of: shop.path, watchesChanges: true)
    let isWatching = watch.descriptor >= 0
    try #require(isWatching)
    _ = watch.drain()

    try shop.addForeign("one\n")
    try shop.addForeign("two\n")
    let afterWrites = watch.drain()
    let copy = shop.folder + "/saved"
    try FileManager.default.copyItem(atPath: shop.path, toPath: copy)
    _ = watch.drain()
    try shop.addForeign("three\n")
    #expect(rename(copy, shop.path) == 0)
    let afterRename = watch.drain()
    let afterNothing = watch.drain()

    #expect([afterWrites, afterRename, afterNothing] == [false, true, false])
  }

  @Test func `a folder in the place of the file is called one, and a pipe is not`() throws {
    let shop = try Shop()
    #expect(mkfifo(shop.folder + "/pipe", 0o600) == 0)

    #expect(
      throws: JournalError.unsuitable(path: shop.folder, reason: "it is a folder")
    ) { _ = try SystemFile.reading(shop.folder) }
    #expect(
      throws: JournalError.unsuitable(
        path: shop.folder + "/pipe", reason: "it is not an ordinary file")
    ) { _ = try SystemFile.reading(shop.folder + "/pipe") }
  }

  @Test func `damage without end is listed up to a limit and counted beyond it`() throws {
    let shop = try Shop()
    try shop.append((0..<10_050).map { counted($0 % 9) })
    let lines = try shop.lines
    // The first lines belong together and could still be explained when the rest is not.
    let stray = lines.dropLast().map { $0 + "\nstray\n" }.joined()

    let found = try Verifier.verify(SimulatedDisk(Array(stray.utf8)), anchor: nil) { _, _ in }

    #expect(found.eventCount == 10_051)
    #expect(found.damages.count == 1000)
    #expect(found.damages.count + found.unlisted == 10_051)
    #expect(found.damagedBytes == 10_051 * 6 && found.unexplainedBytes == 10_051 * 6)
  }

  @Test func `damage that was accounted for is listed up to the same limit`() throws {
    let count = 1003
    var lines: [UInt8] = []
    var encoder = JournalEncoder(after: .start, zone: .utc)
    func append(_ fact: Fact) throws {
      let draft = Draft(at: Shop.evening, by: nil, source: nil, fact: fact)
      try encoder.append(draft, now: Shop.evening, to: &lines)
    }
    try append(.log(.opened(.example)))
    for _ in 0..<count {
      let gap = LogGap(
        offset: lines.count, bytes: 6,
        sha256: "43bab6c26bc03299f3e5108f37cfa190ef6446cfe38f4229204a0d6b88e4b102")
      lines += "stray\n".utf8
      try append(.log(.gap(gap)))
    }

    let found = try Verifier.verify(SimulatedDisk(lines), anchor: nil) { _, _ in }

    #expect(found.verdict == .damaged && found.unexplainedBytes == 0)
    #expect(found.damagedBytes == count * 6)
    #expect(found.damages.count == 1000)
    #expect(found.damages.count + found.unlisted == count)
  }

  private func verify(_ text: String) throws -> Verification {
    try Verifier.verify(SimulatedDisk(Array(text.utf8)), anchor: nil) { _, _ in }
  }

  @Test func `a repeated line is named by the numbers found and expected`() throws {
    let shop = try Shop()
    try shop.append((0..<5).map { counted($0) })
    var lines = try shop.lines
    lines.insert(lines[2], at: 3)

    let found = try verify(lines.joined(separator: "\n"))

    #expect(found.damages.first?.reason == LineProblem.seq(found: 3, expected: 4).description)
  }

  @Test(arguments: [
    (65_535, "it is not JSON"), (65_536, "it has 65537 bytes"), (80_000, "it has 80001 bytes"),
  ])
  func `a line too long is named with its length, line break included`(
    length: Int, reason: String
  ) throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let long = String(repeating: "x", count: length) + "\n"

    let found = try verify(try shop.text + long)

    #expect(found.damages.map { $0.reason.hasPrefix(reason) } == [true], "\(found.damages)")
  }

  @Test func `no place to continue from has the number 0`() {
    func isRead(_ seq: Int) -> Bool {
      ResumePoint(text: ResumePoint(head: ChainHead(seq: seq, hash: .zeros), range: 0..<9).text)
        != nil
    }

    #expect(!isRead(0))
    #expect(isRead(1))
  }

  @Test func `a reader that begins where a line begins takes that line`() throws {
    let shop = try Shop()
    try shop.append((0..<9).map { counted($0) })
    let lines = try shop.lines
    let start = lines[0].utf8.count + 1
    guard let file = try SystemFile.reading(shop.path) else {
      Issue.record("the file is gone")
      return
    }
    func count(from start: Int) throws -> Int {
      var reader = ChainReader(from: start)
      while try reader.read(from: file, end: try shop.bytes.count) { while reader.takeLine() {} }
      return reader.walk.takeOutcomes().count
    }

    #expect(try count(from: start) == 9)
    #expect(try count(from: start + 1) == 8)
    #expect(try count(from: 0) == 10)
  }

  @Test(arguments: [(0, true), (1, false)])
  func `a gap accounts for the damage alone, not for a line behind it`(
    behind: Int, isExplained: Bool
  ) throws {
    var lines: [UInt8] = []
    var encoder = JournalEncoder(after: .start, zone: .utc)
    func append(_ fact: Fact) throws {
      let draft = Draft(at: Shop.evening, by: nil, source: nil, fact: fact)
      try encoder.append(draft, now: Shop.evening, to: &lines)
    }
    try append(.log(.opened(.example)))
    let start = lines.count
    lines += "stray\n".utf8
    let end = lines.count + behind
    try append(.queue(.counted(QueueCounted(lane: "3", waiting: 1))))
    let sha256 = Sha256.hex(of: Array(lines[start..<end]))
    try append(.log(.gap(LogGap(offset: start, bytes: end - start, sha256: sha256))))

    let found = try Verifier.verify(SimulatedDisk(lines), anchor: nil) { _, _ in }

    #expect((found.unexplainedBytes == 0) == isExplained)
    #expect(found.verdict == (isExplained ? .damaged : .unexplained))
  }

  @Test(arguments: [(1000, false), (1001, true)])
  func `an event says when it was recorded if that was more than a second later`(
    milliseconds: Int, hasRecorded: Bool
  ) throws {
    var line: [UInt8] = []
    var encoder = JournalEncoder(after: .start, zone: .utc)
    let now = Timestamp(milliseconds: Shop.evening.milliseconds + Int64(milliseconds))
    try encoder.append(counted(1), now: now, to: &line)

    #expect(String(decoding: line, as: UTF8.self).contains("\"rec\":") == hasRecorded)
  }

  @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
  func `another program's value may be 64 levels deep`(open: String, close: String) throws {
    func value(_ levels: Int) -> [UInt8] {
      let shells = [open, close].map { String(repeating: $0, count: levels) }
      return Array((shells[0] + "1" + shells[1]).utf8)
    }
    #expect(throws: Never.self) { _ = try ForeignValue(value(63).span) }
    #expect(throws: LineProblem.self) { _ = try ForeignValue(value(64).span) }
  }

  @Test(arguments: ["", "00", String(repeating: "0", count: 127) + "g"])
  func `what is not a whole signature is none`(hex: String) {
    func signatures(_ hex: String) -> LineSignatures? {
      var members = Members([])
      members.append("sig", .text(hex))
      members.append("hash", .text(""))
      return LineSignatures(members, bodyBytes: 200)
    }
    #expect(signatures(hex) == nil)
    #expect(signatures(String(repeating: "0", count: 128))?.bodyBytes == 200 - 128 - 9)
  }

  @Test func `lines that are checked ahead end where the last of them ends`() throws {
    var lines: [UInt8] = []
    var encoder = JournalEncoder(after: .start, zone: .utc)
    for index in 0..<3 { try encoder.append(counted(index), now: Shop.evening, to: &lines) }
    // The last is by a program that spells another way, so the slower reader takes it.
    var body = Array(#"{"seq":4, "at":"2026-03-14T20:00:00Z","type":"lane.opened","lane":"1""#.utf8)
    let hash = LineHash(after: encoder.head.hash, body: body.span)
    body += Array(",\"hash\":\"\(hash)\"}\n".utf8)
    lines += body

    let found = try SoundLines.all(in: 0..<lines.count, of: SimulatedDisk(lines), anchor: nil)

    #expect(found.map(\.last.head) == [ChainHead(seq: 4, hash: hash)])
    #expect(found.map(\.last.end) == [lines.count])
  }

  @Test func `a file without a sound line is read from its beginning`() throws {
    let disk = SimulatedDisk(Array(String(repeating: "stray\n", count: 20_000).utf8))

    #expect(try Tail.start(before: 120_000, in: disk) == 0)
  }

  @Test func `a line ends nowhere before the bytes of its own end`() throws {
    let mark = LineMark(head: .start, end: 34, line: 1)

    #expect(try !mark.isPresent(in: SimulatedDisk(Array(repeating: 0x30, count: 34))))
  }
}
