import BoardModel
import BoardSettings
import Testing
import exitboard

/// Lines of JSON such as sensors and tills send, read one by one as in a feed.
struct FeedLines {
  /// 2026-11-30T12:00:00Z, when every line arrives.
  static let now = Timestamp(seconds: 1_796_040_000)

  /// The events in words, with their distance to `now`; `id` only where asked for.
  private(set) var events: [String] = []
  private(set) var ids: [String?] = []
  private(set) var bad: [String] = []
  private(set) var leftOut: [String] = []
  private(set) var remarks: [String] = []

  init(_ lines: [String], by map: String, zone: TimeZoneRules = .utc) throws {
    let text = ReadyMap.named(map)?.text ?? map
    let (read, faults) = ImportMapReader.read(text: text, path: "map")
    #expect(faults.map(\.description) == [])
    var importer = Importer(
      map: try #require(read), zone: zone, plan: .standard, now: FeedLines.now,
      progress: { _, _ in })
    for (index, line) in lines.enumerated() {
      let table = importer.events(ofLine: Array(line.utf8), index + 1, now: FeedLines.now)
      for draft in table.drafts {
        let members = try draft.fact.members().all.map { "\($0.name)=\($0.value.plain)" }
        let ago = FeedLines.now.seconds(since: draft.at)
        let words = [draft.fact.type] + members + (ago == 0 ? [] : ["\(ago) s ago"])
        events.append(words.joined(separator: " "))
        ids.append(draft.id)
      }
      bad += table.bad.map { "\($0.line): \($0.reason)" }
      leftOut += table.leftOut.keys
      remarks += table.remarks.map(\.reason)
    }
  }

  /// A map of lines with the members `lane` and `n`, and what is added to it.
  static func map(
    top: String = "", times: String = "t = { column = \"t\", format = [\"iso\", \"epoch\"] }",
    event: String = "at = \"t\"\nlane = { column = \"lane\" }\nwaiting = { column = \"n\" }",
    type: String = "queue.counted"
  ) -> String {
    """
    name = "m"
    format = "json"
    \(top)
    [times]
    \(times)
    [[events]]
    type = "\(type)"
    \(event)
    """
  }
}

extension Value {
  /// As a person writes it.
  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .flag(let flag): "\(flag)"
    case .list(let texts): texts.joined(separator: ",")
    }
  }
}
