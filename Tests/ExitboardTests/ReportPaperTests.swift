import BoardTestSupport
import Foundation
import Testing

/// The HTML page as a real browser draws it on a screen and on A4.
@Suite(
  .serialized,
  .enabled(
    if: Tools.path("chromium") != nil && Tools.path("pdftotext") != nil,
    "chromium or pdftotext is missing: apt-get install chromium poppler-utils"))
struct `The page in a browser` {
  private static let rooms = 40

  /// A day with a chart of 40 rooms with long names, made once by the program itself.
  private func page(_ kind: [String] = []) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var plan =
      "[store]\nname = \"東京中央百貨店 本館, Long Named Department Store\"\nzone = \"Europe/London\"\n"
    for number in 1...Self.rooms {
      plan += "[[rooms]]\nid = \"r\(number)\"\n"
      plan +=
        "name = \"Place-\(number)-of-40 behind the long corridor of the west wing (accessible)\"\nkind = \"restroom\"\n"
    }
    for number in 1...15 { plan += "[[lanes]]\nid = \"\(number)\"\nname = \"レジ-\(number)\"\n" }
    try folder.write(plan, to: "plan.toml")
    let lines = (9..<21).map {
      """
      {"type":"queue.counted","at":"2026-01-16T\($0 < 10 ? "0" : "")\($0):10:00.000+00:00","lane":"\($0 - 8)","waiting":\($0 % 6)}

      """
    }.joined()
    let log = try CommandRun(["log", "--file", "e.jsonl", "--stdin"], in: folder, input: lines)
    #expect(log.status == 0, "\(log.errors)")
    let report = try CommandRun(
      [
        "report", "--file", "e.jsonl", "--plan", "plan.toml", "--day", "2026-01-16", "--format",
        "html", "--output", "sheet.html",
      ] + kind, in: folder)
    #expect(report.status == 0, "\(report.errors)")
    return folder
  }

  @discardableResult
  private func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws
    -> CommandRun
  {
    try CommandRun(
      command: [#require(Tools.path(program))] + arguments, in: folder,
      environment: ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TMPDIR": folder.path], input: "")
  }

  private func chromium(_ arguments: String..., in folder: TemporaryFolder) throws {
    let always = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/browser",
    ]
    try run("chromium", always + arguments + ["file://\(folder.path)/sheet.html"], in: folder)
  }

  @Test(arguments: [[], ["--week"], ["--month"]])
  func `fits on A4: no word outside, no chart on two pages`(kind: [String]) throws {
    let folder = try page(kind)

    try chromium("--print-to-pdf=\(folder.path)/sheet.pdf", in: folder)
    let words = try run("pdftotext", ["-bbox", "sheet.pdf", "-"], in: folder).output
    let pages = try run("pdftotext", ["-raw", "sheet.pdf", "-"], in: folder).output.split(
      separator: "\u{C}")

    #expect(words.contains("<page width=\"594.9") || words.contains("<page width=\"595"))
    let edges = words.matches(
      of: /xMin="([-0-9.]+)" yMin="([-0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)"/)
    #expect(edges.count > 100)
    for edge in edges {
      #expect(try #require(Double(edge.output.1)) >= 30)
      #expect(try #require(Double(edge.output.3)) <= 595 - 30)
      #expect(try #require(Double(edge.output.4)) <= 842 - 10)
    }
    let html = try #require(folder.contents(of: "sheet.html"))
    let charts = html.split(separator: "<table class=\"strips").dropFirst().map { table in
      table.split(separator: "</table>")[0].matches(of: /(Place-\d+-of-40|レジ-\d+)/).map {
        $0.output.1
      }
    }.filter { !$0.isEmpty }
    #expect(charts.count == (kind.isEmpty ? 6 : 0))
    for chart in charts {
      #expect(pages.contains { page in chart.allSatisfy { page.contains($0) } }, "\(chart)")
    }
  }

  @Test func `has every label of the hours whole`() throws {
    let folder = try page()

    try chromium("--print-to-pdf=\(folder.path)/sheet.pdf", in: folder)
    let text = try run("pdftotext", ["-raw", "sheet.pdf", "-"], in: folder).output

    let html = try #require(folder.contents(of: "sheet.html"))
    let labels = Set(html.matches(of: /<text [^>]*>([^<]+)<\/text>/).map { $0.output.1 })
    #expect(labels.contains("09:00"))
    for label in labels { #expect(text.contains(label)) }
  }

  @Test func `is drawn light and dark`() throws {
    let folder = try page()

    try chromium("--window-size=900,1200", "--screenshot=\(folder.path)/light.png", in: folder)
    try chromium(
      "--window-size=900,1200", "--blink-settings=preferredColorScheme=0",
      "--screenshot=\(folder.path)/dark.png", in: folder)

    let light = try Data(contentsOf: folder.url.appending(path: "light.png"))
    let dark = try Data(contentsOf: folder.url.appending(path: "dark.png"))
    #expect(light.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(light.count > 20_000)
    #expect(dark.count > 20_000)
    #expect(light != dark)
  }
}
