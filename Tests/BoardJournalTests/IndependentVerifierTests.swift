import BoardJournal
import BoardModel
import BoardTestSupport
import Foundation
import Testing

/// The verifier that was made from the page "The event file" says the same as `exitboard verify`.
@Suite(
  .enabled(if: IndependentVerifier.python != nil, "python3 is missing: .ci/setup tests installs it")
)
struct IndependentVerifierTests {
  /// `EXITBOARD_SEED` repeats one seed.
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["EXITBOARD_SEED"].flatMap { UInt64($0) }
    .map { $0..<$0 + 1 } ?? 0..<3_000

  @Test func `both verifiers agree on files that were cut, changed, pasted to and continued`()
    throws
  {
    let files = try IndependentVerifierTests.seeds.map { seed in
      var story = try DamageStory(seed: seed)
      for _ in 0..<Int.random(in: 1...8, using: &story.generator) { try story.act() }
      return ("seed \(seed)", story.disk.bytes)
    }

    try IndependentVerifier.expectAgreement(on: files)
  }

  @Test func `both verifiers agree on lines at the limits of the format`() throws {
    let long = String(repeating: "é", count: 8_192)
    let bodies = [
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\"",
      "{ \"seq\" : 1 , \"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\" ",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":-0,\"b\":[ ]",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":9007199254740991",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":9007199254740992",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":1.0",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":1e2",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":null",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":[1]",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":{}",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":\"\\u0000\"",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":\"\\ud83d\"",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":\"\\ud83d\\ude00\"",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":1,\"\\u0061\":2",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":\"\(long)\"",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"a\":\"\(long)x\"",
      "{\"seq\":0,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\"",
      "{\"seq\":1,\"type\":\"x.y\"", "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\"",
      "{\"seq\":true,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\"",
      "{\"seq\":1,\"at\":\"2026-11-20T20:05:12Z\",\"type\":\"x.y\",\"by\":7",
      "{\"at\":\"2026-11-20T20:05:12Z\",\"seq\":1,\"type\":\"x.y\"",
    ]
    let times = [
      "2026-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "2016-12-31T23:59:60Z",
      "2016-12-31T23:59:61Z", "2017-01-01T00:59:60+01:00", "2017-01-01T00:58:60+01:00",
      "0000-01-01T00:00:00Z", "0000-01-01T00:00:00+00:01", "9999-12-31T23:59:59.999Z",
      "9999-12-31T23:59:59-00:01", "2026-11-20T24:00:00Z", "2026-11-20T20:05:12.1234567891Z",
      "2026-11-20T20:05:12.123456789+23:59", "2026-11-20T20:05:12+24:00", "2026-11-20t20:05:12Z",
      "2026-11-20T20:05Z", "2026-11-20T20:05:12.Z", "2026-13-20T20:05:12Z", "2026-04-31T20:05:12Z",
      "1900-02-29T00:00:00Z", "2000-02-29T00:00:00Z", "0000-02-29T00:00:00Z",
    ].map { "{\"seq\":1,\"at\":\"\($0)\",\"type\":\"x.y\"" }
    let files = (bodies + times).map { body -> (name: String, bytes: [UInt8]) in
      let hash = LineHash(after: .zeros, body: Array(body.utf8).span)
      return (body, Array("\(body),\"hash\":\"\(hash)\"}\n".utf8))
    }
    let ends = ["\r\n", " \n", ""].map { end in
      (name: "end", bytes: Array(files[0].bytes.dropLast()) + Array(end.utf8))
    }

    try IndependentVerifier.expectAgreement(on: files + ends)
  }
}

/// An event file to which random things happen.
private struct DamageStory {
  var generator: SeededGenerator
  private(set) var disk = SimulatedDisk()
  private let other: [ArraySlice<UInt8>]
  private var count = 0

  init(seed: UInt64) throws {
    generator = SeededGenerator(seed: seed)
    var foreign = SimulatedDisk()
    try DamageStory.append((0..<12).map { note("foreign \($0)") }, at: 0, to: &foreign)
    other = foreign.bytes.split(separator: 10)
    try append(events: Int.random(in: 0...9, using: &generator))
  }

  private static func append(_ drafts: [Draft], at second: Int, to disk: inout SimulatedDisk) throws
  {
    var appending = LockedAppend(
      opening: JournalOpening(store: "s", app: "a", source: nil, createsFolder: false), zone: .utc,
      now: Shop.evening.adding(seconds: second), from: [])
    // A file without any line of ours is left alone.
    do { _ = try appending.write(drafts, to: &disk) } catch JournalError.unsuitable {}
  }

  private mutating func append(events: Int) throws {
    count += 1
    let number = count
    try DamageStory.append((0..<events).map { note("\(number) \($0)") }, at: number, to: &disk)
  }

  private mutating func below(_ limit: Int) -> Int {
    Int.random(in: 0..<max(1, limit), using: &generator)
  }

  mutating func act() throws {
    var bytes = disk.bytes
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    switch below(9) {
    case 0, 1: return try append(events: 1 + below(5))
    case 2:
      let strays = ["stray", "stray\n", "\n", "a\nb", "{\"seq\":", "\0\0\0"]
      disk.intruder = Array(strays[below(strays.count)].utf8)
      return try append(events: 1 + below(6))
    case 3:
      let first = below(other.count)
      bytes += other[first..<min(other.count, first + 1 + below(6))].flatMap { $0 + [10] }
    case 4:
      let first = below(lines.count)
      bytes += lines[first..<min(lines.count, first + 1 + below(5))].flatMap { $0 + [10] }
    case 5: bytes.removeLast(min(bytes.count, below(200)))
    case 6:
      if !bytes.isEmpty { bytes[below(bytes.count)] ^= 1 << UInt8(below(8)) }
    case 7:
      lines.remove(at: below(lines.count))
      bytes = Array(lines.joined(separator: [10]))
    default:
      lines.insert(ArraySlice("slipped in".utf8), at: below(lines.count))
      bytes = Array(lines.joined(separator: [10]))
    }
    disk = SimulatedDisk(bytes)
  }
}
