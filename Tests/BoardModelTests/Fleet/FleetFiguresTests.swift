import BoardModel
import BoardReport
import BoardTestSupport
import Testing

@Suite struct `The figures of the fleet` {
  private func ids(_ figures: FleetFigures) -> [String] { figures.rows.map(\.store.id.text) }

  @Test func `order stores by need, then how long, the calm ones by their id`() {
    var evening = FleetEvening()
    for (id, days) in [("d", 2), ("c", 0), ("b", 1), ("a", 0)] {
      evening.hear(StoreID(id), -10) { $0.unsignedDays = days }
    }
    evening.hear("e", -40)
    evening.hear("f", -30)

    #expect(ids(evening.fresh(-10)) == ["e", "f", "d", "b", "a", "c"])
    #expect(evening.fresh(-10).rows.map(\.need) == [.now, .now, .now, .tonight, .fine, .fine])
  }

  @Test func `a need rises after 30 seconds and falls after 60`() {
    var evening = FleetEvening()
    evening.hear("a", -30)
    #expect(evening.running(-30)["a"]?.need == .fine)
    evening.hear("a", -29) { $0.unsignedDays = 2 }
    #expect(evening.running(-29)["a"]?.level == .red)
    #expect(evening.running(-29)["a"]?.need == .fine)
    #expect(evening.running(-29, seconds: 29)["a"]?.need == .fine)
    #expect(evening.running(-29, seconds: 30)["a"]?.need == .now)

    evening.hear("a", -28)
    #expect(evening.running(-28)["a"]?.level == .calm)
    #expect(evening.running(-28, seconds: 59)["a"]?.need == .now)
    #expect(evening.running(-28, seconds: 60)["a"]?.need == .fine)
  }

  @Test func `a need that comes and goes within its time changes nothing`() {
    var evening = FleetEvening()
    evening.hear("a", -30)
    _ = evening.running(-30)
    for minute in -29 ... -20 {
      evening.hear("a", minute) { $0.unsignedDays = 2 }
      _ = evening.running(minute)
      evening.hear("a", minute, delay: 20)
      #expect(evening.running(minute, seconds: 20)["a"]?.need == .fine)
      #expect(evening.running(minute, seconds: 50)["a"]?.need == .fine)
    }
  }

  @Test func `are the same recomputed in part as made anew, once needs have settled`() {
    var evening = FleetEvening()
    var random = SeededRandom(seed: 7)
    for index in 0..<40 {
      evening.plan.stores[StoreID("s\(index)")] = FleetPlan.Store(
        id: StoreID("s\(index)"), area: "area \(index % 3)")
    }
    for minute in -60...60 {
      for _ in 0..<10 {
        let id = StoreID("s\(random.next() % 45)")
        let (wait, days) = (Int(random.next() % 400), Int(random.next() % 12))
        evening.hear(id, minute) {
          $0.waitSeconds = wait
          $0.unsignedDays = days > 9 ? days - 9 : 0
          $0.cleared = minute > 40 ? FleetEvening.close : nil
        }
        if days < 6 { evening.judge(id, minute, days == 0 ? .changed : .sound) }
      }
      _ = evening.running(minute)
    }
    _ = evening.running(61, seconds: 1)

    let (kept, made) = (evening.running(63), evening.fresh(63))

    #expect(kept.areas == made.areas && kept.evidence == made.evidence)
    #expect(kept.tonight == made.tonight)
    #expect(Set(kept.alerts.map(\.id)) == Set(made.alerts.map(\.id)))
    #expect(kept.rows.count == 45)
    for row in made.rows {
      #expect(kept[row.store.id]?.level == row.level)
      #expect(kept[row.store.id]?.isSilent == row.isSilent)
    }
  }

  @Test func `ten thousand stores of which few change cost next to nothing`() {
    var evening = FleetEvening()
    for index in 0..<10_000 {
      evening.hear(StoreID("s\(index)"), -30)
      evening.judge(StoreID("s\(index)"), -30)
    }
    var figures = evening.fresh(-30)
    figures.update(&evening.floor, at: figures.at)
    let before = figures.recomputedCount
    for second in 1...60 {
      let id = StoreID("s\(second * 7)")
      evening.floor.apply(
        .standing(FleetEvening.key(id), FleetEvening.standing(-30)),
        heard: figures.at.adding(seconds: 1))
      figures.update(&evening.floor, at: figures.at.adding(seconds: 1))
    }

    #expect(figures.recomputedCount - before == 60)
    #expect(
      figures.rows.count == 10_000 && figures.counts.heard == Share(count: 10_000, of: 10_000))
    // Then all of them fall silent, each once.
    figures.update(&evening.floor, at: figures.at.adding(seconds: 121))
    #expect(figures.recomputedCount - before <= 60 + 10_000)
    #expect(figures.counts.silent == 10_000 - 60)
  }

  @Test func `a store of the plan that was never heard of has a row, and is not good`() throws {
    var evening = FleetEvening()
    evening.plan.stores["a"] = FleetPlan.Store(id: "a", name: "Abbey", area: "North")

    let figures = evening.fresh(0)

    let row = try #require(figures.rows.first)
    #expect(row.name == "Abbey" && row.key == nil && row.need == .tonight && row.level == .amber)
    #expect(figures.alerts.map(\.cause) == [.silent(heard: nil)])
    #expect(figures.counts.heard == Share(count: 0, of: 1))
    #expect(figures.evidence.checked == Share(count: 0, of: 1))
    #expect(figures.areas.first?.signed == Share(count: 0, of: 1))
    #expect(figures.tonight.stores == Share(count: 0, of: 1))
  }

  @Test func `a store that is not in the plan has a row all the same`() {
    var evening = FleetEvening()
    evening.hear("b", -1)
    #expect(evening.fresh(-1).rows.first?.isPlanned == true)
    evening.plan.stores["a"] = FleetPlan.Store(id: "a")

    let figures = evening.fresh(-1)

    #expect(figures.rows.count == 2 && figures.counts.unplanned == 1)
    #expect(figures["b"]?.isPlanned == false && figures["a"]?.isPlanned == true)
  }

  @Test func `a store has one row, of the file that it sent last; older ones count as evidence`() {
    var evening = FleetEvening()
    evening.hear("a", -30, log: 1) { $0.seq = 10 }
    evening.judge("a", -30, log: 1, seq: 10, .forked) {
      $0.missing = 4
      $0.strays = 2
    }
    evening.hear("a", -1, log: 2) { $0.seq = 20 }
    evening.judge("a", -1, log: 2, seq: 15)

    let figures = evening.fresh(-1)

    #expect(figures.rows.count == 1)
    #expect(figures["a"]?.key == FleetEvening.key("a", log: 2) && figures["a"]?.logCount == 2)
    #expect(figures["a"]?.level == .calm && figures["a"]?.lag == 5)
    #expect(figures.evidence.forked == 0 && figures.evidence.olderBroken == 1)
    #expect(figures.evidence.missing == 4 && figures.evidence.strays == 2)
  }

  @Test func `areas count what is open, with denominators`() throws {
    var evening = FleetEvening()
    for (id, area) in [("a", "North"), ("b", "North"), ("c", "North"), ("d", "South")] {
      evening.plan.stores[StoreID(id)] = FleetPlan.Store(id: StoreID(id), area: area)
    }
    evening.hear("a", -20) { $0.waitSeconds = 100 }
    evening.hear("b", -20) {
      $0.phase = "signed"
      $0.nextOpening = FleetEvening.close.adding(minutes: 600)
    }
    evening.hear("c", -60) { $0.waitSeconds = 900 }
    evening.hear("d", -20) {
      $0.phase = "notOpen"
      $0.nextOpening = FleetEvening.close.adding(minutes: 600)
    }

    let areas = evening.fresh(-20).areas

    let north = try #require(areas.first)
    #expect(areas.map(\.name) == ["North", "South"])
    // The wait of a store that is silent is not one of now.
    #expect(north.stores == 3 && north.longestWait == 100 && north.now == 1)
    #expect(north.signed == Share(count: 1, of: 3) && north.heard == Share(count: 2, of: 3))
    #expect(north.closingSoon == 3)
    #expect(areas.last?.signed == Share(count: 0, of: 0))
  }

  @Test func `a store that was signed yesterday and says nothing since is not signed today`() {
    var evening = FleetEvening()
    evening.hear("a", 0) {
      $0.phase = "signed"
      $0.cleared = FleetEvening.close
      $0.nextOpening = FleetEvening.close.adding(minutes: 720)
    }

    #expect(evening.fresh(719).tonight.signed == Share(count: 1, of: 1))
    #expect(evening.fresh(720).tonight.signed == Share(count: 0, of: 1))
  }

  @Test func `the evening adds shares of the stores that are known, by their own clocks`() {
    var evening = FleetEvening()
    evening.hear("a", -20) {
      $0.short = Share(count: 90, of: 100)
      $0.left = 3
    }
    evening.hear("b", -20) {
      $0.zone = "Europe/Warsaw"
      $0.short = Share(count: 50, of: 100)
    }
    evening.hear("c", -20) {
      $0.zone = "Nowhere/Land"
      $0.short = Share(count: 900, of: 100)
    }

    let tonight = evening.fresh(-20).tonight

    #expect(tonight.short == Share(count: 140, of: 200))
    #expect(tonight.closes == [21 * 60: 1, 22 * 60: 1])
    #expect(tonight.left == 3)
  }

  @Test func `a silent store has rooms and steps that fall due on the screen`() throws {
    var evening = FleetEvening()
    evening.hear("a", -60) {
      $0.roomDue = FleetEvening.close.adding(minutes: -30)
      $0.criticalOpen = 1
      $0.criticalDue = FleetEvening.close.adding(minutes: -20)
    }

    let (before, after) = (evening.fresh(-31)["a"], evening.fresh(-20)["a"])

    #expect(before?.roomsLate == 0 && after?.roomsLate == 1)
    #expect(before?.isCriticalLate == false && after?.isCriticalLate == true)
  }

  @Test func `absurd standings neither stop the figures nor hide a store`() throws {
    var evening = FleetEvening()
    let most = Timestamp(seconds: NumberRange.moment.upperBound)
    for (index, id) in ["a", "b", "c"].enumerated() {
      evening.hear(StoreID(id), -20) {
        $0.seq = NumberRange.seq.upperBound
        $0.at = index == 0 ? most : Timestamp()
        $0.closes = index == 0 ? most : Timestamp()
        $0.nextOpening = most
        $0.redSince = most
        $0.roomDue = most
        $0.endsDue = Timestamp()
        $0.name = "\u{1B}[2J\u{0}"
        $0.short = Share(count: 1_000_000, of: 0)
        $0.ends = 10_000
        $0.zone = "../../etc/passwd"
      }
      evening.judge(StoreID(id), -20, seq: 0) {
        $0.missing = NumberRange.seq.upperBound
        $0.foreign = NumberRange.seq.upperBound
      }
    }

    let figures = evening.fresh(-20)

    #expect(figures.rows.count == 3)
    #expect(figures.evidence.missing > 0 && figures.tonight.short == Share())
    let status = FleetStatus(figures, zone: .utc)
    #expect(!status.text.unicodeScalars.contains("\u{1B}"))
    #expect(status.openMetrics.hasSuffix("# EOF\n"))
    #expect(evening.fresh(2000).rows.allSatisfy { $0.level >= .amber })
  }

  @Test(arguments: [
    ("00*", ["0012", "0017"]), ("*2*", ["0012", "0203"]), ("0012", ["0012"]), ("1*", []),
    ("*", ["0012", "0017", "0203"]), ("0*1*7", ["0017"]), ("00120*", []), ("*0203*", ["0203"]),
  ])
  func `a pattern chooses stores by their ids`(pattern: String, expected: [String]) {
    var evening = FleetEvening()
    for id in ["0203", "0012", "0017"] { evening.hear(StoreID(id), -1) }
    evening.plan.filter.pattern = pattern

    #expect(ids(evening.fresh(-1)) == expected)
  }

  @Test func `an area chooses its stores, and the sums are of those`() {
    var evening = FleetEvening()
    evening.plan.stores["a"] = FleetPlan.Store(id: "a", area: "North")
    evening.plan.stores["b"] = FleetPlan.Store(id: "b", area: "South")
    evening.plan.filter.area = "South"

    let figures = evening.fresh(0)

    #expect(ids(figures) == ["b"] && figures.counts.stores == 1)
  }
}
