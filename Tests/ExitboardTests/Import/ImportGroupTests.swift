import BoardModel
import Testing
import exitboard

/// One event of several rows, and rows whose local time says two moments.
@Suite struct ImportGroupTests {
  private static let receipts = ForeignTables.map(
    "items = { column = \"Qty\", each = \"sum\" }\nservice_s = { from = \"t\", to = \"e\" }",
    top: "group = [\"Receipt\"]",
    time: """
      format = "yyyy-MM-dd HH:mm:ss", each = "first" }
      e = { column = "Time", format = "yyyy-MM-dd HH:mm:ss", each = "last"
      """)

  @Test func `the item rows of a receipt are one customer`() throws {
    let text = """
      Receipt,Time,Lane,Qty
      1,2026-01-05 10:00:00,1,2
      2,2026-01-05 10:00:05,2,1
      1,2026-01-05 10:00:30,1,5
      3,2026-01-05 10:02:00,1,1
      """
    let table = try ForeignTables.take(text, byText: ImportGroupTests.receipts)

    #expect(
      table.drafts.map(\.fact) == [
        .queue(.served(QueueServed(lane: "1", serviceSeconds: 30, items: 7))),
        .queue(.served(QueueServed(lane: "2", serviceSeconds: 0, items: 1))),
        .queue(.served(QueueServed(lane: "1", serviceSeconds: 0, items: 1))),
      ])
    #expect(table.good == [2: 2, 3: 1, 5: 1])
  }

  @Test(arguments: [
    ("1,2026-01-05 10:00:30,2,5", "the rows of its group say Lane '1' and '2'"),
    ("1,2026-01-05 10:00:30,1,x", "Qty is 'x'; expected a whole number"),
    ("1,2026-01-05 10:00:30,1", "line 3 of its group: 3 cells; the table has 4 columns"),
  ])
  func `a bad item row makes the whole customer bad`(row: String, reason: String) throws {
    let text = "Receipt,Time,Lane,Qty\n1,2026-01-05 10:00:00,1,2\n\(row)\n"
    let table = try ForeignTables.take(text, byText: ImportGroupTests.receipts)

    #expect(table.drafts.isEmpty)
    #expect(table.bad.map(\.line) == [2, 3])
    #expect(table.bad.allSatisfy { $0.reason.hasPrefix(reason) }, "\(table.bad)")
  }

  @Test func `the number of rows of a receipt can be the items`() throws {
    let map = ForeignTables.map(
      "items = { column = \"Time\", each = \"count\" }", top: "group = [\"Receipt\"]",
      time: "format = \"yyyy-MM-dd HH:mm:ss\", each = \"first\"")
    let text =
      "Receipt,Time,Lane\n1,2026-01-05 10:00:00,1\n1,2026-01-05 10:00:09,1\n2,2026-01-05 10:00:10,1\n"
    let table = try ForeignTables.take(text, byText: map)

    #expect(
      table.drafts.map(\.fact) == [
        .queue(.served(QueueServed(lane: "1", items: 2))),
        .queue(.served(QueueServed(lane: "1", items: 1))),
      ])
  }

  /// Summer time ends on 25 October 2026 at 01:00 UTC, and begins on 29 March.
  private static let berlin = TimeZoneRules(
    name: "Europe/Berlin", firstOffsetSeconds: 3600,
    transitions: [
      TimeZoneRules.Transition(from: 1_774_746_000, offsetSeconds: 7200),
      TimeZoneRules.Transition(from: 1_792_890_000, offsetSeconds: 3600),
    ])

  private func utc(_ table: ImportedTable) -> [String] {
    table.drafts.map { String($0.at.rfc3339(offsetSeconds: 0).dropFirst(11).prefix(5)) }
  }

  @Test func `rows of the hour that comes twice are told apart by their order`() throws {
    let text = """
      Time,Lane,Items
      2026-10-25 01:30:00,1,1
      2026-10-25 02:30:00,1,2
      2026-10-25 02:45:00,1,2
      2026-10-25 02:30:00,1,2
      2026-10-25 02:45:00,1,9
      2026-10-25 03:15:00,1,4
      """
    let map = ForeignTables.map("items = { column = \"Items\" }")
    let table = try ForeignTables.take(text, byText: map, zone: ImportGroupTests.berlin)

    #expect(utc(table) == ["23:30", "00:30", "00:45", "01:30", "01:45", "02:15"])
    #expect(table.bad == [] && table.notes == [] && table.repeated == 0)
  }

  @Test(arguments: [
    // Nothing steps back, or other rows step back too.
    ["01:30", "02:30", "02:45", "03:15"], ["12:00", "02:45", "02:30", "01:10"],
  ])
  func `rows that nothing tells apart are read as the first pass, with their number`(
    clocks: [String]
  ) throws {
    let text = "Time,Lane\n" + clocks.map { "2026-10-25 \($0):00,1\n" }.joined()
    let table = try ForeignTables.take(
      text, byText: ForeignTables.map(), zone: ImportGroupTests.berlin)

    #expect(utc(table).contains("00:30") && utc(table).contains("00:45"))
    #expect(
      table.notes == [
        "2 rows are in the hour that came twice on 2026-10-25; nothing tells which, so the first is used"
      ])
  }

  @Test func `a time that never was gets a remark`() throws {
    let text = "Time,Lane\n2026-03-29 01:59:00,1\n2026-03-29 02:30:00,1\n2026-03-29 03:01:00,1\n"
    let table = try ForeignTables.take(
      text, byText: ForeignTables.map(), zone: ImportGroupTests.berlin)

    #expect(table.drafts.count == 3)
    #expect(
      table.remarks.map { "\($0.line): \($0.reason)" } == [
        "3: t never was: the clocks were set forward; the offset before is used"
      ])
  }
}
