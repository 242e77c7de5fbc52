import BoardTestSupport
import Foundation
import Testing

/// `status --format openmetrics` says the figures of `status --json` as Prometheus wants them.
@Suite struct StatusMetricsTests {
  private let shop: TemporaryFolder
  private let file: String

  init() throws {
    shop = try TemporaryFolder()
    file = shop.path + "/events.jsonl"
    _ = try CommandRun(["demo", "--file", file, "--day", "2026-11-27", "--days", "1"], in: shop)
  }

  private func status(_ clock: String, _ options: String...) throws -> CommandRun {
    try CommandRun(["status", "--file", file, "--at", "2026-11-27T\(clock)"] + options, in: shop)
  }

  private func samples(_ text: String) -> [String: String] {
    Dictionary(
      text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let space = line.lastIndex(of: " ") ?? line.startIndex
        return (String(line[..<space]), String(line[line.index(after: space)...]))
      }, uniquingKeysWith: { first, _ in first + " twice" })
  }

  @Test func `units are base units, and what is unknown is absent`() throws {
    let text = try status("20:30", "--format", "openmetrics").output
    let samples = samples(text)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try status("20:30", "--json").output.utf8))
        as? [String: Any])
    let queue = try #require(json["queue"] as? [String: Any])
    let restrooms = try #require(json["restrooms"] as? [String: Any])

    func number(_ object: [String: Any], _ name: String) throws -> Double {
      try #require(object[name] as? NSNumber).doubleValue
    }
    func value(_ name: String) throws -> Double {
      let text = try #require(samples["exitboard_" + name], "\(name)")
      return try #require(Double(text))
    }
    #expect(try value("queue_p90_seconds") == number(queue, "p90_s"))
    #expect(try value("queue_green_seconds") == number(queue, "green_minutes") * 60)
    #expect(try value("queue_mean_service_seconds") == number(queue, "mean_service_ms") / 1000)
    #expect(try value("queue_lanes_open") == number(queue, "lanes_open"))
    #expect(try value("restrooms_interval_seconds") == number(restrooms, "interval_minutes") * 60)
    let share = try #require(queue["service_level"] as? [String: Any])
    #expect(try value("queue_service_level_share_ratio") == number(share, "percent") / 100)
    #expect(try value("queue_service_level_matched") == number(share, "count"))
    #expect(try value("queue_service_level_all") == number(share, "of"))
    let store = try #require(json["store"] as? String)
    #expect(samples["exitboard_info{store=\"\(store)\"}"] == "1")
    let level = try #require(json["level"] as? String)
    #expect(samples["exitboard_level{level=\"\(level)\"}"] == "1")
    #expect(samples.filter { $0.key.hasPrefix("exitboard_level{") && $0.value == "1" }.count == 1)
    #expect(json["signed"] is NSNull && samples["exitboard_signed_timestamp_seconds"] == nil)
  }

  @Test(arguments: ["12:00", "20:30", "21:30"])
  func `every figure of the JSON is there once, and no other`(clock: String) throws {
    let text = try status(clock, "--format", "openmetrics").output
    let json = try JSONSerialization.jsonObject(with: Data(try status(clock, "--json").output.utf8))
    let lines = text.split(separator: "\n").map(String.init)
    var words: Set<String> = []
    var figures = 1
    for (labels, value) in samples(text) where value == "1" || value == "0" {
      // A word is as many samples as it can have values.
      guard let name = labels.split(separator: "{").first, labels.contains("=\"") else { continue }
      let last = labels.split(separator: ",").last?.split(separator: "{").last ?? ""
      if name.hasSuffix("_" + last.prefix { $0 != "=" }) { words.insert(labels) }
    }
    figures += count(json, isFirst: false) - 1

    #expect(samples(text).count - words.count == figures + 1)
    #expect(!samples(text).values.contains { $0.hasSuffix("twice") })
    #expect(lines.last == "# EOF")
    for line in lines where line.hasPrefix("# UNIT ") {
      let parts = line.split(separator: " ")
      #expect(parts[2].hasSuffix("_" + parts[3]))
    }
  }

  /// Numbers, flags and times, except those that are labels or stand in a list of their own.
  private func count(_ value: Any, isFirst: Bool) -> Int {
    switch value {
    case let object as [String: Any]:
      let labels = ["lane", "room", "alert", "minutes", "hour", "doubt"]
      return object.reduce(0) { sum, member in
        isFirst && labels.contains(member.key)
          ? sum : sum + count(member.value, isFirst: false)
      }
    case let elements as [Any]:
      return elements.reduce(0) { $0 + ($1 is [String: Any] ? count($1, isFirst: true) : 0) }
    case is NSNumber: return 1
    case let text as String:
      return text.wholeMatch(of: #/\d{4}-\d\d-\d\dT.*/#) == nil ? 0 : 1
    default: return 0
    }
  }

  @Test(
    .enabled(
      if: Tools.path("promtool") != nil, "promtool is missing: the package prometheus has it"))
  func `promtool has nothing to say of the names, units and explanations`() throws {
    for clock in ["08:00", "20:30", "21:30"] {
      let text = try status(clock, "--format", "openmetrics").output
      let run = try CommandRun(
        command: [try #require(Tools.path("promtool")), "check", "metrics"], in: shop,
        environment: [:], input: text)
      #expect(run.status == 0 && run.output + run.errors == "", "\(run.output + run.errors)")
    }
  }

  @Test func `--exit-zero keeps alerts out of the exit status, but not errors`() throws {
    let clock = try #require(
      ["19:40", "20:30", "21:00"].first { try status($0).status > 0 }, "an evening has alerts")

    #expect(try status(clock, "--exit-zero").status == 0)
    #expect(try status(clock, "--exit-zero", "--format", "openmetrics").status == 0)
    #expect(try status("25:00", "--exit-zero").status == 64)
    #expect(try status(clock, "--json", "--format", "openmetrics").status == 64)
    #expect(try status(clock, "--format", "xml").status == 64)
  }
}
