import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// Money that is counted and compared with what should be there.
@Suite struct `Counted money` {
  private func evening(expected: Int? = 20_000) -> Evening {
    var evening = Evening.sinceMorning()
    var step = ChecklistStep("float", .day, nil, .critical, "Float counted", asks: .money)
    (step.opens, step.due) = (RelativeTime(.opens, 0), RelativeTime(.closes, 0))
    step.expectedCents = expected
    evening.plan.items = [step]
    evening.plan.rooms = []
    return evening
  }

  private func count(
    _ evening: inout Evening, _ cents: Int, expected: Int? = nil, note: String? = nil,
    second: String? = nil, at clock: String = "12:00", by person: String? = "JP"
  ) {
    let done = CheckDone(
      item: "float", result: .pass, note: note, amountCents: cents, expectedCents: expected,
      second: second.map { Person($0) })
    evening.add(clock, .check(.done(done)), by: person)
  }

  private func report(_ evening: Evening) -> DayReport {
    DayReport(of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("30:00"))
  }

  @Test(arguments: [(19_500, true), (19_499, false), (20_500, true), (20_501, false)])
  func `may differ by the limit and no more`(cents: Int, isDone: Bool) {
    var evening = evening()

    count(&evening, cents)

    let row = evening.farewell(at: "12:01").row("float")
    #expect(row?.isAnswered == true)
    #expect((row?.isOutsideLimits == false) == isDone)
    #expect(evening.alerts(at: "12:01").all.contains { $0.rule == .critical } != isDone)
  }

  @Test(arguments: [
    ("miscounted" as String?, "MK" as String?, "JP" as String?, true), (nil, "MK", "JP", false),
    (" ", "MK", "JP", false), ("miscounted", nil, "JP", false), ("miscounted", "JP", "JP", false),
    ("miscounted", "MK", nil, false),
  ])
  func `over the limit needs a reason and a second person`(
    note: String?, second: String?, first: String?, isDone: Bool
  ) {
    var evening = evening()

    count(&evening, 15_000, note: note, second: second, by: first)

    let row = evening.farewell(at: "12:01").row("float")
    #expect(row?.isVarianceOverLimit == true)
    #expect((row?.isOutsideLimits == false) == isDone)
    let texts = report(evening).exceptions.map(\.text)
    #expect(
      texts.contains(
        "Float counted: 50.00 too little, 150.00 counted and 200.00 expected, by JP and MK: miscounted"
      ) == isDone)
    #expect(texts.contains { $0.hasPrefix("Float counted: failed") } != isDone)
  }

  @Test func `is counted again, and the first count stays in the report`() {
    var evening = evening()
    count(&evening, 15_000)
    count(&evening, 20_000, at: "12:30")

    let row = evening.farewell(at: "12:31").row("float")

    #expect(row?.isOutsideLimits == false && row?.isVarianceOverLimit == false)
    #expect(row?.replaced.first.map { row?.text(of: $0) } == "50.00 too little")
    #expect(report(evening).exceptions.contains { $0.text.contains("at first, 50.00 too little") })
  }

  @Test func `is compared with the newest event of the day before the plan`() {
    var evening = evening()
    evening.add("9:00", .check(.expected(CheckExpected(item: "float", amountCents: 1))))
    let newest = evening.add(
      "9:10", .check(.expected(CheckExpected(item: "float", amountCents: 30_000))))
    #expect(evening.farewell(at: "12:00").row("float")?.expectedCents == 30_000)
    #expect(
      evening.farewell(at: "12:00", day: Evening.friday.adding(days: 1)).row("float")?
        .expectedCents == 20_000)

    count(&evening, 30_100)
    #expect(evening.farewell(at: "12:01").row("float")?.varianceCents == 100)
    evening.void(newest)
    #expect(evening.farewell(at: "12:01").row("float")?.expectedCents == 1)
  }

  @Test func `that nobody expected is an amount like any other`() {
    var evening = evening(expected: nil)

    count(&evening, 15_000)

    let row = evening.farewell(at: "12:01").row("float")
    #expect(row?.varianceCents == nil && row?.isOutsideLimits == false)
  }

  @Test func `stands with what was expected in CSV and JSON`() {
    var evening = evening()
    count(&evening, 19_000, note: "stamps", second: "MK")

    let report = report(evening)

    #expect(
      DayReport.csv(of: [report], for: .programs).contains(
        "check,float,2026-11-20T12:00:00.000+00:00,done,JP,19000,20000,"))
    let json = report.json.text
    for member in [
      "\"amount_cents\": 19000", "\"expected_cents\": 20000", "\"variance_cents\": -1000",
      "\"second\": \"MK\"", "\"second_auth\": null",
    ] { #expect(json.contains(member)) }
    #expect(
      report.document.text(columns: 200).contains("200.00 expected, 10.00 too little; second: MK"))
  }

  @Test func `that keeps being wrong is a recurrence`() {
    var evening = evening()
    count(&evening, 15_000, note: "miscounted", second: "MK")

    #expect(report(evening).troubles.all == [.item("float"): [.failed]])
  }
}
