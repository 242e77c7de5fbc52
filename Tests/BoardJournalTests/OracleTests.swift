import BoardTestSupport
import BoardJournal
import BoardModel
import Foundation
import Testing

/// E15: what the scanner accepts, other JSON readers accept with the same values.
@Suite struct OracleTests {
  /// `EXITBOARD_SEED` repeats one seed.
  private static let seeds: Range<UInt64> =
    ProcessInfo.processInfo.environment["EXITBOARD_SEED"].flatMap { UInt64($0) }
    .map { $0..<$0 + 1 } ?? 0..<30_000

  @Test func `E15 Foundation reads the same values from a line`() throws {
    var acceptedCount = 0
    for seed in OracleTests.seeds {
      var writer = JSONWriter(seed: seed)
      let line = writer.line()
      let members: Members
      do { members = try FlatObject.members(of: line.span) } catch { continue }
      acceptedCount += 1

      let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      let oracle = try #require(object, "seed \(seed): \(String(decoding: line, as: UTF8.self))")

      for member in members.all {
        let theirs = try #require(oracle[member.name], "seed \(seed): \(member.name)")
        #expect(OracleTests.isSame(member.value, theirs), "seed \(seed): \(member)")
      }
    }
    #expect(acceptedCount * 20 > OracleTests.seeds.count)
  }

  private static func isSame(_ value: Value, _ theirs: Any) -> Bool {
    switch value {
    case .text(let text): (theirs as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
    case .number(let number): (theirs as? NSNumber)?.int64Value == Int64(number)
    case .flag(let flag): theirs as? Bool == flag
    case .list(let texts): theirs as? [String] == texts
    }
  }

  private static let jq = ["/usr/bin/jq", "/usr/local/bin/jq"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: jq != nil, "jq is missing: .ci/setup tests installs it"))
  func `E15 jq reads the same values from a line`() throws {
    var lines: [[UInt8]] = []
    var ours: [Members] = []
    for seed in OracleTests.seeds {
      var writer = JSONWriter(seed: seed)
      let line = writer.line()
      do { ours.append(try FlatObject.members(of: line.span)) } catch { continue }
      lines.append(line)
    }

    let theirs = try OracleTests.compact(lines)

    #expect(theirs.count == lines.count)
    for (members, line) in zip(ours, theirs) {
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      let oracle = try #require(object, "\(String(decoding: line, as: UTF8.self))")
      #expect(oracle.count == members.all.count)
      for member in members.all {
        let value = try #require(oracle[member.name])
        #expect(OracleTests.isSame(member.value, value), "\(member)")
      }
    }
  }

  /// The output of jq for each line.
  private static func compact(_ lines: [[UInt8]]) throws -> [Data] {
    let shop = try Shop()
    try shop.write(Array(lines.joined(separator: [10])))
    let output = shop.folder + "/output"
    try Data().write(to: URL(fileURLWithPath: output))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(jq))
    process.arguments = ["-c", ".", shop.path]
    process.standardOutput = FileHandle(forWritingAtPath: output)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try Data(contentsOf: URL(fileURLWithPath: output)).split(separator: 10)
  }
}

/// Writes lines that are almost JSON.
private struct JSONWriter {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func line() -> [UInt8] {
    let members = (0..<roll(0...5)).map { index in
      "\(space())\"\(name(index))\"\(space()):\(value())"
    }
    var bytes = Array("{\(members.joined(separator: ","))\(space())}".utf8)
    if roll(0...2) == 0 {
      let index = roll(0...bytes.count - 1)
      bytes[index] = pick(Array("{}[],:\"\\eE.-+0129ntfu \u{1}\u{C3}".utf8))
    }
    return bytes
  }

  private mutating func value() -> String {
    switch roll(0...9) {
    case 0:
      pick(["0", "-0", "7", "-12", "9007199254740991", "-9007199254740991", "900719925474099"])
    case 1: pick(["1.5", "1e3", "01", "null", "9007199254740992", "-", "1E400", "{}", "[[]]"])
    case 2: pick(["true", "false"])
    case 3: "[\((0..<roll(0...3)).map { _ in "\"\(text())\"" }.joined(separator: ", "))]"
    default: "\"\(text())\""
    }
  }

  private mutating func text() -> String {
    (0..<roll(0...4)).map { _ in
      pick([
        "a", "é", "東", "🛒", "\\n", "\\u0041", "\\u00e9", "\\ud83d\\uDED2", "\\\\", "\\/", "\\\"",
        "\\ud83d", "\\u0000", "\u{7F}", "\u{301}", ",\\\"hash\\\":\\\"",
      ])
    }.joined()
  }

  private mutating func name(_ index: Int) -> String {
    pick(["a", "b", "seq", "hash", "é"]) + "\(index)"
  }
  private mutating func space() -> String { pick(["", "", " ", "\t", "\r"]) }
  private mutating func roll(_ range: ClosedRange<Int>) -> Int {
    .random(in: range, using: &generator)
  }
  private mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(0...items.count - 1)] }
}
