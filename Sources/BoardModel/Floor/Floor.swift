/// Everything known: the fold of all events, in the order of their `seq`.
///
/// `apply` is total: a fact cannot be refused, and no clock is read. Folding a file in one go, event by event or from a
/// checkpoint gives equal floors. What depends on the plan or the clock is not here but in the figures made from it.
package struct Floor: Hashable, Sendable, Codable {
  /// Raised whenever the same events come to hold otherwise, or the same is written down otherwise: a checkpoint made
  /// before is then not used any more.
  package static let version = 3

  package let calendar: ShopCalendar
  package private(set) var log: LogFloor
  package private(set) var days: DayFloor
  package private(set) var queue: QueueFloor
  package private(set) var closing: ClosingFloor
  package private(set) var restrooms: RestroomFloor
  package private(set) var looseEnds: LooseEndFloor

  /// An empty floor.
  ///
  /// - Parameter calendar: says to which business day an event belongs; a floor is never moved to another one.
  package init(calendar: ShopCalendar) {
    self.calendar = calendar
    log = LogFloor()
    days = DayFloor()
    queue = QueueFloor()
    closing = ClosingFloor()
    restrooms = RestroomFloor()
    looseEnds = LooseEndFloor()
  }

  package mutating func apply(_ event: Event) {
    apply(event.fact, of: event.stamp)
  }

  /// Applies events in their order; of those that a log is full of only what they need is copied.
  package mutating func apply(_ events: [Event]) {
    let events = events.span
    for index in events.indices {
      guard case .queue(let fact) = events[index].fact else {
        apply(events[index].fact, of: events[index].stamp)
        continue
      }
      let event = events[index].stamp
      log.note(event)
      queue.apply(fact, of: event, on: calendar.businessDay(of: event.at))
    }
  }

  private mutating func apply(_ fact: Fact, of event: EventStamp) {
    let day = calendar.businessDay(of: event.at)
    log.note(event)
    switch fact {
    case .log(.voided(let void)):
      log.apply(.voided(void), of: event)
      days.void(void.ref)
      queue.void(void.ref)
      closing.void(void.ref)
      restrooms.void(void.ref)
      looseEnds.void(void.ref)
    case .log(let fact): log.apply(fact, of: event)
    case .day(let fact): days.apply(fact, of: event, on: day)
    case .queue(let fact): queue.apply(fact, of: event, on: day)
    case .alert(let fact): queue.apply(fact, of: event, on: day)
    case .payment(let fact): queue.apply(fact, of: event, on: day)
    case .check(let fact): closing.apply(fact, of: event, on: day)
    case .farewell(let fact): closing.apply(fact, of: event, on: day)
    case .restroom(let fact): restrooms.apply(fact, of: event, on: day)
    case .premises(let fact): restrooms.apply(fact, of: event, on: day)
    case .promise(let fact): looseEnds.apply(fact, of: event, on: day)
    case .unknown: log.noteUnknown()
    }
  }
}
