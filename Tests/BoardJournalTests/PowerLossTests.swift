import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import Testing

/// A06, A16, B03, B05: a hundred thousand power losses, short writes and foreign bytes on a
/// simulated disk.
@Suite struct PowerLossTests {
  /// `EXITBOARD_STATES` sets the number of states, `EXITBOARD_SEED` repeats one seed.
  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  @Test func `A06 after any loss of power each acknowledged event is there once`() throws {
    let count = PowerLossTests.setting("EXITBOARD_STATES") ?? 100_000
    let first = PowerLossTests.setting("EXITBOARD_SEED")
    var lossCount = 0
    var survivingCount = 0
    var files: [(name: String, bytes: [UInt8])] = []
    for seed in first.map({ $0..<$0 + 1 }) ?? 0..<count {
      guard let shop = PowerLossTests.shop(inState: UInt64(seed)) else { return }
      lossCount += shop.lossCount
      survivingCount += shop.hasUnconfirmedLines ? 1 : 0
      if seed % 10 == 0 || first != nil { files.append(("seed \(seed)", shop.disk.bytes)) }
    }
    try IndependentVerifier.expectAgreement(on: files)
    print(
      "power losses: \(lossCount) in \(count) states, \(survivingCount) with unconfirmed lines,",
      "seeds from \(first ?? 0)")
  }

  @Test(
    "A06 what once went wrong goes right",
    arguments: [
      // Several holes, and lines that link only to what was lost.
      131, 641, 708, 1081, 23_666,
      // A gap that was on disk before its bytes, which the power loss changed.
      31_357,
    ] as [UInt64])
  func pastFaults(seed: UInt64) {
    _ = PowerLossTests.shop(inState: seed)
  }

  @Test(arguments: Fault.allCases, Fault.allCases)
  fileprivate func `A16 two faults one after the other`(first: Fault, second: Fault) throws {
    for seed in 0..<100 as Range<UInt64> {
      var shop = SimulatedShop(seed: seed)
      try shop.perform(.none)
      try shop.perform(first)
      try shop.perform(second)
      try shop.close()

      #expect(shop.problem == nil, "seed \(seed)")
    }
  }

  /// The shop after the events of a seed; `nil` when an acknowledged event was lost.
  private static func shop(inState seed: UInt64) -> SimulatedShop? {
    var shop = SimulatedShop(seed: seed)
    do {
      try shop.run()
    } catch {
      Issue.record("seed \(seed): \(error)")
      return nil
    }
    if let problem = shop.problem {
      Issue.record("seed \(seed): \(problem)")
      return nil
    }
    return shop
  }
}

/// What can go wrong during an append.
private enum Fault: CaseIterable {
  case none, noSync, shortWrite, foreignBytes, failingSync, powerLoss
}

/// A few appends with faults between them, and the checks after each.
private struct SimulatedShop {
  private var generator: SeededGenerator
  private(set) var disk = SimulatedDisk()
  /// Three or more lines that nobody was told of survived behind what the power loss destroyed.
  private(set) var hasUnconfirmedLines = false
  private var acknowledged: [String] = []
  private var next = 0
  private var resumePoints: [ResumePoint] = []
  private(set) var lossCount = 0
  private(set) var problem: String?

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func run() throws {
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0, 1: try perform(.none)
      case 2, 3: try perform(.noSync)
      case 4: try perform(.shortWrite)
      case 5: try perform(.foreignBytes)
      default: try perform(.powerLoss)
      }
    }
    try close()
  }

  mutating func close() throws {
    try append(synchronizes: true)
    try check()
  }

  mutating func perform(_ fault: Fault) throws {
    switch fault {
    case .none: try append(synchronizes: true)
    case .noSync: try append(synchronizes: false)
    case .shortWrite:
      disk.shortWriteBytes = Int.random(in: 0...300, using: &generator)
      do { try append(synchronizes: false) } catch JournalError.shortWrite {}
      disk.shortWriteBytes = nil
    case .foreignBytes:
      // The first line must be ours: a file that begins with other text belongs to another program.
      if !acknowledged.isEmpty { disk.intruder = Array(stray().utf8) }
      try append(synchronizes: true)
    case .failingSync:
      disk.failsToSynchronize = true
      do { try append(synchronizes: true) } catch JournalError.system(.synchronize, _, _) {}
      disk.failsToSynchronize = false
    case .powerLoss:
      lossCount += 1
      let before = disk.bytes
      disk = disk.afterPowerLoss(&generator)
      if disk.size() > before.count { problem = "the disk has grown by itself" }
    }
  }

  private mutating func append(synchronizes: Bool) throws {
    let before = disk.bytes + disk.intruder
    let count = Int.random(in: 1...3, using: &generator)
    let texts = (0..<count).map { _ in text() }
    var appending = LockedAppend(
      opening: JournalOpening(store: "s", app: "a", source: nil, createsFolder: false), zone: .utc,
      now: Shop.evening, from: next % 3 == 0 ? [] : resumePoints)
    _ = try appending.write(texts.map { note($0) }, to: &disk)
    if !disk.bytes.starts(with: before) { problem = "an append has changed old bytes" }
    if synchronizes {
      try disk.synchronize()
      // Of writers that synchronize at once an older one may be last to save its line.
      resumePoints = [resumePoints.last, appending.newest].compactMap { $0 }
      acknowledged += texts
    }
  }

  private mutating func text() -> String {
    next += 1
    let length = Int.random(in: 0...400, using: &generator)
    return "note \(next) " + String(repeating: "x", count: length)
  }

  private mutating func stray() -> String {
    let strays = ["stray", "stray\n", "\n", "{\"a\":1}\n", "a\nb\nc", "{\"seq\":"]
    return strays[Int.random(in: 0..<strays.count, using: &generator)]
  }

  private mutating func check() throws {
    var counts: [String: Int] = [:]
    let found = try Verifier.verify(disk, anchor: nil) { _, _ in
    } event: { event in
      if case .log(.noted(let note)) = event.fact { counts[note.text, default: 0] += 1 }
    }
    hasUnconfirmedLines = found.unconfirmedCount > 0
    if found.verdict == .unexplained && !hasUnconfirmedLines || found.unexplainedBytes > 0 {
      problem = "\(found)"
    }
    for text in acknowledged where counts[text] != 1 {
      problem = "'\(text)' is there \(counts[text] ?? 0) times"
    }
  }
}
