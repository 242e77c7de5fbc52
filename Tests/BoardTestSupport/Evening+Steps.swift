import BoardModel

extension Evening {
  /// An evening whose log began in the morning, so that it can have missed something.
  package static func sinceMorning() -> Evening {
    var evening = Evening()
    evening.add("08:00", .premises(.weather(WeatherSet(isWet: false))))
    return evening
  }

  @discardableResult
  package mutating func tick(
    _ item: StepID, _ clock: String, _ result: CheckResult = .pass, note: String? = nil,
    by person: String? = "JP", recorded: String? = nil, day: Day = friday
  ) -> Int {
    add(
      clock, .check(.done(CheckDone(item: item, result: result, note: note))), by: person,
      recorded: recorded, day: day)
  }

  @discardableResult
  package mutating func inspect(
    _ room: RoomID, _ clock: String, failed: [InspectionItemID] = [],
    unseen: [InspectionItemID] = [],
    by person: String? = "JP", recorded: String? = nil, day: Day = friday
  ) -> Int {
    add(
      clock,
      .restroom(.inspected(RestroomInspected(room: room, failed: failed, unseen: unseen))),
      by: person, recorded: recorded, day: day)
  }

  @discardableResult
  package mutating func clear(_ clock: String, day: Day = friday) -> Int {
    add(clock, .day(.cleared(StoreCleared())), day: day)
  }

  package mutating func void(_ seq: Int, _ clock: String = "23:00") {
    add(clock, .log(.voided(RecordVoided(ref: seq))))
  }

  package mutating func promise(
    _ id: PromiseID, _ clock: String, owner: String? = "MK", due: String? = "2026-11-20",
    day: Day = friday
  ) {
    add(
      clock,
      .promise(
        .made(
          PromiseMade(
            promise: id, what: "second key", kind: .missing, owner: owner.map { Person($0) },
            due: due))), day: day)
  }

  package func day(at clock: String, day: Day = friday) -> BusinessDay {
    BusinessDay(of: floor, plan: plan, at: Evening.at(clock, day: day))
  }

  package func farewell(at clock: String, day: Day = friday) -> FarewellFigures {
    FarewellFigures(of: floor, plan: plan, at: Evening.at(clock, day: day))
  }

  package func restrooms(at clock: String, day: Day = friday) -> RestroomFigures {
    RestroomFigures(of: floor, plan: plan, at: Evening.at(clock, day: day))
  }

  package func looseEnds(at clock: String, day: Day = friday) -> LooseEndFigures {
    LooseEndFigures(of: floor, plan: plan, at: Evening.at(clock, day: day))
  }

  package func impression(at clock: String) -> Impression {
    Impression(of: floor, plan: plan, at: Evening.at(clock))
  }
}

extension FarewellFigures {
  package func row(_ id: StepID) -> Row? { rows.first { $0.item.id == id } }

  package func status(_ id: StepID) -> Status? { row(id)?.status }
}

extension RestroomFigures {
  package func row(_ id: RoomID) -> RoomRow? { rows.first { $0.room.id == id } }
}
