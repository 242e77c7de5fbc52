import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The last impression` {
  @Test(arguments: [
    (100, 100), (120, 100), (150, 75), (180, 50), (210, 25), (240, 0), (999, 0),
  ])
  func `a measure is worth everything up to amber, half at red, nothing from critical`(
    seconds: Int, percent: Int
  ) {
    #expect(Impression.percent(seconds, amber: 120, red: 180, critical: 240) == percent)
  }

  @Test func `a quarter without observations is unknown`() {
    var evening = Evening()
    evening.plan.rooms = []

    let impression = evening.impression(at: "12:00")

    #expect(impression.score == nil)
    #expect(impression.coverage == Share(count: 0, of: 12))
  }

  @Test func `the score is half the worst quarter and half the last hour`() {
    var evening = Evening()
    evening.plan.rooms = []
    evening.add("10:05", .farewell(.cueSeen(CueSeen(kind: .productive))))
    evening.add("11:20", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))
    evening.add("11:50", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))

    let impression = evening.impression(at: "12:00")

    #expect(impression.worst?.from == Evening.at("10:00"))
    #expect(impression.worst?.percent == 50)
    #expect(impression.worst?.cause == .cues)
    #expect(impression.end == 100)
    #expect(impression.score == 75)
    #expect(impression.coverage == Share(count: 3, of: 12))
  }

  @Test func `the end is the last sixty open minutes, and says how many were observed`() {
    var evening = Evening()
    evening.plan.rooms = []
    // 11:00 to 11:15 is worth half and covers ten minutes of the last hour; 12:00 to 12:05 is worth
    // everything.
    evening.add("11:00", .farewell(.cueSeen(CueSeen(kind: .productive))))
    evening.add("12:01", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))

    let impression = evening.impression(at: "12:05")

    #expect(impression.endSlots.map(\.minutes) == [10, 15, 15, 15, 5])
    #expect(impression.endCoverage == Share(count: 15, of: 60))
    #expect(impression.end == 67)
    // (50 + 66.67) / 2
    #expect(impression.score == 58)
  }

  @Test func `a store that just opened has as many last minutes as it was open`() {
    var evening = Evening()
    evening.plan.rooms = []
    evening.add("09:05", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))

    #expect(evening.impression(at: "09:10").endCoverage == Share(count: 10, of: 10))
    #expect(evening.impression(at: "08:00").endCoverage == Share(count: 0, of: 0))
  }

  @Test func `the longest wait of a quarter is shown beside its value`() {
    var evening = Evening()
    evening.plan.rooms = []
    evening.add("09:05", .queue(.timed(QueueTimed(lane: "1", waitSeconds: 180, outcome: .served))))

    let slot = evening.impression(at: "09:10").slots.first

    #expect(slot?.waitSeconds == 180)
    #expect(slot?.parts[.queue] == 50)
  }

  @Test func `the worst measure decides a quarter`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "09:05", failed: ["soap"])
    evening.add("09:06", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true))))

    let slot = evening.impression(at: "09:15").slots.first

    #expect(slot?.percent == 91)
    #expect(slot?.cause == .restroom)
    #expect(slot?.parts == [.restroom: 91, .cues: 100])
  }

  @Test func `an overdue round lowers the score until somebody does it`() {
    var evening = Evening()
    evening.plan.rooms = [evening.plan.rooms[0]]
    evening.inspect("women", "09:00")
    evening.inspect("women", "10:40")

    let slots = evening.impression(at: "11:00").slots

    #expect(slots.map(\.percent) == [100, nil, nil, nil, 50, 0, 0, nil])
  }
}
