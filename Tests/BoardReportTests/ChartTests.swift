import BoardModel
import BoardReport
import BoardTestSupport
import Testing

@Suite struct `The charts of the day sheet` {
  private func lines(_ evening: Evening, at clock: String = "28:30", columns: Int = 100)
    -> [Substring]
  {
    FullDay.report(evening, at: clock).document.text(columns: columns).split(separator: "\n")
  }

  private func html(_ evening: Evening) -> String { FullDay.report(evening).document.html }

  @Test func `show the longest wait at each till in each quarter of an hour`() {
    var evening = Evening()
    evening.serve("1", wait: 20, service: 40, at: "9:05")
    evening.serve("1", wait: 250, service: 40, at: "9:20")
    evening.serve("1", wait: 61, service: 40, at: "9:25")
    evening.serve("2", wait: 660, service: 40, at: "20:55")

    let shown = lines(evening)

    #expect(shown.contains { $0.hasPrefix("till 1 04") && $0.hasSuffix(" 4:10") })
    #expect(
      shown.contains { $0.hasPrefix("till 2 ·") && $0.contains("+") && $0.hasSuffix(" 11:00") })
    #expect(shown.contains { $0.hasPrefix("till 3 ···") && $0.hasSuffix("no data") })
    #expect(shown.contains { $0.contains("limit 3:00") })
    let csv = DayReport.csv(of: [FullDay.report(evening)], for: .programs)
    #expect(csv.contains("2026-11-20,wait,1,2026-11-20T09:15:00.000+00:00,critical,,250,,,\r\n"))
    #expect(FullDay.report(evening).json.text.contains("\"wait_s\": 250"))
  }

  @Test(arguments: [(wait: 179, red: false), (180, true)])
  func `draw a wait at the limit as over it`(wait: Int, red: Bool) {
    var evening = Evening()
    evening.serve("1", wait: wait, service: 40, at: "12:00")

    let page = html(evening).split(separator: "<h3>Longest wait at each till</h3>").last ?? ""
    let chart = page.prefix { $0 != "!" }.split(separator: "</table>").first ?? ""

    #expect(chart.contains("<path class=\"red\"") == red)
    #expect(chart.contains("<path class=\"limit\""))
  }

  @Test func `say that no till reported anything, and draw no waits`() {
    let page = html(Evening.sinceMorning())

    #expect(page.contains("No till or counter reported a line"))
    #expect(!page.contains("class=\"bars\" viewBox=\"0 0 52"))
  }

  @Test func `are not there on a day on which the store is closed`() {
    var plan = Plan.standard
    plan.hours[.friday] = nil

    #expect(!html(Evening(plan: plan)).contains("<svg"))
  }

  @Test func `leave a closed day its hours, promises, alerts and notes, unless somebody worked`() {
    var evening = Evening.sinceMorning()
    evening.plan.hours[.friday] = nil
    evening.promise("key", "10:00")
    let headings = { (evening: Evening) in
      self.html(evening).matches(of: /<h2>([^<]*)/).map { String($0.output.1) }
    }

    #expect(
      headings(evening) == [
        "Exceptions", "Promises", "Alerts that rang", "Notes", "The event file",
      ])
    #expect(!html(evening).contains("NOT SIGNED"))
    evening.tick("staff-briefed", "19:50")
    #expect(headings(evening).contains("Farewell checklist"))
    #expect(html(evening).contains("NOT SIGNED"))
  }

  @Test func `show by a character and by a shape how each step came out`() throws {
    var evening = Evening.sinceMorning()
    evening.tick("staff-briefed", "19:50")
    evening.tick("restrooms-evening", "20:45")
    evening.tick("exit-and-car-park", "20:20", .fail)
    evening.tick("lanes-hold-1-1", "20:20", .na)
    evening.clear("21:10")

    let shown = lines(evening)
    let strip = { (title: String) in
      shown.first { $0.hasPrefix(title) && !$0.contains(":") }.map {
        String($0.dropFirst(title.count))
      }
    }
    let page = html(evening)

    #expect(try #require(strip("Closing staff briefed")).contains("+"))
    #expect(try #require(strip("Restroom evening check")).contains("!"))
    #expect(try #require(strip("Exit, car park, lights")).contains("X"))
    #expect(try #require(strip("Enough lanes are open")).contains("/"))
    #expect(try #require(strip("Five goodbyes watched")).contains("X"))
    #expect(page.contains("<g class=\"late\"><path"))
    #expect(page.contains("<g class=\"done\"><circle"))
    #expect(page.contains("done late</span>"))
    #expect(!page.contains("to do</span>"))
  }

  @Test func `show a step that is still to do while the day is not over`() {
    let shown = lines(Evening.sinceMorning(), at: "19:30")

    #expect(
      shown.contains {
        $0.hasPrefix("Card machines tested") && !$0.contains("X") || $0.contains("o to do")
      })
    #expect(shown.contains { $0.contains("o to do") })
  }

  @Test(arguments: [("10:00", 0), ("10:01", 1)])
  func `show a round as overdue from the minute in which it was due`(clock: String, minutes: Int) {
    var evening = Evening.sinceMorning()
    evening.plan.rooms = Array(evening.plan.rooms.prefix(1))
    evening.inspect("women", clock)
    for hour in 10..<22 {
      for minute in [15, 30, 45, 59] { evening.inspect("women", "\(hour):\(minute)") }
    }
    evening.clear("21:30")

    let csv = DayReport.csv(of: [FullDay.report(evening)], for: .programs)

    let overdue = csv.split(separator: "\r\n").filter { $0.contains(",overdue,") }
    #expect(overdue.count == minutes)
    #expect(overdue.allSatisfy { $0.contains("T10:00:00.000+00:00,,,1,") })
    #expect(html(evening).contains("<rect class=\"overdue\"") == (minutes > 0))
  }

  @Test func `have a timeline for each shift of a store that never closes`() {
    let evening = FullDay.aroundTheClock()
    let page = FullDay.report(evening).document.html

    let shifts = page.split(separator: "<h2>Farewell checklist").dropFirst()
    #expect(shifts.count == 2)
    #expect(shifts.allSatisfy { $0.split(separator: "<h2>")[0].contains("class=\"strips\"") })
    #expect(shifts.first?.contains(">06:00</text>") == true)
  }

  @Test func `have at most a dozen rows each, so that paper cuts none of them`() {
    var evening = Evening.sinceMorning()
    evening.plan.rooms = (1...40).map {
      Room(id: RoomID("r\($0)"), name: "Room \($0)", key: nil, intervalMinutes: nil, items: [])
    }
    evening.plan.lanes = (1...15).map {
      Lane(id: LaneID("\($0)"), name: "レジ \($0)", kind: .staffed, servers: 1)
    }
    evening.serve("1", wait: 20, service: 40, at: "12:00")

    let tables = html(evening).split(separator: "<table class=\"strips").dropFirst().map {
      $0.split(separator: "</table>")[0]
    }

    #expect(tables.count { $0.contains("Room ") } == 4)
    #expect(tables.count { $0.contains("レジ") } == 2)
    for table in tables {
      #expect(table.split(separator: "<th scope=\"row\">").count - 1 <= 12)
      #expect(table.contains("<svg class=\"scale\">"))
    }
  }

  @Test func `let no name end their block in Markdown or act in HTML`() {
    var evening = Evening.sinceMorning()
    evening.plan.rooms[0].name = "```\u{1B}[2J<script>"

    let document = FullDay.report(evening).document

    #expect(document.markdown.contains("\n````text\n"))
    #expect(document.html.contains("```"))
    #expect(!document.html.contains("<script>"))
  }

  @Test func `label the hours by the clock of the plan, the last one within the drawing`() {
    var evening = Evening.sinceMorning()
    evening.plan.localeStyle = TimeStyle(clock: .twelve, dates: .dayFirst)
    evening.clear("21:00")

    let page = html(evening)

    #expect(page.contains("<text x=\"0.0%\" y=\"11\">9:00am</text>"))
    #expect(page.contains(" class=\"end\">") || !page.contains("<text x=\"100.0%\""))
  }
}
