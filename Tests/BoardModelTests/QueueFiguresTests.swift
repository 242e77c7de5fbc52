import BoardTestSupport
import BoardModel
import Testing

@Suite struct QueueFiguresTests {
  @Test
  func `with five waiting and one served the next shopper waits five and a half services`() throws {
    var evening = Evening.atCheckout()
    evening.serve("3", wait: nil, service: 46, at: "20:00")
    evening.count("3", 5, at: "20:16:30")

    let row = try #require(evening.figures(at: "20:17").lanes.first { $0.lane.id == "3" })

    #expect(row.people == 6)
    #expect(row.waitSeconds == 253)
    #expect(row.basis == .estimated)
    #expect(row.level == .critical)
    #expect(row.ageSeconds == 30)
    #expect(evening.figures(at: "20:17").worstLane == "3")
  }

  @Test func `a lane is unknown when nobody opened it and nobody was counted at it`() {
    let evening = Evening.atCheckout()

    let figures = evening.figures(at: "12:00")

    #expect(figures.lanes.map(\.state) == Array(repeating: .unknown, count: 5))
    #expect(figures.lanes.allSatisfy { $0.waitSeconds == nil && $0.people == nil })
    #expect(figures.shortLines.percent == nil)
    #expect(figures.needNow == nil)
  }

  @Test func `an open till without people means no wait and an idle till`() throws {
    var evening = Evening.atCheckout()
    evening.count("1", 0, serving: 0, at: "12:00")

    let row = try #require(evening.figures(at: "12:01").lanes.first)

    #expect(row.state == .idle)
    #expect(row.waitSeconds == 0)
  }

  @Test func `a count by hand at one lane leaves the others unknown, unless a feed reports`() {
    var evening = Evening.atCheckout()
    evening.count("2", 3, at: "12:00", by: Person("JP"))
    #expect(
      evening.figures(at: "12:01").lanes.map(\.state) == [
        .unknown, .open, .unknown, .unknown, .unknown,
      ])

    evening.count("4", 0, serving: 0, at: "12:02", by: Person("JP"))
    #expect(evening.figures(at: "12:03").lanes.map(\.state)[2...3] == [.unknown, .idle])

    evening.count("5", 1, at: "12:04")
    #expect(
      evening.figures(at: "12:05").lanes.map(\.state) == [.shut, .open, .shut, .idle, .open])
  }

  @Test func `a feed is stale after a quarter of an hour and its queue is unknown`() throws {
    var evening = Evening.atCheckout()
    evening.count("1", 3, at: "12:00")

    let row = try #require(evening.figures(at: "12:15:01").lanes.first)

    #expect(row.state == .stale)
    #expect(row.ageSeconds == 901)
    #expect(row.waiting == nil)
    #expect(row.waitSeconds == nil)
  }

  @Test func `red minutes of the day are counted whatever the graph shows`() {
    var evening = Evening.atCheckout()
    evening.serve("3", wait: nil, service: 46, at: "12:00")
    evening.count("3", 5, at: "12:01")
    evening.count("3", 0, at: "12:09")
    evening.count("3", 0, serving: 0, at: "14:00")

    let hour = evening.figures(at: "14:01", span: 60)
    let day = evening.figures(at: "14:01", span: 600)

    #expect(hour.redMinutes == 0)
    #expect(day.redMinutes >= 8)
    #expect(hour.redMinutesToday == day.redMinutes)
    #expect(day.redMinutesToday == day.redMinutes)
  }

  @Test func `undoing a timed shopper leaves no trace`() {
    var evening = Evening.atCheckout()
    evening.count("1", 1, at: "12:00")
    evening.serve("1", wait: 50, service: 40, at: "12:00:30")
    let before = evening.figures(at: "12:05")

    let seq = evening.time("1", wait: 300, at: "12:02")
    let between = evening.figures(at: "12:05")
    evening.add(.log(.voided(RecordVoided(ref: seq))), at: "12:03", by: Person("MK"))

    #expect(between.lanes[0].waitSeconds == 300)
    #expect(between.lanes[0].basis == .measured)
    #expect(between.maxWaitSeconds == 300)
    #expect(evening.figures(at: "12:05") == before)
  }

  @Test func `percentiles use the nearest rank in whole seconds`() {
    var evening = Evening.atCheckout()
    for (index, wait) in [15, 20, 35, 40, 50].enumerated() {
      evening.serve("1", wait: wait, at: "12:0\(index)")
    }

    let figures = evening.figures(at: "12:10")

    #expect(figures.measuredCount == 5)
    #expect(figures.p50WaitSeconds == 35)
    #expect(figures.p90WaitSeconds == 50)
    #expect(figures.serviceLevel == Share(count: 5, of: 5))
  }
}
