import BoardTestSupport
import Testing
import exitboard

@Suite struct `Output that cannot be written` {
  @Test(arguments: [
    ["status"], ["status", "--json"], ["status", "--schema"], ["verify"], ["verify", "--json"],
    ["report"], ["report", "--format", "csv"], ["events"], ["plan"], ["check"], ["doctor"],
    ["glyphs"], ["theme"], ["theme", "show"], ["theme", "check"], ["import", "--maps"],
    ["log", "--types"], ["log", "lane.opened", "lane=1"], ["pin", "list"], ["watch"],
    ["watch", "--help"], ["--version"], ["import", "--map-keys"], ["import", "--show-map", "ssq1"],
    ["log", "--schema"], ["backup", "copy.jsonl"], ["theme", "list"], ["--help"],
    ["report", "--format", "html"], ["report", "--format", "markdown"],
    ["report", "--format", "json"], ["--plain"], ["demo", "--plain"],
  ])
  func `M02 makes every command fail when the disk behind stdout is full`(arguments: [String])
    throws
  {
    let shop = try JournalProcess.byDay()
    try shop.start()

    let outcome = try shop.run(
      arguments, through: ["/bin/sh", "-c", "exec \"$@\" > /dev/full", "sh"])

    #expect(outcome.status == 74, "\(outcome.errors)")
    #expect(outcome.errors.contains("cannot write the output"))
  }

  @Test func `overwrites all of a longer text on the line`() {
    var line = OverwrittenLine()

    #expect(line.replaced(by: "1000 of 1200 MiB") == "\r1000 of 1200 MiB")
    #expect(line.replaced(by: "9 MiB") == "\r9 MiB" + spaces(11) + backspaces(11))
    #expect(line.replaced(by: "") == "\r" + spaces(5) + backspaces(5))
    #expect(line.replaced(by: "") == "")
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
  private func backspaces(_ count: Int) -> String { String(repeating: "\u{8}", count: count) }
}
