import BoardModel
import BoardTestSupport
import BoardText
import Testing

@testable import BoardReport

/// Both sides of each limit of the reports.
@Suite struct `Limits of a report` {
  private func text(_ blocks: [ReportDocument.Block], columns: Int) -> [String] {
    ReportDocument(title: "t", blocks: blocks).text(columns: columns)
      .split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast()
      .map(String.init)
  }

  @Test(arguments: [("18:09:59", 1), ("18:10", 2)])
  func `a shift is on the sheet from its first moment`(clock: String, count: Int) {
    #expect(FullDay.report(FullDay.aroundTheClock(), at: clock).dayParts.count == count)
  }

  @Test(arguments: [("27:59:58", false), ("27:59:59", true)])
  func `a day without a signature is over with its last second`(clock: String, isOver: Bool) {
    #expect(FullDay.report(Evening(), at: clock).isOver == isOver)
  }

  @Test(arguments: [(50, false), (51, true)])
  func `a share of waits is an exception below its target`(target: Int, isException: Bool) {
    var evening = Evening()
    evening.plan.thresholds.serviceLevelPercent = target
    evening.serve("1", wait: 20, service: 30, at: "19:30")
    evening.serve("1", wait: 900, service: 30, at: "19:50")

    let sentences = FullDay.report(evening).exceptions.map(\.text)

    #expect(sentences.contains { $0.contains("the target is \(target)%") } == isException)
  }

  @Test(arguments: [(-1, false), (0, true)])
  func `a plan changed after the day is noted on it`(seconds: Int, isNoted: Bool) {
    var evening = Evening()
    evening.clear("21:10")
    let ends = FullDay.report(evening).businessDay.ends
    var origin = DayReport.Origin(
      knownAt: nil, anchor: "9:ab", seq: 1, faultCount: 0, printedAt: Evening.at("60:00"))
    origin.planChangedAt = ends.adding(seconds: seconds)

    let report = DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("60:00"),
      origin: origin)

    #expect(report.document.text(columns: 200).contains("has no plan of this day") == isNoted)
  }

  @Test(arguments: [
    (0, "0.000"), (-1, "-0.001"), (999, "0.999"), (1000, "1.000"), (-12_345, "-12.345"),
  ])
  func `a number of thousandths has its sign and three decimals`(value: Int, text: String) {
    #expect(JSON.thousandths(value).text == text + "\n")
  }

  @Test func `a JSON document on one line has no breaks and says the same`() {
    let json: JSON = ["a": JSON.array([JSON.number(1), JSON.text("x  y")]), "b": JSON.null]

    #expect(json.line(in: .utc) == "{ \"a\": [ 1, \"x  y\" ], \"b\": null }\n")
  }

  @Test func `the schema of an object allows no other member`() {
    #expect(FeedWarning.schema.text.contains("\"additionalProperties\": false"))
  }

  @Test func `without a wait nothing is said of the people in line, and with one it is`() {
    func average(_ wait: Int?) -> String {
      var evening = Evening.atCheckout()
      evening.serve("1", wait: wait, service: 60, at: "12:10")
      evening.serve("1", wait: wait, service: 60, at: "12:20")
      let status = StatusReport(
        of: evening.floor, plan: evening.plan, now: Evening.at("12:30"), faultCount: 0)
      let line = status.json.split(separator: "\n").first { $0.contains("time_average_queue") }
      return String(line?.split(separator: ":").last ?? "")
    }

    #expect(average(nil) == " null,")
    // Two waits of a minute over the 12 minutes from the first arrival to the last departure.
    #expect(average(60) == " 0.167,")
  }

  @Test(arguments: [
    (16, "........!.......", "10      11    12"), (15, "........!......", "10      11"),
    (8, "....!...", "10  11"), (3, ".!.", "10"),
  ])
  func `a narrow chart shows the worst of what shares a character, and the labels that fit`(
    width: Int, bars: String, scale: String
  ) {
    let levels = Array(repeating: Level.calm, count: 8) + [.red] + Array(repeating: .calm, count: 7)
    let chart = ReportDocument.Chart(
      marks: [(0, "10"), (500, "11"), (900, "12")],
      rows: [
        .init(
          label: "a",
          content: .bars(
            levels.map { .init(percent: 50, level: $0, character: $0 == .red ? "!" : ".") }))
      ], partCount: 16)

    #expect(text([.chart(chart)], columns: 2 + width) == ["a " + bars, "  " + scale])
  }

  private func heatMap(columns: Int) -> [String] {
    let cells = [0, 2, 4].map { (level: Int) -> ReportDocument.HeatMap.Cell? in
      ReportDocument.HeatMap.Cell(text: "\(level)00", level: level, basis: "9")
    }
    let map = ReportDocument.HeatMap(
      columns: ["09", "10", "11"], lines: [.init(label: "Mon", cells: cells, basis: "4 days")],
      legend: ["a", "b", "c", "d", "e"])
    return text([.heatMap(map)], columns: columns)
  }

  @Test func `a heat map has numbers where four columns are free for each, else bars`() {
    // 3 for the day, 6 for the number of days, 2 between, and 3 cells.
    #expect(heatMap(columns: 23) == ["     09  10  11", "Mon 000 200 400  4 days"])
    #expect(heatMap(columns: 22) == ["   09  11", "Mon█ ▅ ▁   4 days"])
    #expect(heatMap(columns: 17) == ["   09  11", "Mon█ ▅ ▁   4 days"])
    #expect(heatMap(columns: 16) == [])
  }

  @Test func `a wide table takes room from its flexible column, then from the widest`() {
    let rows = [ReportDocument.Row(cells: ["one two three four", "abcdefghijkl"])]
    let table = ReportDocument.Block.table([.flexible("note"), .left("x")], rows)

    #expect(
      text([table], columns: 32) == ["note                x", "one two three four  abcdefghijkl"])
    #expect(
      text([table], columns: 20) == [
        "note    x", "one     abcdefghijkl", "two", "three", "four",
      ])
    #expect(
      text([table], columns: 19) == [
        "note    x", "one     abcdefghijk", "two     l", "three", "four",
      ])
  }
}

/// An alert in words, at the limits of its value.
@Suite struct `Sentences of an alert` {
  private func sentence(_ rule: Alert.Rule, _ subject: String, _ evening: Evening) -> String {
    let now = Evening.at("20:01")
    let figures = Figures(of: evening.floor, plan: evening.plan, at: now, spanMinutes: 60)
    let alert = AlertSpan(
      rule: rule, subject: subject, level: .amber, since: Evening.at("20:00"),
      raised: Evening.at("20:00"), value: 0, limit: 0)
    return AlertText(figures, plan: evening.plan, now: now, columns: 80).sentence(alert)
  }

  @Test func `a critical step at its due time is not done, and not late yet`() throws {
    let step = try #require(
      Plan.standard.items.first { $0.isCritical && $0.automaticSource == nil && $0.limits == nil })

    #expect(sentence(.critical, step.id.text, Evening()) == "critical step not done: \(step.title)")
  }

  @Test func `a room with a safety fault says so although its alert began amber`() throws {
    var evening = Evening()
    evening.inspect("women", "19:30")
    #expect(sentence(.restroom, "women", evening).hasSuffix("check due now"))
    let item = try #require(evening.plan.rooms[0].items.first { $0.isSafety })
    evening.inspect("women", "19:59", failed: [item.id])

    #expect(sentence(.restroom, "women", evening).hasSuffix("safety fault for 60s"))
  }
}
