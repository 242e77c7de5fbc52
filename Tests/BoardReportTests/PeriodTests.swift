import BoardModel
import BoardReport
import BoardTestSupport
import BoardText
import Testing

@Suite struct `The week and the month` {
  private func days(_ range: ClosedRange<Int>, _ evening: Evening = FullDay.evening())
    -> [DayReport]
  {
    range.map { FullDay.report(evening, day: Evening.friday.adding(days: $0), at: "80:00") }
  }

  @Test(arguments: [
    ("2026-01-01", 1), ("2026-11-20", 47), ("2026-11-23", 48), ("2026-12-31", 53),
    ("2027-01-03", 53), ("2027-01-04", 1), ("2024-12-29", 52), ("2024-12-30", 1),
  ])
  func `count the weeks of a year as calendars do`(day: String, week: Int) throws {
    #expect(try #require(Day(text: day)).isoWeek == week)
  }

  @Test func `are named for people`() {
    let week = PeriodReport(days: days(-4...2), kind: .week, daysBefore: [])
    let month = PeriodReport(days: days(-19...0), kind: .month, daysBefore: [])

    #expect(
      week.document.title
        == "Week report · Riverside 0042 · Week 47: 16 November to 22 November 2026")
    #expect(month.document.title == "Month report · Riverside 0042 · November 2026")
    #expect(month.document.text(columns: 80).contains("The days up to Friday 20 November 2026."))
    #expect(!week.document.text(columns: 80).contains("The days up to"))
  }

  @Test func `compare their figures with the days before, if anything was recorded then`() {
    let week = PeriodReport(days: days(-4...2), kind: .week, daysBefore: days(0...0))
    let unknown = PeriodReport(days: days(-4...2), kind: .week, daysBefore: days(-11...(-5)))
    let month = PeriodReport(days: days(-4...2), kind: .month, daysBefore: days(0...0))

    #expect(
      week.document.text(columns: 100).contains(
        "Left well                74% of 71 customers; week before: 74%"))
    #expect(month.document.text(columns: 100).contains("; month before: 74%"))
    #expect(!unknown.document.text(columns: 100).contains("before:"))
  }

  @Test func `list an exception of several days once, with its days`() {
    let text = PeriodReport(days: days(-4...2), kind: .week, daysBefore: []).document.text(
      columns: 120)

    let lines = text.split(separator: "\n").filter { $0.contains("Nothing was recorded") }
    #expect(lines.count == 1)
    #expect(text.contains("Mon 11-16 to Thu 11-19"))
  }

  @Test func `say how many exceptions a month leaves to its days`() {
    let month = PeriodReport(days: days(-4...2), kind: .month, daysBefore: []).document
    let week = PeriodReport(days: days(-4...2), kind: .week, daysBefore: []).document

    #expect(month.text(columns: 100).contains("more are in the reports of the days."))
    #expect(!week.text(columns: 100).contains("more are in the reports of the days."))
  }

  @Test func `draw each day of a week under its name`() {
    let week = PeriodReport(days: days(-4...2), kind: .week, daysBefore: []).document

    #expect(week.text(columns: 80).contains("Mon 16 Tue 17 Wed 18 Thu 19 Fri 20 Sat 21 Sun 22"))
    // In the middle of the first of seven parts.
    #expect(week.html.contains("<text x=\"7.1%\" y=\"11\" class=\"middle\">Mon 16</text>"))
  }
}

@Suite struct `The pages for a printer` {
  private let document = FullDay.report().document

  @Test(arguments: [30, 62])
  func `have no more lines than fit, a title and a number`(lineCount: Int) {
    let pages = document.pages(columns: 80, lineCount: lineCount).split(
      separator: "\u{C}", omittingEmptySubsequences: false)

    #expect(pages.count > 2)
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= lineCount)
      #expect(lines.first?.hasPrefix("Day report · Riverside 0042") == true)
      #expect(lines.first?.hasSuffix(" \(index + 1)/\(pages.count)") == true)
      #expect(lines.allSatisfy { DisplayText(String($0)).width <= 80 })
    }
  }

  @Test func `have every line of the sheet in its order`() {
    let pages = document.pages(columns: 80, lineCount: 62).split(separator: "\u{C}")
    let printed = pages.flatMap { $0.split(separator: "\n").dropFirst() }
    let sheet = document.text(columns: 80).split(separator: "\n").dropFirst(2)

    #expect(printed == Array(sheet))
  }

  @Test func `keep a chart, and a heading with what is below it, on one page`() {
    let pages = document.pages(columns: 80, lineCount: 62).split(separator: "\u{C}")

    #expect(
      pages.contains {
        $0.contains("Longest wait at each till") && $0.contains("till 1")
          && $0.contains("limit 3:00.")
      })
    for page in pages {
      let last = page.split(separator: "\n").last ?? ""
      #expect(!last.hasPrefix("----"))
    }
  }
}
