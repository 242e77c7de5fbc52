import BoardJournal
import BoardModel
import BoardTestSupport
import Foundation
import Testing

/// An import that was wrong is taken back, and its figures with it.
@Suite struct ImportUndoTests {
  private static let table = """
    Date,Time,Lane,Items
    03/04/2026,10:00:00,1,3
    05/04/2026,10:01:00,1,4
    13/04/2026,10:01:00,1,4
    28/04/2026,10:01:00,1,4

    """

  private static func map(_ format: String) -> String {
    """
    name = "days"
    format = "csv"
    [times]
    t = { columns = ["Date", "Time"], format = "\(format) HH:mm:ss" }
    [[events]]
    type = "queue.served"
    at = "t"
    lane = { column = "Lane" }
    items = { column = "Items" }
    """
  }

  private let shop: TemporaryFolder

  init() throws {
    shop = try TemporaryFolder()
    try shop.write(Self.table, to: "t.csv")
    try shop.write(Self.map("MM/dd/yyyy"), to: "wrong.toml")
    try shop.write(Self.map("dd/MM/yyyy"), to: "right.toml")
  }

  private func run(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments + ["--file", "e.jsonl"], in: shop)
  }

  @Test func `an import with a wrong map is undone, and the right one takes its place`() throws {
    let wrong = try run("import", "t.csv", "--map", "wrong.toml")
    let before = try totalServed()
    let check = try run("import", "t.csv", "--map", "right.toml", "--undo", "--check")
    let undo = try run("import", "t.csv", "--map", "right.toml", "--undo")
    let between = try totalServed()
    let again = try run("import", "t.csv", "--map", "right.toml")
    let repeated = try run("import", "t.csv", "--map", "right.toml")

    #expect(wrong.output.hasPrefix("t.csv: 4 rows read = 2 written + 0 already there + 2 bad"))
    #expect(
      check.output
        == "t.csv: 2 events of its 4 rows were imported with the map days; nothing was undone (--check)\n"
    )
    #expect(
      undo.output
        == "t.csv: 2 events of its 4 rows were imported with the map days; none of them counts any more, and the rows can be imported again\n"
    )
    #expect(again.output.hasPrefix("t.csv: 4 rows read = 4 written + 0 already there + 0 bad"))
    #expect(repeated.output.hasPrefix("t.csv: 4 rows read = 0 written + 4 already there + 0 bad"))
    #expect([before, between, try totalServed()] == [2, 0, 4])
    #expect(try run("verify").status == 0)
  }

  @Test func `an import can be undone and made again with the same map`() throws {
    _ = try run("import", "t.csv", "--map", "right.toml")
    _ = try run("import", "t.csv", "--map", "right.toml", "--undo")
    let none = try run("import", "t.csv", "--map", "right.toml", "--undo")
    let check = try run("import", "t.csv", "--map", "right.toml", "--check")
    let again = try run("import", "t.csv", "--map", "right.toml")

    #expect(none.output.hasPrefix("t.csv: 0 events"))
    #expect(check.output.hasPrefix("t.csv: 4 rows read = 4 to write + 0 already there"))
    #expect(again.output.hasPrefix("t.csv: 4 rows read = 4 written"))
    #expect(try totalServed() == 4)
  }

  @Test func `a row that a person undid stays undone, unless its content changed`() throws {
    // Rounds, because a person cannot undo what is part of the figures of many lines.
    for (format, name) in [("MM/dd/yyyy", "wrong.toml"), ("dd/MM/yyyy", "right.toml")] {
      try shop.write(
        Self.map(format).replacing("queue.served", with: "restroom.inspected")
          .replacing("lane = ", with: "room = ")
          .replacing("items = { column = \"Items\" }", with: ""), to: name)
    }
    _ = try run("import", "t.csv", "--map", "wrong.toml")
    _ = try run("log", "record.voided", "ref=2")
    let same = try run("import", "t.csv", "--map", "wrong.toml")
    let other = try run("import", "t.csv", "--map", "right.toml")

    #expect(same.output.hasPrefix("t.csv: 4 rows read = 0 written + 2 already there + 2 bad"))
    #expect(other.output.hasPrefix("t.csv: 4 rows read = 3 written + 0 already there + 1 bad"))
  }

  @Test func `the report of a day forgets an undone import`() throws {
    try shop.write(ForeignTables.ticketBooths, to: "booths.csv")
    let days = ["report", "--day", "2022-04-11", "--format", "csv", "--file", "e.jsonl"]
    let waits = ",waits_within_limit,,,,8,8,"

    _ = try run("import", "booths.csv", "--map", "ticket-booths")
    let before = try CommandRun(days, in: shop)
    _ = try run("import", "booths.csv", "--map", "ticket-booths", "--undo")
    let after = try CommandRun(days, in: shop)

    #expect(before.output.contains(waits))
    #expect(after.output.contains(",waits_within_limit,") && !after.output.contains(waits))
  }

  /// The customers served over the whole file, on all lanes: the last of these members.
  private func totalServed() throws -> Int? {
    let status = try run("status", "--json").output
    return status.matches(of: #/"served_customers": (\d+)/#).last.flatMap { Int($0.1) }
  }
}
