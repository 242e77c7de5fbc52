import BoardTestSupport
import Foundation
import PtyHarness
import Testing

@Suite struct ImportCommandTests {
  @Test func `a second import adds nothing, and bad rows end with status 65`() throws {
    let shop = try TemporaryFolder()
    try shop.write(ForeignTables.ticketBooths, to: "booths.csv")
    let arguments = ["import", "booths.csv", "--map", "ticket-booths", "--file", "e.jsonl"]

    let first = try CommandRun(arguments, in: shop)
    let lines = shop.contents(of: "e.jsonl")
    let second = try CommandRun(arguments, in: shop)

    #expect(first.status == 65)
    #expect(
      first.output.hasPrefix(
        "booths.csv: 12 rows read = 8 written + 0 already there + 4 bad + 0 left out\n"
          + "  8 queue.served\n"))
    #expect(first.output.contains("  booths.csv:9: 7 cells; the table has 9 columns\n"))
    #expect(second.output.contains("12 rows read = 0 written + 8 already there + 4 bad"))
    #expect(shop.contents(of: "e.jsonl") == lines)
    // A morning in April 2022 in another time zone, and when it was recorded.
    #expect(lines?.contains("\"at\":\"2022-04-11T05:29:26.000+01:00\",\"rec\":\"") == true)
    #expect(try CommandRun(["verify", "--file", "e.jsonl"], in: shop).status == 0)
  }

  @Test func `a longer file adds only its new rows`() throws {
    let shop = try TemporaryFolder()
    let text = ForeignTables.till
    let half = text.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n"
    let arguments = ["import", "-", "--map", "till-transactions", "--file", "e.jsonl"]

    let first = try CommandRun(arguments, in: shop, input: half)
    let second = try CommandRun(arguments, in: shop, input: text)

    #expect(first.status == 0)
    #expect(first.output.hasPrefix("input: 2 rows read = 2 written"))
    #expect(second.output.contains("10 rows read = 4 written + 2 already there + 4 bad"))
  }

  @Test func `a long import shows how far it is, on a terminal only`() throws {
    let shop = try TemporaryFolder()
    let rows = (0..<8200).map { "2026-01-05 10:\($0 / 60 % 60):\($0 % 60),\($0)\n" }
    try shop.write("Time,Lane\n" + rows.joined(), to: "t.csv")
    try shop.write(ForeignTables.map(time: "format = \"yyyy-MM-dd HH:m:s\""), to: "m.toml")
    let arguments = ["import", "t.csv", "--map", "m.toml", "--check"]

    let quiet = try CommandRun(arguments, in: shop)
    let session = try PtySession(
      argv: [
        "/bin/sh", "-c", "cd '\(shop.path)' && exec \"$@\"", "sh", BuiltBinary.path("exitboard"),
      ]
        + arguments,
      environment: ["HOME": shop.path, "TERM": "xterm", "LC_ALL": "C.UTF-8"], columns: 100, rows: 30
    )

    #expect(quiet.errors == "")
    try session.waitForBytes("how far it is") {
      String(decoding: $0, as: UTF8.self).contains("read 99%")
    }
    #expect(try session.waitForEnd() == .exited(0))
  }

  @Test func `rows that are in the file twice count as already there`() throws {
    let shop = try TemporaryFolder()
    let text = ForeignTables.till.split(separator: "\n").prefix(2).joined(separator: "\n")
    let row = text.split(separator: "\n")[1]
    let arguments = ["import", "-", "--map", "till-transactions", "--file", "e.jsonl"]

    let run = try CommandRun(arguments, in: shop, input: text + "\n\(row)\n")

    #expect(
      run.output.hasPrefix("input: 2 rows read = 1 written + 1 already there + 0 bad + 0 left out"))
    #expect(run.output.contains("  1 row is in the file twice\n"))
  }

  @Test func `a table that is not UTF-8 is answered with the way out`() throws {
    let shop = try TemporaryFolder()
    let map = ForeignTables.map(top: "separator = \";\"")
    let rows = "2026-01-05 10:00:00;1;M".utf8 + [0xFC] + "ller\r\n2026-01-05 10:01:00;1;ok\r\n".utf8
    try shop.write(map, to: "m.toml")
    for (name, head) in [
      ("cells", "Time;Lane;Note\r\n".utf8 + []), ("head", "Time;Lane;N".utf8 + [0xE4, 10]),
    ] {
      try Data(head + rows).write(to: shop.url.appending(path: name + ".csv"))
    }
    let arguments = ["--map", "m.toml", "--file", "e.jsonl"]

    let cells = try CommandRun(["import", "cells.csv"] + arguments, in: shop)
    let head = try CommandRun(["import", "head.csv"] + arguments, in: shop)

    #expect(
      cells.output.hasPrefix("cells.csv: 2 rows read = 1 written + 0 already there + 1 bad"))
    #expect(cells.output.contains("  cells.csv:2: not UTF-8 text\n"))
    #expect(cells.output.contains("iconv -f WINDOWS-1252 -t UTF-8 cells.csv > new.csv\n"))
    #expect(head.status == 65 && head.errors.contains("head.csv: not UTF-8 text; add encoding = "))
  }

  @Test func `a map that fits no row says what the table is like`() throws {
    let shop = try TemporaryFolder()
    try shop.write(ForeignTables.map(), to: "m.toml")
    let arguments = ["import", "-", "--map", "m.toml", "--check"]

    let rows = try CommandRun(arguments, in: shop, input: "Time,Lane,Qty\n5.1.2026,1,\u{202F}2\n")
    let columns = try CommandRun(
      arguments, in: shop, input: "Report\nWhen,Lane,Qty\n5.1.2026,1,2\n")

    #expect(rows.status == 65)
    #expect(
      rows.output.hasSuffix(
        "  no row fits the map; the columns are Time, Lane, Qty\n  the first row is 5.1.2026, 1, 2\n"
      ))
    #expect(
      columns.errors
        == "exitboard: input: no line has all columns of the map; line 2 comes closest: "
        + "there is no column 'Time'; the columns are When, Lane, Qty\n",
      "\(columns.errors)")
  }

  @Test func `the same rows in another zone are rejected, not doubled`() throws {
    let shop = try TemporaryFolder()
    let text = ForeignTables.till.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n"
    let arguments = ["import", "-", "--map", "till-transactions", "--file", "e.jsonl"]

    _ = try CommandRun(arguments, in: shop, input: text)
    let moved = try CommandRun(arguments + ["--zone", "Europe/London"], in: shop, input: text)

    #expect(moved.status == 65)
    #expect(moved.output.contains("2 rows read = 0 written + 0 already there + 2 bad"))
    #expect(moved.output.contains("was imported before as event 2 with other content"))
  }

  @Test func `a dry run writes nothing`() throws {
    let shop = try TemporaryFolder()

    let run = try CommandRun(
      ["import", "-", "--map", "till-transactions", "--check"], in: shop,
      input: ForeignTables.till)

    #expect(
      run.output.hasPrefix(
        "input: 10 rows read = 6 to write + 0 already there + 4 bad + 0 left out\n"
          + "  6 queue.served; nothing was written\n"))
    #expect(
      run.output.contains(
        "  input:2: {\"at\":\"2019-03-28T06:05:30.000+00:00\",\"type\":\"queue.served\",\"lane\":\"4\",\"service_s\":10,"
      ), "\(run.output)")
    #expect(shop.contents(of: "state/exitboard/events.jsonl") == nil)
  }

  @Test(arguments: [
    (["import"], 64, "name the table: exitboard import FILE --map MAP; --maps lists the maps"),
    (["import", "x.csv"], 64, "name the map: exitboard import x.csv --map MAP; --maps lists"),
    (["import", "x.csv", "--map", "ticket-boths"], 64, "did you mean 'ticket-booths'?"),
    (
      ["import", "x.csv", "--map", "ticket-booths"], 66,
      "cannot read the table x.csv: there is no such file"
    ),
    (["import", ".", "--map", "ticket-booths"], 66, "it is not a regular file"),
    (["import", "-", "--map", "ticket-booths"], 65, "input: the file is empty"),
    (["import", "-", "--map", "./my.toml"], 66, "cannot read the map ./my.toml"),
    (
      ["import", "-", "--map", "ticket-booths", "--zone", "Mars/Base"], 64,
      "this computer has no time zone 'Mars/Base'"
    ),
    (
      ["import", "--show-map", "nothing"], 64,
      "there is no ready map 'nothing'; the maps are ticket-booths"
    ),
  ])
  func `a table that cannot be imported is explained in a sentence`(
    arguments: [String], status: Int32, sentence: String
  ) throws {
    let shop = try TemporaryFolder()

    let run = try CommandRun(arguments, in: shop)

    #expect(run.status == status)
    #expect(run.errors.hasPrefix("exitboard: ") && run.errors.contains(sentence), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `a built-in map can be printed, changed and used`() throws {
    let shop = try TemporaryFolder()
    let printed = try CommandRun(["import", "--show-map", "till-transactions"], in: shop)
    let mine = printed.output.replacing("name = \"till-transactions\"", with: "name = \"my-till\"")
    try shop.write(mine, to: "my-till.toml")

    let run = try CommandRun(
      ["import", "-", "--map", "my-till.toml", "--dry-run"], in: shop, input: ForeignTables.till)

    #expect(run.output.hasPrefix("input: 10 rows read = 6 to write"))
  }
}
