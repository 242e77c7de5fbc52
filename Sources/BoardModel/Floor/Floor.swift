/// Everything known: the fold of all events in the order of `seq`.
///
/// `apply` accepts every fact and reads no clock. Folding a file at once, event by event or from a
/// checkpoint gives equal floors. What depends on the plan or the clock is computed in the figures.
package struct Floor: Hashable, Sendable {
  /// Version of the folded state; a checkpoint of another version is not used.
  ///
  /// Raise it if the same events give another state, or if the state is encoded differently.
  package static let version = 5

  package private(set) var calendar: BusinessCalendar
  package private(set) var log: LogFloor
  package private(set) var days: DayFloor
  package private(set) var queue: QueueFloor
  package private(set) var alerts: AlertFloor
  package private(set) var closing: ClosingFloor
  package private(set) var restrooms: RestroomFloor
  package private(set) var looseEnds: LooseEndFloor

  /// An empty floor.
  ///
  /// - Parameter calendar: assigns events to business days; it cannot be changed later.
  package init(calendar: BusinessCalendar) {
    self.calendar = calendar
    log = LogFloor()
    days = DayFloor()
    queue = QueueFloor()
    alerts = AlertFloor()
    closing = ClosingFloor()
    restrooms = RestroomFloor()
    looseEnds = LooseEndFloor()
  }

  package mutating func apply(_ event: Event) {
    apply(event.fact, of: event.stamp)
  }

  /// Applies events in order.
  ///
  /// Queue facts are the most frequent; they are applied without a copy of the whole event.
  package mutating func apply(_ events: [Event]) {
    let events = events.span
    for index in events.indices {
      guard case .queue(let fact) = events[index].fact else {
        apply(events[index].fact, of: events[index].stamp)
        continue
      }
      let event = events[index].stamp
      log.advance(to: event)
      queue.apply(fact, of: event, on: calendar.businessDay(of: event.at))
    }
  }

  private mutating func apply(_ fact: Fact, of event: EventStamp) {
    let day = calendar.businessDay(of: event.at)
    log.advance(to: event)
    switch fact {
    case .log(.voided(let void)):
      log.apply(.voided(void), of: event)
      days.void(void.ref)
      queue.void(void.ref)
      alerts.void(void.ref)
      closing.void(void.ref)
      restrooms.void(void.ref)
      looseEnds.void(void.ref)
    case .log(let fact): log.apply(fact, of: event)
    case .day(let fact): days.apply(fact, of: event, on: day)
    case .queue(let fact): queue.apply(fact, of: event, on: day)
    case .alert(let fact): alerts.apply(fact, of: event)
    case .payment(let fact): queue.apply(fact, of: event, on: day)
    case .check(let fact): closing.apply(fact, of: event, on: day)
    case .farewell(let fact): closing.apply(fact, of: event, on: day)
    case .restroom(let fact): restrooms.apply(fact, of: event, on: day)
    case .premises(let fact): restrooms.apply(fact, of: event, on: day)
    case .promise(let fact): looseEnds.apply(fact, of: event, on: day)
    case .logOnly: break
    case .unknown: log.countUnknown()
    }
  }

  /// Whether anything of a business day was recorded by hand.
  package func hasHandRecords(on day: Day) -> Bool {
    !closing.checks.all(on: day).isEmpty || !closing.farewells.all(on: day).isEmpty
      || !restrooms.rooms.all(on: day).isEmpty || !restrooms.premises.all(on: day).isEmpty
      || !days.records.all(on: day).isEmpty
  }
}

extension Floor: StateValue {
  package init() { self.init(calendar: BusinessCalendar()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&calendar, &log, &days, &queue)
    try visitor.visit(&alerts, &closing, &restrooms, &looseEnds)
  }
}
