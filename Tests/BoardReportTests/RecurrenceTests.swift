import BoardModel
import BoardReport
import BoardTestSupport
import Testing

/// The days are counted back from Friday: 0 is Friday itself.
@Suite struct `What keeps happening` {
  /// Evenings with one step, done in time except on the failing days.
  private func store(failing: [Int], days: Int = 15, changing: (inout Plan) -> Void = { _ in })
    -> Evening
  {
    var plan = Plan.standard
    plan.rooms = []
    var mats = ChecklistStep("mats", .day, nil, .minor, "Mats changed")
    (mats.opens, mats.due) = (RelativeTime(.opens, 0), RelativeTime(.opens, 60))
    plan.items = [mats]
    changing(&plan)
    var evening = Evening(plan: plan)
    for back in (0..<days).reversed() {
      evening.tick(
        "mats", "09:30", failing.contains(back) ? .fail : .pass, note: "torn",
        day: Evening.friday.adding(days: -back))
    }
    return evening
  }

  /// Reports of the last days, as `exitboard report` makes them.
  private func reports(_ evening: Evening, days: Int = 1) -> [DayReport] {
    let first = Evening.friday.adding(days: 1 - days)
    let read = first.adding(days: 1 - Recurrence.calendarDays)...Evening.friday
    var floors = ReportFloors(days: read, calendar: evening.floor.calendar, knownAt: nil)
    for event in evening.events { floors.apply(event) }
    let now = Evening.at("30:00")
    func report(of day: Day) -> DayReport? {
      floors.floor(of: day).map {
        DayReport(of: $0, plan: evening.plan, day: day, now: now)
      }
    }
    let begins = evening.floor.log.earliest.map(evening.floor.calendar.businessDay) ?? first
    var history = DayReport.history(before: first, from: begins, report)
    return (first.number...Evening.friday.number).compactMap { number in
      guard var report = report(of: Day(number: number)) else { return nil }
      report.earlier = history
      history.add(report.score)
      return report
    }
  }

  private func recurrences(_ evening: Evening) -> [Recurrence] {
    reports(evening).last?.recurrences ?? []
  }

  @Test(arguments: [
    ([0, 3, 5], 3), ([0, 3], 0), ([0, 1, 9], 3), ([0, 1, 10], 0), ([7, 8, 9], 3), ([8, 9, 10], 0),
  ])
  func `is what failed on three of the last ten business days`(failing: [Int], count: Int) {
    let found = recurrences(store(failing: failing))

    #expect(found.map(\.subject) == (count == 0 ? [] : [.item("mats")]))
    #expect(found.first?.occasions.count ?? 0 == count)
    #expect(found.allSatisfy { $0.known == Share(count: 10, of: 10) })
  }

  @Test func `counts no day on which the store was closed`() {
    // Sunday is five days before Friday.
    let evening = store(failing: [0, 1, 10]) { $0.hours[.sunday] = nil }

    let found = recurrences(evening)

    #expect(found.map(\.occasions.count) == [3])
    #expect(found.first?.occasions.first?.day == Evening.friday.adding(days: -10))
    #expect(recurrences(store(failing: [0, 1, 11]) { $0.hours[.sunday] = nil }).isEmpty)
  }

  @Test func `counts no day before the log began`() {
    #expect(recurrences(store(failing: [0, 1], days: 2)).isEmpty)
    let found = recurrences(store(failing: [0, 1, 2], days: 3))
    #expect(found.first?.known == Share(count: 3, of: 3))
  }

  @Test func `is also what came late, was missed, or could not be done`() {
    var evening = store(failing: [])
    evening.tick("mats", "09:30", .cannot, note: "no water")
    let late = store(failing: [], days: 15) { $0.items[0].due = RelativeTime(.opens, 15) }

    #expect(recurrences(evening).isEmpty)
    #expect(recurrences(late).first?.occasions.allSatisfy { $0.troubles == [.late] } == true)
    let missed = store(failing: []) { plan in
      plan.items.append(plan.items[0])
      plan.items[1].id = "bins"
    }
    #expect(recurrences(missed).map(\.subject) == [.item("bins")])
    #expect(recurrences(missed).first?.occasions.last?.troubles == [.missed])
  }

  @Test func `is one step however often a day it is due`() {
    let evening = store(failing: [0, 1, 2]) { plan in
      plan.items[0].occurrence = .init(id: "mats", title: "Mats", number: 1)
      var second = plan.items[0]
      (second.id, second.opens, second.due) = (
        "mats-2", RelativeTime(.opens, 60), RelativeTime(.opens, 120)
      )
      second.occurrence = .init(id: "mats", title: "Mats", number: 2)
      plan.items.append(second)
    }

    let report = reports(evening).last

    // The second one was never done.
    #expect(report?.recurrences.map(\.subject) == [.item("mats")])
    #expect(report?.recurrences.first?.occasions.count == 10)
    #expect(report?.document.text(columns: 80).contains("Mats ") == true)
  }

  /// A line of nine people at a lane for ten minutes.
  private func addLongLine(_ evening: inout Evening, waiting: Int, back: Int) {
    let day = Evening.friday.adding(days: -back)
    for minute in 10..<20 {
      evening.add(
        .queue(.counted(QueueCounted(lane: "1", waiting: waiting, serving: 1))),
        at: "12:\(minute)", day: day)
    }
    // The feed does not go silent at an open lane.
    evening.add(.queue(.laneClosed(LaneClosed(lane: "1"))), at: "12:20", day: day)
  }

  @Test(arguments: [2, 3])
  func `tells nothing of a room on a day when nobody recorded anything`(attended: Int) {
    var evening = store(failing: [], days: 0) { plan in
      plan.rooms = [Plan.standard.rooms[0]]
      plan.items = []
    }
    for back in (0..<10).reversed() {
      addLongLine(&evening, waiting: 1, back: back)
      let day = Evening.friday.adding(days: -back)
      if back < attended { evening.inspect("women", "09:30", failed: ["soap"], day: day) }
    }

    let rooms = recurrences(evening).filter { $0.subject == .room("women") }

    #expect(rooms.map(\.occasions.count) == (attended == 3 ? [3] : []))
    #expect(rooms.allSatisfy { $0.known == Share(count: 3, of: 10) })
  }

  @Test func `is a lane that rang, and a day without a feed is unknown, not good`() {
    var evening = Evening.atCheckout()
    for back in (0..<10).reversed() {
      let day = Evening.friday.adding(days: -back)
      evening.add("10:00", .log(.noted(NoteAdded(topic: .other, text: "open"))), day: day)
      if back == 1 || back == 4 { continue }
      addLongLine(&evening, waiting: back % 3 == 0 ? 9 : 0, back: back)
    }

    let found = recurrences(evening)

    #expect(found.map(\.subject) == [.lane("1")])
    #expect(found.first?.occasions.map(\.troubles) == Array(repeating: [.rang], count: 4))
    #expect(found.first?.known == Share(count: 8, of: 10))
    #expect(found.first?.countText == "4 of 10, 2 unknown")
  }

  @Test func `is a room, a card machine and a kind of cue, each by its name`() {
    var evening = store(failing: [], days: 0) { $0.rooms = [Plan.standard.rooms[0]] }
    for back in (0..<3).reversed() {
      let day = Evening.friday.adding(days: -back)
      evening.tick("mats", "09:30", day: day)
      evening.inspect("women", "09:31", failed: ["floor"], day: day)
      evening.add(
        .payment(.failed(PaymentFailed(terminal: "3", kind: .offline))), at: "12:00", day: day)
      evening.add(.payment(.restored(PaymentRestored(terminal: "3"))), at: "12:10", day: day)
      evening.add("20:00", .farewell(.cueSeen(CueSeen(kind: .hostility))), day: day)
    }

    let report = reports(evening).last

    #expect(
      report?.recurrences.map(\.subject) == [
        .cue(.hostility), .room("women"), .terminal("3"),
      ])
    let text = report?.document.text(columns: 120) ?? ""
    #expect(text.contains("WHAT KEEPS HAPPENING"))
    #expect(text.contains("cue: unfriendly"))
    #expect(text.contains("card machine till 3"))
    #expect(
      text.contains(
        "card machine till 3  3 of 3  failed + alert rang: Wed 18 Nov, Thu 19 Nov, Fri 20 Nov"))
  }

  @Test func `stands in the report of several days, in CSV and in JSON`() {
    let days = reports(store(failing: [0, 3, 9]), days: 7)

    let period = PeriodReport(days: days, kind: .days, daysBefore: [])

    #expect(period.document.text(columns: 80).contains("WHAT KEEPS HAPPENING"))
    #expect(period.json.text.contains("\"known_days\": 10"))
    let rows = DayReport.csv(of: days, for: .programs).split(separator: "\r\n").filter {
      $0.contains(",recurring,")
    }
    #expect(
      rows == [
        "2026-11-20,recurring,mats,,step,,3,10,failed,2026-11-11 2026-11-17 2026-11-20"
      ])
    #expect(reports(store(failing: [0, 3])).last?.recurrenceHeadings == 0)
  }

  @Test func `a day has the same alerts in a report of many days as in one of its own`() {
    var evening = Evening.atCheckout()
    addLongLine(&evening, waiting: 9, back: 6)
    for back in (0..<4).reversed() {
      for second in 0..<1_200 {
        let clock = "\(10 + second * 6 / 3600):\(second * 6 / 60 % 60):\(second * 6 % 60)"
        evening.add(
          .queue(.counted(QueueCounted(lane: "1", waiting: second % 2, serving: 1))), at: clock,
          day: Evening.friday.adding(days: -back))
      }
    }

    let rows = reports(evening, days: 7).first?.alerts ?? []

    #expect(rows.contains { $0.span.key == "wait:1" })
  }
}

extension DayReport {
  fileprivate var recurrenceHeadings: Int {
    document.text(columns: 80).split(separator: "\n").count { $0 == "WHAT KEEPS HAPPENING" }
  }
}
