import BoardModel
import BoardSettings
import Testing

@Suite struct PlanHoursTests {
  private func read(_ text: String) -> (plan: Plan, faults: [String]) {
    let (plan, faults) = PlanFile.read(text: text, path: "p.toml", commands: []) { _ in true }
    return (plan, faults.map(\.description))
  }

  @Test func `a plan has breaks, 12-hour times, and hours by date with a reason`() throws {
    let (plan, faults) = read(
      """
      [store]
      day_starts = "4 AM"
      [hours]
      daily = "9:00 AM - 1:00 PM, 3:00 PM - 8:00 PM"
      [hours.dates]
      2026-12-24 = { hours = "9am-2pm", reason = "Christmas Eve" }
      "2026-12-25 to 2026-12-26" = "closed"
      """)

    #expect(faults.isEmpty)
    #expect(plan.hours.values.allSatisfy { "\($0)" == "09:00-13:00, 15:00-20:00" })
    #expect(
      plan.datedHours.map {
        "\($0.days.lowerBound) \($0.days.upperBound) \($0.opening) \($0.reason ?? "-")"
      }
        == [
          "2026-12-24 2026-12-24 09:00-14:00 Christmas Eve", "2026-12-25 2026-12-26 closed -",
        ])
    let again = read(PlanFile.text(of: plan, commands: []))
    #expect(again.faults.isEmpty)
    #expect(again.plan == plan)
  }

  @Test(arguments: [
    ("daily = 9", "2: daily is a whole number; expected text in quotes"),
    (
      "daily = \"09:00-13:00, 12:00-20:00\"",
      "2: 09:00-13:00 and 12:00-20:00 overlap, or are not in the order of the day"
    ),
    ("daily = \"9:00-13:00, 15:00\"", "2: '9:00-13:00, 15:00'; write \"09:00-21:00\""),
    (
      "daily = \"clsed\"",
      "2: 'clsed'; write \"09:00-21:00\", \"09:00-13:00, 15:00-20:00\", \"24h\" or \"closed\"; did you mean 'closed'?"
    ),
    ("tuesdy = \"closed\"", "2: unknown key 'tuesdy' in [hours]; did you mean 'tuesday'?"),
    (
      "daily = \"00:00-23:59\"",
      "2: warning: '00:00-23:59' is read as \"24h\": the store never closes"
    ),
    ("dates = \"closed\"", "2: dates is text; expected a table [dates]"),
    ("[hours.dates]\n\"2026-02-30\" = \"closed\"", "3: '2026-02-30' is not a date; write"),
    (
      "[hours.dates]\n\"2026-12-25 - 2026-12-26\" = \"closed\"",
      "3: '2026-12-25 - 2026-12-26' is not a date"
    ),
    (
      "[hours.dates]\n\"2026-12-26 to 2026-12-25\" = \"closed\"",
      "3: 2026-12-26 is after 2026-12-25; give the earlier day first"
    ),
    (
      "[hours.dates]\n\"2026-12-25\" = true",
      "3: 2026-12-25 is true or false; expected text in quotes"
    ),
    (
      "[hours.dates]\n\"2026-12-25\" = {}",
      "3: the hours of 2026-12-25 are missing; write hours = \"closed\""
    ),
    (
      "[hours.dates]\n\"2026-12-25\" = { hours = \"closed\", raeson = \"x\" }",
      "3: unknown key 'raeson' in [2026-12-25]; did you mean 'reason'?"
    ),
    (
      "[hours.dates]\n\"2026-12-25\" = { hours = \"closed\", reason = 1 }",
      "3: reason is a whole number; expected text in quotes"
    ),
    (
      "[hours.dates]\n\"2026-12-24 to 2026-12-26\" = \"closed\"\n\"2026-12-26 to 2026-12-28\" = \"24h\"",
      "4: 2026-12-26 to 2026-12-28 overlaps 2026-12-24 to 2026-12-26; the second one counts; write each date once"
    ),
    (
      "[hours.dates]\n\"2026-12-31\" = \"18:00-05:00\"",
      "3: 2026-12-31 is open from 18:00 to 05:00, but the next business day starts at 04:00"
    ),
  ])
  func `each mistake in the hours is one sentence with its line`(text: String, sentence: String) {
    let (plan, faults) = read("[hours]\n" + text)

    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("p.toml:" + sentence) == true, "\(faults)")
    #expect(plan.lanes == Plan.standard.lanes)
  }

  @Test func `a mistake in one date leaves the other dates and hours as they are`() {
    let (plan, faults) = read(
      """
      [hours]
      daily = "10:00-18:00"
      [hours.dates]
      "2026-12-24" = "9 to 5"
      "2026-12-25" = "closed"
      """)

    #expect(faults.count == 1)
    #expect(plan.datedHours.map(\.opening) == [.closed])
    #expect(plan.hours[.monday].map { "\($0)" } == "10:00-18:00")
  }

  @Test func `an adopted plan judges like the plan it was`() throws {
    var (plan, faults) = read(
      """
      [store]
      name = "Say  # \\"hello\\"  # twice"
      zone = "Europe/Berlin"
      day_starts = "05:00"
      [hours]
      daily = "09:00-13:00, 15:00-20:00"
      [hours.dates]
      "2026-12-25" = { hours = "closed", reason = "Christmas" }
      [[lanes]]
      id = "a"
      name = "Kasse  # 1"
      [[rooms]]
      id = "guests"
      name = "Guests"
      key = "w"
      items = ["floor", { id = "mirror", name = "mirror  # dirty", weight = 7 }]
      [[items]]
      id = "tills-counted"
      remove = true
      [[items]]
      id = "flag"
      title = "Take the flag in"
      section = "lock-up"
      importance = "critical"
      locked = true
      [thresholds]
      wait_red_seconds = 240
      [signoff]
      second = false
      [board]
      clock = "12h"
      """)
    #expect(faults == [])
    plan.keyBindings = ["zoom": ["F5"]]

    let lines = PlanFile.identity(of: plan)
    let read = try #require(PlanFile.plan(adopted: lines, over: plan) { _ in true })

    var expected = plan
    let why = Plan.standard.items.first { !$0.why.isEmpty }
    for index in expected.items.indices where expected.items[index].id == why?.id {
      #expect(read.items[index].why == expected.items[index].why)
    }
    expected.items = expected.items.map { item in
      var item = item
      item.key = read.item(item.id)?.key
      return item
    }
    #expect(read == expected)
    #expect(PlanFile.identity(of: read) == lines)
    #expect(lines.reduce(0) { $0 + $1.utf8.count + 3 } < 8000)
  }

  @Test func `an adopted plan does not change with the present plan`() throws {
    let lines = PlanFile.identity(of: .standard)
    var present = Plan.standard
    present.items.removeFirst()
    present.hours = [:]
    present.rooms = []
    present.thresholds.waitRedSeconds = 999
    present.store = "Elsewhere"
    present.needsHandoverNote.toggle()

    let then = try #require(PlanFile.plan(adopted: lines, over: present) { _ in true })

    #expect(PlanFile.identity(of: then) == lines)
    #expect(then.items.map(\.id) == Plan.standard.items.map(\.id))
    #expect(then.items.map(\.title) == Plan.standard.items.map(\.title))
    #expect(then.hours == Plan.standard.hours)
    #expect(then.store == Plan.standard.store)
  }

  @Test(arguments: [
    ("2026-12-25", "closed"), ("2031-12-25", "closed"), ("2026-12-24", "09:00-14:00"),
    ("2027-12-24", "10:00-12:00"), ("2026-12-31", "10:00-16:00"), ("2027-01-02", "10:00-16:00"),
    ("2027-01-03", "09:00-21:00"), ("2028-02-29", "closed"), ("2027-03-01", "09:00-21:00"),
  ])
  func `a date without a year is of every year, and one with a year counts before it`(
    date: String, hours: String
  ) throws {
    let (plan, faults) = read(
      """
      [hours]
      daily = "09:00-21:00"
      [hours.dates]
      "12-25" = "closed"
      "12-24" = { hours = "10:00-12:00", reason = "Christmas Eve" }
      "2026-12-24" = "09:00-14:00"
      "12-30 to 01-02" = "10:00-16:00"
      "02-29" = "closed"
      """)

    #expect(faults == [])
    let day = try #require(Day(text: date))
    #expect("\(DayOpening(plan.hours(on: day)))" == hours)
    #expect(read(PlanFile.text(of: plan, commands: [])).plan == plan)
  }

  @Test(arguments: [
    ("\"02-30\" = \"closed\"", "3: '02-30' is not a date"),
    ("\"12-25 to 2026-12-26\" = \"closed\"", "3: '12-25 to 2026-12-26' is not a date"),
    (
      "\"12-20 to 12-31\" = \"closed\"\n\"12-30 to 01-02\" = \"closed\"",
      "12-30 to 01-02 overlaps 12-20 to 12-31"
    ),
  ])
  func `a yearly date that is wrong is named with its line`(text: String, sentence: String) {
    let faults = read("[hours]\n[hours.dates]\n" + text).faults

    #expect(faults.contains { $0.contains(sentence) }, "\(faults)")
  }
}
