/// An event as an area of the floor keeps it: what happened, with its place in the file and in time.
package struct Record<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package let seq: Int
  package let at: Timestamp
  /// Seconds between happening and recording; 0 for a live tap.
  package let delaySeconds: Int
  package let by: Person?
  package let content: Content
  /// Undone; it stays, struck through.
  package private(set) var isVoided = false

  package init(_ content: Content, of event: Event) {
    seq = event.seq
    at = event.at
    delaySeconds = event.delaySeconds
    by = event.by
    self.content = content
  }

  package mutating func void() {
    isVoided = true
  }

  /// It was entered after the fact, not tapped as it happened.
  package var isEnteredLater: Bool { delaySeconds > 0 }
}

/// The records of the newest business days, each day's in the order of their `seq`.
///
/// Days are counted, not measured: a clock that once ran ten years ahead takes one place, it does not push the others
/// out. What falls out is read again from the file where a report needs it.
package struct Records<Content: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  package struct DayOf: Hashable, Sendable, Codable {
    package let day: Day
    package fileprivate(set) var all: [Record<Content>]
  }

  /// Rising by day, at most `keptDays`, none empty.
  package private(set) var days: [DayOf] = []
  private let keptDays: Int

  package init(keptDays: Int) {
    self.keptDays = keptDays
  }

  package mutating func append(_ content: Content, of event: Event, on day: Day) {
    let record = Record(content, of: event)
    var place = days.count
    while place > 0, days[place - 1].day > day { place -= 1 }
    if place > 0, days[place - 1].day == day {
      days[place - 1].all.append(record)
    } else if place > 0 || days.count < keptDays {
      days.insert(DayOf(day: day, all: [record]), at: place)
      if days.count > keptDays { days.removeFirst() }
    }
  }

  /// Marks the record of `seq` as undone, if it is one of these.
  package mutating func void(_ seq: Int) {
    for index in days.indices.reversed() {
      guard let found = days[index].place(of: seq) else { continue }
      days[index].all[found].void()
      return
    }
  }

  /// All of a day, the undone ones too.
  package func all(on day: Day) -> [Record<Content>] {
    days.last { $0.day == day }?.all ?? []
  }

  /// What counts of a day: all but the undone.
  package func standing(on day: Day) -> [Record<Content>] {
    all(on: day).filter { !$0.isVoided }
  }
}

extension Records.DayOf {
  /// Where `seq` stands; cost: logarithmic in the day's records.
  fileprivate func place(of seq: Int) -> Int? {
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].seq < seq { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].seq == seq ? low : nil
  }
}
