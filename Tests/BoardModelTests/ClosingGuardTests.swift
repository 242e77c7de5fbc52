import BoardTestSupport
import BoardModel
import Testing

@Suite struct `The closing guard` {
  @Test(arguments: [("19:59", false), ("20:00", true), ("20:01", true)])
  func `a step entered later counts from the emergency on`(clock: String, counts: Bool) {
    var evening = Evening.sinceMorning()
    evening.add("20:00", .check(.bypassed(GuardBypassed(reason: "fire alarm"))))
    evening.tick("tills-counted", clock, recorded: "21:00")

    let row = evening.farewell(at: "21:30").row("tills-counted")

    #expect(row?.ignored.isEmpty == counts)
  }

  @Test func `a locked step does not count before the last customer left`() {
    var evening = Evening()
    let seq = evening.tick("floor-cleaned", "21:05")

    let row = evening.farewell(at: "21:06").row("floor-cleaned")

    #expect(row?.status == .locked)
    #expect(row?.ignored.map(\.seq) == [seq])
    evening.clear("21:10")
    #expect(evening.farewell(at: "21:11").status("floor-cleaned") == .open(due: nil))
  }

  @Test func `a locked step names its reason until the last customer left`() {
    var evening = Evening()

    let row = evening.farewell(at: "21:05").row("floor-cleaned")

    #expect(row?.status == .locked)
    #expect(row?.item.lockReason == "hurries customers")
    evening.clear("21:10")
    #expect(evening.farewell(at: "21:11").status("floor-cleaned") == .open(due: nil))
  }

  @Test func `a forced step counts, and is recorded as a cue`() {
    var evening = Evening()
    evening.add(
      "21:05", .check(.forced(CheckForced(item: "floor-cleaned", reason: "broken glass"))))

    let figures = evening.farewell(at: "21:06")

    #expect(figures.row("floor-cleaned")?.wasForced == true)
    #expect(figures.row("floor-cleaned")?.isAnswered == true)
    #expect(figures.cueCount == 1)
    #expect(figures.status("tills-counted") == .locked)
  }

  @Test func `one line unlocks everything in an emergency`() {
    var evening = Evening()
    evening.add("20:50", .check(.bypassed(GuardBypassed(reason: "fire"))))
    evening.tick("tills-counted", "20:51")

    let figures = evening.farewell(at: "20:52")

    #expect(figures.lockedCount == 0)
    #expect(figures.isBypassed)
    #expect(figures.row("tills-counted")?.isAnswered == true)
    #expect(figures.status("doors-and-alarm") == .open(due: nil))
  }

  @Test func `reopening locks the steps that are not done, and keeps those that are`() {
    var evening = Evening()
    evening.clear("21:10")
    evening.tick("lights-down", "21:11")
    evening.add("21:12", .day(.reopened(StoreReopened())))

    let figures = evening.farewell(at: "21:13")

    #expect(figures.row("lights-down")?.isAnswered == true)
    #expect(figures.status("floor-cleaned") == .locked)
  }

  @Test func `undoing the last customer also undoes the locked steps done since`() {
    var evening = Evening()
    let cleared = evening.clear("21:10")
    evening.tick("lights-down", "21:11")

    evening.void(cleared, "21:12")

    #expect(evening.farewell(at: "21:13").status("lights-down") == .locked)
  }

  @Test func `a slow clock on a second board does not lock its taps`() {
    var evening = Evening()
    evening.clear("21:10")
    evening.tick("lights-down", "21:06")

    #expect(evening.farewell(at: "21:11").row("lights-down")?.isAnswered == true)
  }

  @Test func `a step entered later counts from the time it happened`() {
    var evening = Evening()
    evening.clear("21:10")
    evening.tick("lights-down", "21:05", recorded: "21:30")

    #expect(evening.farewell(at: "21:31").status("lights-down") == .open(due: nil))
  }

  @Test func `the number of steps that wait for the last customer is shown`() {
    let evening = Evening()

    #expect(evening.farewell(at: "21:07").lockedCount == 7)
  }
}
