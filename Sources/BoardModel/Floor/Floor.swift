/// Everything known: the fold of all events in the order of `seq`.
///
/// `apply` accepts every fact and reads no clock. Folding a file at once, event by event or from a
/// checkpoint gives equal floors. What depends on the plan or the clock is computed in the figures.
package struct Floor: Hashable, Sendable, StateValue {
  /// Version of the folded state; a checkpoint of another version is not used.
  ///
  /// Raise it if the same events give another state, or if the state is encoded differently.
  package static let version = 17

  package private(set) var calendar: BusinessCalendar
  package private(set) var log = LogFloor()
  /// More than a year: there are few records a day, and a signed day's counts summarize it.
  package private(set) var days = FloorRecords<DayFact>(keptDays: 400)
  package private(set) var queue = QueueFloor()
  package private(set) var alerts = AlertFloor()
  package private(set) var checks = FloorRecords<CheckFact>(keptDays: 9)
  package private(set) var farewells = FloorRecords<FarewellFact>(keptDays: 9)
  /// Rounds, cleans, supplies and closures.
  package private(set) var rooms = FloorRecords<RestroomFact>(keptDays: 9)
  /// Visits counted at the door; enough of them make a round due earlier, on a past day too.
  package private(set) var visits = FloorRecords<RestroomUsed>(keptDays: 9)
  /// Closures and reopenings of rooms, the newest 200, because a room may be closed for weeks.
  package private(set) var closures: [FloorRecord<RestroomFact>] = []
  /// Answers to the steps that somebody said never apply at this store, the newest 200.
  package private(set) var neverHere: [FloorRecord<CheckFact>] = []
  package private(set) var premises = FloorRecords<PremisesFact>(keptDays: 9)
  package private(set) var looseEnds = LooseEndFloor()
  /// The plans whose text was adopted on the newest of such days, the last of each day.
  ///
  /// One adopted after the sign-off of a day counts from the next day on.
  package private(set) var plans = FloorRecords<PlanAdopted>(keptDays: 9)
  /// The lines of undone imports, by `seq`, in rising order: all, and those that this fold leaves out.
  ///
  /// What a feed counted cannot be taken out of the sums, so that the fold must be made again.
  private var undone: [Int] = []
  private var leftOut: [Int] = []

  /// An empty floor; `calendar` assigns events to business days and cannot be changed later.
  package init(calendar: BusinessCalendar) { self.calendar = calendar }

  /// Whether an import was undone whose events this fold counted.
  package var isOutdated: Bool { undone.count > leftOut.count }

  /// An empty floor that leaves out the undone imports.
  package var restarted: Floor {
    var floor = Floor(calendar: calendar)
    floor.leftOut = undone
    return floor
  }

  package mutating func apply(_ event: Event) {
    apply(event.fact, of: event.stamp)
  }

  /// Applies events in order; queue facts, the most frequent, without a copy of the whole event.
  package mutating func apply(_ events: [Event]) {
    let events = events.span
    for index in events.indices {
      guard case .queue(let fact) = events[index].fact else {
        apply(events[index].fact, of: events[index].stamp)
        continue
      }
      log.advance(to: events[index].stamp, isMeasurement: true)
      if isLeftOut(events[index].stamp.seq) { continue }
      let day = calendar.businessDay(of: events[index].stamp.at)
      queue.apply(fact, of: events[index].stamp, on: day)
    }
  }

  private mutating func apply(_ fact: Fact, of event: EventStamp) {
    let day = calendar.businessDay(of: event.at)
    log.advance(to: event, isMeasurement: fact.isMeasurement)
    switch fact {
    case .log(.voided(let void)):
      if void.isImportUndone { undo(void.ref) }
      log.apply(.voided(void), of: event)
      days.void(void)
      queue.void(void.ref)
      alerts.void(void.ref)
      checks.void(void)
      farewells.void(void)
      rooms.void(void)
      closures.void(void)
      neverHere.void(void)
      visits.void(void)
      premises.void(void)
      looseEnds.void(void)
    case .log(let fact):
      log.apply(fact, of: event)
      if case .planAdopted(let adopted) = fact { adopt(adopted, of: event) }
    case .day(let fact): days.append(fact, of: event, on: fact.day ?? day)
    case .queue where isLeftOut(event.seq): break
    case .queue(let fact): queue.apply(fact, of: event, on: day)
    case .alert(let fact): alerts.apply(fact, of: event)
    case .payment(let fact): queue.apply(fact, of: event, on: day)
    case .check(let fact):
      checks.append(fact, of: event, on: day)
      guard case .done(let done) = fact else { return }
      if done.isNever || neverHere.contains(where: { $0.content.item == done.item }) {
        neverHere.append(fact, of: event)
      }
    case .farewell(let fact): farewells.append(fact, of: event, on: day)
    case .restroom(.used(let used)): visits.append(used, of: event, on: day)
    case .restroom(let fact):
      rooms.append(fact, of: event, on: day)
      if fact.isClosureChange { closures.append(fact, of: event) }
    case .premises(let fact): premises.append(fact, of: event, on: day)
    case .promise(let fact): looseEnds.apply(fact, of: event, on: day)
    case .called, .fleet: break
    case .unknown: log.countUnknown()
    }
  }

  /// Keeps the text of an adopted plan.
  package mutating func adopt(_ adopted: PlanAdopted, of event: EventStamp) {
    guard !adopted.plan.isEmpty else { return }
    let day = calendar.businessDay(of: event.at)
    let isSignedOff = days.notVoided(on: day).contains { record in
      if case .signed(let signed) = record.content { signed.shift == nil } else { false }
    }
    plans.replace(with: adopted, of: event, on: isSignedOff ? day.adding(days: 1) : day)
  }

  private mutating func undo(_ seq: Int) {
    let place = undone.partitioningIndex { $0 >= seq }
    if place == undone.count || undone[place] != seq { undone.insert(seq, at: place) }
  }

  private func isLeftOut(_ seq: Int) -> Bool {
    if leftOut.isEmpty { return false }
    let place = leftOut.partitioningIndex { $0 >= seq }
    return place < leftOut.count && leftOut[place] == seq
  }

  /// Opens the days that a checkpoint keeps encoded, for a reader that looks at them many times.
  package mutating func openDays() { queue.openDays() }

  /// Whether anything of a business day was recorded by hand.
  package func hasHandRecords(on day: Day) -> Bool {
    !checks.all(on: day).isEmpty || !farewells.all(on: day).isEmpty || !rooms.all(on: day).isEmpty
      || !premises.all(on: day).isEmpty
      // Not hours that were set on another day.
      || days.all(on: day).contains { calendar.businessDay(of: $0.at) == day }
  }

  package init() { self.init(calendar: BusinessCalendar()) }

  /// Decodes a floor.
  ///
  /// A decoder is compiled for it here; a generic one looks up each type that it meets.
  package init(decoding bytes: [UInt8]) throws(StateError) {
    self = try StateDecoder.value(Floor.self, of: bytes)
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&calendar, &log, &days, &queue)
    try visitor.visit(&alerts, &looseEnds)
    try visitor.visit(&checks, &farewells)
    try visitor.visit(&rooms, &visits, &premises)
    try visitor.visit(&closures, &neverHere)
    try visitor.visit(&undone, &leftOut, &plans)
  }
}

extension Fact {
  /// Whether a machine can count or measure it.
  fileprivate var isMeasurement: Bool {
    switch self {
    case .queue, .payment, .restroom, .premises: true
    case .log, .day, .alert, .check, .farewell, .promise, .called, .fleet, .unknown: false
    }
  }
}
