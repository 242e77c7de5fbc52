import BoardModel
import BoardReport
import BoardTestSupport
import BoardText
import Testing

/// Whole pages as text files beside the tests, compared exactly.
@Suite struct `The pages of a full day` {
  /// With `EXITBOARD_RECORD` set the file is rewritten and the test fails.
  private func expect(_ page: String, is name: String) throws {
    let file = ScreenFile(name, in: "Pages", beside: #filePath)
    if ScreenFile.isRecording {
      try file.record(page)
      Issue.record("\(file.recorded)")
      return
    }
    #expect(try page == file.expected(), "\n\(page)")
  }

  /// With each object or list that holds no other on one line.
  private func folded(_ json: String) -> String {
    json.replacing(/[\[{][^\[\]{}]*[\]}]/) { $0.output.replacing(/\n */, with: " ") }
  }

  @Test(arguments: [60, 80])
  func `are the day sheet, also on narrow paper`(columns: Int) throws {
    try expect(FullDay.report().document.text(columns: columns), is: "day-sheet-\(columns)")
  }

  @Test func `are the day sheet while the store is open`() throws {
    try expect(FullDay.report(at: "20:03").document.text(columns: 120), is: "day-sheet-open")
  }

  @Test func `are the spreadsheet, line for line`() throws {
    let csv = DayReport.csv(of: [FullDay.report()], for: .programs)

    #expect(csv.hasSuffix("\r\n"))
    try expect(csv.replacing("\r\n", with: "\n"), is: "day-sheet-csv")
  }

  @Test func `are the figures for programs`() throws {
    try expect(folded(FullDay.report().json.text(in: .utc)), is: "day-sheet-json")
  }

  @Test func `are the same in Markdown and in HTML`() throws {
    let document = FullDay.report().document
    // The style sheet is a file of its own.
    let body = try #require(document.html.split(separator: "</head>", maxSplits: 1).last)

    try expect(document.markdown, is: "day-sheet-markdown")
    try expect(String(body), is: "day-sheet-html")
  }

  @Test(arguments: ["08:30", "20:03", "20:58", "23:30"])
  func `are what status says of the moment`(clock: String) throws {
    let status = StatusReport(
      of: FullDay.floor(at: clock), plan: FullDay.evening().plan, now: Evening.at(clock),
      faultCount: 2)
    let name = "status-" + clock.replacing(":", with: "")

    try expect(status.text, is: name)
    try expect(folded(status.json), is: name + "-json")
  }

  @Test func `are the sheet of a store that never closes, shift by shift`() throws {
    let evening = FullDay.aroundTheClock()

    try expect(FullDay.report(evening).document.text(columns: 100), is: "shifts")
    try expect(
      DayReport.csv(of: [FullDay.report(evening)], for: .programs).replacing("\r\n", with: "\n"),
      is: "shifts-csv")
  }

  @Test func `are those of several days side by side`() throws {
    let evening = FullDay.evening()
    let days = (-8...1).map {
      FullDay.report(evening, day: Evening.friday.adding(days: $0), at: "60:00")
    }
    let period = PeriodReport(days: days, kind: .days, daysBefore: [])

    for columns in [50, 100] {
      try expect(period.document.text(columns: columns), is: "period-text-\(columns)")
    }
    try expect(period.document.markdown, is: "period-markdown")
    let map = try #require(period.document.html.split(separator: "</head>", maxSplits: 1).last)
    try expect(String(map), is: "period-html")
    let week = try #require(
      period.json.text(in: .utc).split(separator: "left_well_percent_by_hour").last)
    try expect(folded(String(week)), is: "period-weeks-json")
  }
}
