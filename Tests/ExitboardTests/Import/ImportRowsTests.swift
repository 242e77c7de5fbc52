import BoardModel
import Testing
import exitboard

/// From bytes to rows: encodings, line ends, quotation marks, and what stands above and between the rows.
@Suite struct ImportRowsTests {
  private static let items = ForeignTables.map("items = { column = \"Items\" }")
  private static let semicolons = ForeignTables.map(
    "items = { column = \"Items\" }", top: "separator = \";\"")

  @Test func `an inch mark in a cell takes no row away`() throws {
    let text = """
      Time,Lane,Items,Product
      2026-01-05 10:00:00,1,3,Bread
      2026-01-05 10:01:00,1,1,Frame 16"
      2026-01-05 10:02:00,1,2,Milk
      2026-01-05 10:03:00,2,1,"Frame 12
      2026-01-05 10:04:00,2,9,Eggs
      """
    let table = try ForeignTables.take(text, byText: ImportRowsTests.items)

    #expect(table.rows == 5)
    #expect(table.drafts.count == 4)
    #expect(table.bad.map(\.line) == [5])
  }

  @Test func `an event of the map that is yet to come is refused before any row is written`() {
    let once = """
      [[once]]
      type = "lane.opened"
      at = "4050-01-01T00:00:00Z"
      lane = "1"

      """
    #expect {
      _ = try ForeignTables.take(
        "Time,Lane,Items\n2026-01-05 10:00:00,1,3\n",
        byText: ForeignTables.map("items = { column = \"Items\" }", top: once))
    } throws: {
      "\($0)".contains("[[once]] lane.opened is in the future")
    }
  }

  /// Old lines may hold such initials, so reading an event accepts them; a new line may not.
  @Test(arguments: ["by", "person"])
  func `a row whose initials no new line may have is bad, and the others are imported`(
    member: String
  ) throws {
    let text = "Time,Lane,Who\n2026-01-05 10:00:00,1,M.K\n2026-01-05 10:01:00,1,MK\n"
    let table = try ForeignTables.take(
      text,
      byText: ForeignTables.map(
        "\(member) = { column = \"Who\" }", type: "check.done",
        lane: "item = \"float-counted\"\nresult = \"pass\""
      ))

    #expect(table.bad.map(\.line) == [2])
    #expect(table.bad[0].reason.contains("initials of 1 to 12 letters or digits"))
    #expect(table.drafts.count == 1)
  }

  @Test(arguments: ["\r", "\n", "\r\n", "\r\r\n"])
  func `a table is read with any line ends`(end: String) throws {
    let rows = ["Time,Lane,Items", "2026-01-05 10:00:00,1,3", "2026-01-05 10:01:00,1,4", ""]
    let table = try ForeignTables.take(
      rows.joined(separator: end), byText: ImportRowsTests.items)

    #expect(table.rows == 2)
    #expect(table.drafts.count == 2)
  }

  @Test func `mixed line ends are read`() throws {
    let text =
      "Time,Lane,Items\n2026-01-05 10:00:00,1,3\r2026-01-05 10:01:00,1,4\n2026-01-05 10:02:00,1,5\n"
    let table = try ForeignTables.take(text, byText: ImportRowsTests.items)

    #expect(table.rows == 3)
    #expect(table.drafts.count == 3)
  }

  @Test(arguments: ["", "head = [\"Lane\", \"Time\"]", "skip = 3"])
  func `titles above the column names and totals below are left out`(top: String) throws {
    let text = """
      \u{FEFF}Per Transaction Report,,,
      Reporting Period:,2026-01-01 to 2026-01-31,,
      Location:,Shop One,,
      Transaction,Time,Lane,Items
      A1,2026-01-05 10:00:00,1,3
      A2,2026-01-05 10:05:00,1,5
      Totals:,,,8
      """
    let rule = """

      [[rules]]
      when = { column = "Transaction", begins_with = ["Total"] }
      then = "skip"
      because = "the totals"
      """
    let map = ForeignTables.map("items = { column = \"Items\" }" + rule, top: top)
    let table = try ForeignTables.take(text, byText: map)

    #expect(table.drafts.count == 2)
    #expect(table.bad == [])
    #expect(table.rows == 6)
    #expect(table.leftOut == ["above the rows": 3, "the totals": 1])
  }

  @Test func `a table with named columns may have the names and a title above`() throws {
    let text = "Report,,\nTime,Lane,Items\n2026-01-05 10:00:00,1,3\nTime,Lane,Items\n"
    let map = ForeignTables.map(
      "items = { column = \"Items\" }", top: "column_names = [\"Time\", \"Lane\", \"Items\"]")
    let table = try ForeignTables.take(text, byText: map)

    #expect(table.drafts.count == 1)
    #expect(table.bad == [])
    #expect(table.leftOut == ["above the rows": 1, "the column names": 1])
  }

  @Test func `the separator that a spreadsheet wrote is used`() throws {
    let text = "sep=|\r\nTime|Lane|Items\r\n2026-01-05 10:00:00|1|3\r\n"
    let table = try ForeignTables.take(text, byText: ImportRowsTests.semicolons)

    #expect(table.drafts.count == 1)
    #expect(table.leftOutRows == 1)
  }

  @Test func `a historian's title is left out`() throws {
    let text = """
      Kasse 1.STATE;;\r
      Zeitstempel;Wert;Status\r
      21.01.2026 21:11:39,035;0;2\r
      22.01.2026 20:09:00,414;1;2\r

      """
    let map = """
      name = "historian"
      format = "csv"
      separator = ";"
      [times]
      t = { column = "Zeitstempel", format = "dd.MM.yyyy HH:mm:ss,SSS" }
      [[events]]
      type = "queue.counted"
      at = "t"
      lane = "1"
      waiting = { column = "Wert" }
      """
    let table = try ForeignTables.take(text, byText: map)

    #expect(table.drafts.map { $0.at.milliseconds % 1000 } == [35, 414])
    #expect(table.bad == [])
  }

  @Test func `a short row of totals is left out by its rule, and without a rule it is bad`() throws
  {
    let text = "Time,Lane,Items\n2026-01-05 10:00:00,1,3\nTotal\n"
    let rule =
      "\n[[rules]]\nwhen = { column = \"Time\", is = [\"Total\"] }\nthen = \"skip\"\nbecause = \"total\""

    let ruled = try ForeignTables.take(text, byText: ImportRowsTests.items + rule)
    let plain = try ForeignTables.take(text, byText: ImportRowsTests.items)

    #expect(ruled.bad == [] && ruled.leftOut == ["total": 1])
    #expect(plain.bad.map(\.line) == [3])
  }

  @Test(arguments: [
    ("below = 0", ["-1"]), ("at_most = 0", ["-1", "0"]), ("above = \"2.5\"", ["3", "100"]),
    ("at_least = 3", ["3", "100"]), ("above = 0, below = 100", ["3"]),
  ])
  func `rows are left out by a comparison`(test: String, leftOut: [String]) throws {
    let all = ["-1", "0", "3", "100"]
    let rows = all.enumerated().map { "2026-01-05 10:0\($0.offset):00,1,\($0.element)\n" }
    let rule =
      "\n[[rules]]\nwhen = { column = \"Items\", \(test) }\nthen = \"skip\"\nbecause = \"rule\""
    let table = try ForeignTables.take(
      "Time,Lane,Items\n" + rows.joined(), byText: ForeignTables.map(rule))

    #expect(table.leftOutRows == leftOut.count)
    #expect(table.drafts.count == all.count - leftOut.count)
  }

  @Test func `Windows-1252 is read where the map names it`() throws {
    let text =
      Array("Time;Lane;Items;Verk\u{E4}ufer\r\n2026-01-05 10:00:00;1;3;M".unicodeScalars)
      .map { UInt8($0.value) } + [0xFC, 0x80, 0x0D, 0x0A]
    let note = ForeignTables.map(
      "topic = \"other\"\ntext = { column = \"Verkäufer\" }",
      top: "separator = \";\"\nencoding = \"windows-1252\"", type: "note.added", lane: "")

    let table = try ForeignTables.take(text, byText: note)

    #expect(
      table.drafts.map(\.fact) == [.log(.noted(NoteAdded(topic: .other, text: "Mü€")))])
  }

  @Test(arguments: [false, true])
  func `UTF-16 is known by its byte order mark`(isBigEndian: Bool) throws {
    let text = "\u{FEFF}Time,Lane,Items\r\n2026-01-05 10:00:00,1,3\r\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
      return isBigEndian ? [high, low] : [low, high]
    }
    let table = try ForeignTables.take(bytes, byText: ImportRowsTests.items)

    #expect(table.drafts.count == 1)
  }

  @Test func `UTF-16 without a byte order mark is not taken for an empty file`() {
    #expect(throws: BadRow("a NUL byte; UTF-16 needs a byte order mark")) {
      try ForeignTables.take(Array("T\0i\0m\0e\0\n\0".utf8), byText: ImportRowsTests.items)
    }
  }

  @Test func `an invalid UTF-16 table is rejected in a sentence`() {
    #expect(throws: BadRow("it is not valid UTF-16 text")) {
      try ForeignTables.take([0xFF, 0xFE, 0x41], byText: ImportRowsTests.items)
    }
  }
}
