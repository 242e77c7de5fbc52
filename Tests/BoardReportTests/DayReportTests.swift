import BoardTestSupport
import BoardModel
import BoardReport
import BoardText
import Testing

@Suite struct `The day sheet` {
  private func sheet(
    _ evening: Evening, at time: String = "30:00", known: String? = nil
  ) -> DayReport {
    var history = ReportFloors(
      days: Evening.friday...Evening.friday, calendar: evening.floor.calendar,
      knownAt: known.map { Evening.at($0) })
    for event in evening.events { history.apply(event) }
    let origin = DayReport.Origin(
      knownAt: known.map { Evening.at($0) }, anchor: "9:ab", seq: evening.events.count,
      faultCount: 0, printedAt: Evening.at(time))
    return DayReport(
      of: history.floor(of: Evening.friday) ?? evening.floor, plan: evening.plan,
      day: Evening.friday, now: Evening.at(time), origin: origin)
  }

  private func busy() -> Evening {
    var evening = Evening()
    evening.inspect("women", "09:30", failed: ["soap"])
    let wrong = evening.inspect("men", "09:31")
    evening.void(wrong, "09:32")
    evening.inspect("men", "09:40", recorded: "10:30")
    evening.tick("staff-briefed", "19:50", note: "=1+1 | <b>tea</b>, \"quoted\"")
    evening.promise("key", "10:00", owner: nil, due: nil)
    evening.add("20:50", .farewell(.cueSeen(CueSeen(kind: .productive, note: "hoover"))))
    evening.add("21:00", .check(.forced(CheckForced(item: "tills-counted", reason: "bank waits"))))
    evening.clear("21:10")
    evening.add("21:20", .log(.noted(NoteAdded(topic: .handover, text: "\u{1B}[2Jtill 3 slow"))))
    return evening
  }

  @Test func `lists duties by person, in the order of the plan, and counts nothing by person`() {
    var evening = Evening.sinceMorning()
    #expect(!sheet(evening).document.text(columns: 120).contains("DUTIES"))
    evening.plan.people = ["MK", "AL"].map {
      StaffMember(person: Person($0), name: "\($0)-name", role: "")
    }
    let nine = ClockTime(hour: 9, minute: 0)
    evening.add("9:00", .day(.duty(DutySet(person: Person("AL"), from: nine, post: "door"))))
    for (item, person) in [
      ("staff-briefed", "AL"), ("breaks-covered", "MK"), ("reds-explained", "ZZ"),
    ] {
      let assigned = CheckAssigned(item: StepID(item), person: Person(person))
      evening.add("9:10", .check(.assigned(assigned)))
    }
    evening.tick("staff-briefed", "19:50", by: "MK")

    let text = sheet(evening).document.text(columns: 120)

    let duties = text.split(separator: "\n").drop { $0 != "DUTIES" }.prefix(7).dropFirst(3)
    let words = duties.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      words == [
        "MK MK-name Breaks given, cover planned MISSED -", "AL AL-name on duty from 09:00, door",
        "Closing staff briefed done 19:50", "ZZ Red minutes, late steps, cues explained MISSED -",
      ])
  }

  @Test func `begins with the exceptions, the worst first`() {
    let exceptions = sheet(busy()).exceptions

    #expect(exceptions.map(\.level) == exceptions.map(\.level).sorted(by: >))
    #expect(exceptions.contains { $0.text == "The day is not signed." })
    #expect(exceptions.contains { $0.text.contains("done before the last customer was out") })
    let promises = exceptions.filter { $0.area == "promise" }
    #expect(promises.count == 1)
    #expect(promises.first?.text.contains("no date agreed: due at closing, 6h59 ago") == true)
    #expect(promises.first?.text.hasSuffix("no owner") == true)
    #expect(exceptions.contains { $0.area == "cue" && $0.text.contains("20m before") })
  }

  @Test func `fits eighty columns and ends with the anchor`() {
    let text = sheet(busy()).document.text(columns: 80)
    let lines = text.split(separator: "\n")

    #expect(lines.allSatisfy { DisplayText(String($0)).width <= 80 })
    #expect(
      lines.last == "To check the event file against this report: exitboard verify --anchor 9:ab")
  }

  @Test func `says why something was undone`() {
    var evening = Evening()
    let round = evening.inspect("women", "09:30")
    let note = evening.add("09:40", .log(.noted(NoteAdded(topic: .handover, text: "till 3 slow"))))
    evening.add("09:41", .log(.voided(RecordVoided(ref: round, reason: "wrong room"))))
    evening.add("09:42", .log(.voided(RecordVoided(ref: note, reason: "till 4"))))

    let report = sheet(evening)

    #expect(report.document.markdown.contains("~~UNDONE: wrong room~~"))
    #expect(report.document.markdown.contains("~~till 3 slow UNDONE: till 4~~"))
    #expect(DayReport.csv(of: [report], for: .programs).contains("UNDONE: wrong room"))
  }

  @Test func `shows what was undone struck through and what was entered late`() {
    let report = sheet(busy())

    #expect(report.document.text(columns: 80).contains("UNDONE"))
    #expect(report.document.text(columns: 80).contains("RECORDED LATE"))
    #expect(report.document.html.contains("<s>UNDONE</s>"))
    #expect(report.document.markdown.contains("~~UNDONE~~"))
  }

  @Test func `I09 lets nothing that was typed act on a terminal, a browser or a spreadsheet`() {
    let report = sheet(busy())
    let html = report.document.html
    let csv = DayReport.csv(of: [report], for: .programs)

    #expect(!report.document.text(columns: 80).contains("\u{1B}"))
    #expect(!html.contains("<b>tea"))
    #expect(html.contains("&lt;b&gt;tea&lt;/b&gt;, &quot;quoted&quot;"))
    #expect(report.document.markdown.contains("=1+1 \\| \\<b>tea"))
    #expect(csv.contains("\"Closing staff briefed: =1+1 | <b>tea</b>, \"\"quoted\"\"\""))
    #expect(!html.contains("<script"))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }

  @Test(arguments: ["=cmd()", "+1", "-1+2", "@x", " =x", "|calc", "%x"])
  func `I09 a cell that would be a formula is text`(note: String) {
    var evening = Evening()
    evening.add("20:00", .log(.noted(NoteAdded(topic: .other, text: note))))

    #expect(DayReport.csv(of: [sheet(evening)], for: .programs).contains(",'\(note)\r\n"))
  }

  @Test
  func `the table for Excel has semicolons, a byte order mark and local times without an offset`() {
    let report = sheet(busy())
    let csv = DayReport.csv(of: [report], for: .excel)
    let plain = DayReport.csv(of: [report], for: .programs)

    #expect(csv.unicodeScalars.first == "\u{FEFF}")
    #expect(plain.unicodeScalars.first == "d")
    #expect(csv.dropFirst().hasPrefix("day;record;id;time;"))
    #expect(csv.contains("2026-11-20;note;handover;2026-11-20 21:20:00;;JP;;;;"))
    #expect(plain.contains("2026-11-20,note,handover,2026-11-20T21:20:00.000+00:00,,JP,,,,"))
    #expect(csv.contains(";\"Closing staff briefed: =1+1 | <b>tea</b>, \"\"quoted\"\"\""))
    #expect(csv.split(separator: "\r\n").count == plain.split(separator: "\r\n").count)
  }

  @Test func `I09 the table for Excel neutralises formulas and quotes its own separator`() {
    var evening = Evening()
    evening.add("20:00", .log(.noted(NoteAdded(topic: .other, text: "=cmd()"))))
    evening.add("20:01", .log(.noted(NoteAdded(topic: .other, text: "a;b"))))

    let csv = DayReport.csv(of: [sheet(evening)], for: .excel)

    #expect(csv.contains(";'=cmd()\r\n"))
    #expect(csv.contains(";\"a;b\"\r\n"))
  }

  @Test func `a typed minus is a text, and a cell without a value is empty`() {
    var evening = Evening()
    evening.add("20:00", .log(.noted(NoteAdded(topic: .other, text: "-"))), by: nil)

    let html = sheet(evening).document.html

    #expect(html.contains("<td class=\"long\" data-name=\"note\">-</td>"))
    #expect(html.contains("<td class=\"empty\" data-name=\"who\">-</td>"))
  }

  @Test func `every line of the spreadsheet has ten columns`() {
    let csv = DayReport.csv(of: [sheet(Evening()), sheet(Evening())], for: .programs)

    for line in csv.split(separator: "\r\n") {
      // Every other piece between quotation marks is outside of them.
      let outside = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map(\.element)
      #expect(outside.reduce(0) { $0 + $1.count { $0 == "," } } == 9)
    }
  }

  @Test func `as known then leaves out what was recorded later`() {
    let evening = busy()

    let then = sheet(evening, known: "10:00")
    let now = sheet(evening)

    #expect(then.restrooms.rounds == 1)
    #expect(now.restrooms.rounds == 2)
    #expect(then.farewell.doneInWindow == 0)
    #expect(then.at == Evening.at("10:00"))
    #expect(then.document.text(columns: 80).contains("As known at 2026-11-20 10:00"))
  }

  @Test func `a day of which nothing was recorded has one exception`() {
    let report = sheet(Evening())

    #expect(report.exceptions.map(\.area) == ["record"])
    #expect(report.impression.today.percent == nil)
  }

  @Test func `a day the store does not open has none`() {
    var plan = Plan.standard
    plan.hours[.friday] = nil

    #expect(sheet(Evening(plan: plan)).exceptions.isEmpty)
  }

  @Test func `what is left open when the day ends is missed`() {
    let report = sheet(busy())

    #expect(report.farewell.status("cash-in-safe") == .missed)
    #expect(sheet(busy(), at: "21:30").farewell.status("cash-in-safe") == .open(due: nil))
  }

  @Test func `several days stand side by side with their trend`() {
    let friday = sheet(busy())
    let document = PeriodReport(days: [friday, friday], kind: .days, daysBefore: []).document

    let text = document.text(columns: 80)

    #expect(text.contains("DAY BY DAY"))
    #expect(text.contains("Fri 11-20  NO"))
    #expect(text.split(separator: "\n").allSatisfy { DisplayText(String($0)).width <= 80 })
  }

  @Test func `says at a glance what each figure is a part of`() {
    let text = sheet(busy()).document.text(columns: 80)

    #expect(text.contains("AT A GLANCE"))
    #expect(text.contains("Steps done               3 of 29, 0 late, 26 missed"))
    #expect(text.contains("Critical steps open     "))
    #expect(text.contains("Waited at most 3:00      unknown of 0 measured waits"))
  }

  @Test func `says how customers left, with the reasons and what counts no customers`() throws {
    var evening = busy()
    for minute in 10..<50 {
      evening.serve("1", wait: minute < 20 ? 240 : 20, service: 40, at: "20:\(minute)")
    }
    let report = sheet(evening)
    let lines = report.document.text(columns: 80).split(separator: "\n")

    #expect(lines.contains { $0.hasPrefix("queue ") && $0.contains("10  of 12") })
    #expect(lines.contains { $0.contains("left well: 70%; 29 well, 12 badly") })
    #expect(lines.contains { $0.hasPrefix("Restrooms ") && $0.contains("as they should be") })
    let quarters = DayReport.csv(of: [report], for: .programs).split(separator: "\r\n").filter {
      $0.contains(",quarter,")
    }
    #expect(quarters.count == report.impression.slots.count)
    #expect(quarters.contains { $0.contains(",queue,,10,15,,queue 5") })
  }

  @Test func `a step excused before signing is not open, and every place counts it apart`() {
    var evening = Evening()
    evening.clear("21:10")
    let excused = CheckExcused(item: "cash-in-safe", reason: "bank comes tomorrow")
    evening.add("21:20", .check(.excused(excused)))
    evening.add(
      "21:30", .day(.signed(DaySigned(done: 1, late: 0, missed: 1, criticalOpen: 1, anchor: "3:a")))
    )

    let report = sheet(evening)
    let text = report.document.text(columns: 200)

    let open = report.farewell.criticalOpen
    #expect(open > 0)
    #expect(text.contains("Critical steps open      \(open) of 12; 1 more not done, with a reason"))
    #expect(text.contains("\(open); 1 more not done, with a reason"))
    #expect(
      report.exceptions.contains { $0.text == "When it was signed, 1 critical step was not done." })
  }

  @Test func `the signed anchor is the one that the board asked to keep`() {
    var evening = Evening()
    evening.clear("21:10")
    let signed = DaySigned(done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:before")
    let seq = evening.add("21:30", .day(.signed(signed)))
    let origin = DayReport.Origin(
      knownAt: nil, anchor: "9:ab", seq: 2, signedAnchors: [seq: "\(seq):kept"], faultCount: 0,
      printedAt: Evening.at("22:00"))

    let report = DayReport(
      of: evening.floor, plan: evening.plan, day: Evening.friday, now: Evening.at("22:00"),
      origin: origin)

    #expect(report.document.text(columns: 80).contains("Signed anchor  \(seq):kept"))
    #expect(report.json.text.contains("\"anchor\": \"\(seq):kept\""))
    #expect(!report.json.text.contains("1:before"))
    #expect(DayReport.csv(of: [report], for: .programs).contains("\(seq):kept"))
  }

  @Test func `restroom alerts say what was wrong`() {
    var evening = Evening()
    evening.plan.rooms = Array(evening.plan.rooms.prefix(2))
    evening.inspect("women", "09:30", failed: ["floor"])
    evening.inspect("women", "09:50")
    evening.inspect("men", "10:00")
    evening.inspect("men", "12:00")
    for hour in 10..<21 { evening.inspect("women", "\(hour):20") }

    let text = sheet(evening).document.text(columns: 200)

    #expect(text.contains("Women's restroom: safety fault for "))
    #expect(text.contains("Men's restroom: check 1h00 overdue"))
    #expect(!text.contains("check due or safety fault"))
  }

  @Test func `says what the share of waits and the red minutes count, which need not agree`() {
    var evening = Evening()
    evening.serve("1", wait: 20, service: 40, at: "12:00")
    for minute in 10..<20 { evening.count("2", 6, at: "12:\(minute)") }
    evening.count("2", 0, at: "12:20")

    let text = sheet(evening).document.text(columns: 200)

    #expect(text.contains("100% of 1 measured waits"))
    #expect(text.contains("by the wait of the next customer at the worst till"))
    #expect(text.contains("of the till where the next customer would wait longest"))
  }

  @Test func `in a store that never closes the figures at a glance are of all shifts`() {
    let midnight = ClockTime(hour: 0, minute: 0)
    var plan = Plan.standard
    for weekday in Weekday.allCases {
      plan.hours[weekday] = OpeningHours(opens: midnight, closes: midnight)
    }
    let time = { (hour: Int) in ClockTime(hour: hour, minute: 0) }
    plan.shifts = [
      Shift(id: "early", name: "Early", from: time(6), to: time(18)),
      Shift(id: "late", name: "Late", from: time(18), to: time(6)),
    ]
    let report = sheet(Evening(plan: plan), at: "29:00")
    let total = report.dayParts.reduce(0) { $0 + $1.farewell.total }

    #expect(report.dayParts.count > 1)
    #expect(report.document.text(columns: 200).contains("of \(total), 0 late"))
  }

  @Test func `says of each round whether the room passed, failed or was not inspected`() {
    var evening = Evening()
    let items = evening.plan.rooms[0].items.map(\.id)
    evening.inspect("women", "10:00", failed: ["soap"])
    evening.inspect("women", "11:00", failed: ["floor"])
    evening.inspect("women", "12:00", unseen: items)
    evening.inspect("women", "13:00")

    let text = sheet(evening).document.text(columns: 80)

    #expect(text.contains("passed 2, failed 1, not inspected 1, of 4"))
    #expect(text.contains("passed, but: no soap"))
    #expect(text.contains("FAILED: floor"))
    #expect(text.contains("not inspected"))
  }

  @Test func `an alert of the day before is not on it`() {
    var evening = busy()
    let thursday = Evening.friday.adding(days: -1)
    for minute in 0..<10 {
      evening.add(
        "12:0\(minute)", .queue(.counted(QueueCounted(lane: "1", waiting: 9))), by: nil,
        day: thursday)
    }
    evening.add(
      "12:15", .queue(.counted(QueueCounted(lane: "1", waiting: 0))), by: nil, day: thursday)

    let alerts = sheet(evening).alerts

    let begins = sheet(evening).businessDay.begins
    #expect(alerts.allSatisfy { $0.span.cleared.map { $0 > begins } ?? true })
  }

  /// A long line from 20:05 to 20:20 and again from 20:40, in a store that is closed and signed.
  private func signed() -> Evening {
    var evening = Evening()
    evening.plan.rooms = []
    evening.plan.lanes = [Lane(id: "3", name: "till 3", kind: .staffed, servers: 1)]
    evening.serve("3", wait: nil, service: 40, at: "19:50")
    for (clock, waiting) in [
      ("19:55", 1), ("20:05", 6), ("20:18", 4), ("20:20", 0), ("20:40", 6), ("20:50", 0),
    ] {
      evening.count("3", waiting, at: clock)
    }
    evening.add("20:08", .alert(.acked(AlertAcked(alert: "wait:3"))), by: "MK")
    evening.clear("21:10")
    evening.add(
      "21:30", .check(.excused(CheckExcused(item: "restrooms-evening", reason: "burst pipe"))))
    evening.add(
      "21:31",
      .day(.signed(DaySigned(done: 0, late: 0, missed: 9, criticalOpen: 0, anchor: "1:0"))))
    return evening
  }

  @Test func `of a closed and signed day lists what rang, each with the answer to it`() {
    let report = sheet(signed())
    let waits = report.alerts.filter { $0.span.rule == .wait }

    #expect(waits.map(\.rang) == [Evening.at("20:05:30"), Evening.at("20:40:30")])
    #expect(waits.map { report.answer($0) } == ["seen 20:08 MK", "nobody answered"])
    // What is told of it is its longest wait, that of six people and not of the last four.
    #expect(waits.first?.sentence == "till 3: wait 4:20 (limit 3:00) for 15m")
    let step = report.alerts.first { $0.span.subject == "restrooms-evening" }
    #expect(step?.span.cleared == Evening.at("21:30"))
    #expect(report.alerts.map(\.rang) == report.alerts.map(\.rang).sorted())
    #expect(report.document.markdown.contains("Alerts that rang"))
  }

  @Test(arguments: [
    ("20:40:29", "nobody answered"), ("20:40:31", "seen 20:40 MK"), ("20:50:00", "seen 20:50 MK"),
    ("20:50:01", "nobody answered"),
  ])
  func `an alert is answered from when it rose until it ended`(clock: String, answer: String) {
    var evening = signed()
    evening.add(.alert(.acked(AlertAcked(alert: "wait:3"))), at: clock, by: Person("MK"))

    let report = sheet(evening)

    #expect(
      report.alerts.filter { $0.span.rule == .wait }.map { report.answer($0) }.last == answer)
  }

  @Test(arguments: [(1, Level.amber, "once"), (2, .red, "2 times")])
  func `a customer who was told otherwise is an exception, and red the second time`(
    times: Int, level: Level, words: String
  ) {
    var evening = Evening.sinceMorning()
    evening.promise("key", "10:00", due: "2026-11-25")
    for _ in 0..<times {
      let change = PromiseChanged(promise: "key", isReversal: true)
      evening.add("12:00", .promise(.changed(change)))
    }

    let found = sheet(evening).exceptions.filter { $0.area == "promise" }

    #expect(found.map(\.level) == [level])
    #expect(found.first?.text == "second key: the customer was told otherwise \(words)")
  }

  /// A broken dispenser scores 95, water around the sink 93, and the morning 100.
  @Test(
    arguments: [(["dispenser"], 0), (["dispenser", "sink"], 1)] as [([InspectionItemID], Int)])
  func `restrooms more than five points below the morning are an exception`(
    faults: [InspectionItemID], count: Int
  ) {
    var evening = Evening.sinceMorning()
    evening.inspect("women", "09:10")
    for (index, fault) in faults.enumerated() {
      evening.inspect("women", "20:\(index + 1)0", failed: [fault])
    }

    let texts = sheet(evening).exceptions.map(\.text)

    #expect(texts.count { $0.contains("points less in the last two hours") } == count)
  }

  @Test func `a step excused and then done is not one left undone with a reason`() {
    var evening = Evening()
    evening.clear("21:10")
    let excused = CheckExcused(item: "cash-in-safe", reason: "bank comes tomorrow")
    evening.add("21:20", .check(.excused(excused)))
    evening.tick("cash-in-safe", "21:25")

    #expect(sheet(evening).document.text(columns: 200).contains("; 0 more not done, with a reason"))
  }

  @Test func `a web address is broken in Markdown, and a sentence with a point is not`() {
    var evening = Evening()
    for text in ["see http://a.b", "see www.a.b", "8.30: a.b"] {
      evening.add("20:00", .log(.noted(NoteAdded(topic: .other, text: text))))
    }

    let markdown = sheet(evening).document.markdown

    #expect(markdown.contains("see http\\://a\\.b"))
    #expect(markdown.contains("see www\\.a\\.b"))
    #expect(markdown.contains("| 8\\.30: a.b"))
  }

  @Test func `one day has no trend, and two have`() {
    let day = sheet(busy())

    #expect(
      !PeriodReport(days: [day], kind: .days, daysBefore: []).document.text(columns: 80).contains(
        "THE TREND, DAY"))
    #expect(
      PeriodReport(days: [day, day], kind: .days, daysBefore: []).document.text(columns: 80)
        .contains("THE TREND, DAY"))
  }

  @Test func `carries the board's sentence beside the id`() throws {
    let report = sheet(signed())
    let sentence = try #require(report.alerts.first?.sentence)

    #expect(report.document.text(columns: 200).contains(sentence))
    #expect(report.json.text(in: .utc).contains("\"sentence\": \"\(sentence)\""))
    #expect(DayReport.csv(of: [report], for: .programs).contains(sentence))
  }

  @Test func `the page is one file that is read by night, on a phone and on paper`() {
    let html = sheet(busy()).document.html

    #expect(html.contains("prefers-color-scheme: dark"))
    #expect(html.contains("@media print"))
    #expect(html.contains("name=\"viewport\""))
    #expect(html.contains("default-src 'none'"))
    for outside in ["<script", "<link", "<img", "src=", "href=", "url(", "@import"] {
      #expect(!html.contains(outside), "\(outside)")
    }
  }

  @Test(arguments: [false, true])
  func `weeks stand as a map whose cells say their number and of how many it is`(
    isAroundTheClock: Bool
  ) {
    var plan = Plan.standard
    if isAroundTheClock {
      let midnight = ClockTime(hour: 0, minute: 0)
      for weekday in Weekday.allCases {
        plan.hours[weekday] = OpeningHours(opens: midnight, closes: midnight)
      }
    }
    var evening = Evening(plan: plan)
    evening.add("12:05", .farewell(.cueSeen(CueSeen(kind: .productive))))
    evening.add("13:05", .queue(.timed(QueueTimed(lane: "1", waitSeconds: 95, outcome: .served))))
    let document = PeriodReport(
      days: [sheet(evening), sheet(evening)], kind: .days, daysBefore: []
    ).document
    let text = document.text(columns: 80)

    #expect(text.split(separator: "\n").allSatisfy { DisplayText(String($0)).width <= 80 })
    #expect(text.contains("LEFT WELL BY WEEKDAY AND HOUR"))
    #expect(text.contains("LONGEST WAIT BY WEEKDAY AND HOUR"))
    #expect(text.contains("1 day"))
    #expect(document.html.contains("title=\"known for 2 of 4 quarter hours\">1:35</td>"))
    #expect(
      document.html.contains("<td class=\"h4\" title=\"known for 1 of 1 customers\">0</td>"))
    #expect(document.html.contains("<td class=\"unknown\""))
    #expect(document.markdown.contains("| Fri |"))
  }

  @Test func `a long span is folded into weeks and every promise reaches all of them`() {
    var evening = Evening()
    let days = Evening.friday.adding(days: -30)...Evening.friday
    evening.promise("key", "10:00", due: "2026-12-24", day: days.lowerBound)
    var history = ReportFloors(days: days, calendar: evening.floor.calendar, knownAt: nil)
    for event in evening.events { history.apply(event) }

    for number in days.lowerBound.number...days.upperBound.number {
      #expect(history.floor(of: Day(number: number))?.looseEnds.promiseHistories.count == 1)
    }
    #expect(history.floor(of: Evening.friday.adding(days: 1)) == nil)
  }
}

/// The board's sentences about what rings.
@Suite struct `An alert says` {
  private func sentences(_ evening: Evening, at clock: String, columns: Int = 80) -> [String] {
    let now = Evening.at(clock)
    let figures = Figures(of: evening.floor, plan: evening.plan, at: now, spanMinutes: 60)
    let words = AlertText(figures, plan: evening.plan, now: now, columns: columns)
    return figures.alerts.all.map { words.sentence($0.span) }
  }

  @Test(arguments: [
    (PaymentFailureKind.slow, "card payments are slow at till 3"),
    (.link, "card payments fail at till 3"), (.offline, "card payments fail at till 3"),
  ])
  func `what a person reported of a terminal`(kind: PaymentFailureKind, sentence: String) {
    var evening = Evening.atCheckout()
    evening.add(.payment(.failed(PaymentFailed(terminal: "3", kind: kind))), at: "12:00")

    #expect(sentences(evening, at: "12:05") == [sentence])
  }

  @Test func `how long payments take, and since when`() {
    var evening = Evening.atCheckout()
    for minute in 0..<3 {
      let payment = PaymentTimed(terminal: "3", tookMilliseconds: 16_000)
      evening.add(.payment(.timed(payment)), at: "12:0\(minute)")
    }

    #expect(sentences(evening, at: "12:05") == ["card payments take 16 s (limit 11 s) for 3m"])
  }

  @Test(arguments: [
    ("2026-11-20", 0, "20:00", "second key: due today"),
    ("2026-11-20", 1, "20:00", "second key: due today"),
    ("2026-11-25", 1, "12:05", "second key: the customer was told otherwise"),
    ("2026-11-25", 2, "12:05", "second key: told otherwise twice"),
    ("2026-11-25", 3, "12:05", "second key: told otherwise 3 times"),
    ("2026-11-20T12:00", 0, "12:20", "second key: 20m overdue"),
  ])
  func `what is the worst of a promise`(due: String, reversals: Int, clock: String, says: String) {
    var evening = Evening.atCheckout()
    evening.promise("key", "10:00", due: due)
    for _ in 0..<reversals {
      let change = PromiseChanged(promise: "key", isReversal: true)
      evening.add("12:00", .promise(.changed(change)))
    }

    #expect(sentences(evening, at: clock) == [says])
  }

  @Test(arguments: [
    (60, "till 3: wait 4:20 > 3:00, 9m"), (61, "till 3: wait 4:20 (limit 3:00) for 9m"),
  ])
  func `its limit in words where there is room`(columns: Int, sentence: String) {
    var evening = Evening.atCheckout()
    evening.serve("3", wait: nil, service: 40, at: "11:50")
    evening.count("3", 6, at: "12:00")

    #expect(sentences(evening, at: "12:09", columns: columns).first == sentence)
  }

  @Test(arguments: [
    ("10:15:00", "no feed"), ("10:59:59", "no count for 59m"), ("11:00:00", "no count for 1h"),
    ("12:59:59", "no count for 2h"),
  ])
  func `how long a lane has sent no count`(clock: String, words: String) throws {
    var evening = Evening.atCheckout()
    evening.add(.queue(.laneOpened(LaneOpened(lane: "1"))), at: "09:00")
    for minute in 0..<5 { evening.count("1", 2, at: "09:5\(minute)") }
    evening.count("1", 2, at: "10:00")

    #expect(try #require(evening.figures(at: clock).lanes.first).noCount == words)
  }
}

@Suite struct `Text of a report` {
  @Test(arguments: [
    ("a\tb\nc", "a b c"), ("\u{1B}[31mred", "␛[31mred"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("\u{202E}abc", "abc"), ("zero\u{200B}width", "zerowidth"), ("plain £ ü 日", "plain £ ü 日"),
  ])
  func `is cleaned of what moves cursors and turns directions`(typed: String, shown: String) {
    #expect(DisplayText(typed).string == shown)
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("", 0)])
  func `is measured in columns`(text: String, width: Int) {
    #expect(DisplayText(text).width == width)
  }

  @Test func `is broken at spaces, and inside a word that is too long`() {
    #expect(DisplayText("one two three").wrapped(to: 7).map(\.string) == ["one two", "three"])
    #expect(DisplayText("abcdefghij k").wrapped(to: 4).map(\.string) == ["abcd", "efgh", "ij k"])
    #expect(DisplayText("").wrapped(to: 4).map(\.string) == [""])
  }
}
