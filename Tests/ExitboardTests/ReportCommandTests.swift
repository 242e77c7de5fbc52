import BoardTestSupport
import Foundation
import Testing

@Suite struct `The command report` {
  /// A store with one evening in its event file.
  private func shop() throws -> TemporaryFolder {
    let shop = try TemporaryFolder()
    let lines = """
      {"type":"restroom.inspected","at":"2026-01-16T10:00:00.000+00:00","room":"women","failed":["soap"],"by":"JP"}
      {"type":"check.done","at":"2026-01-16T19:50:00.000+00:00","item":"staff-briefed","result":"pass","note":"=1+1","by":"JP"}
      {"type":"store.cleared","at":"2026-01-16T21:07:00.000+00:00","by":"JP"}

      """
    let run = try CommandRun(["log", "--file", "e.jsonl", "--stdin"], in: shop, input: lines)
    #expect(run.status == 0, "\(run.errors)")
    return shop
  }

  @Test func `prints the report of a day and ends with the file's anchor`() throws {
    let shop = try shop()

    let report = try CommandRun(["report", "--file", "e.jsonl", "--day", "2026-01-16"], in: shop)
    let lines = report.output.split(separator: "\n")

    #expect(report.status == 0, "\(report.errors)")
    #expect(lines.first?.contains("Friday 16 January 2026") == true)
    #expect(lines.allSatisfy { $0.count <= 80 })
    let anchor = String(lines.last?.split(separator: " ").last ?? "")
    let verify = try CommandRun(["verify", "--file", "e.jsonl", "--anchor", anchor], in: shop)
    #expect(verify.status == 0, "\(verify.output)\(verify.errors)")
  }

  @Test(arguments: ["text", "markdown", "html", "csv", "json"])
  func `M01 writes every format to a file and leaves no other file`(format: String) throws {
    let shop = try shop()
    // What a report that was killed leaves behind.
    try shop.write("half", to: "sheet.partial")

    let run = try CommandRun(
      [
        "report", "--file", "e.jsonl", "--day", "2026-01-16", "--format", format, "--output",
        "sheet",
      ], in: shop)

    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    let sheet = try #require(shop.contents(of: "sheet"))
    #expect(sheet.contains("Closing staff briefed"))
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.path)
    #expect(!names.contains { $0.hasSuffix(".partial") })
    if format == "json" {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(sheet.utf8)) }
    }
  }

  @Test func `makes one report of several days`() throws {
    let run = try CommandRun(
      ["report", "--file", "e.jsonl", "--from", "2026-01-15", "--to", "2026-01-17"], in: shop())

    #expect(run.output.contains("2026-01-15 to 2026-01-17"))
    #expect(run.output.contains("0 of 1 open with records, of 3 days"))
  }

  @Test(arguments: [
    (["--day", "2999-01-01"], "in the future"), (["--day", "friday"], "is not a day"),
    (["--from", "2026-01-17", "--to", "2026-01-15"], "is after"),
    (["--to", "2026-01-15"], "--to also needs --from"),
    (["--day", "today", "--from", "2026-01-15"], "use --day, or --from and --to"),
    (["--from", "2001-01-15"], "more than 400 days"),
    (["--known-at", "soon"], "is not a time"),
    (["--day", "2026-01-16", "--output", "e.jsonl"], "not a report"),
    (["--day", "2026-01-16", "--output", "e.jsonl.hint"], "not a report"),
  ])
  func `M03 reports a mistake in one sentence and writes nothing`(
    arguments: [String], sentence: String
  )
    throws
  {
    let shop = try shop()
    let before = shop.contents(of: "e.jsonl")

    let run = try CommandRun(["report", "--file", "e.jsonl"] + arguments, in: shop)

    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(sentence), "\(run.errors)")
    #expect(shop.contents(of: "e.jsonl") == before)
  }

  @Test func `names a missing file or folder`() throws {
    let missing = try CommandRun(["report", "--file", "no.jsonl"], in: TemporaryFolder())
    let folder = try CommandRun(
      ["report", "--file", "e.jsonl", "--day", "2026-01-16", "--output", "no/such/sheet"],
      in: shop())

    #expect(missing.status == 66)
    #expect(missing.errors.contains("no.jsonl"))
    #expect(folder.status == 73)
    #expect(folder.errors.contains("no/such/sheet"))
  }
}
