import BoardModel
import BoardTestSupport
import BoardText
import Testing

@Suite struct `A store's standing` {
  private static let evening: Evening = {
    var evening = Evening()
    for lane: LaneID in ["1", "2"] {
      evening.add("09:00", .queue(.laneOpened(LaneOpened(lane: lane))), by: nil)
    }
    for minute in stride(from: 0, to: 720, by: 3) {
      let clock = "\(9 + minute / 60):\(padded(minute % 60, to: 2))"
      evening.add(
        clock, .queue(.counted(QueueCounted(lane: "1", waiting: minute * 7 % 9, serving: 1))),
        by: nil)
      evening.add(
        clock,
        .queue(.served(QueueServed(lane: "2", waitSeconds: minute % 240, serviceSeconds: 40))),
        by: nil)
      if minute % 30 == 0 { evening.inspect("women", clock, failed: []) }
    }
    evening.promise("p1", "18:00")
    evening.clear("21:12")
    return evening
  }()

  private static func standing(_ clock: String) -> (Standing, Figures) {
    let (floor, plan, now) = (evening.floor, evening.plan, Evening.at(clock))
    let figures = Figures(of: floor, plan: plan, at: now, spanMinutes: 60)
    return (
      Standing(
        figures, floor: floor, plan: plan, at: now, hash: "ab", app: "exitboard 0.1.0"), figures
    )
  }

  @Test(arguments: ["05:00", "09:00", "11:31", "18:00", "20:45", "21:10", "21:30", "27:59"])
  func `shows the very figures of the board`(clock: String) {
    let (standing, figures) = Self.standing(clock)

    #expect(standing.seq == Self.evening.events.count)
    #expect(standing.phase == "\(figures.day.phase)")
    #expect(standing.closes == figures.day.closes && standing.cleared == figures.day.cleared)
    let worst = figures.queue.lanes.first { $0.lane.id == figures.queue.worstLane }
    #expect(standing.waitSeconds == worst?.waitSeconds)
    #expect(standing.short == figures.queue.shortLines)
    #expect(standing.inTime == figures.queue.serviceLevel)
    #expect(standing.criticalOpen == figures.farewell.criticalOpen)
    #expect(standing.steps.of == figures.farewell.total)
    #expect(standing.ends == figures.looseEnds.rows.count)
    #expect(standing.rooms == figures.restrooms.rows.count)
    let raised = figures.alerts.all.filter { $0.state == .raised }
    #expect(standing.red == raised.count { $0.level >= .red })
    #expect(standing.level == (raised.map(\.level).max() ?? .calm).word)
    #expect(standing.lastHourPercent == figures.impression.lastHourPercent)
  }

  @Test func `has the worst wait of each five minutes of the last hour`() throws {
    let (standing, figures) = Self.standing("18:00")

    let hour = try #require(standing.hour).split(separator: " ")

    #expect(hour.count == 12)
    #expect(hour.last.map { Int($0) } == figures.queue.graph.suffix(5).compactMap(\.self).max())
  }

  @Test(arguments: ["05:00", "18:00", "21:30"])
  func `is read back as it was written, in few bytes`(clock: String) throws {
    let (standing, _) = Self.standing(clock)

    let members = try standing.members()
    let bytes = members.all.reduce(0) {
      $0 + $1.name.utf8.count + $1.value.description.utf8.count + 6
    }

    #expect(try Standing(members) == standing)
    #expect(bytes < 1500, "\(bytes)")
  }

  @Test func `declares each of its members once, with a meaning`() {
    let names = Standing.fields.map(\.name)

    #expect(names.count == Set(names).count && names.count > 50)
    #expect(Standing.fields.allSatisfy { !$0.meaning.isEmpty })
  }

  @Test func `of a newer store is read without the members that are not known`() throws {
    var members = try Standing.example.members()
    members.append("mood", .text("good"))

    #expect(try Standing(members) == Standing.example)
  }

  @Test(arguments: [
    ("red", Value.text("many")), ("phase", .text("asleep")), ("at", .number(-5)),
    ("level", .number(3)),
  ])
  func `with a false member that decides about it is refused`(name: String, value: Value) throws {
    #expect(throws: FactError.self) { try Standing(changed(name, to: value)) }
  }

  @Test(arguments: [("short", Value.number(-1)), ("on_duty", .text("JP")), ("ends", .text("no"))])
  func `with another false member is read without it`(name: String, value: Value) throws {
    #expect(try Standing(changed(name, to: value)) == Standing.example)
  }

  @Test func `is written without what no reader accepts, and with initials of earlier versions`()
    throws
  {
    var standing = Standing.example
    (standing.signedBy, standing.rooms) = (Person("M.K"), NumberRange.people.upperBound)
    #expect(try Standing(standing.members()) == standing)

    (standing.signedBy, standing.rooms) = (Person("M K"), NumberRange.people.upperBound + 1)
    let read = try Standing(standing.members())

    #expect(read.signedBy == nil && read.rooms == 0 && read.name == standing.name)
  }

  @Test(arguments: [(2000, true), (2001, false)])
  func `is not written without what it needs`(bytes: Int, isWritten: Bool) {
    var standing = Standing.example
    standing.name = String(repeating: "x", count: bytes)

    #expect(((try? standing.members()) != nil) == isWritten)
  }

  private func changed(_ name: String, to value: Value) throws -> Members {
    let members = try Standing.example.members()
    return Members(members.all.filter { $0.name != name } + [.init(name: name, value: value)])
  }
}

@Suite struct `A verdict` {
  @Test func `is never replaced by a better one`() {
    var verdict = Verdict(seq: 1, hash: "", state: .sound)

    verdict.note(.changed, at: 7)
    verdict.note(.missing, at: 9)
    #expect(verdict.state == .changed && verdict.from == 7)
    verdict.note(.forked, at: 11)

    #expect(verdict.state == .forked && verdict.from == 11)
  }

  @Test func `is read back as it was written`() throws {
    var verdict = Verdict.example
    (verdict.missing, verdict.strays, verdict.audit, verdict.auditSeq) = (3, 2, .agrees, 48_000)
    verdict.at = Timestamp(seconds: 1_795_208_520)

    #expect(try Verdict(try verdict.members()) == verdict)
  }
}
