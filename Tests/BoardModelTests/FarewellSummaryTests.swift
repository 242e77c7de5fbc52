import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The summary of cues and goodbyes` {
  @Test func `a cue says how long before the last customer it was seen`() {
    var evening = Evening()
    evening.add("20:50", .farewell(.cueSeen(CueSeen(kind: .productive, note: "hoover"))))
    evening.add("21:05", .check(.forced(CheckForced(item: "tills-counted", reason: "bank waits"))))
    evening.clear("21:10")

    let farewellSummary = FarewellSummary(day: evening.day(at: "21:15"), floor: evening.floor)

    #expect(farewellSummary.cues.map(\.minutesBeforeClear) == [20, 5])
    #expect(farewellSummary.cues.map(\.source) == [.seen(.productive), .forced("tills-counted")])
  }

  @Test func `goodbye points that nobody saw are in no denominator`() {
    var evening = Evening()
    evening.add("20:00", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true, smiled: false))))
    evening.add("20:10", .farewell(.goodbyeSeen(GoodbyeSeen(thanked: true, isPrompted: true))))

    let goodbyes = FarewellSummary(day: evening.day(at: "20:15"), floor: evening.floor).goodbyes

    #expect(goodbyes.count == 2)
    #expect(goodbyes.promptedCount == 1)
    #expect(goodbyes.thanked == Share(count: 2, of: 2))
    #expect(goodbyes.smiled == Share(count: 0, of: 1))
    #expect(goodbyes.askedBack.percent == nil)
    #expect(goodbyes.askedBack.interval95 == nil)
  }

  // Wilson 1927, recomputed with 30 digits.
  @Test(arguments: [
    (0, 5, 0...43), (5, 5, 57...100), (3, 5, 23...88), (8, 10, 49...94), (71, 100, 61...79),
  ])
  func `a share of a small number gives its uncertainty`(
    count: Int, of: Int, bounds: ClosedRange<Int>
  ) {
    #expect(Share(count: count, of: of).interval95 == bounds)
  }

  @Test func `offers of help distinguish an answer from silence`() {
    var evening = Evening()
    evening.add("20:00", .farewell(.helpOffered(HelpOffered(kind: .carry, isAccepted: true))))
    evening.add("20:01", .farewell(.helpOffered(HelpOffered(kind: .umbrella))))

    let farewellSummary = FarewellSummary(day: evening.day(at: "20:15"), floor: evening.floor)

    #expect(farewellSummary.helpOffered == 2)
    #expect(farewellSummary.helpAccepted == Share(count: 1, of: 1))
  }
}
