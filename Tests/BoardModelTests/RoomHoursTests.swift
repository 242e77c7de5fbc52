import BoardTestSupport
import BoardModel
import Testing

@Suite struct `A room with its own times` {
  private func gallery(
    _ hours: OpeningHours? = OpeningHours(
      opens: ClockTime(hour: 11, minute: 0), closes: ClockTime(hour: 16, minute: 0)),
    kind: Room.Kind = .room
  ) -> Evening {
    var plan = Plan.standard
    var room = Room(
      id: "east", name: "East gallery", key: nil, intervalMinutes: 60,
      items: InspectionItem.standard)
    room.kind = kind
    room.hours = hours.map { [.friday: $0] } ?? [:]
    plan.rooms = [room]
    var evening = Evening(plan: plan)
    evening.add("08:00", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  private func row(_ evening: Evening, at clock: String) -> RestroomFigures.RoomRow {
    RestroomFigures(of: evening.floor, plan: evening.plan, at: Evening.at(clock)).rows[0]
  }

  @Test(arguments: [
    ("10:59", RestroomFigures.State.notOpen(until: Evening.at("11:00")), nil),
    ("11:00", .notInspected, "12:00"), ("12:00", .notInspected, "12:00"),
    ("12:05", .late(minutes: 5), "12:00"), ("15:59", .late(minutes: 239), "12:00"),
    ("16:00", .notOpen(until: nil), nil),
  ])
  func `is checked inside them only`(clock: String, state: RestroomFigures.State, due: String?) {
    let row = row(gallery(), at: clock)

    #expect(row.state == state)
    #expect(row.due == due.map { Evening.at($0) })
  }

  @Test func `misses no round outside them`() {
    let evening = gallery()

    let figures = RestroomFigures(of: evening.floor, plan: evening.plan, at: Evening.at("20:59"))
    let alerts = Alerts(of: evening.floor, plan: evening.plan, at: Evening.at("20:59"))

    // Due 12:00, 13:00, 14:00 and 15:00; the one of 16:00 no longer.
    #expect(figures.onTime == Share(count: 0, of: 4))
    #expect(!alerts.all.contains { $0.rule == .restroom })
  }

  @Test func `is closed all day on a weekday without times`() {
    let evening = gallery(nil)

    #expect(row(evening, at: "13:00").state == .notOpen(until: nil))
    #expect(row(evening, at: "13:00").due == nil)
    #expect(
      RestroomFigures(of: evening.floor, plan: evening.plan, at: Evening.at("20:00")).onTime.of == 0
    )
  }

  @Test func `may be open past midnight`() {
    let evening = gallery(
      OpeningHours(opens: ClockTime(hour: 20, minute: 0), closes: ClockTime(hour: 1, minute: 0)))

    #expect(row(evening, at: "20:30").due == Evening.at("21:00"))
    #expect(row(evening, at: "19:00").state == .notOpen(until: Evening.at("20:00")))
  }

  @Test(arguments: [(Room.Kind.room, "19:45"), (.restroom, "19:15")])
  func `keeps its own interval in the last hours unless it is a restroom`(
    kind: Room.Kind, due: String
  ) {
    var evening = gallery(
      OpeningHours(opens: ClockTime(hour: 9, minute: 0), closes: ClockTime(hour: 21, minute: 0)),
      kind: kind)
    evening.add(.restroom(.inspected(RestroomInspected(room: "east"))), at: "18:45")

    #expect(row(evening, at: "18:50").due == Evening.at(due))
  }

  @Test(arguments: [(Room.Kind.room, false), (.restroom, true)])
  func `needs a closing clean only if it is a restroom that was open`(
    kind: Room.Kind, isNeeded: Bool
  ) {
    func progress(_ evening: Evening) -> Share? {
      var evening = evening
      evening.add(.day(.cleared(StoreCleared())), at: "21:05")
      return FarewellFigures(of: evening.floor, plan: evening.plan, at: Evening.at("21:10"))
        .row(of: "restrooms-cleaned")?.progress
    }

    #expect(progress(gallery(kind: kind)) == (isNeeded ? Share(count: 0, of: 1) : nil))
    #expect(progress(gallery(nil, kind: kind)) == nil)
  }
}
