import BoardModel
import Foundation
import Testing

@testable import BoardJournal

/// Which line may follow which, how long a line may be unfinished, and who holds a lock.
@Suite struct `Limits of the chain` {
  private static let all = 1 << 26
  private static let later = Shop.evening.adding(seconds: 86_400)

  /// An evening of 20 counts a minute apart.
  private func evening() throws -> Shop {
    let shop = try Shop()
    for index in 0..<20 {
      let at = Shop.evening.adding(seconds: index * 60)
      try shop.append([counted(index, at: at)], now: at)
    }
    return shop
  }

  private func changeLine(_ index: Int, of shop: Shop) throws {
    var lines = try shop.lines
    lines[index] = lines[index].replacing("\"waiting\":", with: "\"waiting\":1")
    try shop.write(Array(lines.joined(separator: "\n").utf8))
  }

  private func read(_ shop: Shop) -> JournalUpdate {
    var follower = JournalFollower(path: shop.path, after: nil, watchesChanges: false)
    return follower.poll(limitBytes: Self.all)
  }

  private static func accepted(_ seq: Int) -> Draft {
    Draft(
      at: later, by: Person("JP"), source: nil,
      fact: .log(.accepted(LinesAccepted(from: seq, reason: "checked against the paper list"))))
  }

  @Test func `accepting lines links to the proved ones, although the writer knows the others' end`()
    throws
  {
    let shop = try evening()
    try changeLine(9, of: shop)

    try shop.append([Self.accepted(11)], now: Self.later, if: .always)

    let update = read(shop)
    #expect(update.notice == nil)
    #expect(update.events.map(\.seq).contains(21))
    #expect(update.events.last?.fact == Self.accepted(11).fact)
  }

  @Test(arguments: [(true, 10), (false, 9)])
  func `only a gap continues the chain behind lines that are not confirmed`(
    isGap: Bool, last: Int
  ) throws {
    let shop = try evening()
    try changeLine(9, of: shop)
    let before = read(shop)
    let proved = try #require(before.events.last)
    guard case .unconfirmed(11, line: 11, seq: 11)? = before.notice else {
      Issue.record("\(String(describing: before.notice))")
      return
    }
    let bytes = try shop.bytes
    let start = try shop.lines[..<9].reduce(0) { $0 + $1.utf8.count + 1 }
    let gap = LogGap(
      offset: start, bytes: bytes.count - start, sha256: Sha256.hex(of: Array(bytes[start...])))
    let record = try #require(
      JournalRecord.ifValid(Array(try shop.lines[proved.seq - 1].utf8).span))
    var encoder = JournalEncoder(
      after: ChainHead(seq: 21, hash: record.head.hash),
      zone: TimeZoneRules(name: "Europe/Berlin", firstOffsetSeconds: 3600, transitions: []))
    var line: [UInt8] = []
    let fact = isGap ? Fact.log(.gap(gap)) : counted(3).fact
    try encoder.append(
      Draft(at: Self.later, by: nil, source: nil, fact: fact), now: Self.later, to: &line)
    try shop.write(bytes + line)

    let after = read(shop)

    #expect(after.events.count == last)
    #expect(after.events.last?.seq == (isGap ? 22 : 9))
  }

  @Test func `an unfinished line that grows is not abandoned`() throws {
    let shop = try Shop()
    try shop.append([counted(5)])
    var follower = JournalFollower(path: shop.path)
    func notice(_ uptime: Int64) -> JournalNotice? {
      follower.poll(limitBytes: Self.all, uptimeMilliseconds: uptime).notice
    }
    #expect(notice(0) == nil)
    try shop.addForeign("half")
    #expect(notice(100) == nil)
    try shop.addForeign("more")
    #expect(notice(1600) == nil)
    // As long as the one before, but another line.
    #expect(notice(2200) == nil)
    try shop.addForeign("\nhalfmore")
    #expect(notice(3599) == nil)
    #expect(notice(5598) == nil)
    #expect(notice(5599) == .incompleteLine(bytes: 8))
  }

  @Test func `findings and acceptances are listed up to a limit and counted beyond it`() throws {
    var found = Verification()
    for number in 1...1001 {
      found.add(Verification.Finding(line: number, reason: "changed"))
    }
    #expect(found.findings.count == 1000 && found.findings.last?.line == 1000)
    #expect(found.unlisted == 1)

    let event = try #require(read(try evening()).events.last)
    for _ in 1...1002 { found.add(acceptance: event) }
    #expect(found.acceptances.count == 1000)
    #expect(found.unlisted == 3)
  }

  @Test func `a disk is known by its kind, and a folder that is not there has none`() {
    #expect(DiskProbe(folder: "/proc")?.kind == .local)
    #expect(DiskProbe(folder: "/dev/shm")?.kind == .memory)
    #expect(DiskProbe(folder: "/there/is/nothing") == nil)
  }

  @Test func `the daily check of a file that cannot be read ends without a finding`() throws {
    let shop = try Shop()
    var check = DailyCheck(path: shop.folder, app: "exitboard test")

    let (notice, isEnd) = check.next()

    #expect(notice == .intact)
    #expect(isEnd)
  }

  @Test(arguments: [(LineLimits.maxTextBytes, true), (LineLimits.maxTextBytes + 1, false)])
  func `a text as long as a line may hold is written, a longer one is refused`(
    bytes: Int, isWritten: Bool
  ) throws {
    let shop = try Shop()
    let plan = PlanAdopted(sha256: "0", plan: [String(repeating: "x", count: bytes)])
    let draft = Draft(
      at: Shop.evening, by: nil, source: nil, fact: .log(.planAdopted(plan)))
    if isWritten {
      #expect(try shop.append([draft], if: .always).map(\.seq) == [2])
    } else {
      #expect(throws: JournalError.self) { try shop.append([draft], if: .always) }
    }
  }

  /// Takes the lock and says so, then is stopped if asked.
  private static let holder = """
    import fcntl, os, signal, sys
    file = open(sys.argv[1])
    fcntl.flock(file, fcntl.LOCK_EX)
    print("held", flush=True)
    if sys.argv[2] == "stopped": os.kill(os.getpid(), signal.SIGSTOP)
    sys.stdin.read()
    """

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "no python3"),
    arguments: ["stopped", "waiting"])
  func `the holder of a lock is named with its program, and called stopped only when it is`(
    state: String
  ) throws {
    let shop = try Shop()
    try shop.append([counted(1)])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", Self.holder, shop.path, state]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    let pid = process.processIdentifier
    defer {
      kill(pid, SIGKILL)
      process.waitUntilExit()
    }
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    if state == "stopped" {
      var info = siginfo_t()
      #expect(waitid(P_PID, id_t(pid), &info, WSTOPPED) == 0)
    }

    guard case .held(let holder) = LockProbe.inspect(path: shop.path) else {
      Issue.record("the lock is held, and the probe does not say so")
      return
    }

    let words = state == "stopped" ? ", which is stopped" : ""
    #expect(holder.hasPrefix("process \(pid) (python3"))
    #expect(holder.hasSuffix(")" + words))
  }
}
