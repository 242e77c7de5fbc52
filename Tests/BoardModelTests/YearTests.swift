import BoardTestSupport
import BoardModel
import Testing

/// A year of evenings: the floor holds what the newest days need, however long the file is.
@Suite struct `A year of days` {
  /// Folds the days up to `last`, each with the same evening.
  private func floor(days: Int) -> Floor {
    var floor = Floor(calendar: BusinessCalendar(zone: .utc, dayStarts: Plan.standard.dayStarts))
    var seq = 0
    for offset in 0..<days {
      let day = Evening.friday.adding(days: offset)
      for (time, fact) in Self.evening(of: day) {
        seq += 1
        floor.apply(
          Event(
            seq: seq, at: Evening.at(time, day: day), recorded: nil, by: Person("JP"),
            isPinConfirmed: false, source: nil, id: nil, fact: fact, unknownMembers: []))
      }
    }
    return floor
  }

  private static func evening(of day: Day) -> [(String, Fact)] {
    let promise = PromiseID("p\(day.number)")
    var facts: [(String, Fact)] = [
      (
        "10:00",
        .promise(
          .made(
            PromiseMade(
              promise: promise, what: "key", kind: .missing, owner: Person("JP"),
              due: day.description)))
      ),
      ("15:00", .promise(.closed(PromiseClosed(promise: promise, outcome: .kept)))),
      ("16:00", .promise(.gesture(GestureGiven(promise: promise, kind: .extra)))),
      ("16:10", .log(.noted(NoteAdded(topic: .handover, text: "quiet")))),
    ]
    for hour in 9...20 {
      facts.append(
        ("\(hour):30", .restroom(.inspected(RestroomInspected(room: "women", failed: ["soap"])))))
      facts.append(("\(hour):40", .restroom(.used(RestroomUsed(room: "women", visits: 30)))))
      facts.append(("\(hour):50", .premises(.swept(FloorSwept(zone: "floor", found: .none)))))
    }
    facts.append(("20:55", .check(.done(CheckDone(item: "staff-briefed", result: .pass)))))
    facts.append(("21:05", .day(.cleared(StoreCleared()))))
    facts.append(("21:10", .farewell(.cueSeen(CueSeen(kind: .withdrawal)))))
    facts.append(("21:20", .log(.voided(RecordVoided(ref: (day.number - 20_777) * 46 + 3)))))
    facts.append(
      (
        "21:30",
        .day(.signed(DaySigned(done: 1, late: 0, missed: 0, criticalOpen: 0, anchor: "1:a")))
      )
    )
    return facts
  }

  @Test func `keeps nine days of rounds, checks and cues, and a year of sign-offs`() {
    let floor = floor(days: 365)

    #expect(floor.checks.days.count == 9)
    #expect(floor.farewells.days.count == 9)
    #expect(floor.rooms.days.count == 9)
    #expect(floor.premises.days.count == 9)
    #expect(floor.visits.days.count == 9)
    #expect(floor.looseEnds.gestures.days.count == 9)
    #expect(floor.looseEnds.promiseHistories.count <= 10)
    #expect(floor.days.days.count == 365)
  }

  @Test func `takes no more memory once every limit is reached`() throws {
    // Notes are dropped 125 at a time: both floors are equally long after such a moment.
    let sizes = try [700, 1200].map { try StateEncoder.bytes(of: floor(days: $0)).count }

    #expect(abs(sizes[1] - sizes[0]) < sizes[0] / 50, "\(sizes)")
  }

  @Test func `keeps the counts of a signed day after its rounds were dropped`() {
    let floor = floor(days: 100)

    let signing = floor.days.signing(on: Evening.friday)

    #expect(signing?.by == Person("JP"))
    #expect(floor.checks.all(on: Evening.friday).isEmpty)
  }

  @Test func `reports a day long ago from the file again`() {
    var history = ReportFloors(
      days: Evening.friday...Evening.friday.adding(days: 40),
      calendar: BusinessCalendar(zone: .utc, dayStarts: Plan.standard.dayStarts), knownAt: nil)
    var seq = 0
    for offset in 0..<60 {
      let day = Evening.friday.adding(days: offset)
      for (time, fact) in Self.evening(of: day) {
        seq += 1
        history.apply(
          Event(
            seq: seq, at: Evening.at(time, day: day), recorded: nil, by: Person("JP"),
            isPinConfirmed: false, source: nil, id: nil, fact: fact, unknownMembers: []))
      }
    }

    for offset in [0, 5, 6, 23, 40] {
      let day = Evening.friday.adding(days: offset)
      #expect(history.floor(of: day)?.checks.all(on: day).count == 1, "\(day)")
      #expect(history.floor(of: day)?.rooms.all(on: day).count == 12, "\(day)")
    }
  }
}
