import BoardModel

/// One evening of the test store: facts at local times, folded in the order in which they are
/// added.
struct Evening {
  /// A Friday.
  static let friday = Day(year: 2026, month: 11, day: 20) ?? Day(number: 0)

  var plan = Plan.standard
  private(set) var floor: Floor
  private(set) var events: [Event] = []

  init(zone: TimeZoneRules = .utc, plan: Plan = .standard) {
    self.plan = plan
    floor = Floor(calendar: BusinessCalendar(zone: zone, dayStarts: plan.dayStarts))
  }

  /// The moment at which it is `time` on Friday; 24:00 and later are on the next calendar day.
  static func moment(_ time: String, day: Day = friday) -> Timestamp {
    let parts = time.split(separator: ":").compactMap { Int($0) }
    let seconds = parts.count > 2 ? parts[2] : 0
    return TimeZoneRules.utc.timestamp(on: day, minutes: parts[0] * 60 + parts[1])
      .adding(seconds: seconds)
  }

  /// Adds an event and folds it.
  ///
  /// - Returns: its `seq`.
  @discardableResult
  mutating func tell(
    _ time: String, _ fact: Fact, by person: String? = "JP", recorded: String? = nil,
    day: Day = friday
  ) -> Int {
    let event = Event(
      seq: events.count + 1, at: Evening.moment(time, day: day),
      recorded: recorded.map { Evening.moment($0, day: day) }, by: person.map { Person($0) },
      isPinConfirmed: false, source: nil, id: nil, fact: fact, unknownMembers: [])
    events.append(event)
    floor.apply(event)
    return event.seq
  }

  @discardableResult
  mutating func tick(
    _ item: StepID, _ time: String, _ result: CheckResult = .pass, note: String? = nil,
    by person: String? = "JP", recorded: String? = nil, day: Day = friday
  ) -> Int {
    tell(
      time, .check(.done(CheckDone(item: item, result: result, note: note))), by: person,
      recorded: recorded, day: day)
  }

  @discardableResult
  mutating func inspect(
    _ room: RoomID, _ time: String, failed: [InspectionItemID] = [],
    unseen: [InspectionItemID] = [],
    by person: String? = "JP", recorded: String? = nil, day: Day = friday
  ) -> Int {
    tell(
      time,
      .restroom(.inspected(RestroomInspected(room: room, failed: failed, unseen: unseen))),
      by: person, recorded: recorded, day: day)
  }

  @discardableResult
  mutating func clear(_ time: String, day: Day = friday) -> Int {
    tell(time, .day(.cleared(StoreCleared())), day: day)
  }

  mutating func void(_ seq: Int, _ time: String = "23:00") {
    tell(time, .log(.voided(RecordVoided(ref: seq))))
  }

  mutating func promise(
    _ id: PromiseID, _ time: String, owner: String? = "MK", due: String? = "2026-11-20",
    day: Day = friday
  ) {
    tell(
      time,
      .promise(
        .made(
          PromiseMade(
            promise: id, what: "second key", kind: .missing, owner: owner.map { Person($0) },
            due: due))), day: day)
  }

  func day(at time: String, day: Day = friday) -> BusinessDay {
    BusinessDay(of: floor, plan: plan, at: Evening.moment(time, day: day))
  }

  func farewell(at time: String, day: Day = friday) -> FarewellFigures {
    FarewellFigures(of: floor, plan: plan, at: Evening.moment(time, day: day))
  }

  func restrooms(at time: String, day: Day = friday) -> RestroomFigures {
    RestroomFigures(of: floor, plan: plan, at: Evening.moment(time, day: day))
  }

  func looseEnds(at time: String, day: Day = friday) -> LooseEndFigures {
    LooseEndFigures(of: floor, plan: plan, at: Evening.moment(time, day: day))
  }

  func impression(at time: String) -> Impression {
    Impression(of: floor, plan: plan, at: Evening.moment(time))
  }
}

extension FarewellFigures {
  func row(_ id: StepID) -> Row? { rows.first { $0.item.id == id } }

  func status(_ id: StepID) -> Status? { row(id)?.status }
}

extension RestroomFigures {
  func row(_ id: RoomID) -> RoomRow? { rows.first { $0.room.id == id } }
}
