import BoardJournal
import BoardModel
import Testing

/// D04, D06, D10, D11: forged gaps that try to account for damage.
@Suite struct GapTests {
  /// Linked lines with arbitrary bytes between them.
  private struct Forger {
    private(set) var disk = SimulatedDisk()
    private var encoder = JournalEncoder(after: .start, zone: .utc)

    mutating func link(_ draft: Draft, now: Timestamp = Shop.evening) throws {
      var bytes: [UInt8] = []
      try encoder.append(draft, now: now, to: &bytes)
      try disk.append(bytes)
    }

    mutating func add(_ text: String) throws { try disk.append(Array(text.utf8)) }

    mutating func gap(_ offset: Int, _ count: Int, hash: String? = nil) throws {
      let end = max(offset, min(offset + count, disk.size()))
      let sha256 = try hash ?? Sha256.hex(of: min(offset, end)..<end, in: disk)
      let gap = LogGap(offset: offset, bytes: count, sha256: sha256)
      try link(Draft(at: Shop.evening, by: nil, source: nil, fact: .log(.gap(gap))))
    }

    func verify(_ anchor: ChainHead? = nil) throws -> Verification {
      try Verifier.verify(disk, anchor: anchor) { _, _ in }
    }
  }

  /// Three lines, followed by 30 bytes that are not a line.
  private func torn() throws -> (forger: Forger, start: Int) {
    var forger = Forger()
    for waiting in 1...3 { try forger.link(counted(waiting)) }
    let start = forger.disk.size()
    try forger.add(String(repeating: "x", count: 29) + "\n")
    return (forger, start)
  }

  @Test func `D11 gaps that one after the other cover a hole account for it`() throws {
    var (forger, start) = try torn()
    try forger.gap(start, 10)
    try forger.gap(start + 10, 10)
    #expect(try forger.verify().unexplainedBytes == 10)

    try forger.gap(start + 20, 10)

    let found = try forger.verify()
    #expect(found.verdict == .damaged && found.unexplainedBytes == 0 && found.damagedBytes == 30)
    #expect(found.damages.map(\.offset) == [start, start + 10, start + 20])
  }

  @Test func `D10 a gap that does not begin where its hole begins accounts for nothing`() throws {
    var (forger, start) = try torn()

    try forger.gap(start + 10, 20)

    #expect(try forger.verify().verdict == .unexplained)
    #expect(try forger.verify().unexplainedBytes == 30)
  }

  @Test func `D11 a writer accounts for each byte that verify misses behind a gap`() throws {
    var (forger, start) = try torn()
    try forger.gap(start, 9)
    #expect(try forger.verify().unexplainedBytes == 21)
    let shop = try Shop()
    try shop.write(forger.disk.bytes)

    try shop.append([note("after the gaps")])

    let found = try Verifier.verify(path: shop.path, anchor: nil) { _, _ in }
    #expect(found.verdict == .damaged && found.unexplainedBytes == 0 && found.gapCount == 2)
  }

  @Test(arguments: [
    // The same range again; inside it; over its start; over its end; around it.
    (0, 30), (5, 10), (-5, 20), (20, 20), (-5, 50), (-40, 10),
  ])
  func `D11 a gap that overlaps, contains or lies inside another is found`(offset: Int, count: Int)
    throws
  {
    var (forger, start) = try torn()
    try forger.gap(start, 30)
    #expect(try forger.verify().verdict == .damaged)

    try forger.gap(start + offset, count)

    let found = try forger.verify()
    #expect(found.verdict == .unexplained && found.findings.map(\.line) == [6])
    #expect(found.findings[0].reason == "its log.gap names bytes that are not damaged")
    #expect(found.unexplainedBytes == 0)
  }

  @Test(arguments: [(0, 31), (1, 30), (30, 1), (-1, 1), (0, 0), (400, 10)])
  func `D10 a gap larger than its hole, or past the end of the file, accounts for nothing`(
    offset: Int, count: Int
  ) throws {
    var (forger, start) = try torn()

    try forger.gap(start + offset, count)

    let found = try forger.verify()
    #expect(found.verdict == .unexplained && found.findings.map(\.line) == [5])
    #expect(found.unexplainedBytes == 30)
  }

  @Test func `D10 a gap with a wrong hash accounts for nothing, and a correct one after it does`()
    throws
  {
    var (forger, start) = try torn()
    try forger.gap(start, 30, hash: String(repeating: "0", count: 64))
    #expect(try forger.verify().unexplainedBytes == 30)

    try forger.gap(start, 30)

    let found = try forger.verify()
    #expect(found.verdict == .unexplained && found.unexplainedBytes == 0)
    #expect(
      found.findings.map(\.reason) == ["the bytes that its log.gap names were changed"])
  }

  @Test func `D10 a thousand false gaps do not make the file be read a thousand times`() throws {
    var forger = Forger()
    try forger.link(counted(1))
    let start = forger.disk.size()
    try forger.add(String(repeating: "x", count: 99_999) + "\n")
    for _ in 0..<3000 {
      try forger.gap(start, 100_000, hash: String(repeating: "0", count: 64))
    }

    let file = CountingFile(forger.disk)
    let found = try Verifier.verify(file, anchor: nil) { _, _ in }

    #expect(found.verdict == .unexplained && found.gapCount == 3000)
    #expect(
      found.findings.last?.reason == "not checked: too many log.gap lines before it were wrong")
    #expect(file.readBytes < 4 * file.size())
  }

  @Test(arguments: [
    (1001, 0, true), (1002, 0, false), (1, 1001, true), (2, 1001, false), (2, 1000, true),
  ])
  func
    `D10 a gap counts only in the write that follows the damage, of a thousand events and a second`(
      count: Int, milliseconds: Int, counts: Bool
    ) throws
  {
    var (forger, start) = try torn()
    for index in 0..<count {
      let at = Timestamp(
        milliseconds: Shop.evening.milliseconds - (index == 0 ? Int64(milliseconds) : 0))
      try forger.link(counted(index % 9, at: at), now: at)
    }

    try forger.gap(start, 30)

    let found = try forger.verify()
    #expect(found.verdict == (counts ? .damaged : .unexplained))
    #expect(
      found.findings.map(\.reason)
        == (counts ? [] : ["its log.gap comes too late: other events follow the damage"]))
  }

  @Test func `D06 a forged line with a correct hash of its own breaks the chain after it`() throws {
    var forger = Forger()
    for waiting in 1...6 { try forger.link(counted(waiting)) }
    let lines = forger.disk.bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    let third = lines[2]
    let before = try JournalRecord.parsing(third.span)
    var encoder = JournalEncoder(after: ChainHead(seq: 3, hash: before.hash), zone: .utc)
    var forged: [UInt8] = []
    try encoder.append(counted(60), now: Shop.evening, to: &forged)
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      bytes += index == 3 ? forged : line + [UInt8(ascii: "\n")]
    }

    let found = try Verifier.verify(SimulatedDisk(bytes), anchor: nil) { _, _ in }

    #expect(found.verdict == .unexplained)
    #expect(!found.findings.isEmpty || found.unexplainedBytes > 0)
  }

  @Test func `D04 a file cut between two lines is intact by itself, and its anchor shows the loss`()
    throws
  {
    var forger = Forger()
    for waiting in 1...6 { try forger.link(counted(waiting)) }
    let anchor = try forger.verify().anchor.flatMap { ChainHead(anchor: $0) }
    let lines = forger.disk.bytes.split(separator: UInt8(ascii: "\n")).map { $0 + [10] }
    for count in 0..<6 {
      let cut = SimulatedDisk(Array(lines.prefix(count).joined()))

      #expect(try Verifier.verify(cut, anchor: nil) { _, _ in }.verdict == .clean)
      let found = try Verifier.verify(cut, anchor: anchor) { _, _ in }
      #expect(found.verdict == .unexplained)
      #expect(found.findings.last?.reason.hasSuffix("the newest lines were cut off") == true)
    }
  }

  @Test(arguments: [
    ("\r\n", "carriage return; an editor changed the line ends"),
    ("\u{FEFF}", "byte order mark; an editor changed it"),
    ("jq", "another program wrote it"),
  ])
  func `D15 D16 a file changed by an editor or by jq is reported as such`(
    kind: String, hint: String
  ) throws {
    var forger = Forger()
    for waiting in 1...6 { try forger.link(counted(waiting)) }
    let text = String(decoding: forger.disk.bytes, as: UTF8.self)
    let saved =
      switch kind {
      case "\r\n": text.replacing("\n", with: "\r\n")
      case "jq": text.replacing("\":", with: "\": ")
      default: kind + text
      }

    let found = try Verifier.verify(SimulatedDisk(Array(saved.utf8)), anchor: nil) { _, _ in }

    #expect(found.verdict == .unexplained)
    #expect(found.damages.first?.reason.contains(hint) == true, "\(found.damages)")
  }

  @Test func `every byte of a damaged file is counted exactly once`() throws {
    var (forger, start) = try torn()
    try forger.gap(start, 20)
    try forger.add("another stray\n")
    for waiting in 4...6 { try forger.link(counted(waiting)) }
    try forger.add("no end")

    let found = try forger.verify()

    #expect(found.eventBytes + found.damagedBytes + found.unfinishedBytes == found.byteCount)
    #expect(found.damagedBytes == 44 && found.unexplainedBytes == 24 && found.unfinishedBytes == 6)
  }
}

/// A file that counts the bytes read; a class, because reading must be nonmutating.
private final class CountingFile: JournalFile {
  let path = "counted"
  private let disk: SimulatedDisk
  private(set) var readBytes = 0

  init(_ disk: SimulatedDisk) {
    self.disk = disk
  }

  func size() -> Int { disk.size() }

  func read(at offset: Int, count: Int, appendingTo bytes: inout [UInt8]) -> Int {
    let got = disk.read(at: offset, count: count, appendingTo: &bytes)
    readBytes += got
    return got
  }

  func append(_ bytes: [UInt8]) {}
  func position() -> Int { 0 }
  func synchronize() {}
}
