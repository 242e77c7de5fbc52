import BoardModel
import Testing
import exitboard

/// From cells to values: amounts, durations, dates, and nothing that is guessed.
@Suite struct ImportValueTests {
  @Test(arguments: [
    ("", "4.711,98 €", 471_198), ("", "12,50", 1250), ("", "100", 10_000),
    ("", "1,234.50", 123_450),
    ("", "1.234.567", 123_456_700), ("", "0.125", nil), ("", "$2.00", 200), ("", "2.00 USD", 200),
    ("", "USD 2", 200), ("", "1 234,5", 123_450), ("", "1'234.50", 123_450), ("", "5.00-", nil),
    ("", "(5.00)", nil), ("", "--5", nil), ("", "5 dollars", nil), ("", "1,23,4", nil),
    (",", "1.000", 100_000), (",", "12,5", 1250), (",", "1.00", nil), (",", "1,000", 100),
    (".", "1.000", 100), (".", "1,000", 100_000), (".", "1,00", nil),
    (".", "12\u{A0}345", 1_234_500),
  ])
  func `an amount is read or bad`(decimal: String, text: String, cents: Int?) throws {
    let top = "separator = \";\"" + (decimal.isEmpty ? "" : "\ndecimal = \"\(decimal)\"")
    let map = ForeignTables.map(
      "kind = \"refund\"\nvalue_cents = { column = \"Amount\", unit = \"units\" }", top: top,
      type: "gesture.given", lane: "")
    let table = try ForeignTables.take(
      "Time;Amount\n2026-11-20 10:15:00;\(text)\n", byText: map)

    #expect(cell("value_cents", table) == cents.map { .number($0) }, "\(table.bad)")
    #expect(table.bad.count == (cents == nil ? 1 : 0))
  }

  @Test(arguments: ["1.000", "12.345", "1,000"])
  func `an ambiguous amount is bad, and the sentence says what the map lacks`(text: String) throws {
    let map = ForeignTables.map(
      "kind = \"refund\"\nvalue_cents = { column = \"Amount\", unit = \"units\" }",
      top: "separator = \";\"", type: "gesture.given", lane: "")
    let table = try ForeignTables.take(
      "Time;Amount\n2026-11-20 10:15:00;\(text)\n", byText: map)

    #expect(table.drafts.isEmpty)
    #expect(table.bad[0].reason.hasSuffix("add decimal = \".\" or decimal = \",\" to the map"))
  }

  @Test(arguments: [("$2.00", 200), ("-$0.95", 95), ("(5.00)", 500), ("5.00-", 500), ("−5", 500)])
  func `a refund may be written as a negative amount`(text: String, cents: Int) throws {
    let map = ForeignTables.map(
      "kind = \"refund\"\nvalue_cents = { column = \"Amount\", unit = \"units\", sign = \"ignore\" }",
      type: "gesture.given", lane: "")
    let table = try ForeignTables.take("Time,Amount\n2026-11-20 10:15:00,\(text)\n", byText: map)

    #expect(cell("value_cents", table) == .number(cents))
  }

  @Test(arguments: [("$2.00", true), ("2.00 USD", true), ("2.00", true), ("2.00 €", false)])
  func `only the currencies of the map may stand beside an amount`(text: String, isRead: Bool)
    throws
  {
    let map = ForeignTables.map(
      "kind = \"refund\"\nvalue_cents = { column = \"Amount\", unit = \"units\", currency = [\"$\", \"USD\"] }",
      type: "gesture.given", lane: "")
    let table = try ForeignTables.take("Time,Amount\n2026-11-20 10:15:00,\(text)\n", byText: map)

    #expect(table.bad.isEmpty == isRead)
  }

  @Test(arguments: [
    ("", "00:02:45", 165), ("", "1:05", nil), ("", "75", 75), ("", "1:02:60", nil),
    ("", "1:60:00", nil), ("", "0:00:02.5", nil), ("duration = \"m:ss\"", "1:05", 65),
    ("duration = \"m:ss\"", "1:5", nil), ("duration = \"h:mm\"", "1:05", 3900),
    ("duration = \"m:ss\"", "0:02:45", 165), ("duration = \"m:ss\", round = true", "1:05.5", 66),
    ("unit = \"min\"", "1.5", 90), ("unit = \"min\"", "1,5", 90), ("", "1:2:3:4", nil),
    ("", "99999:00:00", nil),
  ])
  func `a duration is read or bad`(key: String, text: String, seconds: Int?) throws {
    let keys = key.isEmpty ? "" : ", " + key
    let map = ForeignTables.map(
      "service_s = { column = \"Talk\"\(keys) }", top: "separator = \";\"")
    let table = try ForeignTables.take(
      "Time;Lane;Talk\n2026-11-20 10:15:00;1;\(text)\n", byText: map)

    #expect(cell("service_s", table) == seconds.map { .number($0) }, "\(table.bad)")
    #expect(table.bad.count == (seconds == nil ? 1 : 0))
  }

  @Test func `two forms of dates in one column are read, and a date that fits both is bad`() throws
  {
    let map = ForeignTables.map(
      time: "format = [\"MM-dd-yyyy HH:mm\", \"M/d/yyyy HH:mm\", \"d/M/yyyy HH:mm\"]")
    let text = """
      Time,Lane
      01-05-2019 13:08,1
      2/22/2019 15:33,1
      22/2/2019 15:34,1
      3/4/2019 15:34,1
      4/4/2019 15:34,1
      """
    let table = try ForeignTables.take(text, byText: map)

    #expect(
      table.drafts.map { "\(TimeZoneRules.utc.local($0.at).day)" } == [
        "2019-01-05", "2019-02-22", "2019-02-22", "2019-04-04",
      ])
    #expect(
      table.bad.map(\.reason) == [
        "Time is '3/4/2019 15:34', which fits M/d/yyyy HH:mm and d/M/yyyy HH:mm with different meanings"
      ])
  }

  @Test(arguments: [
    "days_after = \"1899-12-30\"", "seconds_after = \"1899-12-30T00:00:00Z\", step_s = 86400",
  ])
  func `serial days are wall time of the zone`(time: String) throws {
    let chicago = TimeZoneRules(name: "x", firstOffsetSeconds: -21_600, transitions: [])
    let table = try ForeignTables.take(
      "Time,Lane\n46327.40625,1\n46327.75,2\n-1.25,2\n1067519.91167300,2\n",
      byText: ForeignTables.map(time: time), zone: chicago)

    #expect(
      table.drafts.map { $0.at.rfc3339(offsetSeconds: -21_600) } == [
        "1899-12-28T18:00:00.000-06:00", "2026-11-01T09:45:00.000-06:00",
        "2026-11-01T18:00:00.000-06:00",
      ])
    // The year 4822 is in the future.
    #expect(table.bad.map(\.line) == [5])
  }

  @Test func `times and numbers that no event can hold are bad rows`() throws {
    let ahead = TimeZoneRules(name: "x", firstOffsetSeconds: 3600, transitions: [])
    let map = ForeignTables.map(
      "service_s = { column = \"Talk\", unit = \"h\", each = \"sum\" }", top: "group = [\"Id\"]",
      time: "format = \"yyyy-MM-dd HH:mm:ss\", each = \"first\"")
    let text = """
      Id,Time,Lane,Talk
      a,0000-01-01 00:30:00,1,1
      b,2026-01-01 00:30:00,1,999999999999999
      b,2026-01-01 00:30:00,1,999999999999999
      c,2026-01-01 00:30:00,1,2000000000000
      c,2026-01-01 00:30:00,1,2000000000000
      d,2026-01-01 00:30:00,1,2
      """
    let table = try ForeignTables.take(text, byText: map, zone: ahead)

    #expect(table.drafts.count == 1)
    #expect(table.bad.map(\.line) == [2, 3, 4, 5, 6])
  }

  @Test(arguments: ["\u{202F}", "\u{A0}", "\u{2009}", " "])
  func `a space that looks like any other may stand before PM`(space: String) throws {
    let table = try ForeignTables.take(
      "Time,Lane\n11/20/2026 9:05\(space)PM,1\n",
      byText: ForeignTables.map(time: "format = \"MM/dd/yyyy h:mm a\""))

    #expect(table.drafts.map { TimeZoneRules.utc.local($0.at).hour } == [21])
  }

  @Test func `a character that nobody sees is named in the message`() throws {
    let table = try ForeignTables.take(
      "Time,Lane\n11/20/2026\u{202F}\u{200B}9:05 PM,1\n",
      byText: ForeignTables.map(time: "format = \"MM/dd/yyyy h:mm a\""))

    #expect(table.bad[0].reason.contains("'11/20/2026<U+202F><U+200B>9:05 PM'"))
  }

  @Test func `each row may name its zone`() throws {
    let text = """
      Time,Lane,Zone
      2026-07-01 12:00:00,1,Europe/Berlin
      2026-07-01 12:00:00,1,America/New_York
      2026-07-01 12:00:00,1,Mars
      """
    let table = try ForeignTables.take(
      text, byText: ForeignTables.map(top: "zone = { column = \"Zone\" }"))

    #expect(table.drafts.map { TimeZoneRules.utc.local($0.at).hour } == [10, 16])
    #expect(
      table.bad.map(\.reason) == ["Zone is 'Mars'; expected a time zone such as Europe/London"])
  }

  @Test func `a row that names no lane gets the lane of the map`() throws {
    let table = try ForeignTables.take(
      "Time,Lane\n2026-07-01 12:00:00,\n2026-07-01 12:01:00,2\n",
      byText: ForeignTables.map(lane: "lane = { column = \"Lane\", default = \"1\" }"))

    #expect(table.drafts.map { member("lane", $0) } == [.text("1"), .text("2")])
  }

  @Test func `rising totals become differences for each counter`() throws {
    let text = """
      Time,Door,Total
      2026-07-01 12:00:00,A,100
      2026-07-01 12:00:00,B,7
      2026-07-01 12:10:00,A,130
      2026-07-01 12:10:00,B,7
      2026-07-01 12:20:00,A,4
      2026-07-01 12:15:00,A,9
      """
    let map = ForeignTables.map(
      "room = \"wc\"\nn = { column = \"Total\", total = true, per = [\"Door\"] }",
      type: "restroom.used", lane: "")
    let table = try ForeignTables.take(text, byText: map)

    #expect(table.drafts.map { member("n", $0) } == [.number(30), .number(0), .number(4)])
    #expect(table.leftOut == ["the first total of a counter, with nothing to compare": 2])
    #expect(table.remarks.map(\.line) == [6])
    #expect(table.bad.map(\.line) == [7])
  }

  private func cell(_ name: String, _ table: ImportedTable) -> Value? {
    table.drafts.first.flatMap { member(name, $0) }
  }

  private func member(_ name: String, _ draft: Draft) -> Value? {
    do { return try draft.fact.members()[name] } catch { return nil }
  }
}
