/// Everything known of the checkout: lanes, waits and payments.
///
/// Memory depends on the number of lanes and days, not of samples: 8 business days in detail, a
/// summary of each of the 400 before them, and totals. Manual entries are kept apart from the
/// feeds' data so that they can be undone.
package struct QueueFloor: Hashable, Sendable, StateValue {
  package static let detailDays = 8
  private static let summaryDays = 400
  private static let manualEntryLimit = 512
  private static let manualEntrySlack = 64
  private static let linearSearchLimit = 12

  package private(set) var lanes: [LaneFloor] = []
  /// Ids of `lanes`, in the same order; for a few lanes a linear search is faster than hashing.
  private var laneIDs: [LaneID] = []
  private var laneIndices: [LaneID: Int] = [:]
  /// At most the 8 newest, by day.
  package private(set) var days: [QueueDay] = []
  package private(set) var summaries: [QueueDaySummary] = []
  /// In the order of the event file; older entries are merged into the totals and cannot be undone.
  package private(set) var manualEntries: [ManualEntry] = []
  package private(set) var terminals: [PaymentTerminalFloor] = []
  /// Waits timed by hand without a lane that can no longer be undone.
  private var totalsWithoutLane = ServiceTotals()
  private var waitingHistory = WaitingHistory()
  private var maxWaiting: Int?

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&lanes, &days, &summaries, &manualEntries)
    try visitor.visit(&terminals, &totalsWithoutLane)
    try visitor.visit(&waitingHistory, &maxWaiting)
    laneIDs = lanes.map(\.id)
    laneIndices = Dictionary(zip(laneIDs, laneIDs.indices)) { first, _ in first }
    guard days.count <= QueueFloor.detailDays else { throw StateError("too many days") }
    // Today's lanes are looked at at once.
    if !days.isEmpty { try days[days.count - 1].openSound() }
    guard manualEntries.allSatisfy({ $0.lane.map { lanes.indices.contains($0) } ?? true }),
      days.last.map({ $0.lanes.count <= lanes.count }) ?? true
    else { throw StateError("an unknown lane") }
  }

  mutating func openDays() {
    for index in days.indices { days[index].open() }
  }

  package mutating func apply(_ fact: QueueFact, of event: EventStamp, on day: Day) {
    switch fact {
    case .laneOpened(let fields):
      let lane = findOrAddLane(fields.lane)
      lanes[lane].setOpen(true, kind: fields.kind, of: event)
    case .laneClosed(let fields):
      let lane = findOrAddLane(fields.lane)
      lanes[lane].setOpen(false, kind: fields.kind, fault: fields.fault, of: event)
    case .counted(let fields): count(fields, of: event, on: day)
    case .served(let fields): serve(fields, at: event.at, on: day)
    case .left(let fields): leave(fields, of: event, on: day)
    case .timed(let fields): time(fields, of: event, on: day)
    }
  }

  package mutating func apply(_ fact: PaymentFact, of event: EventStamp, on day: Day) {
    switch fact {
    case .timed(let fields):
      let terminal = findOrAddTerminal(fields.terminal)
      guard fields.method != .cash else { return }
      terminals[terminal].addPayment(fields, of: event, on: day)
      guard let index = findOrAddDay(day) else { return }
      days[index].addPayment(milliseconds: fields.tookMilliseconds, at: event.at, times: 1)
    case .failed(let fields):
      let terminal = findOrAddTerminal(fields.terminal)
      terminals[terminal].setFailure(fields.kind, of: event)
    case .restored(let fields):
      let terminal = findOrAddTerminal(fields.terminal)
      terminals[terminal].setFailure(nil, of: event)
    }
  }

  /// Undoes the event `seq`, if it is an entry, a lane change or a payment.
  package mutating func void(_ seq: Int) {
    manualEntries.removeAll { $0.seq == seq }
    for index in lanes.indices { lanes[index].void(seq) }
    for terminal in terminals.indices {
      guard let payment = terminals[terminal].void(seq),
        let day = days.firstIndex(where: { $0.day == payment.day })
      else { continue }
      days[day].addPayment(milliseconds: payment.tookMilliseconds, at: payment.at, times: -1)
    }
  }

  package func index(of lane: LaneID) -> Int? {
    laneIDs.count <= QueueFloor.linearSearchLimit ? laneIDs.firstIndex(of: lane) : laneIndices[lane]
  }

  package func detail(of day: Day) -> QueueDay? { days.last { $0.day == day } }

  /// Everything ever measured, over all lanes, manual entries included.
  package var totals: ServiceTotals {
    var all = ServiceTotals()
    for lane in lanes { all.merge(lane.totals) }
    all.merge(totalsWithoutLane)
    if let maxWaiting { all.observe(waiting: maxWaiting) }
    for entry in manualEntries {
      if let seconds = entry.measuredSeconds { all.add(waitMilliseconds: seconds * 1000) }
      if entry.kind == .counted { all.observe(waiting: Int(entry.sample.waiting)) }
    }
    return all
  }

  private mutating func count(_ fields: QueueCounted, of event: EventStamp, on day: Day) {
    let lane = findOrAddLane(fields.lane)
    let sample = LaneSample.counted(
      fields, at: event.at, serviceMilliseconds: lanes[lane].services.meanMilliseconds)
    guard event.by == nil else {
      addManualEntry(.counted, sample, lane: lane, of: event, on: day)
      return
    }
    note(sample, lane: lane, on: day)
  }

  private mutating func note(_ sample: LaneSample, lane: Int, on day: Day) {
    let last = lanes[lane].lastCount
    let isNewest = lanes[lane].count(sample)
    guard let index = findOrAddDay(day) else { return }
    let minute = MinuteSeries.minute(of: sample.at)
    days[index].note(sample, lane: lane, minute: minute, isNewest: isNewest)
    if isNewest { days[index].accumulate(sample, after: last, lane: lane, minute: minute) }
  }

  private mutating func serve(_ fields: QueueServed, at: Timestamp, on day: Day) {
    let lane = findOrAddLane(fields.lane)
    let (sample, isNewest) = lanes[lane].serve(fields, at: at)
    if let wait = fields.observedWaitMilliseconds {
      let service = Int64(fields.observedServiceMilliseconds ?? 0)
      let started = Timestamp(milliseconds: at.milliseconds - service)
      let arrived = Timestamp(milliseconds: started.milliseconds - Int64(max(0, wait)))
      maxWaiting = max(maxWaiting ?? 0, waitingHistory.add(arrived: arrived, started: started))
    }
    guard let index = findOrAddDay(day) else { return }
    let minute = MinuteSeries.minute(of: at)
    days[index].serve(fields, at: at, lane: lane, minute: minute)
    if let sample { days[index].wait(sample, lane: lane, minute: minute, isNewest: isNewest) }
  }

  private mutating func leave(_ fields: QueueLeft, of event: EventStamp, on day: Day) {
    guard event.by == nil else {
      let lane = fields.lane.map { findOrAddLane($0) }
      let sample = LaneSample.waited(
        seconds: fields.waitSeconds ?? 0, at: event.at, serviceMilliseconds: 0)
      addManualEntry(.left(fields.kind), sample, lane: lane, of: event, on: day)
      return
    }
    guard let index = findOrAddDay(day) else { return }
    days[index].leave(fields.kind, at: event.at)
  }

  private mutating func time(_ fields: QueueTimed, of event: EventStamp, on day: Day) {
    let lane = fields.lane.map { findOrAddLane($0) }
    let sample = LaneSample.waited(
      seconds: fields.waitSeconds, at: event.at,
      serviceMilliseconds: lane.map { lanes[$0].services.meanMilliseconds } ?? 0)
    addManualEntry(.timed(fields.outcome), sample, lane: lane, of: event, on: day)
  }

  private mutating func addManualEntry(
    _ kind: ManualEntry.Kind, _ sample: LaneSample, lane: Int?, of event: EventStamp, on day: Day
  ) {
    if manualEntries.count == QueueFloor.manualEntryLimit + QueueFloor.manualEntrySlack {
      for entry in manualEntries.prefix(QueueFloor.manualEntrySlack) { finalize(entry) }
      manualEntries.removeFirst(QueueFloor.manualEntrySlack)
    }
    manualEntries.append(
      ManualEntry(seq: event.seq, day: day, lane: lane, kind: kind, sample: sample))
  }

  /// Merges a manual entry into the feeds' data; it can no longer be undone.
  private mutating func finalize(_ entry: ManualEntry) {
    switch entry.kind {
    case .counted: if let lane = entry.lane { note(entry.sample, lane: lane, on: entry.day) }
    case .timed(let outcome): finalize(timed: outcome, entry)
    case .left(let kind):
      if let index = findOrAddDay(entry.day) { days[index].leave(kind, at: entry.at) }
    }
  }

  private mutating func finalize(timed outcome: TimingOutcome, _ entry: ManualEntry) {
    let index = findOrAddDay(entry.day)
    switch outcome {
    case .lost: break
    case .left: if let index { days[index].leave(.renege, at: entry.at) }
    case .served:
      if let index { days[index].addTimedWait(seconds: Int(entry.sample.seconds)) }
      guard let lane = entry.lane else {
        totalsWithoutLane.add(waitMilliseconds: Int(entry.sample.seconds) * 1000)
        return
      }
      lanes[lane].finalize(timed: entry.sample)
      if let index {
        let minute = MinuteSeries.minute(of: entry.at)
        days[index].wait(entry.sample, lane: lane, minute: minute, isNewest: false)
      }
    }
  }

  private mutating func findOrAddLane(_ id: LaneID) -> Int {
    // `index(of:)` would copy all of this value.
    if laneIDs.count <= QueueFloor.linearSearchLimit {
      for index in laneIDs.indices where laneIDs[index] == id { return index }
    } else if let index = laneIndices[id] {
      return index
    }
    lanes.append(LaneFloor(id: id))
    laneIDs.append(id)
    laneIndices[id] = lanes.count - 1
    return lanes.count - 1
  }

  private mutating func findOrAddTerminal(_ id: TerminalID) -> Int {
    if let index = terminals.firstIndex(where: { $0.id == id }) { return index }
    terminals.append(PaymentTerminalFloor(id: id))
    return terminals.count - 1
  }

  /// Index of a day in `days`, added if missing; `nil` if the day is older than the detail kept.
  private mutating func findOrAddDay(_ day: Day) -> Int? {
    if !days.isEmpty, days[days.count - 1].day == day { return days.count - 1 }
    let index = days.firstIndex { $0.day >= day } ?? days.count
    if index < days.count, days[index].day == day { return index }
    if days.count == QueueFloor.detailDays {
      guard index > 0 else { return nil }
      summarise(days.removeFirst())
      days.insert(QueueDay(day: day), at: index - 1)
      return index - 1
    }
    days.insert(QueueDay(day: day), at: index)
    return index
  }

  private mutating func summarise(_ day: QueueDay) {
    summaries.insert(
      QueueDaySummary(day: day.day, arrivals: day.arrivals), inOrderOf: \.day,
      limit: QueueFloor.summaryDays)
  }
}
