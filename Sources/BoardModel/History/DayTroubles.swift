/// What can keep happening: a step, a room, a lane, a card machine or a kind of cue.
package enum TroubleSubject: Hashable, Sendable {
  /// A step that is due several times a day is one subject, by the id of its first time.
  case item(StepID)
  case room(RoomID)
  case lane(LaneID)
  case terminal(TerminalID)
  case cue(CueKind)

  package init(_ item: ChecklistStep) { self = .item(item.occurrence?.id ?? item.id) }

  /// What an alert is about; `nil` if it is about the whole store or a promise.
  init?(_ span: AlertSpan, plan: Plan) {
    switch span.rule {
    case .wait, .length, .stale: self = .lane(LaneID(span.subject))
    case .payment: self = .terminal(TerminalID(span.subject))
    case .restroom: self = .room(RoomID(span.subject))
    case .critical:
      let id = StepID(span.subject)
      self = plan.item(id).map { TroubleSubject($0) } ?? .item(id)
    case .uneven, .lanes, .promise, .lastOut: return nil
    }
  }

  /// The kind in one word and the id, as in JSON and CSV.
  package var words: (kind: String, id: String) {
    switch self {
    case .item(let id): ("step", id.text)
    case .room(let id): ("room", id.text)
    case .lane(let id): ("lane", id.text)
    case .terminal(let id): ("terminal", id.text)
    case .cue(let kind): ("cue", kind.rawValue)
    }
  }
}

/// What happened to a subject on a day, the worst first.
package enum Trouble: String, CaseIterable, Sendable {
  /// It failed or was out of order, could not be done, or did not add up.
  case failed
  /// It was not done at all.
  case missed
  case late
  /// An alert about it rang.
  case rang
  /// A cue was seen.
  case seen
}

/// What failed, came late or rang on one business day, and of what anything is known.
package struct DayTroubles: Hashable, Sendable {
  package private(set) var all: [TroubleSubject: Set<Trouble>] = [:]
  /// The lanes that were counted and the card machines that were used.
  private var measured: Set<TroubleSubject> = []
  /// A person recorded something, so that what is missing was missed.
  private let hasHandRecords: Bool

  /// `steps` are those of the whole day, and `rang` the alerts that rang.
  package init(
    day: BusinessDay, floor: Floor, plan: Plan, at now: Timestamp, steps: [FarewellFigures.Row],
    rounds: [RoomRounds], rang: [AlertSpan]
  ) {
    hasHandRecords = floor.hasHandRecords(on: day.day)
    for span in rang { TroubleSubject(span, plan: plan).map { add(.rang, $0) } }
    let inputs = DayInputs(day: day, floor: floor, plan: plan, now: now)
    for lane in LaneHistory.all(inputs) { add(lane) }
    for terminal in floor.queue.terminals { add(terminal, on: day) }
    guard hasHandRecords else {
      // Nobody was there: what rang for want of an entry says nothing of the step or the room.
      all = all.filter { knows($0.key) }
      return
    }
    for row in steps { add(row) }
    for room in rounds { add(room) }
    for record in floor.farewells.notVoided(on: day.day) {
      if case .cueSeen(let cue) = record.content { add(.seen, .cue(cue.kind)) }
    }
  }

  /// Whether the day tells anything about a subject; a lane without a count is not a good lane.
  func knows(_ subject: TroubleSubject) -> Bool {
    switch subject {
    case .lane, .terminal: all[subject] != nil || measured.contains(subject)
    case .item, .room, .cue: hasHandRecords
    }
  }

  private mutating func add(_ trouble: Trouble, _ subject: TroubleSubject) {
    all[subject, default: []].insert(trouble)
  }

  private mutating func add(_ row: FarewellFigures.Row) {
    let subject = TroubleSubject(row.item)
    switch row.status {
    case .missed: add(.missed, subject)
    case .failed, .cannot: add(.failed, subject)
    case .late, .done(_, _, isLate: true): add(.late, subject)
    case .ahead, .open, .beforeLog, .locked, .done, .notApplicable: break
    }
    if !row.replaced.isEmpty || row.isVarianceOverLimit { add(.failed, subject) }
  }

  private mutating func add(_ room: RoomRounds) {
    let subject = TroubleSubject.room(room.room.id)
    if room.rounds.contains(where: { $0.result == .failed }) { add(.failed, subject) }
    if room.onTime.count < room.onTime.of { add(.late, subject) }
  }

  private mutating func add(_ lane: LaneHistory) {
    let subject = TroubleSubject.lane(lane.lane.id)
    if !lane.samples.isEmpty || lane.wasServed { measured.insert(subject) }
    if lane.openChanges.contains(where: { $0.at >= lane.dayStart && $0.fault != nil }) {
      add(.failed, subject)
    }
  }

  private mutating func add(_ terminal: PaymentTerminalFloor, on day: BusinessDay) {
    let subject = TroubleSubject.terminal(terminal.id)
    if terminal.payments.contains(where: { $0.day == day.day }) { measured.insert(subject) }
    let failures = terminal.failureChanges.filter { day.begins <= $0.at && $0.at < day.ends }
    // A declined card is the customer's.
    if failures.contains(where: { $0.kind.map { $0 != .declined } ?? false }) {
      add(.failed, subject)
    }
  }
}
