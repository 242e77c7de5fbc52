import BoardModel
import BoardSettings
import Testing
import exitboard

/// What a map says of JSON lines.
@Suite struct FeedMapTests {
  @Test(arguments: [
    (#"{"a":{"b":{"lane":"7"}},"n":1}"#, "a.b.lane", "7"),
    (#"{"lane":12345678901234567890,"n":1}"#, "lane", "12345678901234567890"),
    (#"{"lane":1e3,"n":1}"#, "lane", "1000"), (#"{"lane":15E-1,"n":1}"#, "lane", nil),
    (#"{"lane":0.25e+2,"n":1}"#, "lane", "25"), (#"{"lane":" 4 ","n":1}"#, "lane", "4"),
    (#"{"lane":"3","lane":"4","n":1}"#, "lane", "3"), (#"{"lane":null,"n":1}"#, "lane", nil),
    (#"{"a":[{"lane":"1"}],"n":1}"#, "a[].lane", "1"), (#"{"a":["5"],"n":1}"#, "a[]", "5"),
    (#"{"a":[{"lane":"1"},{"lane":"2"}],"n":1}"#, "a[].lane", nil),
    (#"{"a":"{\"lane\":\"6\"}","n":1}"#, "a.lane", "6"), (#"{"a.b":"8","n":1}"#, "a.b", "8"),
    ("{\"lane\":\"\\u0037\",\"n\":1}", "lane", "7"), (#"[{"lane":"9","n":1}]"#, "lane", "9"),
  ])
  func `a value is found by its path`(line: String, path: String, lane: String?) throws {
    let map = FeedLines.map(
      event: "lane = { column = \"\(path)\" }\nwaiting = { column = \"n\" }")

    let feed = try FeedLines([line], by: map)

    #expect(feed.events == (lane.map { ["queue.counted lane=\($0) waiting=1"] } ?? []))
    #expect(feed.bad.count == (lane == nil ? 1 : 0), "\(feed.bad)")
  }

  @Test(arguments: [
    ("\"2026-11-30T11:59:00Z\"", 60), ("\"2026-11-30 11:59:00\"", 60),
    ("\"2026-11-30T13:59:00.500+02:00\"", 59), ("1796039940", 60), ("\"1796039940\"", 60),
    ("1796039940.25", 59), ("1796039940000", 60), ("1796039940999999", 59),
    ("1796039940000000000", 60), ("1.79603994e9", 60), ("null", 0), ("\"\"", 0),
    // A clock that is ahead by a minute at most is that of the sensor.
    ("1796040060", 0), ("\"2026-11-30T12:00:01Z\"", 0), ("1796040061", nil), ("\"soon\"", nil),
    ("-5", nil), ("true", nil),
  ])
  func `a time is ISO or since 1970 in any unit, and a missing one is now`(
    time: String, ago: Int?
  ) throws {
    let feed = try FeedLines([#"{"lane":"1","n":2,"t":\#(time)}"#], by: FeedLines.map())

    let when = ago.map { $0 == 0 ? "" : " \($0) s ago" }
    #expect(feed.events == (when.map { ["queue.counted lane=1 waiting=2" + $0] } ?? []))
    #expect(feed.bad.count == (ago == nil ? 1 : 0))
  }

  @Test(arguments: [
    ("restroom.supplied", "level", "scale = 100", "0.53", "53"),
    ("restroom.supplied", "level", "scale = \"0.5\", round = true", "101", "51"),
    ("restroom.supplied", "level", "scale = \"0.5\"", "101", nil),
    ("queue.served", "wait_s", "unit = \"min\"", "1.5", "90"),
    ("queue.served", "wait_s", "unit = \"ms\"", "61000", "61"),
    ("queue.served", "wait_s", "unit = \"ms\", scale = 1000", "61", "61"),
    ("queue.served", "wait_ms", "unit = \"h\"", "0.001", "3600"),
    ("queue.served", "items", "", "1.000", "1"), ("queue.served", "items", "", "1.5", nil),
  ])
  func `units are converted without a loss`(
    type: String, member: String, keys: String, value: String, result: String?
  ) throws {
    let more = keys.isEmpty ? "" : ", " + keys
    let others =
      type == "queue.served" ? "lane = \"1\"" : "room = \"women\"\nitem = \"soap\""

    let feed = try FeedLines(
      [#"{"v":\#(value)}"#],
      by: FeedLines.map(
        event: "\(others)\n\(member) = { column = \"v\"\(more) }", type: type))

    #expect(feed.events.allSatisfy { $0.hasSuffix(" \(member)=\(result ?? "")") })
    #expect(feed.events.count == (result == nil ? 0 : 1), "\(feed.bad)")
  }

  @Test func `a sum, a count, the first and the last of an array count, and rows are split`() throws
  {
    let sales =
      #"{"till":"2","sales":[{"lines":[{"q":1},{"q":2}]},{"lines":[]},{"lines":[{"q":7}]}]}"#
    func events(_ items: String) throws -> [String] {
      try FeedLines(
        [sales],
        by: FeedLines.map(
          top: "rows = \"sales[]\"",
          event: "lane = { column = \"till\" }\n\(items)", type: "queue.served")
      ).events.map { String($0.dropFirst("queue.served lane=2".count)) }
    }

    #expect(
      try events("items = { column = \"sales[].lines[].q\", each = \"sum\" }") == [
        " items=3", "", " items=7",
      ])
    #expect(
      try events("items = { column = \"sales[].lines[].q\", each = \"count\" }") == [
        " items=2", " items=0", " items=1",
      ])
    #expect(
      try events("items = { column = \"sales[].lines[].q\", each = \"last\" }") == [
        " items=2", "", " items=7",
      ])
  }

  @Test func `a total means the rise since the message before, never less than nothing`() throws {
    let map = FeedLines.map(
      event: """
        at = "t"
        room = "women"
        n = { column = "total", total = true, per = ["door"] }
        """, type: "restroom.used")
    func line(_ door: String, _ total: Int) -> String { #"{"door":"\#(door)","total":\#(total)}"# }

    let feed = try FeedLines(
      [
        line("a", 100), line("a", 104), line("b", 7), line("a", 104), line("a", 110),
        // Delivered twice, then the sensor begins again.
        line("a", 104), line("a", 0), line("a", 2), line("b", 9),
      ], by: map)

    #expect(
      feed.events.map { $0.split(separator: "=").last } == ["0", "4", "0", "6", "0", "2", "2"])
    #expect(
      Set(feed.leftOut) == ["the total is the same as before", "a total that was counted before"])
    #expect(feed.remarks == ["n: the total fell from 110 to 0; it began again, 0 is used"])
    #expect(Set(feed.ids).count == feed.ids.count)
  }

  /// The last has the time of a clock that is ahead, so the writer would refuse it.
  @Test(arguments: [
    #"{"room":"Women's!","total":9}"#, #"{"room":"women","total":9,"t":1796126400}"#,
  ])
  func `a bad message takes no part of a total with it`(bad: String) throws {
    let map = FeedLines.map(
      event: """
        at = "t"
        room = { column = "room" }
        n = { column = "total", total = true }
        """, type: "restroom.used")

    let feed = try FeedLines(
      [
        #"{"room":"women","total":5}"#, bad, #"{"room":"women","total":12}"#,
      ], by: map)

    #expect(feed.events == ["restroom.used room=women n=0", "restroom.used room=women n=7"])
    #expect(feed.bad.count == 1)
  }

  @Test func `messages are the same by their key, or by their time and content`() throws {
    let lines = [#"{"id":1,"lane":"1","n":2,"t":1}"#, #"{"id":2,"lane":"1","n":2,"t":1}"#]
    func ids(_ top: String, _ lines: [String]) throws -> [String?] {
      try FeedLines(lines, by: FeedLines.map(top: top)).ids
    }

    let keyed = try ids("key = [\"id\"]", lines)
    let timed = try ids("", lines)
    let untimed = try ids("", lines.map { $0.replacing(",\"t\":1", with: "") })

    #expect(keyed[0] != keyed[1] && !keyed.contains(nil))
    #expect(timed[0] == timed[1] && timed[0] != nil)
    #expect(untimed == [nil, nil])
    #expect(try ids("repeats = \"distinct\"", lines) == [nil, nil])
    #expect(try ids("key = [\"other\"]", lines) == [nil, nil])
  }

  @Test func `a bad row names the path that the message has in place of the one of the map`() throws
  {
    let feed = try FeedLines([#"{"lan":"1","n":2}"#, #"{"other":1}"#], by: FeedLines.map())

    #expect(feed.bad[0].hasSuffix("; it has no 'lane', did you mean 'lan'?"), "\(feed.bad)")
    #expect(feed.bad[1].hasSuffix("; it has no lane, n, t"), "\(feed.bad)")
  }

  @Test(arguments: [
    ("/a/b/", 2, "a"), ("/a/b/", -1, nil), ("a", 1, "a"), ("a", 2, nil), ("a/b", -3, nil),
  ])
  func `a part of a text is counted from its beginning or its end`(
    text: String, part: Int, lane: String?
  ) throws {
    let map = FeedLines.map(
      event: "lane = { column = \"v\", split = \"/\", part = \(part) }\nwaiting = 1")

    let feed = try FeedLines([#"{"v":"\#(text)"}"#], by: map)

    #expect(feed.events == (lane.map { ["queue.counted lane=\($0) waiting=1"] } ?? []))
  }

  @Test(arguments: [
    (
      "rows = \"sales\"",
      "map:3: rows = \"sales\"; expected the path of an array, such as \"sales[]\""
    ),
    (
      "encoding = \"utf-8\"",
      "map:3: encoding is for tables; a map of format \"json\" cannot have it"
    ),
    ("group = [\"a\"]", "map:3: group is for tables; a map of format \"json\" cannot have it"),
    ("envelop = \"a\"", "map:3: unknown key 'envelop' in the map; did you mean 'envelope'?"),
  ])
  func `a mistake in a map of lines is named with its line`(top: String, fault: String) {
    #expect(faults(FeedLines.map(top: top)).contains(fault))
  }

  @Test(arguments: [
    ("part = 2", "map:9: part needs split = \"/\" or another sign"),
    ("split = \"/\"", "map:9: split needs part = 1 for the first part, or -1 for the last"),
    ("scale = \"much\"", "map:9: expected a number such as 100 or \"0.5\""),
    ("scale = \"1.0000000001\"", "map:9: scale has more than nine digits"),
    ("totl = true", "map:9: unknown key 'totl' in waiting; did you mean 'total'?"),
  ])
  func `a mistake in a member is named with its line`(keys: String, fault: String) {
    let map = FeedLines.map(
      event: "lane = \"1\"\nwaiting = { column = \"n\", \(keys) }")

    #expect(faults(map).contains(fault), "\(faults(map))")
  }

  @Test func `a table has neither rows nor an envelope, and a format is one of three`() {
    let table = FeedLines.map(top: "rows = \"a[]\"").replacing("\"json\"", with: "\"csv\"")
    let other = FeedLines.map().replacing("\"json\"", with: "\"jsno\"")

    #expect(faults(table).contains("map:3: rows needs format = \"json\""))
    #expect(
      faults(other).contains(
        "map:2: format = \"jsno\"; expected one of csv, columns, json; did you mean 'json'?"),
      "\(faults(other))")
  }

  private func faults(_ map: String) -> [String] {
    ImportMapReader.read(text: map, path: "map").faults.map(\.description)
  }
}
