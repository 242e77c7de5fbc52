/// An event as the floor keeps it: its content, position, time and author.
package struct FloorRecord<Content: RecordedFact>: Hashable, Sendable, Stamped, StateValue {
  package private(set) var stamp: EventStamp
  package private(set) var content: Content
  /// Voided; the record is kept and shown struck through.
  package private(set) var isVoided = false
  /// Why, if the person who voided it gave a reason.
  package private(set) var voidReason: String?

  package init(_ content: Content, of event: EventStamp) {
    stamp = event
    self.content = content
  }

  package mutating func void(reason: String?) {
    (isVoided, voidReason) = (true, reason)
  }

  /// Entered afterwards, not tapped as it happened.
  package var isEnteredLater: Bool { stamp.delaySeconds > 0 }

  package init() {
    self.init(Content(), of: EventStamp())
  }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&stamp, &content, &isVoided, &voidReason)
  }
}

extension Array {
  private static var recordLimit: Int { 200 }

  /// Appends a record and keeps the newest 200.
  mutating func append<Content>(_ content: Content, of event: EventStamp)
  where Element == FloorRecord<Content> {
    append(FloorRecord(content, of: event))
    if count > Self.recordLimit { removeFirst() }
  }

  /// Marks the record that `void` names as voided if it is one of these.
  mutating func void<Content>(_ void: RecordVoided) where Element == FloorRecord<Content> {
    if let index = lastIndex(where: { $0.seq == void.ref }) {
      self[index].void(reason: void.reason)
    }
  }
}

/// The records of the newest business days, each day's in the order of `seq`.
///
/// The limit is a number of days, not a span of time: an event dated ten years ahead takes one
/// place and does not remove the other days. A report reads removed days from the file again.
package struct FloorRecords<Content: RecordedFact>: Hashable, Sendable, StateValue {
  package struct DayRecords: Hashable, Sendable {
    package fileprivate(set) var day: Day
    package fileprivate(set) var all: [FloorRecord<Content>]
  }

  /// In rising order, at most `keptDays`, none empty.
  package private(set) var days: [DayRecords] = []
  private var keptDays: Int

  package init(keptDays: Int) { self.keptDays = keptDays }

  package mutating func append(_ content: Content, of event: EventStamp, on day: Day) {
    let record = FloorRecord(content, of: event)
    var index = days.count
    while index > 0, days[index - 1].day > day { index -= 1 }
    if index > 0, days[index - 1].day == day {
      let last = days[index - 1].all.last?.seq ?? 0
      // Accepted lines behind a break come after later ones.
      let place =
        last < record.seq
        ? days[index - 1].all.count : days[index - 1].all.partitioningIndex { $0.seq > record.seq }
      days[index - 1].all.insert(record, at: place)
    } else if index > 0 || days.count < keptDays {
      days.insert(DayRecords(day: day, all: [record]), at: index)
      if days.count > keptDays { days.removeFirst() }
    }
  }

  /// Makes a record the only one of its day.
  mutating func replace(with content: Content, of event: EventStamp, on day: Day) {
    days.removeAll { $0.day == day }
    append(content, of: event, on: day)
  }

  /// Marks the record that `void` names as voided if it is one of these.
  package mutating func void(_ void: RecordVoided) {
    let seq = void.ref
    for index in days.indices.reversed() {
      let found = days[index].all.partitioningIndex { $0.seq >= seq }
      guard found < days[index].all.count, days[index].all[found].seq == seq else { continue }
      days[index].all[found].void(reason: void.reason)
      return
    }
  }

  /// All records of a day, voided ones included.
  package func all(on day: Day) -> [FloorRecord<Content>] { days.last { $0.day == day }?.all ?? [] }

  /// The records of a day that count: all but the voided ones.
  package func notVoided(on day: Day) -> [FloorRecord<Content>] {
    all(on: day).filter { !$0.isVoided }
  }

  package init() { self.init(keptDays: 0) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&keptDays, &days)
  }
}

extension FloorRecords.DayRecords: StateValue {
  package init() { self.init(day: Day(), all: []) }

  package mutating func visit(_ visitor: inout some StateVisitor) throws(StateError) {
    try visitor.visit(&day, &all)
  }
}
