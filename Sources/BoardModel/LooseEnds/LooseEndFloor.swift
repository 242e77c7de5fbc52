/// Open promises, recently closed promises, and the gestures of the last nine business days.
package struct LooseEndFloor: Hashable, Sendable, StateValue {
  /// All records of one promise, in the order of `seq`, and its current state.
  package struct PromiseHistory: Hashable, Sendable {
    package fileprivate(set) var id: PromiseID
    package fileprivate(set) var records: [FloorRecord<PromiseFact>]
    /// `nil` if `promise.made` was undone or never recorded.
    package fileprivate(set) var promise: Promise?
    /// The newest business day with a record of it.
    fileprivate var lastRecordDay: Day
  }

  /// In the order of their first record; open promises are never removed.
  package private(set) var promiseHistories: [PromiseHistory] = []
  package private(set) var gestures = FloorRecords<GestureGiven>(keptDays: 9)
  /// The newest business days with a record, ascending, at most nine.
  private var recentDays: [Day] = []

  package init() {}

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&promiseHistories, &gestures, &recentDays)
  }

  package mutating func apply(_ fact: PromiseFact, of event: EventStamp, on day: Day) {
    addRecentDay(day)
    switch fact {
    case .made(let made): append(fact, of: event, on: day, promise: made.promise)
    case .touched(let touch): append(fact, of: event, on: day, promise: touch.promise)
    case .changed(let change): append(fact, of: event, on: day, promise: change.promise)
    case .closed(let closing): append(fact, of: event, on: day, promise: closing.promise)
    case .gesture(let gesture):
      gestures.append(gesture, of: event, on: day)
      if let id = gesture.promise, promiseHistories.contains(where: { $0.id == id }) {
        append(fact, of: event, on: day, promise: id)
      }
    }
  }

  /// Undoes the event `seq`, if it is one of these.
  package mutating func void(_ void: RecordVoided) {
    gestures.void(void)
    for index in promiseHistories.indices {
      guard let found = promiseHistories[index].records.firstIndex(where: { $0.seq == void.ref })
      else {
        continue
      }
      promiseHistories[index].records[found].void(reason: void.reason)
      promiseHistories[index].promise = Promise(of: promiseHistories[index].records)
      return
    }
  }

  private mutating func append(
    _ fact: PromiseFact, of event: EventStamp, on day: Day, promise id: PromiseID
  ) {
    let record = FloorRecord(fact, of: event)
    if let index = promiseHistories.firstIndex(where: { $0.id == id }) {
      promiseHistories[index].records.append(record)
      promiseHistories[index].lastRecordDay = max(promiseHistories[index].lastRecordDay, day)
      Promise.advance(&promiseHistories[index].promise, by: record)
    } else {
      promiseHistories.append(
        PromiseHistory(
          id: id, records: [record], promise: Promise(of: [record]), lastRecordDay: day))
    }
  }

  /// Removes closed promises whose last record is older than the nine newest days.
  private mutating func addRecentDay(_ day: Day) {
    guard !recentDays.contains(day) else { return }
    let isFull = recentDays.count == 9
    recentDays.insert(day, inOrderOf: \.self, limit: 9)
    guard isFull else { return }
    let first = recentDays[0]
    promiseHistories.removeAll { $0.lastRecordDay < first && $0.promise?.isOpen != true }
  }
}

extension LooseEndFloor.PromiseHistory: StateValue {
  package init() { self.init(id: PromiseID(""), records: [], promise: nil, lastRecordDay: Day()) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&id, &records, &lastRecordDay)
    promise = Promise(of: records)
  }
}
