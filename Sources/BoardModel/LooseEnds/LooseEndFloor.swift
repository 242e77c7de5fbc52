/// Open promises, recently closed promises, and the gestures of the last nine business days.
package struct LooseEndFloor: Hashable, Sendable, Codable {
  /// All records of one promise, in the order of `seq`, and its current state.
  package struct Story: Hashable, Sendable, Codable {
    package let id: PromiseID
    package fileprivate(set) var history: [Record<PromiseFact>]
    /// `nil` if `promise.made` was undone or never recorded.
    package fileprivate(set) var promise: Promise?
    /// The newest business day with a record of it.
    fileprivate var lastDay: Day
  }

  /// In the order of their first record; open promises are never removed.
  package private(set) var stories: [Story] = []
  package private(set) var gestures = Records<GestureGiven>(keptDays: 9)
  /// The newest business days with a record, ascending, at most nine.
  private var recentDays: [Day] = []

  package init() {}

  package mutating func apply(_ fact: PromiseFact, of event: EventStamp, on day: Day) {
    remember(day)
    switch fact {
    case .made(let made): note(fact, of: event, on: day, promise: made.promise)
    case .touched(let touch): note(fact, of: event, on: day, promise: touch.promise)
    case .changed(let change): note(fact, of: event, on: day, promise: change.promise)
    case .closed(let closing): note(fact, of: event, on: day, promise: closing.promise)
    case .gesture(let gesture): gestures.append(gesture, of: event, on: day)
    }
  }

  /// Undoes the event `seq`, if it is one of these.
  package mutating func void(_ seq: Int) {
    gestures.void(seq)
    for index in stories.indices {
      guard let found = stories[index].history.firstIndex(where: { $0.seq == seq }) else {
        continue
      }
      stories[index].history[found].void()
      stories[index].promise = Promise(of: stories[index].history)
      return
    }
  }

  private mutating func note(
    _ fact: PromiseFact, of event: EventStamp, on day: Day, promise id: PromiseID
  ) {
    let record = Record(fact, of: event)
    if let index = stories.firstIndex(where: { $0.id == id }) {
      stories[index].history.append(record)
      stories[index].lastDay = max(stories[index].lastDay, day)
      stories[index].promise = Promise(of: stories[index].history)
    } else {
      stories.append(
        Story(id: id, history: [record], promise: Promise(of: [record]), lastDay: day))
    }
  }

  /// Removes closed promises whose last record is older than the nine newest days.
  private mutating func remember(_ day: Day) {
    guard !recentDays.contains(day) else { return }
    var place = recentDays.count
    while place > 0, recentDays[place - 1] > day { place -= 1 }
    recentDays.insert(day, at: place)
    guard recentDays.count > 9 else { return }
    recentDays.removeFirst()
    let first = recentDays[0]
    stories.removeAll { $0.lastDay < first && $0.promise?.isOpen != true }
  }
}
